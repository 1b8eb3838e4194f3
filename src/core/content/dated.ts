/** Where a dated record stands on a day. */
import { addDays } from '../text/dates.ts';
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

/** Where the record stands on the day. */
export function standingOn(record: Dated, day: ISODate): Standing {
  if (record.until !== undefined && day > record.until) return 'ended';
  if (record.from !== undefined && day < record.from) return 'coming';
  const { expected } = record;
  return expected && day >= expected.from ? expected.certainty : record.certainty;
}

/** Days in a row on which the same may be said of a record, from the first of them to where the next phase begins. */
export type Phase = {
  /** Absent for the phase that has no beginning. */
  from?: ISODate;
  standing: Standing;
  /** The text that holds: `during` while a record that has an end stands or is to come, else `now`. */
  text: 'during' | 'now';
  /** An expected change has made it less sure than it was. */
  shaken: boolean;
};

/** The phases of a record in order of time; at least one, and no two alike in a row. */
export function phasesOf(record: Dated): Phase[] {
  const { from, until, expected } = record;
  const turns = [from, expected?.from, until && addDays(until, 1)];
  const days = ['', ...turns.filter((day) => day !== undefined).sort()];
  const phases: Phase[] = [];
  for (const day of days) {
    const standing = standingOn(record, day);
    const phase: Phase = {
      ...(day && { from: day }),
      standing,
      text: until !== undefined && day <= until ? 'during' : 'now',
      shaken:
        standing !== 'ended' &&
        standing !== 'coming' &&
        expected !== undefined &&
        expected.from <= day,
    };
    const last = phases.at(-1);
    if (last?.standing !== standing || last.shaken !== phase.shaken) phases.push(phase);
  }
  return phases;
}
