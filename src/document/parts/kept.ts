/** What a paper must point out about a plan: answers nobody asks for any more, and lists of warnings. */
import { fill } from '../../core/index.ts';
import type { Block } from './doc.ts';
import { bullets, callout } from './inline.ts';
import { nameAt, thingAt, type Subject } from './subject.ts';
import { plainText } from './values.ts';

/** A warning with a list; nothing when the list is empty. */
export function warning(title: string, items: readonly string[], intro?: string): Block[] {
  if (items.length === 0) return [];
  return [callout('warning', title, ...(intro === undefined ? [] : [intro]), bullets(items))];
}

/** Answers, choices and limits the content no longer knows: shown as they stand, never lost. */
export function unknownAnswers(subject: Subject, intro: string): Block[] {
  const { assessment, plan, words } = subject;
  const items = assessment.unknown.map((place) => {
    const label = nameAt(subject, place);
    if (place.question === undefined) {
      const limit = plan.limits.find(({ id }) => id === place.id);
      return limit === undefined
        ? fill(words.retiredOption, { slug: label })
        : fill(words.colon, { label: limit.record, text: plainText(words, limit.value) });
    }
    const value = thingAt(subject, place)?.answers[place.question]?.value ?? '';
    return fill(words.unknownItem, { label, slug: place.question, text: plainText(words, value) });
  });
  return warning(words.unknownTitle, items, intro);
}
