/** Parts of wholes laid end to end, in the order of the series. What is hidden or not there takes up nothing. */
import { stack } from 'd3-shape';
import type { ReportRow, ReportTable } from '../../core/follow-up/report.ts';
import { isNumber } from './numbers.ts';

/** Where a part begins and ends; `null` where there is no number. By series, then by row. */
type Part = { from: number; until: number } | null;

export function stacked({ series, rows }: Pick<ReportTable, 'series' | 'rows'>): Part[][] {
  const numberIn = ({ values }: ReportRow, at: number) => {
    const value = values[at];
    return isNumber(value) ? value : 0;
  };
  const layers = stack<ReportRow, number>()
    .keys(series.map((_, index) => index))
    .value(numberIn)(rows);
  return layers.map((layer) =>
    layer.map(([from, until], row) =>
      isNumber(rows[row]?.values[layer.key]) ? { from, until } : null,
    ),
  );
}

/** The end of the longest; 0 when there is none. */
export function largestStack(table: Pick<ReportTable, 'series' | 'rows'>): number {
  return Math.max(0, ...stacked(table).flatMap((layer) => layer.map((part) => part?.until ?? 0)));
}
