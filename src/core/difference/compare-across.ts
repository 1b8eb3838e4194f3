/** Two kommuner compared: their things have other ids, so they are told to be the same by what they are. */
import { comparePlans, type Compared } from './compare.ts';
import type { Catalog } from '../content/content.ts';
import { indexOf } from '../content/lookup.ts';
import type { Plan } from '../plan/plan.ts';
import { inOrder } from '../plan/order.ts';

type Item = { id: string; order: number };

/**
 * The differences between the plans of two kommuner, as `comparePlans` gives them. Answers of the plan meet by their
 * question. Things meet by the record they were chosen from, else by their name, each with one other; approvals by name
 * within agreements that meet. What has no other is said to be on one side alone, and the order of things says nothing.
 */
export function compareAcross(before: Plan, after: Plan, catalog: Catalog): Compared[] {
  return comparePlans(before, meeting(before, after, catalog), catalog).filter(
    ({ kind }) => kind !== 'moved',
  );
}

/** Two editions of one plan share their things' ids; two kommuner do not. */
export function compareAny(before: Plan, after: Plan, catalog: Catalog): Compared[] {
  const isOne = before.id === after.id || after.basedOn === before.edition;
  return (isOne ? comparePlans : compareAcross)(before, after, catalog);
}

/** The plan with the other's ids on the things that meet. */
function meeting(to: Plan, plan: Plan, catalog: Catalog): Plan {
  const index = indexOf(catalog);
  const ids = new Map<string, string>();
  const at = (id: string): string => ids.get(id) ?? `her${id}`;
  const byName = ({ name }: { name: string }): string => `n:${name.trim().toLowerCase()}`;
  const byRecord =
    (records: ReadonlyMap<string, { id: string }>) =>
    ({ record, name = '' }: { record: string | null; name?: string }): string =>
      record === null ? byName({ name }) : `r:${records.get(record)?.id ?? record}`;
  pair(to.targetGroups, plan.targetGroups, byRecord(index.targetGroups), ids);
  pair(to.measures, plan.measures, byRecord(index.measures), ids);
  pair(to.tasks, plan.tasks, byRecord(index.tasks), ids);
  for (const list of ['workplaces', 'agreements', 'consultations', 'actions', 'procedure'] as const)
    pair(to[list], plan[list], byName, ids);
  pair(
    to.approvals.map((each) => ({ ...each, within: each.agreement })),
    plan.approvals.map((each) => ({ ...each, within: at(each.agreement) })),
    (each) => `${each.within}/${byName(each)}`,
    ids,
  );
  const moved = <T extends Item>(list: readonly T[]): T[] =>
    list.map((item) => ({ ...item, id: at(item.id) }));
  const place = (id: string | null): string | null => (id === null ? null : at(id));
  return {
    ...plan,
    targetGroups: moved(plan.targetGroups),
    measures: moved(plan.measures),
    tasks: moved(plan.tasks),
    workplaces: moved(plan.workplaces),
    consultations: moved(plan.consultations),
    actions: moved(plan.actions),
    procedure: moved(plan.procedure),
    agreements: moved(plan.agreements).map((each) => ({
      ...each,
      workplace: place(each.workplace),
      tasks: each.tasks.map(at),
    })),
    approvals: moved(plan.approvals).map((each) => ({
      ...each,
      agreement: at(each.agreement),
      workplace: place(each.workplace),
    })),
  };
}

/** Finds for each thing the first of the other side that is the same and is not taken. */
function pair<T extends Item>(
  to: readonly T[],
  list: readonly T[],
  keyOf: (item: T) => string,
  ids: Map<string, string>,
): void {
  const free = new Map<string, string[]>();
  for (const item of inOrder(to))
    free.set(keyOf(item), [...(free.get(keyOf(item)) ?? []), item.id]);
  for (const item of inOrder(list)) {
    const id = free.get(keyOf(item))?.shift();
    if (id !== undefined) ids.set(item.id, id);
  }
}
