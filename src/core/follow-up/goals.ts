/** The goals of an edition: what the kommune wants to see in the numbers, what came of it, and what to do about it. */
import { own } from '../plan/entries.ts';
import { changed, mapItem, newItem, type Stamp } from '../plan/edit.ts';
import type { AnswerValue, Note, Plan } from '../plan/plan.ts';
import { nfc } from '../text/text.ts';
import { inOrder } from '../plan/order.ts';

/** Whether the number is to be at least or at most what was set. */
export type Direction = 'at-least' | 'at-most';

export type Goal = {
  id: string;
  /** The goal in the kommune's own words. */
  what: string;
  /** The slug of the indicator that shows it, and which of its series; `null` when no number does. */
  indicator: string | null;
  series: string | null;
  direction: Direction;
  target: number | null;
  /** The number that came of it, as it was taken from the figures or typed. */
  reached: number | null;
  /** What came of it, in words. */
  outcome: string;
  /** What the steering group should discuss. */
  discuss: string;
  /** The target for the year to come. */
  next: number | null;
  /** What was aimed at and reached the year before, brought over with the edition. */
  before: { target: number | null; reached: number | null };
};

/** The goal's parts as they are kept in the plan, each as an answer. */
const FIELDS = {
  indicator: 'maaltal',
  series: 'serie',
  direction: 'retning',
  target: 'tal',
  reached: 'naaet',
  outcome: 'udfald',
  discuss: 'droeft',
  next: 'naeste',
  targetBefore: 'tal-foer',
  reachedBefore: 'naaet-foer',
} as const;
export type GoalField = keyof typeof FIELDS;

/** The goals of the plan, in order. */
export function goalsOf(plan: Plan): Goal[] {
  return inOrder(plan.followUp).map((note) => ({
    id: note.id,
    what: note.name,
    indicator: textOf(note, 'indicator') || null,
    series: textOf(note, 'series') || null,
    direction: textOf(note, 'direction') === 'at-most' ? 'at-most' : 'at-least',
    target: numberOf(note, 'target'),
    reached: numberOf(note, 'reached'),
    outcome: textOf(note, 'outcome'),
    discuss: textOf(note, 'discuss'),
    next: numberOf(note, 'next'),
    before: { target: numberOf(note, 'targetBefore'), reached: numberOf(note, 'reachedBefore') },
  }));
}

/** A part of a goal as it was typed, a number or not; `null` when there is none. */
export function typedIn(plan: Plan, id: string, field: GoalField): string | number | null {
  const note = plan.followUp.find((each) => each.id === id);
  const value = note ? valueOf(note, field) : null;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/**
 * How a goal stands: `reached` and `missed` need a target and a number. `unknown`: the number is not there yet, or is hidden
 * because it is small. `in-words`: no target was set in numbers.
 */
export type GoalState = 'reached' | 'missed' | 'unknown' | 'in-words';

/** How the goal stands by its own target and number. */
export function goalState({ target, reached, direction }: Goal): GoalState {
  if (target === null) return 'in-words';
  if (reached === null) return 'unknown';
  return (direction === 'at-least' ? reached >= target : reached <= target) ? 'reached' : 'missed';
}

/** Adds a goal, last. */
export function addGoal(plan: Plan, what: string, stamp: Stamp): Plan {
  const note: Note = { ...newItem(plan.followUp, stamp), name: nfc(what) };
  return changed(plan, { followUp: [...plan.followUp, note] }, stamp);
}

/** The goal in other words. */
export function renameGoal(plan: Plan, id: string, what: string, stamp: Stamp): Plan {
  const name = nfc(what);
  const followUp = mapItem(plan.followUp, id, (note) =>
    note.name === name ? note : { ...note, name },
  );
  return changed(plan, { followUp }, stamp);
}

/** Sets, or with `null` clears, a part of a goal; the very same plan when that changes nothing. */
export function setGoal(
  plan: Plan,
  id: string,
  field: GoalField,
  value: string | number | null,
  stamp: Stamp,
): Plan {
  const followUp = mapItem(plan.followUp, id, (note) => withField(note, field, value));
  return changed(plan, { followUp }, stamp);
}

/** Deletes a goal; a tombstone is left, so that a merge does not bring it back. */
export function removeGoal(plan: Plan, id: string, stamp: Stamp): Plan {
  if (!plan.followUp.some((note) => note.id === id)) return plan;
  const followUp = plan.followUp.filter((note) => note.id !== id);
  const tombstones = { ...plan.tombstones, [id]: stamp.now };
  return changed(plan, { followUp, tombstones }, stamp);
}

/**
 * The goals as next year's edition begins with them: the same wish, the target that was set for the year to come (or the
 * same again), and this year's target and number as the year before's. What came of them stays in the edition that went.
 */
export function goalsForNextYear(plan: Plan): Note[] {
  return inOrder(plan.followUp).map((note) => {
    const kept = (['indicator', 'series', 'direction'] as const).flatMap((field) =>
      entry(field, textOf(note, field) || null),
    );
    const target = numberOf(note, 'target');
    return {
      id: note.id,
      order: note.order,
      name: note.name,
      answers: Object.fromEntries([
        ...kept,
        ...entry('target', numberOf(note, 'next') ?? target),
        ...entry('targetBefore', target),
        ...entry('reachedBefore', numberOf(note, 'reached')),
      ]),
    };
  });
}

const entry = (
  field: GoalField,
  value: AnswerValue,
): [string, { value: AnswerValue; revision: number }][] =>
  value === null ? [] : [[FIELDS[field], { value, revision: 1 }]];

function withField(note: Note, field: GoalField, value: string | number | null): Note {
  const slug = FIELDS[field];
  const given = typeof value === 'string' ? nfc(value) : value;
  if (valueOf(note, field) === given) return note;
  return { ...note, answers: { ...note.answers, [slug]: { value: given, revision: 1 } } };
}

function valueOf({ answers }: Note, field: GoalField): AnswerValue {
  return own(answers, FIELDS[field])?.value ?? null;
}

function textOf(note: Note, field: GoalField): string {
  const value = valueOf(note, field);
  return typeof value === 'string' ? value : '';
}

function numberOf(note: Note, field: GoalField): number | null {
  const value = valueOf(note, field);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
