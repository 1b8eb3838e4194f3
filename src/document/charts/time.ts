/** Charts over time: lines, columns side by side, and columns of parts. Periods run to the right, numbers up from nought. */
import { scaleBand } from 'd3-scale';
import type { ReportRow } from '../../core/follow-up/report.ts';
import type { Shape } from '../parts/doc.ts';
import { key, label, rule, scaleTo, stepText, stretch, type Drawn, type Sketch } from './frame.ts';
import { widthOf } from './letters.ts';
import { bars, lookOf, marker, sign, type Box } from './looks.ts';
import { decimalText, isNumber, largestOf } from './numbers.ts';
import { middleOf, periods, type Plot } from './periods.ts';
import { largestStack, stacked } from './stack.ts';

export type TimeChart = 'line' | 'columns' | 'stacked';

/** The table's rows as periods. */
export function timeChart(sketch: Sketch, as: TimeChart): Drawn {
  const { table, width, size } = sketch;
  const { rows, indicator } = table;
  const legend = key(sketch, as === 'line' ? 'lines' : 'bars', true);
  const most = as === 'stacked' ? largestStack(table) : largestOf(rows);
  const { scale, steps } = scaleTo(most, indicator.decimals);
  const top = legend.height + 2.5 * size;
  const bottom = top + Math.min(Math.max(0.34 * width, 10 * size), 15 * size);
  const written = steps.map((step) => ({ text: stepText(step), step }));
  const left = Math.max(...written.map(({ text }) => widthOf(text, size))) + 0.6 * size;
  const right = width - (as === 'line' ? endRoom(sketch) : 0.1 * size);
  const plot: Plot = {
    ...{ left, right, bottom, sketch },
    x: scaleBand(
      rows.map((_, index) => index),
      [left, right],
    )
      .paddingInner(0.25)
      .paddingOuter(0.15),
    y: scale.range([bottom, top]),
  };
  const grid = written.flatMap(({ text, step }): Shape[] => [
    rule(
      sketch,
      [
        [left, plot.y(step)],
        [right, plot.y(step)],
      ],
      step === 0 ? 'outline' : 'weak',
    ),
    label(sketch, text, left - 0.5 * size, plot.y(step) + 0.35 * size, 'end'),
  ]);
  const below = periods(plot);
  return {
    shapes: [
      ...legend.shapes,
      label(sketch, indicator.unit, 0, legend.height + 0.9 * size),
      ...grid,
      ...{ line: lines, columns, stacked: stacks }[as](plot),
      ...below.shapes,
    ],
    height: bottom + below.height,
  };
}

/** What the last numbers take up, written at the ends of their lines. */
function endRoom({ table, size }: Sketch): number {
  const last = table.rows.at(-1)?.values.filter(isNumber) ?? [];
  const widths = last.map((value) => widthOf(decimalText(value, table.indicator.decimals), size));
  return Math.max(0, ...widths) + 1.1 * size;
}

/** A line for each series, broken where there is no number, with its last number at its end. */
function lines(plot: Plot): Shape[] {
  const { y, x, sketch } = plot;
  const { table, size } = sketch;
  const every = Math.max(1, Math.ceil((1.1 * size) / x.step()));
  const last = table.rows.length - 1;
  const ends: { y: number; text: string }[] = [];
  const shapes = table.series.flatMap((_, series): Shape[] => {
    const parts: [number, number][][] = [[]];
    const marked: Shape[] = [];
    table.rows.forEach(({ values }, row) => {
      const value = values[series];
      if (!isNumber(value)) {
        parts.push([]);
        return;
      }
      const point: [number, number] = [middleOf(plot, row), y(value)];
      parts.at(-1)?.push(point);
      const isAlone =
        !isNumber(table.rows[row - 1]?.values[series]) &&
        !isNumber(table.rows[row + 1]?.values[series]);
      if (row % every === 0 || row === last || isAlone)
        marked.push(marker(lookOf(series), ...point, 0.28 * size));
      if (row === last)
        ends.push({ y: point[1], text: decimalText(value, table.indicator.decimals) });
    });
    const drawn = parts.filter(({ length }) => length > 1);
    return [...drawn.map((points) => stretch(sketch, series, points)), ...marked];
  });
  const kept: typeof ends = [];
  for (const end of ends) {
    if (kept.every((other) => Math.abs(other.y - end.y) >= size)) kept.push(end);
  }
  const endX = middleOf(plot, last) + 0.7 * size;
  return [
    ...shapes,
    ...kept.map(({ y: at, text }) => label(sketch, text, endX, at + 0.35 * size, 'start', true)),
    ...signsBelow(plot, table.rows),
  ];
}

/** A cross at the foot of a period in which something is hidden, a dash where there is no number. */
function signsBelow(plot: Plot, rows: readonly ReportRow[], tops?: readonly number[]): Shape[] {
  const { size } = plot.sketch;
  const r = Math.min(0.28 * size, 0.4 * plot.x.step());
  return rows.flatMap(({ values }, row) => {
    const kind = values.includes('hidden') ? 'hidden' : values.includes(null) ? 'none' : null;
    const foot = tops?.[row] ?? plot.bottom;
    return kind === null ? [] : [sign(kind, middleOf(plot, row), foot - 0.55 * size, r)];
  });
}

/** A column for each number, side by side within their period; the numbers over them where there is room for all. */
function columns(plot: Plot): Shape[] {
  const { x, y, bottom, sketch } = plot;
  const { table, size } = sketch;
  const { decimals } = table.indicator;
  const count = Math.max(1, table.series.length);
  const width = x.bandwidth() / count;
  const at = (row: number, series: number) => (x(row) ?? 0) + series * width;
  const numbers = table.rows.flatMap(({ values }) => values.filter(isNumber));
  const room = count === 1 ? x.step() : width;
  const hasRoom = numbers.every(
    (value) => widthOf(decimalText(value, decimals), size) + 0.3 * size <= room,
  );
  const hasPlace = width >= 0.7 * size;
  const shapes = table.series.flatMap((_, series): Shape[] => {
    const boxes: Box[] = [];
    const said: Shape[] = [];
    table.rows.forEach(({ values }, row) => {
      const value = values[series] ?? null;
      const middle = at(row, series) + width / 2;
      if (isNumber(value)) {
        boxes.push({ x: at(row, series), y: y(value), width, height: bottom - y(value) });
        if (hasRoom)
          said.push(
            label(sketch, decimalText(value, decimals), middle, y(value) - 0.4 * size, 'middle'),
          );
      } else if (hasPlace) {
        said.push(
          sign(value === 'hidden' ? 'hidden' : 'none', middle, bottom - 0.55 * size, 0.28 * size),
        );
      }
    });
    return [...bars(lookOf(series), boxes, 0.4 * size), ...said];
  });
  if (hasPlace) return shapes;
  const tops = table.rows.map((row) => y(largestOf([row])));
  return [...shapes, ...signsBelow(plot, table.rows, tops)];
}

/** One column for each period, of the parts that are numbers. */
function stacks(plot: Plot): Shape[] {
  const { x, y, sketch } = plot;
  const { table, size } = sketch;
  const layers = stacked(table);
  const shapes = layers.flatMap((layer, series) => {
    const boxes = layer.flatMap((part, row) =>
      part === null
        ? []
        : [
            {
              x: x(row) ?? 0,
              y: y(part.until),
              width: x.bandwidth(),
              height: y(part.from) - y(part.until),
            },
          ],
    );
    return bars(lookOf(series), boxes, 0.4 * size);
  });
  const tops = table.rows.map((_, row) =>
    y(Math.max(0, ...layers.map((layer) => layer[row]?.until ?? 0))),
  );
  return [...shapes, ...signsBelow(plot, table.rows, tops)];
}
