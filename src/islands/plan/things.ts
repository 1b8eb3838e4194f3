/** The repeated things of a plan: in order, by id and by name. A list that did not change is not looked through twice. */
import {
  inOrder,
  LIST_OF,
  type Answers,
  type Catalog,
  type ItemScope,
  type Place,
  type Plan,
} from '../../core/index.ts';

/** A repeated thing, wherever it is in the plan. */
export type Thing = { scope: ItemScope; id: string };
type Item = { id: string; order: number; answers: Answers };

const ordered = new WeakMap<readonly Item[], Item[]>();
const indexed = new WeakMap<readonly Item[], Map<string, Item>>();

/** The repeated things of one scope, in the reader's order; of an unchanged list the very same array. */
export function itemsOf<S extends ItemScope>(plan: Plan, scope: S): Plan[(typeof LIST_OF)[S]] {
  return kept(ordered, plan[LIST_OF[scope]], inOrder<Item>) as never;
}

/** A repeated thing by its id; `undefined` when it is not there. */
export function itemOf<S extends ItemScope>(
  plan: Plan,
  scope: S,
  id: string | null,
): Plan[(typeof LIST_OF)[S]][number] | undefined {
  const byId = kept(
    indexed,
    plan[LIST_OF[scope]],
    (list) => new Map(list.map((item) => [item.id, item])),
  );
  return byId.get(id ?? '') as Plan[(typeof LIST_OF)[S]][number] | undefined;
}

/** What the reader knows the thing at `place` as; empty for the plan itself. */
export function thingName(plan: Plan, catalog: Catalog, { scope, id }: Place): string {
  if (scope === 'plan' || scope === 'enquiry') return '';
  const item = itemOf(plan, scope, id);
  if (!item) return '';
  if ('name' in item) return item.name;
  const records = [...catalog.targetGroups, ...catalog.measures];
  return records.find((record) => record.id === item.record)?.title ?? item.record ?? '';
}

function kept<T extends object>(
  known: WeakMap<readonly Item[], T>,
  list: readonly Item[],
  make: (list: readonly Item[]) => T,
): T {
  const made = known.get(list) ?? make(list);
  known.set(list, made);
  return made;
}
