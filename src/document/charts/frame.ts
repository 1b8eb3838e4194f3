/** What charts share: the letters' height as the measure of all, steps of an axis, a row of labels, and the key. */
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { ReportTable } from '../../core/follow-up/report.ts';
import { formatNumber } from '../../core/index.ts';
import type { Shape } from '../parts/doc.ts';
import { fitted, widthOf } from './letters.ts';
import { bars, lookOf, marker, sign } from './looks.ts';
import type { ChartWords } from '../words/chart-words.ts';

/** What a chart is drawn of, and in: its width, and how high its letters are; in units. */
export type Sketch = { table: ReportTable; words: ChartWords; width: number; size: number };
/** What is drawn, and how high it is. */
export type Drawn = { shapes: Shape[]; height: number };

/** A stroke that divides, and a line that is read. */
export const FINE = 0.06;
const THICK = 0.2;

/** From nought to beyond the largest, with the steps that are marked: none finer than the indicator's decimals. */
export function scaleTo(
  most: number,
  decimals: number,
): { scale: ScaleLinear<number, number>; steps: number[] } {
  const finest = 10 ** -decimals;
  const scale = scaleLinear()
    .domain([0, Math.max(most, finest)])
    .nice(4);
  const isShown = (step: number) => Math.abs(step / finest - Math.round(step / finest)) < 1e-6;
  return { scale, steps: scale.ticks(4).filter(isShown) };
}

/** A step as it is written. */
export const stepText = (step: number): string => formatNumber(step);

/** A label whose letters are of the chart's size. */
export function label(
  { size }: Pick<Sketch, 'size'>,
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
  strong?: true,
): Shape {
  return { shape: 'label', x, y, text, anchor, size, ...(strong && { strong }) };
}

/** A fine stroke. */
export function rule(
  { size }: Pick<Sketch, 'size'>,
  points: [number, number][],
  tone: 'weak' | 'outline',
): Shape {
  return { shape: 'line', points, tone, thickness: FINE * size };
}

/** Labels over their points, moved inside the box, and as many left out (every second, third ...) as are in the way. */
export function rowOf(
  sketch: Sketch,
  wanted: readonly { text: string; x: number }[],
  y: number,
): Shape[] {
  const { size, width } = sketch;
  const gap = 0.4 * size;
  const placed = wanted.map(({ text, x }) => {
    const said = fitted(text, size, width);
    const half = widthOf(said, size) / 2;
    return { said, x: Math.min(Math.max(x, half), width - half), half };
  });
  for (let every = 1; every <= placed.length; every += 1) {
    const kept = placed.filter((_, index) => index % every === 0);
    const isClear = kept.every(({ x, half }, index) => {
      const before = kept[index - 1];
      return before === undefined || x - half >= before.x + before.half + gap;
    });
    if (isClear) return kept.map(({ said, x }) => label(sketch, said, x, y, 'middle'));
  }
  return [];
}

type Entry = { text: string; swatch: (x: number, middle: number) => Shape[] };

/** What the looks of several series mean and, with signs, what a cross and a dash mean where there is one. */
export function key(sketch: Sketch, as: 'bars' | 'lines', hasSigns: boolean): Drawn {
  const { table, words, width, size } = sketch;
  const seen = new Set(table.rows.flatMap(({ values }) => values));
  const swatch = { width: 1.6 * size, height: 0.8 * size };
  const series = table.series.map(({ label: text }, index): Entry => {
    const look = lookOf(index);
    return {
      text,
      swatch: (x, middle) =>
        as === 'bars'
          ? bars(look, [{ x, y: middle - swatch.height / 2, ...swatch }], 0.4 * size)
          : [
              stretch(sketch, index, [
                [x, middle],
                [x + swatch.width, middle],
              ]),
              marker(look, x + swatch.width / 2, middle, 0.3 * size),
            ],
    };
  });
  const signs = (['hidden', 'none'] as const)
    .filter((kind) => hasSigns && seen.has(kind === 'hidden' ? 'hidden' : null))
    .map((kind): Entry => ({
      text: kind === 'hidden' ? words.hiddenKey : words.noneKey,
      swatch: (x, middle) => [sign(kind, x + swatch.width / 2, middle, 0.28 * size)],
    }));
  const entries = [...(series.length > 1 ? series : []), ...signs];
  const shapes: Shape[] = [];
  const before = swatch.width + 0.4 * size;
  let [x, line] = [0, 0];
  for (const { text, swatch: draw } of entries) {
    const said = fitted(text, size, width - before);
    const wide = before + widthOf(said, size);
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    const middle = (1.6 * line + 0.6) * size;
    shapes.push(...draw(x, middle), label(sketch, said, x + before, middle + 0.35 * size));
    x += wide + 1.4 * size;
  }
  return { shapes, height: entries.length === 0 ? 0 : (1.6 * line + 1.9) * size };
}

/** A stretch of a series' line. */
export function stretch(
  { size }: Pick<Sketch, 'size'>,
  index: number,
  points: [number, number][],
): Shape {
  const { line, dash } = lookOf(index);
  const thickness = THICK * size;
  const [on, off] = dash ?? [0, 0];
  return {
    shape: 'line',
    points,
    tone: line,
    thickness,
    ...(dash && { dash: [on * size, off * size] as const }),
  };
}
