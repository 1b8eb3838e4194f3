/** What counts as an answer, and what is wrong with one. */
import type { Question } from '../content/content.ts';
import type { CatalogIndex } from '../content/lookup.ts';
import { isISODate } from '../text/dates.ts';
import { isCvr, isPNumber } from '../text/numbers.ts';
import type { Answer, Answers, AnswerValue } from './plan.ts';
import { readWeek, weekProblem, type WeekProblem } from './week.ts';

/** What is wrong with a value as an answer to a question; the words are the reader's to find. */
export type AnswerProblem =
  | { code: 'wrong-type' | 'not-a-date' | 'not-a-cvr' | 'not-a-pnumber' }
  | { code: 'too-small'; least: number }
  | { code: 'too-large'; most: number }
  | WeekProblem;

/** Whether a value says anything: not cleared, not blank, not an empty list. */
export function isFilled(value: AnswerValue | undefined): value is NonNullable<AnswerValue> {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return !Array.isArray(value) || value.length > 0;
}

const TYPE_OF: Record<Question['type'], 'string' | 'number' | 'boolean' | 'list'> = {
  text: 'string',
  longtext: 'string',
  number: 'number',
  date: 'string',
  yesno: 'boolean',
  choice: 'string',
  choices: 'list',
  cvr: 'string',
  pnumber: 'string',
  week: 'list',
};

/** Whether the value is an answer to the question: it says something, and in the question's type. */
export function isAnswerTo(
  question: Question,
  value: AnswerValue | undefined,
): value is NonNullable<AnswerValue> {
  if (!isFilled(value)) return false;
  const expected = TYPE_OF[question.type];
  if (expected === 'list') {
    return Array.isArray(value) && (question.type !== 'week' || readWeek(value).lines.length > 0);
  }
  if (question.type === 'date') return typeof value === 'string' && isISODate(value);
  return typeof value === expected;
}

/** What is wrong with the value, to be said at its field; `null` when nothing is, or it is empty. */
export function answerProblem(question: Question, value: AnswerValue): AnswerProblem | null {
  if (!isFilled(value)) return null;
  if (question.type === 'week' && Array.isArray(value)) return weekProblem(value);
  if (!isAnswerTo(question, value)) {
    return { code: question.type === 'date' ? 'not-a-date' : 'wrong-type' };
  }
  if (question.type === 'cvr' && !isCvr(String(value))) return { code: 'not-a-cvr' };
  if (question.type === 'pnumber' && !isPNumber(String(value))) return { code: 'not-a-pnumber' };
  if (typeof value === 'number') {
    if (question.min !== undefined && value < question.min) {
      return { code: 'too-small', least: question.min };
    }
    if (question.max !== undefined && value > question.max) {
      return { code: 'too-large', most: question.max };
    }
  }
  return null;
}

/** The answer to a question among a thing's answers, also when it was given under a former slug. */
export function answerTo(answers: Answers, question: Question): Answer | undefined {
  const slugs = [question.id, ...(question.formerly ?? [])];
  const slug = slugs.find((each) => Object.hasOwn(answers, each));
  return slug === undefined ? undefined : answers[slug];
}

/**
 * What the answers say to a question: a value of its type, choices by their present slugs; `null` when nothing.
 * Options that are gone say nothing.
 */
export function givenAnswer(
  index: CatalogIndex,
  answers: Answers,
  question: Question,
): NonNullable<AnswerValue> | null {
  const value = answerTo(answers, question)?.value ?? null;
  if (!isAnswerTo(question, value)) return null;
  const options = index.options.get(question);
  if (!options) return value;
  if (typeof value === 'string') return options.get(value) ?? null;
  if (!Array.isArray(value)) return null;
  const present = value.flatMap((option) => options.get(option) ?? []);
  return present.length > 0 ? [...new Set(present)] : null;
}
