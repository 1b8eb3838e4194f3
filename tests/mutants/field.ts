/** Mutants of the field: the CPR guard, the paste, the check of a step. */
import { breaking } from './mutant.ts';

const guarding = 'tests/core/cpr.test.ts';
const pasting = 'tests/core/paste.test.ts';
const checking = 'tests/core/step-check.test.ts';

export const field = [
  ...breaking('src/core/plan/cpr.ts', guarding, {
    'a replacement number is formed like a CPR number too': ['|6[1-9]|[78]\\d|9[01]', ''],
    'ten digits in a longer number are no CPR number': ['/(?<!\\d)((?:0[1-9]', '/((?:0[1-9]'],
    'a CPR number is found in a name': [
      'below(item, [item.id])',
      'below({ answers: (item as { answers?: unknown }).answers }, [item.id])',
    ],
    'what is declared is not marked': ['.filter((digits) => !plan?.notCpr.includes(digits))', ''],
    'a P-number in its field is what it is': [
      'if (asked && isNumberAskedFor(asked.question, text)) return [];',
      '',
    ],
    'a field for P-numbers guards all else': [' && answerProblem(question, text) === null', ''],
  }),
  ...breaking('src/core/text/paste.ts', pasting, {
    'a cleaned text is clean': [
      'return cleaned === text ? text : cleanPaste(cleaned);',
      'return cleaned;',
    ],
    'pasted text is in the composed form': [
      'nfc(REPLACEMENTS.reduce((before, [from, to]) => before.replace(from, to), text))',
      'REPLACEMENTS.reduce((before, [from, to]) => before.replace(from, to), text)',
    ],
    'a number before a pasted point stays': ["[/^\\t+/gm, '']", "[/^\\d+\\.\\t+/gm, '- ']"],
  }),
  ...breaking('src/core/assess/step-check.ts', checking, {
    'a hidden question is not missing': ["state !== 'hidden' && isHere(place)", 'isHere(place)'],
    'an answer in a wrong form is not missing too': [
      '.filter((place) => !hasProblem(plan, catalog, place))',
      '',
    ],
    'only what is obligatory is missing': [
      "state === 'open' && weight === 'obligatorisk'",
      "state === 'open'",
    ],
  }),
];
