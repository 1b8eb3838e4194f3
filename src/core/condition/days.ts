/** The days that a thing of a plan, the plan's choices and a record stand for. */
import type { ISODate } from '../content/vocabulary.ts';
import type { Plan } from '../plan/plan.ts';
import { addDays } from '../text/dates.ts';
import type { Thing, View } from './view.ts';

/** The first and last day of a thing, each its own, else the plan's; `null` is not known. Never reversed. */
export function daysOf(view: View, thing: Thing): { from: ISODate | null; until: ISODate | null } {
  const { period } = view.plan;
  const own = thing.period ?? period;
  const fits = (from: ISODate | null, until: ISODate | null): boolean =>
    from === null || until === null || from <= until;
  if (!fits(own.from, own.until)) return { from: own.from, until: null };
  const from = own.from ?? (fits(period.from, own.until) ? period.from : null);
  const until = own.until ?? (fits(from, period.until) ? period.until : null);
  return { from, until };
}

/** The day on which the plan's choices must be usable: today, or its first day when that is later. */
export function dayOfUse(plan: Plan, on: ISODate): ISODate {
  const { from } = plan.period;
  return from !== null && from > on ? from : on;
}

/** The day after a record's last day; `null` when it has none. */
export function dayAfter(until: ISODate | undefined): ISODate | null {
  return until === undefined ? null : addDays(until, 1);
}
