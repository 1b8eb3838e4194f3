/** The paper on the figures: what is shown is in it and in its file, and what is hidden is in neither. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/follow-up/report.ts';
import { docOf, example, words } from './papers.ts';
import { reportOf, tableOf } from './charts/reports.ts';
import { allBlocks, headings, plain } from './reading.ts';
import { sound } from './sound.ts';

const { followUp } = words;
const names = ['Plejecentret Ved Åen', '=Vej & Park', 'Biblioteket'];
const report = reportOf([
  tableOf(
    [
      [12, 'hidden'],
      [9, null],
      [31, 7],
    ],
    { title: 'Forløb', total: { id: 'all', label: 'I alt', values: [52, 'hidden'] } },
  ),
  {
    ...tableOf([[23], ['hidden'], [18]], { title: 'Forløb', dimension: 'workplace', names }),
    notes: ['Én række er lagt sammen.'],
  },
  tableOf([[31.5], [40]], {
    id: 'andel',
    title: 'Andel til job',
    unit: 'procent',
    decimals: 1,
    chart: 'columns',
  }),
]);
const paper = (seen: Report | undefined = report) =>
  docOf(example(), 'follow-up', { report: seen });
const csv = async (seen?: Report) => (await paper(seen)).attachments[0]?.text ?? '';

describe('the paper on the figures', () => {
  it('is sound, with figures and without', async () => {
    sound(await paper());
    sound(await docOf(example(), 'follow-up'));
  });

  it('says what the numbers are, then each indicator once, then when to meet', async () => {
    const titles = headings(await paper()).map(({ text }) => text);
    expect(titles).toEqual([followUp.about, 'Forløb', 'Andel til job', followUp.next]);
  });

  it('has each table as a figure with its numbers, and the notes', async () => {
    const doc = await paper();
    const figures = allBlocks(doc.blocks).filter((block) => block.type === 'figure');
    expect(figures).toHaveLength(3);
    for (const { alt, table } of figures) {
      expect(alt.length).toBeGreaterThan(30);
      expect(table?.rows.length).toBeGreaterThan(1);
    }
    expect(plain(doc)).toContain('Én række er lagt sammen.');
    expect(plain(doc)).toContain('31,5');
  });

  it('says why nothing is shown of a table, and only else that there are no numbers', async () => {
    const empty = (notes: string[]) => ({ ...tableOf([], { id: 'tom', title: 'Tomt' }), notes });
    const told = async (notes: string[]) =>
      plain(await paper({ ...report, tables: [...report.tables, empty(notes)] }));
    expect(await told([])).toContain(followUp.none);
    const noted = await told(['For små tal.']);
    expect(noted).toContain('For små tal.');
    expect(noted).not.toContain(followUp.none);
  });

  it('says whether small counts are hidden', async () => {
    expect(plain(await paper())).toContain(followUp.aboutHidden);
    const open = plain(await paper({ ...report, hidesSmall: false }));
    expect(open).toContain(followUp.shownValue);
    expect(open).not.toContain(followUp.aboutHidden);
  });

  it('carries the numbers that are shown and no others, and nothing a spreadsheet would run', async () => {
    const text = await csv();
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(1 + 8 + 3 + 2);
    expect(lines).toContain('Forløb;Tid;1. kvartal 2022;Begyndt;12;forløb');
    expect(lines).toContain(`Forløb;Tid;1. kvartal 2022;Job;${followUp.chart.hidden};forløb`);
    expect(lines).toContain('Forløb;Tid;2. kvartal 2022;Job;;forløb');
    expect(lines.some((line) => line.startsWith(`Forløb;Arbejdsplads;"'=Vej & Park"`))).toBe(true);
    expect(lines).toContain('Andel til job;Tid;1. kvartal 2022;Begyndt;31,5;procent');
  });

  it('carries nothing of the plan, and can be made without data', async () => {
    expect((await paper()).attachments.map(({ name }) => name)).toEqual(['opfoelgning-i-tal.csv']);
    const bare = await docOf(example(), 'follow-up', { report, data: false });
    expect(bare.attachments).toEqual([]);
  });

  it('says how to get figures when there are none', async () => {
    const doc = await docOf(example(), 'follow-up');
    expect(plain(doc)).toContain(followUp.noReport);
    expect(doc.attachments).toEqual([]);
  });
});

describe('the strategy', () => {
  const annexed = async (seen: Report | undefined, more = {}) =>
    headings(await docOf(example(), 'strategy', { report: seen, ...more })).map(({ text }) => text);

  it('has the figures in an annex of its own, when there are any and it is chosen', async () => {
    const title = (text: string) => text.endsWith(followUp.title);
    expect((await annexed(report)).filter(title)).toHaveLength(1);
    expect(await annexed(report)).toContain('Andel til job');
    expect((await annexed(undefined)).filter(title)).toEqual([]);
    expect((await annexed(reportOf([]))).filter(title)).toEqual([]);
    expect((await annexed(report, { annexes: ['rules'] })).filter(title)).toEqual([]);
    sound(await docOf(example(), 'strategy', { report }));
  });

  it('never has figures in which small counts are not hidden', async () => {
    expect(await annexed({ ...report, hidesSmall: false })).not.toContain('Andel til job');
  });
});
