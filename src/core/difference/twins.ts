/** Twins: one record of the content chosen on both sides, each under an id of its own. A merge sees them as one thing. */
import { LISTS } from './differences.ts';
import { listOf, type Sides } from './merge-things.ts';
import type { Plan } from '../plan/plan.ts';

/** Both plans with each pair of twins under one id, the same one whoever merges. */
export function unified(sides: Sides): Sides {
  const names = twinNames(sides);
  if (names.size === 0) return sides;
  return { ...sides, mine: renamed(sides.mine, names), theirs: renamed(sides.theirs, names) };
}

/** The id that each twin gives up, with the one it gets. */
function twinNames({ base, mine, theirs }: Sides): Map<string, string> {
  const names = new Map<string, string>();
  for (const list of LISTS) {
    const fresh = (plan: Plan, other: Plan): Map<string, string> => {
      const known = new Set(
        [...(base ? listOf(base, list) : []), ...listOf(other, list)].map(({ id }) => id),
      );
      return new Map(
        listOf(plan, list).flatMap((item): [string, string][] => {
          const record = (item as { record?: string | null }).record ?? null;
          const isNew = !known.has(item.id) && !Object.hasOwn(other.tombstones, item.id);
          return record !== null && isNew ? [[record, item.id]] : [];
        }),
      );
    };
    const others = fresh(theirs, mine);
    for (const [record, ours] of fresh(mine, theirs)) {
      const other = others.get(record);
      if (other === undefined) continue;
      names.set(ours < other ? other : ours, ours < other ? ours : other);
    }
  }
  return names;
}

/** The plan with things under other ids, and all that points to them pointing there. */
function renamed(plan: Plan, names: ReadonlyMap<string, string>): Plan {
  const named = (id: string): string => names.get(id) ?? id;
  const lists = LISTS.map((list) => [
    list,
    listOf(plan, list).map((item) => (names.has(item.id) ? { ...item, id: named(item.id) } : item)),
  ]);
  const next = { ...plan, ...(Object.fromEntries(lists) as Partial<Plan>) };
  return {
    ...next,
    agreements: next.agreements.map((agreement) =>
      agreement.tasks.some((task) => names.has(task))
        ? { ...agreement, tasks: [...new Set(agreement.tasks.map(named))] }
        : agreement,
    ),
    carried:
      plan.carried &&
      Object.fromEntries(
        Object.entries(plan.carried).map(([key, entry]) => [renamedKey(key, named), entry]),
      ),
  };
}

const renamedKey = (key: string, named: (id: string) => string): string =>
  key.split('/').map(named).join('/');
