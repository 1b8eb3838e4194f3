/** The figures of the open plan's lineage, for pages that only read them. */
import { noFigures } from '../../core/follow-up/edit-rows.ts';
import type { Figures } from '../../core/follow-up/rows.ts';
import { readFigures, type FiguresResult } from '../../storage/figures.ts';
import type { Session } from '../plan/session.svelte.ts';

/** What has been counted of the open plan's lineage; none when nothing has, or it cannot be read. */
export async function figuresOf(session: Session): Promise<Figures> {
  const read = await readOf(session);
  return read.ok ? read.figures : noFigures(session.plan?.id ?? '');
}

/** The same, or why it cannot be read. In the sandbox the example's own figures come when they are first asked for. */
export async function readOf(session: Session): Promise<FiguresResult> {
  const { plan, store, space } = session;
  if (!plan || !store) return { ok: true, figures: noFigures(plan?.id ?? '') };
  const read = await readFigures(store, plan.id);
  const isUntouched = read.ok && read.figures.changed === noFigures(plan.id).changed;
  if (space !== 'example' || !isUntouched) return read;
  const { exampleFigures } = await import('./figures-example.ts');
  return (await exampleFigures(session)) ?? read;
}
