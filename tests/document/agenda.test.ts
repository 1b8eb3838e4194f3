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
import { agendaDoc } from '../../src/document/agenda.ts';
import { overviewCsv } from '../../src/document/overview-csv.ts';
import { manyWords } from '../../src/texts/review-many.ts';
import { smallCatalog } from '../core/small-catalog.ts';
import { type Scenario, start } from '../scenario.ts';
import { headings, plain } from './reading.ts';
import { sound } from './sound.ts';

const catalog = smallCatalog();
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
    nameOf: (row) => row.kommune,
    reviews: new Map(reviews.map((review) => [review.plan.edition, review])),
    catalog,
    words: manyWords.agenda,
    on: ON,
    made: '2026-03-01T10:00:00Z',
  });
}

describe('the agenda of a meeting about many plans', () => {
  it('is a sound paper with one plan, many, or none', () => {
    const rows = ['Odense', 'Nyborg'].map((name) => rowOf(kommune(name).choose('blade')));
    for (const some of [[], rows.slice(0, 1), rows]) sound(agenda(some));
  });

  it('names what is broken, open and missing of each plan, in the order given', () => {
    const broken = rowOf(kommune('Odense').choose('blade').answerThe('task', { ekstra: false }));
    const doc = agenda([broken, rowOf(kommune('Nyborg').choose('blade'))]);
    const titles = headings(doc).map(({ text }) => text);
    const { brokenTitle, openTitle } = manyWords.agenda;
    const [first, second] = [titles.indexOf('Odense'), titles.indexOf('Nyborg')];
    expect(first).toBeLessThan(second);
    expect(titles.slice(first, second)).toContain(brokenTitle);
    expect(titles.slice(second)).toContain(openTitle);
    expect(titles.slice(second)).not.toContain(brokenTitle);
    expect(plain(doc)).toContain('kun-ekstra');
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
      (block) => block.type === 'table' && block.caption === manyWords.agenda.commonCaption,
    );
    expect(table?.type === 'table' && table.rows).toHaveLength(1);
    expect(JSON.stringify(table)).toContain('Odense, Nyborg');
  });

  it('says how many differences there are from the year before, and where', () => {
    const begun = kommune('Odense').answerPlan({ maal: 'Ét' });
    const before = begun.plan;
    begun.answerPlan({ maal: 'To' });
    const text = plain(agenda([overviewRow(begun.plan, catalog, ON, before)]));
    expect(text).toContain('Forskelle siden sidste år 1 i alt: formaal (1).');
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

  it('lets no name be run as a formula', () => {
    expect(csv([rowOf(kommune('=1+1'))])).toContain("'=1+1");
  });
});
