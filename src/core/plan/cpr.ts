/** What is formed like a CPR number: found in any text of a plan, until it is removed or declared to be something else. */
import { answerProblem } from './answers.ts';
import type { Place } from './place.ts';
import type { Catalog, Question } from '../content/content.ts';
import { placeOfPath } from './place.ts';
import { changed, type Stamp } from './edit.ts';
import { findQuestion } from '../content/lookup.ts';
import type { AnswerValue, Plan } from './plan.ts';

/** Ten digits formed like a CPR number, without sign or blank, and where in the text they begin. */
export type CprLike = { digits: string; at: number };

// Day (of a replacement number 60 more), month, year; a sign or a blank may stand before the last four.
const LIKE =
  /(?<!\d)((?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2})[ \t\u00a0\u00ad\u200b\u2009\u202f]?[-\u2010-\u2015\u2212]?[ \t\u00a0\u00ad\u200b\u2009\u202f]?(\d{4})(?!\d)/g;

/** What in a text is formed like a CPR number: a day, a month, a year and four digits, not part of a longer number. */
export function cprLike(text: string): CprLike[] {
  return [...text.matchAll(LIKE)].map(({ 1: day = '', 2: rest = '', index }) => ({
    digits: day + rest,
    at: index,
  }));
}

/** A place in a plan with digits formed like a CPR number. */
export type CprFound = { place: Place; digits: string };

/**
 * What the plan holds that is formed like a CPR number, place by place. An answer that is a CVR or P-number, where one
 * is asked for, is what it is; and so are digits that someone has declared to be something else.
 */
export function cprIn(plan: Plan, catalog: Catalog): CprFound[] {
  return textsIn(plan).flatMap(({ at, text }) => {
    const found = undeclared(plan, text);
    if (found.length === 0) return [];
    const place = placeOfPath(plan, at);
    const asked = place.question && findQuestion(catalog, place.scope, place.question);
    if (asked && isNumberAskedFor(asked.question, text)) return [];
    return found.map((digits) => ({ place, digits }));
  });
}

/** The same of one answer, before or after it is in the plan: each row of digits once. */
export function cprInAnswer(plan: Plan | null, question: Question, value: AnswerValue): string[] {
  return [value].flat().flatMap((part) => {
    const text = textOf(part);
    return isNumberAskedFor(question, text) ? [] : undeclared(plan, text);
  });
}

/** The same of any one text. */
export function cprInText(plan: Plan | null, text: string): string[] {
  return undeclared(plan, text);
}

/** Declares that digits formed like a CPR number are something else; they are not marked any more. */
export function declareNotCpr(plan: Plan, digits: string, stamp: Stamp): Plan {
  if (plan.notCpr.includes(digits)) return plan;
  return changed(plan, { notCpr: [...plan.notCpr, digits] }, stamp);
}

function undeclared(plan: Plan | null, text: string): string[] {
  const found = cprLike(text).map(({ digits }) => digits);
  return [...new Set(found)].filter((digits) => !plan?.notCpr.includes(digits));
}

/** Whether the text is the official number that the question asks for. */
function isNumberAskedFor(question: Question, text: string): boolean {
  const { type } = question;
  return (type === 'cvr' || type === 'pnumber') && answerProblem(question, text) === null;
}

/** An answer's value as it was typed; a number lacks the zero it may have begun with. */
function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value).padStart(10, '0');
  return typeof value === 'string' ? value : '';
}

type Text = { at: readonly string[]; text: string };

/** What is never typed: marks of the format, ids, slugs, days and hashes. All else may hold anything. */
const NEVER_TYPED = new Set(
  `format version kind id edition basedOn order revision parents content changed tombstones carried notCpr basis record
   status from until workplace area tasks agreement`.split(/\s+/),
);
const texts = new WeakMap<object, readonly Text[]>();

/** Every text that stands somewhere in the plan, with the way to it. */
function textsIn(plan: Plan): Text[] {
  return Object.entries(plan).flatMap(([key, value]): readonly Text[] =>
    // In a plan `tasks` and the like are lists of things; in a thing they are lists of ids.
    Array.isArray(value) && key !== 'notCpr'
      ? (value as { id: string }[]).flatMap((item) =>
          within(item).map((one) => ({ ...one, at: [key, ...one.at] })),
        )
      : NEVER_TYPED.has(key)
        ? []
        : below(value, [key]),
  );
}

/** The texts of one thing; the same as last time while the thing is. */
function within(item: { id: string }): readonly Text[] {
  const known = texts.get(item);
  if (known) return known;
  const found = below(item, [item.id]).filter(({ text }) => cprLike(text).length > 0);
  texts.set(item, found);
  return found;
}

function below(value: unknown, at: readonly string[]): Text[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ at, text: textOf(value) }];
  if (Array.isArray(value)) return value.flatMap((part) => below(part, at));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    // An answer stands under a slug that may be called anything.
    at.at(-1) !== 'answers' && NEVER_TYPED.has(key) ? [] : below(part, [...at, key]),
  );
}
