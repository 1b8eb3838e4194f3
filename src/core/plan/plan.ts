/** The plan: one JSON value, the same in storage, in a file, in a paper's data and in tests. Replaced, never mutated. */
import * as z from 'zod/mini';
import { FORMAT, VERSION } from './format.ts';
import { isoDateSchema } from '../text/day.ts';

export { FORMAT, VERSION };

/** Opaque id of a repeated thing, a revision, an edition or a lineage: never an index or a slug. */
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,40}$/));
const moment = z.iso.datetime();
const period = z.strictObject({
  from: z.nullable(isoDateSchema),
  until: z.nullable(isoDateSchema),
});

/** `null` is an answer that was cleared: kept so that a merge can tell it from one never given. */
const answerValueSchema = z.nullable(
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
);
/**
 * An answer and the revision of the question it was given to. `basis`: hash of what the answer rested on when it was
 * given, for a question that rests on others.
 */
const answerSchema = z.strictObject({
  value: answerValueSchema,
  revision: z.int().check(z.positive()),
  basis: z.optional(z.string()),
});
/** Answers by question slug; slugs the catalog does not know are kept. */
const answersSchema = z.record(z.string(), answerSchema);

/** What every repeated thing has; `order` sorts it among its kind. */
const item = { id, order: z.number(), answers: answersSchema };
/** The slug of the content record it was chosen from; `null` for the kommune's own. */
const chosen = { ...item, record: z.nullable(z.string()) };

const targetGroupChoiceSchema = z.strictObject({ ...chosen });
const workplaceSchema = z.strictObject({ ...item, name: z.string() });
const taskChoiceSchema = z.strictObject({
  ...chosen,
  /** The task in the kommune's words; the library's title to begin with. */
  name: z.string(),
  status: z.enum(['valgt', 'fravalgt']),
  /** Why it was declined (or chosen). */
  reason: z.string(),
});
const agreementSchema = z.strictObject({
  ...item,
  name: z.string(),
  /** Where it applies: one workplace, or a whole area by its slug. */
  workplace: z.nullable(id),
  area: z.nullable(z.string()),
  tasks: z.array(id),
  period,
});
/** One step on an agreement's way to being approved; with a workplace it is that place's own, under a wider agreement. */
const approvalSchema = z.strictObject({
  ...item,
  name: z.string(),
  agreement: id,
  workplace: z.nullable(id),
});
const measureChoiceSchema = z.strictObject({ ...chosen });
const limitSchema = z.strictObject({
  id,
  order: z.number(),
  record: z.string(),
  value: z.number(),
});
const noteSchema = z.strictObject({ ...item, name: z.string() });

const kommune = z.nullable(z.strictObject({ code: z.nullable(z.string()), name: z.string() }));

/**
 * How a section of a plan begun from last year's stands: the hash of what was carried over, and whether someone has
 * said that it still holds.
 */
const carriedSchema = z.strictObject({ hash: z.string(), confirmed: z.boolean() });

/** A saved state and the states it came from, newest first: what a merge finds its base by. */
const revision = z.strictObject({ id, parents: z.array(id) });

export const planSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  kind: z.literal('plan'),
  /** The lineage over the years. */
  id,
  /** One year's plan. */
  edition: id,
  /** The edition it came from. */
  basedOn: z.nullable(id),
  title: z.string(),
  kommune,
  period,
  answers: answersSchema,
  targetGroups: z.array(targetGroupChoiceSchema),
  workplaces: z.array(workplaceSchema),
  tasks: z.array(taskChoiceSchema),
  agreements: z.array(agreementSchema),
  measures: z.array(measureChoiceSchema),
  limits: z.array(limitSchema),
  consultations: z.array(noteSchema),
  actions: z.array(noteSchema),
  /** The standing procedure for a new workplace, step by step: every agreement's approvals start as these. */
  procedure: z.array(noteSchema),
  /** The approvals of all agreements. */
  approvals: z.array(approvalSchema),
  followUp: z.array(noteSchema),
  /** Sections carried over from the edition it is based on, by `sectionKey`; `null` in a first edition. */
  carried: z.nullable(z.record(z.string(), carriedSchema)),
  /** Digits formed like a CPR number that someone has declared to be something else. */
  notCpr: z.array(z.string()),
  /** Ids of what was deleted, and when. */
  tombstones: z.record(z.string(), moment),
  revision,
  /** Version of the content the plan was last saved with. */
  content: z.string(),
  changed: moment,
});

/** An agreement alone: with a snapshot of its tasks, its workplace and the limits it was checked against. */
export const agreementFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  kind: z.literal('agreement'),
  /** The plan it came from. */
  plan: z.strictObject({ id, edition: id, kommune, period, revision }),
  agreement: agreementSchema,
  workplace: z.nullable(workplaceSchema),
  /** The workplaces under an agreement for a whole area: those with approvals of their own. */
  places: z.optional(z.array(workplaceSchema)),
  tasks: z.array(taskChoiceSchema),
  limits: z.array(limitSchema),
  approvals: z.array(approvalSchema),
  notCpr: z.array(z.string()),
  /** The plan's target groups without their texts: a rule of an agreement may ask whom it is for. */
  targetGroups: z.optional(z.array(targetGroupChoiceSchema)),
  content: z.string(),
  changed: moment,
});

export type AnswerValue = z.output<typeof answerValueSchema>;
export type Answer = z.output<typeof answerSchema>;
export type Answers = z.output<typeof answersSchema>;
export type Period = z.output<typeof period>;
export type Workplace = z.output<typeof workplaceSchema>;
export type TaskChoice = z.output<typeof taskChoiceSchema>;
export type Agreement = z.output<typeof agreementSchema>;
export type Approval = z.output<typeof approvalSchema>;
export type Note = z.output<typeof noteSchema>;
export type Plan = z.output<typeof planSchema>;
export type AgreementFile = z.output<typeof agreementFileSchema>;
