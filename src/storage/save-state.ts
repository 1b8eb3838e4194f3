/** What an island sees of autosave: how it stands, and what can be asked of it. */
import type { Plan } from '../core/index.ts';
import type { Store } from './store.ts';

/**
 * How it stands with what is typed. `safe`: the journal has it, so that it outlives the tab.
 * `saved.where`: `memory` is gone with the page. A `conflict` or `removed` waits for `settle`;
 * every other failure is tried again with the next edit.
 */
export type SaveState =
  | { is: 'saved'; at: string; where: Store['state'] }
  | { is: 'unsaved'; safe: boolean }
  | { is: 'saving'; safe: boolean }
  | { is: 'failed'; reason: 'conflict'; stored: Plan; safe: boolean }
  | {
      is: 'failed';
      reason: 'removed' | 'full' | 'blocked' | 'failed';
      detail: string;
      safe: boolean;
    };

/** `after` runs something once, so many milliseconds from now, unless it is called off. */
export type Clock = {
  now: () => string;
  after: (milliseconds: number, run: () => void) => () => void;
};

export type AutosaveOptions = {
  store: Store;
  plan: Plan;
  /** The stored revision the plan stands on (from `load`); `null` for a plan not saved yet. */
  base: string | null;
  clock?: Clock;
  newId?: () => string;
  /** Milliseconds of quiet before a commit; never-ending typing is committed every fifth time as long. */
  delay?: number;
  /** Another tab has saved and nothing was unsaved here: this is the plan now. */
  onFollow?: (plan: Plan) => void;
};

export type Autosave = {
  /** The plan as it stands, under a revision of its own. */
  readonly plan: Plan;
  readonly state: SaveState;
  /** Takes the edited plan: in the journal before this returns, in the store soon. */
  edit(plan: Plan): void;
  /** Commits what is unsaved now; resolves with how it went. */
  flush(): Promise<SaveState>;
  /** The plan to be written to a file: what is edited after this is a later revision than the file's. */
  forFile(): Plan;
  /**
   * Ends a conflict. `mine`: this plan is saved, the other becomes a restore point.
   * `theirs`: the stored plan is taken, this one becomes a restore point.
   */
  settle(choice: 'mine' | 'theirs'): Promise<SaveState>;
  /** Calls at once and at every change of state; in the manner of a Svelte store. */
  subscribe(listener: (state: SaveState) => void): () => void;
  /** Stops listening and waiting, without a commit. */
  close(): void;
};
