import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { addDays, daysBetween, isISODate, staircase, weeksBetween } from '../../src/core/index.ts';

const STEPS = [
  { upTo: 50, per: 5 },
  { upTo: null, per: 10 },
];

describe('the staircase ratio', () => {
  it.each([
    [0, 1],
    [1, 1],
    [4, 1],
    [5, 1],
    [6, 1],
    [9, 1],
    [10, 2],
    [14, 2],
    [15, 3],
    [49, 9],
    [50, 10],
    [51, 10],
    [59, 10],
    [60, 11],
    [61, 11],
    [69, 11],
    [70, 12],
    [100, 15],
  ])('allows for %d units %d', (units, places) => {
    expect(staircase(units, STEPS, 1)).toBe(places);
  });

  it.each([
    [4.99, 1],
    [9.5, 1],
    [9.99, 1],
    [10.5, 2],
    [50.5, 10],
    [59.9, 10],
    [60.01, 11],
  ])('rounds %d full-time units down to %d places', (units, places) => {
    expect(staircase(units, STEPS, 1)).toBe(places);
  });

  it('does not lose a whole unit to the rounding of sums', () => {
    const fifteen = Array.from({ length: 150 }, () => 0.1).reduce((sum, part) => sum + part, 0);
    expect(fifteen).not.toBe(15);
    expect(staircase(fifteen, STEPS, 1)).toBe(3);
  });

  it('never falls when the units rise', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 500, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (units, more) => {
          expect(staircase(units + more, STEPS, 1)).toBeGreaterThanOrEqual(
            staircase(units, STEPS, 1),
          );
        },
      ),
    );
  });
});

describe('weeks between dates', () => {
  it('counts whole and started weeks, both days included', () => {
    expect(weeksBetween('2026-01-05', '2026-01-05')).toBe(1);
    expect(weeksBetween('2026-01-05', '2026-01-11')).toBe(1);
    expect(weeksBetween('2026-01-05', '2026-01-12')).toBe(2);
  });

  it('makes thirteen weeks of 1 January to 1 April, or to 31 March in a leap year', () => {
    expect(weeksBetween('2023-01-01', '2023-04-01')).toBe(13);
    expect(weeksBetween('2023-01-01', '2023-04-02')).toBe(14);
    expect(weeksBetween('2024-01-01', '2024-03-31')).toBe(13);
    expect(weeksBetween('2024-01-01', '2024-04-01')).toBe(14);
  });

  it('knows no weeks of a reversed period or of what is no date', () => {
    expect(weeksBetween('2026-02-01', '2026-01-31')).toBeNull();
    expect(weeksBetween('2026-02-30', '2026-03-31')).toBeNull();
  });
});

describe('days', () => {
  it('knows the days of the calendar', () => {
    expect(isISODate('2024-02-29')).toBe(true);
    for (const text of ['2023-02-29', '2023-13-01', '2023-1-1', '', '2023-01-01T00:00:00Z']) {
      expect(isISODate(text)).toBe(false);
    }
  });

  it('goes over months, years and the change of the clock without losing a day', () => {
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2024-01-01', '2024-12-31')).toBe(366);
  });

  it('stops at the ends of the calendar, so that what has no end is never over', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('2026-01-01', 1e15)).toBe('9999-12-31');
    expect(addDays('0100-01-01', -1)).toBe('0100-01-01');
  });

  it('comes back after going out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const date = addDays('1990-01-01', days);
        expect(isISODate(date)).toBe(true);
        expect(addDays(date, -days)).toBe('1990-01-01');
        expect(daysBetween('1990-01-01', date)).toBe(days + 1);
      }),
    );
  });
});
