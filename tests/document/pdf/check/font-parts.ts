/** The fonts of a paper with their parts at hand, and ways of breaking them. */
import { changed, dictsWith, first } from './condition.ts';
import type { Dict, Objects } from './objects.ts';
import { isDict, word } from './objects.ts';
import type { Font, Opened } from './opened.ts';
import { readProgram, type Program } from './sfnt.ts';

/** A font with its parts at hand; a simple font is its own descendant. */
export type Parts = Font & {
  wide: boolean;
  descendant: Dict;
  descriptor: Dict;
  program: Program | null;
  meanings: ReadonlyMap<number, string>;
};

const cache = new WeakMap<Opened, Parts[]>();

/** The fonts of a paper with their parts, read once. */
export function fontsOf(paper: Opened): readonly Parts[] {
  let parts = cache.get(paper);
  if (parts === undefined) {
    parts = paper.fonts.map((font) => {
      const { objects } = paper;
      const wide = font.dict['/Subtype'] === '/Type0';
      const kin = objects.list(font.dict['/DescendantFonts'])[0];
      const descendant = wide ? objects.dict(kin) : font.dict;
      const descriptor = objects.dict(descendant['/FontDescriptor']);
      const data = objects.data(descriptor['/FontFile2']);
      const cmap = objects.data(font.dict['/ToUnicode'])?.toString('latin1') ?? '';
      const program = data === null ? null : readProgram(data);
      return { ...font, wide, descendant, descriptor, program, meanings: readMeanings(cmap) };
    });
    cache.set(paper, parts);
  }
  return parts;
}

function readMeanings(cmap: string): Map<number, string> {
  const meanings = new Map<number, string>();
  for (const [, part = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of part.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]*)>/gi)) {
      const bytes = Buffer.from(text, 'hex').swap16();
      meanings.set(Number.parseInt(code, 16), bytes.toString('utf16le'));
    }
  }
  for (const [, part = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, ...ends] of part.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]{4})>/gi)) {
      const [from = 0, to = 0, point = 0] = ends.map((digits) => Number.parseInt(digits, 16));
      for (let code = from; code <= to; code++) {
        meanings.set(code, String.fromCharCode(point + code - from));
      }
    }
  }
  return meanings;
}

export const nameOf = ({ dict }: Font) => word(dict['/BaseFont']);
export const naming = (fonts: readonly Parts[], is: (font: Parts) => boolean) =>
  fonts.filter(is).map(nameOf);
export const wide = (paper: Opened) => fontsOf(paper).filter((font) => font.wide);
export const flags = ({ descriptor }: Parts) => Number(descriptor['/Flags'] ?? 0);
export const isSymbolic = (font: Parts) => (flags(font) & 4) !== 0;
export const simple = (paper: Opened) => fontsOf(paper).filter((font) => !font.wide);
export const plain = (paper: Opened) => simple(paper).filter((font) => !isSymbolic(font));
export const symbolic = (paper: Opened) => simple(paper).filter(isSymbolic);

/** Widths as the PDF says them, by code; a simple font's from its first code. */
export function widths(paper: Opened, font: Parts): Map<number, number> {
  const said = new Map<number, number>();
  const { objects } = paper;
  if (!font.wide) {
    const from = Number(font.dict['/FirstChar']);
    objects.list(font.dict['/Widths']).forEach((width, at) => said.set(from + at, Number(width)));
    return said;
  }
  const list = objects.list(font.descendant['/W']);
  for (let at = 0; at + 1 < list.length;) {
    const from = Number(list[at]);
    const second = objects.get(list[at + 1]);
    if (Array.isArray(second)) {
      second.forEach((width, step) => said.set(from + step, Number(width)));
      at += 2;
    } else {
      for (let code = from; code <= Number(second); code++) said.set(code, Number(list[at + 2]));
      at += 3;
    }
  }
  return said;
}

const winAnsi = new TextDecoder('windows-1252');
/** The glyph that a code is drawn with. */
export const glyphOf = (font: Parts, code: number) =>
  font.wide
    ? code
    : (font.program?.maps[0]?.glyphs.get(winAnsi.decode(Uint8Array.of(code)).charCodeAt(0)) ?? 0);
/** The codes of a font that are shown, or could be when a field is filled in. */
export const codesOf = (paper: Opened, font: Parts) =>
  font.wide
    ? [...font.codes]
    : [
        ...new Set([
          ...font.codes,
          ...[...widths(paper, font)].flatMap(([code, width]) => (width > 0 ? [code] : [])),
        ]),
      ];

export const onFont = (is: (dict: Dict) => boolean, edit: (dict: Dict, objects: Objects) => void) =>
  changed((objects) => {
    edit(first([...dictsWith(objects, '/Type', '/Font')].filter(is)), objects);
  });
export const isType0 = (dict: Dict) => dict['/Subtype'] === '/Type0';
export const isCid = (dict: Dict) => dict['/Subtype'] === '/CIDFontType2';
export const isSimple = (dict: Dict) => dict['/Subtype'] === '/TrueType';
export const cidCMap = (said: Dict, body = '') =>
  onFont(isType0, (dict, objects) => {
    dict['/Encoding'] = objects.add({ '/Type': '/CMap', '/CMapName': '/Egen', ...said }, body);
  });
export const systemOf = (paper: Opened, font: Parts, key: string) => {
  const encoding = paper.objects.dict(font.dict['/Encoding']);
  const own = paper.objects.dict(encoding['/CIDSystemInfo'])[key];
  const kin = paper.objects.dict(font.descendant['/CIDSystemInfo'])[key];
  const named = typeof paper.objects.get(font.dict['/Encoding']) === 'string';
  return named ? { own: kin, kin } : { own, kin };
};
export const cmapOf = (paper: Opened, font: Parts) => ({
  dict: paper.objects.dict(font.dict['/Encoding']),
  body: paper.objects.data(font.dict['/Encoding'])?.toString('latin1') ?? '',
});
export const IDENTITY = ['/Identity-H', '/Identity-V'];
export const onlyIdentity = 'our wide fonts are all coded by Identity-H';
export const system = (more: Dict): Dict => ({
  '/CIDSystemInfo': {
    '/Registry': 'u:Adobe',
    '/Ordering': 'u:Identity',
    '/Supplement': 0,
    ...more,
  },
});
export const meaningIs = (digits: string) =>
  onFont(isType0, (dict, objects) => {
    const ref = word(dict['/ToUnicode']);
    const cmap = objects.data(ref)?.toString('latin1') ?? '';
    objects.setData(ref, cmap.replace(/<0001> <[0-9a-f]+>/, `<0001> <${digits}>`));
  });
export const meansOneOf = (paper: Opened, signs: RegExp) =>
  naming(fontsOf(paper), ({ meanings }) => [...meanings.values()].some((text) => signs.test(text)));
export const encodingDict = (paper: Opened, font: Parts): Dict | null => {
  const found = paper.objects.get(font.dict['/Encoding']);
  return isDict(found) ? found : null;
};
export const differing = (encoding: Dict) =>
  onFont(isSimple, (dict) => (dict['/Encoding'] = encoding));
export const madeSymbolic = (edit: (dict: Dict, objects: Objects) => void) =>
  onFont(isSimple, (dict, objects) => {
    const descriptor = objects.dict(dict['/FontDescriptor']);
    descriptor['/Flags'] = 4;
    edit(dict, objects);
  });
/** Changes the table of that name in the form's font. */
export const tableChanged = (
  table: string,
  edit: (data: Buffer, at: number) => void,
  symbolicToo = false,
) =>
  onFont(isSimple, (dict, objects) => {
    const descriptor = objects.dict(dict['/FontDescriptor']);
    if (symbolicToo) descriptor['/Flags'] = 4;
    const ref = word(descriptor['/FontFile2']);
    const data = objects.data(ref) ?? Buffer.of();
    for (let index = 0; index < data.readUInt16BE(4); index++) {
      const record = 12 + 16 * index;
      if (data.toString('latin1', record, record + 4) !== table) continue;
      edit(data, data.readUInt32BE(record + 8));
      if (table === 'cmap' && symbolicToo) data.write('xxxx', record, 'latin1');
    }
    objects.setData(ref, data);
  });
