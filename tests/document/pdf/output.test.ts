/** Bytes of a file: letters and numbers as they were given, however many they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Output } from '../../../src/document/pdf/output.ts';

const latin = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map((c) => String.fromCharCode(c)),
});

function numberAs(value: number, decimals: number): string {
  const out = new Output();
  out.number(value, decimals);
  return out.toString();
}

describe('what is written', () => {
  it('stands as it was given, also when it is much', () => {
    let grown = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(latin, fc.integer({ min: 1, max: 400 })), { maxLength: 6 }),
        (parts) => {
          const out = new Output();
          for (const [letters, times] of parts) out.letters(letters.repeat(times));
          const whole = parts.map(([letters, times]) => letters.repeat(times)).join('');
          if (whole.length > 2048) grown += 1;
          expect(out.toString()).toBe(whole);
          expect(out.length).toBe(whole.length);
          expect(Buffer.from(out.bytes).toString('latin1')).toBe(whole);
        },
      ),
    );
    expect(grown).toBeGreaterThan(10);
  });

  it('is numbers without an exponent, to so many decimals, none of them for nothing', () => {
    const reached = { negative: 0, whole: 0, zeros: 0 };
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ min: -1e6, max: 1e6, noNaN: true }),
          fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 1000),
        ),
        fc.integer({ min: 0, max: 5 }),
        (value, decimals) => {
          const shown = numberAs(value, decimals);
          expect(shown).toMatch(/^(-?[1-9]\d*|-?0(?=\.)|0)(\.\d*[1-9])?$/);
          const power = 10 ** decimals;
          expect(Number(shown)).toBe(Math.round(value * power) / power + 0);
          if (shown.startsWith('-')) reached.negative += 1;
          if (!shown.includes('.')) reached.whole += 1;
          if (shown.includes('.0')) reached.zeros += 1;
        },
      ),
      { numRuns: 2000 },
    );
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(20);
    expect(numberAs(-0.001, 2)).toBe('0');
    expect(numberAs(100.05, 2)).toBe('100.05');
    expect(numberAs(1e9, 0)).toBe('1000000000');
  });

  it('is a number that a PDF may hold, whatever was reckoned', () => {
    fc.assert(
      fc.property(fc.double(), fc.integer({ min: 0, max: 5 }), (value, decimals) => {
        expect(numberAs(value, decimals)).toMatch(/^-?\d{1,10}(\.\d*[1-9])?$/);
      }),
    );
    expect(numberAs(Infinity, 2)).toBe('2147483647');
    expect(numberAs(-1e300, 2)).toBe('-2147483647');
    expect(numberAs(NaN, 2)).toBe('0');
  });

  it('is numbers with a blank after each', () => {
    const out = new Output();
    out.numbers(1, 3, -0.25, 10);
    expect(out.toString()).toBe('3 -0.2 10 ');
  });
});
