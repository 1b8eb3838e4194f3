/** Where a dated record stands on a day. */
import { describe, expect, it } from 'vitest';
import { phasesOf, standingOn, type Dated } from '../../src/core/index.ts';

const record: Dated = { from: '2025-01-01', until: '2027-06-30', certainty: 'bekraeftet' };

describe('a dated record', () => {
  it('holds on its first and its last day', () => {
    expect(standingOn(record, '2024-12-31')).toBe('coming');
    expect(standingOn(record, '2025-01-01')).toBe('bekraeftet');
    expect(standingOn(record, '2027-06-30')).toBe('bekraeftet');
    expect(standingOn(record, '2027-07-01')).toBe('ended');
    expect(standingOn({ certainty: 'ukendt' }, '1900-01-01')).toBe('ukendt');
  });

  it('is less sure from the day a change is expected', () => {
    const shaken: Dated = { ...record, expected: { from: '2027-01-01', certainty: 'ukendt' } };
    expect(standingOn(shaken, '2026-12-31')).toBe('bekraeftet');
    expect(standingOn(shaken, '2027-01-01')).toBe('ukendt');
    expect(standingOn(shaken, '2027-07-01')).toBe('ended');
  });
});

describe('the phases of a dated record', () => {
  it('begin where what may be said of it changes', () => {
    const shaken: Dated = { ...record, expected: { from: '2027-01-01', certainty: 'ukendt' } };
    expect(phasesOf(shaken)).toEqual([
      { standing: 'coming', text: 'during', shaken: false },
      { from: '2025-01-01', standing: 'bekraeftet', text: 'during', shaken: false },
      { from: '2027-01-01', standing: 'ukendt', text: 'during', shaken: true },
      { from: '2027-07-01', standing: 'ended', text: 'now', shaken: false },
    ]);
  });

  it('are one when nothing changes', () => {
    expect(phasesOf({ certainty: 'sandsynlig' })).toEqual([
      { standing: 'sandsynlig', text: 'now', shaken: false },
    ]);
  });

  it('tell what held until the last day, and what is said now from the day after', () => {
    const [standing, ended, ...rest] = phasesOf({ until: '2024-12-31', certainty: 'bekraeftet' });
    expect(standing).toEqual({ standing: 'bekraeftet', text: 'during', shaken: false });
    expect(ended).toEqual({ from: '2025-01-01', standing: 'ended', text: 'now', shaken: false });
    expect(rest).toEqual([]);
  });

  it('know an expected change of a record that stands, though the certainty stays the same', () => {
    const same: Dated = {
      certainty: 'ukendt',
      expected: { from: '2027-01-01', certainty: 'ukendt' },
    };
    expect(phasesOf(same).map(({ from, shaken }) => [from, shaken])).toEqual([
      [undefined, false],
      ['2027-01-01', true],
    ]);
  });

  it('agree with where the record stands on every day', () => {
    const days = [
      '2024-12-31',
      '2025-01-01',
      '2026-12-31',
      '2027-01-01',
      '2027-06-30',
      '2027-07-01',
    ];
    const shaken: Dated = { ...record, expected: { from: '2027-01-01', certainty: 'sandsynlig' } };
    for (const day of days) {
      const phase = phasesOf(shaken).findLast(({ from = '' }) => from <= day);
      expect(phase?.standing, day).toBe(standingOn(shaken, day));
    }
  });
});
