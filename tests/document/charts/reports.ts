/** Reports made by hand, for the tests of charts and papers: as many periods or rows as are wanted, of any values. */
import fc from 'fast-check';
import type { Dimension, Indicator } from '../../../src/core/content/indicator.ts';
import { formatQuarter, quarterAfter } from '../../../src/core/follow-up/quarter.ts';
import type { Report, ReportRow, ReportTable, Shown } from '../../../src/core/follow-up/report.ts';

export const indicator = (more: Partial<Indicator> = {}): Indicator => ({
  id: 'prove',
  title: 'Deltagere',
  definition: 'Hvor mange der begyndte.',
  reading: 'Det siger noget.',
  unit: 'forløb',
  decimals: 0,
  formula: { name: 'sum', of: ['started'] },
  by: ['time'],
  chart: 'line',
  sources: [{ source: 'katalog', place: 'Fokuspunkt 1' }],
  order: 1,
  ...more,
});

const SERIES = ['Begyndt', 'Job', 'Uddannelse', 'Andet tilbud', 'Ophør', 'I gang', 'Uger'];

/** A table of the values, a row for each list; over time by quarter from 2022, else by invented names. */
export function tableOf(
  rows: readonly (readonly Shown[])[],
  {
    dimension = 'time',
    total = null,
    names = [],
    ...more
  }: {
    dimension?: Dimension;
    total?: ReportRow | null;
    names?: readonly string[];
  } & Partial<Indicator> = {},
): ReportTable {
  const count = rows[0]?.length ?? 1;
  return {
    indicator: indicator(more),
    dimension,
    rowTitle: dimension === 'time' ? 'Kvartal' : 'Navn',
    series: Array.from({ length: count }, (_, at) => ({
      id: `s${String(at)}`,
      label: SERIES[at] ?? 'Mere',
    })),
    rows: rows.map((values, at): ReportRow => {
      const quarter = quarterAfter('2022-1', at);
      const name = names[at] ?? `Plejecenter ${String(at + 1)}`;
      return dimension === 'time'
        ? { id: quarter, label: formatQuarter(quarter), values: [...values] }
        : { id: `r${String(at)}`, label: name, values: [...values] };
    }),
    total,
    notes: [],
  };
}

export const reportOf = (tables: ReportTable[]): Report => ({
  ...{ from: '2022-1', until: '2026-4', hidesSmall: true },
  tables,
});

/** Numbers of every size, hidden ones and gaps. */
export const anyShown: fc.Arbitrary<Shown> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 100_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom<Shown>('hidden', null) },
);

/** Tables of 1 to 40 periods or 1 to 60 rows, one to seven series, every chart, names short and endless. */
export const anyTable: fc.Arbitrary<ReportTable> = fc
  .record({
    dimension: fc.constantFrom<Dimension>('time', 'target-group', 'area', 'workplace'),
    chart: fc.constantFrom('line', 'columns', 'stacked'),
    series: fc.integer({ min: 1, max: 7 }),
    decimals: fc.constantFrom(0, 1, 2),
    all: fc.constantFrom<'any' | 'hidden' | 'none' | 'zero'>(
      'any',
      'any',
      'any',
      'any',
      'hidden',
      'none',
      'zero',
    ),
    names: fc.array(
      fc.constantFrom('Kort', 'Et sted med et meget langt navn i to led', 'W'.repeat(40), ''),
      { maxLength: 5 },
    ),
  })
  .chain(({ dimension, chart, series, decimals, all, names }) => {
    const one = {
      any: anyShown,
      hidden: fc.constant<Shown>('hidden'),
      none: fc.constant(null),
      zero: fc.constant(0),
    }[all];
    const scaled = one.map((value) => (typeof value === 'number' ? value / 10 ** decimals : value));
    return fc
      .array(fc.array(scaled, { minLength: series, maxLength: series }), {
        minLength: 1,
        maxLength: dimension === 'time' ? 40 : 60,
        size: 'max',
      })
      .map((rows) => tableOf(rows, { dimension, chart, decimals, names }));
  });
