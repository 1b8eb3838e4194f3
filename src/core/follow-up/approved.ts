/** The agreements that figures are kept of: those that count, now or once, with where and at what. */
import type { Catalog, ISODate } from '../content/content.ts';
import { isEstablished } from '../condition/evaluate.ts';
import type { Period, Plan } from '../plan/plan.ts';
import { isChosen, type Thing, type View, viewOf } from '../condition/view.ts';
import { daysOf } from '../condition/days.ts';
import { sitesOf, workplaceOf } from '../condition/collect.ts';

/** An agreement that counts. One whose days are over is still among them: its old quarters are its own. */
export type ApprovedAgreement = {
  id: string;
  name: string;
  /** Its own first and last day, as they are set. */
  period: Period;
  /** The days it is for: its own, else the plan's; `null` is not known. */
  from: ISODate | null;
  until: ISODate | null;
  /** Its workplace, or those under an agreement for a whole area; empty when none is named yet. */
  workplaces: { id: string; name: string }[];
  /** The area it is for, else those of its tasks, in the catalog's order; empty when neither says one. */
  areas: { slug: string; title: string }[];
  /** Its tasks that are chosen in the plan, each with its area; empty for the kommune's own. */
  tasks: { id: string; name: string; area: string }[];
};

/** The agreements of the plan that count, in the plan's order. */
export function approvedAgreements(plan: Plan, catalog: Catalog): ApprovedAgreement[] {
  const view = viewOf(plan, catalog);
  return approvedThings(view).map((thing) => approvedOf(view, thing));
}

/** The same as things of a plan that is seen as things already. */
function approvedThings(view: View): Thing[] {
  return view.things.agreement.filter((thing) => isEstablished(view, thing));
}

function approvedOf(view: View, thing: Thing): ApprovedAgreement {
  const tasks = thing.tasks.flatMap((id) => view.byId.task.get(id) ?? []).filter(isChosen);
  const isOf = thing.area === '' ? new Set(tasks.map(({ area }) => area)) : new Set([thing.area]);
  return {
    id: thing.id ?? '',
    name: thing.name,
    period: thing.period ?? { from: null, until: null },
    ...daysOf(view, thing),
    workplaces: sitesOf(view, thing)
      .flatMap((site) => workplaceOf(view, site) ?? [])
      .map(({ id, name }) => ({ id: id ?? '', name })),
    areas: view.catalog.areas
      .filter(({ id }) => isOf.has(id))
      .map(({ id, title }) => ({ slug: id, title })),
    tasks: tasks.map(({ id, name, area }) => ({ id: id ?? '', name, area })),
  };
}
