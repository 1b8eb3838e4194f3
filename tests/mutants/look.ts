/** Mutants of the papers' look: tables, chapters, the title page, pictures, and nothing said twice. */
import { breaking } from './mutant.ts';

const tables = 'tests/document/pdf/tables.test.ts';
const openings = 'tests/document/pdf/openings.test.ts';
const pictures = 'tests/document/pictures/pictures.test.ts';
const kept = 'tests/storage/pictures.test.ts';

export const look = [
  ...breaking('src/document/pdf/layout/table.ts', tables, {
    'a row that a page can hold is not parted': [
      '  whole,\n  ground: null,',
      '  ground: null,\n  ...{ whole: 8 },',
    ],
    'no row is left alone at a page end': ['index !== rows.length - 2', 'index !== rows.length'],
    'the name of a row alone stands out': [
      'runsOf(rest, looks.rest, setter)',
      'runsOf(rest, looks.name, setter)',
    ],
  }),
  ...breaking('src/document/pdf/layout/columns.ts', tables, {
    'figures keep clear of the words beside them': [
      "align === 'end' && !last",
      "align === 'end' && last",
    ],
  }),
  ...breaking('src/document/pdf/layout/column-widths.ts', tables, {
    'a day stands on one line': [
      'if ((column.days[row] ?? 0) > width) torn += tornDay;',
      'if ((column.days[row] ?? 0) > width) torn -= tornDay;',
    ],
    'width goes where it saves lines': [
      'if (better === null) break;',
      'if (better ?? true) break;',
    ],
  }),
  ...breaking('src/document/pdf/layout/paginate.ts', openings, {
    'a chapter begins where there is room for it': [
      'Math.max(item.height, item.room)',
      'item.height',
    ],
  }),
  ...breaking('src/document/pdf/layout/title.ts', openings, {
    'the logo stands on the title page': [
      'const left = floor - page.top - above',
      'const left = 2 * floor - above',
    ],
    'the title page is read from the logo on': [
      "const logo = addTag(sheet, 'Div');\n  const words = addTag(sheet, 'Div');",
      "const words = addTag(sheet, 'Div');\n  const logo = addTag(sheet, 'Div');",
    ],
  }),
  ...breaking('src/document/pdf/layout/layout.ts', openings, {
    'a settled paper does not say so on every page': [
      'title?.settled === true',
      'title?.settled === false',
    ],
  }),
  ...breaking('src/document/pdf/layout/picture.ts', openings, {
    'a picture stands with its caption': ["flow.item(height, words !== '')", 'flow.item(height)'],
    'a picture is not set coarser than the screen': [
      "data.form === 'png' ? largestPixel",
      "data.form === 'png' ? 1",
    ],
  }),
  ...breaking('src/document/pictures/png-pixels.ts', pictures, {
    'what is transparent is white on paper': ['+ 255 * (255 - cover)', '+ 0 * (255 - cover)'],
  }),
  ...breaking('src/document/pictures/png.ts', pictures, {
    'a damaged picture is not used': ['!== view.getUint32(at + 8 + length)', '=== -1'],
  }),
  ...breaking('src/document/pictures/svg.ts', pictures, {
    'what a paper cannot draw is refused': [
      "return refused('svg-part', name);\n  if",
      'return null;\n  if',
    ],
  }),
  ...breaking('src/document/parts/outline.ts', pictures, {
    'the flags of an arc may stand close': ['isFlag ? flag : digits', 'digits'],
  }),
  ...breaking('src/document/parts/tidy.ts', 'tests/document/tidy.test.ts', {
    'a caption does not repeat its heading': ["if (caption === name) return '';", ''],
  }),
  ...breaking('src/storage/pictures.ts', kept, {
    'a picture belongs to its plan alone': ['record?.plan === plan ?', 'record ?'],
    'a picture that is not as it was written is left out': [
      'if (hashOf(own) !== hash) return null;',
      '',
    ],
  }),
  ...breaking('src/storage/database.ts', kept, {
    'an older database gets room for pictures': ['const VERSION = 4;', 'const VERSION = 1;'],
  }),
];
