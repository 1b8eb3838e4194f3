import type { Face, Glyph } from '../font/face.ts';
import { subsetFont } from '../font/subset.ts';
import type { FaceName } from '../look.ts';
import { ascii, type PdfFile, type Ref, type Value } from '../objects.ts';
import { escaped, twoLetters } from '../values.ts';
import { hex4 } from './numbers.ts';

/** A face as it is used in one file: text to glyph numbers, and at the end the embedded subset. */
export class PaintedFont {
  readonly resource: string;
  readonly ref: Ref;
  readonly #face: Face;
  readonly #name: string;
  readonly #italic: boolean;
  readonly #numbers = new Map<Glyph, number>();
  readonly #words = new Map<string, string>();
  readonly #replaced: Set<string>;
  #formFont: Ref | null = null;

  constructor(file: PdfFile, face: Face, name: FaceName, replaced: Set<string>) {
    this.ref = file.reserve();
    this.resource = { regular: 'R', bold: 'B', italic: 'I' }[name];
    this.#face = face;
    this.#name = {
      regular: 'IBMPlexSans',
      bold: 'IBMPlexSans-SemiBold',
      italic: 'IBMPlexSans-Italic',
    }[name];
    this.#italic = name === 'italic';
    this.#replaced = replaced;
  }

  /** The text as the operand of a TJ operator, kerning included; a letter of it is a byte of the file. */
  show(text: string): string {
    const words = text.split(/( )/).filter((part) => part !== '');
    return `[(${words.map((word) => this.#word(word)).join('')})]`;
  }

  #word(word: string): string {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const { glyphs, kerns, replaced } = this.#face.set(word);
    for (const letter of replaced) this.#replaced.add(letter);
    const letters = glyphs.map((glyph, index) => {
      const kern = kerns[index] ?? 0;
      return (kern === 0 ? '' : `)${-kern}(`) + escaped(twoLetters(this.#number(glyph)));
    });
    const shown = letters.join('');
    this.#words.set(word, shown);
    return shown;
  }

  #number(glyph: Glyph): number {
    let number = this.#numbers.get(glyph);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(glyph, number);
    }
    return number;
  }

  /**
   * The font of fields that can be filled in: every WinAnsi letter is embedded, so that what is typed is drawn with it.
   * It shares its outlines with the text around it.
   */
  formFont(file: PdfFile): Ref {
    return (this.#formFont ??= file.reserve());
  }

  /** Embeds what has been used. */
  finish(file: PdfFile): void {
    const { primary, sources } = this.#face;
    const glyphs = [...this.#numbers.keys()];
    const name = `${subsetTag(this.resource)}+${this.#name}`;
    const letters = this.#formFont === null ? [] : this.#formLetters();
    const typed = letters.filter((glyph) => glyph !== null);
    const all = [...new Set([...glyphs, ...typed])];
    const map = typed.map((glyph) => [glyph.text.charCodeAt(0), all.indexOf(glyph) + 1] as const);
    const data = subsetFont(primary, sources, all, this.#formFont === null ? null : map);
    const outlines = file.addStream(data, { Length1: data.length });
    const description = fontDescriptor(this.#face, name, this.#italic);
    if (this.#formFont !== null) {
      file.put(this.#formFont, {
        Type: 'Font',
        Subtype: 'TrueType',
        BaseFont: name,
        FirstChar: 32,
        LastChar: 255,
        Widths: letters.map((glyph) => glyph?.advance ?? 0),
        Encoding: 'WinAnsiEncoding',
        FontDescriptor: file.add({ ...description, Flags: 32, FontFile2: outlines }),
      });
    }
    const descriptor = file.add({
      ...description,
      Flags: 4 | (this.#italic ? 64 : 0),
      FontFile2: outlines,
    });
    const descendant = file.add({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDToGIDMap: 'Identity',
      CIDSystemInfo: { Registry: ascii('Adobe'), Ordering: ascii('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
      W: [0, [primary.advance(0), ...glyphs.map((glyph) => glyph.advance)]],
    });
    file.put(this.ref, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: file.addStream(toUnicode(glyphs)),
    });
  }

  #formLetters(): (Glyph | null)[] {
    return winAnsi.map((code) =>
      code === 0 ? null : (this.#face.set(String.fromCharCode(code)).glyphs[0] ?? null),
    );
  }
}

const subsetTag = (resource: string) => `NYTTE${resource}`;

function fontDescriptor(face: Face, name: string, italic: boolean): { [key: string]: Value } {
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
  };
}

/** Glyph numbers to the text they stand for, so that everything can be searched, copied and read aloud. */
function toUnicode(glyphs: readonly Glyph[]): string {
  const lines = glyphs.map((glyph, index) => `<${hex4(index + 1)}> <${utf16(glyph.text)}>`);
  const parts: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const part = lines.slice(at, at + 100);
    parts.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...parts,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** Text that PDF/A and PDF/UA do not allow as a meaning: controls, private use, halves of a pair, non-characters. */
const notAllowed = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\ufeff]/u;

function utf16(text: string): string {
  const known = notAllowed.test(text) ? '\ufffd' : text;
  let digits = '';
  for (let index = 0; index < known.length; index++) digits += hex4(known.charCodeAt(index));
  return digits;
}

const upperHalf =
  '\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0';
const upperRest =
  '\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178';

/** The code points of WinAnsiEncoding from 32 to 255; 0 where there is none. */
const winAnsi: readonly number[] = Array.from({ length: 224 }, (_, index) => {
  const code = index + 32;
  if (code === 127) return 0;
  if (code < 128 || code > 159) return code;
  return (upperHalf + upperRest).charCodeAt(code - 128);
});
