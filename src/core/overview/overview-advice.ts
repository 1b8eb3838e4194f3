/** A council's own recommendations in the overview: which of them a plan does not follow, and the plans found by that. */
import type { Check, ISODate } from '../content/content.ts';
import { checksTried } from '../review/inspect-rules.ts';
import type { View } from '../condition/view.ts';

/** A recommendation that a plan does not follow; one that is still open is not among them. */
export type Unfollowed = { id: string; title: string };

/** The word in the address for any recommendation that is not followed. */
export const ANY_ADVICE = 'alle';

/** The recommendations that the plan does not follow, each once, in their order; `null` when there are none to try. */
export function unfollowedIn(
  view: View,
  checks: readonly Check[],
  on: ISODate,
): Unfollowed[] | null {
  if (checks.length === 0) return null;
  const tried = checksTried(view, checks, on).filter(({ status }) => status === 'missing');
  const ids = new Set(tried.map(({ check }) => check));
  return checks.filter(({ id }) => ids.has(id)).map(({ id, title }) => ({ id, title }));
}

/** Whether a plan is found by a recommendation that it does not follow; an empty one asks nothing. */
export function isFoundBy(unfollowed: readonly Unfollowed[] | null, advice: string): boolean {
  if (advice === '') return true;
  return (unfollowed ?? []).some(({ id }) => advice === ANY_ADVICE || id === advice);
}
