import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stretch, wordDifference } from '../../src/core/index.ts';

const joined = (stretches: readonly Stretch[], ...kinds: Stretch['is'][]): string =>
  stretches
    .filter(({ is }) => kinds.includes(is))
    .map(({ text }) => text)
    .join('');

/** Texts with enough in common to have something that stays. */
const anyProse = fc
  .array(
    fc.constantFrom('Vi ', 'rydder ', 'stier', ', ', '\n', '\n\n', 'på ', 'ø', '. ', '🌳', 'en '),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(anyProse, fc.string({ unit: 'binary', maxLength: 60 }));

describe('the difference between two texts', () => {
  it('gives back both texts to the letter', () => {
    const met = { same: 0, removed: 0, added: 0 };
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const stretches = wordDifference(before, after);
        for (const { is } of stretches) met[is] += 1;
        expect(joined(stretches, 'same', 'removed')).toBe(before);
        expect(joined(stretches, 'same', 'added')).toBe(after);
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(met.same, met.removed, met.added)).toBeGreaterThan(200);
  });

  it('is one stretch between equal texts, and none between empty ones', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wordDifference(text, text)).toEqual(text === '' ? [] : [{ is: 'same', text }]);
      }),
    );
  });

  it('has no empty stretch and no two neighbours of one kind', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const stretches = wordDifference(before, after);
        expect(stretches.every(({ text }) => text !== '')).toBe(true);
        expect(stretches.every(({ is }, at) => stretches[at + 1]?.is !== is)).toBe(true);
      }),
    );
  });

  it('goes by whole words', () => {
    expect(wordDifference('Vi rydder stier i skoven.', 'Vi rydder grøfter i skoven.')).toEqual([
      { is: 'same', text: 'Vi rydder ' },
      { is: 'removed', text: 'stier' },
      { is: 'added', text: 'grøfter' },
      { is: 'same', text: ' i skoven.' },
    ]);
  });

  it('leaves no lone blank or little word standing between two changes', () => {
    expect(wordDifference('hver uge og hele året', 'mandag morgen og søndag aften')).toEqual([
      { is: 'removed', text: 'hver uge og hele året' },
      { is: 'added', text: 'mandag morgen og søndag aften' },
    ]);
  });

  const words = (count: number, of: string): string =>
    Array.from({ length: count }, (_, at) => `${of}${String(at)}`).join(' ');

  it('finds one word in a long text', () => {
    const text = words(1700, 'ord');
    const changed = wordDifference(text, text.replace('ord900 ', 'nyt '));
    expect(changed.filter(({ is }) => is !== 'same')).toEqual([
      { is: 'removed', text: 'ord900' },
      { is: 'added', text: 'nyt' },
    ]);
  });

  it('goes by paragraphs when too many words differ', () => {
    const [before, after] = [words(1500, 'a'), words(1500, 'b')];
    expect(wordDifference(`Først.\n${before}\nSidst.`, `Først.\n${after}\nSidst.`)).toEqual([
      { is: 'same', text: 'Først.\n' },
      { is: 'removed', text: `${before}\n` },
      { is: 'added', text: `${after}\n` },
      { is: 'same', text: 'Sidst.' },
    ]);
  });

  it('takes texts as wholes when they are all paragraphs apart', () => {
    const [before, after] = ['a', 'b'].map((of) => words(2000, of).replaceAll(' ', '\n'));
    expect(wordDifference(before ?? '', after ?? '')).toEqual([
      { is: 'removed', text: before },
      { is: 'added', text: after },
    ]);
  });
});
