/** Questions that a file of their own adds to a section: put where it says, after the question it names. */
import type { Question, Supplement } from '../core/index.ts';
import { say } from './fault-words.ts';
import type { Fault } from './faults.ts';
import { faultAt } from './issues.ts';
import { didYouMean } from './nearest.ts';
import type { Written } from './written.ts';

type Section = { id: string; questions: Question[] };

/** Puts the questions of a supplement into the section they name; what it names in vain is the fault. */
export function joined(
  supplement: Supplement,
  source: Written,
  sections: readonly Section[],
): Fault[] {
  const section = sections.find(({ id }) => id === supplement.section);
  if (!section) {
    const meant = didYouMean(
      supplement.section,
      sections.map(({ id }) => id),
    );
    return [faultAt(source, ['section'], say('section', supplement.section) + meant)];
  }
  const asked = section.questions.map(({ id }) => id);
  const after = supplement.after === undefined ? -1 : asked.indexOf(supplement.after);
  const at = after === -1 ? section.questions.length : after + 1;
  section.questions.splice(at, 0, ...supplement.questions);
  if (supplement.after === undefined || after !== -1) return [];
  const text = say('after', section.id, supplement.after) + didYouMean(supplement.after, asked);
  return [faultAt(source, ['after'], text)];
}
