/** How a span is cut into rows along each dimension, and what each row adds up to. */
import type { Dimension } from '../content/indicator.ts';
import { type Ledger, noSums, type Split, SUMMED, type Sums } from './ledger.ts';
import { formatQuarter, type Quarter } from './quarter.ts';

/** A row: the quarters or members in it, by their place in the ledger, and their sums. */
export type Part = { members: number[]; isCounted: boolean; sums: Sums };

/** The rows along each dimension; every quarter and member is in exactly one. */
export type Cut = Record<Dimension, Part[]>;

/** How long a row along time is before any are put together. */
export type Grain = 'quarter' | 'year';

/** The rows of a dimension whose quarters or members are put together in that way. */
export function partsOf(ledger: Ledger, dimension: Dimension, groups: readonly number[][]): Part[] {
  const each = ledger.each[dimension];
  const isCounted = (member: number): boolean =>
    dimension === 'time'
      ? ledger.isCounted[member] === true
      : ledger.members[dimension][member]?.isCounted === true;
  return groups.map((members) => {
    const sums = noSums();
    for (const member of members) {
      for (const name of SUMMED) sums[name] += each[member]?.[name] ?? 0;
    }
    // Those who are there are counted on a day, so of several quarters the last that is counted speaks.
    const last = dimension === 'time' ? members.findLast(isCounted) : undefined;
    if (last !== undefined) sums.active = each[last]?.active ?? 0;
    return { members, isCounted: members.some(isCounted), sums };
  });
}

/** Each quarter or year, and each member, in a row of its own. */
export function wholeCut(ledger: Ledger, grain: Grain): Cut {
  const alone = (dimension: Split): Part[] =>
    partsOf(
      ledger,
      dimension,
      ledger.members[dimension].map((_, at) => [at]),
    );
  return {
    time: partsOf(ledger, 'time', periodsOf(ledger.quarters, grain)),
    'target-group': alone('target-group'),
    area: alone('area'),
    workplace: alone('workplace'),
  };
}

/** All rows together; `active` is of the last quarter that is counted. */
export function wholeOf(ledger: Ledger): Part {
  const all = ledger.quarters.map((_, at) => at);
  return partsOf(ledger, 'time', [all])[0] ?? { members: all, isCounted: false, sums: noSums() };
}

/** The quarters of a span by their places, one by one or the calendar's years together. */
export function periodsOf(quarters: readonly Quarter[], grain: Grain): number[][] {
  const periods: number[][] = [];
  quarters.forEach((quarter, at) => {
    const last = periods.at(-1);
    const before = quarters[last?.[0] ?? 0];
    if (grain === 'year' && last && before && yearOf(before) === yearOf(quarter)) last.push(at);
    else periods.push([at]);
  });
  return periods;
}

/** The year of a quarter, `YYYY`. */
export const yearOf = (quarter: Quarter): string => quarter.slice(0, 4);

/** A row of time by its first and last quarter: the quarter, the year, or both ends. */
export function periodId(first: Quarter, last: Quarter): string {
  if (first === last) return first;
  return isWholeYears(first, last) && yearOf(first) === yearOf(last)
    ? yearOf(first)
    : `${first}_${last}`;
}

/** How it is said: `1. kvartal 2026`, `1.–3. kvartal 2026`, `2026`, `2024–2026`. */
export function periodLabel(first: Quarter, last: Quarter): string {
  const [from, until] = [yearOf(first), yearOf(last)];
  if (first === last) return formatQuarter(first);
  if (isWholeYears(first, last)) return from === until ? from : `${from}–${until}`;
  if (from === until) return `${first.slice(5)}.–${formatQuarter(last)}`;
  return `${formatQuarter(first)} – ${formatQuarter(last)}`;
}

const isWholeYears = (first: Quarter, last: Quarter): boolean =>
  first.endsWith('-1') && last.endsWith('-4');
