/** What counts: a thing of a kind that must be established first is counted in numbers only when it is. */
import type { ItemScope } from '../plan/edit.ts';
import { isEstablished } from '../condition/evaluate.ts';
import { isFilled } from '../plan/answers.ts';
import type { Catalog, ISODate } from '../content/content.ts';
import type { Plan } from '../plan/plan.ts';
import { type Thing, type View, viewOf } from '../condition/view.ts';

/**
 * How far a thing is. `ended`: its last day is over. `established`: it counts. `under-way`: not yet, but an approval of
 * it has an answer. `draft`: nothing has happened.
 */
export type Headway = 'draft' | 'under-way' | 'established' | 'ended';

function progressOf(view: View, thing: Thing, on: ISODate): Headway {
  const until = thing.period?.until ?? null;
  if (until !== null && until < on) return 'ended';
  if (isEstablished(view, thing)) return 'established';
  const approvals = view.approvalsOf.get(thing.id ?? '') ?? [];
  const isBegun = approvals.some(({ answers }) =>
    Object.values(answers).some(({ value }) => isFilled(value)),
  );
  return isBegun ? 'under-way' : 'draft';
}

/** How far each thing of a kind is on the day, by its id, in the plan's order. */
export function progressIn(
  plan: Plan,
  catalog: Catalog,
  scope: ItemScope,
  on: ISODate,
): Map<string, Headway> {
  return headwayIn(viewOf(plan, catalog), scope, on);
}

/** The same of a plan that is seen as things already. */
export function headwayIn(view: View, scope: ItemScope, on: ISODate): Map<string, Headway> {
  return new Map(
    view.things[scope].map((thing) => [thing.id ?? '', progressOf(view, thing, on)] as const),
  );
}

/** The numbers to say of things: how many count on the day, how many are still to, and how many are over. */
export function tally(progress: Iterable<Headway>): {
  established: number;
  coming: number;
  ended: number;
} {
  const all = [...progress];
  const those = (...which: Headway[]): number => all.filter((one) => which.includes(one)).length;
  return {
    established: those('established'),
    coming: those('draft', 'under-way'),
    ended: those('ended'),
  };
}
