/** The paper on the figures: accessible and archivable, with every letter of its charts and tables. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../../src/document/pdf/index.ts';
import { reportOf, tableOf } from '../charts/reports.ts';
import { docOf, example } from '../papers.ts';
import { CONDITIONS, faultsOf } from './check/conditions.ts';
import { lostLetters } from './check/letters.ts';
import { Opened } from './check/opened.ts';
import { fonts } from './sample.ts';

const numbers = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, at) =>
      (row + 3 * at) % 7 === 6 ? ('hidden' as const) : 5 + ((row * 13 + at * 29) % 31),
    ),
  );
const names = ['Plejecentret Ved Åen', 'Genbrugsstationen i Nørre Bæk og omegnens fælles plads'];
const report = reportOf([
  tableOf(numbers(20, 3), { title: 'Forløb', unit: 'forløb' }),
  tableOf(numbers(20, 1), { title: 'Forløb', dimension: 'workplace', names }),
  tableOf(numbers(6, 4), { title: 'Forløb', dimension: 'area', chart: 'stacked', names }),
  tableOf(numbers(8, 2), {
    id: 'andel',
    title: 'Andel til job',
    unit: 'procent',
    decimals: 1,
    chart: 'columns',
  }),
  tableOf(numbers(12, 5), { id: 'slut', title: 'Afsluttede forløb', chart: 'stacked' }),
]);

describe('the paper on the figures', () => {
  it('is in none of the conditions, with charts of every kind, and says each letter', async () => {
    const doc = await docOf(example(), 'follow-up', { report });
    const { bytes } = await renderPdf(doc, fonts);
    if (process.env['SHOW']) writeFileSync(process.env['SHOW'], bytes);
    const opened = new Opened(bytes);
    expect(await faultsOf(opened, CONDITIONS)).toEqual([]);
    expect(await lostLetters(doc, opened)).toEqual([]);
  }, 600_000);
});
