/** Answers, dates, periods and counts as a reader sees them. */
import { fill, formatDate, formatNumber, weekText } from '../../core/index.ts';
import type { Question } from '../../core/content/content.ts';
import type { AnswerValue, Period } from '../../core/plan/plan.ts';
import type { Block, Field } from './doc.ts';
import { bullets, fieldList, heading, prose, text } from './inline.ts';
import type { Answered, Subject } from './subject.ts';
import { weekBlocks } from './week.ts';
import type { PaperWords } from '../words/paper-words.ts';
import type { Counted } from '../words/shapes.ts';

/** An answer in words, by its question's type, options and unit. */
export function answerText(
  subject: Pick<Subject, 'catalog' | 'words'>,
  question: Question,
  value: NonNullable<AnswerValue>,
): string {
  if (question.type === 'week' && Array.isArray(value)) {
    return weekText(value, question.options ?? [], subject.words.week);
  }
  if (Array.isArray(value)) {
    return listed(value.map((slug) => optionLabel(subject, question, slug)));
  }
  return scalarText(subject, question, value);
}

function scalarText(
  subject: Pick<Subject, 'catalog' | 'words'>,
  question: Question,
  value: string | number | boolean,
): string {
  if (typeof value === 'number') return quantity(subject.words, value, question.unit);
  if (typeof value === 'boolean') return plainText(subject.words, value);
  if (question.type === 'date') return formatDate(value);
  if (question.type === 'choice') return optionLabel(subject, question, value);
  return question.type === 'longtext' ? written(value) : value.trim();
}

/** What someone wrote as running text: the items of a list keep a mark, one alone has none. */
function written(value: string): string {
  const text = value.trim();
  const mark = text.includes('\n') ? '• ' : '';
  return text.replaceAll(/^[ \t]*[-–•*][ \t]+/gm, mark);
}

/** A value whose question is not known any more, as near to words as it comes. */
export function plainText(words: PaperWords, value: NonNullable<AnswerValue>): string {
  if (Array.isArray(value)) return listed(value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return typeof value === 'number' ? formatNumber(value) : value;
}

/** A number with its unit: "1 time", "2,5 timer". */
export function quantity(words: PaperWords, value: number, unit: string | undefined): string {
  if (unit === undefined) return formatNumber(value);
  const named = value === 1 ? (words.unitsOfOne[unit] ?? unit) : unit;
  return fill(words.withUnit, { value: formatNumber(value), unit: named });
}

/** The label of an option, or the slug marked as retired when the content no longer knows it. */
function optionLabel(
  { catalog, words }: Pick<Subject, 'catalog' | 'words'>,
  question: Question,
  slug: string,
): string {
  const label =
    question.options?.find((option) => option.id === slug)?.label ??
    (question.optionsFrom === undefined
      ? undefined
      : catalog[question.optionsFrom].find(
          ({ id, formerly }) => id === slug || formerly?.includes(slug) === true,
        )?.title);
  return label ?? fill(words.retiredOption, { slug });
}

/** Several things in one line; a semicolon parts them where one of them has a comma of its own. */
export function listed(items: readonly string[]): string {
  return items.join(items.some((item) => item.includes(',')) ? '; ' : ', ');
}

/** Names as a phrase: "a, b og c". */
export function phrase(words: PaperWords, items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  const rest = items.slice(0, -1);
  return rest.length === 0 ? last : `${rest.join(', ')} ${words.and} ${last}`;
}

/** A count with its noun: "ingen opgaver", "1 opgave", "3 opgaver". */
export function counted({ none, one, many }: Counted, n: number): string {
  return fill(n === 0 ? (none ?? many) : n === 1 ? one : many, { n: formatNumber(n) });
}

/** A period as a reader says it; a year that both days share is said once. */
export function periodText(words: PaperWords, { from, until }: Period): string {
  if (from !== null && until !== null) {
    const year = ` ${from.slice(0, 4)}`;
    const first = formatDate(from);
    const isSameYear = formatDate(until).endsWith(year);
    return fill(words.periodFromUntil, {
      from: isSameYear ? first.slice(0, -year.length) : first,
      until: formatDate(until),
    });
  }
  if (from !== null) return fill(words.periodFrom, { from: formatDate(from) });
  if (until !== null) return fill(words.periodUntil, { until: formatDate(until) });
  return words.periodNone;
}

/** Answers as labels with values: for what repeats, where the reader compares. */
export function fieldsOf(subject: Subject, answers: readonly Answered[]): Field[] {
  return answers.map(({ question, value }) => ({
    label: question.heading,
    content: [text(answerText(subject, question, value))],
  }));
}

/**
 * A section's answers for what is read from end to end: the short ones first, as labels with
 * values, then each longer text under its own heading, unless the section's title says the same.
 */
export function proseOf(
  subject: Subject,
  answers: readonly Answered[],
  level: 2 | 3 | 4,
  { id, title }: { id: string; title: string },
): Block[] {
  const short = answers.filter((answer) => !isLong(answer));
  const long = answers.filter(isLong);
  return [
    ...fieldList(fieldsOf(subject, short)),
    ...long.flatMap(({ question, value }) => [
      ...(question.heading === title
        ? []
        : [heading(level, question.heading, `${id}-${question.id}`)]),
      ...(question.type === 'week' && Array.isArray(value)
        ? weekBlocks(subject.words, question, value)
        : Array.isArray(value)
          ? [bullets(value.map((slug) => answerText(subject, question, [slug])))]
          : prose(String(value))),
    ]),
  ];
}

/** So many choices stand in a line; more of them are a list. */
const MOST_IN_LINE = 5;

function isLong({ question, value }: Answered): boolean {
  if (question.type === 'week') return true;
  return Array.isArray(value) ? value.length > MOST_IN_LINE : question.type === 'longtext';
}
