/** Matterhorn checkpoints 10 and 31: every letter has a shape in the file, and a meaning. */
import { changed, type Condition, dictsWith, first } from './condition.ts';
import {
  type Parts,
  fontsOf,
  nameOf,
  naming,
  wide,
  isSymbolic,
  widths,
  glyphOf,
  codesOf,
  onFont,
  isType0,
  isCid,
  cidCMap,
  systemOf,
  cmapOf,
  IDENTITY,
  onlyIdentity,
  system,
  meaningIs,
  meansOneOf,
  tableChanged,
} from './font-parts.ts';
import { word } from './objects.ts';
import { readProgram } from './sfnt.ts';
import type { Opened } from './opened.ts';

export const fonts: readonly Condition[] = [
  {
    id: '10-001',
    says: 'A letter that is shown means nothing',
    find: (paper) =>
      fontsOf(paper).flatMap((font) =>
        [...font.codes]
          .filter((code) => !font.meanings.get(code))
          .map((code) => `${nameOf(font)} ${String(code)}`),
      ),
    broken: onFont(isType0, (dict, objects) => {
      objects.setData(word(dict['/ToUnicode']), 'begincmap endcmap');
    }),
  },
  ...(['/Registry', '/Ordering'] as const).map((key, at): Condition => ({
    id: `31-00${String(at + 1)}`,
    says: `The ${key.slice(1)} of a coding is not that of its font`,
    because: onlyIdentity,
    find: (paper) =>
      naming(wide(paper), (font) => {
        const { own, kin } = systemOf(paper, font, key);
        return paper.objects.text(own) !== paper.objects.text(kin);
      }),
    broken: cidCMap(system({ [key]: 'u:Andet' })),
  })),
  {
    id: '31-003',
    says: 'The Supplement of a coding is not that of its font',
    because: onlyIdentity,
    find: (paper) =>
      naming(wide(paper), (font) => {
        const { own, kin } = systemOf(paper, font, '/Supplement');
        return Number(own) > Number(kin);
      }),
    broken: cidCMap(system({ '/Supplement': 6 })),
  },
  {
    id: '31-004',
    says: 'The map from codes to shapes is neither a stream nor Identity',
    find: (paper) =>
      naming(wide(paper), ({ descendant }) => {
        const map = descendant['/CIDToGIDMap'];
        return map !== undefined && map !== '/Identity' && paper.objects.data(map) === null;
      }),
    broken: onFont(isCid, (dict) => (dict['/CIDToGIDMap'] = '/Andet')),
  },
  {
    id: '31-005',
    says: 'There is no map from codes to shapes',
    find: (paper) => naming(wide(paper), ({ descendant }) => !('/CIDToGIDMap' in descendant)),
    broken: onFont(isCid, (dict) => delete dict['/CIDToGIDMap']),
  },
  {
    id: '31-006',
    says: 'A coding is neither one that all know nor in the file',
    find: (paper) =>
      naming(wide(paper), ({ dict }) => {
        const encoding = dict['/Encoding'];
        return !IDENTITY.includes(word(encoding)) && paper.objects.data(encoding) === null;
      }),
    broken: onFont(isType0, (dict) => (dict['/Encoding'] = '/Hjemmelavet-H')),
  },
  {
    id: '31-007',
    says: 'A coding’s direction is not the one said of it',
    because: onlyIdentity,
    find: (paper) =>
      naming(wide(paper), (font) => {
        const { dict, body } = cmapOf(paper, font);
        const own = Number(/\/WMode\s+(\d)/.exec(body)?.[1] ?? 0);
        return body !== '' && Number(dict['/WMode'] ?? 0) !== own;
      }),
    broken: cidCMap({ ...system({}), '/WMode': 1 }, '/WMode 0 def'),
  },
  {
    id: '31-008',
    says: 'A coding rests on another that nobody knows',
    because: onlyIdentity,
    find: (paper) =>
      naming(wide(paper), (font) => {
        const base = cmapOf(paper, font).dict['/UseCMap'];
        return base !== undefined && !IDENTITY.includes(word(base));
      }),
    broken: cidCMap({ ...system({}), '/UseCMap': '/Hjemmelavet-H' }),
  },
  {
    id: '31-009',
    says: 'A font is not in the file',
    find: (paper) => naming(fontsOf(paper), ({ program }) => program === null),
    broken: changed((objects) => {
      delete first(dictsWith(objects, '/Type', '/FontDescriptor'))['/FontFile2'];
    }),
  },
  {
    id: '31-011',
    says: 'A font lacks the shape of a letter that is shown',
    find: (paper) =>
      naming(fontsOf(paper), (font) =>
        codesOf(paper, font).some((code) => font.program?.has(glyphOf(font, code)) === false),
      ),
    broken: tableChanged('maxp', (data, at) => data.writeUInt16BE(20, at + 4)),
  },
  ...['31-012', '31-013'].map((id, at): Condition => ({
    id,
    says: `A Type 1 font ${at === 0 ? 'does not name a shape that it has' : 'names a shape that it has not'}`,
    because: 'our fonts are all TrueType',
    find: (paper) => naming(fontsOf(paper), ({ descriptor }) => '/CharSet' in descriptor),
    broken: changed((objects) => {
      first(dictsWith(objects, '/Type', '/FontDescriptor'))['/CharSet'] = 'u:/A/B';
    }),
  })),
  {
    id: '31-014',
    says: 'A CIDSet leaves out a shape that the font has',
    find: (paper) => naming(wide(paper), (font) => setDiffers(paper, font, true)),
    broken: withSet((glyphs) => glyphs - 1),
  },
  {
    id: '31-015',
    says: 'A CIDSet lists a shape that the font has not',
    find: (paper) => naming(wide(paper), (font) => setDiffers(paper, font, false)),
    broken: withSet((glyphs) => glyphs + 1),
  },
  {
    id: '31-016',
    says: 'A letter is not as wide in its font as the file says',
    find: (paper) =>
      fontsOf(paper).flatMap((font) => {
        const said = widths(paper, font);
        return codesOf(paper, font)
          .filter((code) => {
            const width = said.get(code) ?? Number(font.descendant['/DW'] ?? 1000);
            return Math.abs(width - (font.program?.width(glyphOf(font, code)) ?? width)) > 1;
          })
          .map((code) => `${nameOf(font)} ${String(code)}`);
      }),
    broken: onFont(isCid, (dict) => (dict['/W'] = [0, 400, 512])),
  },
  {
    id: '31-027',
    says: 'A font does not say what its letters mean',
    find: (paper) =>
      naming(fontsOf(paper), (font) => {
        const known = ['/WinAnsiEncoding', '/MacRomanEncoding'].includes(
          word(font.dict['/Encoding']),
        );
        return !('/ToUnicode' in font.dict) && (font.wide || isSymbolic(font) || !known);
      }),
    broken: onFont(isType0, (dict) => delete dict['/ToUnicode']),
  },
  {
    id: '31-028',
    says: 'A letter means zero',
    find: (paper) => meansOneOf(paper, /\0/),
    broken: meaningIs('0000'),
  },
  {
    id: '31-029',
    says: 'A letter means U+FEFF or U+FFFE',
    find: (paper) => meansOneOf(paper, /[\ufeff\ufffe]/),
    broken: meaningIs('feff'),
  },
  {
    id: '31-030',
    says: 'A text is shown with the shape for what is missing',
    find: (paper) =>
      naming(fontsOf(paper), (font) => [...font.codes].some((code) => glyphOf(font, code) === 0)),
    broken: changed((objects) => {
      const page = first(dictsWith(objects, '/Type', '/Page'));
      const ref = word(page['/Contents']);
      const data = objects.data(ref)?.toString('latin1') ?? '';
      objects.setData(ref, Buffer.from(data.replace('TJ', 'TJ <81> Tj'), 'latin1'));
    }),
  },
];

function setDiffers(paper: Opened, { descriptor, program }: Parts, lacks: boolean): boolean {
  const set = paper.objects.data(descriptor['/CIDSet']);
  if (set === null || program === null) return false;
  const listed = (glyph: number) => ((set[glyph >> 3] ?? 0) & (128 >> (glyph & 7))) !== 0;
  for (let glyph = 0; glyph < Math.max(program.glyphs, 8 * set.length); glyph++) {
    if (lacks && glyph < program.glyphs && !listed(glyph)) return true;
    if (!lacks && glyph >= program.glyphs && listed(glyph)) return true;
  }
  return false;
}

/** A CIDSet of so many shapes, counted from those of the font. */
function withSet(count: (glyphs: number) => number) {
  return changed((objects) => {
    const font = first([...dictsWith(objects, '/Type', '/Font')].filter(isCid));
    const descriptor = objects.dict(font['/FontDescriptor']);
    const program = readProgram(objects.data(descriptor['/FontFile2']) ?? Buffer.of());
    const glyphs = count(program?.glyphs ?? 0);
    const set = Buffer.alloc(Math.ceil(glyphs / 8));
    for (let glyph = 0; glyph < glyphs; glyph++) {
      set.writeUInt8(set.readUInt8(glyph >> 3) | (128 >> (glyph & 7)), glyph >> 3);
    }
    descriptor['/CIDSet'] = objects.add({}, set);
  });
}
