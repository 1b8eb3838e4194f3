/** The values that conditions compare: known, or unknown within bounds and with what would settle them. */
import type { Place } from '../plan/place.ts';
import type { Verdict } from './kleene.ts';

export type Known = string | number | boolean | readonly string[];
/** A number that is not known yet is known to lie from `least` to `most`; `by` would settle it. */
export type Unknown = { known: null; least: number; most: number; by: readonly Place[] };
export type Value = { known: Known } | Unknown;

export const known = (value: Known): Value => ({ known: value });

export const unknown = (by: readonly Place[], least = -Infinity, most = Infinity): Unknown => ({
  known: null,
  least,
  most,
  by,
});

/** What a thing does not have and never will: comparisons with it fail, and it is not answered. */
export const ABSENT: Value = known([]);

/** Whether there is a value: known, and not an empty list. */
export function isGiven(value: Value): boolean {
  return value.known !== null && (typeof value.known !== 'object' || value.known.length > 0);
}

/** The bounds of any value: a known number bounds itself, other known values are no numbers (NaN). */
export function bounded(value: Value): Unknown {
  if (value.known === null) return value;
  const number = typeof value.known === 'number' ? value.known : NaN;
  return unknown([], number, number);
}

/** The sum of numbers, known as far as its parts are. A part that is no number leaves it unknown. */
export function sumOf(parts: readonly Value[]): Value {
  let [least, most] = [0, 0];
  let isKnown = true;
  const by: Place[] = [];
  for (const part of parts) {
    const bounds = bounded(part);
    const isNumber = !Number.isNaN(bounds.least);
    isKnown &&= isNumber && part.known !== null;
    least += isNumber ? bounds.least : -Infinity;
    most += isNumber ? bounds.most : Infinity;
    by.push(...bounds.by);
  }
  return isKnown ? known(least) : unknown(by, least, most);
}

/** How two known values compare, and what bounds alone can decide; `null` when they cannot be compared. */
export type Comparison = {
  known: (a: Known, b: Known) => boolean | null;
  bounds?: (a: Unknown, b: Unknown) => Verdict;
};

/** Equal; two lists are equal when they hold the same, in any order. */
export const SAME: Comparison = {
  known: (a, b) => {
    if (typeof a !== 'object' || typeof b !== 'object') return a === b;
    return a.length === b.length && a.every((one) => b.includes(one));
  },
  bounds: (a, b) => (a.least > b.most || b.least > a.most ? 'fails' : 'open'),
};

/** The first holds the second, or all of it when the second is a list. */
export const INCLUDES: Comparison = {
  known: (a, b) => {
    const list: readonly (string | number | boolean)[] = typeof a === 'object' ? a : [a];
    return typeof b === 'object' ? b.every((one) => list.includes(one)) : list.includes(b);
  },
};

/** Something of the first is of the second too. */
export const OVERLAPS: Comparison = {
  known: (a, b) => {
    const held: readonly unknown[] = typeof b === 'object' ? b : [b];
    return typeof a === 'object' ? a.some((one) => held.includes(one)) : held.includes(a);
  },
};

/** The first number is at most the second. */
export const AT_MOST: Comparison = {
  known: (a, b) => (typeof a === 'number' && typeof b === 'number' ? a <= b : null),
  bounds: (a, b) => {
    if (a.most <= b.least) return 'holds';
    return a.least > b.most ? 'fails' : 'open';
  },
};

/** The first date is before the second, not on it. */
export const BEFORE: Comparison = {
  known: (a, b) => (typeof a === 'string' && typeof b === 'string' ? a < b : null),
};
