/** A suggested wording against what stands: what goes and what comes, said in words so that it is heard as well as seen. */
import { fill, wordDifference } from '../../core/index.ts';
import type { Inline } from '../parts/doc.ts';
import { strong, text } from '../parts/inline.ts';
import type { ReviewWords } from '../words/review-words.ts';

/** Words that stay on each side of a change. */
const AROUND = 12;
/** The least share of letters that must stay for the difference to be easier to read than the new wording alone. */
const ENOUGH = 0.3;

/** The difference from what stands to what is suggested; the new wording alone where little of the old is left. */
export function differenceInlines(words: ReviewWords, before: string, after: string): Inline[] {
  if (after.trim() === '') return [text(words.suggestEmpty)];
  const stretches = wordDifference(before, after);
  const stays = stretches.reduce(
    (sum, { is, text: { length } }) => sum + (is === 'same' ? length : 0),
    0,
  );
  if (stays < ENOUGH * Math.max(before.length, after.length)) return [text(after)];
  return stretches.flatMap(({ is, text: said }, at): Inline[] => {
    if (is === 'same') {
      return [text(shortened(words, said, at === 0, at === stretches.length - 1))];
    }
    const [, head = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(said) ?? [];
    if (core === '') return is === 'added' ? [text(said)] : [];
    const marked = fill(is === 'removed' ? words.removed : words.added, { text: core });
    const next = stretches[at + 1];
    // What goes and what comes in its place stand apart.
    const gap = tail === '' && is === 'removed' && next?.is === 'added' ? ' ' : tail;
    return [
      text(head),
      is === 'added' ? strong(marked) : { type: 'emphasis', children: [text(marked)] },
      text(gap),
    ];
  });
}

/** A long run that stays, with its middle counted instead of shown. */
function shortened(words: ReviewWords, said: string, isFirst: boolean, isLast: boolean): string {
  const tokens = said.match(/\s*\S+\s*/g) ?? [said];
  const [ahead, behind] = [isFirst ? 0 : AROUND, isLast ? 0 : AROUND];
  if (tokens.length <= ahead + behind + AROUND) return said;
  const left = fill(words.kept, { n: tokens.length - ahead - behind });
  return [
    tokens.slice(0, ahead).join('').trimEnd(),
    left,
    tokens
      .slice(tokens.length - behind)
      .join('')
      .trimStart(),
  ]
    .filter(Boolean)
    .join(' ');
}
