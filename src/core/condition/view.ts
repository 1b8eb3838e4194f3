/** A plan seen as things: every thing with what its records say of it, ready for conditions to ask. */
import type { Scope } from '../content/condition.ts';
import type { Catalog, Task } from '../content/content.ts';
import { factsOf, seasonsBetween } from '../content/library.ts';
import { type CatalogIndex, indexOf, perScope, recordOf } from '../content/lookup.ts';
import { inOrder } from '../plan/order.ts';
import type { Answers, Period, Plan } from '../plan/plan.ts';

/** The plan, or one of its repeated things. */
export type Thing = {
  scope: Scope;
  id: string | null;
  answers: Answers;
  name: string;
  /** Present slug of the record it was chosen from; empty when it is the kommune's own. */
  record: string;
  traits: readonly string[];
  area: string;
  seasons: readonly string[];
  settings: readonly string[];
  manners: readonly string[];
  needs: readonly string[];
  status: 'valgt' | 'fravalgt' | '';
  /** Its own period; `null` when it is of a kind that has none. */
  period: Period | null;
  workplace: string | null;
  /** The agreement it is part of; an approval's. */
  agreement: string | null;
  tasks: readonly string[];
};

/** A plan, a catalog, and what one assessment has worked out so far. */
export type View = {
  plan: Plan;
  catalog: Catalog;
  index: CatalogIndex;
  things: Record<Scope, Thing[]>;
  /** Things by scope and id. */
  byId: Record<Scope, Map<string, Thing>>;
  limits: Map<string, number>;
  agreementsAt: Map<string, Thing[]>;
  agreementsWith: Map<string, Thing[]>;
  approvalsOf: Map<string, Thing[]>;
  /** Whether a question is hidden on a thing, as far as it has been asked. */
  hidden: Map<Thing, Map<string, boolean>>;
};

/** What the records that things are chosen from may say. */
type Chosen = { id: string; title: string; traits?: string[]; area?: string };

/** A thing of which nothing is known. */
export const NOTHING: Omit<Thing, 'scope' | 'id' | 'answers'> = {
  name: '',
  record: '',
  traits: [],
  area: '',
  seasons: [],
  settings: [],
  manners: [],
  needs: [],
  status: '',
  period: null,
  workplace: null,
  agreement: null,
  tasks: [],
};

/** A task of the library as a thing that might be chosen. */
export function candidateOf(task: Task, index: CatalogIndex): Thing {
  const { id, title, traits } = task;
  const area = index.areas.get(task.area)?.id ?? task.area;
  const own = { scope: 'task' as const, id: null, answers: {}, record: id, name: title };
  return { ...NOTHING, ...own, traits, area, ...factsOf(task) };
}

/** The plan as things of the catalog. */
export function viewOf(plan: Plan, catalog: Catalog): View {
  const index = indexOf(catalog);
  const chosen = (scope: Scope, slug: string | null): Partial<Thing> => {
    const record = slug === null ? undefined : recordOf(catalog, scope, slug);
    if (!record) return { record: slug ?? '' };
    const { id, title, traits = [], area = '' }: Chosen = record;
    const place = index.areas.get(area)?.id ?? area;
    const facts = scope === 'task' ? factsOf(record as Task) : {};
    return { ...facts, record: id, name: title, traits, area: place };
  };
  const things: Record<Scope, Thing[]> = perScope(() => []);
  const add = (
    scope: Scope,
    item: { id: string; answers: Answers },
    more: Partial<Thing> = {},
  ): void => {
    things[scope].push({ ...NOTHING, scope, id: item.id, answers: item.answers, ...more });
  };
  things.plan.push({
    ...NOTHING,
    scope: 'plan',
    id: null,
    answers: plan.answers,
    name: plan.title,
    seasons: seasonsBetween(plan.period.from, plan.period.until),
    period: plan.period,
  });
  for (const item of inOrder(plan.targetGroups)) {
    add('target-group', item, chosen('target-group', item.record));
  }
  for (const item of inOrder(plan.workplaces)) add('workplace', item, { name: item.name });
  for (const item of inOrder(plan.tasks)) {
    const { name, status } = item;
    add('task', item, { ...chosen('task', item.record), name, status });
  }
  for (const item of inOrder(plan.agreements)) {
    const { name, period, workplace, tasks, area } = item;
    const place = area === null ? '' : (index.areas.get(area)?.id ?? area);
    add('agreement', item, { name, period, workplace, tasks, area: place });
  }
  for (const item of inOrder(plan.measures)) add('measure', item, chosen('measure', item.record));
  for (const item of inOrder(plan.consultations)) add('consultation', item, { name: item.name });
  for (const item of inOrder(plan.actions)) add('action', item, { name: item.name });
  for (const item of inOrder(plan.procedure)) add('step', item, { name: item.name });
  for (const item of inOrder(plan.approvals)) {
    const { name, agreement, workplace } = item;
    add('approval', item, { name, agreement, workplace });
  }

  const agreementsAt = new Map<string, Thing[]>();
  const agreementsWith = new Map<string, Thing[]>();
  const approvalsOf = new Map<string, Thing[]>();
  for (const approval of things.approval) push(approvalsOf, approval.agreement ?? '', approval);
  for (const agreement of things.agreement) {
    if (agreement.workplace !== null) push(agreementsAt, agreement.workplace, agreement);
    for (const task of new Set(agreement.tasks)) push(agreementsWith, task, agreement);
  }
  return {
    plan,
    catalog,
    index,
    things,
    byId: perScope((scope) => new Map(things[scope].map((thing) => [thing.id ?? '', thing]))),
    limits: new Map(
      plan.limits.map(({ record, value }) => [index.rules.get(record)?.id ?? record, value]),
    ),
    agreementsAt,
    agreementsWith,
    approvalsOf,
    hidden: new Map(),
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The plan itself as a thing. */
export function planOf(view: View): Thing {
  const [plan] = view.things.plan;
  if (!plan) throw new Error('A view always holds its plan.');
  return plan;
}

/** Whether rules and counts see the thing: a declined task stays in the plan, but outside them. */
export function isChosen(thing: Thing): boolean {
  return thing.status !== 'fravalgt';
}
