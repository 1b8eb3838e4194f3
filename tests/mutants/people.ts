/** Mutants of weeks that are laid out, of the rules that read them, and of how they are printed. */
import { breaking } from './mutant.ts';

const laying = 'tests/core/week.test.ts';
const playing = 'tests/core/focus-points-2-4.test.ts';
const printing = 'tests/document/week.test.ts';

export const people = [
  ...breaking('src/core/plan/week.ts', laying, {
    'a line that cannot be read is kept': ['else week.unread.push(line);', ''],
    'hours are told in quarters': ['Number.isInteger(hours * PARTS)', 'true'],
    'no hours are no line': ['return hours > 0 &&', 'return hours >= 0 &&'],
    'a day may be full, and no fuller': ['if (hours > DAY)', 'if (hours >= DAY)'],
    'several lines of a day add up': ['(sum, { hours }) => sum + hours', '(_, { hours }) => hours'],
  }),
  ...breaking('src/core/condition/evaluate.ts', laying, {
    'a week that is partly unread has at least the hours that are read': [
      'unread.length === 0 ? known(hours) : unknown(',
      'unread.length >= 0 ? known(hours) : unknown(',
    ],
    'only the activities asked for are counted': [
      'hoursIn(lines, { activities })',
      'hoursIn(lines)',
    ],
  }),
  ...breaking('src/core/check/check-questions.ts', laying, {
    'a suggested week can be read': ['isWeek ? weekProblem(value)', 'isWeek ? null'],
  }),
  ...breaking('content/rules/arbejdspligt-gruppens-uge-hoejst-37-timer.yaml', playing, {
    'the duty to work is a duty from its first day': ["from: '2025-01-01'", "from: '2024-01-01'"],
  }),
  ...breaking('content/rules/arbejdspligt-modeluge-hoejst-37-timer.yaml', playing, {
    'a group with a week of its own is not held to the model week': [
      'satisfies: { not: { answered: { answer: gruppens-uge } } }',
      'satisfies: { answered: { fact: record } }',
    ],
  }),
  ...breaking('src/document/parts/week.ts', printing, {
    'a printed week has the sum of its days': ['row(total, undefined),', ''],
    'a printed week keeps what cannot be read': [
      'unread.length > 0 ? [bullets(unread)] : []',
      '[]',
    ],
  }),
];
