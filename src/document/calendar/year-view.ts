/** A year of a plan's days, month by month, as the page of the calendar shows it. */
import type { ISODate } from '../../core/content/content.ts';
import type { PlanDay } from './calendar-days.ts';
import type { DayKind } from './calendar-kinds.ts';

/** How it stands with a day: `kept` and `late` of what is promised, `today` of what is not kept, else `none`. */
export type DayState = 'kept' | 'late' | 'today' | 'none';

export type ShownDay = PlanDay & { state: DayState };

export type Month = {
  /** From 1 to 12. */
  number: number;
  days: ShownDay[];
  /** The reader's today lies in it. */
  isNow: boolean;
};

/** The year's days of those kinds, in twelve months; `year` is written `YYYY`. */
export function yearView(
  days: readonly PlanDay[],
  year: string,
  kinds: ReadonlySet<DayKind>,
  today: ISODate,
): Month[] {
  return Array.from({ length: 12 }, (_, at) => {
    const number = at + 1;
    const start = `${year}-${String(number).padStart(2, '0')}-`;
    return {
      number,
      days: days
        .filter(({ day, kind }) => day.startsWith(start) && kinds.has(kind))
        .map((day) => ({ ...day, state: stateOf(day, today) })),
      isNow: today.startsWith(start),
    };
  });
}

function stateOf({ day, done, overdue }: PlanDay, today: ISODate): DayState {
  if (done) return 'kept';
  if (overdue) return 'late';
  return day === today ? 'today' : 'none';
}

/** The kinds that have a day in the year, each with how many. */
export function kindsIn(days: readonly PlanDay[], year: string): Map<DayKind, number> {
  const counts = new Map<DayKind, number>();
  for (const { day, kind } of days)
    if (day.startsWith(`${year}-`)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
