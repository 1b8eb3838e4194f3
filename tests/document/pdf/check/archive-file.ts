/** ISO 19005-3 (PDF/A-3) on the file’s syntax and its limits: clause 6.1. */
import {
  bytesChanged,
  catalogOf,
  changed,
  type Condition,
  dictsWith,
  drawingChanged,
  first,
  when,
} from './condition.ts';
import type { Dict, Value } from './objects.ts';
import type { Opened } from './opened.ts';

/** Where a dictionary somewhere in the file is at fault. */
const somewhere = (paper: Opened, is: (dict: Dict) => boolean) =>
  [...paper.objects.dicts()].flatMap(({ dict, ref }) => when(is(dict), ref));
const values = function* (paper: Opened): Generator<Value> {
  for (const { dict } of paper.objects.dicts()) {
    for (const value of Object.values(dict)) yield* Array.isArray(value) ? value.flat() : [value];
  }
};
const inCatalog = (key: string, value: Value) =>
  changed((objects) => {
    catalogOf(objects)[key] = value;
  });

export const archiveFile: readonly Condition[] = [
  {
    id: '6.1.2a',
    says: 'The file does not begin as a PDF 1.7 begins',
    find: ({ raw }) => when(!/^%PDF-1\.[0-7][\r\n]/.test(raw)),
    broken: bytesChanged((raw) => `\n${raw}`),
  },
  {
    id: '6.1.2b',
    says: 'The second line does not say that the file is binary',
    find: ({ raw }) => when(!/^%PDF-1\.\d\r?\n%[\x80-\xff]{4}/.test(raw)),
    broken: bytesChanged((raw) => raw.replace(/\n%[\x80-\xff]{4}/, '\n%abcd')),
  },
  {
    id: '6.1.3a',
    says: 'The trailer has no ID',
    find: (paper) => when(paper.objects.list(paper.objects.trailer['/ID']).length !== 2),
    broken: bytesChanged((raw) => raw.replace(/\/ID(\s*\[)/, '/XD$1')),
  },
  {
    id: '6.1.3b',
    says: 'The file is encrypted',
    find: ({ raw }) => when(/\/Encrypt\b/.test(raw)),
    broken: bytesChanged((raw) => raw.replace(/\/Type\s*\/XRef/, '/Type/XRef/Encrypt 99999 0 R')),
  },
  {
    id: '6.1.3c',
    says: 'Something stands after the end of the file',
    find: ({ raw }) => when(!/%%EOF(\r\n|\r|\n)?$/.test(raw)),
    broken: bytesChanged((raw) => `${raw}\nmere`),
  },
  {
    id: '6.1.6',
    says: 'A stream is kept in another file',
    find: (paper) =>
      somewhere(
        paper,
        (dict) =>
          '/FFilter' in dict || '/FDecodeParms' in dict || ('/F' in dict && '/Length' in dict),
      ),
    broken: changed((objects) => {
      const page = first(dictsWith(objects, '/Type', '/Page'));
      objects.dict(page['/Contents'])['/FFilter'] = '/FlateDecode';
    }),
  },
  {
    id: '6.1.7',
    says: 'A stream is packed by LZW',
    find: (paper) =>
      when(
        [...paper.raw.matchAll(/\/Filter\s*\[?\s*(\/\w+)/g)].some(
          ([, name]) => name === '/LZWDecode',
        ),
      ),
    broken: bytesChanged((raw) =>
      raw.replace(
        /\/FlateDecode(?=[^>]*\/Length1)|(?<=\/Length1[^>]*)\/FlateDecode/,
        '/LZWDecode  ',
      ),
    ),
  },
  {
    id: '6.1.8',
    says: 'A name is longer than a reader must bear',
    find: (paper) =>
      somewhere(paper, (dict) => Object.keys(dict).some((key) => Buffer.byteLength(key) > 128)),
    broken: inCatalog(`/${'x'.repeat(200)}`, true),
  },
  {
    id: '6.1.10',
    says: 'A picture stands in the middle of a page’s content',
    because: 'our pictures are objects of their own',
    find: (paper) =>
      paper.pages.flatMap(({ ref, drawn }) =>
        when(
          drawn.some(({ operator }) => operator === 'BI'),
          ref,
        ),
      ),
    broken: drawingChanged(/BT/, 'BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID x EI BT'),
  },
  {
    id: '6.1.13a',
    says: 'A number is larger than a reader must bear',
    find: (paper) =>
      when(
        [...values(paper)].some(
          (value) => typeof value === 'number' && Math.abs(value) > 2_147_483_647,
        ),
      ),
    broken: inCatalog('/Stor', 3_000_000_000),
  },
  {
    id: '6.1.13b',
    says: 'A string is longer than a reader must bear',
    find: (paper) =>
      when(
        [...values(paper)].some(
          (value) =>
            typeof value === 'string' &&
            ((value.startsWith('u:') && value.length > 32_769) ||
              (value.startsWith('b:') && value.length > 65_536)),
        ),
      ),
    broken: inCatalog('/Lang', `u:${'x'.repeat(40_000)}`),
  },
  {
    id: '6.1.13c',
    says: 'A page is smaller or larger than a reader must bear',
    find: (paper) =>
      paper.pages.flatMap(({ ref, dict }) => {
        const [left, bottom, right, top] = paper.objects.list(dict['/MediaBox']).map(Number);
        const sides = [(right ?? 0) - (left ?? 0), (top ?? 0) - (bottom ?? 0)];
        return when(
          sides.some((side) => side < 3 || side > 14_400),
          ref,
        );
      }),
    broken: changed((objects) => {
      first(dictsWith(objects, '/Type', '/Page'))['/MediaBox'] = [0, 0, 20_000, 800];
    }),
  },
  {
    id: '6.1.13d',
    says: 'The graphics state is kept within itself more often than a reader must bear',
    find: (paper) =>
      paper.pages.flatMap(({ ref, data }) => {
        let [deepest, depth] = [0, 0];
        for (const [, sign] of data.toString('latin1').matchAll(/(?:^|\n)(q|Q)(?=\s|$)/g)) {
          depth += sign === 'q' ? 1 : -1;
          deepest = Math.max(deepest, depth);
        }
        return when(deepest > 28 || depth !== 0, ref);
      }),
    broken: drawingChanged(/^/, 'q\n'.repeat(30)),
  },
];
