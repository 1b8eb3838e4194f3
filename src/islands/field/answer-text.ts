/** Answers as they are read on screen, apart from the fields: a step opens without it. */
import {
  formatDate,
  weekText,
  type AnswerValue,
  type Option,
  type Question,
} from '../../core/index.ts';
import { weekWords } from '../../texts/week.ts';
import { wizardWords } from '../../texts/wizard.ts';
import { problemOf, typedNumber } from './answers.ts';

const words = wizardWords.field;

/** An answer as it is read on screen; empty when there is none. */
export function answerText(question: Question, options: Option[], value: AnswerValue): string {
  const label = (slug: string) => options.find((option) => option.id === slug)?.label ?? slug;
  if (value === null) return '';
  if (typeof value === 'boolean') return yesNo(value);
  if (typeof value === 'number') return `${typedNumber(value)} ${question.unit ?? ''}`.trim();
  if (question.type === 'week' && Array.isArray(value)) {
    return weekText(value, options, weekWords.said);
  }
  if (Array.isArray(value)) return value.map(label).join(', ');
  if (question.type === 'date' && problemOf(question, value) === null) return formatDate(value);
  return question.type === 'choice' ? label(value) : value;
}

/** "Ja" or "Nej". */
export function yesNo(value: boolean): string {
  return value ? words.yes : words.no;
}
