/** Where papers are made: the worker is kept, ended, replaced and done without. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Catalog, Plan } from '../../../src/core/index.ts';
import type { FontFiles } from '../../../src/document/parts/font-files.ts';
import type { Made, Means, Order } from '../../../src/islands/papers/making.ts';
import type { FromWorker, ToWorker } from '../../../src/islands/papers/serve.ts';
import { Workshop, type Hands } from '../../../src/islands/papers/workshop.ts';

const order = (id: string): Order => ({
  as: 'html',
  paper: { kind: 'agreement', id },
  plan: {} as Plan,
  previous: undefined,
  on: '2026-06-01',
  made: '2026-06-01T00:00:00Z',
  data: true,
  pictures: {},
});
const means: Means = { catalog: {} as Catalog, fonts: null };
const madeOf = (id: string | null): Made => ({ as: 'html', html: `papir ${id ?? ''}` });

/** A worker that does nothing by itself: the test says what it says. */
class Puppet implements Hands {
  onmessage: Hands['onmessage'] = null;
  onerror: Hands['onerror'] = null;
  onmessageerror: Hands['onmessageerror'] = null;
  readonly got: ToWorker[] = [];
  ended = false;
  postMessage(message: ToWorker): void {
    this.got.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }
  /** Hands over what was ordered last. */
  deliver(): void {
    this.say({ is: 'made', made: madeOf(idOf(this.got.at(-1)?.order)) });
  }
  breakDown(): void {
    this.onerror?.({} as ErrorEvent);
  }
}

/** The id of what the ordered paper is of; a review's has none. */
function idOf(order: Order | undefined): string | null {
  return order && 'paper' in order && 'id' in order.paper ? order.paper.id : null;
}

let puppets: Puppet[];
const here = vi.fn((given: Order) => Promise.resolve(madeOf(`${idOf(given) ?? ''} på siden`)));
const newWorkshop = () =>
  new Workshop(
    () => {
      const puppet = new Puppet();
      puppets.push(puppet);
      return puppet;
    },
    () => Promise.resolve({ make: here }),
  );
const last = () => {
  const puppet = puppets.at(-1);
  if (!puppet) throw new Error('No worker was started.');
  return puppet;
};

beforeEach(() => {
  puppets = [];
  here.mockClear();
});

describe('the workshop', () => {
  it('makes one thing at a time, in the order they were asked for, by the same worker', async () => {
    const shop = newWorkshop();
    const [one, two] = [shop.make(order('a'), means), shop.make(order('b'), means)];
    expect(last().got).toHaveLength(1);
    last().say({ is: 'ready' });
    last().deliver();
    expect(await one).toEqual(madeOf('a'));
    last().deliver();
    expect(await two).toEqual(madeOf('b'));
    expect(puppets).toHaveLength(1);
  });

  it('sends the catalog and the fonts once, and again to a fresh worker', async () => {
    const shop = newWorkshop();
    const first = shop.make(order('a'), means);
    last().deliver();
    await first;
    const second = shop.make(order('b'), means);
    expect(last().got.map((each) => Object.keys(each.means))).toEqual([['catalog'], []]);
    last().deliver();
    await second;
    const ending = new AbortController();
    const third = shop.make(order('c'), means, { signal: ending.signal });
    ending.abort();
    await expect(third).rejects.toBe(ending.signal.reason);
    void shop.make(order('d'), means);
    expect(last().got.map((each) => Object.keys(each.means))).toEqual([['catalog']]);
  });

  it('tells how far the thing is that is being made', async () => {
    const told: number[] = [];
    const made = newWorkshop().make(order('a'), means, { onProgress: (share) => told.push(share) });
    last().say({ is: 'making', share: 0.25 });
    last().say({ is: 'making', share: 0.5 });
    last().deliver();
    await made;
    expect(told).toEqual([0.25, 0.5]);
  });

  it('ends the worker when what it makes is cancelled, and goes on with a fresh one', async () => {
    const shop = newWorkshop();
    const ending = new AbortController();
    const cancelled = shop.make(order('a'), means, { signal: ending.signal });
    const waiting = shop.make(order('b'), means);
    const [first] = puppets;
    first?.say({ is: 'ready' });
    ending.abort();
    await expect(cancelled).rejects.toBe(ending.signal.reason);
    expect(first?.ended).toBe(true);
    expect(puppets).toHaveLength(2);
    // What the ended one still had on its way is nobody's.
    first?.deliver();
    last().deliver();
    expect(await waiting).toEqual(madeOf('b'));
  });

  it('takes what waits out of the row when it is cancelled, and lets the worker work', async () => {
    const shop = newWorkshop();
    const ending = new AbortController();
    const first = shop.make(order('a'), means);
    const cancelled = shop.make(order('b'), means, { signal: ending.signal });
    ending.abort();
    await expect(cancelled).rejects.toBe(ending.signal.reason);
    expect(last().ended).toBe(false);
    last().deliver();
    expect(await first).toEqual(madeOf('a'));
    expect(last().got).toHaveLength(1);
  });

  it('says why, when the worker could not make it, and keeps the worker', async () => {
    const shop = newWorkshop();
    const failed = shop.make(order('a'), means);
    last().say({ is: 'failed', why: 'Intet papir' });
    await expect(failed).rejects.toThrow('Intet papir');
    const next = shop.make(order('b'), means);
    last().deliver();
    expect(await next).toEqual(madeOf('b'));
    expect(puppets).toHaveLength(1);
  });

  it('gets a worker ready for the fonts before anything is asked for, and sends them once', async () => {
    const shop = newWorkshop();
    const withFonts = { ...means, fonts: {} as FontFiles };
    shop.getReady(withFonts);
    expect(last().got).toEqual([{ means: withFonts }]);
    shop.getReady(withFonts);
    expect(last().got).toHaveLength(1);
    const made = shop.make(order('a'), withFonts);
    expect(last().got[1]).toEqual({ order: order('a'), means: {} });
    last().deliver();
    expect(await made).toEqual(madeOf('a'));
    expect(puppets).toHaveLength(1);
  });

  it('leaves a worker that makes something to it', () => {
    const shop = newWorkshop();
    void shop.make(order('a'), means);
    shop.getReady({ ...means, fonts: {} as FontFiles });
    expect(last().got).toHaveLength(1);
  });

  it('gets ready nothing on the page, and asks for no worker where none can be had', async () => {
    const shop = newWorkshop();
    shop.getReady({ ...means, fonts: {} as FontFiles });
    last().breakDown();
    shop.getReady({ ...means, fonts: {} as FontFiles });
    expect(puppets).toHaveLength(1);
    expect(here).not.toHaveBeenCalled();
    expect(await shop.make(order('a'), means)).toEqual(madeOf('a på siden'));
  });

  it('makes it on the page when no worker can be started', async () => {
    const shop = new Workshop(
      () => {
        throw new Error('Refused');
      },
      () => Promise.resolve({ make: here }),
    );
    expect(await shop.make(order('a'), means)).toEqual(madeOf('a på siden'));
    expect(await shop.make(order('b'), means)).toEqual(madeOf('b på siden'));
  });

  it('makes it on the page when the worker breaks down before it is ready, and asks for none again', async () => {
    const shop = newWorkshop();
    const made = shop.make(order('a'), means);
    last().breakDown();
    expect(await made).toEqual(madeOf('a på siden'));
    expect(await shop.make(order('b'), means)).toEqual(madeOf('b på siden'));
    expect(puppets).toHaveLength(1);
  });

  it('gives up what broke a worker that had started, and makes the next in a fresh one', async () => {
    const shop = newWorkshop();
    const broken = shop.make(order('a'), means);
    const waiting = shop.make(order('b'), means);
    last().say({ is: 'ready' });
    last().breakDown();
    await expect(broken).rejects.toThrow();
    expect(puppets).toHaveLength(2);
    last().deliver();
    expect(await waiting).toEqual(madeOf('b'));
    expect(here).not.toHaveBeenCalled();
  });
});
