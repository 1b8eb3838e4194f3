/** What `npm run law` tells, and how it answers a command that it cannot read. */
import { describe, expect, it } from 'vitest';
import { run } from '../../src/build/law.ts';
import { loadCatalog } from '../../src/catalog.ts';
import { paperPrints } from '../../src/texts/law.ts';
import { findQuestion, SCOPES } from '../../src/core/index.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const { catalog } = loadCatalog();

function command(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = run(
    args,
    NOW,
    (line) => said.push(line),
    (line) => complained.push(line),
  );
  return { code, said, complained };
}

type Report = {
  on: string;
  open: { id: string }[];
  records: { slug: string; days: number; checked: string }[];
  changes: {
    slug: string;
    touches: { papers: string[] };
    example: { own: unknown[]; begun: { rule: string }[] };
  }[];
};

describe('npm run law', () => {
  it('tells the open questions, the records and the changes in tables', () => {
    const { code, said } = command();
    expect(code).toBe(0);
    expect(said[0]).toBe('Loven den 22. november 2026');
    const text = said.join('\n');
    expect(text).toContain('Er den nye hovedlov vedtaget?');
    expect(text).toMatch(/Regler +hoejst-13-uger +bekræftet +2026-11-21 +1 dage/);
    expect(text).toContain('2027-01-01  En ny hovedlov er planlagt (ikke bekræftet)');
  });

  it('counts age for the day it is asked for, and fails when a record is too old', () => {
    const old = command('--on', '2027-06-01', '--older-than', '180', '--json');
    expect(old.code).toBe(1);
    const report = JSON.parse(old.said.join('\n')) as Report;
    expect(report.on).toBe('2027-06-01');
    expect(report.records.every(({ days }) => days >= 180)).toBe(true);
    expect(old.complained[0]).toBe(
      `${String(report.records.length)} poster er 180 dage gamle eller mere.`,
    );
    const young = command('--older-than', '9999', '--json');
    expect([young.code, young.complained]).toEqual([0, []]);
    expect((JSON.parse(young.said.join('\n')) as Report).records).toEqual([]);
  });

  it('tells what each change does to the example, finding by finding', () => {
    const { changes } = JSON.parse(command('--json').said.join('\n')) as Report;
    const began = changes.find(({ slug }) => slug === 'graenser-falder-vaek');
    expect(began?.example.begun.map(({ rule }) => rule)).toContain('hoejst-13-uger');
    expect(began?.touches.papers).toContain('agreement');
  });

  it.each([
    [['--on', '2027-02-30'], '»2027-02-30« er ikke en dag.'],
    [['--on'], '»« er ikke en dag.'],
    [['--older-than', 'mange'], '»mange« er ikke et antal dage.'],
    [['--older-than', '-5'], '»-5« er ikke et antal dage.'],
    [['--alt'], '»--alt« er ikke en del af kommandoen.'],
  ])('answers %j with a sentence', (args, sentence) => {
    const { code, said, complained } = command(...args);
    expect([code, said]).toEqual([2, []]);
    expect(complained.join(' ')).toContain(sentence);
  });

  it('says how it is used', () => {
    const { code, said } = command('--hjaelp');
    expect(code).toBe(0);
    expect(said.join('\n')).toContain('--older-than');
  });
});

describe('what a paper prints', () => {
  it('names questions that are asked', () => {
    for (const { questions } of paperPrints) {
      const lost = questions.filter(
        (slug) => !SCOPES.some((scope) => findQuestion(catalog, scope, slug)),
      );
      expect(lost).toEqual([]);
    }
    const named = paperPrints.filter(({ scopes }) => scopes.length === 0);
    expect(named.every(({ questions }) => questions.length > 2)).toBe(true);
  });
});
