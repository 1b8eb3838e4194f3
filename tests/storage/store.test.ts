import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryBacking } from '../../src/storage/backing.ts';
import {
  breakWrites,
  freshWorld,
  nextId,
  nextMoment,
  openTab,
  planOf,
  putRaw,
  saved,
  stored,
  textIn,
  typed,
} from './world.ts';

beforeEach(() => void freshWorld());

describe('saving', () => {
  it('keeps a plan for the next tab', async () => {
    const plan = typed(planOf(), 'færre ledige');
    expect(await (await openTab()).save(plan, { base: null })).toMatchObject({ ok: true });
    expect(await (await openTab()).load(plan.edition)).toEqual({
      ok: true,
      plan,
      base: plan.revision.id,
    });
  });

  it('asks for every write to be on disk before it counts', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await (await openTab()).save(planOf(), { base: null });
    expect(transaction).toHaveBeenLastCalledWith(expect.anything(), 'readwrite', {
      durability: 'strict',
    });
  });

  it('never overwrites a revision it did not see', async () => {
    const store = await openTab();
    const first = planOf();
    const mine = saved(first, 'min');
    const theirs = saved(first, 'deres');
    await store.save(first, { base: null });
    await store.save(theirs, { base: first.revision.id });
    expect(await store.save(mine, { base: first.revision.id })).toEqual({
      ok: false,
      reason: 'conflict',
      stored: theirs,
    });
    expect(textIn(await stored(store, first.edition))).toBe('deres');
  });

  it('does not take a new plan for one that is there', async () => {
    const store = await openTab();
    const plan = planOf();
    await store.save(plan, { base: null });
    expect(await store.save(saved(plan, 'ny'), { base: null })).toMatchObject({
      reason: 'conflict',
    });
  });

  it('lets one of many tabs that save at once win, and tells every other', async () => {
    const first = planOf();
    await (await openTab()).save(first, { base: null });
    const tabs = await Promise.all(Array.from({ length: 8 }, () => openTab()));
    const results = await Promise.all(
      tabs.map((tab, at) => tab.save(saved(first, `fane ${at}`), { base: first.revision.id })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === 'conflict')).toHaveLength(7);
  });

  it('says yes when the very same revision is there already', async () => {
    const store = await openTab();
    const first = planOf();
    const second = saved(first, 'to');
    await store.save(first, { base: null });
    await store.save(second, { base: first.revision.id });
    expect(await store.save(second, { base: first.revision.id })).toMatchObject({ ok: true });
  });

  it('does not raise a plan that was removed meanwhile', async () => {
    const store = await openTab();
    const plan = planOf();
    await store.save(plan, { base: null });
    await store.remove(plan.edition);
    expect(await store.save(saved(plan, 'x'), { base: plan.revision.id })).toMatchObject({
      ok: false,
      reason: 'removed',
    });
  });

  it('refuses a plan that could not be opened again, and keeps the last good one', async () => {
    const store = await openTab();
    const plan = planOf();
    await store.save(plan, { base: null });
    const broken = { ...saved(plan, 'x'), period: { from: 'i morgen', until: null } };
    expect(await store.save(broken, { base: plan.revision.id })).toEqual({
      ok: false,
      reason: 'failed',
      detail: 'damaged period.from',
    });
    expect(await stored(store, plan.edition)).toEqual(plan);
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'failed'],
  ])('says what a %s means', async (name, reason) => {
    const store = await openTab();
    const plan = planOf();
    await store.save(plan, { base: null });
    breakWrites(name);
    expect(await store.save(saved(plan, 'x'), { base: plan.revision.id })).toMatchObject({
      ok: false,
      reason,
    });
    vi.restoreAllMocks();
    expect(await stored(store, plan.edition)).toEqual(plan);
  });

  it('goes on over a new connection when the browser has cut the old one', async () => {
    const store = await openTab();
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    expect(await store.save(planOf(), { base: null })).toMatchObject({ ok: true });
  });

  it('steps aside for a newer version of the site, and says so', async () => {
    const store = await openTab();
    const plan = planOf();
    await store.save(plan, { base: null });
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('nyttestrategi', 7);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    expect(await store.save(saved(plan, 'x'), { base: plan.revision.id })).toMatchObject({
      ok: false,
      reason: 'blocked',
    });
  });

  it('asks what is to be done when the database was deleted underneath, and makes it anew', async () => {
    const store = await openTab();
    const plan = planOf();
    await store.save(plan, { base: null });
    await new Promise<void>((resolve) => {
      indexedDB.deleteDatabase('nyttestrategi').onsuccess = () => resolve();
    });
    const mine = saved(plan, 'skrevet efter');
    expect(await store.save(mine, { base: plan.revision.id })).toMatchObject({
      ok: false,
      reason: 'removed',
    });
    expect(await store.save(mine, { base: null })).toMatchObject({ ok: true });
    expect(await stored(store, plan.edition)).toEqual(mine);
  });
});

describe('several plans', () => {
  it('lie side by side, the latest changed first', async () => {
    const store = await openTab();
    const [older, newer] = [planOf('Ældre'), planOf('Nyere')];
    await store.save(newer, { base: null });
    await store.save(older, { base: null });
    expect(await store.list()).toMatchObject({
      ok: true,
      plans: [
        { edition: newer.edition, kommune: 'Nyere', revision: newer.revision.id, lastFile: null },
        { edition: older.edition, kommune: 'Ældre' },
      ],
      damaged: [],
    });
  });

  it('are listed as without a kommune when its name is blank', async () => {
    const store = await openTab();
    await store.save(planOf(' '), { base: null });
    expect(await store.list()).toMatchObject({ plans: [{ kommune: null }] });
  });

  it('know when they were last fetched as a file, and in which revision', async () => {
    const store = await openTab({ now: () => '2026-03-01T10:00:00.000Z' });
    const plan = planOf();
    await store.save(plan, { base: null });
    await store.noteFile(plan);
    expect(await store.list()).toMatchObject({
      plans: [{ lastFile: { at: '2026-03-01T10:00:00.000Z', revision: plan.revision.id } }],
    });
  });

  it('open though one of them is damaged, and the damaged one can be had as it lies', async () => {
    const store = await openTab();
    const good = planOf();
    await store.save(good, { base: null });
    const halved = JSON.stringify(planOf()).slice(0, 300);
    const newer = JSON.stringify({ ...planOf(), version: 99 });
    await putRaw('plans', { key: 'halved', revision: 'r', text: halved } as { key: string });
    await putRaw('plans', { key: 'newer', text: newer } as { key: string });
    await putRaw('plans', { key: 'strange', plan: [1, 2] } as { key: string });
    await putRaw('plans', { key: 'moved', text: JSON.stringify(good) } as { key: string });

    const listed = await store.list();
    expect(listed).toMatchObject({ ok: true, plans: [{ edition: good.edition }] });
    expect(listed.ok && listed.damaged.map(({ edition, reason }) => [edition, reason])).toEqual([
      ['halved', 'damaged'],
      ['moved', 'damaged'],
      ['newer', 'newer'],
      ['strange', 'damaged'],
    ]);
    expect(await store.load('halved')).toMatchObject({ ok: false, reason: 'damaged' });
    expect(await store.rawText('halved')).toEqual({ ok: true, text: halved });
    expect(await store.rawText('strange')).toMatchObject({
      text: '{"key":"strange","plan":[1,2]}',
    });
    expect(await store.load(good.edition)).toMatchObject({ ok: true });
  });

  it('can be copied, as a plan of its own', async () => {
    const store = await openTab();
    const plan = typed(planOf(), 'tekst');
    await store.save(plan, { base: null });
    const copy = await store.addCopy(plan, 'Kopi');
    expect(copy).toMatchObject({ ok: true, plan: { title: 'Kopi', answers: plan.answers } });
    const listed = await store.list();
    expect(listed.ok && new Set(listed.plans.map(({ id }) => id)).size).toBe(2);
  });
});

describe('what is loaded when first asked for', () => {
  it('fails by saying so when it cannot be loaded', async () => {
    vi.doMock('../../src/storage/shelf.ts', () => {
      throw new Error('no network');
    });
    const store = await openTab();
    const plan = planOf();
    expect(await store.save(plan, { base: null })).toMatchObject({ ok: true });
    expect(await store.list()).toMatchObject({ ok: false, reason: 'failed' });
    vi.doUnmock('../../src/storage/shelf.ts');
    expect(await store.list()).toMatchObject({ plans: [{ edition: plan.edition }] });
  });
});

describe('removing', () => {
  it('can be undone', async () => {
    const store = await openTab();
    const plan = typed(planOf(), 'kostbar');
    await store.save(plan, { base: null });
    expect(await store.remove(plan.edition)).toEqual({ ok: true });
    expect(await store.load(plan.edition)).toMatchObject({ ok: false, reason: 'missing' });
    expect(await store.restorePoints()).toMatchObject({
      points: [
        { edition: plan.edition, reason: 'removed', title: 'Strategi', kommune: 'Eksempel' },
      ],
    });
    expect(await store.restoreRemoved(plan.edition)).toEqual({ ok: true, plan });
    expect(await stored(store, plan.edition)).toEqual(plan);
    expect(await store.restorePoints()).toEqual({ ok: true, points: [] });
  });

  it('is for good once it is forgotten', async () => {
    const store = await openTab();
    const plan = planOf();
    await store.save(plan, { base: null });
    await store.remove(plan.edition);
    const listed = await store.restorePoints(plan.edition);
    const key = listed.ok ? (listed.points[0]?.key ?? '') : '';
    expect(await store.forget(key)).toMatchObject({ ok: true });
    expect(await store.restoreRemoved(plan.edition)).toMatchObject({ reason: 'missing' });
  });

  it('does not come back over a state that has come in its place', async () => {
    const store = await openTab();
    const plan = planOf();
    await store.save(plan, { base: null });
    await store.remove(plan.edition);
    await store.save(plan, { base: null });
    expect(await store.restoreRemoved(plan.edition)).toMatchObject({ reason: 'exists' });
  });

  it('of what is not there says so', async () => {
    expect(await (await openTab()).remove('nothing-here')).toMatchObject({ reason: 'missing' });
  });

  it('keeps a damaged record as it lay', async () => {
    const store = await openTab();
    await putRaw('plans', { key: 'halved', text: '{"format":' } as { key: string });
    expect(await store.remove('halved')).toEqual({ ok: true });
    expect(await store.restorePoints('halved')).toMatchObject({ points: [{ title: null }] });
    expect(await store.restoreRemoved('halved')).toMatchObject({ reason: 'damaged' });
  });
});

describe('restore points', () => {
  it('hold what was replaced, and the ten latest of an edition', async () => {
    const store = await openTab({ now: nextMoment });
    let plan = typed(planOf(), 'første');
    await store.save(plan, { base: null });
    for (let at = 0; at < 12; at += 1) {
      const next = saved(plan, `nr. ${at}`);
      await store.replace(next, { base: plan.revision.id });
      plan = next;
    }
    const listed = await store.restorePoints(plan.edition);
    const points = listed.ok ? listed.points : [];
    expect(points).toHaveLength(10);
    const newest = await store.openRestorePoint(points[0]?.key ?? '');
    expect(newest.ok && textIn(newest.plan)).toBe('nr. 10');
  });

  it('are made beside one that is damaged', async () => {
    const store = await openTab();
    const plan = planOf();
    await store.save(plan, { base: null });
    const odd = { key: 'odd', edition: plan.edition, reason: 'replaced', text: '{' };
    await putRaw('restorePoints', odd);
    const next = saved(plan, 'nyt');
    expect(await store.replace(next, { base: plan.revision.id })).toMatchObject({ ok: true });
    expect(await store.restorePoints()).toMatchObject({ points: [{ title: 'Strategi' }] });
    await putRaw('restorePoints', { ...odd, key: 'other' });
    const last = saved(next, 'nyere');
    expect(await store.replace(last, { base: next.revision.id })).toMatchObject({ ok: true });
  });

  it('are not made when the replacing meets a conflict', async () => {
    const store = await openTab();
    const plan = planOf();
    await store.save(plan, { base: null });
    expect(await store.replace(saved(plan, 'x'), { base: nextId() })).toMatchObject({
      reason: 'conflict',
    });
    expect(await store.restorePoints()).toEqual({ ok: true, points: [] });
  });
});

describe('word to other tabs', () => {
  it('tells of what was saved and removed, but not the one who did it', async () => {
    const [mine, other] = [await openTab(), await openTab()];
    const heard: unknown[] = [];
    const own: unknown[] = [];
    other.onChange((change) => heard.push(change));
    mine.onChange((change) => own.push(change));
    const plan = planOf();
    await mine.save(plan, { base: null });
    await mine.remove(plan.edition);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect(heard).toEqual([
      { edition: plan.edition, revision: plan.revision.id },
      { edition: plan.edition, revision: null },
    ]);
    expect(own).toEqual([]);
  });

  it('passes over what is not a change', async () => {
    const store = await openTab();
    const heard: unknown[] = [];
    store.onChange((change) => heard.push(change));
    const stranger = new BroadcastChannel('nyttestrategi');
    for (const word of [null, 'x', { edition: 1, revision: 'r' }]) stranger.postMessage(word);
    stranger.postMessage({ edition: 'e', revision: null });
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    stranger.close();
  });

  it('is not needed', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const store = await openTab();
    expect(await store.save(planOf(), { base: null })).toMatchObject({ ok: true });
  });
});

describe('without a database', () => {
  const cases: [string, () => void, string][] = [
    ['missing', () => vi.stubGlobal('indexedDB', undefined), 'missing'],
    [
      'denied',
      () =>
        vi.stubGlobal('indexedDB', {
          open() {
            throw new DOMException('denied', 'SecurityError');
          },
        }),
      'refused',
    ],
    [
      'that never answers',
      () => vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() }),
      'blocked',
    ],
  ];

  it.each(cases)('(%s) works in memory and says so', async (_name, arrange, why) => {
    arrange();
    const store = await openTab({ patience: 1 });
    expect(store).toMatchObject({ state: 'memory', why });
    const plan = typed(planOf(), 'i hukommelsen');
    expect(await store.save(plan, { base: null })).toMatchObject({ ok: true });
    expect(await store.save(saved(plan, 'x'), { base: nextId() })).toMatchObject({
      reason: 'conflict',
    });
    expect(await stored(store, plan.edition)).toEqual(plan);
    expect(await store.remove(plan.edition)).toEqual({ ok: true });
    expect(await store.restoreRemoved(plan.edition)).toMatchObject({ ok: true });
  });

  it('carries the plans from page to page in the journal, as far as it can', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const first = await openTab();
    const plan = typed(planOf(), 'et');
    await first.save(plan, { base: null });
    const second = await openTab();
    expect(second.recovered).toEqual([]);
    const next = saved(plan, 'to');
    expect(await second.save(next, { base: plan.revision.id })).toMatchObject({ ok: true });
    expect(await stored(await openTab(), plan.edition)).toEqual(next);
  });

  it('forgets what is removed there too', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const store = await openTab();
    const plan = planOf();
    await store.save(plan, { base: null });
    await store.remove(plan.edition);
    expect(await (await openTab()).list()).toMatchObject({ plans: [] });
  });

  it('knows a database of a newer version', async () => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('nyttestrategi', 7);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    expect(await openTab()).toMatchObject({ state: 'memory', why: 'newer' });
  });

  it('carries the latest of what one page saved', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const store = await openTab();
    const plan = planOf();
    const next = saved(plan, 'to');
    await store.save(plan, { base: null });
    await store.save(next, { base: plan.revision.id });
    expect(await stored(await openTab(), plan.edition)).toEqual(next);
    const other = saved(planOf(), 'en helt anden');
    const instead = { ...other, id: plan.id, edition: plan.edition };
    await store.replace(instead, { base: next.revision.id });
    expect(await stored(await openTab(), plan.edition)).toEqual(instead);
  });

  it('writes all of a transaction in memory or nothing', async () => {
    const backing = memoryBacking();
    const failed = backing.run('readwrite', ['plans'], async (access) => {
      await access.put('plans', { key: 'a' });
      throw new Error('halfway');
    });
    await expect(failed).rejects.toThrow('halfway');
    expect(await backing.run('readonly', ['plans'], (access) => access.all('plans'))).toEqual([]);
  });
});

it('can be imported and opened where there is no window at all', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('localStorage', undefined);
  expect(await openTab()).toMatchObject({ state: 'disk' });
});
