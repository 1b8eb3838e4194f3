/** The things of a plan as they are seen from one of them: where it is, and the members of a collection. */
import type { Collection, Scope } from '../content/condition.ts';
import { isChosen, type Thing, type View } from './view.ts';

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
