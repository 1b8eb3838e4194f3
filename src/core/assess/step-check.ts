/** What one step of the wizard lacks, in four groups that are never one: form, CPR, rules, and what is not answered yet. */
import { answerProblem, answerTo } from '../plan/answers.ts';
import type { Assessment, Finding } from './assessment.ts';
import { answersAt, type Place } from '../plan/place.ts';
import { isBreach } from './findings.ts';
import type { Catalog } from '../content/content.ts';
import { type CprFound, cprIn } from '../plan/cpr.ts';
import { findQuestion } from '../content/lookup.ts';
import type { Plan } from '../plan/plan.ts';

export type StepCheck = {
  /** Answers that are not in the form their question asks for. */
  form: (Place & { question: string })[];
  /** What is formed like a CPR number. */
  cpr: CprFound[];
  /** Rules of law that are broken. */
  broken: Finding[];
  /** Obligatory questions that are not answered. */
  missing: (Place & { question: string })[];
};

/** The focus point whose step holds a place; `null` for what is set elsewhere. */
export function focusPointOf(catalog: Catalog, { scope, question, part }: Place): string | null {
  const held = catalog.focusPoints.find((point) => {
    if (scope !== 'plan') return point.repeats?.includes(scope);
    // Own limits are set where tasks are chosen.
    if (part === 'limit') return point.repeats?.includes('task');
    return question && point.id === findQuestion(catalog, 'plan', question)?.owner;
  });
  return held?.id ?? null;
}

/** What the step of a focus point lacks; hidden questions and declined things lack nothing. */
export function checkStep(
  plan: Plan,
  catalog: Catalog,
  assessment: Assessment,
  focusPoint: string,
): StepCheck {
  const isHere = (place: Place): boolean => focusPointOf(catalog, place) === focusPoint;
  const asked = assessment.questions.filter(
    ({ place, state }) => state !== 'hidden' && isHere(place),
  );
  return {
    form: asked.map(({ place }) => place).filter((place) => hasProblem(plan, catalog, place)),
    cpr: cprIn(plan, catalog).filter(({ place }) => isHere(place)),
    broken: assessment.findings.filter((finding) => isBreach(finding) && isHere(finding.place)),
    missing: asked
      .filter(({ state, weight }) => state === 'open' && weight === 'obligatorisk')
      .map(({ place }) => place)
      .filter((place) => !hasProblem(plan, catalog, place)),
  };
}

function hasProblem(plan: Plan, catalog: Catalog, place: Place & { question: string }): boolean {
  const asked = findQuestion(catalog, place.scope, place.question)?.question;
  if (!asked) return false;
  const answer = answerTo(answersAt(plan, place) ?? {}, asked);
  return answer !== undefined && answerProblem(asked, answer.value) !== null;
}
