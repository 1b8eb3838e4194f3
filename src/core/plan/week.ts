/** A week laid out: lines of a day, an activity and hours, read from an answer, summed, and written. */

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

/** A line of an answer, the way `readWeek` reads it; hours that are no number stand as they were typed. */
export function weekLine(day: Weekday, activity: string, hours: number | string): string {
  return `${day} ${activity} ${String(hours)}`;
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
