/** The search itself: an index made once of all documents, and what a query finds in it. */
import MiniSearch, { type AsPlainObject, type SearchOptions } from 'minisearch';
import { parts, terms } from './danish.ts';

/** A place a reader can be sent to: a page, a section of one, or a record with an address of its own. */
export type Place = {
  /** From the site's root, without a leading slash: `regler/#hoejst-13-uger`. */
  address: string;
  title: string;
  /** The title of the page it stands on. */
  page: string;
  /** The first folder of its address; empty on the front page. */
  kind: string;
  /** Whether it is a record, which stands for itself, or a section, which belongs to its page. */
  record: boolean;
};

/** A place with what is searched in it. */
export type Document = Place & { text: string; keywords: string };

/** Words and phrases that readers use for one and the same. */
export type Synonyms = readonly (readonly string[])[];

/** The index as it is published: plain data. */
export type IndexFile = { index: AsPlainObject; synonyms: string[][][] };

/** A place that was found, and the terms of it that answered the query. */
export type Hit = { id: number; place: Place; score: number; terms: Set<string> };

const FIELDS = ['title', 'keywords', 'page', 'text', 'parts'];
const STORED = ['address', 'title', 'page', 'kind', 'record'];

/** How much a word counts by where it stands. */
const BOOST = { title: 4, keywords: 3, page: 1.2, text: 1, parts: 0.8 };

/** How much an answer counts that is not the word itself: a part of it, or another word for the same. */
const PART = 0.45;
const SYNONYM = 0.7;

/** How much more a place counts whose whole title answers. */
const NAMED = 1.8;

/** An answer fainter than this, beside the best one, is none. */
const FAINT = 0.1;

/** Makes the index; a document is known by its number in the list. */
export function makeIndex(documents: readonly Document[], synonyms: Synonyms): IndexFile {
  const vocabulary = new Set(
    documents.flatMap(({ title, text, keywords }) => terms(`${title} ${keywords} ${text}`)),
  );
  const partsOf = partsBy(vocabulary);
  const engine = new MiniSearch<Document & { id: number }>({
    fields: FIELDS,
    storeFields: STORED,
    // A part of a compound counts the same wherever the compound stands.
    extractField: (document, name) =>
      name === 'parts'
        ? `${document.title} ${document.keywords} ${document.text}`
        : document[name as keyof typeof document],
    tokenize: (text, field) =>
      field === 'parts' ? [...new Set(terms(text).flatMap(partsOf))] : terms(text),
    processTerm: (term) => term,
  });
  engine.addAll(documents.map((document, id) => ({ ...document, id })));
  return {
    index: engine.toJSON(),
    synonyms: synonyms.map((group) => group.map((phrase) => terms(phrase))),
  };
}

/** What a reader asks the index. */
export type Search = {
  /** The places that answer, the best first. */
  find: (query: string) => Hit[];
  /** Whether a word of a text, known by its terms, is one that answered. */
  answers: (word: readonly string[], answered: ReadonlySet<string>) => boolean;
};

/** What answers a word of a query: all of these terms, or some of them and so much the less. */
type Answer = { terms: readonly string[]; weight: number; exact: boolean };

/** Opens a published index. */
export function openIndex({ index, synonyms }: IndexFile): Search {
  const engine = MiniSearch.loadJS<Document & { id: number }>(index, {
    fields: FIELDS,
    storeFields: STORED,
  });
  // Words that stand only among the synonyms can be parts of what is asked, too.
  const vocabulary = new Set([...index.index.map(([term]) => term), ...synonyms.flat(2)]);
  const asIs: SearchOptions = {
    tokenize: (term) => [term],
    processTerm: (term) => term,
    boost: BOOST,
  };
  const partsOf = partsBy(vocabulary);

  /** The compounds that end in a term which itself stands nowhere. */
  const endingIn = (term: string): string[] =>
    vocabulary.has(term) || !/^\p{L}{4,}$/u.test(term)
      ? []
      : [...vocabulary].filter((whole) => whole.endsWith(term));

  /** Other phrases for one that covers the place `at` of the terms. */
  const otherwise = (all: readonly string[], at: number): string[][] =>
    synonyms
      .filter((group) => group.some((phrase) => coversAt(all, phrase, at)))
      .flatMap((group) => group.filter((phrase) => !coversAt(all, phrase, at)));

  /** The words of a query, each with all that may answer it. */
  const asked = (query: string): Answer[][] => {
    const all = terms(query);
    return all.map((term, at) => {
      const inside = partsOf(term);
      return [
        { terms: [term], weight: 1, exact: false },
        ...(inside.length === 0
          ? []
          : [{ terms: inside, weight: PART * inside.length, exact: true }]),
        ...inside
          .flatMap((_, part) => otherwise(inside, part))
          .map((phrase) => ({ terms: phrase, weight: PART, exact: true })),
        ...endingIn(term).map((whole) => ({ terms: [whole], weight: PART, exact: true })),
        ...otherwise(all, at).map((phrase) => ({ terms: phrase, weight: SYNONYM, exact: true })),
      ];
    });
  };

  /** The places with one of the terms, by number. */
  const withTerm = (term: string, exact: boolean): Map<number, Hit> => {
    const found = engine.search(term, {
      ...asIs,
      prefix: !exact && term.length >= 3,
      fuzzy: !exact && term.length >= 5 && /^\p{L}+$/u.test(term) ? 0.25 : false,
      maxFuzzy: 2,
      weights: { prefix: 0.4, fuzzy: 0.3 },
    });
    return new Map(
      found.map((result) => {
        const { address, title, page, kind, record } = result as unknown as Place;
        const place = { address, title, page, kind, record };
        const id = Number(result.id);
        return [id, { id, place, score: result.score, terms: new Set(result.terms) }];
      }),
    );
  };

  /** The places that answer a word: each by the best of its answers, and marked by all of them. */
  const answersTo = (word: readonly Answer[]): Map<number, Hit> => {
    const best = new Map<number, Hit>();
    for (const { terms: needed, weight, exact } of word) {
      const found = new Map<number, Hit>();
      for (const term of needed) add(found, withTerm(term, exact), (a, b) => a + b);
      for (const hit of found.values()) hit.score *= weight / needed.length;
      add(best, found, Math.max);
    }
    return best;
  };

  const find = (query: string): Hit[] => {
    const words = asked(query);
    const all = new Map<number, Hit>();
    const answered = new Map<number, number>();
    for (const word of words) {
      const found = answersTo(word);
      for (const id of found.keys()) answered.set(id, (answered.get(id) ?? 0) + 1);
      add(all, found, (a, b) => a + b);
    }
    // A place that answers every word stands before one that answers some of them well.
    for (const hit of all.values()) {
      hit.score *= ((answered.get(hit.id) ?? 0) / words.length) ** 1.5;
      // What is called by the very words that were asked for comes first.
      if (terms(hit.place.title).every((term) => hit.terms.has(term))) hit.score *= NAMED;
    }
    const best = Math.max(...[...all.values()].map(({ score }) => score));
    return [...all.values()]
      .filter(({ score }) => score >= best * FAINT)
      .sort((a, b) => b.score - a.score || a.id - b.id);
  };

  const answers = (word: readonly string[], answered: ReadonlySet<string>): boolean =>
    word.some((term) => answered.has(term) || partsOf(term).some((part) => answered.has(part)));

  return { find, answers };
}

/** Finds the parts of compounds by a vocabulary, each compound once. */
function partsBy(vocabulary: ReadonlySet<string>): (term: string) => string[] {
  const known = new Map<string, string[]>();
  return (term) => {
    const found = known.get(term) ?? parts(term, vocabulary);
    known.set(term, found);
    return found;
  };
}

/** Adds hits to those there are; where a place is in both, `join` makes one score of two. */
function add(
  all: Map<number, Hit>,
  more: ReadonlyMap<number, Hit>,
  join: (one: number, other: number) => number,
): void {
  for (const [id, hit] of more) {
    const before = all.get(id);
    if (before === undefined) all.set(id, hit);
    else {
      before.score = join(before.score, hit.score);
      for (const term of hit.terms) before.terms.add(term);
    }
  }
}

/** Whether the phrase stands in the terms so that it covers the place `at`. */
function coversAt(all: readonly string[], phrase: readonly string[], at: number): boolean {
  return phrase.some(
    (_, back) => at >= back && phrase.every((term, offset) => all[at - back + offset] === term),
  );
}

/** A hit with the other sections of the same page that answered: a page is listed once, a record for itself. */
export type Listed = Hit & { more: Hit[] };

/** Sections of one page under the best of them, in the order of their score. */
export function listed(hits: readonly Hit[]): Listed[] {
  const list: Listed[] = [];
  const pages = new Map<string, Listed>();
  for (const hit of hits) {
    const page = hit.place.address.split('#')[0] ?? '';
    const above = hit.place.record ? undefined : pages.get(page);
    if (above !== undefined) {
      above.more.push(hit);
      continue;
    }
    const entry = { ...hit, more: [] };
    if (!hit.place.record) pages.set(page, entry);
    list.push(entry);
  }
  return list;
}
