/** Which questions a plan asks, and how far each is: answered, open, or out of place. */
import { answerTo, isFilled } from '../plan/answers.ts';
import { isShaken } from './basis.ts';
import type { ChecklistState, Counts, QuestionState, SectionCount } from './assessment.ts';
import type { Place } from '../plan/place.ts';
import { SCOPES } from '../content/vocabulary.ts';
import type { ISODate } from '../content/content.ts';
import { isRetired } from '../content/retired.ts';
import { evaluate, isHidden } from '../condition/evaluate.ts';
import type { Asked } from '../content/lookup.ts';
import { givenAnswer } from '../plan/answers.ts';
import type { AnswerValue } from '../plan/plan.ts';
import { isChosen, planOf, type Thing, type View } from '../condition/view.ts';

function stateOf(view: View, thing: Thing, asked: Asked): QuestionState {
  const { question, section } = asked;
  const { id, weight, revision } = question;
  const answer = answerTo(thing.answers, question);
  const isAnswered = givenAnswer(view.index, thing.answers, question) !== null;
  const hidden = isHidden(view, thing, asked);
  const storedAs = question.formerly?.filter((slug) => Object.hasOwn(thing.answers, slug)) ?? [];
  return {
    place: { scope: thing.scope, id: thing.id, question: id },
    ...(storedAs.length > 0 ? { storedAs } : {}),
    state: hidden ? 'hidden' : isAnswered ? 'answered' : 'open',
    weight,
    section,
    shaken: !hidden && isShaken(view, thing, question, answer),
    stale: answer !== undefined && isFilled(answer.value) && answer.revision < revision,
  };
}

/** The questions of a plan in asking order, thing by thing, and the counts of each section. */
export function questionsAsked(
  view: View,
  on: ISODate,
): { questions: QuestionState[]; sections: SectionCount[] } {
  const questions: QuestionState[] = [];
  const sections: SectionCount[] = [];
  for (const scope of SCOPES) {
    for (const thing of view.things[scope]) {
      for (const { owner, section, asked } of view.index.sections[scope]) {
        const states = asked
          .map((one) => ({ state: stateOf(view, thing, one), question: one.question }))
          // A retired question is asked no more, but what it hides stays hidden.
          .filter(({ state, question }) => state.state === 'hidden' || !isRetired(question, on))
          .map(({ state }) => state);
        questions.push(...states);
        if (!isChosen(thing)) continue;
        const place: Place = { scope, id: thing.id };
        sections.push({ owner, section, place, counts: countOf(states) });
      }
    }
  }
  return { questions, sections };
}

const noCounts = (): Counts => ({
  answered: 0,
  total: 0,
  obligatorisk: { answered: 0, total: 0 },
  anbefalet: { answered: 0, total: 0 },
});

/** The counts of a list of questions; hidden ones are in none of them. */
export function countOf(states: readonly QuestionState[]): Counts {
  const counts = noCounts();
  for (const { state, weight } of states) {
    if (state === 'hidden') continue;
    for (const count of weight === 'valgfri' ? [counts] : [counts, counts[weight]]) {
      count.total += 1;
      if (state === 'answered') count.answered += 1;
    }
  }
  return counts;
}

/** The sum of counts, each of the three kept apart. */
export function addCounts(counts: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const one of counts) {
    for (const [to, from] of [
      [sum, one],
      [sum.obligatorisk, one.obligatorisk],
      [sum.anbefalet, one.anbefalet],
    ] as const) {
      to.answered += from.answered;
      to.total += from.total;
    }
  }
  return sum;
}

/** Which points of the catalogue's checklists the plan has covered. */
export function checklistOf(view: View): ChecklistState[] {
  const context = { view, things: [planOf(view)] };
  const STATUS = { holds: 'covered', fails: 'missing', open: 'open' } as const;
  return view.catalog.focusPoints.flatMap(({ id, checklist }) =>
    checklist.map((point) => ({
      focusPoint: id,
      point: point.id,
      status: STATUS[evaluate(point.covered, context).verdict],
    })),
  );
}

/** Whether the question is still asked, and every option in the answer still offered. */
function isAskedYet(view: View, { question }: Asked, value: AnswerValue, on: ISODate): boolean {
  const options = view.index.options.get(question);
  const isOffered = !options || [value].flat().every((option) => options.has(String(option)));
  return isOffered && !isRetired(question, on);
}

/** Answers to questions, and choices of options, that the catalog no longer asks or offers; hidden ones stay unsaid. */
export function unknownAnswers(view: View, on: ISODate): Place[] {
  return SCOPES.flatMap((scope) =>
    view.things[scope].flatMap((thing) =>
      Object.entries(thing.answers).flatMap(([slug, { value }]): Place[] => {
        if (!isFilled(value)) return [];
        const asked = view.index.asked[scope].get(slug);
        if (asked && (isHidden(view, thing, asked) || isAskedYet(view, asked, value, on)))
          return [];
        return [{ scope, id: thing.id, question: slug }];
      }),
    ),
  );
}
