/**
 * The difference between two states of a plan, place by place: small enough to be undone, compared and merged each on
 * its own. A thing of a list is known by its id, so that a move, a rename and an answer never meet.
 */
import { changed, LIST_OF, type Stamp } from '../plan/edit.ts';
import type { Plan } from '../plan/plan.ts';
import { canonicalJson } from '../text/text.ts';
import { inOrder } from '../plan/order.ts';

/**
 * One place and what stood there before and after; `undefined` is nothing. `at` leads to a fact of the plan
 * (`['title']`), an answer (`['answers', slug]`), a whole thing that came or went (`['tasks', id]`), or a field or
 * answer of one that is there in both (`['tasks', id, 'name']`, `['tasks', id, 'answers', slug]`).
 */
export type Difference = { at: readonly string[]; before: unknown; after: unknown };

/** The lists of things that a plan holds. */
export const LISTS: readonly string[] = [...Object.values(LIST_OF), 'limits', 'followUp'];
/** Kept entry by entry, like answers. */
const RECORDS: readonly string[] = ['answers', 'tombstones', 'carried'];
/** What belongs to a saved state rather than to what the kommune says: never a difference. */
const BOOKKEEPING: readonly string[] = ['revision', 'content', 'changed'];

type Json = Record<string, unknown>;
type Item = { id: string; order: number };

/** What differs from `before` to `after`, in the order of the plan's parts. Equal values differ in nothing. */
export function differencesBetween(before: Plan, after: Plan): Difference[] {
  return keysOf(before, after)
    .filter((key) => !BOOKKEEPING.includes(key))
    .flatMap((key) => partsDiffer([key], (before as Json)[key], (after as Json)[key]));
}

function partsDiffer(at: readonly string[], before: unknown, after: unknown): Difference[] {
  if (before === after) return [];
  const key = at.at(-1) ?? '';
  if (at.length === 1 && LISTS.includes(key)) {
    return listsDiffer(key, before as Item[], after as Item[]);
  }
  if (RECORDS.includes(key) && isRecord(before) && isRecord(after)) {
    return keysOf(before, after).flatMap((entry) =>
      valuesDiffer([...at, entry], before[entry], after[entry]),
    );
  }
  return valuesDiffer(at, before, after);
}

function listsDiffer(list: string, before: readonly Item[], after: readonly Item[]): Difference[] {
  const [was, is] = [byId(before), byId(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [old, item] = [was.get(id), is.get(id)];
    if (old === item) return [];
    if (!old || !item) return [{ at: [list, id], before: old, after: item }];
    return keysOf(old, item).flatMap((field) =>
      partsDiffer([list, id, field], (old as Json)[field], (item as Json)[field]),
    );
  });
}

function valuesDiffer(at: readonly string[], before: unknown, after: unknown): Difference[] {
  const isSame =
    before === after ||
    (typeof before === 'object' &&
      typeof after === 'object' &&
      canonicalJson(before) === canonicalJson(after));
  return isSame ? [] : [{ at, before, after }];
}

/** The differences that lead back. */
export function inverted(differences: readonly Difference[]): Difference[] {
  return differences
    .map(({ at, before, after }) => ({ at, before: after, after: before }))
    .reverse();
}

/** The plan with what stands after each difference in its place; what leads into a thing that is gone changes nothing. */
export function withDifferences(plan: Plan, differences: readonly Difference[]): Plan {
  return differences.reduce((to, { at, after }) => withValue(to, at, after), plan);
}

/** As `withDifferences` of the inverse, but only where what the differences left still stands: later edits stay. */
export function takenBack(plan: Plan, differences: readonly Difference[], stamp: Stamp): Plan {
  const untouched = differences.filter(
    ({ at, after }) => canonicalJson(valueAt(plan, at)) === canonicalJson(after),
  );
  return changed(plan, withDifferences(plan, inverted(untouched)), stamp);
}

/** What stands at the place that a difference is about; `undefined` when nothing does. */
export function valueAt(plan: Plan, at: readonly string[]): unknown {
  return at.reduce<unknown>((whole, key) => {
    if (Array.isArray(whole)) return (whole as Item[]).find((item) => item.id === key);
    return isRecord(whole) && Object.hasOwn(whole, key) ? whole[key] : undefined;
  }, plan);
}

function withValue(plan: Plan, at: readonly string[], value: unknown): Plan {
  const [key = '', id, ...rest] = at;
  if (id === undefined || !LISTS.includes(key)) return withPart(plan, at, value) as Plan;
  const list = (plan as Json)[key] as Item[];
  const there = list.find((item) => item.id === id);
  if (rest.length > 0) {
    if (!there) return plan;
    const item = withPart(there, rest, value) as Item;
    return { ...plan, [key]: list.map((each) => (each === there ? item : each)) };
  }
  const others = there ? list.filter((item) => item !== there) : list;
  return { ...plan, [key]: value === undefined ? others : inOrder([...others, value as Item]) };
}

/** The record with a value at a path, or without what stood there. */
function withPart(whole: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const record = isRecord(whole) ? whole : {};
  const part = rest.length === 0 ? value : withPart(record[key], rest, value);
  if (part !== undefined) return { ...record, [key]: part };
  const { [key]: _, ...others } = record;
  return others;
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const byId = (list: readonly Item[]): Map<string, Item> =>
  new Map(list.map((item) => [item.id, item]));

const keysOf = (before: object, after: object): string[] => [
  ...new Set([...Object.keys(before), ...Object.keys(after)]),
];
