/** What the library can add to a plan and why, and which of a plan's choices it no longer carries. */
import type { Assessment, Suggestion } from './assessment.ts';
import type { Place } from '../plan/place.ts';
import type { Scope } from '../content/condition.ts';
import type { ISODate, Task } from '../content/content.ts';
import { isRetired } from '../content/retired.ts';
import { evaluate } from '../condition/evaluate.ts';
import { type ChosenRecord, recordOf } from '../content/lookup.ts';
import { candidatesOf, possibleReasons } from './reasons.ts';
import { planOf, type View } from '../condition/view.ts';
import { dayAfter, dayOfUse } from '../condition/days.ts';

/** What it weighs that a task's area is one the plan looks in: more than any other reason. */
export const AREA_WEIGHT = 10;

/**
 * Tasks of the library that something in the plan speaks for, and that are neither chosen nor declined nor retired: the
 * highest score first, else in the library's order. Each says all that put it where it is.
 */
export function suggestionsOf(view: View, on: ISODate): Suggestion[] {
  const { catalog, index } = view;
  const context = { view, things: [planOf(view)] };
  const settled = new Set(view.things.task.map(({ record }) => record));
  const lookedIn = new Set(
    catalog.areas.filter(
      ({ suggestedWhen }) => evaluate(suggestedWhen, context).verdict === 'holds',
    ),
  );
  const possible = possibleReasons(view, on);
  const someSuggest = possible.some(({ reason }) => reason.suggests === true);
  return candidatesOf(view)
    .flatMap((candidate): Suggestion[] => {
      const { task } = candidate;
      const area = index.areas.get(task.area);
      if (!area || [task, area].some((one) => isRetired(one, on)) || settled.has(task.id))
        return [];
      const isLookedIn = lookedIn.has(area);
      if (!isLookedIn && !someSuggest) return [];
      const held: Weighed[] = [];
      let isSuggested = isLookedIn;
      for (const { reason, saidOf } of possible) {
        const text = saidOf(candidate);
        if (text === null) continue;
        isSuggested ||= reason.suggests === true;
        held.push({ reason: reason.id, text, weight: reason.weight });
      }
      if (!isSuggested) return [];
      const ofArea = { reason: area.id, text: area.because, weight: AREA_WEIGHT };
      return [suggestionOf(task, isLookedIn ? [ofArea, ...held] : held)];
    })
    .sort((a, b) => b.score - a.score);
}

type Weighed = { reason: string; text: string; weight: number };

function suggestionOf(task: Task, held: readonly Weighed[]): Suggestion {
  const said = ({ reason, text }: Weighed) => ({ reason, text });
  const heaviest = (a: Weighed, b: Weighed): number => Math.abs(b.weight) - Math.abs(a.weight);
  const own = (task.care ?? []).map(({ rule, text }) => ({ rule, text }));
  return {
    kind: 'task',
    record: task.id,
    score: held.reduce((sum, { weight }) => sum + weight, 0),
    because: held
      .filter(({ weight }) => weight > 0)
      .sort(heaviest)
      .map(said),
    care: [
      ...held
        .filter(({ weight }) => weight < 0)
        .sort(heaviest)
        .map(said),
      ...own,
    ],
  };
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
