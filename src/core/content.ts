/** The shape of everything in content/: one schema per kind of record, and the Catalog they add up to. */
import * as z from 'zod/mini';
import { COLLECTIONS, conditionSchema, SCOPES } from './condition.ts';
import { NEEDS, SEASONS } from './library.ts';
import { dated, record, slugSchema, sourceRef, text, vouched } from './record.ts';
import type { Reference } from './reference.ts';
import { isoDateSchema } from './day.ts';
import { CHECK_KINDS, LIBRARY_FACTS, RULE_KINDS } from './vocabulary.ts';

export { isoDateSchema } from './day.ts';
export { slugSchema, type SourceRef } from './record.ts';
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

const QUESTION_TYPES = [
  'text',
  'longtext',
  'number',
  'date',
  'yesno',
  'choice',
  'choices',
  'cvr',
  'pnumber',
  /** A week laid out: lines of a day, an activity among the options, and hours. */
  'week',
] as const;

/** How much a question weighs: what the catalogue or law asks for, what it advises, what is free. */
const WEIGHTS = ['obligatorisk', 'anbefalet', 'valgfri'] as const;
export type Weight = (typeof WEIGHTS)[number];

const option = z.strictObject({
  id: slugSchema,
  label: text,
  help: z.optional(text),
  /** What a thing of this kind is called, as within a sentence. */
  name: z.optional(text),
  /** The kind of thing it calls for, among the options of the question's `calls`. */
  calls: z.optional(slugSchema),
});

/** An answer that fills a field at one press; of a week, its lines. */
const preset = z.strictObject({ label: text, value: z.array(text).check(z.minLength(1)) });

/** What an answer rests on: an answer of the same thing, of one it belongs to, or of each in a collection of its own. */
const groundSchema = z.strictObject({
  answer: slugSchema,
  of: z.optional(z.enum(SCOPES)),
  each: z.optional(z.enum(COLLECTIONS)),
});

/**
 * The answer promises something, and so belongs in the plan of action; a "no" promises nothing. `what` may hold
 * `{name}`, the thing's name, and `{answer}`. Owner and day stand in other answers of the same thing; without `due` a
 * date answer is its own day. It is kept when the answer `done.answer` is given, or is `done.is`.
 */
const promiseSchema = z.strictObject({
  what: text,
  owner: z.optional(slugSchema),
  due: z.optional(slugSchema),
  done: z.optional(
    z.strictObject({ answer: slugSchema, is: z.optional(z.union([z.string(), z.boolean()])) }),
  ),
});

/**
 * The answer is a day that belongs in a calendar, though nothing is promised by it. `what` may hold `{name}`, the thing's
 * name, and `{of}`, that of what the thing belongs to. With `each`, a yes stands on the last day of every quarter of the
 * plan's period.
 */
const calendarSchema = z.strictObject({ what: text, each: z.optional(z.enum(['quarter'])) });

export const questionSchema = z.strictObject({
  ...record,
  text,
  /** The short heading that stands over the answer in a paper. */
  heading: text,
  help: z.optional(text),
  why: z.optional(text),
  /** A worded example that can be taken over and edited. */
  example: z.optional(text),
  type: z.enum(QUESTION_TYPES),
  options: z.optional(z.array(option)),
  /** Options that are the records of a kind, in their order. */
  optionsFrom: z.optional(z.enum(['areas', 'targetGroups', 'measures'])),
  /** Weeks to begin from: only with the type `week`. */
  presets: z.optional(z.array(preset)),
  unit: z.optional(text),
  /** How many characters are enough: counted at the field, never a limit. */
  enough: z.optional(z.int().check(z.positive())),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  weight: z.enum(WEIGHTS),
  /** Relevant when this does not fail; a hidden answer is kept, never counted or printed. */
  shown: z.optional(conditionSchema),
  /** When one of these answers has changed since, this one asks to be looked at again. */
  restsOn: z.optional(z.array(groundSchema).check(z.minLength(1))),
  promise: z.optional(promiseSchema),
  calendar: z.optional(calendarSchema),
  /** The answer is of the edition it was given in: next year's begins without it. */
  ofEdition: z.optional(z.boolean()),
  /** Its options call for things of a kind: the question of their form that says which kind each is. */
  calls: z.optional(z.strictObject({ scope: z.enum(SCOPES), question: slugSchema })),
  /** The case that shows why it is asked. */
  case: z.optional(slugSchema),
  /** Raised when the meaning of the question changes. */
  revision: z.int().check(z.positive()),
  sources: z.optional(z.array(sourceRef)),
});

const section = z.strictObject({
  id: slugSchema,
  title: text,
  intro: z.optional(text),
  questions: z.array(questionSchema),
});

/** A point of the catalogue's checklist, and the condition under which a plan has covered it. */
const checklistPoint = z.strictObject({
  id: slugSchema,
  text,
  covered: conditionSchema,
  /** The question that answers it, for the link. */
  question: z.optional(slugSchema),
  sources: z.array(sourceRef).check(z.minLength(1)),
});

export const focusPointSchema = z.strictObject({
  ...record,
  ...vouched,
  number: z.int(),
  title: text,
  /** One sentence: what you do here. */
  summary: text,
  why: text,
  how: text,
  who: z.optional(text),
  considerations: z.optional(z.array(text)),
  /** The form whose repeated things are filled in under this focus point, if any. */
  repeats: z.optional(z.array(z.enum(SCOPES))),
  sections: z.array(section),
  checklist: z.array(checklistPoint),
});

/** The questions of a thing that repeats. `scope` says which. */
export const formSchema = z.strictObject({
  ...record,
  scope: z.enum(SCOPES),
  title: text,
  /** One of the thing, as in "Tilføj …". */
  singular: text,
  plural: text,
  intro: z.optional(text),
  /** Such a thing counts in numbers only when this holds of it; always when absent. */
  established: z.optional(conditionSchema),
  /** Each such thing is a promise by itself; `more` is the answer that says it at length. */
  promise: z.optional(z.extend(promiseSchema, { more: z.optional(slugSchema) })),
  sections: z.array(section),
});

/** Questions added to a section that stands in another file: how one file adds a question. */
export const supplementSchema = z.strictObject({
  ...record,
  /** The section of a focus point or form that the questions join. */
  section: slugSchema,
  /** The question they come after; at the end when absent. */
  after: z.optional(slugSchema),
  questions: z.array(questionSchema).check(z.minLength(1)),
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
  /** The same in kinds, so that tasks can be found by it. */
  needs: z.optional(z.array(z.enum(NEEDS))),
  /** What needs special care here, and why. */
  care: z.optional(z.array(z.strictObject({ rule: slugSchema, text }))),
  /** Questions to settle locally. */
  settle: z.optional(z.array(text)),
  /** Tasks to look at beside it; those most like it follow by themselves. */
  related: z.optional(z.array(slugSchema)),
});

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

/** What a measure is for, in the order the kinds are shown: the catalogue's list, its five kinds of examples, what came later. */
export const MEASURE_KINDS = [
  'hjaelp-til-soegning',
  'ugen-og-forloebet',
  'match-til-job',
  'kurser-og-vejledning',
  'ledere-der-vejleder',
  'synlige-job',
  'nytte-for-begge',
  'fra-indsatsen-for-unge',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export const measureSchema = z.strictObject({
  ...record,
  ...vouched,
  title: text,
  summary: text,
  order: z.number(),
  kind: z.enum(MEASURE_KINDS),
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
export type Option = z.output<typeof option>;
export type Question = z.output<typeof questionSchema>;
export type Section = z.output<typeof section>;
export type FocusPoint = z.output<typeof focusPointSchema>;
export type Form = z.output<typeof formSchema>;
export type Supplement = z.output<typeof supplementSchema>;
export type TargetGroup = z.output<typeof targetGroupSchema>;
export type Area = z.output<typeof areaSchema>;
export type Task = z.output<typeof taskSchema>;
export type Rule = z.output<typeof ruleSchema>;
export type Check = z.output<typeof checkSchema>;
export type RuleExample = z.output<typeof ruleExampleSchema>;
export type Reason = z.output<typeof reasonSchema>;
export type Measure = z.output<typeof measureSchema>;
export type Municipality = z.output<typeof municipalitySchema>;

/** What plans are worked out from, as one checked value: what islands fetch, tests read and the export uses. Lists are in order. */
export type Catalog = {
  /** Hash of everything below: the version of the content a plan was last saved with. */
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
