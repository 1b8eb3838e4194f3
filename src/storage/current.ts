/** Which plan is open: this tab's own choice first, then the browser's latest. */
import { smallStorage } from './local.ts';
import { rootOf, type Space } from './space.ts';

const keyIn = (space: Space): string => `${rootOf(space)}:current`;

/** The open plan's edition; empty when this tab left its plan for none, `null` when the browser remembers nothing. */
function get(space: Space = 'own'): string | null {
  for (const name of ['sessionStorage', 'localStorage'] as const) {
    try {
      const edition = smallStorage(name)?.getItem(keyIn(space));
      if (typeof edition === 'string') return edition;
    } catch {
      continue;
    }
  }
  return null;
}

/** Remembers the open plan for this tab and for the next one opened; with `null`, that this tab has none. */
function set(edition: string | null, space: Space = 'own'): void {
  for (const name of ['sessionStorage', 'localStorage'] as const) {
    try {
      if (edition === null && name === 'localStorage') smallStorage(name)?.removeItem(keyIn(space));
      else smallStorage(name)?.setItem(keyIn(space), edition ?? '');
    } catch {
      continue;
    }
  }
}

export const currentPlan = { get, set };
