/** The general figures that rules compare: days and weeks between dates, and the staircase ratio. */
import type { StaircaseStep } from '../content/condition.ts';
import type { ISODate } from '../content/content.ts';
import { dayNumber } from '../text/dates.ts';

/** What a sum of fractions may fall short of a whole number by, and still be that number. */
const ROUNDING = 1e-9;

/** Days from `from` to `until`, both counted: a day alone is 1. `null` when reversed or no dates. */
export function daysBetween(from: ISODate, until: ISODate): number | null {
  const [first, last] = [dayNumber(from), dayNumber(until)];
  if (first === null || last === null || last < first) return null;
  return last - first + 1;
}

/**
 * Whole and started weeks from `from` to `until`, both days counted: 1 to 7 days are 1 week, 8 days are 2.
 * Thirteen weeks are 91 days, 1 January to 1 April of a common year. `null` when reversed or no dates.
 */
export function weeksBetween(from: ISODate, until: ISODate): number | null {
  const days = daysBetween(from, until);
  return days === null ? null : Math.ceil(days / 7);
}

/**
 * One for each whole `per` units within each step, and never fewer than `least`. Steps stand in order and
 * are counted from zero: `[{ upTo: 50, per: 5 }, { upTo: null, per: 10 }]` gives 10 at 50 and 11 at 60.
 */
export function staircase(units: number, steps: readonly StaircaseStep[], least: number): number {
  let from = 0;
  let sum = 0;
  for (const { upTo, per } of steps) {
    const reach = upTo === null ? units : Math.min(units, upTo);
    if (reach > from) sum += Math.floor((reach - from) / per + ROUNDING);
    if (upTo === null) break;
    from = upTo;
  }
  return Math.max(least, sum);
}
