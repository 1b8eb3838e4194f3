/** What a chart shows, for those who cannot see it: the first, the last and the highest, in a few sentences. */
import type { ReportRow, ReportTable } from '../../core/follow-up/report.ts';
import { fill } from '../../core/index.ts';
import { decimalText, isNumber } from './numbers.ts';
import type { ChartWords } from '../words/chart-words.ts';

/** Series that are told of by name; the rest are left to the table. */
const MOST_TOLD = 3;

/** The text in the place of the chart: `rows` are those that are drawn. */
export function altOf(
  table: ReportTable,
  rows: readonly ReportRow[],
  words: ChartWords,
  { kind, caption }: { kind: 'line' | 'columns' | 'stacked' | 'bars'; caption: string },
): string {
  const { series, indicator } = table;
  const said = words.alt;
  const sentences = series
    .map(({ label }, at) => told(table, rows, at, series.length > 1 ? label : null, words))
    .filter((each) => each !== null);
  const hidden = rows.flatMap(({ values }) => values).filter((value) => value === 'hidden').length;
  return [
    fill(said.lead, { kind: said[kind], caption, unit: indicator.unit }),
    ...(sentences.length === 0 ? [said.nothing] : sentences.slice(0, MOST_TOLD)),
    ...(hidden === 0 ? [] : [said.hidden]),
    ...(sentences.length > MOST_TOLD ? [said.more] : []),
  ].join(' ');
}

/** A series in a sentence; `null` when it has no number. */
function told(
  { dimension, indicator }: ReportTable,
  rows: readonly ReportRow[],
  at: number,
  series: string | null,
  { alt }: ChartWords,
): string | null {
  const known = rows.flatMap(({ label, values }) => {
    const value = values[at];
    return isNumber(value) ? [{ label, value }] : [];
  });
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  const highest = known.reduce((best, each) => (each.value > best.value ? each : best));
  const lowest = known.reduce((best, each) => (each.value < best.value ? each : best));
  const place = (name: string, { label, value }: { label: string; value: number }) => ({
    [name]: decimalText(value, indicator.decimals),
    [`${name}At`]: label,
  });
  const values = {
    ...(series !== null && { series }),
    ...place('first', first),
    ...place('last', last),
    ...place('highest', highest),
    ...place('lowest', lowest),
  };
  const isNamed = series !== null;
  if (known.length === 1) return fill(isNamed ? alt.onceNamed : alt.once, values);
  if (dimension === 'time') return fill(isNamed ? alt.timeNamed : alt.time, values);
  return fill(isNamed ? alt.rowNamed : alt.row, values);
}
