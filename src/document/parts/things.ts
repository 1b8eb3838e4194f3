/** The repeated things of a plan as tables and cards: an overview first, the other answers after it. */
import { fill, questionsOf } from '../../core/index.ts';
import type { Scope } from '../../core/content/condition.ts';
import type { Question } from '../../core/content/content.ts';
import type { Block, Cell, Inline, Table } from './doc.ts';
import { cell, heading, strong, text } from './inline.ts';
import {
  answeredIn,
  printed,
  questionsNamed,
  sectionsOf,
  stateOf,
  type Answered,
  type Subject,
  type Thing,
} from './subject.ts';
import { answerText, fieldsOf } from './values.ts';
import type { PaperWords } from '../words/paper-words.ts';

/** The scopes that repeat in a plan. */
export type Repeated = Exclude<Scope, 'plan' | 'enquiry'>;
/** A heading that has room for two levels below it. */
export type Level = 1 | 2;

/** Relative width of a column by what its question holds. */
const WIDTHS: Record<Question['type'], number> = {
  text: 3,
  longtext: 5,
  number: 2,
  date: 3,
  yesno: 1.5,
  choice: 2.5,
  choices: 3,
  cvr: 2,
  pnumber: 2.5,
  week: 5,
};

/** A column that is not a question: the thing's name, its period. */
export type OwnColumn = { head: string; width: number; value: (thing: Thing) => string };

/** The questions that stand as columns in the overview of a scope, in the order the words name them. */
export function overviewQuestions(subject: Subject, scope: Scope): Question[] {
  return questionsNamed(subject, scope, subject.words.overview[scope]);
}

/** A table with a row for each thing: own columns first, then the overview's questions, or those given. */
export function overviewTable(
  subject: Subject,
  scope: Scope,
  caption: string,
  own: readonly OwnColumn[],
  things: readonly Thing[],
  columns: readonly Question[] = overviewQuestions(subject, scope),
): Table {
  const questions = columns.filter((question) =>
    things.some((thing) => stateOf(subject, thing, question.id) !== 'hidden'),
  );
  return {
    type: 'table',
    caption,
    widths: [...own.map(({ width }) => width), ...questions.map(({ type }) => WIDTHS[type])],
    rowHeaders: true,
    head: [
      ...own.map(({ head }) => cell(head)),
      ...questions.map((question) => aligned(question, cell(question.heading))),
    ],
    rows: things.map((thing) => [
      ...own.map(({ value }) => cell(value(thing))),
      ...questions.map((question) => aligned(question, valueCell(subject, thing, question))),
    ]),
  };
}

function aligned(question: Question, content: Cell): Cell {
  return question.type === 'number' ? { ...content, align: 'end' } : content;
}

function valueCell(subject: Subject, thing: Thing, question: Question): Cell {
  const value = printed(subject, thing, question);
  if (value !== undefined) return cell(answerText(subject, question, value));
  const hidden = stateOf(subject, thing, question.id) === 'hidden';
  return cell(hidden ? subject.words.notRelevant : subject.words.notStated);
}

/** The printed answers of a thing, in asking order. */
export function answersOf(subject: Subject, thing: Thing): Answered[] {
  return sectionsOf(subject, thing.scope).flatMap((section) => answeredIn(subject, thing, section));
}

/** The most columns of short answers that fit beside a name. */
const MOST_COLUMNS = 6;

/** The yes-or-no questions worth a table of their own: those that at least two things answer, and two or more of them. */
function comparedQuestions(subject: Subject, things: readonly Thing[]): Question[] {
  const [first] = things;
  if (first === undefined) return [];
  const overview = overviewQuestions(subject, first.scope);
  const compared = questionsOf(subject.catalog, first.scope)
    .map(({ question }) => question)
    .filter(
      (question) =>
        question.type === 'yesno' &&
        !overview.includes(question) &&
        things.filter((thing) => printed(subject, thing, question) !== undefined).length > 1,
    )
    .slice(0, MOST_COLUMNS);
  return compared.length > 1 ? compared : [];
}

/** A table of the yes-or-no answers of several things; nothing when there is too little to compare. */
export function comparison(subject: Subject, scope: Repeated, things: readonly Thing[]): Block[] {
  const questions = comparedQuestions(subject, things);
  if (questions.length === 0) return [];
  const { words } = subject;
  return [
    {
      type: 'table',
      caption: fill(words.strategy.yesno, { title: words.things[scope].title }),
      widths: [3.5, ...questions.map(() => 2)],
      rowHeaders: true,
      head: [
        cell(words.things[scope].name),
        ...questions.map((question) => cell(question.heading)),
      ],
      rows: things.map((thing) => [
        cell(thing.name),
        ...questions.map((question) => valueCell(subject, thing, question)),
      ]),
    },
  ];
}

/** Each thing under its own heading, with the answers no table shows; things with nothing left are left out. */
export function details(
  subject: Subject,
  things: readonly Thing[],
  level: 2 | 3 | 4,
  inTables: readonly Question[],
  more: (thing: Thing) => { label: string; value: string }[] = () => [],
): Block[] {
  return things.flatMap((thing) => {
    const rest = answersOf(subject, thing).filter(({ question }) => !inTables.includes(question));
    const fields = [
      ...more(thing).map(({ label, value }) => ({ label, content: [text(value)] })),
      ...fieldsOf(subject, rest),
    ];
    if (fields.length === 0) return [];
    return [heading(level, thing.name, `${anchor(thing)}-svar`), { type: 'field-list', fields }];
  });
}

/** A table with a row for each thing and the answers no other table shows; things with nothing left are left out. */
export function answersTable(
  subject: Subject,
  scope: Repeated,
  things: readonly Thing[],
  inTables: readonly Question[],
): Block[] {
  const { words } = subject;
  const rows = things.flatMap((thing) => {
    const left = answersOf(subject, thing).filter(({ question }) => !inTables.includes(question));
    const lines = left.map(({ question, value }) => ({
      label: question.heading,
      value: answerText(subject, question, value),
      isLong: question.type === 'longtext',
    }));
    if (lines.length === 0) return [];
    return [[cell(thing.name), cell(...runIn(words, lines))]];
  });
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      caption: fill(words.strategy.detailsCaption, { title: words.things[scope].title }),
      widths: [2.4, 9],
      rowHeaders: true,
      head: [cell(words.things[scope].name), cell(words.strategy.answers)],
      rows,
    },
  ];
}

/** Labels and values in running text: a longer text on a line of its own, short ones after each other. */
export function runIn(
  words: PaperWords,
  lines: readonly { label: string; value: string; isLong: boolean }[],
): Inline[] {
  return lines.flatMap(({ label, value, isLong }, index) => {
    const before = lines[index - 1];
    const apart = before === undefined ? '' : isLong || before.isLong ? '\n' : ' · ';
    return [
      ...(apart === '' ? [] : [text(apart)]),
      strong(fill(words.colon, { label, text: '' })),
      text(value),
    ];
  });
}

/** The questions that the overview and the comparison of some things show. */
export function tableQuestions(
  subject: Subject,
  scope: Repeated,
  things: readonly Thing[],
): Question[] {
  return [...overviewQuestions(subject, scope), ...comparedQuestions(subject, things)];
}

/** The column with the things' names. */
export function nameColumn({ words }: Subject, scope: Repeated): OwnColumn {
  return { head: words.things[scope].name, width: 3.5, value: ({ name }) => name };
}

/** The level of the headings of single things. */
export function below(level: Level): 2 | 3 {
  return level === 1 ? 2 : 3;
}

/** The anchor of a thing in a paper. */
export function anchor({ scope, id }: Thing): string {
  return `${scope}-${id ?? 'plan'}`;
}
