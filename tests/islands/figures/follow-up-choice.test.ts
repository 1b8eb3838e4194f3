/** What is chosen to be seen of the figures goes to the address and back, and never beyond the figures there are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quartersBetween } from '../../../src/core/follow-up/quarter.ts';
import {
  seenAddress,
  seenIn,
  spanOf,
  type SeenChoice,
} from '../../../src/islands/figures/follow-up-choice.ts';

const HERE = 'https://example.org/mappe/opfoelgning/?eksempel=aaben';
const quarters = quartersBetween('2022-1', '2026-4');
const anyQuarter = fc.constantFrom(...quartersBetween('2020-1', '2028-4'));
const anyChoice: fc.Arbitrary<SeenChoice> = fc.record({
  from: fc.option(anyQuarter),
  until: fc.option(anyQuarter),
  grain: fc.constantFrom('quarter', 'year'),
  hidesSmall: fc.boolean(),
});

describe('what is chosen to be seen', () => {
  it('comes back from the address as it went in, and leaves the rest of it', () => {
    fc.assert(
      fc.property(anyChoice, anyChoice, (choice, before) => {
        const url = new URL(seenAddress(seenAddress(HERE, before), choice));
        expect(seenIn(url.searchParams)).toEqual(choice);
        expect(url.searchParams.get('eksempel')).toBe('aaben');
      }),
    );
  });

  it('hides small counts unless the address says otherwise', () => {
    const nothing = { from: null, until: null, grain: 'quarter', hidesSmall: true };
    expect(seenIn(new URLSearchParams())).toEqual(nothing);
    expect(seenIn(new URLSearchParams('fra=i+går&til=2026-9&pr=uge&smaa=ja'))).toEqual(nothing);
  });

  it('is a span within the quarters there are, first things first', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const { from, until } = spanOf(quarters, choice);
        expect(quarters).toContain(from);
        expect(quarters).toContain(until);
        expect(from <= until).toBe(true);
        const { from: first, until: last } = choice;
        if (
          first !== null &&
          last !== null &&
          first <= last &&
          quarters.includes(first) &&
          quarters.includes(last)
        )
          expect({ from, until }).toEqual({ from: first, until: last });
      }),
    );
  });
});
