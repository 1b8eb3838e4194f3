/** Quarters: in order as texts, a day's own, and read as Danes write them. */
import { describe, expect, test } from 'vitest';
import {
  daysOf,
  formatQuarter,
  quarterAfter,
  quarterOf,
  quartersBetween,
  readQuarter,
} from '../../../src/core/follow-up/quarter.ts';

describe('quarters', () => {
  test.each([
    ['2026-01-01', '2026-1'],
    ['2026-03-31', '2026-1'],
    ['2026-04-01', '2026-2'],
    ['2026-09-30', '2026-3'],
    ['2026-12-31', '2026-4'],
  ])('%s lies in %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
    const { from, until } = daysOf(quarter);
    expect(from <= day && day <= until).toBe(true);
  });

  test('follow one another without a gap, over the years', () => {
    const quarters = quartersBetween('2023-3', '2026-2');
    expect(quarters).toHaveLength(12);
    expect(quarters.toSorted()).toEqual(quarters);
    for (const each of quarters.slice(1)) {
      const before = daysOf(quarterAfter(each, -1)).until;
      expect(new Date(`${before}T00:00:00Z`).getTime() + 86_400_000).toBe(
        new Date(`${daysOf(each).from}T00:00:00Z`).getTime(),
      );
    }
    expect(quarterAfter('2024-1', -5)).toBe('2022-4');
    expect(quartersBetween('2026-2', '2026-1')).toEqual([]);
  });

  test.each([
    '2026-1',
    '2026K1',
    '2026 k1',
    '2026-K1',
    '2026/1',
    '2026Q1',
    '1. kvartal 2026',
    '1. KVARTAL 2026',
    '1. kvt. 2026',
    '1 kvartal 2026',
    'Q1 2026',
    'K1-2026',
    '1/2026',
  ])('»%s« is the first of 2026', (written) => {
    expect(readQuarter(written)).toBe('2026-1');
  });

  test.each(['', '2026', '5. kvartal 2026', '2026-0', '2026-12', '12/2026', 'forår 2026', '1. 26'])(
    '»%s« is none',
    (written) => {
      expect(readQuarter(written)).toBeNull();
    },
  );

  test('are said in Danish', () => {
    expect(formatQuarter('2026-4')).toBe('4. kvartal 2026');
    expect(formatQuarter('snart')).toBe('snart');
    expect(() => daysOf('snart')).toThrow(RangeError);
  });
});
