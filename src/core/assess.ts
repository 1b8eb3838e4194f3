/** The one reading of a plan that everything else shows: what is answered, what is missing, what the rules say. */
import type { Assessment } from './assessment.ts';
import type { Catalog, ISODate } from './content.ts';
import { findingsOf } from './findings.ts';
import type { Plan } from './plan.ts';
import { addCounts, checklistOf, questionsAsked, unknownAnswers } from './questions.ts';
import { outdatedChoices, suggestionsOf, unknownChoices } from './suggestions.ts';
import { type View, viewOf } from './view.ts';

/** Assesses a plan against a catalog on a day. Pure, and linear in the plan: fit for every keystroke. */
export function assess(plan: Plan, catalog: Catalog, on: ISODate): Assessment {
  const view = viewOf(plan, catalog);
  return {
    ...outlineOf(view, on),
    suggestions: suggestionsOf(view, on),
    unknown: [...unknownChoices(view), ...unknownAnswers(view, on)],
    outdated: outdatedChoices(view, on),
  };
}

/** The part of an assessment that many plans are held beside each other by. */
export type Outline = Omit<Assessment, 'suggestions' | 'unknown' | 'outdated'>;

/** The outline of a plan that is seen as things already. */
export function outlineOf(view: View, on: ISODate): Outline {
  const { questions, sections } = questionsAsked(view, on);
  return {
    on,
    questions,
    findings: findingsOf(view, on),
    checklist: checklistOf(view),
    completeness: { whole: addCounts(sections.map(({ counts }) => counts)), sections },
  };
}
