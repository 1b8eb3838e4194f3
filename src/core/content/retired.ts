/** Records that the content has stopped using: kept, because plans may name them. */
import type { ISODate } from '../text/dates.ts';

/** Whether a record is no longer in use on the day. */
export const isRetired = (record: { retired?: string | undefined }, on: ISODate): boolean =>
  record.retired !== undefined && record.retired <= on;
