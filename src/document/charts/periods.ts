/** Where the periods of a chart stand, and what is written under them. */
import type { ScaleBand, ScaleLinear } from 'd3-scale';
import { isQuarter } from '../../core/follow-up/quarter.ts';
import { fill } from '../../core/index.ts';
import type { Shape } from '../parts/doc.ts';
import { label, rowOf, rule, type Drawn, type Sketch } from './frame.ts';
import { widthOf } from './letters.ts';

/** Where numbers come to stand. */
export type Plot = {
  left: number;
  right: number;
  bottom: number;
  /** Where a period begins, by its place among the rows, and how wide it is. */
  x: ScaleBand<number>;
  y: ScaleLinear<number, number>;
  sketch: Sketch;
};

/** The middle of a period. */
export const middleOf = ({ x }: Plot, row: number) => (x(row) ?? 0) + x.bandwidth() / 2;

/** What stands under the periods: quarters in short over their years; of other periods what they are called. */
export function periods(plot: Plot): Drawn {
  const { x, bottom, left, sketch } = plot;
  const { table, words, size } = sketch;
  const { rows } = table;
  const [first, second] = [bottom + 1.45 * size, bottom + 2.7 * size];
  const edge = rule(
    sketch,
    [
      [left, bottom],
      [plot.right, bottom],
    ],
    'outline',
  );
  if (!rows.every(({ id }) => isQuarter(id))) {
    const named = rows.map(({ label: text }, row) => ({ text, x: middleOf(plot, row) }));
    return { shapes: [edge, ...rowOf(sketch, named, first)], height: 1.9 * size };
  }
  const numbers = rows.map(({ id }, row) => ({ n: id.slice(5), x: middleOf(plot, row) }));
  const long = numbers.map(({ n, x: at }) => ({ text: fill(words.quarter, { n }), x: at }));
  const fits = (text: string) => widthOf(text, size) + 0.3 * size <= x.step();
  const isLong = long.every(({ text }) => fits(text));
  const isShort = !isLong && fits('4');
  const years = new Map<string, number[]>();
  rows.forEach(({ id }, row) => {
    const year = id.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), row]);
  });
  const named = [...years].map(([text, of]) => ({
    text,
    x: (middleOf(plot, of[0] ?? 0) + middleOf(plot, of.at(-1) ?? 0)) / 2,
  }));
  // Where one year ends and the next begins.
  const between = [...years.values()].slice(1).map(([row = 0]): Shape => {
    const at = (x(row) ?? 0) - (x.step() - x.bandwidth()) / 2;
    return rule(
      sketch,
      [
        [at, bottom],
        [at, bottom + 0.5 * size],
      ],
      'outline',
    );
  });
  const isSaid = isShort && widthOf(words.quarters, size) <= left - 0.5 * size;
  return {
    shapes: [
      edge,
      ...between,
      ...(isSaid ? [label(sketch, words.quarters, left - 0.5 * size, first, 'end')] : []),
      ...(isLong ? long : isShort ? numbers.map(({ n, x: at }) => ({ text: n, x: at })) : []).map(
        ({ text, x: at }) => label(sketch, text, at, first, 'middle'),
      ),
      ...rowOf(sketch, named, isLong || isShort ? second : first),
    ],
    height: (isLong || isShort ? 3.1 : 1.9) * size,
  };
}
