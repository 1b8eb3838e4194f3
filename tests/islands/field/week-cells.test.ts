/** The cells of a week's table: what stands in each, and the lines that typing in one makes. */
import { describe, expect, it } from 'vitest';
import { hoursAt, withHours } from '../../../src/islands/field/week-cells.ts';

const WEEK = ['mandag nytte 7,5', 'tirsdag nytte 4', 'tirsdag kursus 3'];
const ORDER = ['nytte', 'kursus'];
const tuesday = { day: 'tirsdag', activity: 'nytte' } as const;

describe('a cell', () => {
  it('has the hours of its day and activity, added up', () => {
    expect(hoursAt(WEEK, tuesday)).toBe('4');
    expect(hoursAt([...WEEK, 'tirsdag nytte 1,5'], tuesday)).toBe('5,5');
    expect(hoursAt(WEEK, { ...tuesday, day: 'onsdag' })).toBe('');
  });

  it('shows what is no number as it was written', () => {
    expect(hoursAt(['tirsdag nytte lidt', 'tirsdag nytte 2'], tuesday)).toBe('lidt + 2');
  });
});

describe('what is typed in a cell', () => {
  it('takes the place of what was there, and leaves the others be', () => {
    expect(withHours(WEEK, tuesday, '2,5', ORDER)).toEqual([
      'mandag nytte 7,5',
      'tirsdag nytte 2.5',
      'tirsdag kursus 3',
    ]);
  });

  it('stands by day, then by activity, before what cannot be placed', () => {
    const lines = ['noget andet', 'fredag kursus 2'];
    expect(withHours(lines, { day: 'fredag', activity: 'nytte' }, '1', ORDER)).toEqual([
      'fredag nytte 1',
      'fredag kursus 2',
      'noget andet',
    ]);
  });

  it.each(['', '0', '0,0', ' '])('empties the cell when it is »%s«', (text) => {
    expect(withHours(WEEK, tuesday, text, ORDER)).toEqual(['mandag nytte 7,5', 'tirsdag kursus 3']);
  });

  it('may be on its way to a number, and is kept when it is none', () => {
    expect(withHours([], tuesday, '7,', ORDER)).toEqual(['tirsdag nytte 7']);
    expect(withHours([], tuesday, 'lidt', ORDER)).toEqual(['tirsdag nytte lidt']);
  });
});
