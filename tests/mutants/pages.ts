/** Mutants of speed as felt: what a page weighs, what it fetches ahead, and that nothing moves. */
import { breaking } from './mutant.ts';

const weight = 'tests/site/weight.test.ts';

export const pages = [
  ...breaking('src/build/static-server.ts', 'tests/build/serve.test.ts', {
    'text is sent compressed to who asks for it': ["accepts(request, 'gzip');", 'false;'],
    'a compressed answer has a tag of its own': ['`"$' + '{hash}-gz"`', '`"$' + '{hash}"`'],
    'what is short is sent as it is': ['body.length > 1000 &&', ''],
  }),
  ...breaking('src/build/ahead.ts', 'tests/build/ahead.test.ts', {
    'what a part imports is fetched ahead with it': ['found.add(imported);', 'void imported;'],
    'what is fetched on demand is not fetched ahead': [
      String.raw`(?:\bimport|\bfrom)\s*["']`,
      String.raw`(?:\bimport|\bfrom)\s*\(?["']`,
    ],
    'the data of a page that asks for none is left': [
      'if (parts.some((name) => scripts.get(name)?.includes(data)))',
      '',
    ],
  }),
  ...breaking('src/build/archive.ts', 'tests/build/archive.test.ts', {
    'a release is the same whenever it is made': ['mtime: FIRST_DAY', 'mtime: Date.now()'],
    'what is hidden is packed': [
      '.filter((entry) => entry.isFile())',
      ".filter((entry) => entry.isFile() && !entry.name.startsWith('.'))",
    ],
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
