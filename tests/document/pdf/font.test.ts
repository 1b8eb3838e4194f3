/** Faces and their subsets, held against the tables of the font itself. */
import { describe, expect, it } from 'vitest';
import { openFace, type Glyph } from '../../../src/document/pdf/font/face.ts';
import { subsetFont } from '../../../src/document/pdf/font/subset.ts';
import { readTrueType, type TrueType } from '../../../src/document/pdf/font/truetype.ts';
import { hyphenationPoints } from '../../../src/document/pdf/hyphenation.ts';
import { breakLines } from '../../../src/document/pdf/layout/lines.ts';
import { readPath } from '../../../src/document/parts/outline.ts';
import { plainRuns } from '../../../src/document/pdf/layout/runs.ts';
import { text } from '../../../src/document/pdf/look.ts';
import { fonts } from './sample.ts';

const face = await openFace(fonts.regular, fonts.regularExtended);

/** The tables of a plain TrueType file. */
function tablesOf(file: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(file.buffer);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index;
    const name = String.fromCharCode(...file.subarray(at, at + 4));
    const start = view.getUint32(at + 8);
    tables.set(name, file.slice(start, start + view.getUint32(at + 12)));
  }
  return tables;
}

describe('a face', () => {
  it('kerns', () => {
    expect(face.width('AV')).toBeLessThan(face.width('A') + face.width('V'));
  });

  it('takes a letter from the extended font when the first lacks it, and draws what both lack', () => {
    const source = (letter: string) => face.set(letter).glyphs[0]?.source;
    expect(source('å')).toBe(face.sources[0]);
    expect(source('ő')).toBe(face.sources[1]);
    expect(source('→')).toBeNull();
    expect(face.set('→').replaced).toEqual([]);
    expect(face.set('日').replaced).toEqual(['日']);
  });

  it('refuses what is not WOFF 1.0', async () => {
    await expect(openFace(new TextEncoder().encode('wOF2 and so on'))).rejects.toThrow(/WOFF 1\.0/);
  });

  it.each(['cut short', 'changed', 'longer than it says'])(
    'refuses a font with a table %s',
    async (how) => {
      const file = fonts.regular.slice();
      const view = new DataView(file.buffer);
      const entry = [...Array(view.getUint16(12)).keys()]
        .map((index) => 44 + 20 * index)
        .find((at) => String.fromCharCode(...file.subarray(at, at + 4)) === 'glyf');
      if (entry === undefined) throw new Error('The font has no outlines.');
      const at = (field: number) => view.getUint32(entry + field);
      if (how === 'cut short') view.setUint32(entry + 8, at(8) - 100);
      if (how === 'changed') file.fill(0, at(4) + 50, at(4) + 150);
      if (how === 'longer than it says') view.setUint32(entry + 12, at(12) - 1);
      await expect(openFace(file)).rejects.toThrow('A table of the font is damaged.');
    },
  );
});

/** The simple outlines that a glyph is put together from, in order, with how each is placed. */
function strokes(font: Pick<TrueType, 'outline'>, outline: Uint8Array): unknown[] {
  if (outline.length === 0) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (view.getInt16(0) >= 0) return [withoutPadding(outline)];
  const parts: unknown[] = [];
  for (let at = 10, more = true; more;) {
    const flags = view.getUint16(at);
    const size = 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 64 ? 4 : flags & 128 ? 8 : 0);
    parts.push([...outline.subarray(at + 4, at + size)]);
    parts.push(strokes(font, font.outline(view.getUint16(at + 2))));
    at += size;
    more = (flags & 32) !== 0;
  }
  return parts;
}

const withoutPadding = (outline: Uint8Array) => {
  let end = outline.length;
  while (end > 0 && outline[end - 1] === 0) end--;
  return [...outline.subarray(0, end)];
};

describe('a subset', () => {
  it('holds the very outlines of the fonts it is made from, and the parts of those put together', () => {
    const glyphs: Glyph[] = Array.from('Åby ę→?Ø;ő').flatMap((letter) => face.set(letter).glyphs);
    const map = glyphs.map((glyph, index) => [glyph.text.charCodeAt(0), index + 1] as const);
    const tables = tablesOf(subsetFont(face.primary, face.sources, glyphs, map));
    tables.set('OS/2', face.primary.tables.get('OS/2') ?? new Uint8Array());
    const read = readTrueType(tables);
    let composed = 0;
    glyphs.forEach((glyph, index) => {
      expect(read.glyphFor(glyph.text.charCodeAt(0))).toBe(index + 1);
      expect(read.advance(index + 1)).toBe(glyph.advance);
      const own = strokes(read, read.outline(index + 1));
      if (own.length > 1) composed++;
      expect(own).toEqual(strokes(glyph.source ?? read, glyph.outline));
    });
    expect(composed).toBeGreaterThanOrEqual(3);
  });
});

describe('Danish hyphenation', () => {
  const broken = (word: string) => {
    const points = [0, ...hyphenationPoints(word), word.length];
    return points
      .slice(1)
      .map((end, index) => word.slice(points[index], end))
      .join('·');
  };

  it.each([
    ['medarbejderindflydelse', 'med·ar·bej·der·ind·fly·delse'],
    ['Arbejdspladsaftale', 'Ar·bejds·plads·af·tale'],
    ['beskæftigelsesindsatsloven', 'be·skæf·ti·gel·ses·ind·sats·loven'],
    ['overenskomstansat', 'over·ens·komst·an·sat'],
    ['nytteindsatsen', 'nyt·te·ind·satsen'],
    ['kontantydelsesmodtagere', 'kon·tant·ydel·ses·mod·ta·gere'],
    ['Arbejdsmarkedsrådet', 'Ar·bejds·mar·keds·rådet'],
    ['løntilskuddets', 'løn·til·skuddets'],
    ['danskundervisningen', 'dansk·un·der·vis·ningen'],
    ['tavshedserklæringer', 'tavs·heds·er·klæ·ringer'],
    ['forholdstallet', 'for·holds·tallet'],
    ['oktober', 'oktober'],
  ])('breaks %s between its parts', (word, expected) => {
    expect(broken(word)).toBe(expected);
  });

  it('leaves no piece without a vowel', () => {
    for (const word of ['fjernvarmeudbygning', 'tilgængelighedserklæring', 'erhvervsskolernes']) {
      for (const piece of broken(word).split('·')) expect(piece).toMatch(/[aeiouyæøå]/i);
    }
  });

  it('leaves numbers, addresses and abbreviations alone', () => {
    for (const word of ['2026-2028', 'a@b.dk', 'kl.']) expect(hyphenationPoints(word)).toEqual([]);
  });
});

describe('lines', () => {
  const measure = (words: string) => 500 * words.length;
  const lines = (words: string, width: number) =>
    breakLines(plainRuns(words, text.body), width, measure).map((line) =>
      line.pieces.map((piece) => piece.text).join(''),
    );
  const letter = text.body.size / 2;

  it('break a word only where the line would else be short', () => {
    const wide = 60 * letter;
    const full = `${'x'.repeat(57)} `;
    const short = `${'x'.repeat(50)} `;
    const longRest = `arbejdsplads ${'y'.repeat(50)} z`;
    expect(lines(`${full}${longRest}`, wide)[0]).toBe(full);
    expect(lines(`${short}${longRest}`, wide)).toEqual([
      `${short}arbejds\u00ad`,
      `plads ${'y'.repeat(50)} z`,
    ]);
    const nearlyFull = `${'x'.repeat(110)} `;
    expect(lines(`${nearlyFull}arbejdsplads og mere`, 120 * letter)[0]).toBe(nearlyFull);
    expect(lines(`${nearlyFull}arbejdsplads og mere`, 122 * letter)[0]).toBe(
      `${nearlyFull}arbejds\u00ad`,
    );
  });

  it('break a word in a narrow column wherever a part of it fits', () => {
    expect(lines('xxxxxxxxx medarbejder og mere', 15 * letter)).toEqual([
      'xxxxxxxxx med\u00ad',
      'arbejder og ',
      'mere',
    ]);
    expect(lines('xxxxxxxxx medarbejder', 15 * letter)[0]).toBe('xxxxxxxxx med\u00ad');
    expect(lines('xxxxxxxxx afgang og mere', 14 * letter)[0]).toBe('xxxxxxxxx ');
  });

  it('never break the last word of a paragraph for a stub', () => {
    expect(lines(`${'x'.repeat(50)} arbejdsplads`, 60 * letter)).toEqual([
      `${'x'.repeat(50)} `,
      'arbejdsplads',
    ]);
  });

  it('leave such a word whole also where a paragraph before it is broken to save a line', () => {
    const short = `${'x'.repeat(50)} `;
    const saving = `${short}arbejdsplads ${'y'.repeat(50)} z`;
    expect(lines(`${saving}\n${short}arbejdsplads`, 60 * letter)).toEqual([
      `${short}arbejds\u00ad`,
      `plads ${'y'.repeat(50)} z`,
      short,
      'arbejdsplads',
    ]);
  });

  it('end where the writer ended them', () => {
    expect(lines('en\nto\r\n\ntre', 600)).toEqual(['en', 'to', '', 'tre']);
  });

  it('break an address after its marks, without a hyphen', () => {
    for (const line of lines('https://www.example.dk/en/lang/sti/til/en/side', 20 * letter)) {
      expect(line).not.toContain('\u00ad');
    }
  });
});

describe('a drawn path', () => {
  it('reads relative and absolute steps alike', () => {
    expect(readPath('M10 10 h5 v5 H10 Z')).toEqual(readPath('m10,10 l5,0 0,5 L10 15z'));
  });

  it('reads an arc as curves that end where it ends', () => {
    const steps = readPath('M0 0 A10 10 0 0 1 20 0');
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.at(-1)).toMatchObject({ step: 'curve', x: 20, y: 0 });
  });
});
