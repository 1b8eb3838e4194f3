/** An indicator: what it means, what it rests on, and the formula, by name, that works it out. A file in content each. */
import * as z from 'zod/mini';
import { record, slugSchema, sourceRef, text } from './record.ts';
import { MEASURES } from './counted.ts';

/** What a table of figures has a row for. */
export const DIMENSIONS = ['time', 'target-group', 'area', 'workplace'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const measures = z.array(z.enum(MEASURES)).check(z.minLength(1));

/** The formulas there are, each with what it is worked out of. */
const formulaSchema = z.discriminatedUnion('name', [
  /** Each measure by itself, summed over the period: a series each. */
  z.strictObject({ name: z.literal('sum'), of: measures }),
  /** Those there on the period's last day. */
  z.strictObject({ name: z.literal('at-end') }),
  /** Each measure of `of` as a part of all of `among` together, in percent: a series each. */
  z.strictObject({ name: z.literal('share'), of: measures, among: measures }),
  /** `of` divided by all of `per` together. */
  z.strictObject({ name: z.literal('mean'), of: z.enum(MEASURES), per: measures }),
  /**
   * Places agreed in the approved agreements that hold on the period's last day, beside those used on it. `agreed`: the
   * question of an agreement that asks for their number.
   */
  z.strictObject({ name: z.literal('places'), agreed: slugSchema }),
  /** Tasks in the approved agreements, beside those who started on them. */
  z.strictObject({ name: z.literal('tasks') }),
]);

export const indicatorSchema = z.strictObject({
  ...record,
  title: text,
  /** What is counted, and how; in the reader's words. */
  definition: text,
  /** What it tells, and what it does not. */
  reading: text,
  /** What is counted, in the plural, e.g. `personer`. */
  unit: text,
  /** Decimals that are shown. */
  decimals: z.int().check(z.nonnegative(), z.maximum(2)),
  formula: formulaSchema,
  /** The tables it has, in that order. */
  by: z.array(z.enum(DIMENSIONS)).check(z.minLength(1)),
  /** The chart that is drawn of it over time; along other dimensions it is always bars. */
  chart: z.enum(['line', 'columns', 'stacked']),
  /** The question of the plan whose goal it is held against. */
  question: z.optional(slugSchema),
  sources: z.array(sourceRef).check(z.minLength(1)),
  order: z.number(),
});

/** What a formula can be worked out by, when that is not everything. */
export const FORMULA_BY: Partial<Record<Formula['name'], readonly Dimension[]>> = {
  // An agreement says nothing of how its places are shared among target groups.
  places: ['time', 'area', 'workplace'],
  tasks: ['area'],
};

export type Formula = z.output<typeof formulaSchema>;
export type Indicator = z.output<typeof indicatorSchema>;
