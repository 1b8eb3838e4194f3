/** Mutants of the promise that the engine knows nothing of its subject: a pack of another is lived through. */
import { breaking } from './mutant.ts';

const suite = 'tests/content/pack.test.ts';

export const pack = [
  ...breaking('src/core/check/check-questions.ts', 'tests/core/check.test.ts', {
    'a subject has as many focus points as it has': ['Math.max(1, numbers.length)', '4'],
  }),
  ...breaking('src/core/assess/next-step.ts', suite, {
    'nobody is asked to choose among none': [' && catalog.municipalities.length > 0', ''],
  }),
  ...breaking('src/core/assess/progress.ts', suite, {
    'what plans have not is not counted': ['hasOthers(catalog) ? [null] : []', 'null'],
  }),
  ...breaking('src/catalog.ts', suite, {
    'CONTENT names the folder': ["named === undefined || named === ''", 'true'],
  }),
  ...breaking('src/catalog/words.ts', suite, {
    'words of a pack lie over the house’s': ['wordsOver(laid[key], value)', 'value'],
    'null takes a word away': ['if (value === null)', 'if (value === undefined)'],
    'words of another kind are found': [
      'if (kindOf(words) !== kindOf(own)) return',
      'if (own === words) return',
    ],
  }),
  ...breaking('src/build/export.ts', 'tests/build/export-pack.test.ts', {
    'the command line speaks the pack’s words': ['layWords();', 'void layWords;'],
  }),
  ...breaking('src/build/export-files.ts', 'tests/build/export-pack.test.ts', {
    'the command line makes the papers that the pack offers': ['offered.has(kind)', 'true'],
  }),
  ...breaking('src/build/service-worker.ts', 'tests/build/notice.test.ts', {
    'a newer build leads only to a page there is': ['existsSync(join(root, NEWS))', 'true'],
  }),
];
