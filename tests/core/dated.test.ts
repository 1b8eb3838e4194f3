/** Where a dated record stands on a day. */
import { describe, expect, it } from 'vitest';
import { standingOn, type Dated } from '../../src/core/index.ts';

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
