/** A file of words is read as JSON is, to the letter, and every name in it is found on its line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/catalog/json.ts';

/** What the platform makes of a text; `undefined` where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Signs that JSON is made of, and none. */
const SIGNS = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  '\\',
  ' ',
  '\n',
  '\t',
  ...['0', '1', '.', '-', 'e', 'true', 'u', ''],
];

/** A text with a few of its signs taken out, or put in. */
const damaged = fc
  .tuple(fc.json(), fc.array(fc.tuple(fc.nat(200), fc.constantFrom(...SIGNS))))
  .map(([json, slips]) =>
    slips.reduce((text, [place, sign]) => {
      const at = place % (text.length + 1);
      return sign === ''
        ? text.slice(0, at) + text.slice(at + 1)
        : text.slice(0, at) + sign + text.slice(at);
    }, json),
  );

describe('a file of words', () => {
  it('has the value that JSON gives it, however it is written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(readJson(text)).toMatchObject({ value: JSON.parse(text) as unknown, stumbles: [] });
      }),
    );
  });

  it('is refused where it is no JSON, and only there', () => {
    let refused = 0;
    fc.assert(
      fc.property(damaged, (text) => {
        const expected = parsed(text);
        const { value, stumbles } = readJson(text);
        const isTwice = stumbles.every(({ word }) => word === 'jsonTwice');
        if (expected === undefined) {
          refused += 1;
          expect(value).toBeUndefined();
          expect(stumbles).toHaveLength(1);
        }
        expect(isTwice).toBe(expected !== undefined);
        expect(value).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it('knows the line of a name, and of what is around one that is missing', () => {
    const { lineOf } = readJson('{\n  "a": "x",\n  "b": {\n    "c": [\n      "y"\n    ]\n  }\n}\n');
    expect(lineOf(['a'])).toBe(2);
    expect(lineOf(['b', 'c'])).toBe(4);
    expect(lineOf(['b', 'c', '0'])).toBe(5);
    expect(lineOf(['b', 'd'])).toBe(3);
    expect(lineOf(['d'])).toBe(1);
  });
});
