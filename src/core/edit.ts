/**
 * Edits: each takes a plan and gives the plan after it. What an edit does not touch keeps its identity (===),
 * and an edit that changes nothing gives the very same plan back. A new thing stands last in its list.
 */
import type { Place } from './assessment.ts';
import type { Scope } from './condition.ts';
import { nfc } from './text.ts';
import type { Agreement, Answer, Answers, AnswerValue, Approval, Period, Plan } from './plan.ts';
import { inOrder } from './view.ts';

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

type Item = { id: string; order: number; answers: Answers };

const NO_PERIOD: Period = { from: null, until: null };

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
function mapAll<T>(list: readonly T[], change: (item: T) => T): T[] {
  const next = list.map(change);
  return next.some((item, at) => item !== list[at]) ? next : (list as T[]);
}

function editItem(
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

function isSameValue(a: AnswerValue | undefined, b: AnswerValue): boolean {
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
    const before = Object.hasOwn(answers, place.question) ? answers[place.question] : undefined;
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

const isSamePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.until === b.until;

/** Says which days the plan is for. */
export function setPeriod(plan: Plan, period: Period, stamp: Stamp): Plan {
  return isSamePeriod(plan.period, period) ? plan : changed(plan, { period }, stamp);
}

/** Adds a workplace by name. */
export function addWorkplace(plan: Plan, name: string, stamp: Stamp): Plan {
  const workplace = { ...newItem(plan.workplaces, stamp), name: nfc(name) };
  return changed(plan, { workplaces: [...plan.workplaces, workplace] }, stamp);
}

/** What an agreement is made of: its name, the workplace, the chosen tasks, and the days it runs. */
type AgreementParts = Pick<Agreement, 'name' | 'workplace' | 'area' | 'tasks' | 'period'>;

/**
 * Adds an agreement with a workplace, or for an area, about tasks; its period is its own, not the plan's. It starts
 * with an approval for each step of the standing procedure.
 */
export function addAgreement(
  plan: Plan,
  {
    name,
    workplace,
    area = null,
    tasks,
    period = NO_PERIOD,
  }: Omit<AgreementParts, 'period' | 'area'> & { period?: Period; area?: string | null },
  stamp: Stamp,
): Plan {
  const agreement: Agreement = {
    ...newItem(plan.agreements, stamp),
    name: nfc(name),
    workplace,
    area,
    tasks: [...new Set(tasks)],
    period,
  };
  const approvals = inOrder(plan.procedure).reduce(
    (list, { name: step }) => [...list, newApproval(list, step, agreement.id, null, stamp)],
    plan.approvals,
  );
  return changed(plan, { agreements: [...plan.agreements, agreement], approvals }, stamp);
}

function newApproval(
  list: readonly Approval[],
  name: string,
  agreement: string,
  workplace: string | null,
  stamp: Stamp,
): Approval {
  return { ...newItem(list, stamp), name: nfc(name), agreement, workplace };
}

/** Adds a step to an agreement's way to being approved: its own, or one of a workplace under it. */
export function addApproval(
  plan: Plan,
  { name, agreement, workplace }: Pick<Approval, 'name' | 'agreement' | 'workplace'>,
  stamp: Stamp,
): Plan {
  const approval = newApproval(plan.approvals, name, agreement, workplace, stamp);
  return changed(plan, { approvals: [...plan.approvals, approval] }, stamp);
}

/** Changes the workplace, area, tasks or period of an agreement. */
export function setAgreement(
  plan: Plan,
  id: string,
  parts: Partial<Omit<AgreementParts, 'name'>>,
  stamp: Stamp,
): Plan {
  const agreements = mapItem(plan.agreements, id, (agreement) => {
    const {
      workplace = agreement.workplace,
      area = agreement.area,
      period = agreement.period,
    } = parts;
    const tasks = parts.tasks ? [...new Set(parts.tasks)] : agreement.tasks;
    const isSame =
      workplace === agreement.workplace &&
      area === agreement.area &&
      isSameValue(tasks, agreement.tasks) &&
      isSamePeriod(period, agreement.period);
    return isSame ? agreement : { ...agreement, workplace, area, tasks, period };
  });
  return changed(plan, { agreements }, stamp);
}

/** Adds a consultation, an action or a step of the standing procedure, by name. */
export function addNote(
  plan: Plan,
  scope: 'consultation' | 'action' | 'step',
  name: string,
  stamp: Stamp,
): Plan {
  const key = LIST_OF[scope];
  const list = plan[key];
  return changed(plan, { [key]: [...list, { ...newItem(list, stamp), name: nfc(name) }] }, stamp);
}

/** Gives a thing that has a name another. */
export function renameItem(plan: Plan, scope: Named, id: string, name: string, stamp: Stamp): Plan {
  const key = LIST_OF[scope];
  const next = nfc(name);
  const rename = <T extends { id: string; name: string }>(list: readonly T[]): T[] =>
    mapItem(list, id, (item) => (item.name === next ? item : { ...item, name: next }));
  return changed(plan, { [key]: rename<Item & { name: string }>(plan[key]) }, stamp);
}

/** The tombstones with one more. */
export function buried(
  tombstones: Plan['tombstones'],
  id: string,
  { now }: Stamp,
): Plan['tombstones'] {
  return { ...tombstones, [id]: now };
}

/**
 * Deletes a thing: a tombstone stands for it. Agreements and approvals let go of a deleted workplace or task; with an
 * agreement go its approvals.
 */
export function removeItem(plan: Plan, scope: ItemScope, id: string, stamp: Stamp): Plan {
  const key = LIST_OF[scope];
  const list: readonly { id: string }[] = plan[key];
  if (!list.some((item) => item.id === id)) return plan;
  const isOrphan = ({ agreement }: Approval): boolean => scope === 'agreement' && agreement === id;
  const orphans = plan.approvals.filter(isOrphan);
  const isPlace = (workplace: string | null): boolean => scope === 'workplace' && workplace === id;
  const agreements = mapAll(plan.agreements, (agreement) => {
    if (isPlace(agreement.workplace)) return { ...agreement, workplace: null };
    if (scope === 'task' && agreement.tasks.includes(id)) {
      return { ...agreement, tasks: agreement.tasks.filter((task) => task !== id) };
    }
    return agreement;
  });
  const approvals = mapAll(
    orphans.length > 0 ? plan.approvals.filter((approval) => !isOrphan(approval)) : plan.approvals,
    (approval) => (isPlace(approval.workplace) ? { ...approval, workplace: null } : approval),
  );
  const gone = [id, ...orphans.map((approval) => approval.id)];
  return changed(
    plan,
    {
      agreements,
      approvals,
      [key]: (key === 'approvals' ? approvals : key === 'agreements' ? agreements : list).filter(
        (item: { id: string }) => item.id !== id,
      ),
      tombstones: gone.reduce((before, each) => buried(before, each, stamp), plan.tombstones),
    },
    stamp,
  );
}

/** Moves a thing to a place among its kind, counted from 0 in their order; only its own order changes if it can. */
export function moveItem(plan: Plan, scope: ItemScope, id: string, to: number, stamp: Stamp): Plan {
  const key = LIST_OF[scope];
  const items: readonly Item[] = plan[key];
  const standing = inOrder(items);
  const from = standing.findIndex((item) => item.id === id);
  const others = standing.filter((item) => item.id !== id);
  const target = Math.min(Math.max(0, to), others.length);
  if (from === -1 || target === from) return plan;
  const [before, after] = [others[target - 1]?.order, others[target]?.order];
  const order =
    before === undefined
      ? (after ?? 1) - 1
      : after === undefined
        ? before + 1
        : (before + after) / 2;
  const hasRoom =
    (before === undefined || before < order) && (after === undefined || order < after);
  if (hasRoom) return editItem(plan, scope, id, (item) => ({ ...item, order }), stamp);
  const moved = standing.filter((item) => item.id === id);
  const next = [...others.slice(0, target), ...moved, ...others.slice(target)];
  const orders = new Map(next.map((item, at) => [item.id, at + 1]));
  const renumbered = items.map((item) => ({ ...item, order: orders.get(item.id) ?? item.order }));
  return changed(plan, { [key]: renumbered }, stamp);
}
