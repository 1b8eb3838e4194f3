/** Search in the task library: Danish words in any form, begun, misspelt or without æ, ø and å. */
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { parts, terms, words } from './danish.ts';

/** What a task is found by: its own words, and those it does not use itself. */
export type TaskText = {
  id: string;
  title: string;
  summary: string;
  keywords: string;
  rest: string;
};

/** Tasks by their slugs, best first; `null` when the query has no word to look for. */
export type TaskSearch = (query: string) => string[] | null;

/** Of what is found, the least that counts, as a share of the best score. */
const LEAST = 0.12;

/** How to look, the next way only when nothing is found: every word, any word, and words with two letters swapped. */
const WAYS: SearchOptions[] = [
  { combineWith: 'AND' },
  { combineWith: 'OR' },
  { combineWith: 'OR', fuzzy: (term) => (term.length > 4 ? 2 : false) },
];

/** The letters as they are typed where there is no æ, ø or å. */
const plain = (word: string): string =>
  word.replaceAll('æ', 'a').replaceAll('ø', 'o').replaceAll('å', 'a');

/** A search over the tasks; made once, when someone begins to look. */
export function taskSearch(tasks: readonly TaskText[]): TaskSearch {
  const vocabulary = new Set(tasks.flatMap((task) => terms(Object.values(task).join(' '))));
  const index = new MiniSearch<TaskText>({
    fields: ['title', 'summary', 'keywords', 'rest'],
    // A word is kept as its stem, its parts and as written: what is typed is often only the beginning of it.
    tokenize: (text) =>
      words(text.normalize('NFC')).flatMap((word) => [
        ...word.terms,
        ...word.terms.flatMap((term) => parts(term, vocabulary)),
        text.slice(word.from, word.until).toLowerCase(),
      ]),
    processTerm: (term) => [...new Set([term, plain(term)])],
    searchOptions: {
      tokenize: terms,
      processTerm: (term) => term,
      boost: { title: 4, keywords: 3, summary: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      weights: { prefix: 0.3, fuzzy: 0.2 },
    },
  });
  index.addAll(tasks);
  return (query) => {
    if (terms(query).length === 0) return null;
    let found: SearchResult[] = [];
    for (const way of WAYS) if (found.length === 0) found = index.search(query, way);
    const best = found[0]?.score ?? 0;
    return found.filter(({ score }) => score >= best * LEAST).map(({ id }) => String(id));
  };
}
