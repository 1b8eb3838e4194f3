/** The open plan handed over as a file. */
import { planFile } from '../../storage/index.ts';
import { download } from '../page/site.ts';
import type { Session } from './session.svelte.ts';

/** Hands over the plan, unless what is formed like a CPR number in it keeps it here. */
export async function saveAsFile(session: Session): Promise<void> {
  if (await session.holdsBack()) return;
  const plan = session.forPaper();
  if (!plan) return;
  const file = planFile(plan);
  download(file.name, file.text, 'application/json');
  void session.noteFile(plan);
}
