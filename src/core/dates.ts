/** Dates as Danes write them; apart from the numbers, since reading pages carry these alone. */
import { isISODate } from './figures.ts';
import type { ISODate } from './vocabulary.ts';

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
