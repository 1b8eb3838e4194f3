/** The open plan on the page: as it is, as it is shown, and as the rules saw it last. Typing runs ahead of the page. */
import { NO_HISTORY, type History, type Plan } from '../../core/index.ts';
import { keptHistory } from './kept-history.ts';
import { createRest } from './rest.ts';

/**
 * How an edit comes. `done`: all the page shows it, and the rules are asked. `typing`: shown, but the rules wait until
 * the hands rest. `drafted`: the field shows its own draft, and the rest of the page waits as well.
 */
export type Manner = 'done' | 'typing' | 'drafted';

export class OpenPlan {
  /** The plan with every letter typed: what is edited, saved and undone. */
  now: Plan | null = null;
  /** The steps that lead to `now`. */
  steps: History = NO_HISTORY;
  /** The plan as the page shows it. */
  shown = $state.raw<Plan | null>(null);
  /** The plan as the rules are asked of it. */
  assessed = $state.raw<Plan | null>(null);
  /** The steps as the page offers to take them back. */
  history = $state.raw<History>(NO_HISTORY);

  /** The edition that the steps are of. */
  #edition: string | null = null;
  readonly #pause: () => number;
  readonly #rest = createRest(() => {
    this.settle();
    this.keepHistory();
  });

  /** `pause`: the milliseconds without a keystroke after which the hands are said to rest. */
  constructor(pause: () => number) {
    this.#pause = pause;
  }

  /** Takes a plan from the store as it stands; the steps stay when it is of the same edition. */
  take(plan: Plan): void {
    this.now = plan;
    if (plan.edition !== this.#edition) {
      this.#edition = plan.edition;
      this.steps = keptHistory.get(plan.edition);
    }
    this.settle();
  }

  /** Takes a plan that nobody has written in, which is kept nowhere. */
  begin(blank: Plan): void {
    this.now = blank;
    this.#edition = null;
    this.steps = NO_HISTORY;
    this.settle();
  }

  /** Takes the plan and the steps after an edit. */
  become(plan: Plan, steps: History, manner: Manner): void {
    this.now = plan;
    this.steps = steps;
    if (manner === 'done') {
      this.settle();
      this.keepHistory();
      return;
    }
    if (manner === 'typing') this.shown = plan;
    this.#rest.after(this.#pause());
  }

  /** Shows what was typed, and asks the rules of it. */
  settle(): void {
    this.#rest.off();
    this.shown = this.assessed = this.now;
    this.history = this.steps;
  }

  /** Keeps the steps for when the page is opened again. */
  keepHistory(): void {
    if (this.#edition !== null) keptHistory.set(this.#edition, this.steps);
  }
}
