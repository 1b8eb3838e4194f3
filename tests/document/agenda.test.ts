/** The agenda of a meeting about many plans: what is shared, what is each plan’s own, and what to begin with. */
import { describe, expect, it } from 'vitest';
import {
  addRemark,
  newReview,
  overviewRow,
  type OverviewRow,
  removeRemark,
  type Review,
  setKommune,
  setVerdict,
  WHOLE,
} from '../../src/core/index.ts';
import type { Doc } from '../../src/document/index.ts';
import { agendaDoc } from '../../src/document/review/agenda.ts';
import { renderPdf } from '../../src/document/pdf/index.ts';
import { tidy } from '../../src/document/parts/tidy.ts';
import { overviewCsv } from '../../src/document/review/overview-csv.ts';
import { agendaWords } from '../../src/texts/review-agenda.ts';
import { manyWords } from '../../src/texts/review-many.ts';
import { smallCatalog } from '../core/small-catalog.ts';
import { type Scenario, start } from '../scenario.ts';
import { headings, plain, tableWith } from './reading.ts';
import { CONDITIONS, faultsOf } from './pdf/check/conditions.ts';
import { lostLetters } from './pdf/check/letters.ts';
import { Opened } from './pdf/check/opened.ts';
import { fonts } from './pdf/sample.ts';
import { sound } from './sound.ts';

const catalog = smallCatalog();
const words = agendaWords;
const ON = '2026-03-01';
const YEAR = { from: '2026-01-01', until: '2026-12-31' };
const MAAL = { scope: 'plan' as const, id: null, question: 'maal' };

function kommune(name: string): Scenario {
  const begun = start(catalog, { prefix: name.slice(0, 4).padEnd(4, 'x'), period: YEAR });
  begun.plan = setKommune(begun.plan, { code: null, name }, begun.stamp);
  return begun;
}
const rowOf = ({ plan }: Scenario): OverviewRow => overviewRow(plan, catalog, ON);

function agenda(rows: readonly OverviewRow[], reviews: readonly Review[] = []) {
  return agendaDoc({
    rows,
    names: new Map(rows.map((row) => [row.edition, row.kommune])),
    reviews: new Map(reviews.map((review) => [review.plan.edition, review])),
    catalog,
    words,
    on: ON,
    made: '2026-03-01T10:00:00Z',
  });
}

/** The fields of a plan's part, by label; none when it has no part. */
function fieldsUnder(doc: Doc, name: string): Record<string, string> {
  const at = doc.blocks.findIndex((block) => block.type === 'heading' && block.text === name);
  const block = at < 0 ? undefined : doc.blocks[at + 1];
  if (block?.type !== 'field-list') return {};
  return Object.fromEntries(
    block.fields.map(({ label, content }) => [label, JSON.stringify(content)]),
  );
}

describe('the agenda of a meeting about many plans', () => {
  it('is a sound paper with one plan, many, or none', () => {
    const rows = ['Odense', 'Nyborg'].map((name) => rowOf(kommune(name).choose('blade')));
    for (const some of [[], rows.slice(0, 1), rows]) sound(agenda(some));
  });

  it('is in none of the conditions as a PDF, and loses no letter', async () => {
    const rows = Array.from({ length: 60 }, (_, at) =>
      rowOf(
        kommune(`Kommune ${String(at)}`)
          .choose('blade')
          .answerThe('task', { ekstra: at > 3 }),
      ),
    );
    const doc = tidy(agenda(rows));
    const opened = new Opened((await renderPdf(doc, fonts)).bytes);
    expect(await faultsOf(opened, CONDITIONS)).toEqual([]);
    expect(await lostLetters(doc, opened)).toEqual([]);
  }, 120_000);

  it('says of each plan what it alone has, under its own heading, and tells nothing twice', () => {
    const broken = rowOf(kommune('Odense').choose('blade').answerThe('task', { ekstra: false }));
    const doc = agenda([broken, rowOf(kommune('Nyborg').choose('blade'))]);
    const own = (name: string) => fieldsUnder(doc, name);
    expect(own('Odense')[words.fields.broken]).toContain('kun-ekstra');
    expect(own('Nyborg')[words.fields.open]).toContain('kun-ekstra');
    expect(Object.keys(own('Nyborg'))).not.toContain(words.fields.broken);
  });

  it('takes once what three plans have, by a number that each of them is told with', () => {
    const same = ['Odense', 'Nyborg', 'Assens'].map((name) =>
      rowOf(kommune(name).choose('blade').answerThe('task', { ekstra: false })),
    );
    const doc = agenda([...same, rowOf(kommune('Faaborg').choose('blade'))]);
    const [, ...lines] = tableWith(doc, words.sharedCaption);
    const [title, kind, count, who] = lines[0] ?? [];
    expect([title, kind, count]).toEqual(['F1. kun-ekstra', words.kinds.broken, '3']);
    expect(who).toBe('Alle undtagen Faaborg');
    expect(plain(doc)).toContain('Brudte regler, der går igen: F1.');
    const overview = new Map(
      tableWith(doc, words.overviewCaption).map((row) => [row[0], row.at(-1)]),
    );
    expect(overview.get('Odense')).toMatch(/^F1/);
    expect(overview.get('Faaborg')).not.toMatch(/F1\b/);
    // What comes back stands in no plan's own part.
    expect(Object.keys(fieldsUnder(doc, 'Odense'))).not.toContain(words.fields.broken);
    expect(fieldsUnder(doc, 'Faaborg')[words.fields.open]).toContain('kun-ekstra');
  });

  it('begins with the plans that stand out, and names those with nothing of their own in a line', () => {
    const quiet = ['Odense', 'Nyborg', 'Assens'].map((name) =>
      rowOf(kommune(name).choose('blade')),
    );
    const asked = kommune('Kerteminde').choose('blade');
    const [empty, voice] = newReview(asked.plan, 'Medlem', asked.stamp);
    const judged = setVerdict(empty, voice, WHOLE, 'har-et-spoergsmaal', asked.stamp);
    const broken = rowOf(kommune('Faaborg').choose('blade').answerThe('task', { ekstra: false }));
    const doc = agenda([...quiet, rowOf(asked), broken], [judged]);
    const [, ...first] = tableWith(doc, words.firstCaption);
    expect(first.map(([name]) => name)).toEqual(['Faaborg', 'Kerteminde']);
    expect(headings(doc).map(({ text }) => text)).not.toContain('Odense');
    expect(plain(doc)).toContain('kun i tabellen til sidst: Odense, Nyborg, Assens.');
  });

  it('leads from a name to the part of the plan that has one, and from no other', () => {
    const broken = rowOf(kommune('Odense').choose('blade').answerThe('task', { ekstra: false }));
    const quiet = ['Nyborg', 'Assens', 'Faaborg'].map((name) =>
      rowOf(kommune(name).choose('blade')),
    );
    const doc = agenda([broken, ...quiet]);
    const ids = headings(doc).map(({ id }) => `#${id}`);
    const targets = [...JSON.stringify(doc.blocks).matchAll(/"href":"(#[^"]+)"/g)].map(
      ([, to]) => to,
    );
    expect(targets.length).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining(targets));
  });

  it('says how many tasks more are shared when there are more than the ten it names', () => {
    const names = Array.from({ length: 12 }, (_, at) => `opgave-${String(at)}`);
    const both = ['Odense', 'Nyborg'].map((name) => ({ ...rowOf(kommune(name)), tasks: names }));
    const doc = agenda(both);
    expect(tableWith(doc, words.commonCaption)).toHaveLength(11);
    expect(plain(doc)).toContain('2 opgaver mere');
  });

  it('has the verdicts and remarks with the role of the one who gave them, and nothing taken back', () => {
    const begun = kommune('Odense');
    const [empty, voice] = newReview(begun.plan, 'Medlem for lønmodtagerne', begun.stamp);
    const judged = setVerdict(empty, voice, WHOLE, 'har-et-spoergsmaal', begun.stamp);
    const quoted = { hash: '', text: null };
    const said = { voice, quoted, spot: MAAL };
    const [one] = addRemark(judged, { ...said, text: 'Hvad er målet?' }, begun.stamp);
    const [two, gone] = addRemark(one, { ...said, text: 'Fortrudt' }, begun.stamp);
    const text = plain(agenda([rowOf(begun)], [removeRemark(two, gone, begun.stamp)]));
    expect(text).toContain('Medlem for lønmodtagerne: har et spørgsmål (planen som helhed)');
    expect(text).toContain('Medlem for lønmodtagerne: Hvad er målet? (maal)');
    expect(text).not.toContain('Fortrudt');
  });

  it('lists the tasks that two kommuner have in common, and not those of one', () => {
    const rows = [
      rowOf(kommune('Odense').choose('blade').choose('maling')),
      rowOf(kommune('Nyborg').choose('blade')),
    ];
    const table = agenda(rows).blocks.find(
      (block) => block.type === 'table' && block.caption === words.commonCaption,
    );
    expect(table?.type === 'table' && table.rows).toHaveLength(1);
    expect(JSON.stringify(table)).toContain('Odense, Nyborg');
  });

  it('says how many differences there are from the year before, and where', () => {
    const begun = kommune('Odense').answerPlan({ maal: 'Ét' });
    const before = begun.plan;
    begun.answerPlan({ maal: 'To' });
    const text = plain(agenda([overviewRow(begun.plan, catalog, ON, before)]));
    expect(text).toContain('Siden sidste år 1 forskel: formaal (1)');
  });
});

describe('the overview as a CSV file', () => {
  const csv = (rows: readonly OverviewRow[]) =>
    overviewCsv({
      rows,
      catalog,
      words: manyWords.csv,
      states: manyWords.matrix.states,
      measures: manyWords.measure.names,
    });

  it('has a line for each plan in the order given, under one line of heads', () => {
    const text = csv([rowOf(kommune('Odense')), rowOf(kommune('Nyborg').choose('blade'))]);
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(lines[1]).toContain('Odense;');
    expect(lines[2]).toContain('Nyborg;');
    const cells = lines.map((line) => line.split(';').length);
    expect(new Set(cells).size).toBe(1);
  });

  it('names the recommendations that are not followed, only when a council has some', () => {
    const row = rowOf(kommune('Odense'));
    const unfollowed = [{ id: 'maalet', title: 'Målet står der' }];
    const tried = { ...row, unfollowed, measures: { ...row.measures, anbefalinger: 1 } };
    expect(csv([tried])).toContain('Målet står der');
    expect(csv([tried])).toContain(manyWords.csv.advice);
    expect(csv([row])).not.toContain(manyWords.measure.names.anbefalinger);
  });

  it('lets no name be run as a formula', () => {
    expect(csv([rowOf(kommune('=1+1'))])).toContain("'=1+1");
  });
});
