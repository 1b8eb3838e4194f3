/** Days of the calendar, and how Danes write them; alone, since a reading page carries nothing more. */

/** A calendar day, `YYYY-MM-DD`. */
export type ISODate = string;

const DAY = 86_400_000;
/** The first and the last day a text `YYYY-MM-DD` can name here: 1 January 100 and 31 December 9999. */
const [FIRST, LAST] = [-683_003, 2_932_896];

/** Number of the day counted from 1 January 1970; `null` when the text is no day of the calendar. */
export function dayNumber(date: string): number | null {
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

const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];

/** `2026-01-02` as `2. januar 2026`; a text that is no date comes back as it is. */
export function formatDate(date: ISODate): string {
  if (!isISODate(date)) return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${String(day)}. ${MONTHS[(month ?? 1) - 1] ?? ''} ${String(year)}`;
}

/**
 * The day that a Dane may have written: `2.1.2026`, `02-01-2026`, `2/1 2026`, `2. januar 2026` or `2026-01-02`;
 * `null` when the text is none or there is no such day.
 */
export function readDate(text: string): ISODate | null {
  const plain = text.trim().toLowerCase();
  const [, day, month = '', year] =
    /^(\d{1,2})[./ -]+(\d{1,2}|[a-z]+)[./ -]+(\d{4})$/.exec(plain) ?? [];
  const number = /^\d/.test(month) ? month : String(MONTHS.indexOf(month) + 1);
  const date = day ? `${String(year)}-${number.padStart(2, '0')}-${day.padStart(2, '0')}` : plain;
  return isISODate(date) ? date : null;
}
