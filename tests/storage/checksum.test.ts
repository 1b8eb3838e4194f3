/** A record that lies as it was written is known by its sum; every other is read whole. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checksum } from '../../src/storage/checksum.ts';
import { asWritten, planRecord } from '../../src/storage/record.ts';
import {
  freshWorld,
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
afterEach(() => {
  vi.doUnmock('../../src/storage/reader.ts');
  vi.resetModules();
});

const plan = typed(planOf(), 'færre ledige');
const record = planRecord(plan, nextMoment());

/** A tab that cannot fetch what checks a plan. */
async function withoutReader(): Promise<Awaited<ReturnType<typeof openTab>>> {
  vi.resetModules();
  vi.doMock('../../src/storage/reader.ts', () => {
    throw new Error('no network');
  });
  const { openStore } = await import('../../src/storage/index.ts');
  return openStore();
}

describe('the sum of a text', () => {
  it('tells any one letter changed, any two changed about, and any cut', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2, unit: 'grapheme' }), fc.nat(), (text, pick) => {
        const at = pick % text.length;
        const flipped = String.fromCharCode(text.charCodeAt(at) ^ 1);
        expect(checksum(text.slice(0, at) + flipped + text.slice(at + 1))).not.toBe(checksum(text));
        expect(checksum(text.slice(0, at))).not.toBe(checksum(text));
        const [one = '', two = ''] = text;
        if (one !== two) expect(checksum(two + one)).not.toBe(checksum(one + two));
      }),
    );
  });
});

describe('a record', () => {
  it('is taken as it was written when its sum fits', () => {
    expect(asWritten(record)).toEqual(plan);
  });

  it('is not, when a single letter of it was changed', () => {
    for (let at = 0; at < record.text.length; at += 7) {
      const letter = String.fromCharCode(record.text.charCodeAt(at) ^ 1);
      const text = record.text.slice(0, at) + letter + record.text.slice(at + 1);
      expect(asWritten({ ...record, text }), text.slice(at, at + 20)).toBeNull();
    }
  });

  it.each([
    ['of a newer version', { ...plan, version: 9 }],
    ['of an older version', { ...plan, version: 1 }],
    ['of another edition', { ...plan, edition: 'en-anden-udgave' }],
    ['of an agreement', { ...plan, kind: 'agreement' }],
    ['of nothing', null],
  ])('%s is not, though its sum fits', (_, value) => {
    const text = JSON.stringify(value);
    expect(asWritten({ ...record, text, sum: checksum(text) })).toBeNull();
  });

  it('that is damaged is refused, and one without a sum is read as before', async () => {
    const store = await openTab();
    const { sum: _, ...older } = record;
    await putRaw('plans', older);
    expect(await stored(store, plan.edition)).toEqual(plan);
    await putRaw('plans', {
      ...record,
      text: record.text.replace('"answers"', '"answerz"'),
    } as typeof record);
    expect(await store.load(plan.edition)).toMatchObject({ ok: false, reason: 'damaged' });
  });
});

describe('where what checks a plan cannot be loaded', () => {
  it('what was written here is opened and saved all the same', async () => {
    await (await openTab()).save(plan, { base: null });
    const store = await withoutReader();
    expect(await store.load(plan.edition)).toMatchObject({ ok: true, plan });
    const next = saved(plan, 'uden net');
    expect(await store.save(next, { base: plan.revision.id })).toMatchObject({ ok: true });
    expect(textIn(await stored(store, plan.edition))).toBe('uden net');
    store.close();
  });

  it('what must be checked says that it could not be, and stays', async () => {
    await openTab();
    const { sum: _, ...older } = record;
    await putRaw('plans', older);
    const store = await withoutReader();
    expect(await store.load(plan.edition)).toMatchObject({ ok: false, reason: 'failed' });
    store.close();
    vi.doUnmock('../../src/storage/reader.ts');
    vi.resetModules();
    expect(await stored(await openTab(), plan.edition)).toEqual(plan);
  });
});
