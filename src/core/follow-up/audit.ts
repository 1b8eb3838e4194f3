/** Whether what is shown tells of fewer than five: every count that a reader could ask for is tried against it. */
import type { Dimension } from '../content/indicator.ts';

/** The most people that a count may be of, and still be too few to tell. */
const FEW = 4;

/** Whether a count is of so few people that it must not be told; none may be. */
export const isSmall = (count: number): boolean => count >= 1 && count <= FEW;

/** A change that sums no further away from nothing than this is rounding. */
const ROUNDING = 1e-7;

/** Counts laid out in columns, with a free move of each (`freeMove`), and where each row belongs. */
export type Asked = {
  size: number;
  /** One list for each kind of count, with its free move. */
  values: readonly Float64Array[];
  moves: readonly Float64Array[];
  axes: readonly Axis[];
  /** What every count is within: those who are there are counted on one day, and never summed over several. */
  within?: Axis;
};

/** A way of telling rows apart: by what is kept in the figures, or as rows are put together in what is shown. */
export type Axis = { of: Dimension | 'agreement'; at: Int32Array; length: number };

/** A count of few that what is shown gives away: what it is counted by, and a row that is in it. */
export type Leak = { by: Axis['of'][]; row: number };

/** At most one leak of each way of counting; those counted by least first. Axes of the same thing are never crossed. */
export function leaksIn(asked: Asked): Leak[] {
  const within = asked.within ? [asked.within] : [];
  return crossings(asked.axes).flatMap((axes) => leakAlong(asked, [...within, ...axes]) ?? []);
}

function crossings(axes: readonly Axis[]): Axis[][] {
  let all: Axis[][] = [[]];
  for (const of of new Set(axes.map((axis) => axis.of))) {
    const own = axes.filter((axis) => axis.of === of);
    all = all.flatMap((some) => [some, ...own.map((axis) => [...some, axis])]);
  }
  return all.sort((a, b) => a.length - b.length);
}

function leakAlong({ size, values, moves }: Asked, axes: readonly Axis[]): Leak | null {
  const { keys, length } = keysOf(size, axes);
  const kinds = values.length;
  const [sums, shifts] = [new Float64Array(length * kinds), new Float64Array(length * kinds)];
  for (let kind = 0; kind < kinds; kind += 1) {
    const [value, move] = [values[kind], moves[kind]];
    if (!value || !move) continue;
    for (let row = 0; row < size; row += 1) {
      const at = (keys[row] ?? 0) * kinds + kind;
      sums[at] = (sums[at] ?? 0) + (value[row] ?? 0);
      shifts[at] = (shifts[at] ?? 0) + (move[row] ?? 0);
    }
  }
  const isTried = new Uint8Array(length);
  for (let row = 0; row < size; row += 1) {
    const key = keys[row] ?? 0;
    if (isTried[key] === 1) continue;
    isTried[key] = 1;
    // Of several kinds, any of them together is a count too.
    for (let some = 1; some < 1 << kinds; some += 1) {
      let [count, shift] = [0, 0];
      for (let kind = 0; kind < kinds; kind += 1) {
        if ((some & (1 << kind)) === 0) continue;
        count += sums[key * kinds + kind] ?? 0;
        shift += shifts[key * kinds + kind] ?? 0;
      }
      if (isSmall(count) && Math.abs(shift) < ROUNDING)
        return { by: axes.map(({ of }) => of), row };
    }
  }
  return null;
}

/** As many keys as may be counted in a list; more are numbered as they are met. */
const MOST_KEYS = 1 << 20;

function keysOf(size: number, axes: readonly Axis[]): { keys: Int32Array; length: number } {
  const length = axes.reduce((product, axis) => product * axis.length, 1);
  const keys = new Int32Array(size);
  const isDense = length <= MOST_KEYS;
  const met = new Map<number, number>();
  for (let row = 0; row < size; row += 1) {
    let key = 0;
    for (const axis of axes) key = key * axis.length + (axis.at[row] ?? 0);
    if (!isDense) {
      const place = met.get(key) ?? met.size;
      met.set(key, place);
      key = place;
    }
    keys[row] = key;
  }
  return { keys, length: isDense ? length : met.size };
}
