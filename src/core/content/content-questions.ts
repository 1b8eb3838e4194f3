/** The shape of what is asked: questions in sections, in the focus points and in the forms of things that repeat. */
import * as z from 'zod/mini';
import { COLLECTIONS, conditionSchema, SCOPES } from './condition.ts';
import { record, slugSchema, sourceRef, text, vouched } from './record.ts';

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
  /** What papers set after its answers: the goals of the edition. */
  shows: z.optional(z.literal('goals')),
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

export type Option = z.output<typeof option>;
export type Question = z.output<typeof questionSchema>;
export type Section = z.output<typeof section>;
export type FocusPoint = z.output<typeof focusPointSchema>;
export type Form = z.output<typeof formSchema>;
export type Supplement = z.output<typeof supplementSchema>;
