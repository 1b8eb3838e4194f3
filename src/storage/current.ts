/** Which plan is open: this tab's own choice first, then the browser's latest. */
import { smallStorage } from './local.ts';

const KEY = 'nyttestrategi:current';

/** The open plan's edition, or `null` when none was chosen or the browser remembers nothing. */
function get(): string | null {
  for (const name of ['sessionStorage', 'localStorage'] as const) {
    try {
      const edition = smallStorage(name)?.getItem(KEY);
      if (edition) return edition;
    } catch {
      continue;
    }
  }
  return null;
}

/** Remembers the open plan for this tab and for the next one opened; `null` forgets it. */
function set(edition: string | null): void {
  for (const name of ['sessionStorage', 'localStorage'] as const) {
    try {
      if (edition === null) smallStorage(name)?.removeItem(KEY);
      else smallStorage(name)?.setItem(KEY, edition);
    } catch {
      continue;
    }
  }
}

export const currentPlan = { get, set };
