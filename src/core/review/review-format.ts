/** The schema of a review: what members of the council say of one edition of a plan, fit to be merged in any order. */
import * as z from 'zod/mini';
import { isoDateSchema } from '../text/day.ts';
import { FORMAT, VERSION } from '../plan/format.ts';
import { OUTCOMES, VERDICTS } from './verdicts.ts';
import { SCOPES } from '../content/vocabulary.ts';

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,40}$/));
const moment = z.iso.datetime();

/** What is spoken of: an answer (`question`), a section of a thing (`section`), a thing, or the plan whole. */
const spotSchema = z.strictObject({
  scope: z.enum(SCOPES),
  id: z.nullable(id),
  section: z.optional(z.string()),
  question: z.optional(z.string()),
});

const voiceSchema = z.strictObject({
  /** Who speaks, by role and seat, never by name: "Medlem for lønmodtagerne". */
  role: z.string(),
  /** The revision of the plan that was read, and when that was saved. */
  read: z.strictObject({ revision: id, changed: moment }),
  changed: moment,
});

const remarkSchema = z.strictObject({
  voice: id,
  spot: spotSchema,
  text: z.string(),
  /** Another wording of the answer; `null` when none is suggested. */
  suggestion: z.nullable(z.string()),
  /** The rule or check whose finding it speaks of, by its slug. */
  rule: z.nullable(z.string()),
  /** What stood there when it was written: its hash, and the text itself where it is one. */
  quoted: z.strictObject({ hash: z.string(), text: z.nullable(z.string()) }),
  made: moment,
  changed: moment,
  /** Taken back by the one who made it; its words are gone. */
  gone: z.optional(z.literal(true)),
});

const verdictSchema = z.strictObject({
  voice: id,
  spot: spotSchema,
  /** `null`: taken back. */
  verdict: z.nullable(z.enum(VERDICTS)),
  changed: moment,
});

/** What the council says together of a spot, in its own words. */
const statementSchema = z.strictObject({ spot: spotSchema, text: z.string(), changed: moment });

const outcomeSchema = z.strictObject({
  /** `null`: open again. */
  outcome: z.nullable(z.enum(OUTCOMES)),
  /** Why, or what was answered. */
  reason: z.string(),
  /** The edition it went into. */
  edition: id,
  changed: moment,
});

/** Whether a remark stands as dissent, beside what the council says together. */
const dissentSchema = z.strictObject({ stands: z.boolean(), changed: moment });

export const reviewSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  kind: z.literal('review'),
  /** The plan as it was when it was read last: lineage and edition, and the facts that name it. */
  plan: z.strictObject({
    id,
    edition: id,
    title: z.string(),
    kommune: z.nullable(z.strictObject({ code: z.nullable(z.string()), name: z.string() })),
    period: z.strictObject({ from: z.nullable(isoDateSchema), until: z.nullable(isoDateSchema) }),
    revision: id,
    changed: moment,
  }),
  /** Those who speak, by id: one in a member's review, several in what was put together. */
  voices: z.record(id, voiceSchema),
  remarks: z.record(id, remarkSchema),
  /** By voice and spot, as `verdictKey` writes them. */
  verdicts: z.record(z.string(), verdictSchema),
  /** By spot, as `spotKey` writes it. */
  statements: z.record(z.string(), statementSchema),
  /** What became of the remarks, by their id. */
  outcomes: z.record(id, outcomeSchema),
  /** Remarks of members who stand against the rest, by their id. A review in which nobody was said to has none. */
  dissents: z.optional(z.record(id, dissentSchema)),
  /** Version of the content it was last written with. */
  content: z.string(),
  changed: moment,
});

export type Spot = z.output<typeof spotSchema>;
export type Voice = z.output<typeof voiceSchema>;
export type Remark = z.output<typeof remarkSchema>;
export type VerdictEntry = z.output<typeof verdictSchema>;
export type Review = z.output<typeof reviewSchema>;
