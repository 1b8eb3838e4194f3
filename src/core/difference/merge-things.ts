/** The things of two plans met list by list: which stay, which go, and what stands in each. */
import { LISTS } from './differences.ts';
import type { Stamp } from '../plan/edit.ts';
import { buried } from '../plan/edit-things.ts';
import {
  isSame,
  latest,
  meet,
  meetAnswers,
  meetEntries,
  meetSets,
  type Tell,
} from './merge-parts.ts';
import type { Agreement, Plan } from '../plan/plan.ts';

export type Side = 'mine' | 'theirs';
/** What a merge is of: two plans, and the one that both came from. */
export type Sides = { base: Plan | null; mine: Plan; theirs: Plan };

type Json = Record<string, unknown>;
type Item = { id: string; order: number; agreement?: string };

/** A thing that one side deleted and the other changed: the list it is in, and the side where it is gone. */
export type Contested = { list: string; gone: Side };

/** The things of a plan's list. */
export const listOf = (plan: Plan, list: string): readonly Item[] =>
  (plan as unknown as Record<string, readonly Item[]>)[list] ?? [];

const byId = (plan: Plan | null, list: string): Map<string, Item> =>
  new Map((plan ? listOf(plan, list) : []).map((item) => [item.id, item]));

const idsIn = ({ mine, theirs }: Sides, list: string): string[] => [
  ...new Set([...listOf(mine, list), ...listOf(theirs, list)].map(({ id }) => id)),
];

/** What points to what in a plan, as texts that can be compared. */
function references(plan: Plan | null): Set<string> {
  const { agreements = [], approvals = [] } = plan ?? {};
  return new Set([
    ...agreements.flatMap(({ id, workplace, tasks }) =>
      [workplace, ...tasks].map((to) => `${to ?? ''} ${id}`),
    ),
    ...approvals.flatMap(({ id, workplace, agreement }) =>
      [workplace, agreement].map((to) => `${to ?? ''} ${id}`),
    ),
  ]);
}

/**
 * The things that are there on one side only, where it cannot be said that they are simply new or simply gone: changed,
 * or newly pointed to, on the one side and deleted on the other. An approval goes with its agreement.
 */
export function contestedIn(sides: Sides): Map<string, Contested> {
  const { base, mine, theirs } = sides;
  const contested = new Map<string, Contested>();
  const before = references(base);
  const fresh = { mine: newTargets(mine, before), theirs: newTargets(theirs, before) };
  // An agreement is looked at ahead of its approvals.
  for (const list of LISTS.toSorted(
    (a, b) => Number(a === 'approvals') - Number(b === 'approvals'),
  )) {
    const [was, ours, others] = [base, mine, theirs].map((plan) => byId(plan, list));
    for (const id of idsIn(sides, list)) {
      const [old, a, b] = [was?.get(id), ours?.get(id), others?.get(id)];
      const there = a ?? b;
      if (!there || (a && b)) continue;
      const [gone, stays]: [Side, Side] = a ? ['theirs', 'mine'] : ['mine', 'theirs'];
      if (there.agreement !== undefined && contested.get(there.agreement)?.gone === gone) continue;
      const isContested = base
        ? old &&
          (isEdited(old, there) || fresh[stays].has(id) || hasEditedApproval(sides, stays, id))
        : Object.hasOwn(sides[gone].tombstones, id);
      if (isContested) contested.set(id, { list, gone });
    }
  }
  return contested;
}

function newTargets(plan: Plan, before: ReadonlySet<string>): Set<string> {
  const fresh = [...references(plan)].filter((reference) => !before.has(reference));
  return new Set(fresh.map((reference) => reference.split(' ')[0] ?? ''));
}

/** A thing that was only moved is not edited. */
const isEdited = (before: Item, after: Item): boolean =>
  !isSame({ ...before, order: 0 }, { ...after, order: 0 });

function hasEditedApproval({ base, ...sides }: Sides, side: Side, agreement: string): boolean {
  const was = byId(base, 'approvals');
  return sides[side].approvals.some((approval) => {
    const old = was.get(approval.id);
    return approval.agreement === agreement && old !== undefined && isEdited(old, approval);
  });
}

/** Both plans' things met, each contested one in its place; `keepers`: by what contested thing a thing stands or falls. */
export type MetThings = { lists: Partial<Plan>; keepers: ReadonlyMap<string, string> };

/** The lists of both plans met; `tell` hears of clashes within things. */
export function meetLists(
  sides: Sides,
  contested: ReadonlyMap<string, Contested>,
  tell: Tell,
): MetThings {
  const keepers = new Map<string, string>();
  const lists = LISTS.map((list) => {
    const [was, ours, others] = [sides.base, sides.mine, sides.theirs].map((plan) =>
      byId(plan, list),
    );
    const items = idsIn(sides, list).flatMap((id): Item[] => {
      const [old, a, b] = [was?.get(id), ours?.get(id), others?.get(id)];
      if (a && b) return [meetThing([list, id], sides, contested, [old, a, b], tell)];
      const there = a ?? b;
      if (!there) return [];
      const gone = a ? 'theirs' : 'mine';
      const keeper = [id, there.agreement ?? ''].find((one) => contested.get(one)?.gone === gone);
      if (keeper !== undefined) keepers.set(id, keeper);
      return keeper !== undefined || !old ? [there] : [];
    });
    return [list, items];
  });
  return { lists: Object.fromEntries(lists) as Partial<Plan>, keepers };
}

/** The lists with those contested things that stand; a list that comes to mine is mine itself. */
export function standing(
  { lists, keepers }: MetThings,
  mine: Plan,
  isStanding: (contested: string) => boolean,
): Partial<Plan> {
  const left = Object.entries(lists).map(([list, met]) => {
    const items = (met as readonly Item[]).filter(({ id }) => {
      const keeper = keepers.get(id);
      return keeper === undefined || isStanding(keeper);
    });
    const before = listOf(mine, list);
    const isMine = items.length === before.length && items.every((item, at) => item === before[at]);
    return [list, isMine ? before : items];
  });
  return Object.fromEntries(left) as Partial<Plan>;
}

/** A thing that both have, field by field; mine itself when nothing is taken. */
function meetThing(
  at: readonly [string, string],
  sides: Sides,
  contested: ReadonlyMap<string, Contested>,
  [old, mine, theirs]: readonly [Item | undefined, Item, Item],
  tell: Tell,
): Item {
  if (mine === theirs) return mine;
  const was = old as unknown as Json | undefined;
  const isLost = (place: unknown, { workplaces }: Plan): boolean =>
    typeof place === 'string' && !workplaces.some(({ id }) => id === place);
  return meetEntries<unknown>(was, mine, theirs, (field, before, a, b) => {
    switch (field) {
      case 'answers':
        return meetAnswers([...at, field], before as Json | undefined, a as Json, b as Json, tell);
      // Where both moved it, mine stands: an order is nothing to ask anyone about.
      case 'order':
        return meet([...at, field], before, a, b, () => undefined);
      case 'tasks':
        return meetTasks(contested, before, a, b);
      case 'workplace': {
        // What a deleted workplace left empty is not emptied: the workplace itself decides.
        const ours = a === null && isLost(before, sides.mine) ? before : a;
        const others = b === null && isLost(before, sides.theirs) ? before : b;
        return meet([...at, field], before, ours, others, tell);
      }
      default:
        return meet([...at, field], before, a, b, tell);
    }
  }) as unknown as Item;
}

function meetTasks(
  contested: ReadonlyMap<string, Contested>,
  base: unknown,
  mine: unknown,
  theirs: unknown,
): readonly string[] {
  const [a, b] = [mine, theirs] as [readonly string[], readonly string[]];
  return meetSets(base as readonly string[] | undefined, a, b, (task) => {
    const gone = contested.get(task)?.gone;
    return gone === undefined ? null : (gone === 'mine' ? b : a).includes(task);
  });
}

/** The tombstones of both, without those of what is there. */
export function meetTombstones({ base, mine, theirs }: Sides, plan: Plan): Plan['tombstones'] {
  const both = meetEntries(
    base?.tombstones,
    mine.tombstones,
    theirs.tombstones,
    (_, before, a, b) => {
      if (a !== undefined && b !== undefined) return latest(a, b);
      return before === undefined ? (a ?? b) : undefined;
    },
  );
  const there = new Set(LISTS.flatMap((list) => listOf(plan, list).map(({ id }) => id)));
  if (!Object.keys(both).some((id) => there.has(id))) return both;
  return Object.fromEntries(Object.entries(both).filter(([id]) => !there.has(id)));
}

/** The plan with nothing that points to what is not there: agreements let go of it, and an approval without agreement goes. */
export function whole(plan: Plan, stamp: Stamp): Plan {
  const ids = (list: readonly { id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  const [places, tasks, agreed] = [plan.workplaces, plan.tasks, plan.agreements].map(ids);
  const placed = <T extends { workplace: string | null }>(item: T): T =>
    item.workplace === null || places?.has(item.workplace) ? item : { ...item, workplace: null };
  const agreements = plan.agreements.map((agreement): Agreement => {
    const known = agreement.tasks.filter((task) => tasks?.has(task));
    return placed(
      known.length === agreement.tasks.length ? agreement : { ...agreement, tasks: known },
    );
  });
  const approvals = plan.approvals.filter(({ agreement }) => agreed?.has(agreement)).map(placed);
  const orphans = plan.approvals.filter(({ agreement }) => !agreed?.has(agreement));
  const isWhole =
    orphans.length === 0 &&
    agreements.every((one, at) => one === plan.agreements[at]) &&
    approvals.every((one, at) => one === plan.approvals[at]);
  if (isWhole) return plan;
  const tombstones = orphans.reduce((to, { id }) => buried(to, id, stamp), plan.tombstones);
  return { ...plan, agreements, approvals, tombstones };
}
