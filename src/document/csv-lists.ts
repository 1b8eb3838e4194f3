/** The tasks and the agreements of a plan as rows for a spreadsheet: what is known of each first, then its answers. */
import { fill, questionsOf } from '../core/index.ts';
import type { Assessment } from '../core/assess/assessment.ts';
import type { Catalog, Question } from '../core/content/content.ts';
import type { Plan } from '../core/plan/plan.ts';
import { statusText } from './agreement/agreement-route.ts';
import { type CsvCell, csvOf } from './parts/csv.ts';
import {
  printed,
  type Subject,
  subjectOf,
  type Thing,
  thingAt,
  thingsOf,
} from './parts/subject.ts';
import { answerText, listed } from './parts/values.ts';
import type { PaperWords } from './words/paper-words.ts';

/** Heads of the columns that are no questions, and what stands in them. */
export interface ListWords {
  /** A question with its unit. */
  headWithUnit: string;
  task: Record<
    'name' | 'area' | 'status' | 'reason' | 'agreements' | 'chosen' | 'declined',
    string
  >;
  agreement: Record<'name' | 'place' | 'tasks' | 'from' | 'until' | 'status', string>;
}

export type ListInput = {
  plan: Plan;
  /** Of the plan, on the day that the list speaks of. */
  assessment: Assessment;
  catalog: Catalog;
  words: PaperWords;
  lists: ListWords;
};

type Column = { head: string; cell: (thing: Thing) => CsvCell };

/** Every task, chosen or declined, as the text of a CSV file. */
export function tasksCsv(input: ListInput): string {
  const subject = subjectIn(input);
  const { plan, catalog, lists } = input;
  const words = lists.task;
  const areaOf = ({ record }: Thing): string => {
    const area = catalog.tasks.find(({ id }) => id === record)?.area;
    return catalog.areas.find(({ id }) => id === area)?.title ?? '';
  };
  const choice = ({ id }: Thing) => plan.tasks.find((task) => task.id === id);
  const agreed = ({ id }: Thing) =>
    plan.agreements.filter(({ tasks }) => id !== null && tasks.includes(id));
  return listOf(subject, 'task', lists, [
    { head: words.name, cell: ({ name }) => name },
    { head: words.area, cell: areaOf },
    {
      head: words.status,
      cell: ({ status }) => (status === 'fravalgt' ? words.declined : words.chosen),
    },
    { head: words.reason, cell: (thing) => choice(thing)?.reason.trim() ?? '' },
    { head: words.agreements, cell: (thing) => listed(agreed(thing).map(({ name }) => name)) },
  ]);
}

/** Every agreement as the text of a CSV file. */
export function agreementsCsv(input: ListInput): string {
  const subject = subjectIn(input);
  const { plan, catalog, lists } = input;
  const words = lists.agreement;
  const agreement = ({ id }: Thing) => plan.agreements.find((each) => each.id === id);
  const placeOf = (thing: Thing): string => {
    const { workplace = null, area = null } = agreement(thing) ?? {};
    if (workplace === null) return catalog.areas.find(({ id }) => id === area)?.title ?? '';
    return thingAt(subject, { scope: 'workplace', id: workplace })?.name ?? '';
  };
  const tasksOf = (thing: Thing): string[] =>
    (agreement(thing)?.tasks ?? []).flatMap(
      (id) => thingAt(subject, { scope: 'task', id })?.name ?? [],
    );
  return listOf(subject, 'agreement', lists, [
    { head: words.name, cell: ({ name }) => name },
    { head: words.place, cell: placeOf },
    { head: words.tasks, cell: (thing) => listed(tasksOf(thing)) },
    { head: words.from, cell: (thing) => agreement(thing)?.period.from ?? null },
    { head: words.until, cell: (thing) => agreement(thing)?.period.until ?? null },
    { head: words.status, cell: (thing) => statusText(subject, thing) },
  ]);
}

function subjectIn({ plan, assessment, catalog, words }: ListInput): Subject {
  return subjectOf(plan, assessment, catalog, words);
}

/** The things of a kind, a row each: own columns, then each question that is asked or answered. */
function listOf(
  subject: Subject,
  scope: 'task' | 'agreement',
  { headWithUnit }: ListWords,
  own: readonly Column[],
): string {
  const things = thingsOf(subject, scope);
  const columns = questionsOf(subject.catalog, scope)
    .map(({ question }) => question)
    .filter(
      (question) =>
        question.retired === undefined ||
        things.some((thing) => printed(subject, thing, question) !== undefined),
    )
    .map((question): Column => ({
      head:
        question.unit === undefined || question.type !== 'number'
          ? question.heading
          : fill(headWithUnit, { heading: question.heading, unit: question.unit }),
      cell: (thing) => answerCell(subject, thing, question),
    }));
  const all = [...own, ...columns];
  return csvOf([
    all.map(({ head }) => head),
    ...things.map((thing) => all.map(({ cell }) => cell(thing))),
  ]);
}

/** A number and a day as such, so that they can be summed and sorted; all else in words. */
function answerCell(subject: Subject, thing: Thing, question: Question): CsvCell {
  const value = printed(subject, thing, question);
  if (value === undefined) return null;
  if (typeof value === 'number') return value;
  if (question.type === 'date' && typeof value === 'string') return value;
  return answerText(subject, question, value);
}
