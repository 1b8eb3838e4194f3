/** What `assess` finds: the value every reader of a plan shares (wizard, papers, review, export). */
import type { Certainty, ISODate, Rule, Weight } from '../content/content.ts';
import type { Place } from '../plan/place.ts';

export type QuestionState = {
  place: Place & { question: string };
  /** Former slugs of the question that answers of the thing still stand under; absent when there are none. */
  storedAs?: string[];
  /** `hidden`: not relevant now; its answer is kept, never counted or printed. */
  state: 'answered' | 'open' | 'hidden';
  weight: Weight;
  /** The section it stands in, and the focus point or form that section belongs to. */
  section: string;
  /** The answer was given to an earlier revision of the question. */
  stale: boolean;
  /** What the answer rests on has changed since it was given. */
  shaken: boolean;
};

export type FindingStatus = 'met' | 'broken' | 'open' | 'not-applicable';

/**
 * Why a finding has its status.
 * `holds`, `fails`: the requirement itself. `unanswered`: the questions in `keptOpenBy` decide it.
 * `uncertain`: it fails, but the rule is not confirmed. `ended`, `not-yet`: outside the rule's dates.
 * `irrelevant`: the rule does not concern this thing.
 */
export type FindingReason =
  'holds' | 'fails' | 'unanswered' | 'uncertain' | 'ended' | 'not-yet' | 'irrelevant';

export type Finding = {
  rule: Rule;
  /** The thing the rule was tried on. `question`: the field the finding is shown at. */
  place: Place;
  status: FindingStatus;
  reason: FindingReason;
  /** How sure the rule is on the days looked at. */
  certainty: Certainty;
  /** The days looked at, both inclusive; `null` is open. */
  days: { from: ISODate | null; until: ISODate | null };
  keptOpenBy: Place[];
};

/** Three counts, never one. `weighed` has `obligatorisk` and `anbefalet` apart; both count relevant questions only. */
export type Counts = {
  answered: number;
  total: number;
  obligatorisk: { answered: number; total: number };
  anbefalet: { answered: number; total: number };
};

export type SectionCount = {
  /** Slug of the focus point, or of the form for a repeated thing. */
  owner: string;
  section: string;
  /** The thing whose section it is. */
  place: Place;
  counts: Counts;
};

export type ChecklistState = {
  focusPoint: string;
  point: string;
  status: 'covered' | 'missing' | 'open';
};

export type Suggestion = {
  kind: 'task';
  /** Slug of the suggested record. */
  record: string;
  /** The sum of the weights of what speaks for and against it. */
  score: number;
  /** The reasons that earned it its place, strongest first; the slug is that of a reason, or of the area. */
  because: { reason: string; text: string }[];
  /** What needs care: reasons against it, gravest first, then what the library says of it and a rule. */
  care: { reason?: string; rule?: string; text: string }[];
};

export type Assessment = {
  on: ISODate;
  questions: QuestionState[];
  findings: Finding[];
  checklist: ChecklistState[];
  suggestions: Suggestion[];
  completeness: { whole: Counts; sections: SectionCount[] };
  /** Answers, choices and limits whose slug the catalog does not know: kept, shown as udgået. */
  unknown: Place[];
  /** Chosen records that no longer apply on the day, or are retired. */
  outdated: { place: Place; record: string; since: ISODate | null }[];
};
