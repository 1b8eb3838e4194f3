/** Conditions said as clauses and lists of them, so that an expert reads what the engine computes. */
import type { Collection, Condition, Operand, Scope, StaircaseStep } from '../content/condition.ts';
import { SCOPE_OF } from './collect.ts';
import type { Comparison, ConditionWords, Members, Pair, Quantity } from './condition-words.ts';
import type { Around, Names } from './in-words-names.ts';
import { formatNumber } from '../text/numbers.ts';
import { fill } from '../text/text.ts';

/** What is said: a clause, or the opening of a list whose points follow. */
export type Phrase = { text: string; parts: Phrase[] };

/** A phrase on one line, its points after one another. */
export function inOneLine({ text, parts }: Phrase, words: ConditionWords): string {
  if (parts.length === 0) return text;
  const points = parts.map((part) => inOneLine(part, words)).join(words.between);
  return fill(words.inLine, { text, parts: points });
}

/** `simple`: a single clause, that can stand in a pair without being misread. */
type Said = Phrase & { simple: boolean };

/** The things that have members of a collection of their own. */
const OWNERS: Partial<Record<Collection, readonly Scope[]>> = {
  workplaces: ['agreement'],
  tasks: ['agreement'],
  declinedTasks: ['agreement'],
  agreements: ['workplace', 'task'],
};

const simple = (text: string): Said => ({ text, parts: [], simple: true });
const same = (a: Operand, b: Operand): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Says conditions, each in the words of the things around it. */
export class Speaker {
  readonly #names: Names;
  readonly #words: ConditionWords;

  constructor(names: Names, words: ConditionWords) {
    this.#names = names;
    this.#words = words;
  }

  /** The condition, or with `sense` false its denial; a denial is carried inwards, so that no "ikke" stands over a list. */
  say(condition: Condition, sense: boolean, around: Around): Said {
    if ('all' in condition) return this.#allOf(condition.all, sense, around);
    if ('any' in condition) {
      const parts = condition.any.map((part) => this.say(part, sense, around));
      return this.#together(parts, sense ? 'any' : 'all');
    }
    if ('not' in condition) return this.say(condition.not, !sense, around);
    if ('answered' in condition) {
      const operand = condition.answered;
      const isAnswer = typeof operand === 'object' && 'answer' in operand;
      const pair = this.#words.answered[isAnswer ? 'answer' : 'known'];
      return this.#pair(pair, sense, this.#operand(operand, around), '');
    }
    if ('every' in condition) {
      const { every, satisfies, where } = condition;
      // That not every one does is that some one does not.
      return this.#quantified(every, sense ? 'every' : 'some', satisfies, where, sense, around);
    }
    if ('some' in condition) {
      const { some, satisfies, where } = condition;
      return this.#quantified(some, sense ? 'some' : 'none', satisfies, where, true, around);
    }
    if ('is' in condition) return this.#compare('is', condition.is, sense, around);
    if ('includes' in condition) {
      return this.#compare('includes', condition.includes, sense, around);
    }
    if ('overlaps' in condition) {
      return this.#compare('overlaps', condition.overlaps, sense, around);
    }
    if ('atLeast' in condition) return this.#compare('atLeast', condition.atLeast, sense, around);
    if ('atMost' in condition) return this.#compare('atMost', condition.atMost, sense, around);
    if ('before' in condition) return this.#compare('before', condition.before, sense, around);
    if ('after' in condition) return this.#compare('after', condition.after, sense, around);
    return unheardOf(condition);
  }

  /** A question answered and answered so is one statement: "besvaret med". */
  #allOf(conditions: readonly Condition[], sense: boolean, around: Around): Said {
    const answered = conditions.flatMap((part) => ('answered' in part ? [part.answered] : []));
    const settled = (operand: Operand): boolean =>
      answered.some((one) => typeof one === 'object' && 'answer' in one && same(one, operand));
    const decided = conditions.flatMap((part) =>
      'is' in part && settled(part.is[0]) ? [part.is[0]] : [],
    );
    const parts = conditions
      .filter((part) => !('answered' in part && decided.some((one) => same(one, part.answered))))
      .map((part) =>
        'is' in part && settled(part.is[0])
          ? this.#compare('answeredWith', part.is, sense, around)
          : this.say(part, sense, around),
      );
    return this.#together(parts, sense ? 'all' : 'any');
  }

  #together(parts: Said[], how: 'all' | 'any'): Said {
    const [first, second, ...more] = parts;
    if (first && !second) return first;
    if (first?.simple && second?.simple && more.length === 0) {
      const template = this.#words[how === 'all' ? 'both' : 'either'];
      const text = fill(template, { a: first.text, b: second.text });
      return { text, parts: [], simple: false };
    }
    return { text: this.#words[how], parts, simple: false };
  }

  #quantified(
    collection: Collection,
    how: 'every' | 'some' | 'none',
    satisfies: Condition,
    where: Condition | undefined,
    sense: boolean,
    around: Around,
  ): Said {
    const inside: Around = [SCOPE_OF[collection], ...around];
    const what = this.say(satisfies, sense, inside);
    const text = this.#quantity(this.#words.quantified, where, inside, {
      things: this.#members(collection, around)[how],
      what: what.text,
    });
    return { text, parts: what.parts, simple: false };
  }

  #quantity(
    { plain, where }: Quantity,
    condition: Condition | undefined,
    inside: Around,
    values: Record<string, string>,
  ): string {
    if (!condition) return fill(plain, values);
    const which = inOneLine(this.say(condition, true, inside), this.#words);
    return fill(where, { ...values, where: which });
  }

  /** The collection as seen from here: an agreement has tasks of its own, a task the agreements it is part of. */
  #members(collection: Collection, around: Around): Members {
    const isOwn = around.some((scope) => OWNERS[collection]?.includes(scope));
    const own = isOwn ? this.#words.own[collection] : undefined;
    return own ?? this.#words.collections[collection];
  }

  #compare(
    how: Comparison | 'answeredWith',
    [a, b]: [Operand, Operand],
    sense: boolean,
    around: Around,
  ): Said {
    const fact = typeof a === 'object' && 'fact' in a ? a.fact : null;
    const isOwn = how !== 'overlaps' && (fact === 'record' || fact === 'traits');
    const pair = this.#words.compare[isOwn ? fact : how];
    const [first, second] = [a, b].map((operand, at) =>
      typeof operand === 'object'
        ? this.#operand(operand, around)
        : this.#names.literal(operand, at === 0 ? b : a, around),
    );
    return this.#pair(pair, sense, first ?? '', second ?? '');
  }

  #pair({ holds, fails }: Pair, sense: boolean, a: string, b: string): Said {
    return simple(fill(sense ? holds : fails, { a, b }));
  }

  #operand(operand: Operand, around: Around): string {
    const words = this.#words;
    if (typeof operand !== 'object') return this.#names.literal(operand, operand, around);
    if ('answer' in operand) return this.#names.answer(operand.answer, operand.of, around);
    if ('fact' in operand) {
      const { thing, whose } = words.scopes[operand.of ?? around[0]];
      return fill(words.facts[operand.fact], { thing, whose });
    }
    if ('limit' in operand)
      return fill(words.limit, { label: this.#names.limitLabel(operand.limit) });
    if ('count' in operand) {
      const inside: Around = [SCOPE_OF[operand.count], ...around];
      const things = this.#members(operand.count, around).many;
      return this.#quantity(words.count, operand.where, inside, { things });
    }
    if ('sum' in operand) {
      const inside: Around = [SCOPE_OF[operand.sum], ...around];
      const things = this.#members(operand.sum, around).many;
      const value = this.#operand(operand.value, inside);
      return this.#quantity(words.sum, operand.where, inside, { things, value });
    }
    if ('add' in operand) {
      return operand.add.map((part) => this.#operand(part, around)).join(words.plus);
    }
    if ('weeksBetween' in operand) {
      const [from, until] = operand.weeksBetween;
      return fill(words.weeksBetween, {
        from: this.#operand(from, around),
        until: this.#operand(until, around),
      });
    }
    if ('weekHours' in operand) {
      const { answer, of } = operand.weekHours;
      const week = this.#names.answer(answer, of, around);
      const { all, some } = words.weekHours;
      if (operand.activities === undefined) return fill(all, { week });
      const named = operand.activities.map((activity) =>
        this.#names.quoted(this.#names.nameOf(activity, operand.weekHours, around)),
      );
      return fill(some, { week, activities: named.join(words.comma) });
    }
    if ('staircase' in operand) {
      return fill(words.staircase.whole, {
        units: this.#operand(operand.staircase, around),
        steps: operand.steps.map((step, at) => this.#step(step, at)).join(words.comma),
        least: formatNumber(operand.least),
      });
    }
    return unheardOf(operand);
  }

  #step({ upTo, per }: StaircaseStep, at: number): string {
    const { first, next, rest, nextRest } = this.#words.staircase;
    const template = upTo === null ? (at === 0 ? rest : nextRest) : at === 0 ? first : next;
    return fill(template, { per: formatNumber(per), upTo: formatNumber(upTo ?? 0) });
  }
}

/** A kind that no words were written for: the compiler says so before anyone else. */
function unheardOf(kind: never): never {
  throw new Error(`No words for ${JSON.stringify(kind)}`);
}
