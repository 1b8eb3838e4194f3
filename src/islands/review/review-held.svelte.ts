/** What holds a review back: while something in it is formed like a CPR number, and not said to be otherwise, nothing leaves. */
import { cprInReview, type CprWritten, type Plan, type Review } from '../../core/index.ts';
import { goTo } from '../page/site.ts';

export class HeldBack {
  #declared = $state.raw<readonly string[]>([]);
  readonly #review: () => Review | null | undefined;
  readonly #plan: () => Plan | undefined;
  /** The element that says what is found. */
  readonly #element: string;
  readonly found: readonly CprWritten[] = $derived.by(() => {
    const review = this.#review();
    if (!review) return [];
    const written = cprInReview(review, this.#plan() ?? null);
    return written.filter(({ digits }) => !this.#declared.includes(digits));
  });

  constructor(
    review: () => Review | null | undefined,
    plan: () => Plan | undefined,
    element: string,
  ) {
    this.#review = review;
    this.#plan = plan;
    this.#element = element;
  }

  /** Says that the digits are something else. */
  declare(digits: string): void {
    this.#declared = [...this.#declared, digits];
  }

  /** Whether the review must stay; the reader is led to where it says why. */
  holds(): boolean {
    if (this.found.length === 0) return false;
    void goTo(this.#element);
    return true;
  }
}
