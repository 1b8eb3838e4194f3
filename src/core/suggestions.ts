/** What the library can add to a plan, and which of a plan's choices it no longer carries. */
import type { Assessment, Place, Suggestion } from './assessment.ts';
import type { Scope } from './condition.ts';
import type { ISODate } from './content.ts';
import { evaluate } from './evaluate.ts';
import { type ChosenRecord, recordOf } from './lookup.ts';
import { dayAfter, dayOfUse, planOf, type View } from './view.ts';

/** Tasks neither chosen nor declined yet, from the areas that the plan's answers point to, in the library's order. */
export function suggestionsOf(view: View, on: ISODate): Suggestion[] {
  const { catalog } = view;
  const context = { view, things: [planOf(view)] };
  const settled = new Set(view.things.task.map(({ record }) => record));
  const isInUse = ({ retired }: { retired?: string | undefined }): boolean =>
    retired === undefined || retired > on;
  const areas = catalog.areas
    .filter(isInUse)
    .filter(({ suggestedWhen }) => evaluate(suggestedWhen, context).verdict === 'holds');
  return areas.flatMap((area) =>
    catalog.tasks
      .filter((task) => view.index.areas.get(task.area) === area)
      .filter((task) => isInUse(task) && !settled.has(task.id))
      .map(({ id }) => ({ kind: 'task' as const, record: id, because: [area.because] })),
  );
}

type Choice = { place: Place; record: string; known: ChosenRecord | undefined };

function choicesOf(view: View): Choice[] {
  const { plan, catalog } = view;
  const from = (scope: Scope, items: readonly { id: string; record: string | null }[]): Choice[] =>
    items.flatMap(({ id, record }) =>
      record === null
        ? []
        : [{ place: { scope, id }, record, known: recordOf(catalog, scope, record) }],
    );
  return [
    ...from('target-group', plan.targetGroups),
    ...from('task', plan.tasks),
    ...from('measure', plan.measures),
  ];
}

/** Choices and limits whose record the catalog does not know. A limit's place is the plan with the limit's id. */
export function unknownChoices(view: View): Place[] {
  return [
    ...choicesOf(view)
      .filter(({ known }) => known === undefined)
      .map(({ place }) => place),
    ...view.plan.limits
      .filter(({ record }) => !view.index.rules.has(record))
      .map(({ id }): Place => ({ scope: 'plan', id, part: 'limit' })),
  ];
}

/** Choices whose record has ended or is retired on the day the plan is to be used, with the first day without it. */
export function outdatedChoices(view: View, on: ISODate): Assessment['outdated'] {
  const day = dayOfUse(view.plan, on);
  return choicesOf(view).flatMap(({ place, record, known }) => {
    const ended = known && 'until' in known ? dayAfter(known.until) : null;
    const days = [known?.retired, ended].filter((since) => typeof since === 'string');
    const [since] = days.filter((since) => since <= day).sort();
    return since === undefined ? [] : [{ place, record, since }];
  });
}
