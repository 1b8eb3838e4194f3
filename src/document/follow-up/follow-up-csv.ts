/** A report as one file of numbers: what is hidden in it is hidden there, and no number is there that is not in a table. */
import type { Report } from '../../core/follow-up/report.ts';
import { cellsOf } from '../charts/index.ts';
import { csvOf, type CsvCell } from '../parts/csv.ts';
import type { FollowUpWords } from '../words/follow-up-words.ts';

/** Every number of every table on a line of its own, as the text of a .csv file. */
export function reportCsv(report: Report, { file, chart }: FollowUpWords): string {
  const head = [file.indicator, file.dimension, file.row, file.series, file.value, file.unit];
  return csvOf([
    head,
    ...report.tables.flatMap((table) =>
      cellsOf(table, chart).map(({ row, series, value }): CsvCell[] => [
        table.indicator.title,
        file.dimensions[table.dimension],
        row,
        series,
        value,
        table.indicator.unit,
      ]),
    ),
  ]);
}
