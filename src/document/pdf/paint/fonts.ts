/** The fonts of a file: text as the operators that show it, and the subset that is embedded in the end. */
import type { Face, Glyph, SetWord } from '../font/face.ts';
import type { CharacterMap } from '../font/subset.ts';
import { codeOf, typed } from '../font/win-ansi.ts';
import type { FaceName } from '../look.ts';
import type { PdfFile, Ref } from '../objects.ts';
import type { Output } from '../output.ts';
import { escaped } from '../values.ts';
import { putPlainFont, putWideFont } from './font-objects.ts';
import { hex4 } from './numbers.ts';
import { subsetOf } from './subsets.ts';

export type Faces = Readonly<Record<FaceName, Face>>;

/**
 * A face as it is used in one file: text to the operators that show it, and at the end the embedded subset. Letters of
 * WinAnsi are shown with a plain font of a byte a letter; the others with a wide one of two bytes.
 */
export class PaintedFont {
  readonly resource: string;
  readonly ref: Ref;
  readonly #file: PdfFile;
  readonly #face: Face;
  readonly #name: string;
  readonly #italic: boolean;
  /** Letters of WinAnsi by their codes. A font is never without the blank. */
  readonly #plain = new Map<number, Glyph>();
  /** The others by their numbers in the font, from 1. */
  readonly #wide = new Map<Glyph, number>();
  #wideRef: Ref | null = null;
  /** Words of plain letters as they are shown. */
  readonly #words = new Map<string, string>();
  readonly #replaced: Set<string>;
  #filledIn = false;

  constructor(file: PdfFile, faces: Faces, name: FaceName, replaced: Set<string>) {
    this.#file = file;
    this.ref = file.reserve();
    this.resource = { regular: 'R', bold: 'B', italic: 'I' }[name];
    this.#face = faces[name];
    this.#name = {
      regular: 'IBMPlexSans',
      bold: 'IBMPlexSans-SemiBold',
      italic: 'IBMPlexSans-Italic',
    }[name];
    this.#italic = name === 'italic';
    this.#replaced = replaced;
  }

  /** Writes the operators that show a text, kerning included, when this font is set; it is set again after them. */
  show(out: Output, text: string, size: number): void {
    out.letters('[(');
    let from = 0;
    for (let end = text.indexOf(' '); end !== -1; end = text.indexOf(' ', from)) {
      if (end > from) out.letters(this.#word(text.slice(from, end), size));
      out.letters(' ');
      from = end + 1;
    }
    if (from < text.length) out.letters(this.#word(text.slice(from), size));
    out.letters(')]TJ');
  }

  /** In thousandths of an em. */
  width(text: string): number {
    return this.#face.width(text);
  }

  #word(word: string, size = 0): string {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const set = this.#face.set(word);
    for (const letter of set.replaced) this.#replaced.add(letter);
    const plain = plainWord(set);
    if (plain === null) return this.#mixed(set, size);
    for (const glyph of set.glyphs) this.#plain.set(codeOf(glyph.text), glyph);
    this.#words.set(word, plain);
    return plain;
  }

  /** A word with letters beyond the plain font. */
  #mixed({ glyphs, kerns }: SetWord, size: number): string {
    const toWide = `)]TJ/${this.#wideResource} ${size} Tf[`;
    const toPlain = `]TJ/${this.resource} ${size} Tf[`;
    let shown = '';
    let wideBefore = false;
    for (const [index, glyph] of glyphs.entries()) {
      const kern = kerns[index] ?? 0;
      const between = kern === 0 ? '' : String(-kern);
      const code = plainCode(glyph);
      if (code !== 0) {
        if (wideBefore) shown += `${toPlain}${between}(`;
        else if (kern !== 0) shown += `)${between}(`;
        this.#plain.set(code, glyph);
        shown += escaped(String.fromCharCode(code));
      } else {
        shown += `${wideBefore ? '' : toWide}${between}<${hex4(this.#number(glyph))}>`;
      }
      wideBefore = code === 0;
    }
    return wideBefore ? `${shown}${toPlain}(` : shown;
  }

  get #wideResource(): string {
    return `${this.resource}W`;
  }

  #number(glyph: Glyph): number {
    this.#wideRef ??= this.#file.reserve();
    let number = this.#wide.get(glyph);
    if (number === undefined) {
      number = this.#wide.size + 1;
      this.#wide.set(glyph, number);
    }
    return number;
  }

  /** The fonts that what has been shown till now calls for, by the names it calls them. */
  get resources(): readonly (readonly [string, Ref])[] {
    const plain = [this.resource, this.ref] as const;
    return this.#wideRef === null ? [plain] : [plain, [this.#wideResource, this.#wideRef]];
  }

  /** The font of fields that can be filled in: what people type is embedded, so that it is drawn with it. */
  formFont(): Ref {
    this.#filledIn = true;
    return this.ref;
  }

  /** Embeds what has been used. */
  finish(): void {
    this.#embed(0x20);
    if (this.#filledIn) for (const point of typed) this.#embed(point);
    // A hyphen at a line's end is looked for by the one that is written too.
    if (this.#plain.has(0xad)) this.#embed(0x2d);
    const file = this.#file;
    const { glyphs, characterMap } = this.#subset();
    const data = subsetOf(this.#face, glyphs, characterMap);
    const font = {
      file,
      // A subset is named by six letters of its own, and the font.
      name: `NYTTE${this.resource}+${this.#name}`,
      face: this.#face,
      italic: this.#italic,
      outlines: file.addSameStream(data, { Length1: data.length }),
    };
    putPlainFont(this.ref, font, this.#plain);
    if (this.#wideRef !== null) putWideFont(this.#wideRef, font, [...this.#wide.keys()]);
  }

  #embed(point: number): void {
    const glyph = point === 0 ? undefined : this.#face.set(String.fromCharCode(point)).glyphs[0];
    if (glyph?.source) this.#plain.set(codeOf(glyph.text), glyph);
  }

  /** The wide letters at the numbers they are shown by, then the plain ones by their code points, each shape once. */
  #subset(): { glyphs: Glyph[]; characterMap: CharacterMap } {
    const glyphs = [...this.#wide.keys()];
    const numbers = new Map<number, number>();
    const letters = [...this.#plain.values()].map(
      (glyph) => [glyph.text.charCodeAt(0), glyph] as const,
    );
    letters.sort(([a], [b]) => a - b);
    const characterMap = letters.map(([point, glyph]) => {
      const shape = glyph.number + 65_536 * this.#face.sources.findIndex((s) => s === glyph.source);
      let number = numbers.get(shape);
      if (number === undefined) {
        number = glyphs.push(glyph);
        numbers.set(shape, number);
      }
      return [point, number] as const;
    });
    return { glyphs, characterMap };
  }
}

/** The code of a glyph in the plain font; 0 when it is not of it. */
const plainCode = (glyph: Glyph): number => (glyph.source === null ? 0 : codeOf(glyph.text));

const plainWords = new WeakMap<SetWord, string | null>();

/** A word in the plain font, kerning included, as it stands between parentheses; null when it has other letters too. */
function plainWord(set: SetWord): string | null {
  let shown = plainWords.get(set);
  if (shown !== undefined) return shown;
  shown = '';
  for (const [index, glyph] of set.glyphs.entries()) {
    const code = plainCode(glyph);
    if (code === 0) {
      shown = null;
      break;
    }
    const kern = set.kerns[index] ?? 0;
    if (kern !== 0) shown += `)${-kern}(`;
    shown += escaped(String.fromCharCode(code));
  }
  plainWords.set(set, shown);
  return shown;
}
