/** The records that are only read: no plan depends on them, and no island carries them. */
import * as z from 'zod/mini';
import { dated, record, slugSchema, text, vouched, sourceRef, certainty } from './record.ts';
import { isoDateSchema } from '../text/day.ts';
import type { Indicator } from './indicator.ts';
import type { Kinds } from './kinds.ts';

/** A dated statement of law or practice that no plan can be tried against, and so is no rule: told, not checked. */
export const provisionSchema = z.strictObject({
  ...record,
  ...dated,
  title: text,
  /** What it is about: a heading of the register. */
  topic: slugSchema,
  order: z.number(),
  /** It tells of advice, and is as sure as it is that the advice was given: of the law it says nothing. */
  advice: z.optional(z.literal(true)),
  /** The rules that it stands behind. */
  rules: z.optional(z.array(slugSchema)),
  /** The provision this one came after. */
  replaces: z.optional(slugSchema),
  /** When it asks something of someone: who, and when, in order of time. */
  duty: z.optional(
    z.strictObject({
      who: z.enum(['kommune', 'borger', 'arbejdsgiver', 'begge']),
      when: text,
      order: z.number(),
    }),
  ),
});

/** A change of law or practice, for the timeline: what happened on a day, and which records it touched. */
export const changeSchema = z.strictObject({
  ...record,
  ...vouched,
  /** The day it took effect, or is expected to. */
  date: isoDateSchema,
  title: text,
  summary: text,
  touches: z.optional(
    z.strictObject({
      rules: z.optional(z.array(slugSchema)),
      targetGroups: z.optional(z.array(slugSchema)),
      provisions: z.optional(z.array(slugSchema)),
    }),
  ),
});

/** A part of a case that another kommune could copy: a list, or a table with a heading over each column. */
const casePart = z.strictObject({
  id: slugSchema,
  title: text,
  intro: z.optional(text),
  items: z.optional(z.array(text)),
  /** The items come in that order. */
  ordered: z.optional(z.boolean()),
  table: z.optional(z.strictObject({ columns: z.array(text), rows: z.array(z.array(text)) })),
});

export const caseSchema = z.strictObject({
  ...record,
  ...vouched,
  title: text,
  /** The kommune by name; never a person. */
  kommune: text,
  /** When it was so, e.g. "ca. 2017". */
  when: text,
  /** In one or two sentences, as it is shown in short. */
  summary: text,
  /** The rest of the story, in paragraphs. */
  story: z.optional(z.array(text)),
  parts: z.optional(z.array(casePart)),
  /** What has changed since, or must be looked at before it is copied. */
  today: z.optional(text),
  focusPoints: z.array(slugSchema),
  /** The questions of the wizard where the idea can be used. */
  questions: z.optional(z.array(slugSchema)),
});

/** One statement about an offer, as sure as its own source. */
const offerFact = z.strictObject({
  text,
  certainty,
  doubt: z.optional(text),
  sources: z.array(sourceRef).check(z.minLength(1)),
});

/** A kind of offer to people without work, beside which nytteindsats is seen. A facet left out has not been looked into. */
export const offerSchema = z.strictObject({
  ...record,
  title: text,
  order: z.number(),
  checked: isoDateSchema,
  /** By what it is compared on, one of the lines of `slags.yaml`. */
  facts: z.record(slugSchema, z.array(offerFact).check(z.minLength(1))),
});

export const termSchema = z.strictObject({
  ...record,
  ...vouched,
  term: text,
  /** Other words for the same. */
  also: z.optional(z.array(text)),
  /** Written forms that Danish endings alone do not give: vowel change, inflection inside, compounds. */
  forms: z.optional(z.array(text)),
  /** Two short sentences at most. */
  meaning: text,
  /** A working translation of our own. */
  english: z.optional(text),
  /** Related terms. */
  see: z.optional(z.array(slugSchema)),
  /** A word for what no longer is, or is no longer called so. */
  former: z.optional(z.literal(true)),
  /** In the glossary, but so common or so ambiguous a word that a note under it would be noise. */
  quiet: z.optional(z.literal(true)),
});

export type Case = z.output<typeof caseSchema>;
export type Offer = z.output<typeof offerSchema>;
export type Term = z.output<typeof termSchema>;
export type Provision = z.output<typeof provisionSchema>;
export type Change = z.output<typeof changeSchema>;

/** What is only read: no plan depends on it, and no island carries it. */
export type Reference = {
  cases: Case[];
  offers: Offer[];
  terms: Term[];
  provisions: Provision[];
  changes: Change[];
  /** What is followed up by numbers, in order. */
  indicators: Indicator[];
  /** What tasks, measures and offers are sorted under. */
  kinds: Kinds;
};
