/** The one reading of a plan that everything else shows: what is answered, what is missing, what the rules say. */
import type { Assessment } from './assessment.ts';
import type { Catalog, ISODate } from '../content/content.ts';
import { findingsOf } from './findings.ts';
import type { Plan } from '../plan/plan.ts';
import { addCounts, checklistOf, questionsAsked, unknownAnswers } from './questions.ts';
import { outdatedChoices, suggestionsOf, unknownChoices } from './suggestions.ts';
import { type View, viewOf } from '../condition/view.ts';

/**
 * Assesses a plan against a catalog on a day. Pure, and linear in the plan: fit for every keystroke. What few readers ask for
 * is worked out when it is first asked for, as the first reading is the one a person waits for.
 */
export function assess(plan: Plan, catalog: Catalog, on: ISODate): Assessment {
  const view = viewOf(plan, catalog);
  const suggestions = once(() => suggestionsOf(view, on));
  const unknown = once(() => [...unknownChoices(view), ...unknownAnswers(view, on)]);
  const outdated = once(() => outdatedChoices(view, on));
  return {
    ...outlineOf(view, on),
    get suggestions() {
      return suggestions();
    },
    get unknown() {
      return unknown();
    },
    get outdated() {
      return outdated();
    },
  };
}

/** What gives the same value each time, worked out the first. */
function once<T>(work: () => T): () => T {
  let done: { value: T } | null = null;
  return () => (done ??= { value: work() }).value;
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
