/** Bars along a dimension: what it is of to the left (above where it is narrow), its bars from nought to the right. */
import type { ScaleLinear } from 'd3-scale';
import type { ReportRow } from '../../core/follow-up/report.ts';
import type { Shape } from '../parts/doc.ts';
import { key, label, rowOf, rule, scaleTo, stepText, type Drawn, type Sketch } from './frame.ts';
import { fitted, widthOf, wrapped } from './letters.ts';
import { bars, lookOf, type Box } from './looks.ts';
import { isNumber, largestOf, shownText } from './numbers.ts';
import { largestStack, stacked } from './stack.ts';

/** As many bars as can be read at a glance; of several series, rows of bars. */
const MOST_BARS = 12;
const MOST_ROWS = [0, 12, 12, 8, 6, 5] as const;
/** Letters' heights beneath which names stand above their bars. */
const NARROW = 32;

/** The rows that are drawn, in the table's order: all, or the largest when there are too many. */
export function drawnRows({ table }: Pick<Sketch, 'table'>): ReportRow[] {
  const { rows, series, indicator } = table;
  const most = indicator.chart === 'stacked' ? MOST_BARS : (MOST_ROWS[series.length] ?? 5);
  if (rows.length <= most) return rows;
  const weight = ({ id, values }: ReportRow) =>
    id === 'rest'
      ? -1
      : values.reduce<number>((sum, value) => sum + (isNumber(value) ? value : 0), 0);
  const kept = new Set(rows.toSorted((a, b) => weight(b) - weight(a)).slice(0, most));
  return rows.filter((row) => kept.has(row));
}

/** The drawn rows, each with a bar for every series, or one bar of parts. */
export function rowChart(sketch: Sketch): Drawn {
  const { table, width, size } = sketch;
  const rows = drawnRows(sketch);
  const isStacked = table.indicator.chart === 'stacked' && table.series.length > 1;
  const legend = key(sketch, 'bars', false);
  const most = isStacked ? largestStack({ ...table, rows }) : largestOf(rows);
  const { scale, steps } = scaleTo(most, table.indicator.decimals);
  const isNarrow = width < NARROW * size;
  const widest = Math.max(...rows.map((row) => widthOf(row.label, size)));
  const names = isNarrow ? 0 : Math.min(widest, 0.36 * width);
  const left = isNarrow ? 0.1 * size : names + 0.7 * size;
  const right = width - endRoom(sketch, rows, isStacked, steps);
  const x = scale.range([left, Math.max(right, left + 1)]);
  const thick = (isStacked || table.series.length === 1 ? 1.15 : 1.05) * size;
  const bar = thick * (isStacked ? 1 : table.series.length);
  const top = legend.height + 1.7 * size;
  const shapes: Shape[] = [];
  const places: number[] = [];
  let y = top;
  for (const row of rows) {
    const lines = isNarrow ? [fitted(row.label, size, width)] : wrapped(row.label, size, names, 2);
    const text = 1.25 * size * lines.length;
    const begin = isNarrow ? y + text : y + Math.max(0, (text - bar) / 2);
    lines.forEach((line, at) => {
      const middle = isNarrow ? y : begin + bar / 2 - text / 2;
      const baseline = middle + (1.25 * at + 0.95) * size;
      shapes.push(
        isNarrow ? label(sketch, line, 0, baseline) : label(sketch, line, names, baseline, 'end'),
      );
    });
    places.push(begin);
    y = (isNarrow ? begin + bar : y + Math.max(bar, text)) + 0.65 * size;
  }
  const down = isStacked ? axis(sketch, x, steps, { top, bottom: y }) : { shapes: [], height: 0 };
  return {
    shapes: [
      ...legend.shapes,
      label(sketch, table.indicator.unit, left, legend.height + 0.9 * size),
      ...down.shapes,
      ...(isStacked ? parts : apart)({ sketch, rows, places, thick, x }),
      ...(isNarrow
        ? places.map((at) => foot(sketch, left, at, at + bar))
        : [foot(sketch, left, top - 0.3 * size, y - 0.3 * size)]),
      ...shapes,
    ],
    height: y + down.height,
  };
}

/** The line that bars begin at. */
const foot = (sketch: Sketch, x: number, from: number, until: number): Shape =>
  rule(
    sketch,
    [
      [x, from],
      [x, until],
    ],
    'outline',
  );

/** What stands at the ends of bars takes up so much. */
function endRoom(
  { table, words, size }: Sketch,
  rows: ReportRow[],
  isStacked: boolean,
  steps: number[],
): number {
  const said = rows.flatMap(({ values }) =>
    values.map((value) =>
      isStacked
        ? value === 'hidden'
          ? `+ ${words.hidden}`
          : ''
        : shownText(value, table.indicator.decimals, words),
    ),
  );
  const last = isStacked ? widthOf(stepText(steps.at(-1) ?? 0), size) / 2 - 0.5 * size : 0;
  return Math.max(last, ...said.map((text) => widthOf(text, size))) + 0.6 * size;
}

type Laid = {
  sketch: Sketch;
  rows: ReportRow[];
  /** Where the bars of each row begin, downwards. */
  places: number[];
  thick: number;
  x: ScaleLinear<number, number>;
};

/** A bar for each number, with the number at its end; in words where there is none. */
function apart({ sketch, rows, places, thick, x }: Laid): Shape[] {
  const { table, words, size } = sketch;
  return table.series.flatMap((_, series): Shape[] => {
    const boxes: Box[] = [];
    const said: Shape[] = [];
    rows.forEach(({ values }, row) => {
      const value = values[series] ?? null;
      const y = (places[row] ?? 0) + series * thick;
      const end = isNumber(value) ? x(value) : x(0);
      if (isNumber(value)) boxes.push({ x: x(0), y, width: end - x(0), height: thick });
      const text = shownText(value, table.indicator.decimals, words);
      said.push(label(sketch, text, end + 0.4 * size, y + thick / 2 + 0.35 * size));
    });
    return [...bars(lookOf(series), boxes, 0.4 * size), ...said];
  });
}

/** One bar of parts for each row; what is hidden of it is said at its end. */
function parts({ sketch, rows, places, thick, x }: Laid): Shape[] {
  const { table, words, size } = sketch;
  const layers = stacked({ ...table, rows });
  const drawn = layers.flatMap((layer, series) => {
    const boxes = layer.flatMap((part, row): Box[] =>
      part === null
        ? []
        : [
            {
              x: x(part.from),
              y: places[row] ?? 0,
              width: x(part.until) - x(part.from),
              height: thick,
            },
          ],
    );
    return bars(lookOf(series), boxes, 0.4 * size);
  });
  const said = rows.flatMap(({ values }, row): Shape[] => {
    const hasHidden = values.includes('hidden');
    if (!hasHidden && values.some(isNumber)) return [];
    const end = Math.max(0, ...layers.map((layer) => layer[row]?.until ?? 0));
    const text = !hasHidden ? words.none : end === 0 ? words.hidden : `+ ${words.hidden}`;
    return [label(sketch, text, x(end) + 0.4 * size, (places[row] ?? 0) + thick / 2 + 0.35 * size)];
  });
  return [...drawn, ...said];
}

/** Steps under the bars. */
function axis(
  sketch: Sketch,
  x: ScaleLinear<number, number>,
  steps: readonly number[],
  { top, bottom }: { top: number; bottom: number },
): Drawn {
  const { size } = sketch;
  return {
    shapes: [
      ...steps.map((step) =>
        rule(
          sketch,
          [
            [x(step), top - 0.3 * size],
            [x(step), bottom - 0.3 * size],
          ],
          'weak',
        ),
      ),
      ...rowOf(
        sketch,
        steps.map((step) => ({ text: stepText(step), x: x(step) })),
        bottom + 0.9 * size,
      ),
    ],
    height: 1.3 * size,
  };
}
