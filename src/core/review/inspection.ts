/** What `inspect` sees: the value that every reader of a reviewed plan shares. */
import type { Assessment, ChecklistState, Counts, QuestionState } from '../assess/assessment.ts';
import type { AttentionReason } from '../assess/attention.ts';
import type { Question } from '../content/content.ts';
import type { SourceRef } from '../content/record.ts';
import type { Spot } from './review-format.ts';
import { spotKey } from './spot.ts';
import type { Certainty, ISODate } from '../content/vocabulary.ts';

/** On which days something is to be seen: the plan's own, the reader's, or both. */
export type SeenOn = 'plan-day' | 'today' | 'both';

/**
 * What an observation is. `rule`: one of the catalogue's rules, broken or not settled. `law-ended`, `law-new`: a rule
 * that has gone, or come, between the two days. `checklist`: a point of a focus point's checklist. `look-again`: an
 * answer or a choice that rests on what has changed. `coherence`: two places that do not fit by a check of the content.
 * `structure`: the same, seen without any content. `recommendation`: a check that a council brought itself.
 */
export type ObservationKind =
  | 'rule'
  | 'law-ended'
  | 'law-new'
  | 'checklist'
  | 'look-again'
  | 'coherence'
  | 'structure'
  | 'recommendation';

/** What needs no content to be seen: how the things of a plan and their dates hang together. */
export type StructureCode =
  | 'no-period'
  | 'period-reversed'
  | 'no-agreements'
  | 'task-without-agreement'
  | 'agreement-without-task'
  | 'agreement-without-place'
  | 'agreement-place-gone'
  | 'agreement-task-declined'
  | 'agreement-period-reversed'
  | 'agreement-before-period'
  | 'agreement-after-period'
  | 'workplace-without-agreement'
  | 'due-after-period'
  | 'repeated-name'
  | 'chosen-twice';

export type Observation = {
  /** The same for the same thing seen, at every inspection. */
  key: string;
  kind: ObservationKind;
  /** `broken`: confirmed, and not kept. `open`: cannot be seen yet. `missing`: not there. `note`: worth knowing. */
  status: 'broken' | 'open' | 'missing' | 'note';
  on: SeenOn;
  /** Where it is: a field, a thing, or the plan whole. */
  spot: Spot;
  /** Key of the section of the inspection that holds the spot. */
  section: string;
  /** Name of the thing it is at; empty for the plan itself. */
  thing: string;
  /** What is seen, in the content's words; empty when `code` says it. */
  title: string;
  /** What to do, in the content's words; empty when there are none. */
  advice: string;
  /** Slug of the rule, or of the check. */
  rule?: string;
  check?: string;
  sources: SourceRef[];
  /** Where a council's own advice was given. */
  source?: string;
  /** How sure the rule is; a rule that is not confirmed is never broken. */
  certainty?: Certainty;
  /** Why it is open: answers that are lacking, or doubt of the rule itself. */
  why?: 'unanswered' | 'uncertain';
  /** The fields whose answers would settle it. */
  openBy: Spot[];
  code?: StructureCode | AttentionReason;
  /** A day that belongs to it: when a rule ended or came, the due day. */
  day?: ISODate;
  /** Other spots of the same, when it is said once for many. */
  also: Spot[];
};

/** A question of a section, as far as it is to be read. */
export type InspectedQuestion = {
  spot: Spot;
  question: Question;
  state: 'answered' | 'open';
  weight: QuestionState['weight'];
};

/** The parts of a strategy in the order a reviewer reads them. */
export const INSPECTED_PARTS = [
  'decisions',
  'focus-points',
  'tasks',
  'agreements',
  'annexes',
] as const;
export type InspectedPart = (typeof INSPECTED_PARTS)[number];

/** A section of the strategy, or one of its things: what gets a verdict of its own. */
export type InspectedSection = {
  /** `spotKey` of its spot. */
  key: string;
  part: InspectedPart;
  /** Slug of the focus point or form it belongs to. */
  owner: string;
  ownerTitle: string;
  /** Slugs of the sections whose questions it holds: one of a focus point, all of a form. */
  asked: string[];
  title: string;
  spot: Spot;
  /** A declined task: read, but outside every count. */
  declined: boolean;
  questions: InspectedQuestion[];
  counts: Counts;
  /** The points of the checklist that its questions answer. */
  checklist: (ChecklistState & { text: string })[];
  /** Keys of what is seen in it. */
  observations: string[];
};

export type Inspection = {
  /** The plan's own day: the first of its period, or the reader's today when it has none. */
  planDay: ISODate;
  today: ISODate;
  /** The plan as it is assessed on each of the two days; the same value when they are one. */
  onPlanDay: Assessment;
  onToday: Assessment;
  sections: InspectedSection[];
  /** In the order of the sections; within one, the gravest first. */
  observations: Observation[];
  counts: {
    /** Points of the checklists. */
    covered: number;
    points: number;
    /** Rules that are broken or open on one of the days, each once, however many things it is so for. */
    broken: number;
    open: number;
  };
};

/** What an observation is before it has found its section. */
export type Seen = Omit<Observation, 'section' | 'thing'>;

/** The key of an observation: what it is, by what, and where. */
export function observationKey(kind: ObservationKind, by: string, spot: Spot): string {
  return `${kind}:${by}@${spotKey(spot)}`;
}
