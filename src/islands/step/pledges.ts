/** The promises of the open plan, worked out when the hands rest. */
import { untrack } from 'svelte';
import { pledgesOf, type Pledge } from '../../core/index.ts';
import type { Session } from '../plan/session.svelte.ts';

/** What the plan promises by the last assessment: not anew at every keystroke, since they follow it. */
export function pledgesNow(session: Session): Pledge[] {
  const on = session.assessment?.on;
  return untrack(() => {
    const { plan, catalog } = session;
    return plan && catalog && on !== undefined ? pledgesOf(plan, catalog, on) : [];
  });
}
