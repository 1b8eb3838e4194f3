/** Undo that outlives the page: the history of each edition, in this tab, as long as the tab is open. */
import { NO_HISTORY, type History } from '../../core/index.ts';

const PREFIX = 'nyttestrategi-fortryd:';
/** The longest that is kept, in UTF-16 units; older steps are let go first. */
const LONGEST = 500_000;

export const keptHistory = {
  get(edition: string): History {
    try {
      const text = sessionStorage.getItem(PREFIX + edition);
      return text === null ? NO_HISTORY : (JSON.parse(text) as History);
    } catch {
      return NO_HISTORY;
    }
  },
  set(edition: string, history: History): void {
    let kept = history;
    let text = JSON.stringify(kept);
    while (text.length > LONGEST && kept.done.length > 0) {
      kept = { ...kept, done: kept.done.slice(Math.ceil(kept.done.length / 2)) };
      text = JSON.stringify(kept);
    }
    try {
      sessionStorage.setItem(PREFIX + edition, text);
    } catch {
      // Refused or full: undo works until the page is left.
    }
  },
};
