/** What of a review was taken over in this tab, so that undoing it in the plan opens the remark again, on whatever page. */
import { OUTCOMES, type Outcome } from '../../core/index.ts';
import { tabMemory } from '../page/memory.ts';

/** `was`, `became`: the text before and after; `undone`: it has been put back, and may be done again. */
export type Taken = {
  was: string | null;
  became: string | null;
  outcome: Outcome;
  undone: boolean;
};

const keyOf = (remark: string): string => `nyttestrategi:overtaget:${remark}`;
const isText = (value: unknown): value is string | null =>
  value === null || typeof value === 'string';

export const keptTaken = {
  /** What was taken over of the remark; `null` when nothing was, or it cannot be read. */
  get(remark: string): Taken | null {
    const kept = tabMemory.get(keyOf(remark)) as Partial<Record<keyof Taken, unknown>> | null;
    const { was, became, undone } = kept ?? {};
    const outcome = OUTCOMES.find((each) => each === kept?.outcome);
    if (!outcome || !isText(was) || !isText(became) || typeof undone !== 'boolean') return null;
    return { was, became, outcome, undone };
  },
  /** Keeps it; `null` forgets it. */
  set(remark: string, taken: Taken | null): void {
    tabMemory.set(keyOf(remark), taken);
  },
};
