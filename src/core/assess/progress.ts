/** How far a plan is, one focus point at a time: the three counts, what is missing, and a word for it. */
import type { Assessment, Counts, QuestionState } from './assessment.ts';
import type { Scope } from '../content/condition.ts';
import type { Catalog, Weight } from '../content/content.ts';
import { addCounts } from './questions.ts';

/**
 * `not-begun`: nothing is answered. `in-place`: all that is obligatorisk is answered, which is not the same as done.
 * `under-way`: in between.
 */
export type Stage = 'not-begun' | 'under-way' | 'in-place';

export type PointProgress = {
  /** Slug of the focus point; `null` for what stands under none of them: agreements and their workplaces, where there are such. */
  point: string | null;
  counts: Counts;
  stage: Stage;
  /** Open questions in asking order; the optional ones are never missing. */
  missing: Record<Exclude<Weight, 'valgfri'>, QuestionState[]>;
};

/** The focus points in their order with all that repeats under each, and last what belongs to none. */
export function progressOf(catalog: Catalog, assessment: Assessment): PointProgress[] {
  const open = assessment.questions.filter(({ state }) => state === 'open');
  const { sections } = assessment.completeness;
  const points = [...inNumber(catalog), ...(hasOthers(catalog) ? [null] : [])];
  const pointOf = pointFinder(catalog, assessment);
  return points.map((point) => {
    const counts = addCounts(
      sections
        .filter(({ owner, place }) => pointOf(place.scope, owner) === point)
        .map((each) => each.counts),
    );
    const here = open.filter(({ place, section }) => pointOf(place.scope, null, section) === point);
    const weighing = (weight: Weight): QuestionState[] =>
      here.filter((state) => state.weight === weight);
    return {
      point,
      counts,
      stage: stageOf(counts),
      missing: { obligatorisk: weighing('obligatorisk'), anbefalet: weighing('anbefalet') },
    };
  });
}

/** Whether plans have things that stand under no focus point. */
function hasOthers({ focusPoints, forms }: Catalog): boolean {
  const under = focusPoints.flatMap(({ repeats = [] }) => repeats);
  return forms.some(({ scope }) => scope !== 'enquiry' && !under.includes(scope));
}

/** A word for three counts. */
export function stageOf({ answered, obligatorisk }: Counts): Stage {
  if (answered === 0) return 'not-begun';
  return obligatorisk.answered === obligatorisk.total ? 'in-place' : 'under-way';
}

function inNumber({ focusPoints }: Catalog): string[] {
  return [...focusPoints].sort((a, b) => a.number - b.number).map(({ id }) => id);
}

/** Finds the focus point of a section: the plan's own by its owner or slug, a thing's by what repeats under which. */
function pointFinder({ focusPoints }: Catalog, { completeness }: Assessment) {
  const repeating = new Map<Scope, string>();
  for (const { id, repeats = [] } of focusPoints) {
    for (const scope of repeats) repeating.set(scope, id);
  }
  const owners = new Map<string, string>();
  for (const { owner, section, place } of completeness.sections) {
    if (place.scope === 'plan') owners.set(section, owner);
  }
  return (scope: Scope, owner: string | null, section = ''): string | null =>
    scope === 'plan' ? (owner ?? owners.get(section) ?? null) : (repeating.get(scope) ?? null);
}
