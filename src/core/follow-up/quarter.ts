/** Quarters of the calendar year, as the figures are kept by: `2026-1` is January to March 2026. */
import { addDays } from '../text/dates.ts';
import type { ISODate } from '../content/vocabulary.ts';

/** Year and quarter, `YYYY-Q` with Q from 1 to 4; their order as texts is their order in time. */
export type Quarter = string;

const SHAPE = /^(\d{4})-([1-4])$/;

/** Whether the text is a quarter written `YYYY-Q`. */
export const isQuarter = (text: string): boolean => SHAPE.test(text);

/** The quarter that a day of the calendar lies in. */
export function quarterOf(day: ISODate): Quarter {
  return `${day.slice(0, 4)}-${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
}

/** Its first and last day. Throws a RangeError at what is no quarter. */
export function daysOf(quarter: Quarter): { from: ISODate; until: ISODate } {
  const { year, number } = partsOf(quarter);
  const from = dayAt(year, number);
  return { from, until: addDays(number === 4 ? dayAt(year + 1, 1) : dayAt(year, number + 1), -1) };
}

/** The quarter `steps` after (or, negative, before) another. Throws a RangeError at what is no quarter. */
export function quarterAfter(quarter: Quarter, steps = 1): Quarter {
  const { year, number } = partsOf(quarter);
  const at = year * 4 + number - 1 + steps;
  return `${String(Math.floor(at / 4)).padStart(4, '0')}-${String((at % 4) + 1)}`;
}

/** Every quarter from the first to the last, both counted; none when they are reversed. */
export function quartersBetween(first: Quarter, last: Quarter): Quarter[] {
  const quarters: Quarter[] = [];
  for (let each = first; each <= last; each = quarterAfter(each)) quarters.push(each);
  return quarters;
}

/** `2026-1` as `1. kvartal 2026`; a text that is no quarter comes back as it is. */
export function formatQuarter(quarter: Quarter): string {
  const [, year, number] = SHAPE.exec(quarter) ?? [];
  return year === undefined || number === undefined ? quarter : `${number}. kvartal ${year}`;
}

/**
 * The quarter that a Dane may have written: `2026-1`, `2026K1`, `1. kvartal 2026`, `1. kvt. 2026`, `Q1 2026`, `K1-2026`;
 * `null` when it is none.
 */
export function readQuarter(text: string): Quarter | null {
  const plain = text.trim().toLowerCase();
  const after = /^(\d{4})\s*[-/. ]?\s*(?:k|q|kvt\.?|kvartal)?\s*([1-4])$/.exec(plain);
  if (after) return `${String(after[1])}-${String(after[2])}`;
  const before = /^[kq]?\s*([1-4])\.?\s*(?:k|kv|kvt|kvartal)?\.?\s*[-/, ]\s*(\d{4})$/.exec(plain);
  return before ? `${String(before[2])}-${String(before[1])}` : null;
}

function partsOf(quarter: Quarter): { year: number; number: number } {
  const [, year, number] = SHAPE.exec(quarter) ?? [];
  if (year === undefined) throw new RangeError(`No quarter: »${quarter}«`);
  return { year: Number(year), number: Number(number) };
}

const dayAt = (year: number, quarter: number): ISODate =>
  `${String(year).padStart(4, '0')}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
