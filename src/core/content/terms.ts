/** Finding the glossary's terms in a text, as they are written in Danish. */
import type { Question } from './content.ts';
import type { Term } from './reference.ts';

/** What finding a term needs of it. */
export type Findable = Pick<Term, 'id' | 'term'> & Partial<Pick<Term, 'also' | 'forms'>>;
export type TermUse<T> = { term: T; at: number; length: number };
export type Matcher<T> = (text: string) => TermUse<T>[];

const matchers = new WeakMap<readonly Findable[], Matcher<Findable>>();

/** Finds every term in a text, whole words only, the longest where several begin. */
export function termMatcher<T extends Findable>(terms: readonly T[]): Matcher<T> {
  const known = matchers.get(terms);
  if (known) return known as Matcher<T>;
  const written = terms
    .flatMap((term) =>
      [term.term, ...(term.also ?? []), ...(term.forms ?? [])].map((word) => ({ term, word })),
    )
    .sort((one, other) => other.word.length - one.word.length);
  const anyWord = written.map(({ word }) => `(${patternOf(word)})`).join('|');
  const pattern = new RegExp(`${NOT_WITHIN}(?:${anyWord})${NOT_BEFORE}`, 'gu');
  const matcher: Matcher<T> = (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const which = match.slice(1).findIndex(Boolean);
      const term = written[which]?.term;
      return term ? [{ term, at: match.index, length: match[0].length }] : [];
    });
  matchers.set(terms, matcher);
  return matcher;
}

/** A word begins and ends where no letter, digit or hyphened part goes on. */
const NOT_WITHIN = '(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-/])';
const NOT_BEFORE = '(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])';

/** Endings of Danish nouns and adjectives, and the genitive after any of them. */
const ENDING = '(?:e|n|t|r|en|et|er|ne|ene|erne|rne)?s?';
/** After capitals an ending may stand apart: TR's, RAR'er. */
const ENDING_APART = `(?:['’]?${ENDING})`;

/** A word as it may be written: inflected, with a capital first when it begins a sentence, its spaces of any kind. */
function patternOf(word: string): string {
  const [first = '', ...rest] = word
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const initial = first.charAt(0);
  const capital = initial.toUpperCase();
  const start = initial === capital ? first : `[${initial}${capital}]${first.slice(1)}`;
  const ending = /\p{Lu}$/u.test(word) ? ENDING_APART : ENDING;
  return [start, ...rest].join('(?:\\s|&nbsp;)+') + ending;
}

/** The terms that a question's text and help use, each once, in order; a quiet term explains itself. */
export function termsOfQuestion(
  { text, help = '' }: Pick<Question, 'text' | 'help'>,
  terms: readonly (Findable & Partial<Pick<Term, 'quiet'>>)[],
): { id: string; term: string }[] {
  const found = termMatcher(terms)(`${text}\n${help}`).map(({ term }) => term);
  return [...new Set(found)]
    .filter(({ quiet }) => quiet !== true)
    .map(({ id, term }) => ({ id, term }));
}
