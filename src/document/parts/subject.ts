/** What a paper is about: a plan with its assessment, its things by name and the state of each question. */
import { answerTo, findQuestion, inOrder, isFilled, recordOf } from '../../core/index.ts';
import type { Assessment, QuestionState } from '../../core/assess/assessment.ts';
import type { Place } from '../../core/plan/place.ts';
import { SCOPES, type Scope } from '../../core/content/condition.ts';
import type { Catalog, Question, Section, TargetGroup } from '../../core/content/content.ts';
import type { Answers, AnswerValue, Plan, TaskChoice } from '../../core/plan/plan.ts';
import type { PaperWords } from '../words/paper-words.ts';

/**
 * Something in a plan that has answers; the plan itself has id `null`. `record`: the record it was chosen from.
 * `status`: of a task; `null` for everything else.
 */
export type Thing = {
  scope: Scope;
  id: string | null;
  name: string;
  record: string | null;
  status: TaskChoice['status'] | null;
  answers: Answers;
};

/** A question with the answer that is printed for it. */
export type Answered = { question: Question; value: NonNullable<AnswerValue> };

export type Subject = {
  plan: Plan;
  assessment: Assessment;
  catalog: Catalog;
  words: PaperWords;
  /** The kommune's name; the words for none when it has none. */
  kommune: string;
  /** In the plan's order, by scope. */
  things: ReadonlyMap<Scope, readonly Thing[]>;
  /** By scope and id. */
  byPlace: ReadonlyMap<string, Thing>;
  /** By scope, id and question. */
  states: ReadonlyMap<string, QuestionState>;
};

/** Gathers what both builders look up again and again. */
export function subjectOf(
  plan: Plan,
  assessment: Assessment,
  catalog: Catalog,
  words: PaperWords,
): Subject {
  const chosen = (scope: Scope) => {
    return (item: { id: string; record: string | null; answers: Answers }): Thing => ({
      scope,
      id: item.id,
      name: recordName(catalog, scope, item.record) ?? words.unnamed,
      record: item.record,
      status: null,
      answers: item.answers,
    });
  };
  const named = (scope: Scope) => {
    return (item: {
      id: string;
      name: string;
      record?: string | null;
      status?: TaskChoice['status'];
      answers: Answers;
    }): Thing => ({
      scope,
      id: item.id,
      name: item.name.trim() === '' ? words.unnamed : item.name.trim(),
      record: item.record ?? null,
      status: item.status ?? null,
      answers: item.answers,
    });
  };
  const whole: Thing = {
    scope: 'plan',
    id: null,
    name: words.wholePlan,
    record: null,
    status: null,
    answers: plan.answers,
  };
  const things = new Map<Scope, Thing[]>([
    ['plan', [whole]],
    ['target-group', inOrder(plan.targetGroups).map(chosen('target-group'))],
    ['workplace', inOrder(plan.workplaces).map(named('workplace'))],
    ['task', inOrder(plan.tasks).map(named('task'))],
    ['agreement', inOrder(plan.agreements).map(named('agreement'))],
    ['measure', inOrder(plan.measures).map(chosen('measure'))],
    ['consultation', inOrder(plan.consultations).map(named('consultation'))],
    ['action', inOrder(plan.actions).map(named('action'))],
    ['step', inOrder(plan.procedure).map(named('step'))],
    ['approval', inOrder(plan.approvals).map(named('approval'))],
  ]);
  const states = new Map(assessment.questions.map((state) => [keyOf(state.place), state]));
  const name = plan.kommune?.name.trim() ?? '';
  const kommune = name === '' ? words.noKommune : name;
  const byPlace = new Map([...things.values()].flat().map((thing) => [keyOf(thing), thing]));
  return { plan, assessment, catalog, words, kommune, things, byPlace, states };
}

/** The title of a record, or its slug when the content no longer has it. */
function recordName(catalog: Catalog, scope: Scope, slug: string | null): string | null {
  return slug === null ? null : (recordOf(catalog, scope, slug)?.title ?? slug);
}

/** The record of a target group in the plan; `undefined` when the content no longer has it. */
export function targetGroupOf({ catalog }: Subject, { record }: Thing): TargetGroup | undefined {
  return record === null ? undefined : recordOf(catalog, 'target-group', record);
}

/** The things of a scope, in the plan's order. */
export function thingsOf(subject: Subject, scope: Scope): readonly Thing[] {
  return subject.things.get(scope) ?? [];
}

/** The tasks of one status, in the plan's order. */
export function tasksThatAre(subject: Subject, status: TaskChoice['status']): Thing[] {
  return thingsOf(subject, 'task').filter((task) => task.status === status);
}

/** The thing a place names; `undefined` when the plan does not have it. */
export function thingAt({ byPlace }: Subject, { scope, id }: Place): Thing | undefined {
  return byPlace.get(keyOf({ scope, id }));
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

/** Questions of a scope by their slugs, in the order they are named; those that content no longer has are left out. */
export function questionsNamed(
  { catalog }: Subject,
  scope: Scope,
  slugs: readonly string[],
): Question[] {
  return slugs.flatMap((slug) => findQuestion(catalog, scope, slug)?.question ?? []);
}

/** The answer that is printed: given, and to a question that is relevant now; else `undefined`. */
export function printed(
  subject: Subject,
  thing: Thing,
  question: Question,
): NonNullable<AnswerValue> | undefined {
  if (stateOf(subject, thing, question.id) !== 'answered') return undefined;
  const value = answerTo(thing.answers, question)?.value;
  return isFilled(value) ? value : undefined;
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
    const value = printed(subject, thing, question);
    return value === undefined ? [] : [{ question, value }];
  });
}

/** The relevant questions of one weight that lack an answer. */
export function unanswered(
  subject: Subject,
  weight: QuestionState['weight'],
  scopes: readonly Scope[] = SCOPES,
): QuestionState[] {
  return subject.assessment.questions.filter(
    (question) =>
      question.state === 'open' &&
      question.weight === weight &&
      scopes.includes(question.place.scope),
  );
}

/** The question a place names, as the catalog has it. */
export function questionAt({ catalog }: Subject, place: Place): Question | undefined {
  if (place.question === undefined) return undefined;
  return findQuestion(catalog, place.scope, place.question)?.question;
}

/** The key of a thing, or with a question of that question of it. */
function keyOf({ scope, id, question }: Pick<Place, 'scope' | 'id' | 'question'>): string {
  return `${scope} ${id ?? ''} ${question ?? ''}`;
}
