/** The schemas of what papers carry that only point to a plan: the short strategy's reference, and a letter's consultation. */
import * as z from 'zod/mini';
import { FORMAT, VERSION } from '../plan/format.ts';
import { planSchema } from '../plan/plan.ts';

const { id, edition, consultations } = planSchema.shape;
const header = { format: z.literal(FORMAT), version: z.literal(VERSION) };

export const referenceSchema = z.strictObject({
  ...header,
  kind: z.literal('reference'),
  /** The plan's lineage and edition, and the state that the paper shows. */
  id,
  edition,
  revision: id,
});

export const consultationFileSchema = z.strictObject({
  ...header,
  kind: z.literal('consultation'),
  id,
  edition,
  /** Left out when the plan has no such consultation any more. */
  consultation: z.optional(consultations.def.element),
});

export type ReferenceFile = z.output<typeof referenceSchema>;
export type ConsultationFile = z.output<typeof consultationFileSchema>;
