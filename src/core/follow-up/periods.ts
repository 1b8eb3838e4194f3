/** Neighbouring quarters put together, within a year as long as that is enough, until each period may stand. */
import { yearOf } from './parts.ts';
import type { Quarter } from './quarter.ts';

/** Periods of the same year. */
type Year = number[][];

/** The periods, given and got as places of quarters, with neighbours together until `mayStand` says so of each. */
export function mergedPeriods(
  quarters: readonly Quarter[],
  periods: readonly number[][],
  mayStand: (members: number[]) => boolean,
): number[][] {
  const years = new Map<string, Year>();
  for (const period of periods) {
    const year = yearOf(quarters[period[0] ?? 0] ?? '');
    years.set(year, [...(years.get(year) ?? []), period]);
  }
  const within = [...years.values()].map((year) => putTogether(year, mayStand));
  if (within.every((year) => year.every(mayStand))) return within.flat();
  return acrossYears(within, mayStand).flat();
}

/** Neighbours put together from the first on; what is left over at the end goes to those before it. */
function putTogether(list: readonly number[][], mayStand: (members: number[]) => boolean): Year {
  const done: Year = [];
  let open: number[] = [];
  for (const members of list) {
    open = [...open, ...members];
    if (!mayStand(open)) continue;
    done.push(open);
    open = [];
  }
  while (open.length > 0) {
    const last = done.pop();
    if (!last) return [open];
    open = [...last, ...open];
    if (!mayStand(open)) continue;
    done.push(open);
    open = [];
  }
  return done;
}

/** Whole years put together with the next, or the last ones with those before, where a year alone may not stand. */
function acrossYears(years: readonly Year[], mayStand: (members: number[]) => boolean): Year[] {
  const done: Year[] = [];
  let open: number[] = [];
  for (const year of years) {
    if (open.length === 0 && year.every(mayStand)) {
      done.push(year);
      continue;
    }
    open = [...open, ...year.flat()];
    if (!mayStand(open)) continue;
    done.push([open]);
    open = [];
  }
  while (open.length > 0) {
    const last = done.pop();
    if (!last) return [[open]];
    open = [...last.flat(), ...open];
    if (!mayStand(open)) continue;
    done.push([open]);
    open = [];
  }
  return done;
}
