/** A face of the paper: words to glyphs with their kerning and widths, from several fonts and our own drawings. */
import { drawnSign, encodeSign, replacementSign } from './drawn.ts';
import { readTrueType, TABLES, type TrueType } from './truetype.ts';
import { readWoff } from './woff.ts';

/** One letter as it is drawn, and the text it stands for when it is read back. */
export type Glyph = {
  text: string;
  /** The font the outline is taken from; null for a sign drawn by ourselves. */
  source: TrueType | null;
  /** The glyph's number in its source; 0 for a sign of our own. */
  number: number;
  /** In thousandths of an em. */
  advance: number;
  bearing: number;
  outline: Uint8Array;
};

/** A word set in one face: glyphs, the kerning before each, and the whole advance, in thousandths of an em. */
export type SetWord = {
  glyphs: readonly Glyph[];
  kerns: readonly number[];
  advance: number;
  /** What no font could draw, as it was typed. */
  replaced: readonly string[];
};

/** A face: one style of the type family with its fallbacks, and what it has measured so far. */
export type Face = {
  /** The first font decides the metrics. */
  primary: TrueType;
  sources: readonly TrueType[];
  /** Sets a word; the result is kept, so the same word costs nothing twice. */
  set(word: string): SetWord;
  /** Width in thousandths of an em. */
  width(text: string): number;
};

const mostWords = 20_000;
const longestKept = 100;
/** Made when a word first has signs beyond the basic plane: it takes as long as a page. */
let segmenter: Intl.Segmenter | undefined;
const faces = new WeakMap<Uint8Array, Map<Uint8Array | undefined, Promise<Face>>>();

/** Reads a face from WOFF 1.0 files, first choice first; the same bytes are read once. Rejects when they are anything else. */
export function openFace(main: Uint8Array, extended?: Uint8Array): Promise<Face> {
  const known = faces.get(main) ?? new Map<Uint8Array | undefined, Promise<Face>>();
  faces.set(main, known);
  let face = known.get(extended);
  if (face === undefined) {
    const files = extended ? [main, extended] : [main];
    face = Promise.all(files.map((file) => readWoff(file, TABLES))).then((fonts) =>
      createFace(fonts.map(readTrueType)),
    );
    known.set(extended, face);
  }
  return face;
}

function createFace(fonts: readonly TrueType[]): Face {
  const primary = fonts[0];
  if (primary === undefined) throw new Error('A face needs a font.');
  const sources = fonts.filter((font) => font.unitsPerEm === 1000);
  if (sources[0] !== primary) throw new Error('The font must have 1000 units to the em.');
  const known = new Map<string, Glyph>();
  const words = new Map<string, SetWord>();
  const missing = new Set<Glyph>();

  const glyphFor = (text: string): Glyph => {
    let glyph = known.get(text);
    if (glyph === undefined) {
      const found = findGlyph(text, sources);
      glyph = found ?? replacement(text);
      if (found === null) missing.add(glyph);
      known.set(text, glyph);
    }
    return glyph;
  };

  const set = (word: string): SetWord => {
    const found = words.get(word);
    if (found !== undefined) return found;
    const glyphs: Glyph[] = [];
    const kerns: number[] = [];
    const replaced: string[] = [];
    let advance = 0;
    let before: Glyph | null = null;
    for (const letter of lettersOf(word)) {
      const glyph = glyphFor(letter);
      const { source } = glyph;
      const kern =
        source !== null && before?.source === source
          ? seen(source.kern(before.number, glyph.number))
          : 0;
      glyphs.push(glyph);
      kerns.push(kern);
      advance += kern + glyph.advance;
      if (missing.has(glyph)) replaced.push(glyph.text);
      before = glyph;
    }
    const result = { glyphs, kerns, advance, replaced };
    if (words.size >= mostWords) words.clear();
    if (word.length <= longestKept) words.set(word, result);
    return result;
  };

  const space = set(' ').advance;
  const width = (text: string) => {
    const known = words.get(text);
    if (known !== undefined) return known.advance;
    if (!text.includes(' ')) return set(text).advance;
    const parts = text.split(' ');
    return parts.reduce((sum, part) => sum + set(part).advance, space * (parts.length - 1));
  };
  return { primary, sources, set, width };
}

/** Kerning in steps of a hundredth of an em; less than one and a half is not seen in print. */
const seen = (kern: number): number => (Math.abs(kern) < 15 ? 0 : Math.round(kern / 10) * 10);

/** Letters one by one; only text beyond the basic plane (emoji) is taken by what the eye sees as one. */
function lettersOf(word: string): Iterable<string> {
  if (!/[\ud800-\udfff]/.test(word)) return word;
  segmenter ??= new Intl.Segmenter('da', { granularity: 'grapheme' });
  return [...segmenter.segment(word)].flatMap(({ segment }) =>
    /[\ud800-\udfff]/.test(segment) ? [segment] : Array.from(segment),
  );
}

/** Signs that look like another sign the font has. */
const lookalikes: Readonly<Record<string, string>> = { '\u00ad': '-', '\u2011': '-' };

function findGlyph(text: string, sources: readonly TrueType[]): Glyph | null {
  const drawn = drawnSign(text);
  if (drawn !== null) {
    const { data, bearing } = encodeSign(drawn);
    return { text, source: null, number: 0, advance: drawn.advance, bearing, outline: data };
  }
  const shown = lookalikes[text] ?? text;
  const code = shown.codePointAt(0) ?? 0;
  if (code < 32 || String.fromCodePoint(code) !== shown) return null;
  for (const source of sources) {
    const number = source.glyphFor(code);
    if (number === 0) continue;
    return {
      text,
      source,
      number,
      advance: source.advance(number),
      bearing: source.bearing(number),
      outline: source.outline(number),
    };
  }
  return null;
}

function replacement(text: string): Glyph {
  const { data, bearing } = encodeSign(replacementSign);
  return {
    text,
    source: null,
    number: 0,
    advance: replacementSign.advance,
    bearing,
    outline: data,
  };
}
