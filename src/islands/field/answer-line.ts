/** A thing's short answers on one line: what it says of itself while it is folded. */
import { optionsOf, type Form } from '../../core/index.ts';
import { answerText } from './answer-text.ts';
import type { Session, Thing } from '../plan/session.svelte.ts';

/** The answers of a thing that are no long texts, in asking order; empty when there are none. */
export function answerLine(session: Session, form: Form | undefined, thing: Thing): string {
  const { catalog } = session;
  if (!form || !catalog) return '';
  return form.sections
    .flatMap(({ questions }) => questions)
    .filter(({ type }) => type !== 'longtext')
    .map((question) => {
      const value = session.valueOf({ ...thing, question: question.id });
      return answerText(question, optionsOf(catalog, question), value);
    })
    .filter((text) => text !== '')
    .join(' · ');
}
