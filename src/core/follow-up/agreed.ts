/** What the approved agreements promised: places on a day, and tasks in a span, by where they are. */
import type { Catalog, ISODate } from '../content/content.ts';
import { isHidden } from '../condition/evaluate.ts';
import { givenAnswer } from '../plan/answers.ts';
import type { Plan } from '../plan/plan.ts';
import { viewOf } from '../condition/view.ts';
import { type ApprovedAgreement, approvedAgreements } from './approved.ts';

/** Places and tasks that were agreed; `null` where an agreement cannot be laid at one place. */
export type Agreed = { places: number | null; tasks: number | null };

export const NOTHING_AGREED: Agreed = { places: null, tasks: null };

/** An agreement with the number of places in it; `null` where it does not say. */
export type Promised = ApprovedAgreement & { places: number | null };

/** The approved agreements of a plan, with their places by the question that asks for them. */
export function promisesOf(plan: Plan, catalog: Catalog, question: string | null): Promised[] {
  const view = viewOf(plan, catalog);
  const asked = question === null ? undefined : view.index.asked.agreement.get(question);
  return approvedAgreements(plan, catalog).map((agreement) => {
    const thing = view.byId.agreement.get(agreement.id);
    if (!asked || !thing || isHidden(view, thing, asked)) return { ...agreement, places: null };
    const value = givenAnswer(view.index, thing.answers, asked.question);
    return { ...agreement, places: typeof value === 'number' ? value : null };
  });
}

/** Where an agreement is, when it is in one place; `null` when it is in several, or says none. */
export type PlaceOf = (promise: Promised) => string | null;

export const workplaceOf: PlaceOf = ({ workplaces }) =>
  workplaces.length === 1 ? (workplaces[0]?.id ?? null) : null;
export const areaOf: PlaceOf = ({ areas }) =>
  areas.length === 1 ? (areas[0]?.slug ?? null) : null;

/** Places of the agreements that hold on the day, by place; `null` is the place of those in several. */
export function placesOn(
  promises: readonly Promised[],
  day: ISODate,
  placeOf: PlaceOf,
): Map<string | null, number> {
  const places = new Map<string | null, number>();
  for (const promise of promises) {
    if (promise.places === null || !holds(promise, day, day)) continue;
    const place = placeOf(promise);
    places.set(place, (places.get(place) ?? 0) + promise.places);
  }
  return places;
}

/** Tasks of the agreements that hold on some day of the span, each once, by area; `null` are those without one. */
export function tasksIn(
  promises: readonly Promised[],
  from: ISODate,
  until: ISODate,
): Map<string | null, number> {
  const areas = new Map<string, string>();
  for (const promise of promises) {
    if (!holds(promise, from, until)) continue;
    for (const { id, area } of promise.tasks) areas.set(id, area);
  }
  const tasks = new Map<string | null, number>();
  for (const area of areas.values()) {
    const place = area === '' ? null : area;
    tasks.set(place, (tasks.get(place) ?? 0) + 1);
  }
  return tasks;
}

function holds(promise: Promised, first: ISODate, last: ISODate): boolean {
  const { from, until } = promise;
  return (from === null || from <= last) && (until === null || until >= first);
}
