/** The number that the content as a whole goes by, apart from the format of files. */
import * as z from 'zod/mini';
import { isoDateSchema } from '../text/day.ts';

/** `MAJOR.MINOR.PATCH`: changed meaning or a retired record, new records, words alone; and the day it was so numbered. */
export const contentVersionSchema = z.strictObject({
  version: z.string().check(z.regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/)),
  date: isoDateSchema,
});

export type ContentVersion = z.output<typeof contentVersionSchema>;
