/** Answers as the fields of a paper's form: what each field is called and shows, and the answer that filled fields give. */
import { answerProblem, type AnswerProblem } from './answers.ts';
import type { Question } from '../content/content.ts';
import { formatDate, readDate } from '../text/dates.ts';
import { formatNumber, parseNumber } from '../text/numbers.ts';
import { cleanPaste } from '../text/paste.ts';
import type { AnswerValue } from './plan.ts';

/** The first part of the names of fields that hold a citizen's own words: such a form is never read. */
export const PRIVATE_FORM = 'privat';

/** One field. A box stands for one of several options, or for yes or no; its value is `true` or nothing. */
export type FormPart = {
  /** `<thing id>/<question slug>`, of a box `/<option>` too. */
  name: string;
  kind: 'text' | 'multiline' | 'checkbox' | 'date';
  /** What a box stands for; `null` of a field that holds the whole answer. */
  option: string | null;
  value: string;
};

/** A field as it came back. `exported`: what it held when it left, `null` when the file does not say. */
export type FilledField = { name: string; value: string; exported: string | null };

/** Yes and no as options. */
export const YES_NO = ['ja', 'nej'] as const;
/** The longest text that stands in a field of one line, in letters. */
const ONE_LINE = 70;

/** The name of a question's field, or of the box of one of its options. */
export function fieldName(thing: string, question: string, option?: string): string {
  return [thing, question, ...(option === undefined ? [] : [option])].join('/');
}

/** The thing, question and option that a field's name tells of; `null` when it is of another making. */
export function partsOfName(
  name: string,
): { thing: string; question: string; option: string | null } | null {
  const [thing = '', question = '', option = null, ...rest] = name.split('/');
  if (thing === '' || question === '' || thing === PRIVATE_FORM || rest.length > 0) return null;
  return { thing, question, option };
}

/** The fields of a question with an answer in them; none for what no simple field can hold. */
export function formParts(thing: string, question: Question, value: AnswerValue): FormPart[] {
  const name = fieldName(thing, question.id);
  const whole = (kind: FormPart['kind'], text: string): FormPart[] => [
    { name, kind, option: null, value: text },
  ];
  const boxes = (options: readonly string[], isOn: (option: string) => boolean): FormPart[] =>
    options.map((option) => ({
      name: fieldName(thing, question.id, option),
      kind: 'checkbox',
      option,
      value: isOn(option) ? 'true' : '',
    }));
  const text = typeof value === 'string' ? value : '';
  switch (question.type) {
    case 'yesno':
      return boxes(YES_NO, (option) => value !== null && value === (option === 'ja'));
    case 'choice':
    case 'choices': {
      const chosen = [value].flat();
      return boxes(
        (question.options ?? []).map(({ id }) => id),
        (option) => chosen.includes(option),
      );
    }
    case 'number':
      return whole('text', typeof value === 'number' ? formatNumber(value) : text);
    case 'date':
      return whole('date', formatDate(text));
    case 'longtext':
      return whole('multiline', text);
    case 'text':
      return whole(text.length > ONE_LINE || text.includes('\n') ? 'multiline' : 'text', text);
    case 'cvr':
    case 'pnumber':
      return whole('text', text);
    case 'week':
      return [];
  }
}

/** What filled fields say that no answer can. `two-boxes`: more than one of the boxes of which one is to be chosen. */
export type FormProblem = AnswerProblem | { code: 'two-boxes' };

/**
 * The answer that the fields of one question give together, by option or `null` for the whole. With a problem the value
 * is what was written, as far as there is one.
 */
export function answerInFields(
  question: Question,
  fields: ReadonlyMap<string | null, string>,
): { value: AnswerValue; problem: FormProblem | null } {
  const value = valueIn(question, fields);
  if (value === 'two-boxes') return { value: null, problem: { code: 'two-boxes' } };
  return { value: value.is, problem: answerProblem(question, value.is) };
}

function valueIn(
  question: Question,
  fields: ReadonlyMap<string | null, string>,
): { is: AnswerValue } | 'two-boxes' {
  const on = [...fields].flatMap(([option, text]) => (option !== null && text ? [option] : []));
  const plain = cleanPaste(fields.get(null) ?? '').trim();
  const line = plain.replace(/\s*\n\s*/g, ' ');
  switch (question.type) {
    case 'yesno':
      if (on.length > 1) return 'two-boxes';
      return { is: on.length === 0 ? null : on[0] === 'ja' };
    case 'choice':
      return on.length > 1 ? 'two-boxes' : { is: on[0] ?? null };
    case 'choices': {
      const ids = (question.options ?? []).map(({ id }) => id);
      const chosen = ids.filter((id) => on.includes(id));
      return { is: chosen.length > 0 ? chosen : null };
    }
    case 'number':
      return { is: line === '' ? null : (parseNumber(line) ?? line) };
    case 'date':
      return { is: line === '' ? null : (readDate(line) ?? line) };
    case 'cvr':
    case 'pnumber':
      return { is: line.replace(/\s/g, '') || null };
    case 'text':
      return { is: line || null };
    case 'longtext':
    case 'week':
      return { is: plain || null };
  }
}

/** Whether two texts of a field say the same: blanks and line ends differ from program to program. */
export function isSameField(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => cleanPaste(text).replace(/\s+/g, ' ').trim());
  return one === other;
}
