/** The parts of a merge: a value, a record of entries and a set, each met from two sides with what both came from. */
import { own } from '../plan/entries.ts';
import { canonicalJson } from '../text/text.ts';

/** One place where both sides changed the same differently: `mine` stands until it is settled. `undefined` is nothing. */
export type Clash = { at: readonly string[]; base: unknown; mine: unknown; theirs: unknown };

/** Told of each clash that is met. */
export type Tell = (clash: Clash) => void;

type Json = Readonly<Record<string, unknown>>;

/** Whether two values are written alike. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || canonicalJson(a) === canonicalJson(b);

/** Nothing said yet: with no base to go by, it yields to what the other side says. */
const isBlank = (value: unknown): boolean =>
  value === null || value === '' || isSame(value, { from: null, until: null });

/** What stands at a place after both; what only one changed is taken, and what both changed differently is told. */
export function meet(
  at: readonly string[],
  base: unknown,
  mine: unknown,
  theirs: unknown,
  tell: Tell,
): unknown {
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine;
  if (isSame(mine, base)) return theirs;
  if (base === undefined && isBlank(theirs)) return mine;
  if (base === undefined && isBlank(mine)) return theirs;
  tell({ at, base, mine, theirs });
  return mine;
}

/** Records met entry by entry; mine itself when nothing is taken. `decide` says what stands at one entry. */
export function meetEntries<T>(
  base: Json | undefined,
  mine: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
  decide: (key: string, base: unknown, mine: T | undefined, theirs: T | undefined) => unknown,
): Record<string, T> {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const entries = keys.flatMap((key): [string, T][] => {
    const value = decide(key, own(base, key), own(mine, key), own(theirs, key));
    return value === undefined ? [] : [[key, value as T]];
  });
  const isMine =
    entries.length === Object.keys(mine).length &&
    entries.every(([key, value]) => own(mine, key) === value);
  return isMine ? mine : Object.fromEntries(entries);
}

/** The answers of a thing, met one by one. The same value given to two revisions of a question is the newest's answer. */
export function meetAnswers(
  at: readonly string[],
  base: Json | undefined,
  mine: Json,
  theirs: Json,
  tell: Tell,
): Json {
  return meetEntries(base, mine, theirs, (slug, before, ours, other) => {
    const [a, b] = [ours, other] as { value: unknown; revision: number }[];
    if (a && b && !isSame(a, b) && isSame(a.value, b.value)) {
      return a.revision === b.revision ? latest(a, b) : a.revision > b.revision ? a : b;
    }
    return meet([...at, slug], before, ours, other, tell);
  });
}

/** Of two different entries that nobody reads the one written last in the alphabet: a later moment, a section confirmed. */
export const latest = <T>(a: T, b: T): T => (canonicalJson(a) < canonicalJson(b) ? b : a);

/**
 * Two sets that came from one: what either added is in it, what either took out is not. `keeps` says how it stands with
 * a member that one has and the other has not, when that follows from something else. Mine itself when it is that.
 */
export function meetSets(
  base: readonly string[] = [],
  mine: readonly string[],
  theirs: readonly string[],
  keeps: (member: string) => boolean | null = () => null,
): readonly string[] {
  const members = [...new Set([...mine, ...theirs])].filter((member) => {
    if (mine.includes(member) && theirs.includes(member)) return true;
    return keeps(member) ?? !base.includes(member);
  });
  const isThose = (side: readonly string[]): boolean =>
    side.length === members.length && side.every((member) => members.includes(member));
  if (isThose(theirs) && isSame(mine, base)) return theirs;
  return isThose(mine) ? mine : members;
}
