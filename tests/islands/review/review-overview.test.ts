/** The overview of many plans: asked by the address, and made a slice at a time. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Check,
  OVERVIEW_BEGINNING,
  OVERVIEW_MEASURES,
  readChecks,
} from '../../../src/core/index.ts';
import { choiceAddress, readChoice, rowsOf } from '../../../src/islands/review/review-overview.ts';
import { smallCatalog } from '../../core/small-catalog.ts';
import { start } from '../../scenario.ts';

const catalog = smallCatalog();
const by = { catalog, on: '2026-03-01', checks: [] };

beforeAll(() => {
  vi.stubGlobal('location', { href: 'https://example.dk/gennemgang/' });
  vi.stubGlobal('document', { documentElement: { dataset: { base: '/' } } });
});

describe('what is asked of the overview', () => {
  it('stands in the address, and is read from it as it was asked', () => {
    let asked = 0;
    const anyChoice = fc.record({
      query: fc.string(),
      targetGroup: fc.constantFrom('', 'unge'),
      area: fc.constantFrom('', 'parker'),
      task: fc.constantFrom('', 'blade'),
      advice: fc.constantFrom('', 'alle', 'skriv-maalet'),
      state: fc.constantFrom('' as const, 'broken' as const, 'missing' as const, 'open' as const),
      newest: fc.boolean(),
      sort: fc.constantFrom('kommune', 'hvad', ...OVERVIEW_MEASURES),
      down: fc.boolean(),
      group: fc.constantFrom('', 'alle', 'hvad'),
      measure: fc.constantFrom(...OVERVIEW_MEASURES),
    });
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const { searchParams } = new URL(choiceAddress(choice));
        asked += searchParams.size - 1;
        expect(readChoice(searchParams)).toEqual(choice);
        expect(searchParams.get('visning')).toBe('alle');
      }),
    );
    expect(asked).toBeGreaterThan(0);
  });

  it('is as in the beginning where the address asks what cannot be', () => {
    const odd = new URLSearchParams('maal=findes-ikke&stand=covered');
    expect(readChoice(odd)).toEqual(OVERVIEW_BEGINNING);
  });
});

describe('the rows of many plans', () => {
  const plans = ['Et', 'To', 'Tre'].map(
    (name) => start(catalog, { prefix: `${name}xx`.slice(0, 4) }).choose('blade').plan,
  );

  it('come in the order of the plans, and are not made again', async () => {
    const told: number[] = [];
    const make = () =>
      rowsOf(
        plans,
        by,
        (done) => told.push(done),
        () => true,
      );
    const rows = await make();
    expect(rows?.map(({ edition }) => edition)).toEqual(plans.map(({ edition }) => edition));
    expect(told.at(-1)).toBe(3);
    const again = await make();
    again?.forEach((row, at) => {
      expect(row).toBe(rows?.[at]);
    });
  });

  it('are made again when other recommendations are tried', async () => {
    const read = readChecks(
      [
        {
          ...{ id: 'maalet', title: 'Målet står der', scope: 'plan', advice: 'Skriv målet.' },
          requires: { answered: { answer: 'maal' } },
        },
      ],
      catalog,
    );
    const advice = read.ok ? read.checks : [];
    const make = (checks: Check[]) =>
      rowsOf(
        plans,
        { ...by, checks },
        () => undefined,
        () => true,
      );
    const [before, after] = [await make([]), await make(advice)];
    expect(before?.map(({ unfollowed }) => unfollowed)).toEqual([null, null, null]);
    expect(after?.map(({ unfollowed }) => unfollowed?.length)).toEqual([1, 1, 1]);
  });

  it('let the page have its turn, and stop when nobody waits for them', async () => {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
    const told: number[] = [];
    const rows = await rowsOf(
      plans,
      { ...by, on: '2026-03-02' },
      (done) => told.push(done),
      () => false,
    );
    clock.mockRestore();
    expect(rows).toBeNull();
    expect(told).toEqual([1]);
  });
});
