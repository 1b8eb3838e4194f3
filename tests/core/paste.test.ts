/** What comes off a clipboard is made plain, and nothing that is read is lost. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPaste } from '../../src/core/index.ts';

describe('pasted text', () => {
  it.each([
    ['Word’s bullets', '·\tEt\n·\tTo', '- Et\n- To'],
    ['bullets of the second level', 'o\tEt\n§\tTo\n\uf0a7\tTre', '- Et\n- To\n- Tre'],
    ['bullets with blanks', '•   Et\n   • To', '- Et\n- To'],
    ['a bullet with a sign behind it', '•\ue123 Et', '- Et'],
    ['numbered points', '1.\tEt\n2.\tTo\na)\tTre', '1. Et\n2. To\na) Tre'],
    ['hard blanks', 'Kl.\u00a012\u202f30', 'Kl. 12 30'],
    ['soft hyphens and what has no width', 'nytte\u00adind\u200bsats\ufeff', 'nytteindsats'],
    ['vertical tabs', 'Et\vTo', 'Et\nTo'],
    ['Windows’ ends of line', 'Et\r\nTo\rTre', 'Et\nTo\nTre'],
    ['many empty lines', 'Et\n\n\n\n To', 'Et\n\n To'],
    ['blanks at the end of a line', 'Et  \nTo ', 'Et\nTo'],
    ['letters in parts', 'Na\u0308r pa\u030a', 'När på'],
    ['quotation marks as they are', '»Ja«, “nej”, ’må’', '»Ja«, “nej”, ’må’'],
    ['a word that begins with o', 'og o bogstav', 'og o bogstav'],
    ['a joined picture', '👩‍🌾', '👩‍🌾'],
  ])('has %s made plain', (_, from, to) => {
    expect(cleanPaste(from)).toBe(to);
  });

  const anyPaste = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '·\t',
          '•',
          'o\t',
          '§',
          '\uf0b7',
          '1.\t',
          '\n',
          '\r\n',
          '\v',
          '\t',
          ' ',
          '\u00a0',
          '\u00ad',
          '\u200b',
          '\u0000',
          '-',
          '–\t',
          '\ufeff',
          'å',
          'a\u030a',
          '7',
        ),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join(''));

  it('is the same when cleaned again', () => {
    let changed = 0;
    fc.assert(
      fc.property(anyPaste, (text) => {
        const once = cleanPaste(text);
        changed += once === text ? 0 : 1;
        expect(cleanPaste(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
    expect(changed).toBeGreaterThan(100);
  });

  it('takes a row of a million blanks in one go, as a stranger’s form may hold it', () => {
    expect(cleanPaste(`a${' '.repeat(1_000_000)}b${' '.repeat(1_000_000)}`)).toHaveLength(
      1_000_002,
    );
  });

  it('keeps every letter and digit, in order; only the o that Word draws a bullet with is a sign', () => {
    const readable = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]/gu, '');
    let read = 0;
    fc.assert(
      fc.property(
        anyPaste.filter((text) => !/o[ \u00a0\u00ad\u200b\u0000\ufeff]*\t/.test(text)),
        (text) => {
          read += readable(text).length > 3 ? 1 : 0;
          expect(readable(cleanPaste(text))).toBe(readable(text));
        },
      ),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
