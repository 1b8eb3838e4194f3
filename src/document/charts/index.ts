/** A table of the follow-up as a figure: the chart, what it says for those who cannot see it, and the table it is made of. */
import type { ReportTable } from '../../core/follow-up/report.ts';
import { fill } from '../../core/index.ts';
import type { Block } from '../parts/doc.ts';
import { altOf } from './alt.ts';
import type { Sketch } from './frame.ts';
import { drawnRows, rowChart } from './rows.ts';
import { tableOf } from './table.ts';
import { timeChart } from './time.ts';
import type { ChartWords } from '../words/chart-words.ts';

export { indicatorsOf } from './by-indicator.ts';
export { cellsOf, csvRows, tableOf } from './table.ts';
export { shownText } from './numbers.ts';

export type Figure = Extract<Block, { type: 'figure' }>;

/** The width of a paper's column and the height of its small print, in points. */
const PAPER = { width: 455, size: 8.5 };

/** Fewer points than this make no line. */
const FEWEST_POINTS = 3;

/**
 * The figure of a table with at least one row. `width` and the letters' `size` are in one unit, points on paper unless
 * said otherwise; a page says both in pixels, so that letters are as large on a phone.
 */
export function chartOf(
  table: ReportTable,
  words: ChartWords,
  { width, size }: { width: number; size: number } = PAPER,
): Figure {
  const sketch: Sketch = { table, words, width, size };
  const isTime = table.dimension === 'time';
  const { chart } = table.indicator;
  const over = chart === 'line' && table.rows.length < FEWEST_POINTS ? 'columns' : chart;
  const rows = isTime ? table.rows : drawnRows(sketch);
  const drawn = isTime ? timeChart(sketch, over) : rowChart(sketch);
  const title = fill(words.captions[table.dimension], { title: table.indicator.title });
  const caption =
    rows.length === table.rows.length
      ? title
      : `${title}. ${fill(words.largest, { n: rows.length, all: table.rows.length })}`;
  return {
    type: 'figure',
    alt: altOf(table, rows, words, { kind: isTime ? over : 'bars', caption: title }),
    caption,
    width,
    height: drawn.height,
    shapes: drawn.shapes,
    table: tableOf(table, words),
  };
}
