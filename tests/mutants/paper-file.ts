/** Mutants of the file that a paper is written to: what stands in it is read again as it was, and found. */
import { breaking } from './mutant.ts';

const values = 'tests/document/pdf/values.test.ts';

export const paperFile = [
  ...breaking('src/document/pdf/values.ts', values, {
    'a text of a PDF ends where it ends': [
      'const special = /[\\\\()\\r]/g;',
      'const special = /[()\\r]/g;',
    ],
    'a line’s end in a text of a PDF is the one that was written': [
      'const special = /[\\\\()\\r]/g;',
      'const special = /[\\\\()]/g;',
    ],
    'dashes and quotes in a text of a PDF are what they were': ['™\\ufb01\\ufb02Ł', '™\\ufb01Ł'],
    'numbers in a PDF stand apart': [
      "    if (apart) out.letters(' ');\n    out.number(value, DECIMALS);",
      '    out.number(value, DECIMALS);',
    ],
  }),
  ...breaking('src/document/pdf/output.ts', 'tests/document/pdf/output.test.ts', {
    'a number in a PDF keeps the zeros after its point': [
      'this.#digits(rest, places);',
      'this.#digits(rest, 1);',
    ],
    'a number in a PDF is one that it may hold': [
      '-LARGEST), LARGEST) || 0',
      '-Infinity), 1e99) || 0',
    ],
    'what is written to a PDF stays when more comes': ['    grown.set(this.#bytes);\n', ''],
  }),
  ...breaking('src/document/pdf/objects.ts', 'tests/document/pdf/accessible.test.ts', {
    'a PDF says where each of its objects is': ['rows.getUint8(at) - above', 'rows.getUint8(at)'],
  }),
  ...breaking('src/document/pdf/paint/font-objects.ts', 'tests/document/pdf/accessible.test.ts', {
    'a letter of a byte is as wide in the file as in its font': [
      'letters.get(first + index)',
      'letters.get(first + index + 1)',
    ],
  }),
  ...breaking('src/document/pdf/paint/subsets.ts', 'tests/document/pdf/subsets.test.ts', {
    'letters that are called otherwise have a subset of their own': [
      'JSON.stringify([glyphs.map(({ text }) => text), characterMap])',
      'JSON.stringify(glyphs.map(({ text }) => text))',
    ],
    'few subsets of a font are kept': ['if (known.size < mostSubsets) break;', 'break;'],
  }),
  ...breaking('src/document/pdf/paint/fonts.ts', 'tests/document/pdf/text.test.ts', {
    'after letters of two bytes those of one are themselves again': [
      'wideBefore = code === 0;',
      'wideBefore = false;',
    ],
  }),
];
