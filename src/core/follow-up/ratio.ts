/** The staircase ratio worked out in the open: how many there may be for so many ordinary employees, step by step. */
import type { Condition, StaircaseStep } from '../content/condition.ts';
import { staircase } from '../condition/figures.ts';
import { walk } from '../content/walk.ts';

/** The steps of a ratio, and the fewest it ever gives; as a rule in content has them. */
export type RatioRule = { steps: readonly StaircaseStep[]; least: number };

/** One step as it is worked out: `units` of those between `from` and `upTo`, divided by `per`, rounded down to `whole`. */
export type RatioPart = {
  from: number;
  upTo: number | null;
  per: number;
  units: number;
  exact: number;
  whole: number;
};

export type Ratio = {
  /** The steps that are reached, the first always. */
  parts: RatioPart[];
  /** All whole ones together. */
  sum: number;
  /** How many there may be. */
  most: number;
  /** The fewest the rule gives, when it is that which counts; else `null`. */
  least: number | null;
  used: number;
  /** What is left of them, not below zero. */
  free: number;
  /** What is used beyond them. */
  over: number;
};

/** The first staircase that a condition compares with; `null` when it has none. */
export function ratioIn(condition: Condition): RatioRule | null {
  let found: RatioRule | null = null;
  walk(condition, {
    operand: (operand) => {
      if (found === null && typeof operand === 'object' && 'staircase' in operand)
        found = { steps: operand.steps, least: operand.least };
    },
  });
  return found;
}

/** A number without what sums of fractions leave behind: at most six decimals. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Works the ratio out for so many ordinary employees and so many places used, both in full-time persons, not negative. */
export function ratioOf({ steps, least }: RatioRule, ordinary: number, used: number): Ratio {
  const parts = steps.flatMap(({ upTo, per }, at): RatioPart[] => {
    const from = steps[at - 1]?.upTo ?? 0;
    const units = tidy(Math.max(0, (upTo === null ? ordinary : Math.min(ordinary, upTo)) - from));
    if (at > 0 && units === 0) return [];
    const whole = staircase(units, [{ upTo: null, per }], 0);
    return [{ from, upTo, per, units, exact: tidy(units / per), whole }];
  });
  const sum = parts.reduce((all, { whole }) => all + whole, 0);
  const most = staircase(ordinary, steps, least);
  return {
    parts,
    sum,
    most,
    least: sum < most ? most : null,
    used,
    free: tidy(Math.max(0, most - used)),
    over: tidy(Math.max(0, used - most)),
  };
}

/** Which whole numbers of employees give the same, from none to `last`: the boundaries as a table. */
export function ratioTable(
  rule: RatioRule,
  last: number,
): { from: number; until: number; most: number }[] {
  const rows: { from: number; until: number; most: number }[] = [];
  for (let units = 0; units <= last; units += 1) {
    const most = staircase(units, rule.steps, rule.least);
    const row = rows.at(-1);
    if (row?.most === most) row.until = units;
    else rows.push({ from: units, until: units, most });
  }
  return rows;
}
