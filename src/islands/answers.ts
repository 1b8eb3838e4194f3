/** Typed text to answer and back, and what is wrong with an answer, in words. */
import { fill, isCvr, isPNumber, type AnswerValue, type Question } from '../core/index.ts';
import type { texts } from '../texts.ts';

/** A Danish number ("7,5", "1.200"); text that is not one is kept as it was typed. */
export function parseNumber(text: string): number | string {
  const plain = text.trim().replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** A number as it is typed in Danish, without thousands marks. */
export function showNumber(value: number): string {
  return String(value).replace('.', ',');
}

/** One sentence on what is wrong with an answer, or `null`. An answer not given is never wrong. */
export function answerProblem(
  question: Question,
  value: AnswerValue,
  words: (typeof texts)['wizard']['field'],
): string | null {
  if (value === null || value === '') return null;
  switch (question.type) {
    case 'number':
      if (typeof value !== 'number') return words.number;
      if (question.min !== undefined && value < question.min)
        return fill(words.min, { min: showNumber(question.min) });
      if (question.max !== undefined && value > question.max)
        return fill(words.max, { max: showNumber(question.max) });
      return null;
    case 'cvr':
      return isCvr(String(value)) ? null : words.cvr;
    case 'pnumber':
      return isPNumber(String(value)) ? null : words.pnumber;
    default:
      return null;
  }
}
