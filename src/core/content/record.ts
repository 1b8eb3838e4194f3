/** What records of all kinds have in common. */
import * as z from 'zod/mini';
import { isoDateSchema } from '../text/day.ts';
import { CERTAINTIES } from './vocabulary.ts';

/** The permanent name of a record: small ASCII letters, digits and hyphens. */
export const slugSchema = z.string().check(
  z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'Et slug har kun små bogstaver a-z, tal og bindestreger.',
  }),
);

/** A text that says something. */
export const text = z.string().check(z.minLength(1));

/** How sure a statement is. */
export const certainty = z.enum(CERTAINTIES);

/** A source named by a record, with the place in it where the statement stands. */
export const sourceRef = z.strictObject({ source: slugSchema, place: z.optional(text) });

/** What goes by a permanent slug, with those it had before. */
export type Slugged = { id: string; formerly?: string[] | undefined };

/** What every record has: a permanent slug, the slugs it had before, and when it was retired. */
export const record = {
  id: slugSchema,
  formerly: z.optional(z.array(slugSchema)),
  retired: z.optional(isoDateSchema),
  /** Words a reader may search for that the record itself does not use. */
  keywords: z.optional(z.array(text)),
};

/** What a record stands on: where it is said, the day that was last looked up, and how sure it is. */
export const vouched = {
  sources: z.array(sourceRef).check(z.minLength(1)),
  checked: isoDateSchema,
  certainty,
  /** Said only when the certainty is not `bekraeftet`, or holds for a part: what is unsure. */
  doubt: z.optional(text),
};

/** A dated, sourced statement about the law or good practice. `from` and `until` are both inclusive. */
export const dated = {
  ...vouched,
  from: z.optional(isoDateSchema),
  until: z.optional(isoDateSchema),
  /** From this day the certainty is lower, because a change of law is expected. */
  expected: z.optional(
    z.strictObject({ from: isoDateSchema, certainty, note: text, sources: z.array(sourceRef) }),
  ),
  /** What the catalogue of about 2017 said, in our words. */
  catalogue: z.optional(text),
  /** The statements K01–K28 of the catalogue that the record answers. */
  statements: z.optional(z.array(z.string().check(z.regex(/^K\d\d$/)))),
  /** What holds now, in the reader's words; after `until` that it has ended, and what came instead. */
  now: text,
  /** What held while it stood; required of a record that has ended or will (`until`). */
  during: z.optional(text),
  /** What it means in practice. */
  practice: z.optional(text),
};

export type SourceRef = z.output<typeof sourceRef>;
