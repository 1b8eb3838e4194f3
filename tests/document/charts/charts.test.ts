/** Charts say what their tables say: every length is in proportion, nothing is drawn that is no number, no word is in the way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../../src/core/follow-up/report.ts';
import { chartOf, csvRows, type Figure } from '../../../src/document/charts/index.ts';
import { drawnRows } from '../../../src/document/charts/rows.ts';
import { lookOf } from '../../../src/document/charts/looks.ts';
import type { Cell, Shape } from '../../../src/document/index.ts';
import { openFace } from '../../../src/document/pdf/font/face.ts';
import texts from '../../../content/texts/papers/follow-up.json' with { type: 'json' };
import { fonts } from '../pdf/sample.ts';
import { anyTable, tableOf } from './reports.ts';

const words = texts.chart;
/** On paper, on a phone and on a wide page. */
const SIZES = [
  { width: 455, size: 8.5 },
  { width: 272, size: 13 },
  { width: 700, size: 14 },
];
const chart = (table: ReportTable, at = SIZES[0]) => chartOf(table, words, at);
const of = <K extends Shape['shape']>({ shapes }: Figure, kind: K) =>
  shapes.filter((each): each is Extract<Shape, { shape: K }> => each.shape === kind);

/** A number written in Danish. */
const read = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'));

/** The numbers of a series in the figure's own table, `null` where there is none. */
function columnOf({ table }: Figure, series: number): (number | null)[] {
  return (table?.rows ?? []).map((row) => {
    const text = plainCell(row[series + 1]);
    return text === words.hidden || text === words.none ? null : read(text);
  });
}

/** Units of length for each of the axis, by two of its steps. */
function axisOf(figure: Figure, along: 'x' | 'y'): { zero: number; unit: number } {
  const steps = of(figure, 'label')
    .filter(({ anchor }) => anchor === (along === 'y' ? 'end' : 'middle'))
    .map(({ text, x, y, size = 0 }) => ({
      value: read(text),
      at: along === 'y' ? y - 0.35 * size : x,
    }));
  const [zero, other] = [
    steps.find(({ value }) => value === 0),
    steps.findLast(({ value }) => value > 0),
  ];
  if (!zero || !other) throw new Error('No axis');
  return { zero: zero.at, unit: (other.at - zero.at) / other.value };
}

const numbersOf = (figure: Figure, series: number) =>
  columnOf(figure, series).filter((each) => each !== null);
const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

describe('a chart of the follow-up', () => {
  it('has columns as high as their numbers, read back to the last digit', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyTable, fc.constantFrom(...SIZES), (any, at) => {
        const table: ReportTable = {
          ...any,
          dimension: 'time',
          indicator: { ...any.indicator, chart: 'columns' },
        };
        const figure = chart(asPeriods(table), at);
        const { unit } = axisOf(figure, 'y');
        const legend = table.series.length > 1 ? table.series.length : 0;
        const rects = of(figure, 'rect').slice(legend);
        const said = table.series.flatMap((__, series) => numbersOf(figure, series));
        seen += said.length;
        expect(
          rects.map(({ height }) => rounded(height / -unit, table.indicator.decimals)),
        ).toEqual(said);
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  it('has the points of its lines at their numbers, and none where there is no number', () => {
    fc.assert(
      fc.property(anyTable, (any) => {
        const table = asPeriods({
          ...any,
          dimension: 'time',
          indicator: { ...any.indicator, chart: 'line' },
        });
        if (table.rows.length < 3) return;
        const figure = chart(table);
        const { zero, unit } = axisOf(figure, 'y');
        const read = of(figure, 'line')
          .filter(({ thickness = 0 }) => thickness > 1)
          .slice(table.series.length > 1 ? table.series.length : 0)
          .flatMap(({ points }) =>
            points.map(([, y]) => rounded((y - zero) / unit, table.indicator.decimals)),
          );
        const joined = table.series.flatMap((__, series) => {
          const all = columnOf(figure, series);
          return all.filter(
            (value, at) => value !== null && (isThere(all[at - 1]) || isThere(all[at + 1])),
          );
        });
        expect(read).toEqual(joined);
      }),
      { numRuns: 60 },
    );
  });

  it('lays parts end to end, each as long as its number', () => {
    fc.assert(
      fc.property(anyTable, fc.boolean(), (any, isTime) => {
        const chosen = { ...any.indicator, chart: 'stacked' as const };
        const table = isTime
          ? asPeriods({ ...any, dimension: 'time', indicator: chosen })
          : { ...any, dimension: 'area' as const, indicator: chosen };
        if (
          table.series.length < 2 ||
          !table.rows.some(({ values }) =>
            values.some((each) => typeof each === 'number' && each > 0),
          )
        )
          return;
        const figure = chart(table);
        const { zero, unit } = axisOf(figure, isTime ? 'y' : 'x');
        const shown = isTime ? table.rows : drawnRows({ table });
        const rects = of(figure, 'rect').slice(table.series.length);
        const said = table.series.flatMap((__, series) =>
          shown.flatMap(({ values }) =>
            typeof values[series] === 'number' ? [values[series]] : [],
          ),
        );
        const lengths = rects.map(({ width, height }) => (isTime ? -height : width) / unit);
        lengths.forEach((length, at) => {
          expect(length).toBeCloseTo(said[at] ?? NaN, 4);
        });
        expect(lengths).toHaveLength(said.length);
        // The first begins at nought.
        const [first] = rects;
        if (first) expect(isTime ? first.y + first.height : first.x).toBeCloseTo(zero, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('has bars in proportion, each with its number, and words where there is none', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(...SIZES), (any, at) => {
        const table: ReportTable = {
          ...any,
          dimension: 'workplace',
          indicator: { ...any.indicator, chart: 'columns' },
        };
        const figure = chart(table, at);
        const shown = drawnRows({ table });
        const values = table.series.flatMap((__, series) =>
          shown.map((row) => row.values[series] ?? null),
        );
        const numbers = values.filter((each) => typeof each === 'number');
        const rects = of(figure, 'rect').slice(table.series.length > 1 ? table.series.length : 0);
        const most = Math.max(...numbers);
        const longest = Math.max(...rects.map(({ width }) => width));
        expect(rects).toHaveLength(numbers.length);
        rects.forEach(({ width }, index) => {
          if (most > 0) expect(width / longest).toBeCloseTo((numbers[index] ?? NaN) / most, 9);
        });
        const count = (text: string) =>
          of(figure, 'label').filter((each) => each.text === text).length;
        expect(count(words.hidden)).toBe(values.filter((each) => each === 'hidden').length);
      }),
      { numRuns: 60 },
    );
  });

  it('says no number that its table does not say, in the picture or in words', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const figure = chart(table);
        const cells = new Set((figure.table?.rows ?? []).flat().map(plainCell));
        // Values are written at bars, columns and ends of lines: everything else is an axis, a name or a key.
        const values = of(figure, 'label').filter(
          ({ text, anchor }) => anchor === 'start' && /^[\d.,]+$/.test(text),
        );
        for (const { text } of values) expect(cells).toContain(text);
        for (const [, number = ''] of figure.alt.matchAll(
          /(?:[Ff]ørst|sidst|højest|er|[Ff]lest:|[Ff]ærrest:) (\d[\d.,]*) \(/g,
        ))
          expect(cells).toContain(number);
      }),
      { numRuns: 100 },
    );
  });

  it('draws nothing outside its box, and no word over another', async () => {
    const faces = [
      await openFace(fonts.regular, fonts.regularExtended),
      await openFace(fonts.bold, fonts.boldExtended),
    ] as const;
    let words = 0;
    fc.assert(
      fc.property(anyTable, fc.constantFrom(...SIZES), (table, at) => {
        const figure = chart(table, at);
        const boxes = of(figure, 'label').map(({ text, x, y, anchor, size = 0, strong }) => {
          const width = ((strong === true ? faces[1] : faces[0]).width(text) * size) / 1000;
          const left = x - { start: 0, middle: width / 2, end: width }[anchor];
          return { text, left, right: left + width, top: y - 0.72 * size, bottom: y + 0.2 * size };
        });
        words += boxes.length;
        boxes.forEach((one, index) => {
          expect(one.left, one.text).toBeGreaterThanOrEqual(-0.01);
          expect(one.right, one.text).toBeLessThanOrEqual(at.width + 0.01);
          expect(one.top, one.text).toBeGreaterThanOrEqual(-0.01);
          expect(one.bottom, one.text).toBeLessThanOrEqual(figure.height + 0.01);
          const over = boxes
            .slice(index + 1)
            .filter(
              (other) =>
                one.left < other.right &&
                other.left < one.right &&
                one.top < other.bottom &&
                other.top < one.bottom,
            );
          expect(over.map(({ text }) => `${one.text} / ${text}`)).toEqual([]);
        });
        for (const { x, y, width, height } of of(figure, 'rect')) {
          expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(-1e-6);
          expect(x + width).toBeLessThanOrEqual(at.width + 0.01);
          expect(y + height).toBeLessThanOrEqual(figure.height + 0.01);
        }
        expect(JSON.stringify(figure)).not.toMatch(/null,null|NaN|Infinity|undefined/);
      }),
      { numRuns: 200 },
    );
    expect(words).toBeGreaterThan(1000);
  });

  it('is the same, drawn again', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(chart(table)).toEqual(chart(structuredClone(table)));
      }),
      { numRuns: 20 },
    );
  });

  it('shows what is hidden and what is missing by signs of their own, never as nought', () => {
    const shown = chart(tableOf([[7], ['hidden'], [null], [0]], { chart: 'columns' }));
    const texts = of(shown, 'label').map(({ text }) => text);
    expect(texts).toContain(words.hiddenKey);
    expect(texts).toContain(words.noneKey);
    expect(of(shown, 'rect')).toHaveLength(2);
    // A cross has two strokes, a dash has one: each in the key and at its column.
    const strokes = of(shown, 'path').map(({ d }) => d.match(/M/g)?.length);
    expect(strokes.toSorted()).toEqual([1, 1, 2, 2]);
    const all = chart(tableOf([[7], [8]], { chart: 'columns' }));
    expect(of(all, 'label').map(({ text }) => text)).not.toContain(words.hiddenKey);
  });

  it('tells series apart by more than their tone', () => {
    const looks = Array.from({ length: 7 }, (__, at) => lookOf(at));
    const bars = looks.map(({ bar, hatch }) => `${bar} ${hatch ?? ''}`);
    const lines = looks.map(
      ({ marker, isOpen, dash }) => `${marker} ${String(isOpen)} ${String(dash)}`,
    );
    expect(new Set(bars).size).toBe(7);
    expect(new Set(lines).size).toBe(7);
    const hatched = chart(tableOf([[7, 7]], { chart: 'stacked' }));
    const strokes = of(hatched, 'path').map(({ d }) => d.match(/M/g)?.length ?? 0);
    expect(Math.max(...strokes)).toBeGreaterThan(20);
  });

  it('draws twelve of many, says so, and keeps all in the table', () => {
    const rows = Array.from({ length: 60 }, (__, at) => [at]);
    const figure = chart(tableOf(rows, { dimension: 'workplace' }));
    expect(of(figure, 'rect')).toHaveLength(12);
    expect(figure.caption).toContain('12 største af 60');
    expect(figure.table?.rows).toHaveLength(60);
    const labels = of(figure, 'label').map(({ text }) => text);
    expect(labels).toContain('Plejecenter 60');
    expect(labels).not.toContain('Plejecenter 48');
  });

  it('says the first, the last and the highest in words', () => {
    const { alt } = chart(
      tableOf([[12], [40], ['hidden'], [31]], { title: 'I gang', unit: 'personer' }),
    );
    expect(alt).toBe(
      'Kurve: I gang over tid, i personer. Først 12 (1. kvartal 2022), sidst 31 (4. kvartal 2022) og højest 40 ' +
        '(2. kvartal 2022). Nogle tal er skjult, så ingen kan kendes.',
    );
  });

  it('says every number with the decimals of its indicator, in the table and in the file', () => {
    const table = tableOf(
      [
        [1234.5, 'hidden'],
        [2, null],
      ],
      {
        ...{ decimals: 1, dimension: 'area', names: ['=A', 'B'] },
        total: { id: 'all', label: 'I alt', values: [1236.5, null] },
      },
    );
    const { table: shown } = chart(table);
    expect(shown?.rows.map((row) => row.map(plainCell))).toEqual([
      ['=A', '1.234,5', words.hidden],
      ['B', '2,0', words.none],
      ['I alt', '1.236,5', words.none],
    ]);
    expect(csvRows(table, words)).toEqual([
      ['Navn', 'Begyndt', 'Job'],
      ['=A', 1234.5, words.hidden],
      ['B', 2, null],
      ['I alt', 1236.5, null],
    ]);
  });

  it('of years has their names under it', () => {
    const table = tableOf([[1], [2], [3]], { chart: 'columns' });
    const years = {
      ...table,
      rows: table.rows.map((row, at) => ({
        ...row,
        id: String(2022 + at),
        label: String(2022 + at),
      })),
    };
    expect(of(chart(years), 'label').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['2022', '2023', '2024']),
    );
  });
});

const plainCell = (cell: Cell | undefined): string =>
  (cell?.content ?? []).map((each) => (each.type === 'text' ? each.text : '')).join('');

const isThere = (value: number | null | undefined) => value !== null && value !== undefined;

/** The same values over time. */
function asPeriods(table: ReportTable): ReportTable {
  const { indicator } = table;
  const made = tableOf(table.rows.slice(0, 40).map(({ values }) => values));
  return { ...made, indicator, series: table.series };
}
