/** Edits of what repeats: adding and naming it, moving it among its kind, and deleting it. */
import {
  changed,
  editItem,
  LIST_OF,
  mapAll,
  mapItem,
  newItem,
  type Item,
  type ItemScope,
  type Named,
  type Stamp,
} from './edit.ts';
import type { Approval, Plan } from './plan.ts';
import { nfc } from '../text/text.ts';
import { inOrder } from './order.ts';

/** Adds a workplace by name. */
export function addWorkplace(plan: Plan, name: string, stamp: Stamp): Plan {
  const workplace = { ...newItem(plan.workplaces, stamp), name: nfc(name) };
  return changed(plan, { workplaces: [...plan.workplaces, workplace] }, stamp);
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
