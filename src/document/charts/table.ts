/** The table that says what a chart shows, and the same as rows of a file: made of the same values as the chart. */
import type { ReportRow, ReportTable, Shown } from '../../core/follow-up/report.ts';
import { fill } from '../../core/index.ts';
import type { CsvCell } from '../parts/csv.ts';
import type { Table } from '../parts/doc.ts';
import { cell, endCell } from '../parts/inline.ts';
import { shownText } from './numbers.ts';
import type { ChartWords } from '../words/chart-words.ts';

/** The table of a report as a paper's table: every row, and the whole last. */
export function tableOf(table: ReportTable, words: ChartWords): Table {
  const { indicator, dimension, rowTitle, series } = table;
  return {
    type: 'table',
    caption: fill(words.tableCaptions[dimension], { title: indicator.title, unit: indicator.unit }),
    widths: [3, ...series.map(() => 1.2)],
    head: [cell(rowTitle), ...series.map(({ label }) => endCell(label))],
    rowHeaders: true,
    rows: rowsOf(table).map(({ label, values }) => [
      cell(label),
      ...series.map((_, at) => endCell(shownText(values[at], indicator.decimals, words))),
    ]),
  };
}

/** A table's numbers one by one, each with its row and series: numbers are numbers, with the decimals that are shown. */
export function cellsOf(
  table: ReportTable,
  words: ChartWords,
): { row: string; series: string; value: CsvCell }[] {
  return rowsOf(table).flatMap(({ label, values }) =>
    table.series.map((series, at) => ({
      row: label,
      series: series.label,
      value: csvCell(values[at], table, words),
    })),
  );
}

const csvCell = (
  value: Shown | undefined,
  { indicator }: ReportTable,
  words: ChartWords,
): CsvCell =>
  typeof value === 'number'
    ? Number(value.toFixed(indicator.decimals))
    : value === 'hidden'
      ? words.hidden
      : null;

/** The same table as the rows of a file. */
export function csvRows(table: ReportTable, words: ChartWords): CsvCell[][] {
  const { rowTitle, series } = table;
  return [
    [rowTitle, ...series.map(({ label }) => label)],
    ...rowsOf(table).map(({ label, values }) => [
      label,
      ...series.map((_, at) => csvCell(values[at], table, words)),
    ]),
  ];
}

const rowsOf = ({ rows, total }: ReportTable): ReportRow[] =>
  total === null ? rows : [...rows, total];
