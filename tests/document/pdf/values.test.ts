/** Values as they stand in a PDF: read again by another's parser they are what they were. */
import fc from 'fast-check';
import { PDFDict, PDFHexString, PDFName, PDFObjectParser, PDFContext, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { Output } from '../../../src/document/pdf/output.ts';
import { ascii, date, text, type Value, writeValue } from '../../../src/document/pdf/values.ts';

function written(value: Value): string {
  const out = new Output();
  writeValue(out, value);
  return out.toString();
}

function read(letters: string): PDFDict {
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const found = PDFObjectParser.forBytes(bytes, PDFContext.create()).parseObject();
  if (!(found instanceof PDFDict)) throw new Error('That is no dictionary');
  return found;
}

const textOf = (value: ReturnType<typeof text>) => {
  const found = read(written({ T: value })).get(PDFName.of('T'));
  if (!(found instanceof PDFString) && !(found instanceof PDFHexString)) {
    throw new Error('That is no string');
  }
  return found.decodeText();
};

describe('a text in a PDF', () => {
  it('is read as it was written, whatever letters it is of', () => {
    const reached = { bytes: 0, pairs: 0, escaped: 0 };
    const letters = fc.oneof(
      fc.constantFrom(...Array.from('aæøÅ()\\\r\n–—“”€•ŠłŁ\u00ad\u0085\ufb01')),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (parts) => {
        const said = parts.join('');
        const value = text(said);
        if (value.letters.startsWith('(\u00fe\u00ff')) reached.pairs += 1;
        else reached.bytes += 1;
        if (/[()\\\r]/.test(said)) reached.escaped += 1;
        // A line's end that stands as it is may be read as another.
        expect(value.letters).not.toContain('\r');
        expect(textOf(value)).toBe(said);
      }),
      { numRuns: 400 },
    );
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(20);
  });

  it('takes a byte a letter for Danish with its dashes and quotes', () => {
    const said = 'Nytteindsats – “Åben dør” … 5 €';
    expect(text(said).letters.length).toBe(said.length + 2);
    expect(textOf(text(said))).toBe(said);
  });
});

describe('a value in a PDF', () => {
  it('stands apart from what is before it where it must', () => {
    expect(written({ A: 'B', C: [1, -0.5, 'D', [true], ascii('e'), 7], E: {} })).toBe(
      '<</A/B/C[1 -0.5/D[true](e) 7]/E<<>>>>',
    );
  });

  it('is a number without an exponent, however small', () => {
    expect(written(1e-9)).toBe('0');
    expect(written(-1e-9)).toBe('0');
    expect(written(0.000_012_3)).toBe('0.00001');
  });

  it('is a name in letters that names may hold', () => {
    expect(written('application/json')).toBe('/application#2Fjson');
    expect(read(written({ N: 'a b#(ø)' })).get(PDFName.of('N'))).toBe(PDFName.of('a b#(ø)'));
  });

  it('is a moment in universal time', () => {
    expect(date(new Date('2026-03-01T09:05:07Z')).letters).toBe('(D:20260301090507Z)');
  });
});
