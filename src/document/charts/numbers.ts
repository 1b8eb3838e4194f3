/** Numbers as charts and their tables show them. */
import type { ReportRow, Shown } from '../../core/follow-up/report.ts';
import { formatNumber } from '../../core/index.ts';
import type { ChartWords } from '../words/chart-words.ts';

/** The number with all the decimals its indicator shows: `12,0`. */
export function decimalText(value: number, decimals: number): string {
  const plain = formatNumber(Number(value.toFixed(decimals)));
  const [whole = '0', after = ''] = plain.split(',');
  return decimals === 0 ? whole : `${whole},${after.padEnd(decimals, '0')}`;
}

/** What a cell says: the number, that it is hidden, or that there is none. */
export function shownText(
  value: Shown | undefined,
  decimals: number,
  words: Pick<ChartWords, 'hidden' | 'none'>,
): string {
  if (typeof value === 'number') return decimalText(value, decimals);
  return value === 'hidden' ? words.hidden : words.none;
}

export const isNumber = (value: Shown | undefined): value is number => typeof value === 'number';

/** The largest number of the rows; 0 when there is none. */
export function largestOf(rows: readonly ReportRow[]): number {
  return Math.max(0, ...rows.flatMap(({ values }) => values.filter(isNumber)));
}
