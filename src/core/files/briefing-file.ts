/** What the sheet that informs a shop steward carries: which agreement it belongs to, and what its fields left with. */
import * as z from 'zod/mini';
import { FORMAT, VERSION } from '../plan/format.ts';
import type { Plan } from '../plan/plan.ts';

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,40}$/));
export const briefingSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  kind: z.literal('briefing'),
  /** The plan's lineage and edition. */
  id,
  edition: id,
  agreement: id,
});

/** Names the agreement that a briefing is about; it holds nothing of the agreement itself. */
export type BriefingFile = z.output<typeof briefingSchema>;

/** What a briefing of an agreement carries. */
export function briefingFile(plan: Pick<Plan, 'id' | 'edition'>, agreement: string): BriefingFile {
  return {
    format: FORMAT,
    version: VERSION,
    kind: 'briefing',
    id: plan.id,
    edition: plan.edition,
    agreement,
  };
}

/** Reads what a briefing carries; `null` when the text is something else. Never throws. */
export function readBriefing(text: string): BriefingFile | null {
  // A plan is far larger: it is not taken apart here.
  if (text.length > 1000) return null;
  try {
    const read = briefingSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
