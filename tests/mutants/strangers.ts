/** Mutants of what opens files from strangers: what is bounded, and what is refused. */
import { breaking } from './mutant.ts';

const embedding = 'tests/document/pdf/embed.test.ts';
const door = 'tests/storage/strangers-door.test.ts';
const files = 'tests/storage/strangers.test.ts';
const pdf = 'tests/storage/strangers-pdf.test.ts';

export const strangers = [
  ...breaking('src/islands/review/review-names.ts', door, {
    'a stranger’s name fits in the line about the file': [
      'if (letters.length <= MOST) return name;',
      'if (letters.length <= MOST * 3) return name;',
    ],
  }),
  ...breaking('src/islands/review/review-checks.ts', door, {
    'recommendations that are refused are not kept': [
      'if (!opened.ok) return { file: opened, kept: false };',
      '',
    ],
  }),
  ...breaking('src/islands/review/review-take.ts', door, {
    'nothing is taken of recommendations that are refused': ['if (read.ok) {', 'if (read) {'],
  }),
  ...breaking('src/core/files/read.ts', files, {
    'an id that could never be deleted is refused': [
      "if (key === 'id' && FORBIDDEN.has(part as string)) return path;",
      '',
    ],
    'more than anyone could use is refused': [' || keys.length > MOST.entries', ''],
    'more objects than anyone could use are refused': [' || objects.left < 0', ''],
  }),
  ...breaking('src/document/pdf/embed-file.ts', embedding, {
    'a paper’s data is bounded while it is inflated': [
      'return inflate(stream.contents, limit, this.budget.spend);',
      'return inflate(stream.contents, limit * 100, this.budget.spend);',
    ],
  }),
  ...breaking('src/document/pdf/embed-file.ts', pdf, {
    'what is written anew takes the place of the old': [
      'this.#places.set(number, place);',
      'if (!this.#places.has(number)) this.#places.set(number, place);',
    ],
  }),
  ...breaking('src/document/pdf/embed-objects.ts', pdf, {
    'a length never leads back': [
      'Number.isInteger(length) && length >= 0',
      'Number.isInteger(length)',
    ],
    'a string without an end is paid for': ['this.#budget.spend(end - from);\n    if', 'if'],
    'there is room for so many values': [
      'if (depth > deepest || this.values > mostValues) throw broken;',
      'if (depth > deepest) throw broken;',
    ],
  }),
  ...breaking('src/document/pdf/form-values.ts', pdf, {
    'a value is paid for in every field that has it': [
      'file.budget.spend(text.length * stepsForLetter);',
      '',
    ],
    'a field with an endless name is none': [
      "if ((own === null && dict.has('T')) || whole.length > longestName) continue;",
      '',
    ],
  }),
  ...breaking('src/document/pdf/inflate.ts', pdf, {
    'codes without bytes are paid for': ['spend(kind === 2 ? stepsForCodes : 10);', 'spend(10);'],
  }),
];
