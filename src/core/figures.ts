/** The general figures that rules compare: days and weeks between dates, and the staircase ratio. */
import type { StaircaseStep } from './condition.ts';
import type { ISODate } from './content.ts';

const DAY = 86_400_000;
/** What a sum of fractions may fall short of a whole number by, and still be that number. */
const ROUNDING = 1e-9;
/** The first and the last day a text `YYYY-MM-DD` can name here: 1 January 100 and 31 December 9999. */
const [FIRST, LAST] = [-683_003, 2_932_896];

/** Number of the day counted from 1 January 1970; `null` when the text is no day of the calendar. */
function dayNumber(date: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const number = Math.round(Date.UTC(year, month - 1, day) / DAY);
  return dateOfDay(number) === date ? number : null;
}

function dateOfDay(number: number): ISODate {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** Whether the text is a day of the calendar written `YYYY-MM-DD`. */
export function isISODate(text: string): boolean {
  return dayNumber(text) !== null;
}

/**
 * The day `days` after (or, negative, before) a date, as far as the calendar has days; a text that is no date
 * comes back as it is.
 */
export function addDays(date: ISODate, days: number): ISODate {
  const number = dayNumber(date);
  return number === null ? date : dateOfDay(Math.min(Math.max(FIRST, number + days), LAST));
}

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
