/** Where a row of a file counts: its names found among the plan's, and what it leaves out worked out where only one will do. */
import type { Catalog } from '../content/content.ts';
import type { Plan } from '../plan/plan.ts';
import { nfc } from '../text/text.ts';
import { viewOf } from '../condition/view.ts';
import { approvedAgreements, type ApprovedAgreement } from './approved.ts';
import { wordKey } from './columns.ts';
import { daysOf, type Quarter } from './quarter.ts';
import type { Figures, RowPlace } from './rows.ts';

export type Named = { id: string; name: string };
type Part = keyof RowPlace;

/** Everything that a row may name. */
export type Places = {
  approved: readonly ApprovedAgreement[];
  /** Whether it is the name of an agreement that does not count. */
  isUnapproved(name: string): boolean;
  /** Whether figures are kept of the agreement at the workplace already. */
  isKept(agreement: string, workplace: string): boolean;
  nameOf(part: Part, id: string): string | undefined;
  find(part: Part, name: string): Named[];
  /** What of the part is called nearly so; `null` when nothing is. */
  nearest(part: Part, name: string): string | null;
};

/** What the plan has, and after that what figures that are kept already were called when they were counted. */
export function placesOf(plan: Plan, catalog: Catalog, kept: Figures): Places {
  const { things } = viewOf(plan, catalog);
  const approved = approvedAgreements(plan, catalog);
  const counts = new Set(approved.map(({ id }) => id));
  const named = (all: readonly { id: string | null; name: string }[]): Named[] =>
    all.map(({ id, name }) => ({ id: id ?? '', name }));
  const own: Record<Part, Named[]> = {
    agreement: named(approved),
    workplace: named(things.workplace),
    area: catalog.areas.map(({ id, title }) => ({ id, name: title })),
    targetGroup: named(things['target-group']),
  };
  const known = Object.fromEntries(
    Object.entries(own).map(([part, all]) => [part, withKept(part as Part, all, kept)]),
  ) as Record<Part, Named[]>;
  const keys = Object.fromEntries(
    Object.entries(known).map(([part, all]) => [part, keysOf(all)]),
  ) as Record<Part, Map<string, Named[]>>;
  const pairs = new Set(kept.rows.map((row) => `${row.agreement} ${row.workplace}`));
  const unapproved = new Set(
    things.agreement.filter(({ id }) => !counts.has(id ?? '')).map(({ name }) => wordKey(name)),
  );
  const names = Object.fromEntries(
    Object.entries(known).map(([part, all]) => [
      part,
      new Map(all.map(({ id, name }) => [id, name])),
    ]),
  ) as Record<Part, Map<string, string>>;
  return {
    approved,
    isUnapproved: (name) => unapproved.has(wordKey(name)),
    isKept: (agreement, workplace) => pairs.has(`${agreement} ${workplace}`),
    nameOf: (part, id) => names[part].get(id),
    find: (part, name) => keys[part].get(nameKey(name)) ?? keys[part].get(wordKey(name)) ?? [],
    nearest: (part, name) => nearestOf(known[part], name),
  };
}

/** What rows that are kept count at, though the plan has it no more. */
function withKept(part: Part, own: readonly Named[], { rows, names }: Figures): Named[] {
  const ids = new Set(own.map(({ id }) => id));
  const gone = new Set(rows.map((row) => row[part]).filter((id) => !ids.has(id)));
  return [...own, ...[...gone].flatMap((id) => (names[id] ? [{ id, name: names[id] }] : []))];
}

/** A name without what a spreadsheet may change of it: case, blanks, and the way its letters are put together. */
function nameKey(name: string): string {
  return `=${nfc(name).toLowerCase().replace(/\s+/g, ' ').trim()}`;
}

/** The things by their names, and by their words alone where no two have the same. */
function keysOf(all: readonly Named[]): Map<string, Named[]> {
  const keys = new Map<string, Named[]>();
  for (const one of all)
    for (const key of [nameKey(one.name), wordKey(one.name)])
      keys.set(key, [...(keys.get(key) ?? []), one]);
  return keys;
}

/** Worked out once: a file asks the same of each line. */
const daysByQuarter = new Map<Quarter, ReturnType<typeof daysOf>>();

/** The agreement's days and the quarter's have a day in common; a day that is not known excludes nothing. */
export function isWithin({ from, until }: ApprovedAgreement, quarter: Quarter): boolean {
  let days = daysByQuarter.get(quarter);
  if (!days) daysByQuarter.set(quarter, (days = daysOf(quarter)));
  return (from === null || from <= days.until) && (until === null || until >= days.from);
}

const MOST_LETTERS = 80;

function nearestOf(all: readonly Named[], name: string): string | null {
  const wanted = wordKey(name).slice(0, MOST_LETTERS);
  if (wanted === '') return null;
  let best: { name: string; distance: number } | null = null;
  for (const { name: other } of all) {
    const key = wordKey(other).slice(0, MOST_LETTERS);
    const isPart =
      wanted.length > 3 && (key.includes(wanted) || wanted.includes(key)) && key !== '';
    const distance = isPart ? 1 : distanceOf(wanted, key);
    const limit = Math.max(2, Math.floor(Math.max(wanted.length, key.length) / 3));
    if (distance <= limit && (!best || distance < best.distance)) best = { name: other, distance };
  }
  return best?.name ?? null;
}

/** How many letters must be put in, taken out or changed to make one word the other (Levenshtein). */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
