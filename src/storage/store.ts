/** The plans in this browser: several side by side, safe from other tabs, and honest about what is not kept. */
import { copyPlan, type Plan } from '../core/index.ts';
import { createAgreementShelf, type AgreementShelf } from './agreements.ts';
import { memoryBacking } from './backing.ts';
import { openDatabase } from './database.ts';
import { createJournal, type Journal } from './journal.ts';
import { smallStorage } from './local.ts';
import * as plans from './plans.ts';
import type { Failure, RecordFailure, StoreProblem } from './problem.ts';
import { recover, type Recovery } from './recover.ts';
import * as restore from './restore.ts';
import type { Change, Room } from './room.ts';
import { newId, now } from './stamp.ts';

const CHANNEL = 'nyttestrategi';

export type StoreOptions = {
  now?: () => string;
  newId?: () => string;
  /** Milliseconds to wait for the database before going on in memory. */
  patience?: number;
};

export type Store = {
  /** `memory`: nothing is kept beyond this page but what the journal can hold; `why` says for what reason. */
  readonly state: 'disk' | 'memory';
  readonly why: StoreProblem | null;
  /** What the journals held when the store was opened. */
  readonly recovered: readonly Recovery[];
  readonly journal: Pick<Journal, 'write' | 'clear'>;
  /** Agreements opened alone. */
  readonly agreements: AgreementShelf;

  list(): Promise<plans.ListResult>;
  load(edition: string): Promise<plans.LoadResult>;
  /** Saves if `base` is still the stored revision; `null` for a plan that is new here. */
  save(plan: Plan, options: { base: string | null }): Promise<plans.SaveResult>;
  /** As `save`, and what it takes the place of is kept as a restore point. */
  replace(plan: Plan, options: { base: string | null }): Promise<plans.SaveResult>;
  /** Saves the plan as another one beside it, with ids of its own. */
  addCopy(plan: Plan, title?: string): Promise<{ ok: true; plan: Plan } | plans.SaveFailure>;
  /** A record's text as it lies, for one that cannot be opened. */
  rawText(edition: string): Promise<{ ok: true; text: string } | RecordFailure>;
  remove(edition: string): Promise<{ ok: true } | RecordFailure>;
  restoreRemoved(edition: string): Promise<{ ok: true; plan: Plan } | RecordFailure>;
  restorePoints(edition?: string): Promise<{ ok: true; points: restore.RestorePoint[] } | Failure>;
  openRestorePoint(key: string): Promise<{ ok: true; plan: Plan } | RecordFailure>;
  setAside(plan: Plan): Promise<{ ok: true; key: string } | Failure>;
  /** Deletes a restore point for good. */
  forget(key: string): Promise<{ ok: true } | Failure>;
  /** Notes that this revision was fetched as a file. */
  noteFile(plan: Plan): Promise<{ ok: true } | Failure>;
  /** Hears of plans saved or removed by others: other tabs, or another store on this page. */
  onChange(listener: (change: Change) => void): () => void;
  close(): void;
};

/** Opens the store and brings in what the journals hold; never fails, but may work in memory. */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const opened = await openDatabase(options.patience ?? 5_000);
  const channel = openChannel();
  const clock = { now: options.now ?? now, newId: options.newId ?? newId };
  const room: Room = {
    backing: opened.ok ? opened.backing : memoryBacking(),
    journal: createJournal(smallStorage('localStorage'), clock.newId()),
    ...clock,
    tell: channel.tell,
    waiting: new Map(),
  };
  const recovered = await recover(room);
  return {
    state: opened.ok ? 'disk' : 'memory',
    why: opened.ok ? null : opened.why,
    recovered,
    journal: room.journal,
    agreements: createAgreementShelf(room),
    list: () => plans.list(room),
    load: (edition) => plans.load(room, edition),
    save: (plan, { base }) => plans.save(room, plan, { base }),
    replace: (plan, { base }) => plans.save(room, plan, { base, keep: true }),
    async addCopy(plan, title = plan.title) {
      const copy = copyPlan(plan, title, { now: room.now(), newId: room.newId });
      const saved = await plans.save(room, copy, { base: null });
      return saved.ok ? { ok: true, plan: copy } : saved;
    },
    rawText: (edition) => plans.rawText(room, edition),
    remove: (edition) => plans.remove(room, edition),
    restoreRemoved: (edition) => restore.restoreRemoved(room, edition),
    restorePoints: (edition) => restore.restorePoints(room, edition),
    openRestorePoint: (key) => restore.openRestorePoint(room, key),
    setAside: (plan) => restore.setAside(room, plan),
    forget: (key) => restore.forget(room, key),
    noteFile: (plan) => plans.noteFile(room, plan),
    onChange: channel.onChange,
    close() {
      channel.close();
      room.backing.close();
    },
  };
}

type Channel = {
  tell: (change: Change) => void;
  onChange: (listener: (change: Change) => void) => () => void;
  close: () => void;
};

/** The word between tabs; where the browser has none, conflicts are met when saving instead. */
function openChannel(): Channel {
  const listeners = new Set<(change: Change) => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isChange(data)) for (const listener of listeners) listener(data);
    };
  }
  return {
    tell(change) {
      try {
        channel?.postMessage(change);
      } catch {
        // Closed by now: the others meet the change when they save.
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => channel?.close(),
  };
}

function isChange(data: unknown): data is Change {
  if (typeof data !== 'object' || data === null) return false;
  const { edition, revision } = data as Record<string, unknown>;
  return typeof edition === 'string' && (typeof revision === 'string' || revision === null);
}
