/** Matterhorn 31-017 to 31-026: the fonts of fields, which are coded by one byte a letter. */
import type { Condition } from './condition.ts';
import {
  naming,
  plain,
  symbolic,
  glyphOf,
  codesOf,
  onFont,
  isSimple,
  encodingDict,
  differing,
  madeSymbolic,
  tableChanged,
} from './font-parts.ts';
import { word } from './objects.ts';

export const plainFonts: readonly Condition[] = [
  {
    id: '31-017',
    says: 'A plain font has no character map for letters',
    find: (paper) =>
      naming(
        plain(paper),
        ({ program }) =>
          !program?.maps.some(
            ({ platform, encoding }) =>
              (platform === 3 && encoding === 1) || (platform === 1 && encoding === 0),
          ),
      ),
    broken: tableChanged('cmap', (data, at) => data.writeUInt16BE(0, at + 6)),
  },
  {
    id: '31-018',
    says: 'A letter is not in a plain font’s character map',
    find: (paper) =>
      naming(plain(paper), (font) =>
        codesOf(paper, font).some((code) => glyphOf(font, code) === 0),
      ),
    broken: tableChanged('cmap', (data, at) => {
      const format = at + data.readUInt32BE(at + 8);
      const double = data.readUInt16BE(format + 6);
      data.writeUInt16BE(0x21, format + 14);
      data.writeUInt16BE(0x21, format + 16 + double);
    }),
  },
  {
    id: '31-019',
    says: 'A plain font does not say how it is coded',
    find: (paper) => naming(plain(paper), ({ dict }) => !('/Encoding' in dict)),
    broken: onFont(isSimple, (dict) => delete dict['/Encoding']),
  },
  {
    id: '31-020',
    says: 'A plain font’s coding rests on nothing',
    find: (paper) =>
      naming(plain(paper), (font) => {
        const encoding = encodingDict(paper, font);
        return encoding !== null && !('/BaseEncoding' in encoding);
      }),
    broken: differing({ '/Type': '/Encoding' }),
  },
  {
    id: '31-021',
    says: 'A plain font is coded by neither MacRoman nor WinAnsi',
    find: (paper) =>
      naming(plain(paper), (font) => {
        const base = encodingDict(paper, font)?.['/BaseEncoding'] ?? font.dict['/Encoding'];
        return !['/MacRomanEncoding', '/WinAnsiEncoding'].includes(word(base));
      }),
    broken: differing({ '/BaseEncoding': '/StandardEncoding' }),
  },
  {
    id: '31-022',
    says: 'A plain font’s coding names letters of its own',
    because: 'our forms are coded by WinAnsi as it is',
    find: (paper) =>
      naming(plain(paper), (font) =>
        paper.objects
          .list(encodingDict(paper, font)?.['/Differences'])
          .some((each) => typeof each === 'string'),
      ),
    broken: differing({ '/BaseEncoding': '/WinAnsiEncoding', '/Differences': [65, '/egen'] }),
  },
  {
    id: '31-023',
    says: 'A plain font’s coding differs, and the font has no Unicode map',
    because: 'our forms are coded by WinAnsi as it is',
    find: (paper) =>
      naming(plain(paper), (font) => '/Differences' in (encodingDict(paper, font) ?? {})),
    broken: differing({ '/BaseEncoding': '/WinAnsiEncoding', '/Differences': [65, '/A'] }),
  },
  {
    id: '31-024',
    says: 'A font of signs says how it is coded',
    find: (paper) => naming(symbolic(paper), ({ dict }) => '/Encoding' in dict),
    broken: madeSymbolic(() => undefined),
  },
  {
    id: '31-025',
    says: 'A font of signs has no character map',
    find: (paper) => naming(symbolic(paper), ({ program }) => program?.maps.length === 0),
    broken: tableChanged('cmap', () => undefined, true),
  },
  {
    id: '31-026',
    says: 'A font of signs has several character maps, and none for signs',
    find: (paper) =>
      naming(symbolic(paper), ({ program }) => {
        const maps = program?.maps ?? [];
        return (
          maps.length > 1 &&
          !maps.some(({ platform, encoding }) => platform === 3 && encoding === 0)
        );
      }),
    broken: madeSymbolic((dict, objects) => {
      const descriptor = objects.dict(dict['/FontDescriptor']);
      const ref = word(descriptor['/FontFile2']);
      objects.setData(ref, withTwoMaps(objects.data(ref) ?? Buffer.of()));
    }),
  },
];

/** The font with the one character map said to be two. */
function withTwoMaps(data: Buffer): Buffer {
  const out = Buffer.concat([data, Buffer.alloc(20)]);
  for (let index = 0; index < data.readUInt16BE(4); index++) {
    const record = 12 + 16 * index;
    if (data.toString('latin1', record, record + 4) !== 'cmap') continue;
    const from = data.readUInt32BE(record + 8);
    const size = data.readUInt32BE(record + 12);
    const old = data.subarray(from + 12, from + size);
    const head = Buffer.alloc(20);
    head.writeUInt16BE(2, 2);
    [1, 3].forEach((platform, at) => {
      head.writeUInt16BE(platform, 4 + 8 * at);
      head.writeUInt16BE(platform === 3 ? 1 : 0, 6 + 8 * at);
      head.writeUInt32BE(20, 8 + 8 * at);
    });
    const whole = Buffer.concat([out, head, old]);
    whole.writeUInt32BE(out.length, record + 8);
    whole.writeUInt32BE(head.length + old.length, record + 12);
    return whole;
  }
  return out;
}
