/** The one reading of a plan that everything else shows: what is answered, what is missing, what the rules say. */
import type { Assessment } from './assessment.ts';
import type { Catalog, ISODate } from './content.ts';
import { findingsOf } from './findings.ts';
import type { Plan } from './plan.ts';
import { addCounts, checklistOf, questionsAsked, unknownAnswers } from './questions.ts';
import { outdatedChoices, suggestionsOf, unknownChoices } from './suggestions.ts';
import { viewOf } from './view.ts';

/** Assesses a plan against a catalog on a day. Pure, and linear in the plan: fit for every keystroke. */
export function assess(plan: Plan, catalog: Catalog, on: ISODate): Assessment {
  const view = viewOf(plan, catalog);
  const { questions, sections } = questionsAsked(view, on);
  return {
    on,
    questions,
    findings: findingsOf(view, on),
    checklist: checklistOf(view),
    suggestions: suggestionsOf(view, on),
    completeness: { whole: addCounts(sections.map(({ counts }) => counts)), sections },
    unknown: [...unknownChoices(view), ...unknownAnswers(view, on)],
    outdated: outdatedChoices(view, on),
  };
}
