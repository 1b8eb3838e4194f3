/** Mutants of what is told of the figures: parts that add up, and nothing that tells of few. */
import { breaking } from './mutant.ts';

const report = 'tests/core/follow-up/report.test.ts';
const hide = 'tests/core/follow-up/hide.test.ts';
const check = 'tests/core/check.test.ts';

export const followUp = [
  ...breaking('src/core/follow-up/parts.ts', report, {
    'those who are there on several days are not added up': [
      'if (last !== undefined) sums.active = each[last]?.active ?? 0;',
      '',
    ],
  }),
  ...breaking('src/core/follow-up/ledger.ts', report, {
    'a member counts those who are there on the last day alone': [
      'if (isStock && stock.time[row] !== stock.last) return;',
      '',
    ],
    'an agreement that is not approved is not counted': [
      'inSpan.filter(({ agreement }) => !unapproved.has(agreement))',
      'inSpan',
    ],
  }),
  ...breaking('src/core/follow-up/formulas.ts', report, {
    'a quarter that nobody counted is a gap': ['if (!part.isCounted) return null;', ''],
  }),
  ...breaking('src/core/follow-up/agreed.ts', report, {
    'places count while their agreement holds': [
      'return (from === null || from <= last) && (until === null || until >= first);',
      'return true;',
    ],
  }),
  ...breaking('src/core/follow-up/formulas.ts', hide, {
    'nothing is worked out of what is hidden': [
      "if (names.some((name) => unsaid.has(name))) return 'hidden';",
      '',
    ],
  }),
  ...breaking('src/core/follow-up/audit.ts', hide, {
    'views are held against one another': ['Math.abs(shift) < ROUNDING', 'shift > Infinity'],
  }),
  ...breaking('src/core/follow-up/hide.ts', hide, {
    'rows are put together as long as they tell of few': [
      'if (!leak) return true;',
      'return true;',
    ],
  }),
  ...breaking('src/core/follow-up/table.ts', hide, {
    'the whole is hidden where it is small': [
      'unsaid: hidden?.veil.whole ?? NOTHING, agreed }',
      'unsaid: NOTHING, agreed }',
    ],
  }),
  ...breaking('src/core/check/check-indicators.ts', check, {
    'a formula is not told by what it cannot be told by': [
      'if (able && !able.includes(dimension)) {',
      'if (able === null) {',
    ],
  }),
];
