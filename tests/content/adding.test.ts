/** Adding a question, a task and a rule is adding files to content/, and nothing else. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { assess, newPlan, setAnswer, type Catalog, type Plan } from '../../src/core/index.ts';
import { docToHtml } from '../../src/document/index.ts';
import { strategyDoc } from '../../src/document/strategy/strategy.ts';
import { paperWords } from '../../src/texts/paper.ts';

const FILES = {
  'forms/proeve-spoergsmaal.yaml': `
section: formaal-og-retning
after: formaal
questions:
  - id: proeve-maal
    text: Hvor mange pladser vil I nå i år?
    heading: Mål for pladser
    type: number
    weight: obligatorisk
    revision: 1
`,
  'tasks/proeve-opgave.yaml': `
title: Rensning af solceller
area: teknik-og-miljoe
summary: Vask af solceller på kommunens tage, som ingen ellers vasker.
order: 1999
traits: [vedligehold]
sources: [{ source: katalog }]
checked: '2026-11-21'
certainty: bekraeftet
`,
  'rules/proeve-regel.yaml': `
title: Sæt et mål, der kan nås
kind: god-praksis
scope: plan
looksAt: start
certainty: bekraeftet
checked: '2026-11-21'
now: Et mål på mere end 500 pladser har ingen nået.
advice: Sæt målet til højst 500 pladser.
sources: [{ source: katalog }]
question: proeve-maal
requires: { atMost: [{ answer: proeve-maal }, 500] }
examples:
  met: [{ name: Under, on: '2026-03-01', answers: { plan: { proeve-maal: 500 } } }]
  broken: [{ name: Over, on: '2026-03-01', answers: { plan: { proeve-maal: 501 } } }]
`,
};

let folder = '';
let catalog: Catalog;
const at = { now: '2026-11-21T12:00:00Z', newId: () => `id${String(Math.random()).slice(2, 14)}` };
const start = (): Plan =>
  newPlan(at, {
    kommune: { code: null, name: 'Prøve' },
    period: { from: '2026-01-01', until: '2026-12-31' },
    title: 'Prøve',
    content: catalog.version,
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', folder, { recursive: true });
  for (const [name, text] of Object.entries(FILES))
    writeFileSync(join(folder, name), text);
  ({ catalog } = loadCatalog(folder));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('with three files added', () => {
  test('the question is asked in its section, after the one it names', () => {
    const section = catalog.focusPoints
      .flatMap((point) => point.sections)
      .find((each) => each.id === 'formaal-og-retning');
    const asked = section?.questions.map((question) => question.id) ?? [];
    expect(asked[asked.indexOf('formaal') + 1]).toBe('proeve-maal');
    const state = assess(start(), catalog, '2026-11-21').questions.find(
      (each) => each.place.question === 'proeve-maal',
    );
    expect(state).toMatchObject({ state: 'open', weight: 'obligatorisk' });
  });

  test('the task is in the library and is suggested', () => {
    const place = { scope: 'plan' as const, id: null, question: 'omraader' };
    const plan = setAnswer(start(), place, ['teknik-og-miljoe'], 1, at);
    const suggested = assess(plan, catalog, '2026-11-21').suggestions;
    expect(suggested.map((each) => each.record)).toContain('proeve-opgave');
  });

  test.each([
    [501, 'broken'],
    [500, 'met'],
  ])('the rule is tried: %s places is %s, and the paper says so', (places, status) => {
    const place = { scope: 'plan' as const, id: null, question: 'proeve-maal' };
    const plan = setAnswer(start(), place, places, 1, at);
    const assessment = assess(plan, catalog, '2026-11-21');
    const finding = assessment.findings.find((each) => each.rule.id === 'proeve-regel');
    expect(finding?.status).toBe(status);
    const doc = strategyDoc({
      plan,
      assessment,
      catalog,
      words: paperWords,
      made: '2026-11-21T12:00:00Z',
    });
    const paper = docToHtml(doc);
    expect(paper).toContain('Mål for pladser');
    expect(paper).toContain('Sæt et mål, der kan nås');
  });

  test('the catalog without them does not know them', () => {
    const without = loadCatalog().catalog;
    expect(JSON.stringify(without)).not.toContain('proeve-');
    expect(without.version).not.toBe(catalog.version);
  });
});
