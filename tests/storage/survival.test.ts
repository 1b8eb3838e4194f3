/**
 * Nothing acknowledged is lost: tabs that type, save, fail, meet and are killed, in every order. After every
 * single write to either storage the browser may die; whatever it had then, is opened again and looked through.
 */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createAutosave, type Autosave, type Store } from '../../src/storage/index.ts';
import {
  freshWorld,
  handClock,
  nextId,
  openTab,
  planOf,
  putRaw,
  textIn,
  typed,
  type HandClock,
  type World,
} from './world.ts';

type Step = { tab: 0 | 1; does: (typeof STEPS)[number] };
const STEPS = [
  'type',
  'quiet',
  'flush',
  'rest',
  'leave',
  'mine',
  'theirs',
  'full',
  'room',
  'file',
] as const;

/** A conflict settled with mine: found by the campaign, when the choice was in the journal but not in the store. */
const CHOSEN_AND_KILLED: Step[] = [
  { tab: 0, does: 'type' },
  { tab: 1, does: 'type' },
  { tab: 1, does: 'quiet' },
  { tab: 0, does: 'rest' },
  { tab: 0, does: 'mine' },
];

/** What a killed browser leaves behind, and the words that had been acknowledged by then. */
type Remains = { local: [string, string][]; disk: Disk; acknowledged: string[] };
type Disk = [kind: string, record: { key: string }][];

const counted = {
  remains: 0,
  conflicts: 0,
  failures: 0,
  followed: 0,
  replayed: 0,
  aside: 0,
  waiting: 0,
};

function count({ recovered }: Store): void {
  for (const { outcome } of recovered) counted[outcome] += 1;
}

type Put = (this: IDBObjectStore, record: { key: string }) => IDBRequest<IDBValidKey>;
type Delete = (this: IDBObjectStore, key: string) => IDBRequest<undefined>;

/** Writes down what is on disk whenever a transaction has been completed, and can make it full. */
function watchDisk(onWrite: () => void): { disk: () => Disk; setFull: (full: boolean) => void } {
  const disk = new Map<string, [kind: string, record: { key: string }]>();
  const changes = new WeakMap<IDBTransaction, (() => void)[]>();
  let full = false;
  const put: Put = Reflect.get<IDBObjectStore, 'put'>(IDBObjectStore.prototype, 'put');
  const remove: Delete = Reflect.get<IDBObjectStore, 'delete'>(IDBObjectStore.prototype, 'delete');
  const onCommit = ({ transaction }: IDBObjectStore, change: () => void) => {
    const others = changes.get(transaction);
    changes.set(transaction, [...(others ?? []), change]);
    if (others) return;
    transaction.addEventListener('complete', () => {
      onWrite();
      for (const apply of changes.get(transaction) ?? []) apply();
      onWrite();
    });
  };
  Reflect.set(IDBObjectStore.prototype, 'put', function (this, record) {
    if (full) throw new DOMException('full', 'QuotaExceededError');
    onCommit(this, () => disk.set(`${this.name} ${record.key}`, [this.name, record]));
    return put.call(this, record);
  } satisfies Put);
  Reflect.set(IDBObjectStore.prototype, 'delete', function (this, key) {
    onCommit(this, () => disk.delete(`${this.name} ${key}`));
    return remove.call(this, key);
  } satisfies Delete);
  unwatch = () => {
    Reflect.set(IDBObjectStore.prototype, 'put', put);
    Reflect.set(IDBObjectStore.prototype, 'delete', remove);
  };
  return { disk: () => [...disk.values()], setFull: (now) => (full = now) };
}
let unwatch = (): void => undefined;

type Desk = { store: Store; clock: HandClock; autosave: Autosave };

/** Lives through the steps, and hands back what was left at every write. */
async function live(steps: readonly Step[]): Promise<Remains[]> {
  const world: World = freshWorld();
  const remains: Remains[] = [];
  const acknowledged: string[] = [];
  const look = () => {
    remains.push({
      local: [...world.local.entries],
      disk: watched.disk(),
      acknowledged: [...acknowledged],
    });
  };
  const watched = watchDisk(look);
  world.local.onChange = look;

  const plan = planOf();
  await (await openTab()).save(plan, { base: null });
  const sit = async (): Promise<Desk> => {
    const store = await openTab();
    count(store);
    const loaded = await store.load(plan.edition);
    if (!loaded.ok) throw new Error(loaded.detail);
    const clock = handClock();
    const autosave = createAutosave({
      store,
      plan: loaded.plan,
      base: loaded.base,
      clock,
      newId: nextId,
      onFollow: () => (counted.followed += 1),
    });
    autosave.subscribe((state) => {
      if (state.is !== 'failed') return;
      counted[state.reason === 'conflict' ? 'conflicts' : 'failures'] += 1;
    });
    return { store, clock, autosave };
  };
  const desks: [Desk, Desk] = [await sit(), await sit()];
  let words = 0;

  for (const { tab, does } of steps) {
    const desk = desks[tab];
    const { autosave, clock } = desk;
    if (does === 'type') {
      words += 1;
      const word = `ord${words}`;
      autosave.edit(typed(autosave.plan, `${textIn(autosave.plan)} ${word}`.trim()));
      if ('safe' in autosave.state && autosave.state.safe) acknowledged.push(word);
      look();
    } else if (does === 'quiet') clock.tick();
    else if (does === 'flush') void autosave.flush();
    else if (does === 'rest') await autosave.flush();
    else if (does === 'full') watched.setFull(true);
    else if (does === 'room') watched.setFull(false);
    else if (does === 'file') autosave.forFile();
    else if (does === 'leave') {
      autosave.close();
      desks[tab] = await sit();
    } else await autosave.settle(does);
  }
  for (const { autosave } of desks) await autosave.flush();
  look();
  for (const { autosave, store } of desks) {
    autosave.close();
    store.close();
  }
  world.local.onChange = null;
  unwatch();
  return remains;
}

/** Every text that can be had after opening what was left: the stored plan's, and those put aside. */
async function reopen({ local, disk }: Remains): Promise<{ store: Store; texts: string }> {
  freshWorld();
  (await openTab()).close();
  for (const [kind, record] of disk) await putRaw(kind, record);
  for (const [key, value] of local) localStorage.setItem(key, value);
  const store = await openTab();
  count(store);
  return { store, texts: await textsIn(store) };
}

async function textsIn(store: Store): Promise<string> {
  const listed = await store.list();
  if (!listed.ok) throw new Error(listed.detail);
  expect(listed.damaged).toEqual([]);
  const texts: unknown[] = [];
  for (const { edition } of listed.plans) {
    const loaded = await store.load(edition);
    texts.push(loaded.ok ? textIn(loaded.plan) : null);
  }
  const points = await store.restorePoints();
  for (const { key } of points.ok ? points.points : []) {
    const opened = await store.openRestorePoint(key);
    texts.push(opened.ok ? textIn(opened.plan) : null);
  }
  return texts.join(' | ');
}

afterEach(() => unwatch());

const step: fc.Arbitrary<Step> = fc.record({
  tab: fc.constantFrom(0 as const, 0 as const, 0 as const, 1 as const),
  does: fc.oneof(
    { weight: 5, arbitrary: fc.constant('type' as const) },
    { weight: 4, arbitrary: fc.constantFrom('quiet' as const, 'flush' as const, 'rest' as const) },
    { weight: 3, arbitrary: fc.constantFrom(...STEPS) },
  ),
});

describe('what was acknowledged', () => {
  it(
    'is there after a kill at any write, in the plan or put aside, and is brought in once',
    { timeout: 1_000_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
          const seen = new Set<string>();
          for (const remains of await live(steps)) {
            const key = JSON.stringify([remains.local, remains.disk, remains.acknowledged]);
            if (seen.has(key)) continue;
            seen.add(key);
            counted.remains += 1;
            const { store, texts } = await reopen(remains);
            const lost = remains.acknowledged.filter(
              (word) => !texts.split(/[ |]+/).includes(word),
            );
            expect(lost, texts).toEqual([]);
            store.close();
            const again = await openTab();
            expect(again.recovered).toEqual([]);
            expect(await textsIn(again)).toBe(texts);
            again.close();
          }
        }),
        {
          ...(process.env['SOAK'] ? { numRuns: 1_500 } : { numRuns: 30, seed: 20260101 }),
          examples: [[CHOSEN_AND_KILLED]],
        },
      );
      // The campaign must have reached what it is for; without soak its seed is fixed, so it always does.
      for (const [what, times] of Object.entries(counted)) {
        expect(times, `no ${what} were met`).toBeGreaterThan(0);
      }
    },
  );
});
