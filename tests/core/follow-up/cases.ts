/** Figures made up for tests: a plan in the small, rows from a few words, and at random with everything in reach. */
import fc from 'fast-check';
import {
  type Indicator,
  type Formula,
  DIMENSIONS,
  type Dimension,
} from '../../../src/core/content/indicator.ts';
import type { Grain } from '../../../src/core/follow-up/parts.ts';
import { quarterAfter, quartersBetween } from '../../../src/core/follow-up/quarter.ts';
import { type Report, reportOf } from '../../../src/core/follow-up/report.ts';
import type { Figures, FollowUpRow } from '../../../src/core/follow-up/rows.ts';
import { ENDINGS } from '../../../src/core/content/counted.ts';
import { type Catalog, newPlan, type Plan } from '../../../src/core/index.ts';
import { reportWords } from '../../../src/texts/follow-up-report.ts';
import { stamps } from '../../scenario.ts';
import { smallCatalog } from '../small-catalog.ts';

export const small: Catalog = smallCatalog();
export const emptyPlan: Plan = newPlan(stamps(), {
  kommune: null,
  period: { from: '2025-01-01', until: '2026-12-31' },
  title: 'Strategi',
  content: small.version,
});

export function indicator(id: string, formula: Formula, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    title: id,
    definition: id,
    reading: id,
    unit: 'personer',
    decimals: 0,
    formula,
    by: [...DIMENSIONS],
    chart: 'columns',
    sources: [{ source: 'bog' }],
    order: 1,
    ...more,
  };
}

/** What a report of all that is counted shows: everything that a formula can be worked out of. */
export const EVERYTHING: Indicator[] = [
  indicator('counts', { name: 'sum', of: ['started', ...ENDINGS] }),
  indicator('ended', { name: 'mean', of: 'started', per: [...ENDINGS] }),
  indicator('there', { name: 'at-end' }),
  indicator('weeks', { name: 'sum', of: ['weeks'] }, { decimals: 1 }),
];

export const FIRST = '2025-1';
const nothing = {
  started: 0,
  active: 0,
  job: 0,
  education: 0,
  otherOffer: 0,
  stopped: 0,
  weeks: 0,
};

/** A row; its agreement is named by its workplace. */
export function row(
  quarter: string,
  [targetGroup, area, workplace]: readonly [string, string, string],
  counts: Partial<FollowUpRow>,
): FollowUpRow {
  const agreement = `agreement-${workplace}`;
  return { quarter, agreement, workplace, targetGroup, area, ...nothing, ...counts };
}

export function figuresOf(rows: FollowUpRow[], names: Figures['names'] = {}): Figures {
  const changed = '2026-01-01T00:00:00Z';
  return { version: 1, plan: emptyPlan.id, rows, names, changed };
}

export type Asking = Partial<Omit<Parameters<typeof reportOf>[0], 'figures'>>;

/** The report of the rows over the quarters that they are in, unless told otherwise. */
export function reported(rows: FollowUpRow[], asking: Asking = {}): Report {
  const quarters = rows.map(({ quarter }) => quarter).sort();
  return reportOf({
    figures: figuresOf(rows),
    plan: emptyPlan,
    catalog: small,
    indicators: EVERYTHING,
    from: quarters[0] ?? FIRST,
    until: quarters.at(-1) ?? FIRST,
    grain: 'quarter',
    hidesSmall: false,
    words: reportWords,
    ...asking,
  });
}

export type Shape = {
  quarters: number;
  groups: number;
  areas: number;
  workplaces: number;
  /** The largest count of a row, and how often a row is there at all. */
  most: number;
  density: number;
  /** A workplace is of one area only, as most are. */
  nested: boolean;
};

/** Rows at random that keep the books: who is there follows from who was there, who started and who ended. */
export function anyRows(shape: Shape): fc.Arbitrary<FollowUpRow[]> {
  const names = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, at) => `${prefix}${String(at).padStart(8, '0')}`);
  const areas = ['parker', 'huse', 'haver', 'veje'].slice(0, shape.areas);
  const places = names('group', shape.groups).flatMap((group) =>
    names('place', shape.workplaces).flatMap((workplace, at) =>
      areas
        .filter((_, area) => !shape.nested || area === at % areas.length)
        .map((area) => [group, area, workplace] as const),
    ),
  );
  const quarters = quartersBetween(FIRST, quarterAfter(FIRST, shape.quarters - 1));
  const count = fc.integer({ min: 0, max: shape.most });
  const change = fc.record({
    isThere: fc.double({ min: 0, max: 1, noNaN: true }),
    started: count,
    ended: fc.integer({ min: 0, max: 3 }),
    cause: fc.constantFrom(...ENDINGS),
    other: fc.constantFrom(...ENDINGS),
  });
  const life = fc.record({
    before: fc.integer({ min: 0, max: Math.ceil(shape.most / 2) }),
    changes: fc.array(change, { minLength: quarters.length, maxLength: quarters.length }),
  });
  return fc.array(life, { minLength: places.length, maxLength: places.length }).map((lives) =>
    lives.flatMap(({ before, changes }, at) => {
      const place = places[at];
      if (!place) return [];
      let there = before;
      return changes.flatMap(({ isThere, started, ended, cause, other }, quarter) => {
        const isCounted = isThere < shape.density;
        if (!isCounted && there === 0) return [];
        const [come, gone] = isCounted ? [started, Math.min(there + started, ended * 2)] : [0, 0];
        there += come - gone;
        const one = Math.ceil(gone / 2);
        const causes = { [cause]: one };
        causes[other] = (causes[other] ?? 0) + gone - one;
        const counts = { started: come, active: there, ...causes, weeks: gone * 6.5 };
        return [row(quarters[quarter] ?? FIRST, place, counts)];
      });
    }),
  );
}

export const GRAINS: Grain[] = ['quarter', 'year'];

/** What a report shows of an indicator along a dimension. */
export function table(
  { tables }: Report,
  id: string,
  dimension: Dimension,
): Report['tables'][number] {
  const found = tables.find((each) => each.indicator.id === id && each.dimension === dimension);
  if (!found) throw new Error(`No table of ${id} by ${dimension}`);
  return found;
}
