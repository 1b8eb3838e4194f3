/** Conditions and the figures they compare: typed data in content, evaluated to holds, fails or open. */
import * as z from 'zod/mini';
import { SCOPES, type Scope } from './vocabulary.ts';

export { SCOPES, type Scope } from './vocabulary.ts';

/**
 * The lists a quantifier, count or sum can run over: the plan's, or the thing's own. Seen from an agreement
 * `tasks`, `workplaces` and `approvals` are its own; seen from a workplace or a task `agreements` are those it is part of.
 * `tasks` are the chosen ones, `declinedTasks` the others.
 */
export const COLLECTIONS = [
  'targetGroups',
  'workplaces',
  'tasks',
  'declinedTasks',
  'agreements',
  'measures',
  'consultations',
  'actions',
  'steps',
  'approvals',
] as const;
export type Collection = (typeof COLLECTIONS)[number];

/**
 * What every thing is, whatever its content says.
 * `record`: slug of the content record it was chosen from. `traits`: that record's traits.
 * `status`: `valgt` or `fravalgt` (tasks). `from`, `until`: its period, else the plan's.
 * `weeks`: whole and started weeks of its period, both days counted; open for an agreement with no period
 * of its own, since the plan's length says nothing about the agreement's.
 * `established`: whether it counts in numbers, by what its form asks for; a count that leaves it out counts what is planned.
 * Of a library task: `seasons` it is for, `settings` (inde, ude), `manners` it is done in (alene, hold), what it `needs`.
 * Of the plan: `seasons` its period touches, none when a day of it is not set.
 */
const FACTS = [
  'record',
  'traits',
  'status',
  'area',
  'from',
  'until',
  'weeks',
  'name',
  'seasons',
  'settings',
  'manners',
  'needs',
  'established',
] as const;
export type Fact = (typeof FACTS)[number];

export type Literal = string | number | boolean;

/** One value in a comparison: a literal, an answer, a fact, a kommune's own limit, or a figure. */
export type Operand =
  | Literal
  | { answer: string; of?: Scope | undefined }
  | { fact: Fact; of?: Scope | undefined }
  | { limit: string }
  | { count: Collection; where?: Condition | undefined }
  | { sum: Collection; value: Operand; where?: Condition | undefined }
  | { add: Operand[] }
  | { weeksBetween: [Operand, Operand] }
  /** The hours of a week that is laid out in an answer: all of them, or those spent on some activities. */
  | { weekHours: { answer: string; of?: Scope | undefined }; activities?: string[] | undefined }
  | { staircase: Operand; steps: StaircaseStep[]; least: number };

/** `per` units for each whole step up to `upTo` units counted from zero; `upTo: null` is the rest. */
export type StaircaseStep = { upTo: number | null; per: number };

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { is: [Operand, Operand] }
  | { includes: [Operand, Operand] }
  | { overlaps: [Operand, Operand] }
  | { atLeast: [Operand, Operand] }
  | { atMost: [Operand, Operand] }
  | { before: [Operand, Operand] }
  | { after: [Operand, Operand] }
  | { answered: Operand }
  | { every: Collection; satisfies: Condition; where?: Condition | undefined }
  | { some: Collection; satisfies: Condition; where?: Condition | undefined };

const literal = z.union([z.string(), z.number(), z.boolean()]);
const scope = z.enum(SCOPES);
const collection = z.enum(COLLECTIONS);
const conditionRef: z.ZodMiniType<Condition> = z.lazy(() => conditionSchema);
const operandRef: z.ZodMiniType<Operand> = z.lazy(() => operandSchema);
const pair = z.tuple([operandRef, operandRef]);

const operandSchema: z.ZodMiniType<Operand> = z.union([
  literal,
  z.strictObject({ answer: z.string(), of: z.optional(scope) }),
  z.strictObject({ fact: z.enum(FACTS), of: z.optional(scope) }),
  z.strictObject({ limit: z.string() }),
  z.strictObject({ count: collection, where: z.optional(conditionRef) }),
  z.strictObject({ sum: collection, value: operandRef, where: z.optional(conditionRef) }),
  z.strictObject({ add: z.array(operandRef) }),
  z.strictObject({ weeksBetween: pair }),
  z.strictObject({
    weekHours: z.strictObject({ answer: z.string(), of: z.optional(scope) }),
    activities: z.optional(z.array(z.string())),
  }),
  z.strictObject({
    staircase: operandRef,
    steps: z.array(z.strictObject({ upTo: z.nullable(z.number()), per: z.number() })),
    least: z.number(),
  }),
]);

export const conditionSchema: z.ZodMiniType<Condition> = z.union([
  z.strictObject({ all: z.array(conditionRef) }),
  z.strictObject({ any: z.array(conditionRef) }),
  z.strictObject({ not: conditionRef }),
  z.strictObject({ is: pair }),
  z.strictObject({ includes: pair }),
  z.strictObject({ overlaps: pair }),
  z.strictObject({ atLeast: pair }),
  z.strictObject({ atMost: pair }),
  z.strictObject({ before: pair }),
  z.strictObject({ after: pair }),
  z.strictObject({ answered: operandRef }),
  z.strictObject({ every: collection, satisfies: conditionRef, where: z.optional(conditionRef) }),
  z.strictObject({ some: collection, satisfies: conditionRef, where: z.optional(conditionRef) }),
]);
