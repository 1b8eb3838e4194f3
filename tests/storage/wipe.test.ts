/** All that is kept here: named in one list, wiped, and put back. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import privacy from '../../content/texts/privacy.json' with { type: 'json' };
import { noCounts } from '../../src/core/follow-up/rows.ts';
import { currentPlan } from '../../src/storage/index.ts';
import { isListed, KEPT } from '../../src/storage/kept.ts';
import { changeFigures } from '../../src/storage/figures.ts';
import { holdings, wipe } from '../../src/storage/wipe.ts';
import { freshWorld, openTab, planOf, type World } from './world.ts';

let world: World;
beforeEach(() => {
  world = freshWorld();
});

const names = async (): Promise<string[]> =>
  (await indexedDB.databases()).map(({ name = '' }) => name).sort();

/** Caches, and a worker that fills them. */
function withPages(all: string[]): { left: string[]; unregistered: () => boolean } {
  let gone = false;
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve([...all]),
    delete: (name: string) => Promise.resolve(all.splice(all.indexOf(name), 1).length > 0),
  });
  vi.stubGlobal('navigator', {
    serviceWorker: {
      getRegistration: () => Promise.resolve({ unregister: () => Promise.resolve((gone = true)) }),
    },
  });
  return { left: all, unregistered: () => gone };
}

describe('the list of what is kept', () => {
  it('names every key that the code writes', () => {
    const source = ['src/islands', 'src/storage'].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|svelte)$/.test(file) && file !== 'kept.ts')
        .map((file) => readFileSync(`${room}/${file}`, 'utf8')),
    );
    const written = source
      .flatMap((text) => [
        ...text.matchAll(/['"`](\$\{rootOf\([^)]*\)\}|nyttestrategi(?:-eksempel)?)([:-][\w-]+:?)/g),
      ])
      .map(([, root = '', rest = '']) => `${root.replace(/^\$.*/, 'nyttestrategi')}${rest}`);
    expect(written.length).toBeGreaterThan(8);
    const stored = (name: string) =>
      (['databases', 'local', 'tab'] as const).some((where) => isListed(where, name));
    const unknown = written.filter((name) => !stored(name) && !stored(`${name}x`));
    expect(unknown).toEqual([]);
  });
  it('is said in words, each thing once', () => {
    expect(KEPT.map(({ id }) => id).sort()).toEqual(Object.keys(privacy.kept).sort());
  });
  it('knows its own from what others keep', () => {
    expect(isListed('databases', 'nyttestrategi')).toBe(true);
    expect(isListed('databases', 'nyttestrategi-andet')).toBe(false);
    expect(isListed('local', 'nyttestrategi:journal:a:b')).toBe(true);
    expect(isListed('local', 'andet')).toBe(false);
    expect(isListed('caches', 'nyttestrategi https://kommune.dk/ 1')).toBe(true);
  });
});

describe('figures', () => {
  const PLAN = 'linje-0001';
  const counted = async (): Promise<void> => {
    const store = await openTab();
    const row = {
      quarter: '2026-1',
      agreement: 'aftale-01',
      workplace: 'sted-0001',
      area: 'natur',
    };
    await changeFigures(store, PLAN, (kept) => ({
      ...kept,
      rows: [{ ...row, targetGroup: 'gruppe-01', ...noCounts(), started: 4 }],
    }));
    store.close();
  };

  it('are wiped with everything else, and come back with it', async () => {
    await counted();
    withPages([]);
    const wiped = await wipe();
    expect(await names()).toEqual([]);
    if (!wiped.ok) throw new Error(wiped.detail);
    expect((await wiped.undo()).ok).toBe(true);
    expect(await holdings(await openTab())).toMatchObject({ figures: 1 });
  });
});

describe('to wipe everything', () => {
  async function lived(): Promise<void> {
    for (const space of ['own', 'example'] as const) {
      const store = await openTab({ space });
      const plan = planOf('Sted', 'Plan');
      await store.save(plan, { base: null });
      await store.remove(plan.edition);
      await store.save(planOf('Sted', 'Anden'), { base: null });
      currentPlan.set(plan.edition, space);
      store.close();
    }
    world.local.setItem('nyttestrategi:laeser', '{}');
    world.local.setItem('nyttestrategi:siden:a:b', '');
    world.session.setItem('nyttestrategi-fortryd:a', '{}');
    world.local.setItem('andet', 'bliver');
  }

  it('leaves nothing of the site’s, and all of others’', async () => {
    await lived();
    const pages = withPages(['nyttestrategi https://kommune.dk/ 1', 'andet']);
    expect((await wipe()).ok).toBe(true);
    expect(await names()).toEqual([]);
    expect([...world.local.entries]).toEqual([['andet', 'bliver']]);
    expect([...world.session.entries]).toEqual([]);
    expect(pages.left).toEqual(['andet']);
    expect(pages.unregistered()).toBe(true);
  });

  it('can be undone, whole', async () => {
    await lived();
    withPages([]);
    const local = [...world.local.entries];
    const tab = [...world.session.entries];
    const before = await openTab();
    const had = await holdings(before);
    before.close();
    expect(had).toMatchObject({ plans: ['Anden'], points: 1 });
    const wiped = await wipe();
    if (!wiped.ok) throw new Error(wiped.detail);
    expect((await wiped.undo()).ok).toBe(true);
    const after = await openTab();
    expect(await holdings(after)).toEqual(had);
    expect(new Map(world.local.entries)).toEqual(new Map(local));
    expect(new Map(world.session.entries)).toEqual(new Map(tab));
  });

  it('tells a tab that has the plan open that it is gone', async () => {
    const other = await openTab();
    const plan = planOf('Sted', 'Plan');
    await other.save(plan, { base: null });
    const heard = new Promise((settle) => {
      other.onChange(settle);
    });
    withPages([]);
    expect((await wipe()).ok).toBe(true);
    expect(await heard).toEqual({ edition: plan.edition, revision: null });
  });

  it('wipes nothing when it could not read all of it', async () => {
    const store = await openTab();
    await store.save(planOf('Sted', 'Plan'), { base: null });
    store.close();
    world.local.setItem('nyttestrategi:laeser', '{}');
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      if (name.endsWith('eksempel')) throw new DOMException('newer', 'VersionError');
      return open(name, version);
    });
    withPages([]);
    expect((await wipe()).ok).toBe(false);
    expect(world.local.getItem('nyttestrategi:laeser')).toBe('{}');
    vi.restoreAllMocks();
    expect(await names()).toContain('nyttestrategi');
  });
});
