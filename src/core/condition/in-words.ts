/** Conditions and rules' examples in Danish sentences, for an expert who reads what the engine computes. */
import type { ConditionWords } from './condition-words.ts';
import { Names, type NumberOf } from './in-words-names.ts';
import { type Phrase, Speaker } from './in-words-speaker.ts';
import type { Condition, Scope } from '../content/condition.ts';
import type { Catalog, RuleExample } from '../content/content.ts';
import { recordOf } from '../content/lookup.ts';
import { formatDate } from '../text/dates.ts';
import { formatNumber } from '../text/numbers.ts';
import { fill } from '../text/text.ts';

export { inOneLine, type Phrase } from './in-words-speaker.ts';
export type { NumberOf } from './in-words-names.ts';

/** The condition in words, as a sentence that follows a colon. `scope` is the thing it stands on. */
export function conditionInWords(
  condition: Condition,
  scope: Scope,
  catalog: Catalog,
  words: ConditionWords,
  numberOf: NumberOf = () => undefined,
): Phrase {
  const { text, parts } = new Speaker(new Names(catalog, words, numberOf), words).say(
    condition,
    true,
    [scope],
  );
  return { text, parts };
}

/** A rule's example as sentences: the day, the period, what was chosen, what was answered. */
export function exampleInWords(
  example: RuleExample,
  scope: Scope,
  catalog: Catalog,
  words: ConditionWords,
): string[] {
  const names = new Names(catalog, words, () => undefined);
  const { on, period, records, answers, limits } = example;
  const says = words.example;
  const chosen = entries(records).flatMap(([kind, slug]) => {
    const title = recordOf(catalog, kind, slug)?.title ?? slug;
    const { thing } = words.scopes[kind];
    return fill(says.record, { thing: capital(thing), title: names.quoted(title) });
  });
  const given = entries(answers).flatMap(([kind, values]) =>
    Object.entries(values).map(([slug, value]) => {
      const question = names.answer(slug, kind, [scope]);
      const week = Array.isArray(value) ? names.week(slug, kind, value) : undefined;
      if (week !== undefined) return fill(says.answer, { question, value: names.quoted(week) });
      const list = Array.isArray(value) ? value : [value];
      const named = list.map((one) => names.literal(bare(one), { answer: slug }, [kind]));
      return fill(says.answer, { question, value: named.join(words.comma) });
    }),
  );
  const limited = Object.entries(limits ?? {}).map(([slug, value]) =>
    fill(says.limit, { label: names.limitLabel(slug), value: formatNumber(value) }),
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
