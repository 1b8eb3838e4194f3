/** What follows from sums: by exact algebra in whole numbers to a prime, and by looking for other people who fit them. */
import type { Equation, Sum } from './reader.ts';

const PRIME = 2_147_483_647n;
const mod = (value: bigint): bigint => ((value % PRIME) + PRIME) % PRIME;

function inverse(value: bigint): bigint {
  let [result, base, power] = [1n, mod(value), PRIME - 2n];
  for (; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

type Row = Map<number, bigint>;

function reduce(row: Row, known: ReadonlyMap<number, Row>): Row {
  for (const [pivot, other] of known) {
    const times = row.get(pivot);
    if (times === undefined) continue;
    for (const [at, value] of other) {
      const left = mod((row.get(at) ?? 0n) - times * value);
      if (left === 0n) row.delete(at);
      else row.set(at, left);
    }
  }
  return row;
}

const rowOf = (sum: Sum): Row => new Map([...sum].map(([at, times]) => [at, mod(BigInt(times))]));

/** Whether a sum follows from the equations. */
export function follows(equations: readonly Equation[]): (asked: Sum) => boolean {
  const known = new Map<number, Row>();
  for (const { of } of equations) {
    const row = reduce(rowOf(of), known);
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    const scale = inverse(row.get(pivot) ?? 1n);
    for (const [at, value] of row) row.set(at, mod(value * scale));
    known.set(pivot, row);
  }
  return (asked) => reduce(rowOf(asked), known).size === 0;
}

/** Steps of one person each that a way from what is to what else could be may take, and how many ways are tried. */
const [MOST_STEPS, MOST_TRIES] = [10, 4000];

/**
 * Whether the same equations fit other whole numbers, none below nothing, of which the sum asked for is another: people are
 * moved one at a time from one unknown to the next until every equation is right again. `false`: none was found.
 */
export function canDiffer(
  equations: readonly Equation[],
  values: readonly number[],
  asked: Sum,
): boolean {
  const tellers: number[][] = values.map(() => []);
  equations.forEach(({ of }, at) => {
    for (const unknown of of.keys()) tellers[unknown]?.push(at);
  });
  const now = [...values];
  const wrong = equations.map(() => 0);
  let tries = 0;
  const shift = (unknown: number, by: number): void => {
    now[unknown] = (now[unknown] ?? 0) + by;
    for (const at of tellers[unknown] ?? []) wrong[at] = (wrong[at] ?? 0) + by;
  };
  const differs = (): boolean =>
    [...asked.keys()].reduce((sum, at) => sum + (now[at] ?? 0) - (values[at] ?? 0), 0) !== 0;
  const mend = (steps: number): boolean => {
    tries += 1;
    const at = wrong.findIndex((by) => by !== 0);
    if (at === -1) return differs();
    if (steps === 0 || tries > MOST_TRIES) return false;
    const by = (wrong[at] ?? 0) > 0 ? -1 : 1;
    for (const unknown of equations[at]?.of.keys() ?? []) {
      if ((now[unknown] ?? 0) + by < 0) continue;
      shift(unknown, by);
      const isMended = mend(steps - 1);
      shift(unknown, -by);
      if (isMended) return true;
    }
    return false;
  };
  for (let steps = 1; steps <= MOST_STEPS; steps += 1) {
    for (const unknown of asked.keys()) {
      for (const by of [1, -1]) {
        if ((now[unknown] ?? 0) + by < 0) continue;
        tries = 0;
        shift(unknown, by);
        const isMended = mend(steps);
        shift(unknown, -by);
        if (isMended) return true;
      }
    }
  }
  return false;
}
