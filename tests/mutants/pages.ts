/** Mutants of speed as felt: what a page weighs, what it fetches ahead, and that nothing moves. */
import { breaking } from './mutant.ts';

const weight = 'tests/site/weight.test.ts';

export const pages = [
  ...breaking('src/build/static-server.ts', 'tests/build/serve.test.ts', {
    'text is sent compressed to who asks for it': ["accepts(request, 'gzip');", 'false;'],
    'a compressed answer has a tag of its own': ['`"$' + '{hash}-gz"`', '`"$' + '{hash}"`'],
    'what is short is sent as it is': ['body.length > 1000 &&', ''],
  }),
  ...breaking('tests/site/weight.ts', weight, {
    'a picture weighs on its page': ['...new Set(pictures)', ''],
    'a font that nothing fetches ahead is found': [
      'if (wanted.join() !== [...files].sort().join())',
      'if (wanted.length < files.length)',
    ],
    'a font that is swapped in is found': ['(swap|block|auto)', '(block|auto)'],
    'fonts that are too heavy are found': ['bytes > BUDGET.fonts', 'bytes > 10 * BUDGET.fonts'],
  }),
];
