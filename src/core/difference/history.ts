/** Undo and redo across the whole plan: the steps taken, each as the changes it made. */
import {
  type Difference,
  differencesBetween,
  inverted,
  LISTS,
  withDifferences,
} from './differences.ts';
import { changed, type Stamp } from '../plan/edit.ts';
import { buried } from '../plan/edit-things.ts';
import type { Plan } from '../plan/plan.ts';

/** A step a reader would call one: what it changed, and when it was last added to. */
export type Step = { changes: readonly Difference[]; at: string };

/** `undone` stand in the order they would be taken again, the next one last. */
export type History = { done: readonly Step[]; undone: readonly Step[] };

export const NO_HISTORY: History = { done: [], undone: [] };

/** How many steps can be undone. */
export const STEPS_KEPT = 200;
/** Typing in one place with no longer a pause than this, in milliseconds, is one step. */
const PAUSE = 3000;

/**
 * The history after an edit that took `before` to `after`; what had been undone cannot be redone any more. `isApart`: the
 * edit is a step of its own, however soon after typing it comes.
 */
export function recordStep(
  history: History,
  before: Plan,
  after: Plan,
  { now }: Stamp,
  isApart = false,
): History {
  const changes = differencesBetween(before, after);
  if (changes.length === 0) return history;
  const last = history.done.at(-1);
  const isFree = isApart || history.undone.length > 0;
  const merged = last && !isFree && continued(last, changes, now);
  const done = merged
    ? [...history.done.slice(0, -1), ...(merged.changes.length > 0 ? [merged] : [])]
    : [...history.done, { changes, at: now }];
  return { done: done.slice(-STEPS_KEPT), undone: [] };
}

/** The step with the changes in it, when they go on with the text that it was about. */
function continued(step: Step, changes: readonly Difference[], now: string): Step | null {
  const [[before], [after]] = [step.changes, changes];
  if (!before || !after || step.changes.length + changes.length > 2) return null;
  const isSamePlace = before.at.join('/') === after.at.join('/');
  const isText = [before.before, before.after, after.after].some((value) => textOf(value) !== null);
  const isSoon = Date.parse(now) - Date.parse(step.at) <= PAUSE;
  if (!isSamePlace || !isText || !isSoon) return null;
  return { changes: [{ at: after.at, before: before.before, after: after.after }], at: now };
}

/** The text of a fact or an answer; `null` when it is of another kind. */
function textOf(value: unknown): string | null {
  const text: unknown =
    typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  return typeof text === 'string' ? text : null;
}

/** What undoing or redoing gives: the plan, the history, and the step that was taken back or again. */
export type Moved = { plan: Plan; history: History; step: Step };

/** The plan before the last step, with what came from elsewhere since left as it is; `null` when there is none. */
export function undo(plan: Plan, { done, undone }: History, stamp: Stamp): Moved | null {
  const step = done.at(-1);
  if (!step) return null;
  const history = { done: done.slice(0, -1), undone: [...undone, step] };
  return { plan: moved(plan, inverted(step.changes), stamp), history, step };
}

/** The plan after the step undone last. */
export function redo(plan: Plan, { done, undone }: History, stamp: Stamp): Moved | null {
  const step = undone.at(-1);
  if (!step) return null;
  const history = { done: [...done, step], undone: undone.slice(0, -1) };
  return { plan: moved(plan, step.changes, stamp), history, step };
}

function moved(plan: Plan, changes: readonly Difference[], stamp: Stamp): Plan {
  return changed(plan, withDifferences(plan, changes), stamp);
}

/**
 * The plan with all that an earlier state of it says: one edit, which can be undone like any other. What came since leaves
 * a tombstone, so that a merge does not bring it back.
 */
export function returnedTo(plan: Plan, earlier: Plan, stamp: Stamp): Plan {
  const differences = differencesBetween(plan, earlier);
  const next = withDifferences(plan, differences);
  const gone = differences.flatMap(({ at: [list = '', id = '', field], after }) =>
    LISTS.includes(list) && field === undefined && after === undefined ? [id] : [],
  );
  const tombstones = gone.reduce((before, id) => buried(before, id, stamp), next.tombstones);
  return changed(plan, { ...next, tombstones }, stamp);
}
