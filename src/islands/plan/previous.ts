/** The edition that a plan was begun from. */
import type { Plan } from '../../core/index.ts';
import type { Store } from '../../storage/index.ts';

/** That edition, when it is kept here: a strategy says what has changed since. */
export async function previousOf(store: Store | null, plan: Plan): Promise<Plan | undefined> {
  const read = plan.basedOn === null ? undefined : await store?.load(plan.basedOn);
  return read?.ok ? read.plan : undefined;
}
