/** A problem found in a catalog, as data. */

/** The folder (or, for `kommuner`, `synonymer`, `slags` and `version`, the file) of content/ that a record stands in. */
export type ProblemKind =
  | 'focus-points'
  | 'forms'
  | 'target-groups'
  | 'areas'
  | 'reasons'
  | 'tasks'
  | 'rules'
  | 'checks'
  | 'measures'
  | 'cases'
  | 'offers'
  | 'terms'
  | 'provisions'
  | 'changes'
  | 'open-points'
  | 'indicators'
  | 'sources'
  | 'kommuner'
  | 'synonymer'
  | 'slags'
  | 'version';

/** What can be wrong; `detail` of the problem names the slug, value or date it is about. */
export const PROBLEM_CODES = [
  'duplicate',
  'second-form',
  'options',
  'bad-preset',
  'reversed',
  'focus-point-number',
  'focus-point-missing',
  'unknown-form',
  'unknown-question',
  'unknown-area',
  'unknown-kind',
  'unknown-rule',
  'unknown-focus-point',
  'unknown-target-group',
  'unknown-provision',
  'unknown-term',
  'unknown-source',
  'not-https',
  'no-doubt',
  'no-during',
  'catalogue-mismatch',
  'expected-outside',
  'expected-not-lower',
  'limit-mismatch',
  'out-of-reach',
  'unknown-option',
  'wrong-type',
  'unknown-fact',
  'unknown-record',
  'unknown-trait',
  'unknown-limit',
  'bad-steps',
  'ring',
  'formula-by',
  'not-a-number',
  'no-examples',
  'example-answer',
  'example-record',
  'example-not-applicable',
  'example-not-met',
  'example-not-broken',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export type CatalogProblem = {
  code: ProblemCode;
  kind: ProblemKind;
  /** Slug of the record, or a kommune's name; empty when no record has the problem. */
  record: string;
  /** Where in the record. */
  path: (string | number)[];
  detail: string;
};

export type Report = (
  code: ProblemCode,
  kind: ProblemKind,
  record: string,
  path: (string | number)[],
  detail?: string,
) => void;
