/** The number that the content as a whole goes by, apart from the format of files, and which of two is the later. */
import * as z from 'zod/mini';
import { isoDateSchema } from '../text/day.ts';

/** `MAJOR.MINOR.PATCH`: changed meaning or a retired record, new records, words alone; and the day it was so numbered. */
export const contentVersionSchema = z.strictObject({
  version: z.string().check(z.regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/)),
  date: isoDateSchema,
});

export type ContentVersion = z.output<typeof contentVersionSchema>;

/** The numbers of content named `1.10.0+hash`; none where it was named by its hash alone, before it was numbered. */
const numbersOf = (content: string): number[] =>
  (/^(\d+)\.(\d+)\.(\d+)(?=\+|$)/.exec(content) ?? []).slice(1).map(Number);

/**
 * Of two names of content, as a catalog's `version` is written, the later: number by number, so that 1.10.0 follows
 * 1.9.0; what has no number comes first. Of two with one number, the last in the alphabet: whoever asks gets the same.
 */
export function laterContent(a: string, b: string): string {
  const [mine, theirs] = [numbersOf(a), numbersOf(b)];
  for (const at of [0, 1, 2]) {
    const [left, right] = [mine[at] ?? -1, theirs[at] ?? -1];
    if (left !== right) return left < right ? b : a;
  }
  return a < b ? b : a;
}
