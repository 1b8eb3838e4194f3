import { beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/index.ts';
import { bringIn, takeIn } from '../../src/storage/index.ts';
import {
  freshWorld,
  nextId,
  openTab,
  planOf,
  putRaw,
  saved,
  stored,
  textIn,
  typed,
} from './world.ts';

beforeEach(() => void freshWorld());

const withAnswer = (plan: Plan, slug: string, value: string): Plan => ({
  ...plan,
  answers: { ...plan.answers, [slug]: { value, revision: 1 } },
});

describe('an opened plan', () => {
  it('that is not here is saved', async () => {
    const store = await openTab();
    const plan = planOf();
    expect(await bringIn(store, plan)).toMatchObject({ ok: true, kind: 'new' });
    expect(await stored(store, plan.edition)).toEqual(plan);
  });

  it('that is here changes nothing before it is asked for', async () => {
    const store = await openTab();
    const first = planOf();
    const second = saved(first, 'to');
    const third = saved(second, 'tre');
    const aside = saved(first, 'en anden vej');
    await store.save(second, { base: null });
    for (const [plan, kind] of [
      [second, 'same'],
      [third, 'newer-than-mine'],
      [first, 'older-than-mine'],
      [aside, 'diverged'],
      [{ ...second, title: 'ændret i hånden' }, 'diverged'],
    ] as const) {
      expect(await bringIn(store, plan)).toMatchObject({ ok: true, kind, stored: second });
      expect(await stored(store, first.edition)).toEqual(second);
    }
  });

  it('is the same though its hidden answers stayed at home', async () => {
    const store = await openTab();
    const plan = withAnswer(typed(planOf(), 'synlig'), 'skjult', 'x');
    await store.save(plan, { base: null });
    const { maal } = plan.answers;
    const paper = { ...plan, answers: maal ? { maal } : {} };
    expect(await bringIn(store, paper)).toMatchObject({ kind: 'same' });
  });

  it('meets another that was saved at the same moment', async () => {
    const store = await openTab();
    const first = planOf();
    const second = saved(first, 'to');
    const save = store.save.bind(store);
    store.save = async (plan, options) => {
      await save(second, { base: null });
      return save(plan, options);
    };
    expect(await bringIn(store, first)).toMatchObject({ kind: 'older-than-mine', stored: second });
  });

  it('does not take the place of a damaged record unasked', async () => {
    const store = await openTab();
    const plan = planOf();
    await putRaw('plans', { key: plan.edition, revision: 'r', text: '{' } as { key: string });
    expect(await bringIn(store, plan)).toMatchObject({ ok: false, reason: 'damaged' });
    await store.remove(plan.edition);
    expect(await bringIn(store, plan)).toMatchObject({ kind: 'new' });
  });
});

describe('an opened plan taken in', () => {
  it('goes forward to the revision of the file', async () => {
    const store = await openTab();
    const first = planOf();
    const second = saved(first, 'to');
    await store.save(first, { base: null });
    expect(await takeIn(store, second, first)).toEqual({ ok: true, plan: second });
    const points = await store.restorePoints();
    expect(points.ok && points.points.map(({ reason, revision }) => [reason, revision])).toEqual(
      expect.arrayContaining([
        ['replaced', first.revision.id],
        ['file', second.revision.id],
      ]),
    );
  });

  it('descends from both when they had parted, however long the lines are', async () => {
    const store = await openTab();
    const long = Array.from({ length: 50 }, nextId);
    const mine = { ...planOf(), revision: { id: nextId(), parents: long } };
    const theirs = {
      ...saved(mine, 'deres'),
      revision: { id: nextId(), parents: [...long].reverse() },
    };
    await store.save(mine, { base: null });
    const taken = await takeIn(store, theirs, mine);
    const now = await stored(store, mine.edition);
    expect(taken).toEqual({ ok: true, plan: now });
    expect(textIn(now)).toBe('deres');
    expect(now.revision.parents.slice(0, 2)).toEqual([theirs.revision.id, mine.revision.id]);
  });

  it('keeps the hidden answers that the file does not carry, as a revision of its own', async () => {
    const store = await openTab();
    const mine = withAnswer(planOf(), 'skjult', 'bliver');
    await store.save(mine, { base: null });
    const { skjult: _left, ...answers } = saved(mine, 'ny').answers;
    const paper = { ...saved(mine, 'ny'), answers };
    const taken = await takeIn(store, paper, mine);
    expect(taken.ok && taken.plan.answers['skjult']?.value).toBe('bliver');
    expect(taken.ok && textIn(taken.plan)).toBe('ny');
    expect(taken.ok && taken.plan.revision.parents).toContain(paper.revision.id);
  });

  it('is refused when the stored plan has gone on meanwhile', async () => {
    const store = await openTab();
    const first = planOf();
    await store.save(first, { base: null });
    const second = saved(first, 'to');
    await store.save(second, { base: first.revision.id });
    expect(await takeIn(store, saved(first, 'fil'), first)).toMatchObject({
      ok: false,
      reason: 'conflict',
      stored: second,
    });
  });
});
