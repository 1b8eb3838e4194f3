/** What a paper is about: a plan with its assessment, its things by name and the state of each question. */
import type { Assessment, Place, QuestionState } from '../core/assessment.ts';
import type { Scope } from '../core/condition.ts';
import type { Catalog, Question, Section } from '../core/content.ts';
import type { Answers, AnswerValue, Plan } from '../core/plan.ts';
import type { PaperWords } from './words.ts';

/** Something in a plan that has answers; the plan itself has id `null`. `record`: the record it was chosen from. */
export type Thing = {
  scope: Scope;
  id: string | null;
  name: string;
  record: string | null;
  answers: Answers;
};

/** A question with the answer that is printed for it. */
export type Answered = { question: Question; value: NonNullable<AnswerValue> };

export type Subject = {
  plan: Plan;
  assessment: Assessment;
  catalog: Catalog;
  words: PaperWords;
  /** In the plan's order, by scope. */
  things: ReadonlyMap<Scope, readonly Thing[]>;
  states: ReadonlyMap<string, QuestionState>;
};

/** Gathers what both builders look up again and again. */
export function subjectOf(
  plan: Plan,
  assessment: Assessment,
  catalog: Catalog,
  words: PaperWords,
): Subject {
  const title = (records: readonly { id: string; title: string }[], slug: string | null) =>
    records.find((record) => record.id === slug)?.title ?? slug ?? words.unnamed;
  const chosen = (scope: Scope, records: readonly { id: string; title: string }[]) => {
    return (item: { id: string; record: string | null; answers: Answers }): Thing => ({
      scope,
      id: item.id,
      name: title(records, item.record),
      record: item.record,
      answers: item.answers,
    });
  };
  const named = (scope: Scope) => {
    return (item: { id: string; name: string; record?: string | null; answers: Answers }): Thing => ({
      scope,
      id: item.id,
      name: item.name.trim() === '' ? words.unnamed : item.name.trim(),
      record: item.record ?? null,
      answers: item.answers,
    });
  };
  const things = new Map<Scope, Thing[]>([
    [
      'plan',
      [{ scope: 'plan', id: null, name: words.wholePlan, record: null, answers: plan.answers }],
    ],
    [
      'target-group',
      inOrder(plan.targetGroups).map(chosen('target-group', catalog.targetGroups)),
    ],
    ['workplace', inOrder(plan.workplaces).map(named('workplace'))],
    ['task', inOrder(plan.tasks).map(named('task'))],
    ['agreement', inOrder(plan.agreements).map(named('agreement'))],
    ['measure', inOrder(plan.measures).map(chosen('measure', catalog.measures))],
    ['consultation', inOrder(plan.consultations).map(named('consultation'))],
    ['action', inOrder(plan.actions).map(named('action'))],
  ]);
  const states = new Map(assessment.questions.map((state) => [keyOf(state.place), state]));
  return { plan, assessment, catalog, words, things, states };
}

/** The items of a list by their `order`; equal orders keep their places. */
export function inOrder<T extends { order: number }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.order - b.order);
}

export function thingsOf(subject: Subject, scope: Scope): readonly Thing[] {
  return subject.things.get(scope) ?? [];
}

/** The thing a place names; `undefined` when the plan does not have it. */
export function thingAt(subject: Subject, place: Place): Thing | undefined {
  return thingsOf(subject, place.scope).find((thing) => thing.id === place.id);
}

/** The name of the thing at a place, as the reader knows it. */
export function nameAt(subject: Subject, place: Place): string {
  return thingAt(subject, place)?.name ?? place.id ?? subject.words.wholePlan;
}

/** The sections of every form of a scope, in order. */
export function sectionsOf(subject: Subject, scope: Scope): Section[] {
  return subject.catalog.forms
    .filter((form) => form.scope === scope)
    .flatMap((form) => form.sections);
}

export function questionsOf(subject: Subject, scope: Scope): Question[] {
  const sections =
    scope === 'plan'
      ? subject.catalog.focusPoints.flatMap((point) => point.sections)
      : sectionsOf(subject, scope);
  return sections.flatMap((section) => section.questions);
}

/** The answer that is printed: given, and to a question that is relevant now; else `undefined`. */
export function printed(
  subject: Subject,
  thing: Thing,
  slug: string,
): NonNullable<AnswerValue> | undefined {
  if (stateOf(subject, thing, slug) !== 'answered') return undefined;
  const value = Object.hasOwn(thing.answers, slug) ? thing.answers[slug]?.value : undefined;
  return value ?? undefined;
}

/** The state of a question of a thing; `undefined` when the assessment does not know it. */
export function stateOf(
  subject: Subject,
  thing: Thing,
  slug: string,
): QuestionState['state'] | undefined {
  return subject.states.get(keyOf({ scope: thing.scope, id: thing.id, question: slug }))?.state;
}

/** The printed answers to the questions of a section, in asking order. */
export function answeredIn(subject: Subject, thing: Thing, section: Section): Answered[] {
  return section.questions.flatMap((question) => {
    const value = printed(subject, thing, question.id);
    return value === undefined ? [] : [{ question, value }];
  });
}

/** The relevant questions of some scopes that lack an answer, of one weight. */
export function unanswered(
  subject: Subject,
  weight: QuestionState['weight'],
  scopes?: readonly Scope[],
): QuestionState[] {
  return subject.assessment.questions.filter(
    (state) =>
      state.state === 'open' &&
      state.weight === weight &&
      (scopes === undefined || scopes.includes(state.place.scope)),
  );
}

/** The question a place names, as the catalog has it. */
export function questionAt(subject: Subject, place: Place): Question | undefined {
  return questionsOf(subject, place.scope).find((question) => question.id === place.question);
}

function keyOf(place: Place): string {
  return `${place.scope} ${place.id ?? ''} ${place.question ?? ''}`;
}
