/** Figures lie beside the plans, by lineage: changed in one breath, never written over, set aside when they are spoilt. */
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { noFigures, putting, takingBack, withRows } from '../../src/core/follow-up/edit-rows.ts';
import { noCounts, type Figures, type FollowUpRow } from '../../src/core/follow-up/rows.ts';
import {
  allFigures,
  changeFigures,
  hearFigures,
  rawFigures,
  readFigures,
} from '../../src/storage/figures.ts';
import type { Store } from '../../src/storage/index.ts';
import { breakWrites, freshWorld, nextMoment, openTab, planOf, putRaw } from './world.ts';

beforeEach(() => {
  freshWorld();
});

const PLAN = 'linje-0001';
const row = (quarter: string, started: number, workplace = 'sted-0001'): FollowUpRow => ({
  ...{ quarter, agreement: 'aftale-01', workplace, area: 'natur', targetGroup: 'gruppe-01' },
  ...noCounts(),
  started,
});
const put =
  (...rows: FollowUpRow[]) =>
  (kept: Figures): Figures =>
    withRows(kept, rows.map(putting), {}, nextMoment());
const startedIn = async (store: Store, plan = PLAN): Promise<number[]> => {
  const read = await readFigures(store, plan);
  if (!read.ok) throw new Error(read.detail);
  return read.figures.rows.map(({ started }) => started);
};

describe('figures that are kept', () => {
  it('are none before anything is counted', async () => {
    expect(await readFigures(await openTab(), PLAN)).toEqual({
      ok: true,
      figures: noFigures(PLAN),
    });
  });

  it('are there again in the next tab, and are no other lineage’s', async () => {
    const changed = await changeFigures(await openTab(), PLAN, put(row('2026-1', 3)));
    const store = await openTab();
    expect(await readFigures(store, PLAN)).toEqual(changed);
    expect(await startedIn(store, 'linje-0002')).toEqual([]);
    expect(await startedIn(await openTab({ space: 'example' }))).toEqual([]);
  });

  it('hold one row for each quarter and place, the last that was written', async () => {
    const store = await openTab();
    await changeFigures(store, PLAN, put(row('2026-2', 2), row('2026-1', 1)));
    await changeFigures(store, PLAN, put(row('2026-1', 9)));
    expect(await startedIn(store)).toEqual([9, 2]);
  });

  it('lose nothing to another tab that writes at the same moment', async () => {
    const [one, two] = [await openTab(), await openTab()];
    const places = ['sted-0001', 'sted-0002', 'sted-0003', 'sted-0004', 'sted-0005'];
    await Promise.all(
      places.map((place, at) =>
        changeFigures(at % 2 ? one : two, PLAN, put(row('2026-1', at, place))),
      ),
    );
    expect(await startedIn(await openTab())).toEqual([0, 1, 2, 3, 4]);
  });

  it('are told of to other tabs, of that lineage alone', async () => {
    const [writer, other] = [await openTab(), await openTab()];
    const heard: string[] = [];
    const end = hearFigures(other, PLAN, () => heard.push('ours'));
    hearFigures(other, 'linje-0002', () => heard.push('theirs'));
    const told = new Promise((settle) => {
      other.onChange(settle);
    });
    await changeFigures(writer, PLAN, put(row('2026-1', 1)));
    await told;
    expect(heard).toEqual(['ours']);
    end();
  });

  it('stay as they were when they cannot be written', async () => {
    const store = await openTab();
    await changeFigures(store, PLAN, put(row('2026-1', 1)));
    breakWrites('QuotaExceededError');
    expect(await changeFigures(store, PLAN, put(row('2026-1', 2)))).toMatchObject({
      ok: false,
      reason: 'full',
    });
    expect(await startedIn(store)).toEqual([1]);
  });

  it('are lasting for as long as the page when there is no database', async () => {
    freshWorld();
    const store = await openTab();
    await changeFigures(store, PLAN, put(row('2026-1', 4)));
    expect(await startedIn(store)).toEqual([4]);
  });
});

describe('a record that cannot be read', () => {
  const spoil = async (change: (record: Record<string, unknown>) => object): Promise<Store> => {
    const store = await openTab();
    await changeFigures(store, PLAN, put(row('2026-1', 7)));
    const database = await openDB('nyttestrategi');
    const raw = (await database.get('figures', PLAN)) as Record<string, unknown>;
    await database.put('figures', change(raw));
    database.close();
    return store;
  };

  it('is told of as it lies, and set aside when something new is written', async () => {
    const store = await spoil((raw) => ({
      ...raw,
      text: String(raw['text']).replace(':7', ':8'),
    }));
    expect(await readFigures(store, PLAN)).toMatchObject({ ok: false, reason: 'damaged' });
    const raw = await rawFigures(store, PLAN);
    expect(raw.ok && raw.text).toContain('"started":8');
    expect((await changeFigures(store, PLAN, put(row('2026-2', 1)))).ok).toBe(true);
    expect(await startedIn(store)).toEqual([1]);
    const all = await allFigures(store);
    expect(all.ok && all.damaged.join()).toContain('"started":8');
    expect(all.ok && all.figures.map(({ rows }) => rows.length)).toEqual([1]);
  });

  it('is left alone when a newer site wrote it', async () => {
    const { checksum } = await import('../../src/storage/checksum.ts');
    const store = await spoil((raw) => {
      const text = String(raw['text']).replace('"version":1', '"version":2');
      return { ...raw, text, sum: checksum(text) };
    });
    expect(await readFigures(store, PLAN)).toMatchObject({ ok: false, reason: 'newer' });
    expect(await changeFigures(store, PLAN, put(row('2026-2', 1)))).toMatchObject({
      ok: false,
      reason: 'newer',
    });
    const raw = await rawFigures(store, PLAN);
    expect(raw.ok && raw.text).toContain('"version":2');
  });

  it.each([
    ['of another lineage', { key: PLAN, text: JSON.stringify(noFigures('linje-0002')) }],
    ['that is no text', { key: PLAN, text: 5 }],
    ['that is no figures', { key: PLAN, text: '{' }],
  ])('is damaged when it is one %s', async (_, record) => {
    const { checksum } = await import('../../src/storage/checksum.ts');
    const store = await openTab();
    const raw = { ...record, sum: checksum(String(record.text)) };
    await putRaw('figures', raw);
    expect(await readFigures(store, PLAN)).toMatchObject({ ok: false, reason: 'damaged' });
  });
});

it('a database from before there were figures gets room for them, and keeps its plans', async () => {
  const plan = planOf();
  const older = await openDB('nyttestrategi', 3, {
    upgrade(database) {
      for (const kind of ['plans', 'meta', 'restorePoints'])
        database.createObjectStore(kind, { keyPath: 'key' });
    },
  });
  await older.put('plans', { key: plan.edition, text: JSON.stringify(plan) });
  older.close();
  const store = await openTab();
  expect(store.state).toBe('disk');
  expect((await store.load(plan.edition)).ok).toBe(true);
  await changeFigures(store, PLAN, put(row('2026-1', 1)));
  expect(await startedIn(store)).toEqual([1]);
});

it('what takes a change back is what stood there', () => {
  const before = put(row('2026-1', 1))(noFigures(PLAN));
  const changes = [putting(row('2026-1', 5)), putting(row('2026-2', 6))];
  const after = withRows(before, changes, {}, nextMoment());
  const back = withRows(after, takingBack(before, changes), {}, nextMoment());
  expect(back.rows).toEqual(before.rows);
});
