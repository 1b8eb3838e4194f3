/** Reviews made one: in any order, any number of times, with the same result and every remark in it. */
import type { Review } from './review-format.ts';
import { laterContent } from '../content/content-order.ts';
import { own } from '../plan/entries.ts';
import { canonicalJson } from '../text/text.ts';

type Entry = { changed: string; gone?: true | undefined };

/** Of two states of one entry what was taken back, else what was written last; at the same moment, the last in the alphabet. */
function latest<T extends Entry>(a: T, b: T): T {
  if (a.gone !== b.gone) return a.gone ? a : b;
  if (a.changed !== b.changed) return a.changed < b.changed ? b : a;
  return canonicalJson(a) < canonicalJson(b) ? b : a;
}

function together<T extends Entry>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
): Record<string, T> {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(
    keys.flatMap((key) => {
      const [mine, theirs] = [own(a, key), own(b, key)];
      const there = mine && theirs ? latest(mine, theirs) : (mine ?? theirs);
      return there ? [[key, there]] : [];
    }),
  );
}

/** Whether two reviews speak of the same edition, so that they can be made one. */
function isOfSame(a: Review, b: Review): boolean {
  return a.plan.id === b.plan.id && a.plan.edition === b.plan.edition;
}

/**
 * Both reviews as one; `null` when they are of different editions. Commutative, associative and idempotent: entry by
 * entry what was written last stands, and what was taken back stays so.
 */
export function mergeReviews(a: Review, b: Review): Review | null {
  if (!isOfSame(a, b)) return null;
  return {
    ...a,
    plan: latest(a.plan, b.plan),
    voices: together(a.voices, b.voices),
    remarks: together(a.remarks, b.remarks),
    verdicts: together(a.verdicts, b.verdicts),
    statements: together(a.statements, b.statements),
    outcomes: together(a.outcomes, b.outcomes),
    ...((a.dissents ?? b.dissents) && { dissents: together(a.dissents ?? {}, b.dissents ?? {}) }),
    content: laterContent(a.content, b.content),
    changed: a.changed < b.changed ? b.changed : a.changed,
  };
}

/** Whether a review that comes says anything of its edition that is not here; one of another edition says nothing of this. */
export function bringsNews(here: Review, comes: Review): boolean {
  const both = mergeReviews(here, comes);
  return both !== null && canonicalJson(both) !== canonicalJson(here);
}
