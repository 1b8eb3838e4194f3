/** Deleting a repeated thing, and giving it back. */
import { differencesBetween, removeItem, takenBack } from '../../core/index.ts';
import type { Session } from './session.svelte.ts';
import type { Thing } from './things.ts';

/** Deletes a repeated thing, and offers to give it back under the name it is known by. */
export function removeThing(session: Session, name: string, thing: Thing): void {
  const before = session.current;
  session.edit((plan, at) => removeItem(plan, thing.scope, thing.id, at));
  const after = session.current;
  if (!before || !after || before === after) return;
  session.removed = { name, thing, differences: differencesBetween(before, after) };
}

/** Gives back what was deleted last; what was written since stays. */
export function giveBack(session: Session): void {
  const { removed } = session;
  if (!removed) return;
  session.edit((plan, at) => takenBack(plan, removed.differences, at));
  session.removed = null;
}
