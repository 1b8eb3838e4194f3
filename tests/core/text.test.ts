import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import {
  canonicalJson,
  danishOrder,
  fill,
  fnv1a64,
  formatDate,
  readDate,
  formatNumber,
  isCvr,
  isPNumber,
  listed,
  parseNumber,
  textHash,
} from '../../src/core/index.ts';

it('names in a row are written as Danes write them', () => {
  expect([[], ['et'], ['et', 'to'], ['et', 'to', 'tre']].map(listed)).toEqual([
    '',
    'et',
    'et og to',
    'et, to og tre',
  ]);
});

describe('canonical JSON and its hash', () => {
  it('hashes as FNV-1a 64 is published to', () => {
    expect(fnv1a64('')).toBe('cbf29ce484222325');
    expect(fnv1a64('a')).toBe('af63dc4c8601ec8c');
    expect(fnv1a64('foobar')).toBe('85944171f73967e8');
  });

  it('agrees with the definition in whole numbers of any size', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let hash = 0xcbf29ce484222325n;
        for (const byte of new TextEncoder().encode(text)) {
          hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) % (1n << 64n);
        }
        expect(fnv1a64(text)).toBe(hash.toString(16).padStart(16, '0'));
      }),
    );
  });

  it('is the same for equal values, however they were put together', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'å'] })).toBe('{"a":[true,null,"å"],"b":1}');
    expect(textHash({ a: 1, b: undefined })).toBe(textHash({ a: 1 }));
    expect(textHash('a\u030a')).toBe(textHash('å'));
    expect(textHash('a')).not.toBe(textHash('b'));
  });

  it('reads back as the value it was written from', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(
          JSON.parse(JSON.stringify(value).normalize('NFC')),
        );
      }),
    );
  });
});

describe('words', () => {
  it('fills what it knows and leaves the rest to be seen', () => {
    expect(fill('{antal} af {alle}', { antal: 3 })).toBe('3 af {alle}');
    expect(fill('{toString}', {})).toBe('{toString}');
  });

  it('sorts as the Danish alphabet does', () => {
    const names = ['Ærø', 'Aabenraa', 'Ørsted', 'Åby', 'zebra', 'Arbejde', 'ydelse'];
    expect([...names].sort(danishOrder)).toEqual([
      'Aabenraa',
      'Arbejde',
      'ydelse',
      'zebra',
      'Ærø',
      'Ørsted',
      'Åby',
    ]);
  });
});

describe('numbers and dates as Danes write them', () => {
  it('writes dates', () => {
    expect(formatDate('2026-01-02')).toBe('2. januar 2026');
    expect(formatDate('2024-12-31')).toBe('31. december 2024');
    expect(formatDate('snart')).toBe('snart');
  });

  it('reads a date however a Dane writes it', () => {
    const ways = [
      '2.1.2026',
      '02-01-2026',
      '2/1 2026',
      ' 2. januar 2026 ',
      '2 Januar 2026',
      '2026-01-02',
    ];
    expect(ways.map(readDate)).toEqual(ways.map(() => '2026-01-02'));
  });

  it('reads no date where there is none', () => {
    const none = [
      '',
      'snart',
      '2026',
      '1.2026',
      '31.2.2026',
      '1.13.2026',
      '2. jan 2026',
      '1.1.26',
      '2026-02-30',
    ];
    expect(none.map(readDate)).toEqual(none.map(() => null));
  });

  it.each([
    [0, '0'],
    [1234.5, '1.234,5'],
    [1234567, '1.234.567'],
    [-0.25, '-0,25'],
    [0.1 + 0.2, '0,3'],
    [-1e-9, '0'],
    [999, '999'],
  ])('writes %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('reads what it has written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
        const value = hundredths / 100;
        expect(parseNumber(formatNumber(value))).toBe(value + 0);
      }),
    );
  });

  it('refuses what could be two numbers, or none', () => {
    for (const text of ['12.5', '1,2,3', '', 'ti', '1.23.456', '1e3']) {
      expect(parseNumber(text)).toBeNull();
    }
    expect(parseNumber(' 1 234,5 ')).toBe(1234.5);
  });
});

describe('official numbers', () => {
  it('checks a CVR number by its digits', () => {
    // Numbers made up to satisfy, and to miss, the weights 2 7 6 5 4 3 2 1.
    expect(isCvr('10000009')).toBe(true);
    expect(isCvr('10 00 00 09')).toBe(true);
    expect(isCvr('10000008')).toBe(false);
    expect(isCvr('1000000')).toBe(false);
    expect(isCvr('00000000')).toBe(false);
  });

  it('notices any one wrong digit of a CVR number', () => {
    const valid = fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String).filter(isCvr);
    fc.assert(
      fc.property(valid, fc.nat(7), fc.integer({ min: 1, max: 9 }), (cvr, at, more) => {
        const digit = (Number(cvr[at]) + more) % 10;
        expect(isCvr(cvr.slice(0, at) + String(digit) + cvr.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('knows a P-number by its length', () => {
    expect(isPNumber('1003259864')).toBe(true);
    expect(isPNumber('100325986')).toBe(false);
    expect(isPNumber('100325986a')).toBe(false);
  });
});
