/** What the codes of a font mean as text, so that everything can be searched, copied and read aloud. */
import type { Glyph } from '../font/face.ts';
import { codeOf, winAnsi } from '../font/win-ansi.ts';
import type { PdfFile, Ref } from '../objects.ts';
import { bytesOf } from '../output.ts';
import { hex4 } from './numbers.ts';

const shared = new WeakMap<PdfFile, Ref>();
let plain: Uint8Array<ArrayBuffer> | null = null;

/** The meanings of WinAnsi, once in a file; they tell a hyphen at a line's end from one that is written. */
export function plainMeanings(file: PdfFile): Ref {
  let ref = shared.get(file);
  if (ref === undefined) {
    ref = file.addSameStream((plain ??= bytesOf(plainMap())));
    shared.set(file, ref);
  }
  return ref;
}

/** Of a wide font: the number of each glyph to the text it stands for. */
export function toUnicode(glyphs: readonly Glyph[]): string {
  const lines = glyphs.map((glyph, index) => `<${hex4(index + 1)}> <${utf16(glyph.text)}>`);
  return cmap('<0000> <ffff>', inParts(lines, 'bfchar'));
}

/** A part holds a hundred lines at most. */
function inParts(lines: readonly string[], kind: 'bfchar' | 'bfrange'): string[] {
  const parts: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const part = lines.slice(at, at + 100);
    parts.push(`${part.length} begin${kind}\n${part.join('\n')}\nend${kind}`);
  }
  return parts;
}

const cmap = (codes: string, parts: readonly string[]): string =>
  [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    codes,
    'endcodespacerange',
    ...parts,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');

const hex2 = (code: number) => code.toString(16).padStart(2, '0');
const beyondLatin = winAnsi.filter((point) => point > 255);
const plainMap = () =>
  cmap('<00> <ff>', [
    ...inParts(['<20> <7e> <0020>', '<a0> <ff> <00a0>'], 'bfrange'),
    ...inParts(
      beyondLatin.map((point) => `<${hex2(codeOf(String.fromCharCode(point)))}> <${hex4(point)}>`),
      'bfchar',
    ),
  ]);

/** Text that PDF/A and PDF/UA do not allow as a meaning: controls, private use, halves of a pair, non-characters. */
const notAllowed = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\ufeff]/u;

function utf16(text: string): string {
  const known = notAllowed.test(text) ? '\ufffd' : text;
  let digits = '';
  for (let index = 0; index < known.length; index++) digits += hex4(known.charCodeAt(index));
  return digits;
}
