/** A letter begun in the reader's own mail program. */
import { describe, expect, it } from 'vitest';
import { mailAddress, mailTo } from '../../../src/islands/review/review-giving.ts';

describe('the letter', () => {
  it('goes to the address that stands somewhere in what the kommune wrote', () => {
    expect(mailAddress('Send det til job@eksempel.dk, mærket »svar«.')).toBe('job@eksempel.dk');
    expect(mailAddress('Den fælles postkasse')).toBe('');
  });

  it('carries nothing into the address but the address', () => {
    const made = mailTo('a?cc=b@c.dk', { subject: 'Æble & pære', body: 'Linje 1\nLinje 2' });
    expect(made).toBe(
      'mailto:a%3Fcc%3Db@c.dk?subject=%C3%86ble%20%26%20p%C3%A6re&body=Linje%201%0ALinje%202',
    );
  });
});
