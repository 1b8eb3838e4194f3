/** What the parts of a store share: where records lie, the journal, the clock, and word to other tabs. */
import type { Plan } from '../core/index.ts';
import type { Access, Backing } from './backing.ts';
import type { Journal } from './journal.ts';
import { restoreRecord, type RestoreReason, type RestoreRecord } from './record.ts';

/** Told to other tabs when an edition is saved (its new revision) or removed (`null`). */
export type Change = { edition: string; revision: string | null };

export type Room = {
  backing: Backing;
  journal: Journal;
  now: () => string;
  newId: () => string;
  tell: (change: Change) => void;
  /** Plans whose latest edits the store would not take when it was opened. */
  waiting: Map<string, Plan>;
};

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
export type Aside = Pick<RestoreRecord, 'edition' | 'reason' | 'text' | 'name'> & {
  revision?: string;
};

/** Puts a state aside as a restore point, and lets the oldest of its kind go. */
export async function putAside(
  access: Access,
  room: Pick<Room, 'now' | 'newId'>,
  { revision, ...aside }: Aside,
): Promise<string> {
  const { edition, reason } = aside;
  const key =
    reason === 'removed'
      ? removedKey(edition)
      : reason === 'file' && revision !== undefined
        ? fileKey(revision)
        : room.newId();
  const record: RestoreRecord = { ...aside, key, at: room.now() };
  await access.put('restorePoints', record);
  const kind = KEPT.find(({ reasons }) => reasons.includes(reason));
  if (!kind) return key;
  const old = (await access.all('restorePoints'))
    .map(restoreRecord)
    .filter((other) => other !== null)
    .filter((other) => other.edition === edition && kind.reasons.includes(other.reason))
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(kind.most);
  for (const { key: oldKey } of old) await access.delete('restorePoints', oldKey);
  return key;
}

/**
 * After a commit: a journal that it contains is done with; in memory the journal is all there is.
 * `instead`: the plan takes the place of one it does not descend from.
 */
export function committed(room: Room, plan: Plan, { instead = false } = {}): void {
  room.waiting.delete(plan.edition);
  if (room.backing.durable) {
    room.journal.clear(plan.edition, plan.revision.id);
  } else {
    if (instead) room.journal.drop(plan.edition);
    room.journal.hold(plan);
  }
  room.tell({ edition: plan.edition, revision: plan.revision.id });
}
