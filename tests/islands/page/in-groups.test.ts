/** A long list in groups is the same list. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inGroups } from '../../../src/islands/page/in-groups.ts';

test('groups hold every thing once, in order, and all but the last are full', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (all, size) => {
      const groups = inGroups(all, size);
      expect(groups.flat()).toEqual(all);
      expect(groups.slice(0, -1).every((group) => group.length === size)).toBe(true);
      expect(groups.every((group) => group.length > 0)).toBe(true);
    }),
  );
});
