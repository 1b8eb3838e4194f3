/** The plans in this browser: several side by side, safe from other tabs, and honest about what is not kept. */
import type { Plan } from '../core/index.ts';
import type { AsideAs } from './aside.ts';
import { memoryBacking } from './backing.ts';
import { openDatabase } from './database.ts';
import { createJournal, type Journal } from './journal.ts';
import { smallStorage } from './local.ts';
import type { Keeping } from './keeping.ts';
import * as plans from './plans.ts';
import type * as Pictures from './pictures.ts';
import { attempt, type Failure, type RecordFailure, type StoreProblem } from './problem.ts';
import type { Recovery } from './recover.ts';
import type { Forgotten, RestorePoint } from './restore.ts';
import { type Reviewing, reviewingIn } from './reviewing.ts';
import type { Change, Room } from './room.ts';
import type * as Shelf from './shelf.ts';
import { rootOf, type Space } from './space.ts';
import { newId, now } from './stamp.ts';

type StoreOptions = {
  /** Whose plans: the reader's own when nothing else is said. */
  space?: Space;
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

  load(edition: string): Promise<plans.LoadResult>;
  /** The edition saved last: what was open, when the browser has forgotten it. `null` when there is none. */
  latest(): Promise<string | null>;
  /** Saves if `base` is still the stored revision; `null` for a plan that is new here. */
  save(plan: Plan, options: { base: string | null }): Promise<plans.SaveResult>;
  /** As `save`, and what it takes the place of is kept as a restore point. */
  replace(plan: Plan, options: { base: string | null }): Promise<plans.SaveResult>;
  /** Keeps a state of a plan as a restore point of its edition; one that was never saved when nothing else is said. */
  setAside(plan: Plan, as?: AsideAs): Promise<{ ok: true; key: string } | Failure>;
  /** Notes that this revision was fetched as a file, and keeps it as a restore point. */
  noteFile(plan: Plan): Promise<{ ok: true } | Failure>;
  /** Hears of plans saved or removed by others: other tabs, or another store on this page. */
  onChange(listener: (change: Change) => void): () => void;

  // What follows is rarely asked for, and loaded when it first is.

  /** Every plan, the latest changed first. */
  list(): Promise<Shelf.ListResult>;
  /** Saves the plan as another one beside it: a lineage of its own. */
  addCopy(plan: Plan, title?: string): Promise<{ ok: true; plan: Plan } | plans.SaveFailure>;
  /** A record's text as it lies, for one that cannot be opened. */
  rawText(edition: string): Promise<{ ok: true; text: string } | RecordFailure>;
  /** Takes the edition out; it is kept as a restore point until it is forgotten. */
  remove(edition: string): Promise<{ ok: true } | RecordFailure>;
  restoreRemoved(edition: string): Promise<{ ok: true; plan: Plan } | RecordFailure>;
  restorePoints(edition?: string): Promise<{ ok: true; points: RestorePoint[] } | Failure>;
  openRestorePoint(key: string): Promise<{ ok: true; plan: Plan } | RecordFailure>;
  /** Keeps the state under a name, until it is forgotten. */
  keepPoint(plan: Plan, name: string): Promise<{ ok: true; key: string } | Failure>;
  /** Gives a restore point a name, or another; from then on it is kept until it is forgotten. */
  renamePoint(key: string, name: string): Promise<{ ok: true } | RecordFailure>;
  /** Deletes a restore point; `remember` gives it back. */
  forget(key: string): Promise<{ ok: true; forgotten: Forgotten | null } | Failure>;
  remember(forgotten: Forgotten): Promise<{ ok: true } | Failure>;
  /** The newest state here that two plans both come from; `null` when none is kept. */
  baseOf(mine: Plan, theirs: Plan): Promise<{ ok: true; base: Plan | null } | Failure>;
  /** The pictures of a plan's lineage, by its id. */
  pictures(plan: string): Promise<{ ok: true; pictures: Pictures.KeptPicture[] } | Failure>;
  /** Keeps a picture in the place of the one for the same use. */
  keepPicture(
    plan: string,
    picture: Omit<Pictures.KeptPicture, 'hash'>,
  ): Promise<{ ok: true } | Failure>;
  removePicture(plan: string, use: string): Promise<{ ok: true } | Failure>;
  /** What keeps a plan beyond this browser's own room; `null` when it cannot be loaded. */
  keeping(): Promise<Keeping | null>;
  /** What is kept for those who review. */
  readonly reviewing: Reviewing;
  /** Deletes all that the example's space holds, for good; the reader's own is never emptied. */
  empty(): Promise<{ ok: true } | Failure>;

  /** For the parts of the store that pages fetch by themselves, such as the figures. */
  readonly room: Room;

  close(): void;
};

/** Opens the store and brings in what the journals hold; never fails, but may work in memory. */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const space = options.space ?? 'own';
  const root = rootOf(space);
  const opened = await openDatabase(root, options.patience ?? 5_000);
  const channel = openChannel(root);
  const clock = { now: options.now ?? now, newId: options.newId ?? newId };
  const room: Room = {
    backing: opened.ok ? opened.backing : memoryBacking(),
    journal: createJournal(smallStorage('localStorage'), clock.newId(), root),
    ...clock,
    tell: channel.tell,
    waiting: new Map(),
  };
  const recovered = await recovery(room);
  return {
    state: opened.ok ? 'disk' : 'memory',
    why: opened.ok ? null : opened.why,
    recovered,
    journal: room.journal,
    load: (edition) => plans.load(room, edition),
    latest: () => plans.latest(room),
    save: (plan, { base }) => plans.save(room, plan, { base }),
    replace: (plan, { base }) => plans.save(room, plan, { base, keep: true }),
    setAside: (plan, as = { reason: 'unsaved' }) =>
      onShelf((shelf) => shelf.setAside(room, plan, as)),
    noteFile: (plan) => onShelf((shelf) => shelf.noteFile(room, plan)),
    onChange: channel.onChange,
    list: () => onShelf((shelf) => shelf.list(room)),
    addCopy: (plan, title = plan.title) => onShelf((shelf) => shelf.addCopy(room, plan, title)),
    rawText: (edition) => onShelf((shelf) => shelf.rawText(room, edition)),
    remove: (edition) => onShelf((shelf) => shelf.remove(room, edition)),
    restoreRemoved: (edition) => onShelf((shelf) => shelf.restoreRemoved(room, edition)),
    restorePoints: (edition) => onShelf((shelf) => shelf.restorePoints(room, edition)),
    openRestorePoint: (key) => onShelf((shelf) => shelf.openRestorePoint(room, key)),
    keepPoint: (plan, name) =>
      onShelf((shelf) => shelf.setAside(room, plan, { reason: 'named', name })),
    renamePoint: (key, name) => onShelf((shelf) => shelf.renamePoint(room, key, name)),
    forget: (key) => onShelf((shelf) => shelf.forget(room, key)),
    remember: (forgotten) => onShelf((shelf) => shelf.remember(room, forgotten)),
    baseOf: (mine, theirs) => onShelf((shelf) => shelf.baseOf(room, mine, theirs)),
    pictures: (plan) => onWall((wall) => wall.pictures(room, plan)),
    keepPicture: (plan, picture) => onWall((wall) => wall.keepPicture(room, plan, picture)),
    removePicture: (plan, use) => onWall((wall) => wall.removePicture(room, plan, use)),
    keeping: () =>
      import('./keeping.ts').then(
        ({ keepingIn }) => keepingIn(room),
        () => null,
      ),
    reviewing: reviewingIn(room),
    empty: () => onShelf((shelf) => shelf.empty(room, space)),
    room,
    close() {
      channel.close();
      room.backing.close();
    },
  };
}

/** What the journals held, brought in; what cannot be for want of the script to do it waits for the next opening. */
async function recovery(room: Room): Promise<Recovery[]> {
  if (room.journal.isEmpty()) return [];
  const { recover } = await import('./recover.ts').catch(() => ({ recover: () => [] }));
  return recover(room);
}

/** Does something on the shelf; that it could not be loaded is a failure like any other. */
function onShelf<T>(work: (shelf: typeof Shelf) => Promise<T>): Promise<T | Failure> {
  return attempt(async () => work(await import('./shelf.ts')));
}

/** Does something with the pictures, as `onShelf` does with the plans. */
function onWall<T>(work: (wall: typeof Pictures) => Promise<T>): Promise<T | Failure> {
  return attempt(async () => work(await import('./pictures.ts')));
}

type Channel = {
  tell: (change: Change) => void;
  onChange: (listener: (change: Change) => void) => () => void;
  close: () => void;
};

/** The word between tabs; where the browser has none, conflicts are met when saving instead. */
function openChannel(name: string): Channel {
  const listeners = new Set<(change: Change) => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
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
