/** Mutants of the quarterly list, of the ratio rule worked out, and of the year's days. */
import { breaking, type Mutant } from './mutant.ts';

const lines = 'tests/core/follow-up/quarterly.test.ts';
const ratio = 'tests/core/follow-up/ratio.test.ts';
const paper = 'tests/document/quarterly-list.test.ts';
const kinds = 'tests/document/calendar-kinds.test.ts';

export const quarterly: Mutant[] = [
  ...breaking('src/core/follow-up/quarterly.ts', lines, {
    'an agreement is on the list from the first day that its period has in the quarter': [
      'from <= days.until',
      'from < days.from',
    ],
    'an agreement is on the list to the last day that its period has in the quarter': [
      'until >= days.from',
      'until > days.until',
    ],
    'what is approved after the quarter is not on its list': [
      'approved <= days.until',
      'approved >= days.from',
    ],
    'a length that nobody set is missing, and not the plan’s': [
      'const { from, until } = period;',
      'const { from, until } = agreement;',
    ],
    'no employees at all is an answer': [
      "return typeof value === 'number' ? value : null;",
      "return typeof value === 'number' && value > 0 ? value : null;",
    ],
  }),
  ...breaking('src/document/follow-up/quarterly-list.ts', paper, {
    'the doubt about the duty stands on the paper': ['...grounds(subject, rule)', ''],
    'what a line lacks stands in the spreadsheet': [
      'listed(line.missing.map((one) => parts[one.part])),',
      "'',",
    ],
  }),
  ...breaking('src/core/follow-up/ratio.ts', ratio, {
    'each step of the ratio begins where the one before ends': [
      'const from = steps[at - 1]?.upTo ?? 0;',
      'const from = 0;',
    ],
    'it is said when the least counts': ['sum < most ? most : null', 'sum <= most ? most : null'],
    'what is used beyond the ratio is said': ['over: tidy(Math.max(0, used - most))', 'over: 0'],
    'a part of a place that is left is said to the decimal': [
      'free: tidy(Math.max(0, most - used))',
      'free: Math.floor(Math.max(0, most - used))',
    ],
  }),
  ...breaking('src/document/calendar/calendar-repeats.ts', kinds, {
    'a rhythm gives no day after the plan’s period': ['day <= until', 'day >= until'],
    'a rhythm keeps to the last day of a short month': ['Math.min(each, date)', 'date'],
  }),
  ...breaking('src/document/calendar/calendar-days.ts', kinds, {
    'a day leads to the field where it is set': ['place: fields.due ?? place,', 'place,'],
    'a file of one year has that year’s days alone': ['day.startsWith(year)', "day.startsWith('')"],
  }),
  ...breaking('src/document/calendar/year-view.ts', kinds, {
    'what is kept is never called late': ["if (done) return 'kept';", ''],
    'a kind that is left out is not shown': [' && kinds.has(kind)', ''],
  }),
];
