/** Plans at the edges for the papers: with nothing in them, and with as much as there can be. */
import { newPlan, type AnswerValue, type Answers, type Plan } from '../../src/core/index.ts';
import { largestPlan } from '../bench/largest.ts';
import { stamps } from '../scenario.ts';
import { catalog, example } from './papers.ts';

/** A plan that was just begun, without a kommune, a period or a title. */
export function emptyPlan(): Plan {
  const period = { from: null, until: null };
  return newPlan(stamps('tom'), { kommune: null, period, title: '', content: '' });
}

/** The largest plan with names of many long words, and lists of sixty lines where a text is asked for. */
export function wordyPlan(): Plan {
  const plan = largestPlan(catalog);
  const long = 'Speciallægepraksisplanlægningsstabiliseringsperiodernes bænke og borde '.repeat(8);
  const said = (value: AnswerValue): AnswerValue =>
    typeof value === 'string' && value.length > 10 ? `- ${value}\n`.repeat(60) : value;
  const wordy = (answers: Answers): Answers =>
    Object.fromEntries(
      Object.entries(answers).map(([slug, answer]) => [
        slug,
        { ...answer, value: said(answer.value) },
      ]),
    );
  const named = <T extends { name: string }>(things: readonly T[]): T[] =>
    things.map((thing) => ({ ...thing, name: long }));
  return {
    ...plan,
    title: long,
    kommune: { code: null, name: long },
    answers: wordy(plan.answers),
    tasks: named(plan.tasks),
    agreements: named(plan.agreements),
    consultations: named(plan.consultations).map((one) => ({
      ...one,
      answers: wordy(one.answers),
    })),
    actions: named(plan.actions),
  };
}

/** The plans that a paper of few pages must hold to its pages for, each with what it is called in a test. */
export const EDGES: readonly (readonly [called: string, make: () => Plan])[] = [
  ['the example', example],
  ['the largest plan', () => largestPlan(catalog)],
  ['a plan of long names and endless texts', wordyPlan],
  ['an empty plan', emptyPlan],
];
