/** A stranger's PDF is read where it can be ended. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FromReader } from '../../src/document/pdf/embed.worker.ts';
import { LIMIT, readPdf, type Reader } from '../../src/storage/read-pdf.ts';

const bytes = new TextEncoder().encode('%PDF-1.7');
const found = { ok: true as const, files: [{ name: 'plan.nyttestrategi.json', text: '{}' }] };
const here = vi.fn(() => Promise.resolve(found));

/** A reader that says nothing by itself. */
class Puppet implements Reader {
  onmessage: Reader['onmessage'] = null;
  onerror: Reader['onerror'] = null;
  readonly got: unknown[] = [];
  ended = false;
  postMessage(message: unknown): void {
    this.got.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: FromReader): void {
    this.onmessage?.({ data } as MessageEvent<FromReader>);
  }
}

let puppet: Puppet;
const read = () => readPdf(bytes, () => puppet, here);

beforeEach(() => {
  vi.useFakeTimers();
  puppet = new Puppet();
  here.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

it('is read by the worker, which is ended after it', async () => {
  const reading = read();
  puppet.say(null);
  expect(puppet.got).toEqual([bytes]);
  expect(puppet.ended).toBe(false);
  puppet.say(found);
  expect(await reading).toEqual(found);
  expect(puppet.ended).toBe(true);
  expect(here).not.toHaveBeenCalled();
});

it('is given up when it takes too long, and the worker is ended', async () => {
  const reading = read();
  puppet.say(null);
  vi.advanceTimersByTime(LIMIT - 1);
  expect(puppet.ended).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await reading).toEqual({ ok: false, code: 'too-slow' });
  expect(puppet.ended).toBe(true);
});

it('is damaged when it breaks a worker that had started, and is not tried on the page', async () => {
  const reading = read();
  puppet.say(null);
  puppet.onerror?.({} as ErrorEvent);
  expect(await reading).toEqual({ ok: false, code: 'damaged' });
  expect(here).not.toHaveBeenCalled();
});

it('is read on the page when the worker cannot be fetched', async () => {
  const reading = read();
  puppet.onerror?.({} as ErrorEvent);
  expect(await reading).toEqual(found);
});

it('is read on the page where there are no workers', async () => {
  const start = () => {
    throw new Error('Refused');
  };
  expect(await readPdf(bytes, start, here)).toEqual(found);
});
