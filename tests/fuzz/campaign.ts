/** Many hostile files one after the other, each from a seed of its own, with a count of what was tried and what came of it. */

export const SOAK = process.env['SOAK'] !== undefined;
/** One seed alone, as a failure tells it: `STRANGER=123 vitest run …`. */
const ALONE = process.env['STRANGER'];
/** All campaigns together: a sample in every test run, the whole in the soak, each time with other seeds. */
const CASES = SOAK ? 100_000 : 2_000;
/** Far more than any of it takes: the limit only ends what hangs. */
export const HANGS = SOAK ? 14_400_000 : 600_000;

/** Chance that comes again with its seed. */
export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  pick<T>(list: readonly T[]): T {
    const [one] = this.some(list);
    if (one === undefined) throw new Error('Nothing to choose from');
    return one;
  }

  /** One of the list, or none when it is empty. */
  some<T>(list: readonly T[]): T[] {
    return list.length === 0 ? [] : list.slice(this.below(list.length)).slice(0, 1);
  }
}

/** How often each thing happened. */
export class Tally {
  readonly counts = new Map<string, number>();

  add(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  /** Those of the list that never happened; none when one seed is run alone. */
  missing(wanted: readonly string[]): string[] {
    return ALONE === undefined ? wanted.filter((what) => !this.counts.has(what)) : [];
  }
}

/** Runs a share of all cases, from 0 to 1. A case that throws is told with the seed that it comes again with. */
export async function campaign(
  share: number,
  seed: number,
  run: (chance: Chance, tally: Tally, at: number) => Promise<void>,
): Promise<Tally> {
  const tally = new Tally();
  const first = ALONE === undefined ? (SOAK ? Date.now() >>> 0 : seed) : Number(ALONE);
  const count = ALONE === undefined ? Math.ceil(CASES * share) : 1;
  for (let at = 0; at < count; at += 1) {
    try {
      await run(new Chance(first + at), tally, at);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`STRANGER=${String(first + at)} runs it alone: ${why}`, { cause });
    }
  }
  return tally;
}
