/** Two states of a plan compared as a reader sees them: in the order the plan is read, without what is hidden. */
import { answerTo, isFilled } from '../plan/answers.ts';
import type { Place } from '../plan/place.ts';
import type { Scope } from '../content/condition.ts';
import type { Catalog } from '../content/content.ts';
import { own } from '../plan/entries.ts';
import { LIST_OF, type ItemScope } from '../plan/edit.ts';
import { isHidden } from '../condition/evaluate.ts';
import { factsOf, type FactName } from './facts.ts';
import { type Asked, findRule } from '../content/lookup.ts';
import type { AnswerValue, Plan } from '../plan/plan.ts';
import { canonicalJson } from '../text/text.ts';
import { isChosen, planOf, type Thing, type View, viewOf } from '../condition/view.ts';
import { inOrder } from '../plan/order.ts';

/**
 * One difference. `owner` and `section`: the focus point or form, and its section; the section is empty for what is no
 * answer, and both are for facts of the plan and for limits. `name`: the thing's; empty for the plan itself.
 * `before` and `after`: of an `answer` its value as it is stored, or `null`; of a `fact` see `FactName`; of what was
 * `added` or `removed` its name on the side where it is; of what `moved` its place, counted from 1.
 */
export type Compared = {
  place: Place;
  owner: string;
  section: string;
  kind: 'answer' | 'fact' | 'added' | 'removed' | 'moved' | 'renamed';
  /** Which fact, when it is one. */
  fact?: FactName;
  name: string;
  before: AnswerValue;
  after: AnswerValue;
  /** Both are texts, so that `wordDifference` makes sense. */
  text?: true;
};

/** Every difference between two states of a plan, in the order the plan is read: focus points by number, forms after. */
export function comparePlans(before: Plan, after: Plan, catalog: Catalog): Compared[] {
  if (before === after) return [];
  const views = { before: viewOf(before, catalog), after: viewOf(after, catalog) };
  const whole = { before: planOf(views.before), after: planOf(views.after) };
  return [
    ...comparedFacts(views, whole, ''),
    ...comparedAnswers(views, whole, ''),
    ...scopesRead(catalog).flatMap((scope) => comparedThings(views, scope)),
    ...comparedLimits(before, after, catalog),
  ];
}

type Views = { before: View; after: View };
type Pair = { before: Thing; after: Thing };

/** The kinds of things in the order they are met: under the focus points, then in the forms. */
function scopesRead({ focusPoints, forms }: Catalog): ItemScope[] {
  const points = focusPoints.toSorted((a, b) => a.number - b.number);
  const read: Scope[] = [
    ...points.flatMap(({ repeats = [] }) => repeats),
    ...forms.map(({ scope }) => scope),
  ];
  const all = Object.keys(LIST_OF) as ItemScope[];
  return [...new Set([...read.filter((scope) => scope in LIST_OF), ...all])] as ItemScope[];
}

function comparedThings(views: Views, scope: ItemScope): Compared[] {
  const [was, is] = [views.before.byId[scope], views.after.byId[scope]];
  const owner = views.after.catalog.forms.find((form) => form.scope === scope)?.id ?? '';
  const wholes = { before: views.before.byId.agreement, after: views.after.byId.agreement };
  const ids = readingOrder([...was.keys()], [...is.keys()]);
  const moves = movesBetween(
    [...was.keys()].filter((id) => is.has(id)),
    [...is.keys()].filter((id) => was.has(id)),
  );
  return ids.flatMap((id): Compared[] => {
    const [before, after] = [was.get(id), is.get(id)];
    const there = after ?? before;
    if (!there) return [];
    // An approval that came or went with its agreement is part of that.
    const whole = !before || !after ? there.agreement : null;
    if (whole !== null && wholes.before.has(whole) !== wholes.after.has(whole)) return [];
    const name = nameOf(there);
    const shared = { place: { scope, id }, owner, section: '', name };
    if (!before) return [{ ...shared, kind: 'added', before: null, after: name }];
    if (!after) return [{ ...shared, kind: 'removed', before: name, after: null }];
    const pair = { before, after };
    const move = moves.get(id);
    return [
      ...(before.name === after.name
        ? []
        : [{ ...shared, kind: 'renamed' as const, before: before.name, after: after.name }]),
      ...(move ? [{ ...shared, kind: 'moved' as const, ...move }] : []),
      ...comparedFacts(views, pair, owner),
      ...comparedAnswers(views, pair, owner),
    ];
  });
}

/** Its name, or the record it was chosen from when the catalog knows that no more. */
const nameOf = ({ scope, name, record }: Thing): string => (scope === 'plan' ? '' : name || record);

/** Both orders as one: as it stands now, with what is gone after what it stood after. */
function readingOrder(before: readonly string[], after: readonly string[]): string[] {
  const order = [...after];
  before.forEach((id, at) => {
    if (order.includes(id)) return;
    const last = before.slice(0, at).findLast((one) => order.includes(one));
    order.splice(last === undefined ? 0 : order.indexOf(last) + 1, 0, id);
  });
  return order;
}

/**
 * Things that were moved to come from one order to the other, with their places counted from 1: what stands where it
 * stood was not, and of the others the fewest that must.
 */
function movesBetween(
  before: readonly string[],
  after: readonly string[],
): Map<string, { before: number; after: number }> {
  const places = new Map(before.map((id, at) => [id, at + 1]));
  const numbers = after.map((id) => places.get(id) ?? 0);
  const fixed = numbers.filter((was, at) => was === at + 1);
  /** How many that stand where they stood come before a place. */
  const ahead = (place: number): number => fixed.filter((each) => each < place).length;
  const stayed = longestRising(numbers.filter((was, at) => ahead(was) === ahead(at + 1)));
  return new Map(
    after.flatMap((id, at): [string, { before: number; after: number }][] => {
      const was = numbers[at] ?? 0;
      return stayed.has(was) ? [] : [[id, { before: was, after: at + 1 }]];
    }),
  );
}

/** The members of a longest rising run through different numbers. */
function longestRising(numbers: readonly number[]): Set<number> {
  const chains: number[][] = [];
  for (const number of numbers) {
    const at = chains.findIndex((chain) => (chain.at(-1) ?? 0) >= number);
    const length = at === -1 ? chains.length : at;
    chains[length] = [...(chains[length - 1] ?? []), number];
  }
  return new Set(chains.at(-1));
}

function comparedFacts(views: Views, pair: Pair, owner: string): Compared[] {
  const [was, is] = [factsOf(views.before, pair.before), factsOf(views.after, pair.after)];
  const { scope, id } = pair.after;
  return is.flatMap(({ fact, value, text, by = value }, at): Compared[] => {
    const { value: before = null, by: beforeBy = before } = was[at] ?? {};
    if (canonicalJson(beforeBy) === canonicalJson(by)) return [];
    const place = { scope, id, ...partOf(fact) };
    const said = { name: nameOf(pair.after), fact, before, after: value };
    return [{ place, owner, section: '', kind: 'fact', ...said, ...(text ? { text } : {}) }];
  });
}

const partOf = (fact: FactName): Pick<Place, 'part'> =>
  fact === 'period' || fact === 'workplace' ? { part: fact } : {};

/** The answers in asking order, hidden ones as nothing; then those whose question the catalog does not know. */
function comparedAnswers(views: Views, pair: Pair, owner: string): Compared[] {
  const { scope, id } = pair.after;
  // Of a task that was declined since, that alone is said.
  if (!isChosen(pair.after)) return [];
  const standing = views.after.index.sections[scope];
  const said = (question: string) => ({
    place: { scope, id, question },
    kind: 'answer' as const,
    name: nameOf(pair.after),
  });
  const known = standing.flatMap((each) =>
    each.asked.flatMap((asked): Compared[] => {
      const before = shownAnswer(views.before, pair.before, asked);
      const after = shownAnswer(views.after, pair.after, asked);
      if (canonicalJson(before) === canonicalJson(after)) return [];
      const { type } = asked.question;
      const isText = type === 'text' || type === 'longtext';
      const isBoth = typeof before === 'string' && typeof after === 'string';
      const place = { owner: each.owner, section: each.section };
      return [
        {
          ...said(asked.question.id),
          ...place,
          before,
          after,
          ...(isText && isBoth ? { text: true } : {}),
        },
      ];
    }),
  );
  const asked = views.after.index.asked[scope];
  const slugs = new Set([...Object.keys(pair.before.answers), ...Object.keys(pair.after.answers)]);
  const unknown = [...slugs].flatMap((slug): Compared[] => {
    if (asked.has(slug)) return [];
    const [before, after] = [pair.before, pair.after].map(({ answers }) =>
      filled(own(answers, slug)?.value),
    ) as [AnswerValue, AnswerValue];
    if (canonicalJson(before) === canonicalJson(after)) return [];
    return [{ ...said(slug), owner, section: '', before, after }];
  });
  return [...known, ...unknown];
}

const filled = (value: AnswerValue | undefined): AnswerValue => (isFilled(value) ? value : null);

/** The answer as the reader sees it: `null` when there is none, or it is hidden. */
function shownAnswer(view: View, thing: Thing, asked: Asked): AnswerValue {
  const value = filled(answerTo(thing.answers, asked.question)?.value);
  return value === null || isHidden(view, thing, asked) ? null : value;
}

/** The kommune's own limits, by the rule they are of. */
function comparedLimits(before: Plan, after: Plan, catalog: Catalog): Compared[] {
  const [was, is] = [before, after].map(
    ({ limits }) => new Map(inOrder(limits).map((limit) => [limit.record, limit])),
  );
  return [...new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])])].flatMap(
    (record): Compared[] => {
      const [old, now] = [was?.get(record), is?.get(record)];
      if (old?.value === now?.value) return [];
      return [
        {
          place: { scope: 'plan', id: (now ?? old)?.id ?? null, part: 'limit' },
          owner: '',
          section: '',
          kind: 'fact',
          fact: 'limit',
          name: findRule(catalog, record)?.limit?.label ?? record,
          before: old?.value ?? null,
          after: now?.value ?? null,
        },
      ];
    },
  );
}

/** The differences of one section, or of what is no answer (`section` empty) under one owner. */
export type ComparedSection = { owner: string; section: string; compared: Compared[] };

/** The differences gathered by owner and section, in the order they are first met. */
export function comparedBySection(compared: readonly Compared[]): ComparedSection[] {
  const groups = new Map<string, ComparedSection>();
  for (const one of compared) {
    const { owner, section } = one;
    const key = `${owner}/${section}`;
    const group = groups.get(key) ?? { owner, section, compared: [] };
    group.compared.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}
