/** The words that content, plans and assessments share; apart from every schema, which only readers of files and content need. */

export type { ISODate } from '../text/dates.ts';

/**
 * Which answers an operand reads: the thing the rule stands on, or something it belongs to.
 * `enquiry` is no part of a plan: it is what `enquire` is asked about one person on one day.
 */
export const SCOPES = [
  'plan',
  'target-group',
  'workplace',
  'task',
  'agreement',
  'measure',
  'consultation',
  'action',
  'step',
  'approval',
  'enquiry',
] as const;
export type Scope = (typeof SCOPES)[number];

/** How sure we are that a statement holds: only `bekraeftet` may be called law. */
export const CERTAINTIES = ['bekraeftet', 'sandsynlig', 'ukendt'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What a rule is: a safeguard or condition of the law, advice, or a limit the kommune sets itself. */
export const RULE_KINDS = ['vaernsregel', 'betingelse', 'god-praksis', 'egen-graense'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What a check is: whether a plan hangs together with itself, or what a council itself recommends. Never law. */
export const CHECK_KINDS = ['sammenhaeng', 'anbefaling'] as const;

/** The facts that are lists of what a library task can be found by. */
export const LIBRARY_FACTS = ['seasons', 'settings', 'manners', 'needs'] as const;
