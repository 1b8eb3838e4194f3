/** Where a dated record stands on a day. */
import type { Certainty, ISODate } from './vocabulary.ts';

/** The dates of a record, all inclusive; from `expected.from` on its certainty is another. */
export type Dated = {
  from?: ISODate | undefined;
  until?: ISODate | undefined;
  certainty: Certainty;
  expected?: { from: ISODate; certainty: Certainty } | undefined;
};

/** `coming` before its first day, `ended` after its last; between them, how sure it is that it holds. */
export type Standing = 'coming' | 'ended' | Certainty;

export function standingOn(record: Dated, day: ISODate): Standing {
  if (record.until !== undefined && day > record.until) return 'ended';
  if (record.from !== undefined && day < record.from) return 'coming';
  const { expected } = record;
  return expected && day >= expected.from ? expected.certainty : record.certainty;
}
