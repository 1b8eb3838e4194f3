/** Mutants of the plan's own page and the example's sandbox. */
import { breaking } from './mutant.ts';

const space = 'tests/storage/space.test.ts';

export const desk = [
  ...breaking('src/storage/store.ts', space, {
    'the sandbox has a database of its own': [
      'openDatabase(root, options',
      "openDatabase('nyttestrategi', options",
    ],
    'the sandbox has a journal of its own': ['clock.newId(), root)', 'clock.newId())'],
    'the sandbox speaks on a channel of its own': [
      'openChannel(root)',
      "openChannel('nyttestrategi')",
    ],
  }),
  ...breaking('src/storage/current.ts', space, {
    'the sandbox remembers its own open plan': ['rootOf(space)', "rootOf(space && 'own')"],
  }),
  ...breaking('src/storage/shelf.ts', space, {
    'the reader’s own plans are never emptied': [
      "if (space !== 'example') throw",
      "if (space === 'example' && false) throw",
    ],
  }),
];
