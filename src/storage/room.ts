/** What the parts of a store share: where records lie, the journal, the clock, and word to other tabs. */
import type { Plan } from '../core/index.ts';
import type { Backing } from './backing.ts';
import type { Journal } from './journal.ts';

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
