import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Plan } from '../../src/core/index.ts';
import {
  createAutosave,
  type Autosave,
  type SaveState,
  type Store,
} from '../../src/storage/index.ts';
import {
  breakWrites,
  freshWorld,
  handClock,
  nextId,
  openTab,
  planOf,
  reaches,
  saved,
  stored,
  textIn,
  typed,
  type HandClock,
  type World,
} from './world.ts';

let world: World;
beforeEach(() => {
  world = freshWorld();
});

type Desk = { store: Store; clock: HandClock; autosave: Autosave; followed: Plan[] };

/** A tab with the plan open. */
async function deskOf(plan: Plan): Promise<Desk> {
  const store = await openTab();
  const loaded = await store.load(plan.edition);
  const clock = handClock();
  const followed: Plan[] = [];
  const autosave = createAutosave({
    store,
    plan: loaded.ok ? loaded.plan : plan,
    base: loaded.ok ? loaded.base : null,
    clock,
    newId: nextId,
    onFollow: (next) => followed.push(next),
  });
  return { store, clock, autosave, followed };
}

async function savedPlan(text = 'fra før'): Promise<Plan> {
  const plan = typed(planOf(), text);
  await (await openTab()).save(plan, { base: null });
  return plan;
}

const journals = () => [...world.local.entries.keys()].filter((key) => key.includes('journal'));

describe('typing', () => {
  it('is in the journal before edit returns, and in the store after the quiet', async () => {
    const { store, clock, autosave } = await deskOf(await savedPlan());
    autosave.edit(typed(autosave.plan, 'nyt'));
    expect(autosave.state).toEqual({ is: 'unsaved', safe: true });
    expect(journals()).toHaveLength(1);
    expect(textIn(await stored(store, autosave.plan.edition))).toBe('fra før');

    clock.tick();
    await reaches(autosave, 'saved');
    expect(await stored(store, autosave.plan.edition)).toEqual(autosave.plan);
    expect(textIn(autosave.plan)).toBe('nyt');
    expect(journals()).toEqual([]);
  });

  it('waits for quiet, but not for ever', async () => {
    const calls: number[] = [];
    const timers = new Map<number, () => void>();
    const store = await openTab();
    const autosave = createAutosave({
      store,
      plan: await savedPlan(),
      base: null,
      delay: 400,
      clock: {
        now: handClock().now,
        after(milliseconds, run) {
          const key = calls.push(milliseconds);
          timers.set(key, run);
          return () => void timers.delete(key);
        },
      },
    });
    autosave.edit(typed(autosave.plan, 'a'));
    autosave.edit(typed(autosave.plan, 'ab'));
    autosave.edit(typed(autosave.plan, 'abc'));
    expect(calls.filter((delay) => delay === 2000)).toHaveLength(1);
    expect([...timers.keys()].map((key) => calls[key - 1]).sort()).toEqual([2000, 400]);
    autosave.close();
    expect(timers.size).toBe(0);
  });

  it('saves a plan that is new without an edit', async () => {
    const { clock, autosave, store } = await deskOf(planOf());
    expect(autosave.state).toEqual({ is: 'unsaved', safe: true });
    clock.tick();
    await reaches(autosave, 'saved');
    expect(await stored(store, autosave.plan.edition)).toEqual(autosave.plan);
  });

  it('that changes nothing saves nothing', async () => {
    const { clock, autosave } = await deskOf(await savedPlan());
    autosave.edit(autosave.plan);
    expect(autosave.state.is).toBe('saved');
    expect(clock.waiting).toBe(0);
  });

  it('gives every saved state a revision with its parents', async () => {
    const { autosave } = await deskOf(await savedPlan());
    const first = autosave.plan.revision.id;
    autosave.edit(typed(autosave.plan, 'et'));
    autosave.edit(typed(autosave.plan, 'to'));
    await autosave.flush();
    const second = autosave.plan.revision;
    expect(second.parents[0]).toBe(first);
    autosave.edit(typed(autosave.plan, 'tre'));
    await autosave.flush();
    expect(autosave.plan.revision.parents.slice(0, 2)).toEqual([second.id, first]);
  });

  it('goes on from the plan the island holds, whose revision is an older one', async () => {
    const { autosave, store } = await deskOf(await savedPlan());
    let mine = autosave.plan;
    for (const text of ['et', 'to', 'tre']) {
      mine = typed(mine, text);
      autosave.edit(mine);
      expect(await autosave.flush()).toMatchObject({ is: 'saved' });
    }
    expect(textIn(await stored(store, mine.edition))).toBe('tre');
  });

  it('keeps what it did not touch identical', async () => {
    const { autosave } = await deskOf(await savedPlan());
    const { tasks, period } = autosave.plan;
    autosave.edit(typed(autosave.plan, 'x'));
    expect(autosave.plan.tasks).toBe(tasks);
    expect(autosave.plan.period).toBe(period);
  });

  it('during a save is saved after it, one save at a time', async () => {
    const { store, autosave } = await deskOf(await savedPlan());
    let inFlight = 0;
    let most = 0;
    const save = store.save.bind(store);
    const texts: unknown[] = [];
    store.save = async (plan, options) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      texts.push(textIn(plan));
      const result = await save(plan, options);
      inFlight -= 1;
      return result;
    };
    autosave.edit(typed(autosave.plan, 'et'));
    const first = autosave.flush();
    autosave.edit(typed(autosave.plan, 'to'));
    const second = autosave.flush();
    autosave.edit(typed(autosave.plan, 'tre'));
    await Promise.all([first, second, autosave.flush()]);
    expect(most).toBe(1);
    expect(texts[0]).toBe('et');
    expect(texts.at(-1)).toBe('tre');
    expect(autosave.state.is).toBe('saved');
    expect(textIn(await stored(store, autosave.plan.edition))).toBe('tre');
  });

  it('tells its state at once and at every change, until one stops listening', async () => {
    const { autosave } = await deskOf(await savedPlan());
    const seen: SaveState['is'][] = [];
    const stop = autosave.subscribe(({ is }) => seen.push(is));
    autosave.edit(typed(autosave.plan, 'x'));
    await autosave.flush();
    stop();
    autosave.edit(typed(autosave.plan, 'y'));
    expect(seen).toEqual(['saved', 'unsaved', 'saving', 'saved']);
  });
});

describe('when saving fails', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['AbortError', 'failed'],
  ])(
    'with %s it says so, keeps the journal, and tries again with the next edit',
    async (name, reason) => {
      const { store, clock, autosave } = await deskOf(await savedPlan());
      breakWrites(name);
      autosave.edit(typed(autosave.plan, 'et'));
      expect(await autosave.flush()).toMatchObject({ is: 'failed', reason, safe: true });
      expect(journals()).toHaveLength(1);

      vi.restoreAllMocks();
      autosave.edit(typed(autosave.plan, 'to'));
      expect(autosave.state).toMatchObject({ is: 'failed', reason });
      clock.tick();
      await reaches(autosave, 'saved');
      expect(textIn(await stored(store, autosave.plan.edition))).toBe('to');
      expect(journals()).toEqual([]);
    },
  );

  it('and the journal is full too, it commits at once and says what is not safe', async () => {
    const { clock, autosave, store } = await deskOf(await savedPlan());
    world.local.quota = 10;
    autosave.edit(typed(autosave.plan, 'x'));
    expect(autosave.state).toMatchObject({ safe: false });
    expect(clock.waiting).toBe(0);
    await reaches(autosave, 'saved');
    expect(textIn(await stored(store, autosave.plan.edition))).toBe('x');
  });

  it('never says saved where it is only in memory without saying that too', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { autosave } = await deskOf(planOf());
    expect(await autosave.flush()).toMatchObject({ is: 'saved', where: 'memory' });
  });
});

describe('a plan in two tabs', () => {
  it('is followed by the one that has nothing unsaved', async () => {
    const plan = await savedPlan();
    const [mine, other] = [await deskOf(plan), await deskOf(plan)];
    mine.autosave.edit(typed(mine.autosave.plan, 'fra den ene'));
    await mine.autosave.flush();
    await vi.waitFor(() => expect(other.followed).toHaveLength(1));
    expect(textIn(other.autosave.plan)).toBe('fra den ene');
    other.autosave.edit(typed(other.autosave.plan, 'og fra den anden'));
    expect(await other.autosave.flush()).toMatchObject({ is: 'saved' });
  });

  async function conflict() {
    const plan = await savedPlan();
    const [mine, other] = [await deskOf(plan), await deskOf(plan)];
    mine.autosave.edit(typed(mine.autosave.plan, 'min'));
    other.autosave.edit(typed(other.autosave.plan, 'deres'));
    await other.autosave.flush();
    expect(await mine.autosave.flush()).toMatchObject({ is: 'failed', reason: 'conflict' });
    return mine;
  }

  it('is never overwritten: the later one is told, and its journal kept', async () => {
    const { store, autosave, clock } = await conflict();
    expect(textIn(await stored(store, autosave.plan.edition))).toBe('deres');
    expect(journals()).toHaveLength(1);
    autosave.edit(typed(autosave.plan, 'min igen'));
    expect(autosave.state).toMatchObject({ is: 'failed', reason: 'conflict' });
    expect(clock.waiting).toBe(0);
    expect(textIn(await stored(store, autosave.plan.edition))).toBe('deres');
  });

  it('can be settled with mine: the other becomes a restore point and a parent', async () => {
    const { store, autosave } = await conflict();
    expect(await autosave.settle('mine')).toMatchObject({ is: 'saved' });
    const now = await stored(store, autosave.plan.edition);
    expect(textIn(now)).toBe('min');
    const points = await store.restorePoints();
    const key = points.ok ? (points.points[0]?.key ?? '') : '';
    const aside = await store.openRestorePoint(key);
    expect(aside.ok && textIn(aside.plan)).toBe('deres');
    expect(aside.ok && now.revision.parents).toContain(aside.ok && aside.plan.revision.id);
    expect(journals()).toEqual([]);
  });

  it('loses neither when the tab is killed while mine is being chosen', async () => {
    const { store, autosave } = await conflict();
    store.replace = () => Promise.race([]);
    void autosave.settle('mine');
    autosave.edit(typed(autosave.plan, 'min og mere'));
    const next = await openTab();
    expect(textIn(await stored(next, autosave.plan.edition))).toBe('min og mere');
    const points = await next.restorePoints();
    const aside = await next.openRestorePoint(points.ok ? (points.points[0]?.key ?? '') : '');
    expect(aside.ok && textIn(aside.plan)).toBe('deres');
  });

  it('can be settled with theirs: mine becomes a restore point', async () => {
    const { store, autosave, followed } = await conflict();
    expect(await autosave.settle('theirs')).toMatchObject({ is: 'saved' });
    expect(textIn(autosave.plan)).toBe('deres');
    expect(followed).toHaveLength(1);
    const points = await store.restorePoints();
    expect(points).toMatchObject({ points: [{ reason: 'unsaved' }] });
    expect(journals()).toEqual([]);
  });

  it('is as before once a conflict is over, also one that came again while it was settled', async () => {
    const { store, autosave } = await conflict();
    const between = saved(await stored(store, autosave.plan.edition), 'endnu en');
    await store.save(between, { base: between.revision.parents[0] ?? null });
    expect(await autosave.settle('mine')).toMatchObject({ reason: 'conflict', stored: between });
    await autosave.settle('theirs');
    autosave.edit(typed(autosave.plan, 'videre herfra'));
    expect(await autosave.flush()).toMatchObject({ is: 'saved' });
    const points = await store.restorePoints();
    expect(points.ok && points.points.map(({ reason }) => reason)).toEqual(['unsaved']);
  });

  it('is not followed by the one who begins to type at that very moment', async () => {
    const plan = await savedPlan();
    const { store, autosave, followed } = await deskOf(plan);
    const load = store.load.bind(store);
    let loads = 0;
    store.load = async (edition) => {
      const loaded = await load(edition);
      autosave.edit(typed(autosave.plan, 'lige nu'));
      loads += 1;
      return loaded;
    };
    await (await openTab()).save(saved(plan, 'deres'), { base: plan.revision.id });
    await vi.waitFor(() => expect(loads).toBe(1));
    expect(await autosave.flush()).toMatchObject({ is: 'failed', reason: 'conflict' });
    expect(followed).toEqual([]);
    expect(textIn(autosave.plan)).toBe('lige nu');
  });

  it('gives nothing up when there is no room to put mine aside', async () => {
    const { autosave } = await conflict();
    breakWrites('QuotaExceededError');
    expect(await autosave.settle('theirs')).toMatchObject({ is: 'failed', reason: 'full' });
    expect(textIn(autosave.plan)).toBe('min');
    expect(journals()).toHaveLength(1);
  });

  it('that is removed in the one says so in the other, which can keep it', async () => {
    const plan = await savedPlan();
    const { autosave, store } = await deskOf(plan);
    await (await openTab()).remove(plan.edition);
    await reaches(autosave, 'failed');
    expect(autosave.state).toMatchObject({ reason: 'removed' });
    autosave.edit(typed(autosave.plan, 'den skal blive'));
    expect(await autosave.settle('mine')).toMatchObject({ is: 'saved' });
    expect(textIn(await stored(store, plan.edition))).toBe('den skal blive');
  });

  it('that is removed can be let go', async () => {
    const plan = await savedPlan();
    const { autosave, store } = await deskOf(plan);
    autosave.edit(typed(autosave.plan, 'på vej'));
    await (await openTab()).remove(plan.edition);
    expect(await autosave.flush()).toMatchObject({ reason: 'removed' });
    await autosave.settle('theirs');
    expect(await store.load(plan.edition)).toMatchObject({ reason: 'missing' });
    expect(journals()).toEqual([]);
    const points = await store.restorePoints(plan.edition);
    expect(points.ok && points.points.map(({ reason }) => reason).sort()).toEqual([
      'removed',
      'unsaved',
    ]);
  });
});

describe('a journal that another tab found', () => {
  it('does not count as a conflict for the one who is still typing', async () => {
    const { autosave, store } = await deskOf(await savedPlan());
    autosave.edit(typed(autosave.plan, 'halvt'));
    const other = await openTab();
    expect(other.recovered).toMatchObject([{ outcome: 'replayed' }]);
    const replayed = await stored(other, autosave.plan.edition);
    autosave.edit(typed(autosave.plan, 'helt'));
    expect(await autosave.flush()).toMatchObject({ is: 'saved' });
    const now = await stored(store, autosave.plan.edition);
    expect(textIn(now)).toBe('helt');
    expect(now.revision.parents[0]).toBe(replayed.revision.id);
  });

  it('is seen to be saved when nothing was typed since', async () => {
    const { autosave, store, followed } = await deskOf(await savedPlan());
    autosave.edit(typed(autosave.plan, 'helt'));
    await openTab();
    expect(await autosave.flush()).toMatchObject({ is: 'saved' });
    expect(followed).toEqual([]);
    autosave.edit(typed(autosave.plan, 'og mere'));
    expect(await autosave.flush()).toMatchObject({ is: 'saved' });
    expect(textIn(await stored(store, autosave.plan.edition))).toBe('og mere');
  });

  it('and went on from is followed by the page that wakes up again', async () => {
    const plan = await savedPlan();
    const asleep = await deskOf(plan);
    asleep.autosave.edit(typed(asleep.autosave.plan, 'før'));
    const awake = await deskOf(plan);
    expect(textIn(awake.autosave.plan)).toBe('før');
    awake.autosave.edit(typed(awake.autosave.plan, 'efter'));
    await awake.autosave.flush();

    asleep.clock.tick();
    await reaches(asleep.autosave, 'saved');
    expect(textIn(asleep.autosave.plan)).toBe('efter');
    expect(textIn(await stored(asleep.store, plan.edition))).toBe('efter');
  });

  it('and went on from is a conflict for the one who typed on too', async () => {
    const plan = await savedPlan();
    const first = await deskOf(plan);
    first.autosave.edit(typed(first.autosave.plan, 'før'));
    const second = await deskOf(plan);
    second.autosave.edit(typed(second.autosave.plan, 'anden'));
    await second.autosave.flush();
    first.autosave.edit(typed(first.autosave.plan, 'første'));
    expect(await first.autosave.flush()).toMatchObject({ reason: 'conflict' });
    expect(textIn(await stored(first.store, plan.edition))).toBe('anden');
  });
});

describe('a save that landed though the browser said it failed', () => {
  async function landed(): Promise<Desk> {
    const plan = await savedPlan();
    const desk = await deskOf(plan);
    const { store, autosave } = desk;
    const save = store.save.bind(store);
    store.save = async (first, options) => {
      store.save = save;
      await save(first, options);
      const other = await openTab();
      await other.save(saved(first, 'videre'), { base: first.revision.id });
      return { ok: false, reason: 'failed', detail: 'made up' };
    };
    autosave.edit(typed(autosave.plan, 'landet'));
    return desk;
  }

  it('and was built upon is followed', async () => {
    const { autosave } = await landed();
    expect(await autosave.flush()).toMatchObject({ is: 'failed', reason: 'failed' });
    expect(await autosave.flush()).toMatchObject({ is: 'saved' });
    expect(textIn(autosave.plan)).toBe('videre');
  });

  it('and was built upon is a conflict with what was typed since', async () => {
    const { autosave } = await landed();
    await autosave.flush();
    autosave.edit(typed(autosave.plan, 'mit eget'));
    const flushed = autosave.flush();
    autosave.edit(typed(autosave.plan, 'mit eget, længere'));
    expect(await flushed).toMatchObject({ is: 'failed', reason: 'conflict' });
    expect(textIn(autosave.plan)).toBe('mit eget, længere');
  });

  it('is a conflict too when it was typed in while it was tried again', async () => {
    const { autosave } = await landed();
    await autosave.flush();
    const flushed = autosave.flush();
    autosave.edit(typed(autosave.plan, 'mit eget'));
    expect(await flushed).toMatchObject({ is: 'failed', reason: 'conflict' });
    expect(textIn(autosave.plan)).toBe('mit eget');
  });
});

describe('a file made while something is unsaved', () => {
  it('is a revision of its own, and what comes after descends from it', async () => {
    const { autosave } = await deskOf(await savedPlan());
    autosave.edit(typed(autosave.plan, 'i filen'));
    const file = autosave.forFile();
    autosave.edit(typed(autosave.plan, 'efter filen'));
    expect(autosave.plan.revision.id).not.toBe(file.revision.id);
    expect(autosave.plan.revision.parents).toContain(file.revision.id);
    expect(await autosave.flush()).toMatchObject({ is: 'saved' });
  });

  it('is the saved revision when nothing is', async () => {
    const { autosave } = await deskOf(await savedPlan());
    expect(autosave.forFile()).toBe(autosave.plan);
    expect(autosave.state.is).toBe('saved');
  });
});

it('stops when it is closed', async () => {
  const { autosave, clock } = await deskOf(await savedPlan());
  autosave.edit(typed(autosave.plan, 'x'));
  autosave.close();
  expect(clock.waiting).toBe(0);
  expect(saved(autosave.plan, 'y').revision.parents).toContain(autosave.plan.revision.id);
});
