/** The period of a plan in a line. */
import { fill, formatDate, type Period } from '../../core/index.ts';
import { deskWords } from '../../texts/desk.ts';

/** From when until when; that it is not known yet while either day is missing. */
export function periodText({ from, until }: Period): string {
  const words = deskWords.desk;
  return from && until
    ? fill(words.period, { from: formatDate(from), until: formatDate(until) })
    : words.noPeriod;
}
