/** What a worker does with what it is told: it makes what is ordered, and gets ready when nothing is. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Catalog } from '../../../src/core/index.ts';
import type { FontFiles } from '../../../src/document/parts/font-files.ts';
import {
  getReady as getFontsReady,
  type Made,
  type Order,
} from '../../../src/islands/papers/making.ts';
import { serve, type FromWorker, type ToWorker } from '../../../src/islands/papers/serve.ts';
import { fonts } from '../../document/pdf/sample.ts';

const order = { as: 'html' } as Order;
const made: Made = { as: 'html', html: 'papir' };
const make = vi.fn(() => Promise.resolve(made));
const getReady = vi.fn(() => Promise.resolve());
let tell: (message: ToWorker) => void;
let said: FromWorker[];

beforeEach(() => {
  said = [];
  vi.stubGlobal('postMessage', (message: FromWorker) => said.push(message));
  vi.stubGlobal('addEventListener', (_: string, hear: (event: { data: ToWorker }) => void) => {
    tell = (data) => {
      hear({ data });
    };
  });
  serve(make, getReady);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

it('gets ready in the fonts it is sent when nothing is ordered, says nothing, and keeps them', async () => {
  const means = { catalog: {} as Catalog, fonts: {} as FontFiles };
  tell({ means });
  expect(getReady).toHaveBeenCalledExactlyOnceWith(means.fonts);
  expect(make).not.toHaveBeenCalled();
  expect(said).toEqual([{ is: 'ready' }]);
  tell({ order, means: {} });
  await vi.waitFor(() => {
    expect(said.at(-1)).toEqual({ is: 'made', made });
  });
  expect(make).toHaveBeenCalledExactlyOnceWith(order, means, expect.any(Function));
});

it('leaves it to the order to say what is wrong', async () => {
  getReady.mockRejectedValueOnce(new Error('No engine'));
  tell({ means: { catalog: {} as Catalog, fonts: {} as FontFiles } });
  await Promise.resolve();
  tell({ order, means: {} });
  await vi.waitFor(() => {
    expect(said.at(-1)).toEqual({ is: 'made', made });
  });
});

it('is got ready by words that the fonts have, and that are hyphenated', async () => {
  await expect(getFontsReady(fonts)).resolves.toBeUndefined();
});
