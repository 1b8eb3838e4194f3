/** The reader's own day. */
import type { ISODate } from '../../core/index.ts';

/** The reader's today, by their own clock and time zone. */
export function readersToday(): ISODate {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
