/** A plan seen as things: every thing with what its records say of it, ready for conditions to ask. */
import type { Collection, Scope } from './condition.ts';
import type { Catalog, ISODate, Task } from '../content/content.ts';
import { addDays } from '../text/dates.ts';
import { facetsOf, seasonsBetween } from '../content/library.ts';
import { type CatalogIndex, indexOf, perScope, recordOf } from '../content/lookup.ts';
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

/** A list in the order its things are meant to stand; a new list, the things themselves untouched. */
export function inOrder<T extends { id: string; order: number }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

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
  return { ...NOTHING, ...own, traits, area, ...libraryFacts(task) };
}

/** What conditions may ask of a task in the library; what goes both ways, or all year, is found under each. */
function libraryFacts(task: Task): Pick<Thing, 'seasons' | 'settings' | 'manners' | 'needs'> {
  const { aarstid, hvor, arbejde, kraever } = facetsOf(task);
  return { seasons: aarstid, settings: hvor, manners: arbejde, needs: kraever };
}

/** The plan as things of the catalog. */
export function viewOf(plan: Plan, catalog: Catalog): View {
  const index = indexOf(catalog);
  const chosen = (scope: Scope, slug: string | null): Partial<Thing> => {
    const record = slug === null ? undefined : recordOf(catalog, scope, slug);
    if (!record) return { record: slug ?? '' };
    const { id, title, traits = [], area = '' }: Chosen = record;
    const place = index.areas.get(area)?.id ?? area;
    const facts = scope === 'task' ? libraryFacts(record as Task) : {};
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

/** The workplace of an agreement or an approval, if one is set and still there. */
export function workplaceOf(view: View, agreement: Thing): Thing | undefined {
  return agreement.workplace === null ? undefined : view.byId.workplace.get(agreement.workplace);
}

/**
 * An agreement as it stands at each workplace it applies to. One for a whole area applies at the workplaces that have
 * approvals of their own under it; one with no workplace yet, and anything else, is itself.
 */
export function sitesOf(view: View, thing: Thing): Thing[] {
  if (thing.scope !== 'agreement' || thing.workplace !== null || thing.area === '') return [thing];
  const approvals = view.approvalsOf.get(thing.id ?? '') ?? [];
  const workplaces = new Set(approvals.map(({ workplace }) => workplace));
  const sites = view.things.workplace.filter(({ id }) => workplaces.has(id));
  return sites.length === 0 ? [thing] : sites.map(({ id }) => ({ ...thing, workplace: id }));
}

/** The things of a collection as seen from the innermost of `things` that has such things of its own. */
export function collect(view: View, collection: Collection, things: readonly Thing[]): Thing[] {
  for (const thing of things) {
    const own = ownThings(view, collection, thing);
    if (own) return own;
  }
  if (collection === 'tasks') return view.things.task.filter(isChosen);
  if (collection === 'declinedTasks') return view.things.task.filter((task) => !isChosen(task));
  return view.things[SCOPE_OF[collection]];
}

/** The kind of thing that a collection holds. */
export const SCOPE_OF = {
  targetGroups: 'target-group',
  workplaces: 'workplace',
  tasks: 'task',
  declinedTasks: 'task',
  agreements: 'agreement',
  measures: 'measure',
  consultations: 'consultation',
  actions: 'action',
  steps: 'step',
  approvals: 'approval',
} as const satisfies Record<Collection, Scope>;

/** Whether rules and counts see the thing: a declined task stays in the plan, but outside them. */
export function isChosen(thing: Thing): boolean {
  return thing.status !== 'fravalgt';
}

function ownThings(view: View, collection: Collection, thing: Thing): Thing[] | null {
  if (thing.scope === 'agreement') {
    if (collection === 'workplaces') {
      return sitesOf(view, thing).flatMap((site) => workplaceOf(view, site) ?? []);
    }
    if (collection === 'approvals') {
      return view.approvalsOf.get(thing.id ?? '') ?? [];
    }
    if (collection === 'tasks' || collection === 'declinedTasks') {
      const wanted = collection === 'tasks';
      return thing.tasks
        .map((id) => view.byId.task.get(id))
        .filter((task) => task !== undefined)
        .filter((task) => isChosen(task) === wanted);
    }
  }
  if (collection === 'agreements' && thing.id !== null) {
    if (thing.scope === 'workplace') return view.agreementsAt.get(thing.id) ?? [];
    if (thing.scope === 'task') return view.agreementsWith.get(thing.id) ?? [];
  }
  return null;
}

/** The first and last day of a thing, each its own, else the plan's; `null` is not known. Never reversed. */
export function daysOf(view: View, thing: Thing): { from: ISODate | null; until: ISODate | null } {
  const { period } = view.plan;
  const own = thing.period ?? period;
  const fits = (from: ISODate | null, until: ISODate | null): boolean =>
    from === null || until === null || from <= until;
  if (!fits(own.from, own.until)) return { from: own.from, until: null };
  const from = own.from ?? (fits(period.from, own.until) ? period.from : null);
  const until = own.until ?? (fits(from, period.until) ? period.until : null);
  return { from, until };
}

/** The day on which the plan's choices must be usable: today, or its first day when that is later. */
export function dayOfUse(plan: Plan, on: ISODate): ISODate {
  const { from } = plan.period;
  return from !== null && from > on ? from : on;
}

/** The day after a record's last day; `null` when it has none. */
export function dayAfter(until: ISODate | undefined): ISODate | null {
  return until === undefined ? null : addDays(until, 1);
}
