/** Reviews lie beside the plans: made one with what is there, whole or set aside, and private notes apart from all files. */
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  mergeReviews,
  remarksIn,
  spotKey,
  WHOLE,
  type Plan,
  type Review,
} from '../../src/core/index.ts';
import { reviewFile, openFile, type Store } from '../../src/storage/index.ts';
import { smallCatalog } from '../core/small-catalog.ts';
import { asked, reviewBy } from '../core/reviews.ts';
import { breakWrites, freshWorld, openTab, planOf, putRaw } from './world.ts';

beforeEach(() => {
  freshWorld();
});

const catalog = smallCatalog();
const SECRET = 'kun til mig selv';
const by = (plan: Plan, role: string, ...texts: string[]): Review =>
  reviewBy(
    plan,
    catalog,
    role,
    texts.map((text) => ({ at: asked('maal'), text })),
  );
const listed = async (store: Store): Promise<Review[]> => {
  const read = await store.reviewing.list();
  if (!read.ok) throw new Error(read.detail);
  return read.reviews;
};
const textsIn = (reviews: readonly Review[]): string[] =>
  reviews.flatMap((review) => remarksIn(review).map(({ text }) => text)).sort();
const rawOf = async (key: string): Promise<Record<string, unknown>> => {
  const database = await openDB('nyttestrategi');
  const raw = (await database.get('reviews', key)) as Record<string, unknown>;
  database.close();
  return raw;
};

describe('a review that is kept', () => {
  it('is there again in the next tab, whole', async () => {
    const review = by(planOf(), 'Formand', 'Skriv det kortere.');
    await (await openTab()).reviewing.keep(review);
    expect(await listed(await openTab())).toEqual([mergeReviews(review, review)]);
  });

  it('is made one with what is there, whoever came first, and twice is nothing twice', async () => {
    const plan = planOf();
    const [one, two] = [by(plan, 'Formand', 'a', 'b'), by(plan, 'Medlem', 'c')];
    const store = await openTab();
    await store.reviewing.keep(one);
    await store.reviewing.keep(two);
    const again = await store.reviewing.keep(one);
    expect(textsIn(await listed(store))).toEqual(['a', 'b', 'c']);
    expect(again.ok && again.review).toEqual(mergeReviews(one, two));
  });

  it('loses nothing to another tab that writes at the same moment', async () => {
    const plan = planOf();
    const [one, two] = [await openTab(), await openTab()];
    const texts = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(
      texts.map((text, at) => (at % 2 ? one : two).reviewing.keep(by(plan, 'Medlem', text))),
    );
    expect(textsIn(await listed(await openTab()))).toEqual(texts);
  });

  it('is known of by its edition, and is no one else’s', async () => {
    const [plan, other] = [planOf(), planOf()];
    const store = await openTab();
    expect(await store.reviewing.has([plan.edition])).toBe(false);
    await store.reviewing.keep(by(plan, 'Formand', 'a'));
    expect(await store.reviewing.has([plan.edition])).toBe(true);
    expect(await store.reviewing.has([other.edition, plan.edition])).toBe(true);
    expect(await store.reviewing.has([other.edition])).toBe(false);
    expect(await (await openTab({ space: 'example' })).reviewing.has([plan.edition])).toBe(false);
  });

  it('goes out with its notes when it is removed, and no other does', async () => {
    const [plan, other] = [planOf(), planOf()];
    const store = await openTab();
    for (const each of [plan, other]) {
      await store.reviewing.keep(by(each, 'Formand', each.edition));
      await store.reviewing.keepNote(each.edition, spotKey(WHOLE), SECRET);
    }
    await store.reviewing.remove(plan.edition);
    expect(textsIn(await listed(store))).toEqual([other.edition]);
    expect(await store.reviewing.notes(plan.edition)).toEqual({ ok: true, notes: {} });
    expect(await store.reviewing.notes(other.edition)).toMatchObject({
      notes: { [spotKey(WHOLE)]: SECRET },
    });
  });
});

describe('a kept review that cannot be read', () => {
  it.each([
    ['another text than its sum', (raw: Record<string, unknown>) => ({ ...raw, text: '{}' })],
    ['no text', ({ key }: Record<string, unknown>) => ({ key })],
    ['a sum that does not fit', (raw: Record<string, unknown>) => ({ ...raw, sum: 'x' })],
  ])('harms no other: %s', async (_, damage) => {
    const [plan, other] = [planOf(), planOf()];
    const store = await openTab();
    await store.reviewing.keep(by(plan, 'Formand', 'a'));
    await store.reviewing.keep(by(other, 'Formand', 'b'));
    await putRaw('reviews', damage(await rawOf(plan.edition)) as { key: string });
    expect(textsIn(await listed(await openTab()))).toEqual(['b']);
  });

  it('is set aside as it lies when a review of its edition comes', async () => {
    const plan = planOf();
    const store = await openTab();
    await store.reviewing.keep(by(plan, 'Formand', 'a'));
    const damaged = { ...(await rawOf(plan.edition)), text: 'halvt skrevet' };
    await putRaw('reviews', damaged as unknown as { key: string });
    await store.reviewing.keep(by(plan, 'Medlem', 'b'));
    expect(textsIn(await listed(store))).toEqual(['b']);
    const database = await openDB('nyttestrategi');
    const all = (await database.getAll('reviews')) as { key: string; text: string }[];
    database.close();
    expect(all.map(({ text }) => text)).toContain('halvt skrevet');
    expect(all).toHaveLength(2);
  });
});

describe('a store that is full', () => {
  it('says so, and what is there stays as it was', async () => {
    const plan = planOf();
    const store = await openTab();
    await store.reviewing.keep(by(plan, 'Formand', 'a'));
    breakWrites('QuotaExceededError');
    expect(await store.reviewing.keep(by(plan, 'Medlem', 'b'))).toMatchObject({ ok: false });
    expect(await store.reviewing.keepNote(plan.edition, 'x', SECRET)).toMatchObject({ ok: false });
    vi.restoreAllMocks();
    expect(textsIn(await listed(store))).toEqual(['a']);
  });
});

describe('private notes', () => {
  it('are kept spot by spot, and in no file and no review', async () => {
    const plan = planOf();
    const store = await openTab();
    await store.reviewing.keep(by(plan, 'Formand', 'til alle'));
    await store.reviewing.keepNote(plan.edition, spotKey(WHOLE), SECRET);
    await store.reviewing.keepNote(plan.edition, 'plan//formaal/', 'også hemmeligt');
    await store.reviewing.keepNote(plan.edition, 'plan//formaal/', '');
    expect(await (await openTab()).reviewing.notes(plan.edition)).toEqual({
      ok: true,
      notes: { [spotKey(WHOLE)]: SECRET },
    });
    const [review] = await listed(store);
    const file = review && reviewFile(review);
    expect(file?.text).toContain('til alle');
    expect(JSON.stringify(await listed(store)) + (file?.text ?? '')).not.toContain(SECRET);
    const opened = await openFile(new File([file?.text ?? ''], file?.name ?? ''));
    expect(opened.ok && opened.kind === 'review' && opened.review).toEqual(review);
  });
});

describe('a plan that was handed over', () => {
  it('is read under the name of its file, apart from one’s own, and is forgotten without its review', async () => {
    const [plan, other] = [planOf('Ærø'), planOf('Aabenraa')];
    const store = await openTab();
    await store.reviewing.keepPlans([
      { plan, name: 'aeroe.pdf' },
      { plan: other, name: 'aabenraa.json' },
    ]);
    await store.reviewing.keepPlans([{ plan, name: 'aeroe-2.pdf' }]);
    await store.reviewing.keep(by(plan, 'Formand', 'a'));
    const read = await (await openTab()).reviewing.plans();
    expect(read.ok && read.plans.map(({ name }) => name).sort()).toEqual([
      'aabenraa.json',
      'aeroe-2.pdf',
    ]);
    expect(await store.list()).toMatchObject({ plans: [] });
    await store.reviewing.forgetPlans([plan.edition]);
    const left = await store.reviewing.plans();
    expect(left.ok && left.plans.map(({ name }) => name)).toEqual(['aabenraa.json']);
    expect(textsIn(await listed(store))).toEqual(['a']);
  });
});
