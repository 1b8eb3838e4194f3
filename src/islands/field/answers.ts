/** Typed text to answer and back, and what is wrong with an answer, in words. */
import {
  answerProblem,
  dayName,
  fill,
  parseNumber,
  partsOfLine,
  type AnswerValue,
  type Question,
} from '../../core/index.ts';
import { weekWords } from '../../texts/week.ts';
import { wizardWords } from '../../texts/wizard.ts';

const words = wizardWords.field;

/** What was typed as an answer: a number where it reads as one, else the text, so that nothing is lost. */
export function typedValue(question: Question, text: string): AnswerValue {
  if (text === '') return null;
  return question.type === 'number' ? (parseNumber(text) ?? text) : text;
}

/** A number as it is typed in Danish, without thousands marks. */
export function typedNumber(value: number): string {
  return String(value).replace('.', ',');
}

/** One sentence on what is wrong with an answer, or `null`. An answer not given is never wrong. */
export function problemOf(question: Question, value: AnswerValue): string | null {
  const problem = answerProblem(question, value);
  switch (problem?.code) {
    case undefined:
      return null;
    case 'wrong-type':
      return question.type === 'number' ? words.number : words.wrong;
    case 'not-a-date':
      return words.date;
    case 'not-a-cvr':
      return words.cvr;
    case 'not-a-pnumber':
      return words.pnumber;
    case 'too-small':
      return fill(words.min, { min: typedNumber(problem.least) });
    case 'too-large':
      return fill(words.max, { max: typedNumber(problem.most) });
    case 'unread-line': {
      const parts = partsOfLine(problem.line);
      const line = parts ? `${dayName(parts.day)}: ${parts.hours}` : problem.line;
      return fill(weekWords.problem.line, { line });
    }
    case 'day-too-long': {
      const hours = typedNumber(problem.hours);
      return fill(weekWords.problem.day, { day: dayName(problem.day), hours });
    }
  }
}
