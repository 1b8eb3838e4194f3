/** The days of the open plan, and their file: fetched when the page of the calendar has a plan. */
import { slugOf, type Assessment, type Catalog, type Plan } from '../../core/index.ts';
import { calendarDays, planCalendar, type PlanDay } from '../../document/calendar/calendar-days.ts';
import { calendarWords as calendar } from '../../texts/calendar.ts';
import { paperWords as words } from '../../texts/paper.ts';
import { madeNow } from '../page/moment.ts';

type Input = { plan: Plan; assessment: Assessment; catalog: Catalog };

/** Every day of the plan, the first first. */
export const daysIn = (input: Input): PlanDay[] => calendarDays({ ...input, words, calendar });

/** The days of a year, or all of them when it is `null`, as a calendar file, e.g. `datoer-eksempel-kommune-2026.ics`. */
export function calendarIn(
  input: Input,
  year: string | null,
): { name: string; text: string; mime: string } {
  const text = planCalendar({
    ...input,
    words,
    calendar,
    made: madeNow(),
    year: year ?? undefined,
  });
  const name = ['datoer', slugOf(input.plan.kommune?.name ?? ''), year ?? ''];
  return {
    name: `${name.filter(Boolean).join('-')}.ics`,
    text,
    mime: 'text/calendar;charset=utf-8',
  };
}
