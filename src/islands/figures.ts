/** The figures of the open plan's lineage, for pages that only read them. */
import { noFigures } from '../core/follow-up/edit-rows.ts';
import type { Figures } from '../core/follow-up/rows.ts';
import { readFigures } from '../storage/figures.ts';
import type { Session } from './session.svelte.ts';

/** What has been counted of the open plan's lineage; none when nothing has, or it cannot be read. */
export async function figuresOf({ plan, store }: Session): Promise<Figures> {
  if (!plan || !store) return noFigures(plan?.id ?? '');
  const read = await readFigures(store, plan.id);
  return read.ok ? read.figures : noFigures(plan.id);
}
