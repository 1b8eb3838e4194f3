/** Mutants of the figures: how they are kept, what of a file is understood, and that no person is taken in. */
import { breaking } from './mutant.ts';

const kept = 'tests/storage/figures.test.ts';
const file = 'tests/core/follow-up/csv-in.test.ts';

export const figures = [
  ...breaking('src/storage/figures.ts', kept, {
    'figures that are spoilt are set aside before new ones are written': [
      '{ ...(raw as Kept), key: `damaged:',
      '{ ...(raw as Kept), key: plan, x: `damaged:',
    ],
    'figures of a newer site are not written over': [
      "if (!read.ok && read.reason !== 'damaged') return read;",
      '',
    ],
    'figures that do not lie as they were written are damaged': [
      " || field(raw, 'sum') !== checksum(text)",
      '',
    ],
    'other tabs hear of figures of their own lineage alone': [
      'if (edition === told(plan)) listener();',
      'listener();',
    ],
    'figures are changed from what is kept, not from none': [
      'change(read.ok ? read.figures : noFigures(plan))',
      'change(noFigures(plan))',
    ],
  }),
  ...breaking('src/core/follow-up/person.ts', file, {
    'a number formed like a CPR number is found in any cell of figures': [
      'return cprInText(plan, ',
      'return false && cprInText(plan, ',
    ],
    'a CPR number that lost its zero in a spreadsheet is found': ['`0$', '`$'],
    'a column headed as of a person refuses the whole file': [
      'if (named !== -1)',
      'if (named > 99)',
    ],
    'a row for each person with words about them is refused': [
      'text !== -1 && isOneEach(rows, columns)',
      'text > 99 && isOneEach(rows, columns)',
    ],
  }),
  ...breaking('src/core/follow-up/csv-in.ts', file, {
    'no line is imported until exactly the wrong ones are left out': [
      ' || preview.wrong !== leaveOut',
      '',
    ],
    'nothing is imported while a column is missing': ['preview.missing.length > 0 || ', ''],
    'the same place and quarter twice in a file is a fault': [
      'if (first !== undefined)',
      'if (first === -1)',
    ],
    'a quarter outside the days of the agreement is a fault': [
      'if (agreement && !isWithin(agreement, quarter))',
      'if (agreement && !agreement)',
    ],
    'a quarter that has not begun is a fault': ['if (isFuture)', 'if (!quarter)'],
  }),
  ...breaking('src/core/follow-up/csv-in-row.ts', file, {
    'an agreement that is not approved is told of as that': ['places.isUnapproved(name)', 'false'],
    'a workplace that is not the agreement’s is a fault': [
      'own.length === 0 || isKept(one)',
      'own.length >= 0 || isKept(one)',
    ],
    'half a person is a fault': ['if (!Number.isInteger(number))', 'if (Number.isNaN(number))'],
    'what a file has no column for stays as it was': [
      '{ ...(before ?? noCounts()) }',
      '{ ...noCounts() }',
    ],
    'weeks on average count for each of those who ended': ['number * ended', 'number'],
  }),
];
