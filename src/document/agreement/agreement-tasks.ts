/** What is agreed about the tasks of an agreement: what is alike for all of them said once, the rest side by side. */
import type { Block } from '../parts/doc.ts';
import { cell, fieldList, paragraph } from '../parts/inline.ts';
import { thingsOf, type Answered, type Subject, type Thing } from '../parts/subject.ts';
import { answersOf, runIn } from '../parts/things.ts';
import { answerText } from '../parts/values.ts';

/** So many tasks stand beside each other in a table. */
const MOST_BESIDE = 3;

/** The agreement's tasks with every answer about them. */
export function tasks(subject: Subject): Block[] {
  const { words } = subject;
  const things = thingsOf(subject, 'task');
  if (things.length === 0) return [paragraph(words.agreement.noTasks)];
  const alike = things.length > 1 ? alikeFor(subject, things) : [];
  const said = alike.map(({ question, value }) => ({
    label: question.heading,
    value: answerText(subject, question, value),
    isLong: question.type === 'longtext',
  }));
  const shown = new Set(alike.map(({ question }) => question.id));
  return [
    ...fieldList(
      said.length === 0 ? [] : [{ label: words.agreement.alike, content: runIn(words, said) }],
    ),
    ...inParts(things).flatMap((part) => sideBySide(subject, part, shown)),
  ];
}

/** The answers that every task has, and all the same. */
function alikeFor(subject: Subject, things: readonly Thing[]): Answered[] {
  const [first = [], ...others] = things.map((thing) => answersOf(subject, thing));
  return first.filter(({ question, value }) =>
    others.every((answers) =>
      answers.some(
        (other) =>
          other.question.id === question.id &&
          JSON.stringify(other.value) === JSON.stringify(value),
      ),
    ),
  );
}

/** As few parts as there can be, of about as many tasks each. */
function inParts(things: readonly Thing[]): (readonly Thing[])[] {
  const parts = Math.ceil(things.length / MOST_BESIDE);
  const size = Math.ceil(things.length / parts);
  return Array.from({ length: parts }, (_, part) => things.slice(part * size, (part + 1) * size));
}

/** A table with a column for each task and a row for each question that one of them has an answer to. */
function sideBySide(
  subject: Subject,
  things: readonly Thing[],
  shown: ReadonlySet<string>,
): Block[] {
  const { words } = subject;
  const columns = things.map((thing) => ({ thing, answers: answersOf(subject, thing) }));
  const questions = new Map(
    columns.flatMap(({ answers }) => answers.map(({ question }) => [question.id, question])),
  );
  const rows = [...questions.values()].filter(({ id }) => !shown.has(id));
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      caption: things.length === 1 ? words.agreement.taskAnswers : words.agreement.tasksAnswers,
      widths: [2, ...things.map(() => 3)],
      rowHeaders: true,
      head: [cell(words.agreement.taskPoint), ...things.map(({ name }) => cell(name))],
      rows: rows.map((question) => [
        cell(question.heading),
        ...columns.map(({ answers }) => {
          const own = answers.find((answer) => answer.question.id === question.id);
          return cell(
            own === undefined ? words.agreement.noRemark : answerText(subject, question, own.value),
          );
        }),
      ]),
    },
  ];
}
