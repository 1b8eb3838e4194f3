/** What conditions speak of, by its name in Danish: questions, limits, options, records and plain values. */
import type { Operand, Scope } from '../content/condition.ts';
import type { ConditionWords } from './condition-words.ts';
import type { Catalog, Question } from '../content/content.ts';
import { formatDate, isISODate } from '../text/dates.ts';
import { findQuestion, findRule, optionsOf, recordOf } from '../content/lookup.ts';
import { formatNumber } from '../text/numbers.ts';
import { fill } from '../text/text.ts';
import { weekText } from '../plan/week-text.ts';

/** The number a question is referred to by, if it has one. */
export type NumberOf = (scope: Scope, question: Question) => string | undefined;

/** The things around an operand, innermost first. */
export type Around = readonly [Scope, ...Scope[]];
export class Names {
  readonly #catalog: Catalog;
  readonly #words: ConditionWords;
  readonly #numberOf: NumberOf;

  constructor(catalog: Catalog, words: ConditionWords, numberOf: NumberOf) {
    this.#catalog = catalog;
    this.#words = words;
    this.#numberOf = numberOf;
  }

  /** A question by its heading, and whose it is when it is another thing's. */
  answer(slug: string, of: Scope | undefined, around: Around): string {
    const scope = of ?? around[0];
    const question = findQuestion(this.#catalog, scope, slug)?.question;
    const heading = this.quoted(question?.heading ?? slug);
    const number = question && this.#numberOf(scope, question);
    const name =
      number === undefined ? heading : fill(this.#words.numbered, { name: heading, number });
    return scope === around[0] ? name : `${name} ${this.#words.scopes[scope].at}`;
  }

  /** A list that answers a question of a week, in words; `undefined` when the question is of another type. */
  week(slug: string, scope: Scope, value: readonly string[]): string | undefined {
    const question = findQuestion(this.#catalog, scope, slug)?.question;
    if (question?.type !== 'week') return undefined;
    return weekText(value, question.options ?? [], this.#words.week);
  }

  limitLabel(slug: string): string {
    const rule = findRule(this.#catalog, slug);
    return this.quoted(rule?.limit?.label ?? rule?.title ?? slug);
  }

  quoted(text: string): string {
    return fill(this.#words.quoted, { text });
  }

  /** A literal as what it is held up against reads it: an option by its label, a slug by its record's title. */
  literal(value: string | number | boolean, against: Operand, around: Around): string {
    const words = this.#words;
    if (typeof value === 'boolean') return this.quoted(value ? words.yes : words.no);
    if (typeof value === 'number') {
      const unit = this.#unitOf(against, around);
      const number = formatNumber(value);
      // Units are written for many; of one there is only the number.
      return unit === undefined || value === 1 ? number : fill(words.withUnit, { number, unit });
    }
    if (isISODate(value)) return formatDate(value);
    return this.quoted(this.nameOf(value, against, around));
  }

  #unitOf(against: Operand, around: Around): string | undefined {
    if (typeof against !== 'object') return undefined;
    if ('answer' in against) {
      return findQuestion(this.#catalog, against.of ?? around[0], against.answer)?.question.unit;
    }
    if ('weekHours' in against) return this.#words.weekHours.hours;
    const isWeeks = ('fact' in against && against.fact === 'weeks') || 'weeksBetween' in against;
    return isWeeks ? this.#words.weeks : undefined;
  }

  /** A slug as what it is held up against calls it. */
  nameOf(slug: string, against: Operand, around: Around): string {
    if (typeof against !== 'object') return slug;
    const catalog = this.#catalog;
    if ('answer' in against) {
      const asked = findQuestion(catalog, against.of ?? around[0], against.answer);
      const options = asked ? optionsOf(catalog, asked.question) : [];
      return options.find(({ id }) => id === slug)?.label ?? slug;
    }
    if (!('fact' in against)) return slug;
    if (against.fact === 'record') {
      return recordOf(catalog, against.of ?? around[0], slug)?.title ?? slug;
    }
    if (against.fact === 'area') return catalog.areas.find(({ id }) => id === slug)?.title ?? slug;
    if (against.fact === 'traits') return this.#words.traits[slug] ?? slug;
    if (against.fact === 'status') return this.#words.status[slug] ?? slug;
    return this.#words.library[slug] ?? slug;
  }
}
