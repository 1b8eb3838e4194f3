/** Mutants of the suggestions: their order, their reasons, and what the library's search finds. */
import { breaking } from './mutant.ts';

const suggesting = 'tests/core/suggestions.test.ts';
const conditions = 'tests/core/evaluate.test.ts';

export const suggest = [
  ...breaking('src/core/assess/suggestions.ts', suggesting, {
    'the highest score is suggested first': [
      '.sort((a, b) => b.score - a.score)',
      '.sort((a, b) => a.score - b.score)',
    ],
    'what speaks against a task takes from its score': [
      'sum + weight',
      'sum + Math.max(weight, 0)',
    ],
    'a reason that only ranks brings no task': [
      'isSuggested ||= reason.suggests === true;',
      'isSuggested = true;',
    ],
    'the heaviest reason is told first': [
      'Math.abs(b.weight) - Math.abs(a.weight)',
      'Math.abs(a.weight) - Math.abs(b.weight)',
    ],
    'a task of a retired area is not suggested': ['[task, area].some(', '[task].some('],
  }),
  ...breaking('src/core/assess/reasons.ts', suggesting, {
    'a reason holds only of the tasks it fits': ['if (!fitting.has(thing)) return null;', ''],
    'a reason asks the plan': [
      ".filter(({ ofPlan }) => evaluate(ofPlan, { view, things: [plan] }).verdict === 'holds')",
      '',
    ],
    'a retired reason is silent': ['!isRetired(reason, on)', '!isRetired({}, on)'],
    'a reason with nothing to name does not hold': [
      'const said = listed(all) || null;',
      'const said = listed(all);',
    ],
  }),
  ...breaking('src/core/condition/value.ts', conditions, {
    'lists overlap when they share something': [
      'a.some((one) => held.includes(one))',
      'a.every((one) => held.includes(one))',
    ],
  }),
  ...breaking('src/core/content/library.ts', suggesting, {
    'the months of a season are its own': ['(month + 10) % 12', '(month + 11) % 12'],
  }),
  ...breaking('src/core/content/library-finds.ts', suggesting, {
    'every word of a query is looked for': ['words.every((word)', 'words.some((word)'],
  }),
];
