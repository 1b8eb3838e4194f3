/** A week laid out: lines of a day, an activity and hours, read from an answer, summed, and written back. */
import { formatNumber } from './numbers.ts';
import { fill } from './text.ts';

/** The days of a week in order, by the ASCII names that lines begin with. */
export const WEEKDAYS = [
  'mandag',
  'tirsdag',
  'onsdag',
  'torsdag',
  'fredag',
  'loerdag',
  'soendag',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The days that a week is laid on unless something stands on the others too. */
export const WORKDAYS: readonly Weekday[] = WEEKDAYS.slice(0, 5);

/** The most hours that a day holds. */
const DAY = 24;
/** Hours are told in quarters. */
const PARTS = 4;

/** Some hours of a day, above zero and in whole quarters, spent on an activity: the id of one of the question's options. */
export type WeekLine = { day: Weekday; activity: string; hours: number };

/** An answer as a week: the lines that can be read, in the answer's order, and those that cannot, as they stand. */
export type Week = { lines: WeekLine[]; unread: string[] };

/** What is wrong with a week: a line that cannot be read, or a day that is longer than days are. */
export type WeekProblem =
  { code: 'unread-line'; line: string } | { code: 'day-too-long'; day: Weekday; hours: number };

/** A day as it is written in Danish, with a small letter. */
export function dayName(day: Weekday): string {
  return { loerdag: 'lørdag', soendag: 'søndag' }[day as string] ?? day;
}

/** The hours that a text says, above zero and in whole quarters, with comma or point; `null` when it says none. */
export function readHours(text: string): number | null {
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(text)) return null;
  const hours = Number(text.replace(',', '.'));
  return hours > 0 && Number.isInteger(hours * PARTS) ? hours : null;
}

/** The parts of a line as far as they can be told apart, the hours as they were written; `null` without a day or an activity. */
export function partsOfLine(
  line: string,
): { day: Weekday; activity: string; hours: string } | null {
  const [first = '', activity = '', ...rest] = line.trim().split(/\s+/);
  const day = WEEKDAYS.find((each) => each === first);
  return day && activity !== '' ? { day, activity, hours: rest.join(' ') } : null;
}

/** Reads an answer as a week; what cannot be read is kept apart, never thrown away. */
export function readWeek(value: readonly string[]): Week {
  const week: Week = { lines: [], unread: [] };
  for (const line of value) {
    const parts = partsOfLine(line);
    const hours = parts && readHours(parts.hours);
    if (parts && hours !== null) week.lines.push({ ...parts, hours });
    else week.unread.push(line);
  }
  return week;
}

/** A week as an answer, the way `readWeek` reads it. */
export function writeWeek({ lines, unread }: Week): string[] {
  return [
    ...lines.map(({ day, activity, hours }) => `${day} ${activity} ${String(hours)}`),
    ...unread,
  ];
}

/** The hours of the lines, or of those that the pattern fits: one day, one of some activities. */
export function hoursIn(
  lines: readonly WeekLine[],
  { day, activities }: { day?: Weekday; activities?: readonly string[] | undefined } = {},
): number {
  return lines
    .filter((line) => day === undefined || line.day === day)
    .filter((line) => activities?.includes(line.activity) ?? true)
    .reduce((sum, { hours }) => sum + hours, 0);
}

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

/** The first thing wrong with an answer as a week; `null` when nothing is. */
export function weekProblem(value: readonly string[]): WeekProblem | null {
  const { lines, unread } = readWeek(value);
  const [line] = unread;
  if (line !== undefined) return { code: 'unread-line', line };
  for (const day of WEEKDAYS) {
    const hours = hoursIn(lines, { day });
    if (hours > DAY) return { code: 'day-too-long', day, hours };
  }
  return null;
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
