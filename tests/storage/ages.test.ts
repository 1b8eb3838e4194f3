import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keptByAge, MOST_BY_AGE } from '../../src/storage/ages.ts';
import type { Plan } from '../../src/core/index.ts';
import type { Store } from '../../src/storage/index.ts';
import { freshWorld, openTab, planOf, saved, textIn, typed } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-06-15T12:34:56.000Z');
const BUCKETS = [
  { back: HOUR, each: 10 * MINUTE },
  { back: DAY, each: HOUR },
  { back: 30 * DAY, each: DAY },
];

/** Moments near and far, most of them behind now, some ahead of a clock that was set back. */
const moment = fc.oneof(
  fc.integer({ min: -2 * HOUR, max: MINUTE }),
  fc.integer({ min: -2 * DAY, max: DAY }),
  fc.integer({ min: -90 * DAY, max: 40 * DAY }),
);
const moments = fc.array(
  moment.map((far) => NOW + far),
  { maxLength: 400 },
);

describe('which points are kept by age', () => {
  it('are never more than the most, the newest among them, and none that was not there', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const kept = keptByAge(all, NOW);
        expect(kept.size).toBeLessThanOrEqual(MOST_BY_AGE);
        if (all.length > 0) expect(kept.has(Math.max(...all))).toBe(true);
        for (const each of kept) expect(all).toContain(each);
      }),
    );
  });

  it('are one of each ten minutes, hour and day that has any, the latest of it', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const behind = all.filter((each) => each <= NOW);
        const kept = keptByAge(behind, NOW);
        for (const each of behind) {
          const span = BUCKETS.find(({ back }) => NOW - each <= back);
          if (!span) continue;
          const same = behind.filter(
            (other) =>
              Math.floor(other / span.each) === Math.floor(each / span.each) &&
              BUCKETS.find(({ back }) => NOW - other <= back) === span,
          );
          const ofBucket = same.filter((other) => kept.has(other));
          if (kept.size < MOST_BY_AGE) expect(ofBucket).toContain(Math.max(...same));
        }
      }),
    );
  });

  it('stay when they are asked about again, and go as they grow old', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const kept = keptByAge(all, NOW);
        expect(keptByAge([...kept], NOW)).toEqual(kept);
        const behind = all.filter((each) => each <= NOW);
        expect(keptByAge(behind, NOW + 120 * DAY).size).toBe(behind.length > 0 ? 1 : 0);
      }),
    );
  });

  it('hold a day’s work of every minute in a few', () => {
    const all = Array.from({ length: 24 * 60 }, (_, at) => NOW - at * MINUTE);
    expect(keptByAge(all, NOW).size).toBe(7 + 24);
  });

  it('are the most there may be after months of work, and those nearest now', () => {
    const all = Array.from({ length: 60 * 24 * 6 }, (_, at) => NOW - at * 10 * MINUTE);
    const kept = [...keptByAge(all, NOW)];
    expect(kept).toHaveLength(MOST_BY_AGE);
    expect(kept).toEqual(expect.arrayContaining(all.slice(0, 6)));
  });

  it('are not crowded out by those that lie ahead of a clock set back', () => {
    const ahead = Array.from({ length: 100 }, (_, at) => NOW + 100 * DAY + at * 10 * MINUTE);
    const before = NOW - 5 * MINUTE;
    const kept = keptByAge([...ahead, before], NOW);
    expect([...kept].sort()).toEqual([before, Math.max(...ahead)].sort());
  });
});

describe('a plan that is worked on', () => {
  beforeEach(() => void freshWorld());

  /** Saves the plan again and again, so many minutes apart; the last state saved. */
  async function work(store: Store, plan: Plan, clock: { at: number }, minutes: number[]) {
    let mine = plan;
    for (const wait of minutes) {
      clock.at += wait * MINUTE;
      const next = saved(mine, new Date(clock.at).toISOString());
      expect(await store.save(next, { base: mine.revision.id })).toMatchObject({ ok: true });
      mine = next;
    }
    return mine;
  }
  const automatic = async (store: Store, { edition }: Plan) => {
    const listed = await store.restorePoints(edition);
    return listed.ok ? listed.points.filter(({ reason }) => reason === 'auto') : [];
  };

  it('is kept as it was at the end of each ten minutes, by itself', async () => {
    const clock = { at: NOW };
    const store = await openTab({ now: () => new Date(clock.at).toISOString() });
    const plan = typed(planOf(), 'først');
    await store.save(plan, { base: null });
    await work(store, plan, clock, [1, 1, 1, 10, 1, 10]);
    const points = await automatic(store, plan);
    const texts = await Promise.all(
      points.map(async ({ key }) => {
        const opened = await store.openRestorePoint(key);
        return opened.ok ? textIn(opened.plan) : '';
      }),
    );
    expect(texts.map((text) => text.slice(11, 16))).toEqual(['12:48', '12:37']);
    expect(points.map(({ at }) => at.slice(11, 16))).toEqual(['12:48', '12:37']);
  });

  it('keeps few of them, however long it is worked on, and lets no named one go', async () => {
    const clock = { at: NOW };
    const store = await openTab({ now: () => new Date(clock.at).toISOString() });
    const plan = typed(planOf(), 'først');
    await store.save(plan, { base: null });
    await store.keepPoint(plan, 'Før mødet');
    const last = await work(
      store,
      plan,
      clock,
      Array.from({ length: 150 }, () => 11),
    );
    expect((await automatic(store, plan)).length).toBeLessThanOrEqual(MOST_BY_AGE);
    const all = await store.restorePoints(plan.edition);
    expect(all.ok && all.points.some(({ name }) => name === 'Før mødet')).toBe(true);
    expect(textIn(last)).not.toBe('først');
  });

  it('lets none go that was kept by itself and then given a name', async () => {
    const clock = { at: NOW };
    const store = await openTab({ now: () => new Date(clock.at).toISOString() });
    const plan = typed(planOf(), 'først');
    await store.save(plan, { base: null });
    const mine = await work(store, plan, clock, [11]);
    const [made] = await automatic(store, plan);
    expect(await store.renamePoint(made?.key ?? '', 'Før mødet')).toEqual({ ok: true });
    const days = Array.from({ length: 40 }, () => DAY / MINUTE);
    await work(store, mine, clock, days);
    const all = await store.restorePoints(plan.edition);
    expect(all.ok && all.points.filter(({ name }) => name === 'Før mødet')).toHaveLength(1);
  });

  it('is saved on a full disk by letting go of what was kept by itself', async () => {
    const clock = { at: NOW };
    const store = await openTab({ now: () => new Date(clock.at).toISOString() });
    const plan = typed(planOf(), 'først');
    await store.save(plan, { base: null });
    const mine = await work(store, plan, clock, [11, 11, 11]);
    expect(await automatic(store, plan)).toHaveLength(3);
    const put = Reflect.get<IDBObjectStore, 'put'>(IDBObjectStore.prototype, 'put');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      record,
    ) {
      if (this.name === 'restorePoints') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, record);
    });
    await work(store, mine, clock, [11]);
    vi.restoreAllMocks();
    expect(await automatic(store, plan)).toEqual([]);
  });

  it('keeps the ten latest of those put aside', async () => {
    const clock = { at: NOW };
    const store = await openTab({ now: () => new Date((clock.at += MINUTE)).toISOString() });
    const plan = typed(planOf(), 'x');
    const keys: string[] = [];
    for (let at = 0; at < 15; at += 1) {
      const kept = await store.setAside(saved(plan, String(at)));
      keys.unshift(kept.ok ? kept.key : '');
    }
    const listed = await store.restorePoints(plan.edition);
    expect(listed.ok && listed.points.map(({ key }) => key)).toEqual(keys.slice(0, 10));
  });

  it('puts a state aside though the clock was set back since the others', async () => {
    const clock = { at: NOW };
    const store = await openTab({ now: () => new Date(clock.at).toISOString() });
    const plan = typed(planOf(), 'x');
    for (let at = 0; at < 12; at += 1) await store.setAside(saved(plan, `sommer ${String(at)}`));
    clock.at -= 100 * DAY;
    const kept = await store.setAside(saved(plan, 'efter at uret gik tilbage'));
    const opened = await store.openRestorePoint(kept.ok ? kept.key : '');
    expect(opened.ok && textIn(opened.plan)).toBe('efter at uret gik tilbage');
  });
});

describe('the plan saved last', () => {
  it('is known when the browser has forgotten which was open', async () => {
    freshWorld();
    let day = 0;
    const store = await openTab({ now: () => `2026-03-0${String((day += 1))}T08:00:00.000Z` });
    expect(await store.latest()).toBeNull();
    const [older, newer] = [planOf('A'), planOf('B')];
    await store.save(newer, { base: null });
    await store.save(older, { base: null });
    const again = saved(newer, 'igen');
    await store.save(again, { base: newer.revision.id });
    expect(await store.latest()).toBe(newer.edition);
  });
});
