/** States of a plan put aside as restore points, and how many of each kind are kept. Loaded when something is put aside. */
import type { Plan } from '../core/index.ts';
import { keptByAge, slotOf } from './ages.ts';
import type { Access } from './backing.ts';
import { checksum } from './checksum.ts';
import { field, restoreRecord, textOf, type RestoreReason, type RestoreRecord } from './record.ts';
import type { Room } from './room.ts';

/** How many states put aside without being asked for are kept of one edition; all others stay until they are forgotten. */
const KEPT: readonly { reasons: readonly RestoreReason[]; most: number }[] = [
  { reasons: ['replaced', 'unsaved'], most: 10 },
  { reasons: ['file'], most: 20 },
];

/** The key of an edition's removed state: there is one at most. */
export function removedKey(edition: string): string {
  return `removed:${edition}`;
}

/** The key of the state that a file carries: taken out twice, it is kept once. */
const fileKey = (revision: string): string => `file:${revision}`;

/** What a state is put aside as; `revision` is asked of what a file carries. */
type Aside = Pick<RestoreRecord, 'edition' | 'reason' | 'text' | 'name'> & { revision?: string };

/** What a plan is set aside as: a state with a name is `named`. */
export type AsideAs =
  { reason: 'unsaved' | 'replaced' | 'file' } | { reason: 'named'; name: string };

/** The whole plan as a state that is put aside. */
export const asideOf = (plan: Plan, as: AsideAs): Aside => ({
  ...as,
  edition: plan.edition,
  revision: plan.revision.id,
  text: JSON.stringify(plan),
});

/** Puts a state aside as a restore point, and lets the oldest of its kind go. */
export async function putAside(
  access: Access,
  room: Pick<Room, 'now' | 'newId'>,
  { revision, ...aside }: Aside,
): Promise<string> {
  const { edition, reason, text } = aside;
  const key =
    reason === 'removed'
      ? removedKey(edition)
      : reason === 'file' && revision !== undefined
        ? fileKey(revision)
        : room.newId();
  // What was given a name since is kept with it, and is the same state.
  if (reason === 'file' && (await isNamed(access, key))) return key;
  const record: RestoreRecord = { ...aside, key, at: room.now(), sum: checksum(text) };
  await access.put('restorePoints', record);
  const kind = KEPT.find(({ reasons }) => reasons.includes(reason));
  if (!kind) return key;
  const old = (await access.all('restorePoints'))
    .map(restoreRecord)
    .filter((other) => other !== null)
    .filter((other) => other.edition === edition && kind.reasons.includes(other.reason))
    // What was put aside just now is the newest, whatever the clock says.
    .filter((other) => other.key !== key)
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(kind.most - 1);
  for (const { key: oldKey } of old) await access.delete('restorePoints', oldKey);
  return key;
}

/** What the keys of an edition's points begin with, when they are made by themselves; the moment is the rest. */
const madeOf = (edition: string): string => `auto:${edition}:`;

/**
 * What becomes of a stored plan that gives way to another. `keep`: it is replaced, and put aside. `isFull`: the disk had
 * no room for both, and what was kept by itself is let go. Else it may be kept as it was, by itself.
 */
export async function giveWay(
  access: Access,
  room: Pick<Room, 'now' | 'newId'>,
  raw: unknown,
  { edition, keep, isFull }: { edition: string; keep: boolean; isFull: boolean },
): Promise<void> {
  if (keep) await putAside(access, room, { edition, reason: 'replaced', text: textOf(raw) });
  else if (isFull) await letGo(access, edition);
  else await keepAsItWas(access, edition, raw, room.now());
}

/**
 * Before a stored plan gives way to the next one, at `now`: kept as a restore point when it is the last of its ten
 * minutes; those that are too many or too old are let go.
 */
async function keepAsItWas(
  access: Access,
  edition: string,
  raw: unknown,
  now: string,
): Promise<void> {
  const at = field(raw, 'saved');
  const slot = typeof at === 'string' ? slotOf(Date.parse(at)) : NaN;
  if (typeof at !== 'string' || Number.isNaN(slot) || slot === slotOf(Date.parse(now))) return;
  const made = madeOf(edition);
  const text = textOf(raw);
  const key = `${made}${at}`;
  const record: RestoreRecord = { key, edition, reason: 'auto', at, text, sum: checksum(text) };
  await access.put('restorePoints', record);
  const keys = (await access.keys('restorePoints')).filter((each) => each.startsWith(made));
  const momentOf = (each: string) => Date.parse(each.slice(made.length));
  const kept = keptByAge(keys.map(momentOf), Date.parse(now));
  for (const each of keys) {
    if (!kept.has(momentOf(each))) await drop(access, each);
  }
}

/** Lets go of the points of the edition that were made by themselves, to make room for what is being written. */
async function letGo(access: Access, edition: string): Promise<void> {
  for (const key of await access.keys('restorePoints')) {
    if (key.startsWith(madeOf(edition))) await drop(access, key);
  }
}

/** Lets go of a point that was made by itself, unless somebody has given it a name since. */
async function drop(access: Access, key: string): Promise<void> {
  if (!(await isNamed(access, key))) await access.delete('restorePoints', key);
}

async function isNamed(access: Access, key: string): Promise<boolean> {
  return field(await access.get('restorePoints', key), 'reason') === 'named';
}
