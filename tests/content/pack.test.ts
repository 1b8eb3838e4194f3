/** A pack of another subject altogether, lived through by the code as it is: the engine knows nothing of nytteindsats. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog, misfits, publishCatalog, wordsOver } from '../../src/catalog.ts';
import {
  assess,
  facetsOf,
  inspect,
  merge,
  nextStep,
  progressOf,
  readFile,
  stampRevision,
  withoutHidden,
  type Plan,
} from '../../src/core/index.ts';
import { paperDoc, PLAN_ATTACHMENT, type Doc } from '../../src/document/index.ts';
import { renderPdf } from '../../src/document/pdf/index.ts';
import { facetChoices } from '../../src/pages/opgaver/_texts.ts';
import { planFile } from '../../src/storage/file.ts';
import { CONDITIONS, faultsOf } from '../document/pdf/check/conditions.ts';
import { lostLetters } from '../document/pdf/check/letters.ts';
import { Opened } from '../document/pdf/check/opened.ts';
import { readAloud } from '../document/pdf/reader.ts';
import { fonts } from '../document/pdf/sample.ts';
import { plain, tableWith } from '../document/reading.ts';
import { sound } from '../document/sound.ts';
import { start } from '../scenario.ts';
import { catalog, content, ownWords, words } from './pack.ts';
import { FOREIGN, PACK } from './pack-words.ts';

const ON = '2026-09-01';
const MADE = `${ON}T09:00:00Z`;
const RULE = 'to-voksne-ved-dammen';
const YEAR = { from: '2026-08-01', until: '2027-07-31' };
const AIM = 'Eleverne sår om foråret og høster om efteråret.';

const begun = () => start(catalog, { on: ON, period: YEAR, title: 'Haven bag gården' });
const answered = (adults: number) =>
  begun().answerPlan({
    'hvad-laerer-eleverne': AIM,
    'dam-i-haven': true,
    'voksne-ved-dammen': adults,
  });
const statusOf = (plan: Plan) =>
  assess(plan, catalog, ON).findings.map(({ rule, status }) => [rule.id, status]);

async function paperOf(plan: Plan, kind: 'strategy' | 'short'): Promise<Doc> {
  const assessment = assess(plan, catalog, ON);
  const doc = await paperDoc({ kind, id: null }, { plan, assessment, catalog, words, made: MADE });
  if (doc === null) throw new Error(`The pack gives no ${kind}`);
  return doc;
}

describe('a pack', () => {
  it('is loaded by the one loader, and another than the house’s own', () => {
    const sections = content.focusPoints.flatMap((point) => point.sections);
    expect(sections.flatMap(({ questions }) => questions)).toHaveLength(3);
    expect(content.rules.map(({ id }) => id)).toEqual([RULE]);
    expect(content.forms).toEqual([]);
    expect(content.version).not.toBe(loadCatalog().catalog.version);
  });

  it('is published and read back as the value it was', () => {
    expect(publishCatalog(content).name).toBe(`catalog.${content.version}.json`);
    expect(catalog.rules).toEqual(content.rules);
    expect(JSON.stringify(catalog)).not.toMatch(FOREIGN);
  });

  it('has words that lie over the house’s, key for key', () => {
    expect(misfits(...ownWords)).toEqual([]);
    expect(words.strategy.kicker).toBe('Plan for skolehaven');
    expect(words.contents).toBe('Indhold');
  });
});

describe('a pack with tasks', () => {
  const VOUCHED =
    "sources: [{ source: skolens-princip }]\nchecked: '2026-11-01'\ncertainty: bekraeftet\n";
  const AREA = `title: Bedene\nsummary: Det, der gror.\norder: 1\nbecause: Haven har bede.\nsuggestedWhen: { all: [] }\n${VOUCHED}`;
  const TASK = `title: Lugning\narea: bede\nsummary: Ukrudtet kommer op.\norder: 1\ntraits: []\nneeds: [regntoej]\n${VOUCHED}`;
  const FILES = {
    'slags.yaml':
      'needs:\n  - { id: handsker, title: Handsker, without: Med bare hænder }\n  - { id: regntoej, title: Regntøj, without: I tørvejr }\n',
    'areas/bede.yaml': AREA,
    'tasks/lugning.yaml': TASK,
  };

  it('sorts them by what it lists itself, in its own words', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    try {
      cpSync(PACK, folder, { recursive: true });
      for (const [file, text] of Object.entries(FILES)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      }
      const { areas, rules, tasks, kinds } = loadCatalog(folder).catalog;
      const choices = facetChoices(areas, rules, tasks, kinds.needs);
      const labelled = (facet: string) =>
        choices.find((one) => one.facet === facet)?.values.map(({ label }) => label);
      expect(labelled('kraever')).toEqual(['Handsker', 'Regntøj']);
      expect(labelled('uden')).toEqual(['Med bare hænder', 'I tørvejr']);
      expect(tasks.map((task) => facetsOf(task, kinds.needs).uden)).toEqual([['handsker']]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('words laid over words', () => {
  it('take a text’s or a list’s whole place, and the rest stays', () => {
    const under = { a: 'en', b: { c: ['x', 'y'], d: 'to' } };
    expect(wordsOver(under, { b: { c: ['z'] } })).toEqual({ a: 'en', b: { c: ['z'], d: 'to' } });
  });

  it('are taken away by null, and leave what they lie over as it was', () => {
    const under = { menu: { en: '1', to: '2' } };
    expect(wordsOver(under, { menu: { en: null, tre: '3' } })).toEqual({
      menu: { to: '2', tre: '3' },
    });
    expect(under.menu.en).toBe('1');
  });

  it('that are of another kind are found', () => {
    const under = { a: 'en', b: { c: ['x'] } };
    expect(misfits(under, { a: ['to'], b: { c: 'x', d: 1 } })).toEqual(['a', 'b.c']);
  });
});

describe('a plan of a pack', () => {
  it('counts its answers, and those alone that are asked', () => {
    const whole = ({ plan }: { plan: Plan }) =>
      assess(plan, catalog, ON).completeness.whole.obligatorisk;
    expect(whole(begun())).toEqual({ answered: 0, total: 3 });
    expect(whole(begun().answerPlan({ 'dam-i-haven': false }))).toEqual({ answered: 1, total: 2 });
    expect(whole(answered(2))).toEqual({ answered: 3, total: 3 });
  });

  it('is tried by its rule: open, broken, met, and not where it does not apply', () => {
    expect(statusOf(begun().plan)).toEqual([[RULE, 'open']]);
    expect(statusOf(answered(1).plan)).toEqual([[RULE, 'broken']]);
    expect(statusOf(answered(2).plan)).toEqual([[RULE, 'met']]);
    expect(statusOf(answered(1).answerPlan({ 'dam-i-haven': false }).plan)).toEqual([
      [RULE, 'not-applicable'],
    ]);
  });

  it('is not tried by a rule before its day', () => {
    const period = { from: '2025-08-01', until: '2026-07-31' };
    const { plan } = start(catalog, { plan: { ...answered(1).plan, period } });
    expect(assess(plan, catalog, '2026-03-01').findings.map(({ status }) => status)).toEqual([
      'not-applicable',
    ]);
  });

  it('is read by a reviewer: what is broken and what is missing, and nothing of things it has not', () => {
    const seen = (plan: Plan) =>
      inspect(plan, catalog, ON, []).observations.map(({ kind, status, title }) => ({
        kind,
        status,
        title,
      }));
    const broken = { kind: 'rule', status: 'broken', title: 'To voksne ved dammen' };
    expect(seen(answered(1).plan)).toEqual([broken]);
    expect(seen(answered(2).plan)).toEqual([]);
    expect(seen(begun().plan)).toEqual([
      { kind: 'checklist', status: 'missing', title: 'Planen siger, hvad eleverne lærer.' },
      { ...broken, status: 'open' },
    ]);
  });

  it('is led on by what it has: nobody to choose, no agreements to make', () => {
    const { plan } = begun();
    const assessment = assess(plan, catalog, ON);
    expect(nextStep(plan, catalog, assessment, false)).toMatchObject({ kind: 'missing', more: 2 });
    expect(progressOf(catalog, assessment).map(({ point }) => point)).toEqual(['haven']);
  });

  it('is merged answer by answer', () => {
    const base = begun().plan;
    const change = (prefix: string, answers: Record<string, string | boolean>): Plan => {
      const { plan, stamp } = start(catalog, { plan: base, prefix }).answerPlan(answers);
      return stampRevision(plan, stamp);
    };
    const mine = change('mine', { 'hvad-laerer-eleverne': AIM });
    const theirs = change('their', { 'dam-i-haven': true });
    const { plan, conflicts } = merge(base, mine, theirs, begun().stamp);
    expect(conflicts).toEqual([]);
    expect(Object.keys(plan.answers).sort()).toEqual(['dam-i-haven', 'hvad-laerer-eleverne']);
  });

  it('goes out as a file and comes in as it was', () => {
    const { plan } = answered(1);
    const { name, text } = planFile(plan);
    expect(name).toBe('plan-2026.nyttestrategi.json');
    expect(readFile(text)).toEqual({ ok: true, kind: 'plan', plan });
  });
});

describe.each(['strategy', 'short'] as const)('the paper of a pack: %s', (kind) => {
  it('is a whole, tagged PDF in the pack’s own words alone', async () => {
    for (const plan of [begun().plan, answered(1).plan, answered(2).plan]) {
      const doc = await paperOf(plan, kind);
      sound(doc);
      const { bytes } = await renderPdf(doc, fonts);
      const opened = new Opened(bytes);
      expect(await faultsOf(opened, CONDITIONS)).toEqual([]);
      expect(await lostLetters(doc, opened)).toEqual([]);
      const { title, subject, keywords, header, attachments } = doc;
      const about = [title, subject, header, ...keywords, ...attachments.map((one) => one.description)];
      for (const said of [await readAloud(bytes), plain(doc), about.join('\n')]) {
        expect(said).not.toMatch(FOREIGN);
      }
    }
  }, 600_000);
});

describe('the full paper of a pack', () => {
  it('says what is broken, by which source, and what to do', async () => {
    const doc = await paperOf(answered(1).plan, 'strategy');
    const [, row] = tableWith(doc, words.rules.unsettled);
    expect(row?.[0]).toBe('To voksne ved dammen');
    expect(row?.[2]).toBe('Brudt');
    expect(plain(doc)).toContain('Voksne ved dammen 1 voksen');
    expect(plain(doc)).toContain('Princip for skolehaven. Eksempelskolens bestyrelse, 2026');
  });

  it('carries the plan, without what is hidden, and opens again as it', async () => {
    const { plan } = answered(1).answerPlan({ 'dam-i-haven': false });
    const doc = await paperOf(plan, 'strategy');
    const [data] = doc.attachments;
    expect(data?.name).toBe(PLAN_ATTACHMENT);
    const shown = withoutHidden(plan, assess(plan, catalog, ON));
    expect(shown.answers).not.toHaveProperty('voksne-ved-dammen');
    expect(readFile(data?.text ?? '')).toEqual({ ok: true, kind: 'plan', plan: shown });
  });
});

describe('the folder of a pack', () => {
  it('is named by CONTENT, and the house’s own is meant when nothing names it', () => {
    const before = process.env['CONTENT'];
    try {
      process.env['CONTENT'] = PACK;
      expect(loadCatalog().catalog.version).toBe(content.version);
      process.env['CONTENT'] = '';
      expect(loadCatalog().catalog.focusPoints).toHaveLength(4);
    } finally {
      if (before === undefined) Reflect.deleteProperty(process.env, 'CONTENT');
      else process.env['CONTENT'] = before;
    }
  });
});
