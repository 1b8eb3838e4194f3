/** Questions as fields to fill in: one for each answer, boxes for what is chosen. */
import { answerTo, formParts, YES_NO } from '../../core/index.ts';
import type { Question } from '../../core/content/content.ts';
import type { Block, FormField } from './doc.ts';
import { questionsNamed, stateOf, type Subject, type Thing } from './subject.ts';

/** The named questions of a thing that are relevant and in one of the states, in the order they are named. */
export function askedOf(
  subject: Subject,
  thing: Thing,
  slugs: readonly string[],
  states: readonly ('open' | 'answered')[],
): Question[] {
  return questionsNamed(subject, thing.scope, slugs).filter(({ id }) =>
    states.some((each) => each === stateOf(subject, thing, id)),
  );
}

/** The fields of some questions of a thing, with the answers there are. */
export function formOf(subject: Subject, thing: Thing, questions: readonly Question[]): Block[] {
  const { words } = subject;
  return questions.flatMap((question) => {
    const value = answerTo(thing.answers, question)?.value ?? null;
    const parts = formParts(thing.id ?? '', question, value);
    return parts.map((part, at): FormField => {
      const { name, kind, option, value: shown } = part;
      if (option === null) {
        return { type: 'form-field', name, label: question.text, kind, value: shown };
      }
      const label =
        question.type === 'yesno'
          ? option === YES_NO[0]
            ? words.yes
            : words.no
          : (question.options?.find(({ id }) => id === option)?.label ?? option);
      const group = { title: question.text, at, of: parts.length };
      return { type: 'form-field', name, label, group, kind, value: shown };
    });
  });
}
