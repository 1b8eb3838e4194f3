/** Our own inflating against zlib’s, with all that can be wrong with the data. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../../src/document/pdf/inflate.ts';
import { InflateError } from '../../../src/document/pdf/prefix-codes.ts';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 3000 }))
    .map(([piece, times]) =>
      Uint8Array.from({ length: piece.length * times }, (_, at) => piece[at % piece.length] ?? 0),
    ),
);
const level = fc.integer({ min: 0, max: 9 });
const strategy = fc.integer({ min: 0, max: 4 });

function codeOf(run: () => unknown): string {
  try {
    run();
    return 'fine';
  } catch (problem) {
    return problem instanceof InflateError ? problem.code : 'another error';
  }
}

describe('inflating', () => {
  it('gives back what was deflated, however it was done', () => {
    fc.assert(
      fc.property(bytes, level, strategy, (data, level, strategy) => {
        const packed = deflateSync(data, { level, strategy });
        expect(Buffer.from(inflate(packed, data.length)).equals(data)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('stops at the limit', () => {
    const packed = deflateSync(new Uint8Array(1000));
    expect(inflate(packed, 1000).length).toBe(1000);
    expect(codeOf(() => inflate(packed, 999))).toBe('too-large');
  });

  it('notices data that is cut short, wherever it is cut', () => {
    const packed = deflateSync(Uint8Array.from({ length: 500 }, (_, at) => (at * at) % 251));
    for (let at = 0; at < packed.length; at++) {
      expect(codeOf(() => inflate(packed.subarray(0, at), 10_000))).toBe('damaged');
    }
  });

  it('ends in one of three ways, whatever it is given', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (data, at, change) => {
        const packed = Uint8Array.from(deflateSync(data));
        const place = at % packed.length;
        packed[place] = (packed[place] ?? 0) ^ change;
        expect(['fine', 'damaged', 'too-large']).toContain(codeOf(() => inflate(packed, 200_000)));
      }),
      { numRuns: 200 },
    );
  });
});
