/** The ratio rule worked out: at every boundary, with its arithmetic, and always what the engine says of the rule. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog.ts';
import { findRule, staircase } from '../../../src/core/index.ts';
import { ratioIn, ratioOf, ratioTable, type RatioRule } from '../../../src/core/follow-up/ratio.ts';
import { ratioWords } from '../../../src/texts/ratio.ts';

const { catalog } = loadCatalog();
const known = findRule(catalog, ratioWords.rule);
const found = known && ratioIn(known.requires);
if (!found) throw new Error('The rule has no staircase');
const rule: RatioRule = found;
const STEPS = [
  { upTo: 50, per: 5 },
  { upTo: null, per: 10 },
];

describe('the ratio rule', () => {
  test('takes its steps from the rule in content', () => {
    expect(rule).toEqual({ steps: STEPS, least: 1 });
    expect(ratioIn({ answered: { answer: 'x' } })).toBeNull();
  });

  test.each([
    [0, 1],
    [0.5, 1],
    [1, 1],
    [4, 1],
    [4.9, 1],
    [5, 1],
    [5.1, 1],
    [9, 1],
    [9.9, 1],
    [10, 2],
    [14.9, 2],
    [15, 3],
    [45, 9],
    [49, 9],
    [49.9, 9],
    [50, 10],
    [50.1, 10],
    [59, 10],
    [59.9, 10],
    [60, 11],
    [69.9, 11],
    [70, 12],
    [100, 15],
    [1000, 105],
  ])('gives for %d ordinary employees %d', (ordinary, most) => {
    expect(ratioOf(rule, ordinary, 0).most).toBe(most);
    expect(staircase(ordinary, rule.steps, rule.least)).toBe(most);
  });

  test('says every step that is reached, before and after it is rounded down', () => {
    expect(ratioOf(rule, 8, 0)).toEqual({
      parts: [{ from: 0, upTo: 50, per: 5, units: 8, exact: 1.6, whole: 1 }],
      ...{ sum: 1, most: 1, least: null, used: 0, free: 1, over: 0 },
    });
    expect(ratioOf(rule, 67.4, 3).parts).toEqual([
      { from: 0, upTo: 50, per: 5, units: 50, exact: 10, whole: 10 },
      { from: 50, upTo: null, per: 10, units: 17.4, exact: 1.74, whole: 1 },
    ]);
    expect(ratioOf(rule, 50, 0).parts).toHaveLength(1);
    expect(ratioOf(rule, 0, 0).parts).toEqual([
      { from: 0, upTo: 50, per: 5, units: 0, exact: 0, whole: 0 },
    ]);
  });

  test('says when it is the least that counts', () => {
    expect([0, 4.9, 5, 10].map((ordinary) => ratioOf(rule, ordinary, 0).least)).toEqual([
      ...[1, 1, null, null],
    ]);
  });

  test('says how many are free, and how many too many', () => {
    const left = (ordinary: number, used: number) => {
      const { free, over } = ratioOf(rule, ordinary, used);
      return [free, over];
    };
    expect(left(10, 0)).toEqual([2, 0]);
    expect(left(10, 1.4)).toEqual([0.6, 0]);
    expect(left(10, 2)).toEqual([0, 0]);
    expect(left(10, 2.1)).toEqual([0, 0.1]);
    expect(left(0, 3)).toEqual([0, 2]);
  });

  test('is worked out so that the steps add up to what the engine says', () => {
    const part = fc.integer({ min: 0, max: 20_000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(part, part, (ordinary, used) => {
        const ratio = ratioOf(rule, ordinary, used);
        expect(ratio.most).toBe(staircase(ordinary, rule.steps, rule.least));
        expect(ratio.most).toBe(Math.max(ratio.sum, rule.least));
        expect(ratio.parts.reduce((sum, { units }) => sum + units, 0)).toBeCloseTo(ordinary, 6);
        for (const { exact, whole, units, per } of ratio.parts) {
          expect(whole).toBe(Math.floor(exact));
          expect(exact).toBeCloseTo(units / per, 6);
        }
        expect(ratio.free - ratio.over).toBeCloseTo(ratio.most - used, 6);
        expect(Math.min(ratio.free, ratio.over)).toBe(0);
      }),
    );
  });

  test('has a table in which every number of employees stands once', () => {
    expect(ratioTable(rule, 19)).toEqual([
      { from: 0, until: 9, most: 1 },
      { from: 10, until: 14, most: 2 },
      { from: 15, until: 19, most: 3 },
    ]);
    const rows = ratioTable(rule, 100);
    expect(rows.map(({ from }) => from).slice(1)).toEqual(
      rows.slice(0, -1).map(({ until }) => until + 1),
    );
    expect(rows.find(({ from }) => from === 50)).toEqual({ from: 50, until: 59, most: 10 });
  });
});
