/** The points to discuss as sentences, for the page and for papers. */
import { fill, formatDate, formatNumber, listed } from '../../core/index.ts';
import type { DiscussionPoint } from '../../core/follow-up/discuss.ts';
import type { Goal } from '../../core/follow-up/goals.ts';
import { formatQuarter } from '../../core/follow-up/quarter.ts';
import type { RevisionWords } from '../words/follow-up-words.ts';

const numberOf = (value: number | null): string => (value === null ? '' : formatNumber(value));

/** What the goal is called: its words, or that it has none. */
export const goalName = ({ what }: Goal, { untitled }: RevisionWords): string =>
  what.trim() || untitled;

/** What was aimed at, e.g. "Mindst 30"; empty when no number was. */
export function aimOf({ target, direction }: Goal, words: RevisionWords): string {
  if (target === null) return '';
  return fill(words.aimed, {
    direction: words.directions[direction],
    target: formatNumber(target),
  });
}

/** What was aimed at and reached the year before; empty when neither is known. */
export function beforeOf({ before: { target, reached } }: Goal, words: RevisionWords): string {
  if (target === null) return numberOf(reached);
  return fill(reached === null ? words.beforeTarget : words.beforeBoth, {
    target: formatNumber(target),
    reached: numberOf(reached),
  });
}

/** What the group is asked. */
export function sentenceOf(point: DiscussionPoint, words: RevisionWords): string {
  const { kinds } = words;
  switch (point.kind) {
    case 'no-goals':
      return kinds['no-goals'];
    case 'missed': {
      const { goal } = point;
      const aim = aimOf(goal, words);
      return fill(kinds.missed, {
        name: goalName(goal, words),
        aim: aim.charAt(0).toLowerCase() + aim.slice(1),
        reached: numberOf(goal.reached),
      });
    }
    case 'unknown':
      return fill(kinds.unknown, { name: goalName(point.goal, words) });
    case 'said':
      return fill(kinds.said, {
        name: goalName(point.goal, words),
        text: point.goal.discuss.trim(),
      });
    case 'not-counted':
      return fill(kinds['not-counted'], {
        quarters: listed(point.quarters.map(formatQuarter)),
      });
    case 'unused':
      return fill(kinds.unused, {
        places: listed(
          point.places.map(({ name, agreed, used }) =>
            fill(kinds.place, { name, agreed: numberOf(agreed), used: numberOf(used) }),
          ),
        ),
      });
    case 'idle':
      return fill(kinds.idle, { areas: listed(point.areas) });
    case 'ends':
      return fill(kinds.ends, {
        agreements: listed(
          point.agreements.map(({ name, day }) =>
            fill(kinds.agreement, { name, day: formatDate(day) }),
          ),
        ),
      });
  }
}
