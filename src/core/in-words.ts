/** Conditions and rules' examples in Danish sentences, for an expert who reads what the engine computes. */
import type { Collection, Condition, Operand, Scope, StaircaseStep } from './condition.ts';
import type { Comparison, ConditionWords, Members, Pair, Quantity } from './condition-words.ts';
import type { Catalog, Question, RuleExample } from './content.ts';
import { formatDate, isISODate } from './dates.ts';
import { findQuestion, findRule, optionsOf, recordOf } from './lookup.ts';
import { formatNumber } from './numbers.ts';
import { fill } from './text.ts';
import { SCOPE_OF } from './view.ts';
import { weekText } from './week-text.ts';

/** What is said: a clause, or the opening of a list whose points follow. */
export type Phrase = { text: string; parts: Phrase[] };

/** The number a question is referred to by, if it has one. */
export type NumberOf = (scope: Scope, question: Question) => string | undefined;

/** The condition in words, as a sentence that follows a colon. `scope` is the thing it stands on. */
export function conditionInWords(
  condition: Condition,
  scope: Scope,
  catalog: Catalog,
  words: ConditionWords,
  numberOf: NumberOf = () => undefined,
): Phrase {
  const { text, parts } = new Speaker(catalog, words, numberOf).say(condition, true, [scope]);
  return { text, parts };
}

/** A phrase on one line, its points after one another. */
export function inOneLine({ text, parts }: Phrase, words: ConditionWords): string {
  if (parts.length === 0) return text;
  const points = parts.map((part) => inOneLine(part, words)).join(words.between);
  return fill(words.inLine, { text, parts: points });
}

/** A rule's example as sentences: the day, the period, what was chosen, what was answered. */
export function exampleInWords(
  example: RuleExample,
  scope: Scope,
  catalog: Catalog,
  words: ConditionWords,
): string[] {
  const speaker = new Speaker(catalog, words, () => undefined);
  const { on, period, records, answers, limits } = example;
  const says = words.example;
  const chosen = entries(records).flatMap(([kind, slug]) => {
    const title = recordOf(catalog, kind, slug)?.title ?? slug;
    const { thing } = words.scopes[kind];
    return fill(says.record, { thing: capital(thing), title: speaker.quoted(title) });
  });
  const given = entries(answers).flatMap(([kind, values]) =>
    Object.entries(values).map(([slug, value]) => {
      const question = speaker.answer(slug, kind, [scope]);
      const week = Array.isArray(value) ? speaker.week(slug, kind, value) : undefined;
      if (week !== undefined) return fill(says.answer, { question, value: speaker.quoted(week) });
      const list = Array.isArray(value) ? value : [value];
      const named = list.map((one) => speaker.literal(bare(one), { answer: slug }, [kind]));
      return fill(says.answer, { question, value: named.join(words.comma) });
    }),
  );
  const limited = Object.entries(limits ?? {}).map(([slug, value]) =>
    fill(says.limit, { label: speaker.limitLabel(slug), value: formatNumber(value) }),
  );
  const content = [...chosen, ...given, ...limited];
  return [
    fill(says.day, { date: formatDate(on) }),
    ...(period
      ? [fill(says.period, { from: formatDate(period.from), until: formatDate(period.until) })]
      : []),
    ...(content.length > 0 ? content : [says.nothing]),
  ];
}

function entries<V>(map: Partial<Record<Scope, V>> | undefined): [Scope, V][] {
  return Object.entries(map ?? {}) as [Scope, V][];
}

/** An answer without its full stop: it is to stand inside a sentence. */
const bare = <T>(value: T): T | string =>
  typeof value === 'string' ? value.replace(/\.$/, '') : value;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The things around an operand, innermost first. */
type Around = readonly [Scope, ...Scope[]];
/** `simple`: a single clause, that can stand in a pair without being misread. */
type Said = Phrase & { simple: boolean };

const simple = (text: string): Said => ({ text, parts: [], simple: true });
const same = (a: Operand, b: Operand): boolean => JSON.stringify(a) === JSON.stringify(b);

class Speaker {
  readonly #catalog: Catalog;
  readonly #words: ConditionWords;
  readonly #numberOf: NumberOf;

  constructor(catalog: Catalog, words: ConditionWords, numberOf: NumberOf) {
    this.#catalog = catalog;
    this.#words = words;
    this.#numberOf = numberOf;
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
    const OWNERS: Partial<Record<Collection, readonly Scope[]>> = {
      workplaces: ['agreement'],
      tasks: ['agreement'],
      declinedTasks: ['agreement'],
      agreements: ['workplace', 'task'],
    };
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
        : this.literal(operand, at === 0 ? b : a, around),
    );
    return this.#pair(pair, sense, first ?? '', second ?? '');
  }

  #pair({ holds, fails }: Pair, sense: boolean, a: string, b: string): Said {
    return simple(fill(sense ? holds : fails, { a, b }));
  }

  #operand(operand: Operand, around: Around): string {
    const words = this.#words;
    if (typeof operand !== 'object') return this.literal(operand, operand, around);
    if ('answer' in operand) return this.answer(operand.answer, operand.of, around);
    if ('fact' in operand) {
      const { thing, whose } = words.scopes[operand.of ?? around[0]];
      return fill(words.facts[operand.fact], { thing, whose });
    }
    if ('limit' in operand) return fill(words.limit, { label: this.limitLabel(operand.limit) });
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
      const week = this.answer(answer, of, around);
      const { all, some } = words.weekHours;
      if (operand.activities === undefined) return fill(all, { week });
      const named = operand.activities.map((activity) =>
        this.quoted(this.#nameOf(activity, operand.weekHours, around)),
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
    return this.quoted(this.#nameOf(value, against, around));
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

  #nameOf(slug: string, against: Operand, around: Around): string {
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

/** A kind that no words were written for: the compiler says so before anyone else. */
function unheardOf(kind: never): never {
  throw new Error(`No words for ${JSON.stringify(kind)}`);
}
