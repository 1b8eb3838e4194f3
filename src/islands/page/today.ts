/** The reader's own day, by their own clock and time zone. */
import type { ISODate } from '../../core/index.ts';

/** The reader's today. */
export function readersToday(): ISODate {
  return dayOf(new Date());
}

/** The day that a moment is on. */
export function dayOf(moment: Date | string): ISODate {
  const at = new Date(moment);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
