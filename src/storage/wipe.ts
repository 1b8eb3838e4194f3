/** Everything the site keeps in this browser: told of, wiped, and put back as long as the page is open. */
import { KINDS, type Kept, type Kind } from './backing.ts';
import { openDatabase } from './database.ts';
import { allFigures } from './figures.ts';
import { isListed } from './kept.ts';
import { keysOf, smallStorage } from './local.ts';
import { attempt, type Failure } from './problem.ts';
import { rootOf, type Space } from './space.ts';
import type { Store } from './store.ts';

/** What lies in the reader's own space: titles of plans, and how much there is of the rest. */
export type Holdings = {
  plans: string[];
  reviews: number;
  read: number;
  points: number;
  /** Plans that figures are kept of. */
  figures: number;
};

export async function holdings(store: Store): Promise<Holdings> {
  const [list, reviews, read, points, figures] = await Promise.all([
    store.list(),
    store.reviewing.list(),
    store.reviewing.plans(),
    store.restorePoints(),
    allFigures(store),
  ]);
  return {
    plans: list.ok ? [...list.plans.map(({ title }) => title), ...list.damaged.map(() => '')] : [],
    reviews: reviews.ok ? reviews.reviews.length : 0,
    read: read.ok ? read.plans.length : 0,
    points: points.ok ? points.points.length : 0,
    figures: figures.ok ? figures.figures.length + figures.damaged.length : 0,
  };
}

type Snapshot = {
  databases: { root: string; records: [Kind, Kept[]][] }[];
  keys: { storage: 'localStorage' | 'sessionStorage'; entries: [string, string][] }[];
};

/** `undo` puts back all but the site's own files, which come by themselves with the next visit. */
type Wiped = { ok: true; undo: () => Promise<{ ok: true } | Failure> } | Failure;

/** Wipes all that the list names. Nothing is wiped unless all of it could be read first. */
export function wipe(): Promise<Wiped> {
  return attempt(async () => {
    const taken = await snapshot();
    for (const { root, records } of taken.databases) await emptyDatabase(root, records);
    for (const { storage, entries } of taken.keys)
      for (const [key] of entries) smallStorage(storage)?.removeItem(key);
    await dropPages();
    return { ok: true as const, undo: () => attempt(() => putBack(taken)) };
  });
}

const SPACES: readonly Space[] = ['own', 'example'];
/** Milliseconds to wait for a database that another tab holds. */
const PATIENCE = 5_000;

async function snapshot(): Promise<Snapshot> {
  const databases: Snapshot['databases'] = [];
  for (const root of SPACES.map(rootOf)) {
    const records = await inDatabase(root, (backing) =>
      backing.run('readonly', KINDS, async (access) => {
        const all: [Kind, Kept[]][] = [];
        for (const kind of KINDS) all.push([kind, (await access.all(kind)) as Kept[]]);
        return all;
      }),
    );
    if (records) databases.push({ root, records });
  }
  const keys = (['localStorage', 'sessionStorage'] as const).map((storage) => {
    const small = smallStorage(storage);
    const where = storage === 'localStorage' ? 'local' : 'tab';
    const names = small ? keysOf(small, rootOf('own')).filter((key) => isListed(where, key)) : [];
    const entries = names.map((key): [string, string] => [key, small?.getItem(key) ?? '']);
    return { storage, entries };
  });
  return { databases, keys };
}

type Backing = Extract<Awaited<ReturnType<typeof openDatabase>>, { ok: true }>['backing'];

/** What the work gives; `null` when this browser has no databases at all. */
async function inDatabase<T>(root: string, work: (backing: Backing) => Promise<T>) {
  const opened = await openDatabase(root, PATIENCE);
  if (!opened.ok) {
    if (opened.why === 'missing' || opened.why === 'refused') return null;
    throw new Error(opened.why);
  }
  try {
    return await work(opened.backing);
  } finally {
    opened.backing.close();
  }
}

/** Empties the database, tells other tabs of each plan that is gone, and deletes it, now or when the last tab lets go. */
async function emptyDatabase(root: string, records: [Kind, Kept[]][]): Promise<void> {
  await inDatabase(root, (backing) =>
    backing.run('readwrite', KINDS, async (access) => {
      for (const kind of KINDS)
        for (const { key } of (await access.all(kind)) as Kept[]) await access.delete(kind, key);
    }),
  );
  if (typeof BroadcastChannel !== 'undefined') {
    const channel = new BroadcastChannel(root);
    for (const [kind, all] of records)
      if (kind === 'plans')
        for (const { key } of all) channel.postMessage({ edition: key, revision: null });
    channel.close();
  }
  await new Promise<void>((settle) => {
    const request = indexedDB.deleteDatabase(root);
    request.onsuccess =
      request.onerror =
      request.onblocked =
        () => {
          settle();
        };
  });
}

/** Takes the site's own files out of the browser: its caches, and the worker that would bring them back. */
async function dropPages(): Promise<void> {
  if (typeof caches !== 'undefined')
    for (const name of await caches.keys()) if (isListed('caches', name)) await caches.delete(name);
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  await (await serviceWorker?.getRegistration())?.unregister();
}

async function putBack({ databases, keys }: Snapshot): Promise<{ ok: true }> {
  for (const { root, records } of databases) {
    if (records.every(([, all]) => all.length === 0)) continue;
    await inDatabase(root, (backing) =>
      backing.run('readwrite', KINDS, async (access) => {
        for (const [kind, all] of records)
          for (const record of all)
            if ((await access.get(kind, record.key)) === undefined) await access.put(kind, record);
      }),
    );
  }
  for (const { storage, entries } of keys)
    for (const [key, value] of entries) smallStorage(storage)?.setItem(key, value);
  return { ok: true };
}
