/** A week as it is read: the days and activities it is laid with, and the whole of it in one line. */
import { formatNumber } from '../text/numbers.ts';
import { fill } from '../text/text.ts';
import { dayName, hoursIn, readWeek, type Weekday, WEEKDAYS, type WeekLine } from './week.ts';

/** The days that a week is laid on unless something stands on the others too. */
const WORKDAYS: readonly Weekday[] = WEEKDAYS.slice(0, 5);

/** The days that a table of the week shows: workdays, and those of the weekend that something stands on. */
export function daysShown(lines: readonly WeekLine[]): Weekday[] {
  return WEEKDAYS.filter((day) => WORKDAYS.includes(day) || lines.some((line) => line.day === day));
}

/** What a week is done with, once each: the options in their order, then activities that are no options any more. */
export function activitiesIn(
  lines: readonly { activity: string }[],
  options: readonly { id: string }[],
): string[] {
  const done = new Set(lines.map(({ activity }) => activity));
  const known = options.map(({ id }) => id).filter((id) => done.has(id));
  return [...known, ...[...done].filter((id) => !known.includes(id))];
}

/** The words a week is said in; `of` joins an activity, its hours and its days, and `{hours}` comes with its unit. */
export type WeekWords = {
  hour: string;
  hours: string;
  activity: string;
  sameDays: string;
  total: string;
  and: string;
};

/** Hours with their unit: "7,5 timer", "1 time". */
export function hoursText(hours: number, words: Pick<WeekWords, 'hour' | 'hours'>): string {
  return `${formatNumber(hours)} ${hours === 1 ? words.hour : words.hours}`;
}

/** A week in one line: each activity with its hours and days, the whole sum last, lines that cannot be read as they stand. */
export function weekText(
  value: readonly string[],
  options: readonly { id: string; label: string }[],
  words: WeekWords,
): string {
  const { lines, unread } = readWeek(value);
  const said = activitiesIn(lines, options).map((activity) => {
    const own = lines.filter((line) => line.activity === activity);
    const days = WEEKDAYS.filter((day) => own.some((line) => line.day === day));
    const label = options.find(({ id }) => id === activity)?.label ?? activity;
    return fill(words.activity, {
      label,
      hours: hoursText(hoursIn(own), words),
      days: daysText(days, words),
    });
  });
  const total = fill(words.total, { hours: hoursText(hoursIn(lines), words) });
  return [...said, ...unread, ...(lines.length > 0 ? [total] : [])].join('. ');
}

/** Days as a reader says them: "mandag", "mandag og fredag", "mandag til torsdag". */
function daysText(days: readonly Weekday[], words: WeekWords): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  const span = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) + 1;
  if (days.length > 2 && span === days.length) {
    return fill(words.sameDays, { first: dayName(first), last: dayName(last) });
  }
  if (days.length === 1) return dayName(first);
  return `${days.slice(0, -1).map(dayName).join(', ')} ${words.and} ${dayName(last)}`;
}
