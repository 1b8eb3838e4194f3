/** What is written in a review is in the journal at once, in the store when the hands rest, and never lost between. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addRemark,
  mergeReviews,
  readFile,
  remarksIn,
  standsAt,
  type Plan,
  type Review,
} from '../../src/core/index.ts';
import {
  dropJournals,
  keepReviewed,
  RETRIES,
  reviewJournals,
  type KeepState,
  type Store,
} from '../../src/storage/index.ts';
import { asked, later, reviewBy } from '../core/reviews.ts';
import { smallCatalog } from '../core/small-catalog.ts';
import { breakWrites, freshWorld, nextId, openTab, planOf, type World } from './world.ts';

const catalog = smallCatalog();
let world: World;
beforeEach(() => {
  world = freshWorld();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return () => vi.useRealTimers();
});

const plan: Plan = planOf();
const quoted = standsAt(plan, catalog, asked('maal')) ?? { hash: '', text: null };
function remarked(review: Review, text: string): Review {
  const [voice = ''] = Object.keys(review.voices);
  return addRemark(review, { voice, spot: asked('maal'), quoted, text }, later())[0];
}
const textsIn = (review: Review | undefined): string[] =>
  review
    ? remarksIn(review)
        .map(({ text }) => text)
        .sort()
    : [];
const stored = async (store: Store): Promise<string[]> => {
  const read = await store.reviewing.list();
  return read.ok ? textsIn(read.reviews[0]) : [];
};
function keeperIn(
  { reviewing }: Pick<Store, 'reviewing'>,
  review: Review,
  states: KeepState[] = [],
) {
  const onState = (state: KeepState) => void states.push(state);
  return keepReviewed({ reviewing, review, space: 'own', writer: nextId(), onState });
}
/** Waits until it is so; the store answers when nothing else is to be done. */
async function settled(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !isSo(); turn += 1) await new Promise(setImmediate);
  expect(isSo()).toBe(true);
}
const begun = () => reviewBy(plan, catalog, 'Formand', []);

describe('what is written in a review', () => {
  it('is in the journal before anything else happens, and in the store when the hands rest', async () => {
    const store = await openTab();
    const states: KeepState[] = [];
    const keeper = keeperIn(store, begun(), states);
    keeper.edit(remarked(keeper.review, 'Hvor mange?'));
    expect(reviewJournals('own')).toHaveLength(1);
    expect(reviewJournals('own')[0]).toContain('Hvor mange?');
    expect(await stored(store)).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    await keeper.flush();
    expect(await stored(store)).toEqual(['Hvor mange?']);
    expect(states.map(({ is }) => is)).toEqual(['unsaved', 'saved']);
    expect(reviewJournals('own')).toEqual([]);
  });

  it('comes back from the journal of a tab that was killed', async () => {
    const keeper = keeperIn(await openTab(), begun());
    keeper.edit(remarked(keeper.review, 'Nåede det?'));
    keeper.close();

    const store = await openTab();
    const texts = reviewJournals('own');
    for (const text of texts) {
      const read = readFile(text);
      if (read.ok && read.kind === 'review') await store.reviewing.keep(read.review);
    }
    dropJournals('own', texts);
    expect(await stored(store)).toEqual(['Nåede det?']);
    expect(reviewJournals('own')).toEqual([]);
  });

  it('is not dropped from the journal when more was written there meanwhile', async () => {
    const keeper = keeperIn(await openTab(), begun());
    keeper.edit(remarked(keeper.review, 'først'));
    const read = reviewJournals('own');
    keeper.edit(remarked(keeper.review, 'siden'));
    dropJournals('own', read);
    expect(reviewJournals('own')[0]).toContain('siden');
    keeper.close();
  });

  it('is in neither space’s journal but its own', async () => {
    const keeper = keeperIn(await openTab(), begun());
    keeper.edit(remarked(keeper.review, 'mit'));
    expect(reviewJournals('example')).toEqual([]);
    keeper.close();
  });

  it('is made one with what another tab wrote, in both', async () => {
    const review = begun();
    const [one, two] = [await openTab(), await openTab()];
    const [mine, theirs] = [keeperIn(one, review), keeperIn(two, review)];
    mine.edit(remarked(mine.review, 'fra den ene'));
    theirs.edit(remarked(theirs.review, 'fra den anden'));
    await Promise.all([mine.flush(), theirs.flush()]);
    const both = ['fra den anden', 'fra den ene'];
    expect(await stored(one)).toEqual(both);
    const seen = [mine, theirs].map((keeper) => textsIn(keeper.review));
    expect(seen).toContainEqual(both);
    mine.edit(remarked(mine.review, 'og mere'));
    await mine.flush();
    expect(await stored(two)).toEqual([...both, 'og mere']);
    expect(textsIn(mine.review)).toEqual([...both, 'og mere']);
  });

  it('loses no letter that is written while a save is under way', async () => {
    const store = await openTab();
    let release: () => void = () => undefined;
    const wait = new Promise<void>((settle) => {
      release = settle;
    });
    let begins: () => void = () => undefined;
    const underWay = new Promise<void>((settle) => {
      begins = settle;
    });
    const slow = {
      reviewing: {
        ...store.reviewing,
        keep: async (review: Review) => {
          begins();
          await wait;
          return store.reviewing.keep(review);
        },
      },
    };
    const keeper = keeperIn(slow, begun());
    keeper.edit(remarked(keeper.review, 'før'));
    const first = keeper.flush();
    await underWay;
    keeper.edit(remarked(keeper.review, 'under'));
    release();
    await first;
    expect(reviewJournals('own')[0]).toContain('under');
    await keeper.flush();
    expect(await stored(store)).toEqual(['før', 'under']);
    expect(reviewJournals('own')).toEqual([]);
  });
});

describe('a full store', () => {
  it('is said, and the journal keeps what was written until there is room', async () => {
    const store = await openTab();
    const states: KeepState[] = [];
    const keeper = keeperIn(store, begun(), states);
    breakWrites('QuotaExceededError');
    keeper.edit(remarked(keeper.review, 'fuldt'));
    await keeper.flush();
    expect(states.at(-1)).toEqual({ is: 'failed', safe: true });
    expect(reviewJournals('own')[0]).toContain('fuldt');
    vi.restoreAllMocks();
    await keeper.flush();
    expect(states.at(-1)?.is).toBe('saved');
    expect(await stored(store)).toEqual(['fuldt']);
  });

  it('is tried again by itself, in longer and longer turns, until there is room', async () => {
    const store = await openTab();
    const states: KeepState[] = [];
    const keeper = keeperIn(store, begun(), states);
    const failures = () => states.filter(({ is }) => is === 'failed').length;
    breakWrites('QuotaExceededError');
    keeper.edit(remarked(keeper.review, 'venter'));
    for (const [at, wait] of [500, RETRIES[0], RETRIES[1]].entries()) {
      await vi.advanceTimersByTimeAsync(wait ?? 0);
      await settled(() => failures() === at + 1);
      expect(states.at(-1)).toEqual({ is: 'failed', safe: true });
    }
    vi.restoreAllMocks();
    await vi.advanceTimersByTimeAsync((RETRIES[2] ?? 0) - 1);
    expect(states.at(-1)?.is).toBe('failed');
    await vi.advanceTimersByTimeAsync(1);
    await settled(() => states.at(-1)?.is === 'saved');
    expect(await stored(store)).toEqual(['venter']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not tried again by a page that is done with it', async () => {
    const keeper = keeperIn(await openTab(), begun());
    breakWrites('QuotaExceededError');
    keeper.edit(remarked(keeper.review, 'forladt'));
    const last = keeper.flush();
    keeper.close();
    await last;
    expect(vi.getTimerCount()).toBe(0);
    expect(reviewJournals('own')[0]).toContain('forladt');
  });

  it('is said not to be safe when the journal is full as well', async () => {
    const states: KeepState[] = [];
    const keeper = keeperIn(await openTab(), begun(), states);
    world.local.quota = 0;
    breakWrites('QuotaExceededError');
    keeper.edit(remarked(keeper.review, 'ingen steder'));
    expect(states.at(-1)).toEqual({ is: 'unsaved', safe: false });
    await keeper.flush();
    expect(states.at(-1)).toEqual({ is: 'failed', safe: false });
    expect(textsIn(keeper.review)).toEqual(['ingen steder']);
  });

  it('does not wait for the hands to rest when the journal cannot hold it', async () => {
    const store = await openTab();
    world.local.quota = 0;
    const keeper = keeperIn(store, begun());
    keeper.edit(remarked(keeper.review, 'straks'));
    await vi.advanceTimersByTimeAsync(0);
    await keeper.flush();
    expect(await stored(store)).toEqual(['straks']);
  });
});

it('a review brought in once more from a journal changes nothing', async () => {
  const store = await openTab();
  const review = remarked(begun(), 'en gang');
  await store.reviewing.keep(review);
  const again = await store.reviewing.keep(review);
  expect(again.ok && again.review).toEqual(mergeReviews(review, review));
  expect(await stored(store)).toEqual(['en gang']);
});
