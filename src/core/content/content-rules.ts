/** The shape of what a plan is tried by: rules and checks, with examples that meet and break them. */
import * as z from 'zod/mini';
import { conditionSchema, SCOPES } from './condition.ts';
import { isoDateSchema } from '../text/day.ts';
import { dated, record, slugSchema, sourceRef, text } from './record.ts';
import { CHECK_KINDS, RULE_KINDS } from './vocabulary.ts';

const ruleSchema = z.strictObject({
  ...record,
  ...dated,
  title: text,
  kind: z.enum(RULE_KINDS),
  /** What the rule stands on: it is tried on each such thing in the plan. */
  scope: z.enum(SCOPES),
  /** What it looks at: the day the thing starts, every day of its period, or the reader's today. */
  looksAt: z.enum(['start', 'period', 'today']),
  /** It concerns only the things for which this holds; every one when absent. */
  applies: z.optional(conditionSchema),
  requires: conditionSchema,
  /** What to do, said when it is broken or open. */
  advice: text,
  /** The question at whose field the finding is shown; else the condition's first open question. */
  question: z.optional(slugSchema),
  /** For `egen-graense`: the kommune's own limit that `{ limit }` reads. */
  limit: z.optional(
    z.strictObject({ label: text, unit: text, suggestion: z.number(), because: text }),
  ),
  /** The rule this one came after. */
  replaces: z.optional(slugSchema),
});

/** A plan in the small, for a rule's met and broken examples. */
const ruleExampleSchema = z.strictObject({
  /** What the example shows. */
  name: text,
  on: isoDateSchema,
  period: z.optional(z.strictObject({ from: isoDateSchema, until: isoDateSchema })),
  /** Answers by scope; `plan` and the rule's own scope are the usual ones. */
  answers: z.optional(
    z.partialRecord(
      z.enum(SCOPES),
      z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    ),
  ),
  /** The record that the thing of each scope was chosen from. */
  records: z.optional(z.partialRecord(z.enum(SCOPES), slugSchema)),
  limits: z.optional(z.record(slugSchema, z.number())),
});

/** A rule file: the rule, and at least one example that meets it and one that breaks it. */
export const ruleFileSchema = z.strictObject({
  ...ruleSchema.shape,
  examples: z.strictObject({
    met: z.array(ruleExampleSchema).check(z.minLength(1)),
    broken: z.array(ruleExampleSchema).check(z.minLength(1)),
  }),
});

/**
 * A check: tried by the engine of the rules, and never called law. `sammenhaeng` asks whether what a plan says in two
 * places fits; `anbefaling` is a council's own advice, handed over as a file.
 */
export const checkSchema = z.strictObject({
  ...record,
  kind: z.enum(CHECK_KINDS),
  title: text,
  /** What it stands on: it is tried on each such thing in the plan. */
  scope: z.enum(SCOPES),
  /** It concerns only the things for which this holds; every one when absent. */
  applies: z.optional(conditionSchema),
  requires: conditionSchema,
  /** What to do, said when it is not so or cannot be seen. */
  advice: text,
  /** The question at whose field it is shown. */
  question: z.optional(slugSchema),
  sources: z.optional(z.array(sourceRef)),
  /** Where a council's advice was given, in its own words. */
  source: z.optional(text),
});

/** A check of the content: with at least one example that meets it and one that breaks it. */
export const checkFileSchema = z.strictObject({
  ...checkSchema.shape,
  kind: z.literal('sammenhaeng'),
  sources: z.array(sourceRef).check(z.minLength(1)),
  examples: ruleFileSchema.shape.examples,
});

export type Rule = z.output<typeof ruleSchema>;
export type Check = z.output<typeof checkSchema>;
export type RuleExample = z.output<typeof ruleExampleSchema>;
