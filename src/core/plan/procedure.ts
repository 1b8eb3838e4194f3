/** The standing procedure for a new workplace: written once, and what every agreement starts from. */
import { setAnswer, type Stamp } from './edit.ts';
import { addApproval } from './edit-agreements.ts';
import { addNote } from './edit-things.ts';
import type { AnswerValue, Plan } from './plan.ts';
import { inOrder } from './order.ts';

/** A step to begin with: its name, and its answers by question. */
export type SuggestedStep = { name: string; answers: Readonly<Record<string, AnswerValue>> };

/** Adds steps to the standing procedure, in their order, after those that are there. */
export function addSteps(plan: Plan, steps: readonly SuggestedStep[], stamp: Stamp): Plan {
  return steps.reduce((before, { name, answers }) => {
    const added = addNote(before, 'step', name, stamp);
    const id = added.procedure.at(-1)?.id ?? null;
    return Object.entries(answers).reduce(
      (next, [question, value]) =>
        setAnswer(next, { scope: 'step', id, question }, value, 1, stamp),
      added,
    );
  }, plan);
}

const sameName = (name: string): string => name.trim().toLowerCase();

/** Names of the steps of the standing procedure that an agreement has no approval for, in their order. */
export function missingSteps(plan: Plan, agreement: string): string[] {
  const has = new Set(
    plan.approvals
      .filter((each) => each.agreement === agreement && each.workplace === null)
      .map(({ name }) => sameName(name)),
  );
  return inOrder(plan.procedure)
    .map(({ name }) => name)
    .filter((name) => name.trim() !== '' && !has.has(sameName(name)));
}

/** Gives an agreement an approval for each step it lacks; those it has stay as they are. */
export function addMissingSteps(plan: Plan, agreement: string, stamp: Stamp): Plan {
  return missingSteps(plan, agreement).reduce(
    (before, name) => addApproval(before, { name, agreement, workplace: null }, stamp),
    plan,
  );
}

/** Puts a workplace under an agreement for a whole area, with approvals of its own. */
export function addPlace(
  plan: Plan,
  { agreement, workplace }: { agreement: string; workplace: string },
  steps: readonly string[],
  stamp: Stamp,
): Plan {
  return steps.reduce(
    (before, name) => addApproval(before, { name, agreement, workplace }, stamp),
    plan,
  );
}
