/** The example's sandbox and the reader's own plans: what is done in the one leaves the other byte for byte as it was. */
import { KINDS } from '../../src/storage/backing.ts';
import { beforeEach, expect, it } from 'vitest';
import { createAutosave, currentPlan, type Store } from '../../src/storage/index.ts';
import { freshWorld, handClock, openTab, planOf, reaches, typed, type World } from './world.ts';

let world: World;
beforeEach(() => {
  world = freshWorld();
});

/** All that lies in a database, as text. */
function contents(name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(new Error(name));
    request.onsuccess = async () => {
      const database = request.result;
      const kinds = [...database.objectStoreNames];
      const all = kinds.map(
        (kind) =>
          new Promise<unknown>((done) => {
            const asked = database.transaction(kind).objectStore(kind).getAll();
            asked.onsuccess = () => done([kind, asked.result]);
          }),
      );
      const text = JSON.stringify(await Promise.all(all));
      database.close();
      resolve(text);
    };
  });
}

const keysOf = (root: string) =>
  JSON.stringify([...world.local.entries].filter(([key]) => key.startsWith(`${root}:`)));

/** Everything that can be done with a plan: begun, typed, fetched as a file, copied, replaced, taken out. */
async function liveIn(store: Store, space: 'own' | 'example'): Promise<void> {
  const plan = planOf('Sted', 'Plan');
  const clock = handClock();
  const autosave = createAutosave({ store, plan, base: null, clock });
  autosave.edit(typed(autosave.plan, 'skrevet'));
  await autosave.flush();
  await reaches(autosave, 'saved');
  currentPlan.set(plan.edition, space);
  await store.noteFile(autosave.plan);
  await store.addCopy(autosave.plan, 'Kopi');
  await store.setAside(autosave.plan);
  autosave.edit(typed(autosave.plan, 'skrevet igen'));
  autosave.close();
  const other = planOf('Andet', 'Væk');
  await store.save(other, { base: null });
  await store.remove(other.edition);
}

it('what is done in the example leaves the reader’s own plans byte for byte as they were, and back', async () => {
  const own = await openTab();
  await liveIn(own, 'own');
  const before = [await contents('nyttestrategi'), keysOf('nyttestrategi')];
  expect(before[0]).toContain('skrevet');
  expect(before[1]).toContain(':journal:');

  const example = await openTab({ space: 'example' });
  expect(await example.list()).toMatchObject({ ok: true, plans: [] });
  expect(currentPlan.get('example')).toBeNull();
  await liveIn(example, 'example');
  expect([await contents('nyttestrategi'), keysOf('nyttestrategi')]).toEqual(before);

  const sandbox = [await contents('nyttestrategi-eksempel'), keysOf('nyttestrategi-eksempel')];
  await liveIn(await openTab(), 'own');
  expect([await contents('nyttestrategi-eksempel'), keysOf('nyttestrategi-eksempel')]).toEqual(
    sandbox,
  );
});

it('neither space hears of the other', async () => {
  const own = await openTab();
  const heard: unknown[] = [];
  own.onChange((change) => heard.push(change));
  const [a, b] = [await openTab({ space: 'example' }), await openTab({ space: 'example' })];
  const word = new Promise((resolve) => {
    b.onChange(resolve);
  });
  await a.save(planOf(), { base: null });
  await word;
  expect(heard).toEqual([]);
});

it('a journal left in the one is not brought into the other', async () => {
  const example = await openTab({ space: 'example' });
  example.journal.write(planOf(), 'batch-0001');
  expect((await openTab()).recovered).toEqual([]);
  expect((await openTab({ space: 'example' })).recovered).toHaveLength(1);
});

it('the example is emptied for good, and the reader’s own never', async () => {
  const own = await openTab();
  await liveIn(own, 'own');
  const before = [await contents('nyttestrategi'), keysOf('nyttestrategi')];
  expect((await own.empty()).ok).toBe(false);
  const example = await openTab({ space: 'example' });
  await liveIn(example, 'example');
  example.journal.write(planOf(), 'batch-0002');
  const other = await openTab({ space: 'example' });
  const gone = new Promise((resolve) => {
    other.onChange(resolve);
  });
  expect((await example.empty()).ok).toBe(true);
  expect(await gone).toMatchObject({ revision: null });
  const nothing = KINDS.toSorted().map((kind) => [kind, []]);
  expect(JSON.parse(await contents('nyttestrategi-eksempel'))).toEqual(nothing);
  expect(keysOf('nyttestrategi-eksempel')).not.toContain('journal');
  expect([await contents('nyttestrategi'), keysOf('nyttestrategi')]).toEqual(before);
});
