/** The objects that a font is in the file: its dictionary, its descriptor, its widths and what its codes mean. */
import type { Face, Glyph } from '../font/face.ts';
import { firstCode } from '../font/win-ansi.ts';
import { ascii, type Dictionary, type PdfFile, type Ref } from '../objects.ts';
import { plainMeanings, toUnicode } from './meanings.ts';

/** A face as it is embedded. `outlines`: the stream with the subset, under its `name`. */
export type EmbeddedFont = {
  file: PdfFile;
  name: string;
  face: Face;
  italic: boolean;
  outlines: Ref;
};

/** Flags of a font descriptor (ISO 32000-1, table 123). */
const SYMBOLIC = 4;
const NON_SYMBOLIC = 32;
const ITALIC = 64;

/** A simple font of WinAnsi: a byte for each letter, by its code. */
export function putPlainFont(
  ref: Ref,
  font: EmbeddedFont,
  letters: ReadonlyMap<number, Glyph>,
): void {
  const { file, name } = font;
  const codes = [...letters.keys()].sort((a, b) => a - b);
  const first = codes[0] ?? firstCode;
  const last = codes.at(-1) ?? first;
  const widths = Array.from(
    { length: last - first + 1 },
    (_, index) => letters.get(first + index)?.advance ?? 0,
  );
  file.put(ref, {
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: name,
    FirstChar: first,
    LastChar: last,
    Widths: widths,
    Encoding: 'WinAnsiEncoding',
    FontDescriptor: file.add(descriptorOf(font, NON_SYMBOLIC)),
    ToUnicode: plainMeanings(file),
  });
}

/** A composite font: two bytes for each glyph, by its number from 1. */
export function putWideFont(ref: Ref, font: EmbeddedFont, glyphs: readonly Glyph[]): void {
  const { file, name, face } = font;
  const descendant = file.add({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDToGIDMap: 'Identity',
    CIDSystemInfo: { Registry: ascii('Adobe'), Ordering: ascii('Identity'), Supplement: 0 },
    FontDescriptor: file.add(descriptorOf(font, SYMBOLIC)),
    DW: 1000,
    W: [0, [face.primary.advance(0), ...glyphs.map((glyph) => glyph.advance)]],
  });
  file.put(ref, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: file.addStream(toUnicode(glyphs)),
  });
}

function descriptorOf({ face, name, italic, outlines }: EmbeddedFont, flags: number): Dictionary {
  const { bounds, ascent, descent, capHeight, xHeight } = face.primary;
  return {
    Type: 'FontDescriptor',
    FontName: name,
    FontBBox: bounds,
    ItalicAngle: italic ? -10 : 0,
    Ascent: ascent,
    Descent: descent,
    CapHeight: capHeight,
    XHeight: xHeight,
    StemV: name.endsWith('SemiBold') ? 130 : 84,
    FontFile2: outlines,
    Flags: flags | (italic ? ITALIC : 0),
  };
}
