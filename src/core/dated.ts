/** Where a dated record stands on a day. */
import type { ISODate } from './content.ts';

/** `coming` before its first day, `ended` after its last, else `now`; both days are inclusive. */
export type DatedState = 'coming' | 'now' | 'ended';

export function stateOn(
  record: { from?: ISODate | undefined; until?: ISODate | undefined },
  day: ISODate,
): DatedState {
  if (record.until !== undefined && day > record.until) return 'ended';
  return record.from !== undefined && day < record.from ? 'coming' : 'now';
}
