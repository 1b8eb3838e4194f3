/** The quarterly list as a paper and as rows for a spreadsheet: each workplace with an approved agreement in the quarter. */
import { fill, findRule, formatDate, formatNumber } from '../../core/index.ts';
import { daysOf, formatQuarter, type Quarter } from '../../core/follow-up/quarter.ts';
import {
  quarterlyFirst,
  type QuarterlyLine,
  quarterlyLines,
} from '../../core/follow-up/quarterly.ts';
import { type CsvCell, csvOf } from '../parts/csv.ts';
import type { Block, Cell, Doc } from '../parts/doc.ts';
import {
  bullets,
  callout,
  cell,
  endCell,
  factList,
  headed,
  heading,
  paragraph,
  strong,
  text,
} from '../parts/inline.ts';
import type { PaperInput } from '../parts/paper-input.ts';
import { grounds } from '../parts/parts.ts';
import { aboutOf, sheet } from '../parts/sheet.ts';
import { subjectOf, type Subject } from '../parts/subject.ts';
import { counted, listed, periodText } from '../parts/values.ts';

/** What the list needs of what a paper is made of. */
type ListInput = Pick<PaperInput, 'plan' | 'assessment' | 'catalog' | 'words' | 'quarter'>;

const linesIn = ({ plan, catalog, words }: ListInput, quarter: Quarter) =>
  quarterlyLines(plan, catalog, quarter, words.quarterly.asked);

/** The quarter that was asked for; the one that is meant when none was. */
function quarterIn({ plan, catalog, words, assessment, quarter }: ListInput): Quarter {
  return quarter ?? quarterlyFirst(plan, catalog, assessment.on, words.quarterly.asked);
}

/** The list of the quarter as a paper, which carries no data. */
export function quarterlyListDoc(input: PaperInput): Doc {
  const { plan, assessment, catalog, words, made } = input;
  const subject = subjectOf(plan, assessment, catalog, words);
  const quarter = quarterIn(input);
  const lines = linesIn(input, quarter);
  const list = words.quarterly;
  const { kommune } = subject;
  const said = { kommune, quarter: formatQuarter(quarter) };
  const { from, until } = daysOf(quarter);
  const days = { ...said, from: formatDate(from), until: formatDate(until) };
  const lacking = lines.filter(({ missing }) => missing.length > 0);
  return sheet(subject, made, aboutOf(list, said), [
    heading(1, fill(list.heading, said), 'kvartalsliste'),
    ...factList([
      { label: list.kommuneLabel, value: kommune },
      { label: list.quarterLabel, value: fill(list.quarterText, days) },
      { label: list.countLabel, value: counted(list.count, lines.length) },
      { label: list.madeLabel, value: formatDate(made.slice(0, 10)) },
    ]),
    heading(2, list.list, 'liste'),
    ...(lines.length === 0
      ? [paragraph(list.none)]
      : [tableOf(subject, lines, said), paragraph(list.counting)]),
    ...(lacking.length === 0
      ? []
      : headed(2, list.missing, 'mangler', [
          bullets(lacking.map((line) => lackOf(subject, line))),
        ])),
    ...headed(2, list.duty, 'pligt', duty(subject)),
  ]);
}

function tableOf(
  subject: Subject,
  lines: readonly QuarterlyLine[],
  said: { quarter: string },
): Block {
  const { words } = subject;
  const { head, caption } = words.quarterly;
  return {
    type: 'table',
    caption: fill(caption, said),
    widths: [3.2, 3.6, 2.9, 1.8, 2.1],
    rowHeaders: true,
    head: [
      ...[head.workplace, head.job, head.length].map((title) => cell(title)),
      ...[head.ordinary, head.subsidised].map(endCell),
    ],
    rows: lines.map((line) => rowOf(subject, line)),
  };
}

function rowOf({ words }: Subject, line: QuarterlyLine): Cell[] {
  const { notStated, pNumberIs, agreementIs, weeks } = words.quarterly;
  const { agreement, workplace, pNumber, tasks, period } = line;
  const number = (value: number | null): Cell =>
    endCell(value === null ? notStated : formatNumber(value));
  return [
    cell(
      strong(workplace?.name.trim() || notStated),
      ...(pNumber === null ? [] : [text(`\n${fill(pNumberIs, { number: pNumber })}`)]),
    ),
    cell(
      text(tasks.length === 0 ? notStated : listed(tasks)),
      text(`\n${fill(agreementIs, { name: agreement.name.trim() || words.unnamed })}`),
    ),
    cell(
      text(period.from === null && period.until === null ? notStated : periodText(words, period)),
      ...(line.weeks === null ? [] : [text(`\n${counted(weeks, line.weeks)}`)]),
    ),
    number(line.ordinary),
    number(line.subsidised),
  ];
}

/** What a line lacks, in one sentence. */
function lackOf({ words }: Subject, { agreement, workplace, missing }: QuarterlyLine): string {
  const { missingItem, parts } = words.quarterly;
  const name = agreement.name.trim() || words.unnamed;
  const place = [...new Set([name, workplace?.name.trim() ?? ''])].filter(Boolean).join(', ');
  return fill(missingItem, { place, parts: listed(missing.map((one) => parts[one.part])) });
}

/** Whether anybody must send the list: what the rule's own record says, and never more. */
function duty(subject: Subject): Block[] {
  const { catalog, words } = subject;
  const rule = findRule(catalog, words.quarterly.rule);
  if (!rule) return [];
  const advice = [rule.practice, rule.advice].filter(Boolean).join(' ');
  return [
    callout('warning', words.quarterly.dutyTitle, rule.now, advice, ...grounds(subject, rule)),
  ];
}

/** The list of the quarter as the text of a CSV file: a row for each line, numbers and days as such. */
export function quarterlyCsv(input: ListInput): string {
  const quarter = quarterIn(input);
  const { head, parts } = input.words.quarterly;
  return csvOf([
    [
      ...[head.quarter, head.workplace, head.pNumber, head.agreement, head.job],
      ...[head.from, head.until, head.weeks, head.ordinary, head.subsidised, head.missing],
    ],
    ...linesIn(input, quarter).map((line): CsvCell[] => [
      quarter,
      line.workplace?.name.trim() ?? null,
      line.pNumber,
      line.agreement.name.trim(),
      listed(line.tasks),
      line.period.from,
      line.period.until,
      line.weeks,
      line.ordinary,
      line.subsidised,
      listed(line.missing.map((one) => parts[one.part])),
    ]),
  ]);
}
