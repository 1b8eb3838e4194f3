/** The shape of everything in content/: one schema per kind of record, and the Catalog they add up to. */
import * as z from 'zod/mini';
import { COLLECTIONS, conditionSchema } from './condition.ts';
import type { FocusPoint, Form } from './content-questions.ts';
import type { Check, Rule } from './content-rules.ts';
import { SEASONS } from './library.ts';
import { dated, record, slugSchema, text, vouched } from './record.ts';
import type { Reference } from './reference.ts';
import { LIBRARY_FACTS } from './vocabulary.ts';

export { isoDateSchema } from '../text/day.ts';
export { slugSchema, type SourceRef } from './record.ts';
export * from './content-questions.ts';
export * from './content-rules.ts';
export * from './kinds.ts';
export * from './reference.ts';

export {
  CERTAINTIES,
  RULE_KINDS,
  type Certainty,
  type ISODate,
  type RuleKind,
} from './vocabulary.ts';

export const sourceSchema = z.strictObject({
  ...record,
  title: text,
  publisher: z.optional(text),
  published: z.optional(text),
  address: z.optional(z.url()),
  note: z.optional(text),
});

export const targetGroupSchema = z.strictObject({
  ...record,
  ...dated,
  title: text,
  /** What the group was called before, shown as such. */
  formerNames: z.optional(z.array(text)),
  /** Conditions and hours to know, as statements. */
  conditions: z.optional(z.array(text)),
  /** What rules may ask about: e.g. `arbejdspligt`, `unge`. */
  traits: z.array(slugSchema),
  order: z.number(),
});

export const areaSchema = z.strictObject({
  ...record,
  ...vouched,
  title: text,
  summary: text,
  order: z.number(),
  /** Its tasks are suggested when this holds for the plan. */
  suggestedWhen: conditionSchema,
  /** Why they are suggested, in the reader's words. */
  because: text,
});

export const taskSchema = z.strictObject({
  ...record,
  ...vouched,
  title: text,
  area: slugSchema,
  summary: text,
  order: z.number(),
  /** The line of the catalogue it comes from, e.g. `teknik-og-miljoe-4`; absent for our own additions. */
  line: z.optional(slugSchema),
  /** What the catalogue says of it, in our words; all else about a task is our own. Goes with `line`. */
  catalogue: z.optional(text),
  traits: z.array(slugSchema),
  season: z.optional(z.enum([...SEASONS, 'hele-aaret'])),
  place: z.optional(z.enum(['inde', 'ude', 'begge'])),
  work: z.optional(z.enum(['alene', 'hold', 'begge'])),
  /** What must be in place before, e.g. attest, kørekort, kursus, tøj. */
  before: z.optional(z.array(text)),
  /** The same in kinds of `slags.yaml`, so that tasks can be found by it. */
  needs: z.optional(z.array(slugSchema)),
  /** What needs special care here, and why. */
  care: z.optional(z.array(z.strictObject({ rule: slugSchema, text }))),
  /** Questions to settle locally. */
  settle: z.optional(z.array(text)),
  /** Tasks to look at beside it; those most like it follow by themselves. */
  related: z.optional(z.array(slugSchema)),
});

/**
 * What a reason names: options of a choice in the plan that are among a fact of the task (only the `chosen` ones, or with
 * `chosen: false` only the others), or the plan's things of a kind that a condition holds for.
 */
const namesSchema = z.union([
  z.strictObject({
    options: slugSchema,
    fact: z.enum(LIBRARY_FACTS),
    chosen: z.optional(z.boolean()),
  }),
  z.strictObject({ each: z.enum(COLLECTIONS), where: z.optional(conditionSchema) }),
]);

/**
 * A reason for or against suggesting a task. `when` is asked of the task as a thing that might be chosen, in the plan:
 * `{ answer }` with `of: plan` reads the plan, `{ fact }` the task.
 */
export const reasonSchema = z.strictObject({
  ...record,
  title: text,
  /** What it adds to the task's score: above zero it speaks for the task, below it asks for care. */
  weight: z.number(),
  /** It is enough by itself to have the task suggested; without, it only moves a task that something else suggests. */
  suggests: z.optional(z.boolean()),
  when: conditionSchema,
  /** The reason in the reader's words; may hold `{area}`, the area's title, and `{named}`, what `names` finds. */
  because: text,
  /** What the reason names; when there is nothing to name, it does not hold. */
  names: z.optional(namesSchema),
  order: z.number(),
});

export const measureSchema = z.strictObject({
  ...record,
  ...vouched,
  title: text,
  summary: text,
  order: z.number(),
  /** What it is for, one of the kinds of `slags.yaml`. */
  kind: slugSchema,
  /** Who does it: a role, never a person. */
  doneBy: z.optional(text),
});

export const municipalitySchema = z.strictObject({
  /** Kommunekode, three digits. */
  code: z.string().check(z.regex(/^\d{3}$/)),
  name: text,
  /** What it calls itself, when that is not its name followed by "Kommune". */
  fullName: z.optional(text),
  /** The RAR area it belonged to until RAR was replaced. */
  formerRar: text,
  /** Its place on the map of tiles: column and row, counted from 1 in the north-west. */
  tile: z.tuple([z.int().check(z.positive()), z.int().check(z.positive())]),
});

/** Words and phrases that readers use for one and the same, group by group: for the search alone. */
export const synonymsSchema = z.array(z.array(text).check(z.minLength(2)));

export type Source = z.output<typeof sourceSchema>;
export type TargetGroup = z.output<typeof targetGroupSchema>;
export type Area = z.output<typeof areaSchema>;
export type Task = z.output<typeof taskSchema>;
export type Reason = z.output<typeof reasonSchema>;
export type Measure = z.output<typeof measureSchema>;
export type Municipality = z.output<typeof municipalitySchema>;

/** What plans are worked out from, as one checked value: what islands fetch, tests read and the export uses. Lists are in order. */
export type Catalog = {
  /** Its number and, after `+`, the hash of everything below: the version of the content a plan was last saved with. */
  version: string;
  focusPoints: FocusPoint[];
  forms: Form[];
  targetGroups: TargetGroup[];
  areas: Area[];
  /** What speaks for and against a task, in order. */
  reasons: Reason[];
  tasks: Task[];
  rules: Rule[];
  /** Whether what a plan says in two places fits. */
  checks: Check[];
  measures: Measure[];
  sources: Source[];
  municipalities: Municipality[];
};

/** All content. */
export type Content = Catalog & Reference;
