/** Mutants of the task library: what a task is found under, which are alike, and what is typed. */
import { breaking } from './mutant.ts';

const facets = 'tests/core/library.test.ts';
const searching = 'tests/search/library.test.ts';

export const library = [
  ...breaking('src/core/content/library.ts', facets, {
    'a task for the whole year is found under each season': [
      "season === 'hele-aaret' ? SEASONS",
      "season === 'hele-aaret' ? []",
    ],
  }),
  ...breaking('src/core/content/library-finds.ts', facets, {
    'a task is not related to itself': ['id !== task.id && retired', "id !== '' && retired"],
    'a rare trait makes tasks more alike': [
      'shared.reduce((sum, trait) => sum + rarity(trait), 0)',
      'Math.min(shared.length, 1)',
    ],
  }),
  ...breaking('src/core/content/facets.ts', facets, {
    'all that is unwanted must be away': [
      "facet === 'uden' ? wanted.every(found) : wanted.some(found)",
      'wanted.some(found)',
    ],
    'facets narrow one another': ['return FACETS.every(', 'return FACETS.some('],
  }),
  ...breaking('src/search/library.ts', searching, {
    'a word is found without its Danish letters': ['[...new Set([term, plain(term)])]', '[term]'],
    'a word is found while it is typed': [
      'prefix: (term) => term.length > 1',
      'prefix: () => false',
    ],
    'a misspelt word finds its task': [
      'fuzzy: (term) => (term.length > 3 ? 0.2 : false)',
      'fuzzy: () => false',
    ],
    'the title counts for most': ['title: 4', 'title: 0.1'],
    'a query without words looks for nothing': ['return null;', 'return [];'],
  }),
];
