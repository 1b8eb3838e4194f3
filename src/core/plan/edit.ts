/**
 * Edits: each takes a plan and gives the plan after it. What an edit does not touch keeps its identity (===),
 * and an edit that changes nothing gives the very same plan back. A new thing stands last in its list. Here are those of
 * the plan's own facts and answers; `edit-things.ts` and `edit-agreements.ts` have the others.
 */
import type { Place } from './place.ts';
import type { Scope } from '../content/condition.ts';
import { own } from './entries.ts';
import { nfc } from '../text/text.ts';
import type { Answer, Answers, AnswerValue, Period, Plan } from './plan.ts';

/** The moment of an edit (`2026-01-02T03:04:05Z`) and a source of opaque ids: what core cannot have of itself. */
export type Stamp = { now: string; newId: () => string };

/** The kinds of things that repeat, and the list of the plan that holds each. */
export const LIST_OF = {
  'target-group': 'targetGroups',
  workplace: 'workplaces',
  task: 'tasks',
  agreement: 'agreements',
  measure: 'measures',
  consultation: 'consultations',
  action: 'actions',
  step: 'procedure',
  approval: 'approvals',
} as const satisfies Record<Exclude<Scope, 'plan' | 'enquiry'>, keyof Plan>;
export type ItemScope = keyof typeof LIST_OF;
/** The kinds of things that the kommune gives a name. */
export type Named = Exclude<ItemScope, 'target-group' | 'measure'>;

/** What every repeated thing has. */
export type Item = { id: string; order: number; answers: Answers };

/** The plan with the changes, stamped; the same plan when they change nothing. */
export function changed(plan: Plan, changes: Partial<Plan>, { now }: Stamp): Plan {
  const isChange = Object.entries(changes).some(
    ([key, value]) => plan[key as keyof Plan] !== value,
  );
  return isChange ? { ...plan, ...changes, changed: now } : plan;
}

/** Changes one item of a list; the same list when the item is not there or stays as it is. */
export function mapItem<T extends { id: string }>(
  list: readonly T[],
  id: string,
  change: (item: T) => T,
): T[] {
  return mapAll(list, (item) => (item.id === id ? change(item) : item));
}

/** Changes items of a list; the same list when all stay as they are. */
export function mapAll<T>(list: readonly T[], change: (item: T) => T): T[] {
  const next = list.map(change);
  return next.some((item, at) => item !== list[at]) ? next : (list as T[]);
}

/** Changes one thing of the plan. */
export function editItem(
  plan: Plan,
  scope: ItemScope,
  id: string,
  change: <T extends Item>(item: T) => T,
  stamp: Stamp,
): Plan {
  const list = LIST_OF[scope];
  return changed(plan, { [list]: mapItem<Item>(plan[list], id, change) }, stamp);
}

/** The order that puts a new thing last. */
export function nextOrder(list: readonly { order: number }[]): number {
  return list.reduce((most, { order }) => Math.max(most, order), 0) + 1;
}

/** What every new thing has: an id, the last place, and no answers yet. */
export function newItem(list: readonly Item[], { newId }: Stamp): Item {
  return { id: newId(), order: nextOrder(list), answers: {} };
}

function clean<T extends AnswerValue>(value: T): T {
  if (typeof value === 'string') return nfc(value) as T;
  return (Array.isArray(value) ? value.map(nfc) : value) as T;
}

/** Whether two answers say the same: those of many choices in the same order. */
export function isSameValue(a: AnswerValue | undefined, b: AnswerValue): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/**
 * Answers, or with `null` clears, a question of the plan or of one of its things. `basis`: what the answer rests on now;
 * the same answer with another basis is given anew, and without one stays as it is.
 */
export function setAnswer(
  plan: Plan,
  place: Place & { question: string },
  value: AnswerValue,
  questionRevision: number,
  stamp: Stamp,
  basis: string | null = null,
): Plan {
  const answer: Answer = {
    value: clean(value),
    revision: questionRevision,
    ...(basis === null || value === null ? {} : { basis }),
  };
  const set = (answers: Answers): Answers => {
    const before = own(answers, place.question);
    if (!before && answer.value === null) return answers;
    const isSame = before?.revision === questionRevision && isSameValue(before.value, answer.value);
    if (isSame && (answer.basis === undefined || answer.basis === before.basis)) return answers;
    return { ...answers, [place.question]: answer };
  };
  if (place.scope === 'plan') return changed(plan, { answers: set(plan.answers) }, stamp);
  if (place.id === null || place.scope === 'enquiry') return plan;
  return editItem(
    plan,
    place.scope,
    place.id,
    (item) => {
      const answers = set(item.answers);
      return answers === item.answers ? item : { ...item, answers };
    },
    stamp,
  );
}

/** Gives the plan its title. */
export function setTitle(plan: Plan, title: string, stamp: Stamp): Plan {
  return changed(plan, { title: nfc(title) }, stamp);
}

/** Says which kommune the plan is for; one outside the list has a name and no code. */
export function setKommune(plan: Plan, kommune: Plan['kommune'], stamp: Stamp): Plan {
  const [before, after] = [plan.kommune, kommune];
  if (before?.code === after?.code && before?.name === after?.name) return plan;
  return changed(plan, { kommune: after && { ...after, name: nfc(after.name) } }, stamp);
}

/** Whether two periods have the same days. */
export const isSamePeriod = (a: Period, b: Period): boolean =>
  a.from === b.from && a.until === b.until;

/** Says which days the plan is for. */
export function setPeriod(plan: Plan, period: Period, stamp: Stamp): Plan {
  return isSamePeriod(plan.period, period) ? plan : changed(plan, { period }, stamp);
}
