/** Mutants of the plan of action and of what answers call for. */
import { breaking } from './mutant.ts';

const pledges = 'tests/core/pledges.test.ts';
const calls = 'tests/core/calls.test.ts';
const paper = 'tests/document/strategy-actions.test.ts';

export const handleplan = [
  ...breaking('src/core/assess/pledges.ts', pledges, {
    'a hidden answer promises nothing': [
      'isHidden(view, thing, asked)\n    ? null',
      'false\n    ? null',
    ],
    'a no promises nothing': ['value === null || value === false', 'value === null'],
    'a promise without a day comes last': [
      'return a === null ? 1 : -1;',
      'return a === null ? -1 : 1;',
    ],
    'a promise is in time on its last day': ['day < on && !isDone', 'day <= on && !isDone'],
    'an action without name or text promises nothing': [
      "if (name === '' && more === null) return null;",
      '',
    ],
    'a task that was declined promises nothing': [
      'view.things[scope].filter(isChosen)',
      'view.things[scope]',
    ],
  }),
  ...breaking('src/core/assess/calls.ts', calls, {
    'a hidden answer calls for nothing': ['if (isHidden(view, thing, asked)) return [];', ''],
    'a kind that is there is counted': [
      'present.filter((value) => value === option.id).length',
      '0',
    ],
  }),
  ...breaking('src/core/check/check-promises.ts', calls, {
    'the day of a promise is a date': ["question.type !== 'date'", 'false'],
    'an option that calls names a kind': [
      'option.calls !== undefined && !kinds',
      'false && !kinds',
    ],
  }),
  ...breaking('src/document/strategy/strategy-consultations.ts', paper, {
    'the log has no column that nobody filled in': [
      'printed(subject, thing, question) !== undefined',
      'printed(subject, thing, question) !== null',
    ],
  }),
];
