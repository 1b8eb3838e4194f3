/** Reviews of the example plan, written in as members would, and their papers. */
import {
  addRemark,
  mergeReviews,
  newReview,
  setVerdict,
  standsAt,
  type NewRemark,
  type Plan,
  type Review,
  type Spot,
  type Stamp,
  type Verdict,
} from '../../src/core/index.ts';
import type { Doc } from '../../src/document/parts/doc.ts';
import { reviewPaperDoc, type ReviewPaper } from '../../src/document/review/review-papers.ts';
import { catalog, example, MADE, ON, words } from './papers.ts';

let count = 0;
const stamp: Stamp = { now: MADE, newId: () => `gennem-${String((count += 1)).padStart(6, '0')}` };

/** A member at work on a plan. */
export class Member {
  readonly plan: Plan;
  readonly voice: string;
  review: Review;

  constructor(role: string, plan: Plan = example()) {
    this.plan = plan;
    [this.review, this.voice] = newReview(plan, role, stamp);
  }

  judge(spot: Spot, verdict: Verdict | null): this {
    this.review = setVerdict(this.review, this.voice, spot, verdict, stamp);
    return this;
  }

  remark(spot: Spot, more: Partial<Pick<NewRemark, 'text' | 'suggestion' | 'rule'>>): this {
    const quoted = standsAt(this.plan, catalog, spot) ?? { hash: '', text: null };
    const remark = { voice: this.voice, spot, quoted, ...more };
    [this.review] = addRemark(this.review, remark, stamp);
    return this;
  }

  /** The remarks' paper, of the plan as it is unless another is given. */
  paper({ plan = this.plan, seen = false, ...more }: Asked = {}): Promise<Doc> {
    const { review, voice } = this;
    return paperOf({ kind: 'remarks', review, voice, seen }, plan, more);
  }
}

type Asked = { plan?: Plan; seen?: boolean; data?: boolean };

export function paperOf(
  paper: ReviewPaper,
  plan: Plan,
  more: { data?: boolean } = {},
): Promise<Doc> {
  return reviewPaperDoc(paper, { plan, catalog, words, made: MADE, on: ON, ...more });
}

/** What several members say, as one review. */
export function together(...members: readonly Member[]): Review {
  const [first, ...rest] = members.map(({ review }) => review);
  if (!first) throw new Error('Nobody speaks');
  return rest.reduce((a, b) => {
    const merged = mergeReviews(a, b);
    if (!merged) throw new Error('They speak of different plans');
    return merged;
  }, first);
}

/** Questions of the plan whose answers in the example are texts. */
export const PURPOSE = { scope: 'plan', id: null, question: 'formaal' } as const satisfies Spot;
