/** What is set on a plan or a thing outside its questions, as a reader sees it: names instead of ids. */
import type { AnswerValue, Period } from '../plan/plan.ts';
import { isChosen, type Thing, type View } from '../condition/view.ts';

/**
 * A fact and how its value reads. `title`, `reason`: a text. `kommune`, `workplace`: a name. `tasks`: names. `area`: the area's
 * title. `period`: first and last day as ISO dates, empty where it is open. `status`: `valgt` or `fravalgt`. `limit`: a number.
 * `null` is not set.
 */
export type FactName =
  'title' | 'kommune' | 'period' | 'status' | 'reason' | 'workplace' | 'area' | 'tasks' | 'limit';

/** A fact; `text` when it is prose. `by`: what tells it from another, when that is not what it reads as. */
export type FactValue = { fact: FactName; value: AnswerValue; text?: true; by?: AnswerValue };

/** The facts of the plan or a thing, in a fixed order for each kind. */
export function factsOf(view: View, thing: Thing): FactValue[] {
  switch (thing.scope) {
    case 'plan':
      return [
        { fact: 'title', value: orNull(view.plan.title), text: true },
        { fact: 'kommune', value: orNull(view.plan.kommune?.name) },
        { fact: 'period', value: periodOf(view.plan.period) },
      ];
    case 'task': {
      const reason = view.plan.tasks.find(({ id }) => id === thing.id)?.reason;
      return [
        { fact: 'status', value: isChosen(thing) ? 'valgt' : 'fravalgt' },
        { fact: 'reason', value: orNull(reason), text: true },
      ];
    }
    case 'agreement':
      return [
        { fact: 'workplace', value: placeOf(view, thing), by: thing.workplace },
        { fact: 'area', value: orNull(view.index.areas.get(thing.area)?.title ?? thing.area) },
        { fact: 'tasks', value: orNull(namesOf(view, thing.tasks)), by: [...thing.tasks] },
        { fact: 'period', value: periodOf(thing.period) },
      ];
    case 'approval':
      return [{ fact: 'workplace', value: placeOf(view, thing), by: thing.workplace }];
    default:
      return [];
  }
}

const orNull = <T extends string | string[]>(value: T | undefined): T | null =>
  value === undefined || value.length === 0 ? null : value;

const periodOf = (period: Period | null): string[] | null =>
  period && (period.from ?? period.until) !== null ? [period.from ?? '', period.until ?? ''] : null;

const placeOf = (view: View, { workplace }: Thing): string | null =>
  workplace === null ? null : (view.byId.workplace.get(workplace)?.name ?? null);

const namesOf = (view: View, tasks: readonly string[]): string[] =>
  tasks.flatMap((task) => view.byId.task.get(task)?.name ?? []);
