/** What the pages for proof-reading are made of: points with a number, under headings, in parts. */
import {
  conditionInWords,
  fill,
  formatDate,
  type Condition,
  type Content,
  type ISODate,
  type NumberOf,
  type Phrase,
  type Scope,
  type SourceRef,
} from '../../core/index.ts';
import { checkWords } from '../../texts/check.ts';
import { verdictWords } from '../../texts/verdict.ts';

/** One thing told of a point: a sentence, several, or a condition with its points. */
export type Told = { label: string; value: string | string[] | Phrase };
/** What can be referred to: by its number, which may move, and its slug, which stays. */
export type Point = { id: string; number: string; slug: string; title: string; told: Told[] };
/** Points under one heading; without a title they stand right under the part's own. */
export type Group = { id: string; title?: string; sections: { title?: string; points: Point[] }[] };
/** A page of points; its slug is its address. */
export type Part = { slug: string; title: string; intro: string; groups: Group[] };

const { fields, dates } = checkWords;
export const scopeWords: Record<string, { every: string }> = checkWords.words.scopes;

/** The pairs that have something to say. */
export function told(
  pairs: readonly (readonly [keyof typeof fields, Told['value'] | undefined])[],
): Told[] {
  return pairs.flatMap(([field, value]) =>
    value === undefined || isEmpty(value) ? [] : [{ label: fields[field], value }],
  );
}

const isEmpty = (value: Told['value']): boolean =>
  (typeof value === 'string' || Array.isArray(value)) && value.length === 0;

/** A condition with an opening, as `{condition}` in the template: its list stays a list. */
export function opened(
  template: string,
  values: Record<string, string>,
  condition: Phrase,
): Phrase {
  return { ...condition, text: fill(template, { ...values, condition: condition.text }) };
}

/** Conditions of the content in words, with the numbers of the questions they ask. */
export class Sayer {
  readonly #content: Content;
  readonly #numberOf: NumberOf;

  constructor(content: Content, numberOf: NumberOf) {
    this.#content = content;
    this.#numberOf = numberOf;
  }

  say(condition: Condition, scope: Scope): Phrase {
    return conditionInWords(condition, scope, this.#content, checkWords.words, this.#numberOf);
  }

  sources(refs: readonly SourceRef[] | undefined): string[] {
    return (refs ?? []).map(({ source, place }) => {
      const title = this.#content.sources.find(({ id }) => id === source)?.title ?? source;
      return place === undefined ? title : fill(checkWords.sourcePlace, { title, place });
    });
  }
}

type DatedRecord = {
  from?: ISODate | undefined;
  until?: ISODate | undefined;
  certainty: keyof typeof verdictWords.certainty;
  doubt?: string | undefined;
  expected?:
    { from: ISODate; certainty: keyof typeof verdictWords.certainty; note: string } | undefined;
  now: string;
  during?: string | undefined;
  catalogue?: string | undefined;
  practice?: string | undefined;
  /** Of a provision: that it tells of advice. A rule's advice is a text, and told elsewhere. */
  advice?: string | boolean | undefined;
};

/** The days a record holds, in words. */
function datesInWords({ from, until }: Pick<DatedRecord, 'from' | 'until'>): string {
  const template =
    from === undefined
      ? until === undefined
        ? dates.always
        : dates.until
      : until === undefined
        ? dates.from
        : dates.both;
  return fill(template, { from: formatDate(from ?? ''), until: formatDate(until ?? '') });
}

/** What every dated record says of itself: when it holds, how sure that is, and what it says. */
export function standing(record: DatedRecord): Told[] {
  const { expected, certainty } = record;
  const isAdvice = record.advice === true && certainty === 'bekraeftet';
  return told([
    ['dates', datesInWords(record)],
    ['certainty', isAdvice ? checkWords.advised : verdictWords.certainty[certainty]],
    ['doubt', record.doubt],
    [
      'expected',
      expected &&
        fill(checkWords.expected, {
          date: formatDate(expected.from),
          certainty: verdictWords.certainty[expected.certainty],
          note: expected.note,
        }),
    ],
    ['during', record.during],
    ['now', record.now],
    ['catalogue', record.catalogue],
    ['practice', record.practice],
  ]);
}
