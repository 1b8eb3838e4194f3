/** Giving back what was deleted, without losing what was written since. */
import { changed, LIST_OF, type ItemScope, type Stamp } from './edit.ts';
import type { Plan } from './plan.ts';
import { inOrder } from './view.ts';

/**
 * Puts a deleted thing back as it was in `before`: in its list, without its tombstone, and in the agreements
 * that had it and have put nothing in its place.
 */
export function restoreItem(
  plan: Plan,
  before: Plan,
  scope: ItemScope,
  id: string,
  stamp: Stamp,
): Plan {
  const key = LIST_OF[scope];
  type Item = { id: string; order: number };
  const list: readonly Item[] = plan[key];
  const old: readonly Item[] = before[key];
  const item = old.find((each) => each.id === id);
  if (!item || list.some((each) => each.id === id)) return plan;
  const { [id]: _, ...tombstones } = plan.tombstones;
  const agreements = plan.agreements.map((agreement) => {
    const was = before.agreements.find((each) => each.id === agreement.id);
    if (scope === 'workplace' && was?.workplace === id && agreement.workplace === null)
      return { ...agreement, workplace: id };
    if (scope === 'task' && was?.tasks.includes(id))
      return { ...agreement, tasks: [...agreement.tasks, id] };
    return agreement;
  });
  const isTakenUp = agreements.some((agreement, at) => agreement !== plan.agreements[at]);
  const back = {
    ...(isTakenUp ? { agreements } : {}),
    tombstones,
    [key]: inOrder([...list, item]),
  };
  return changed(plan, back, stamp);
}
