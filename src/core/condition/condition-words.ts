/** The words that conditions and examples are said in: what a site must bring to have them read. */
import type { Collection, Fact } from '../content/condition.ts';
import type { Scope } from '../content/vocabulary.ts';
import type { WeekWords } from '../plan/week-text.ts';

/** The same statement and its denial. */
export type Pair = { holds: string; fails: string };
/** Said of all of a kind, or of those for which `{where}` holds. */
export type Quantity = { plain: string; where: string };
/** A collection as every one, some one, none and many. */
export type Members = { every: string; some: string; none: string; many: string };
/** The kinds of condition that hold two things up against each other. */
export type Comparison = 'is' | 'includes' | 'overlaps' | 'atLeast' | 'atMost' | 'before' | 'after';

/** The Danish that conditions are said in; `{a}` and `{b}` are what is compared. */
export type ConditionWords = {
  yes: string;
  no: string;
  quoted: string;
  /** A question's heading with its number. */
  numbered: string;
  all: string;
  any: string;
  both: string;
  either: string;
  /** A list on one line, and what stands between its points. */
  inLine: string;
  between: string;
  plus: string;
  comma: string;
  withUnit: string;
  weeks: string;
  compare: Record<Comparison | 'record' | 'traits' | 'answeredWith', Pair>;
  answered: { answer: Pair; known: Pair };
  quantified: Quantity;
  limit: string;
  count: Quantity;
  sum: Quantity;
  weeksBetween: string;
  /** The hours of a week in an answer, and those spent on some activities; `hours` is their unit. */
  weekHours: { all: string; some: string; hours: string };
  /** How a laid-out week is said. */
  week: WeekWords;
  staircase: { whole: string; first: string; next: string; rest: string; nextRest: string };
  facts: Record<Fact, string>;
  status: Record<string, string>;
  scopes: Record<Scope, { every: string; thing: string; whose: string; at: string }>;
  /** A collection seen from the plan. */
  collections: Record<Collection, Members>;
  /** The collections that a thing has of its own, seen from it. */
  own: Partial<Record<Collection, Members>>;
  traits: Record<string, string>;
  /** Seasons, settings, manners and needs of a library task. */
  library: Record<string, string>;
  example: Record<'day' | 'period' | 'record' | 'answer' | 'limit' | 'nothing', string>;
};
