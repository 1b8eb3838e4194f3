/** Promises and calls of a catalog checked: the questions and options that they name. */
import { owners } from './check-questions.ts';
import type { Scope } from '../content/condition.ts';
import type { Catalog, Form, Question } from '../content/content.ts';
import type { ProblemCode, Report } from '../content/problem.ts';

/** Reports promises and calls that name questions or options which are not there, or days that are no dates. */
export function checkPromises(catalog: Catalog, report: Report): void {
  const all = owners(catalog);
  const askedOf = (scope: Scope): Question[] =>
    all
      .filter((owner) => owner.scope === scope)
      .flatMap(({ sections }) => sections.flatMap((section) => section.questions));
  for (const { kind, id, scope, sections } of all) {
    const asked = askedOf(scope);
    sections.forEach((section, s) => {
      section.questions.forEach((question, q) => {
        const at = ['sections', s, 'questions', q];
        const problem: Problem = (code, path, detail) => {
          report(code, kind, id, [...at, ...path], detail);
        };
        if (question.promise) checkPromise(question.promise, asked, problem);
        const { calendar, type } = question;
        if (calendar && type !== (calendar.each === undefined ? 'date' : 'yesno')) {
          problem('wrong-type', ['calendar'], type);
        }
        checkCalls(question, askedOf, problem);
      });
    });
  }
  for (const { id, scope, promise } of catalog.forms) {
    if (promise) {
      checkPromise(promise, askedOf(scope), (code, path, detail) => {
        report(code, 'forms', id, path, detail);
      });
    }
  }
}

type Problem = (code: ProblemCode, path: (string | number)[], detail: string) => void;

function checkPromise(
  promise: NonNullable<Form['promise']>,
  asked: readonly Question[],
  problem: Problem,
): void {
  const { owner, due, done, more } = promise;
  for (const [key, slug] of Object.entries({ owner, due, more, done: done?.answer })) {
    if (slug === undefined) continue;
    const question = asked.find(({ id }) => id === slug);
    if (!question) problem('unknown-question', ['promise', key], slug);
    else if (key === 'due' && question.type !== 'date') {
      problem('wrong-type', ['promise', key], slug);
    } else if (key === 'done' && done?.is !== undefined && !canBe(question, done.is)) {
      problem('unknown-option', ['promise', key], String(done.is));
    }
  }
}

const canBe = ({ type, options }: Question, value: string | boolean): boolean =>
  typeof value === 'boolean'
    ? type === 'yesno'
    : type === 'choice' && options?.some(({ id }) => id === value) === true;

function checkCalls(
  { calls, options }: Question,
  askedOf: (scope: Scope) => Question[],
  problem: Problem,
): void {
  const kinds = calls && askedOf(calls.scope).find(({ id }) => id === calls.question);
  if (calls && kinds?.type !== 'choice') {
    problem('unknown-question', ['calls', 'question'], calls.question);
  }
  options?.forEach((option, at) => {
    if (option.calls !== undefined && !kinds?.options?.some(({ id }) => id === option.calls)) {
      problem('unknown-option', ['options', at, 'calls'], option.calls);
    }
  });
}
