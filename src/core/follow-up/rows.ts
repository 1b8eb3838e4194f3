/** The figures of a plan's lineage: counts by quarter, agreement, workplace, area and target group. They lie beside the plan. */
import * as z from 'zod/mini';
import '../text/day.ts';
import { ENDINGS, type Ending, type Measure } from '../content/counted.ts';
import type { Quarter } from './quarter.ts';

export type Counts = Record<Measure, number>;

/** More people than any kommune has in one place: a larger count is a slip of the hand. */
export const MOST_PEOPLE = 100_000;
const count = z.int().check(z.nonnegative(), z.maximum(MOST_PEOPLE));
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,40}$/));

const rowSchema = z.strictObject({
  quarter: z.string().check(z.regex(/^\d{4}-[1-4]$/)),
  /** Ids of the plan's: the agreement, the workplace, and the target group as it was chosen. */
  agreement: id,
  workplace: id,
  targetGroup: id,
  /** The slug of the area. */
  area: z.string().check(z.minLength(1)),
  started: count,
  active: count,
  job: count,
  education: count,
  otherOffer: count,
  stopped: count,
  /** Weeks and tenths of weeks. */
  weeks: z.number().check(z.nonnegative(), z.maximum(MOST_PEOPLE * 1000)),
});

export const figuresSchema = z.strictObject({
  version: z.literal(1),
  /** The plan's id: the lineage over the years. */
  plan: id,
  /** One row for each quarter and place, see `rowKey`; a place without a row in a quarter was not counted. */
  rows: z.array(rowSchema),
  /** What the ids of rows were called when they were last counted: a thing may since have left the plan. */
  names: z.record(z.string(), z.string()),
  changed: z.iso.datetime(),
});

export type FollowUpRow = z.output<typeof rowSchema>;
export type Figures = z.output<typeof figuresSchema>;

/** Where a row counts. */
export type RowPlace = Pick<FollowUpRow, 'agreement' | 'workplace' | 'area' | 'targetGroup'>;

/** What tells rows apart: no two of a lineage have the same. */
export function rowKey({
  quarter,
  agreement,
  workplace,
  area,
  targetGroup,
}: RowPlace & { quarter: Quarter }): string {
  return [quarter, agreement, workplace, area, targetGroup].join(' ');
}

/** How many ended, of whatever cause. */
export function endedOf(counts: Pick<Counts, Ending>): number {
  return ENDINGS.reduce((sum, cause) => sum + counts[cause], 0);
}

/** Nothing counted. */
export const noCounts = (): Counts => ({
  started: 0,
  active: 0,
  job: 0,
  education: 0,
  otherOffer: 0,
  stopped: 0,
  weeks: 0,
});
