/** From an answer on the overview to its field, and back to the same place. */
import { address } from '../page/site.ts';

/** What an address says that leads from the overview to a field, so that the field can lead back. */
export const FROM_OVERVIEW = '?fra=gennemse';

/** The id that the way to an answer or a thing has on the overview, by the id it leads to. */
export const overviewId = (id: string): string => `g-${id}`;

/** The way back to the same place of the overview, when the reader was led here from it; `null` for all others. */
export function wayBack(id = location.hash.slice(1)): string | null {
  if (location.search !== FROM_OVERVIEW || location.hash.slice(1) !== id) return null;
  return address(`plan/gennemse/#${overviewId(id)}`);
}
