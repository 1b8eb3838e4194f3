/** The schema that plans and content share. */
import * as z from 'zod/mini';

// Without this zod tries `new Function`, which the content security policy forbids.
z.config({ jitless: true });

/** A calendar day, `YYYY-MM-DD`. */
export const isoDateSchema = z.iso.date();
