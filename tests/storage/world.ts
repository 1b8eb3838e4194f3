/** A browser in the small: a fresh IndexedDB, storages that can be full or denied, and a clock set by hand. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, vi } from 'vitest';
import { newPlan, setAnswer, type Plan } from '../../src/core/index.ts';
import { openStore, type Autosave, type Clock, type Store } from '../../src/storage/index.ts';

/** A `Storage` over a map, with a quota in characters and a record of every change. */
export class FakeStorage {
  entries: Map<string, string>;
  quota = Infinity;
  onChange: (() => void) | null = null;

  constructor(entries: Iterable<readonly [string, string]> = []) {
    this.entries = new Map(entries);
  }
  get length(): number {
    return this.entries.size;
  }
  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    const others = [...this.entries].filter(([other]) => other !== key);
    const size = others.reduce((sum, [, text]) => sum + text.length, 0);
    if (size + value.length > this.quota) {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    }
    this.onChange?.();
    this.entries.set(key, value);
    this.onChange?.();
  }
  removeItem(key: string): void {
    this.onChange?.();
    this.entries.delete(key);
    this.onChange?.();
  }
}

export type World = { local: FakeStorage; session: FakeStorage };

/** A clean browser profile; with `local`, one that remembers so much. */
export function freshWorld(local: Iterable<readonly [string, string]> = []): World {
  const world = { local: new FakeStorage(local), session: new FakeStorage() };
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('localStorage', world.local);
  vi.stubGlobal('sessionStorage', world.session);
  return world;
}

const opened: Store[] = [];

/** A tab: a store over the world's backing, closed after the test. */
export async function openTab(options: Parameters<typeof openStore>[0] = {}): Promise<Store> {
  const store = await openStore(options);
  opened.push(store);
  return store;
}

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

let count = 0;
/** A new id, legible in a failing test. */
export function nextId(): string {
  count += 1;
  return `id-${String(count).padStart(6, '0')}`;
}

let second = 0;
/** A moment later than every one before it. */
export function nextMoment(): string {
  second += 1;
  return new Date(Date.UTC(2026, 0, 1, 8) + second * 1000).toISOString();
}

export function planOf(kommune = 'Eksempel', title = 'Strategi'): Plan {
  return newPlan(
    { now: nextMoment(), newId: nextId },
    {
      kommune: { code: null, name: kommune },
      period: { from: '2026-01-01', until: '2026-12-31' },
      title,
      content: 'test',
    },
  );
}

/** The plan with `text` as its one answer. */
export function typed(plan: Plan, text: string): Plan {
  const place = { scope: 'plan' as const, id: null, question: 'maal' };
  return setAnswer(plan, place, text, 1, { now: nextMoment(), newId: nextId });
}

/** What was typed in the plan. */
export function textIn(plan: Plan): string {
  const value = plan.answers['maal']?.value;
  return typeof value === 'string' ? value : '';
}

/** A saved state on top of `plan`, as another tab would have made it. */
export function saved(plan: Plan, text: string): Plan {
  const { id, parents } = plan.revision;
  return { ...typed(plan, text), revision: { id: nextId(), parents: [id, ...parents] } };
}

export type HandClock = Clock & { waiting: number; tick(): void };

/** A clock whose timers run when the test says so: all that wait, the earliest set first. */
export function handClock(): HandClock {
  const timers = new Map<number, () => void>();
  let next = 0;
  return {
    now: nextMoment,
    after(_milliseconds, run) {
      next += 1;
      const key = next;
      timers.set(key, run);
      return () => void timers.delete(key);
    },
    get waiting() {
      return timers.size;
    },
    tick() {
      const due = [...timers.values()];
      timers.clear();
      for (const run of due) run();
    },
  };
}

/** Resolves when the autosave has come to rest in the named state. */
export async function reaches(autosave: Autosave, is: Autosave['state']['is']): Promise<void> {
  await vi.waitFor(() => {
    if (autosave.state.is !== is) throw new Error(`still ${JSON.stringify(autosave.state)}`);
  });
}

/** The plan in the store, which must be there. */
export async function stored(store: Store, edition: string): Promise<Plan> {
  const loaded = await store.load(edition);
  if (!loaded.ok) throw new Error(loaded.detail);
  return loaded.plan;
}

/** Puts a record in the database behind the store's back. */
export async function putRaw(kind: string, record: { key: string }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('nyttestrategi');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('open'));
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(kind, 'readwrite');
    transaction.objectStore(kind).put(record);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('put'));
  });
  database.close();
}

/** From now on every write to the database fails so, until `vi.restoreAllMocks()`. */
export function breakWrites(name: string): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('made up', name);
  });
}
