/** Builders of reviews for tests: a voice, what it remarks and judges, with ids and moments in a row. */
import {
  addRemark,
  newReview,
  setVerdict,
  standsAt,
  type Catalog,
  type Plan,
  type Review,
  type Spot,
  type Stamp,
  type Verdict,
} from '../../src/core/index.ts';

let count = 0;
/** A stamp later than every one before it. */
export function later(): Stamp {
  count += 1;
  return {
    now: new Date(Date.UTC(2026, 1, 1, 8) + count * 1000).toISOString(),
    newId: () => `rev${String((count += 1)).padStart(7, '0')}`,
  };
}

/** A remark as a test writes it: where, and what. */
export type Said = { at: Spot; text?: string; suggestion?: string };

/** One voice's review of the plan. */
export function reviewBy(
  plan: Plan,
  catalog: Catalog,
  role: string,
  said: readonly Said[],
  verdicts: readonly (readonly [Spot, Verdict])[] = [],
): Review {
  const [empty, voice] = newReview(plan, role, later());
  const remarked = said.reduce((review, { at, text, suggestion }) => {
    const quoted = standsAt(plan, catalog, at) ?? { hash: '', text: null };
    const remark = { voice, spot: at, quoted, text: text ?? '', suggestion: suggestion ?? null };
    return addRemark(review, remark, later())[0];
  }, empty);
  return verdicts.reduce(
    (review, [spot, verdict]) => setVerdict(review, voice, spot, verdict, later()),
    remarked,
  );
}

/** The spot of a question of the plan itself. */
export const asked = (question: string): Spot => ({ scope: 'plan', id: null, question });
