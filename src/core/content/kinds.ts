/** What records are sorted under and found by, as content itself lists it: their order, and their words. */
import * as z from 'zod/mini';
import { slugSchema, text } from './record.ts';

const kind = { id: slugSchema, title: text };

/** One file, `slags.yaml`; a list that is left out is empty. */
export const kindsSchema = z.strictObject({
  /** What has to be in place before someone begins on a task; `without` names the tasks that can do without. */
  needs: z._default(z.array(z.strictObject({ ...kind, without: text })), []),
  /** What measures are for. */
  measures: z._default(z.array(z.strictObject(kind)), []),
  /** What offers are compared by. */
  comparison: z._default(z.array(z.strictObject(kind)), []),
});

export type Kinds = z.output<typeof kindsSchema>;
/** What has to be in place before someone begins on a task. */
export type Need = Kinds['needs'][number];

/** Those of content that lists none. */
export const NO_KINDS: Kinds = { needs: [], measures: [], comparison: [] };
