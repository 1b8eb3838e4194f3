/** Every Danish word a paper needs, handed in by the caller: what all papers use, and each paper's own. Placeholders are `{name}`. */
import type { FindingStatus } from '../../core/assess/assessment.ts';
import type { Place } from '../../core/plan/place.ts';
import type { Scope } from '../../core/content/condition.ts';
import type { Certainty, RuleKind } from '../../core/content/content.ts';
import type { WeekWords } from '../../core/plan/week-text.ts';
import type {
  AgreementWords,
  BriefingWords,
  CompetenceWords,
  FactSheetWords,
  ProjectWords,
} from './agreement-words.ts';
import type { CommitteeWords, LetterWords } from './committee-words.ts';
import type { FollowUpWords, QuarterlyListWords, RevisionWords } from './follow-up-words.ts';
import type { ReviewWords } from './review-words.ts';
import type { Counted } from './shapes.ts';
import type {
  AdoptionWords,
  ChangeWords,
  RemarkWords,
  ShortWords,
  StrategyWords,
} from './strategy-words.ts';
import type { WorkflowSheetWords } from './workflow-words.ts';

/** Words that several papers use. */
export interface CommonWords {
  noKommune: string;
  page: string;
  contents: string;
  notes: string;
  draft: string;
  adopted: string;
  yes: string;
  no: string;
  notStated: string;
  notRelevant: string;
  unnamed: string;
  wholePlan: string;
  and: string;
  colon: string;
  quoted: string;
  retiredOption: string;
  unknownTitle: string;
  unknownItem: string;
  withUnit: string;
  periodFromUntil: string;
  periodFrom: string;
  periodUntil: string;
  periodNone: string;
  weeks: Counted;
  /** How a laid-out week is said in one line, and over its table. */
  week: WeekWords;
  weekTable: { caption: string; activity: string; total: string };
  /** Over the steps of a thing's way of working, and over their columns. */
  workflow: { caption: string; step: string; how: string };
  kommuneLabel: string;
  workplaceLabel: string;
  agreementLabel: string;
  taskLabel: string;
  areaLabel: string;
  reasonLabel: string;
  periodLabel: string;
  tasksLabel: string;
  conditionsLabel: string;
  doubtLabel: string;
  madeLabel: string;
  rulesOnLabel: string;
  versionLabel: string;
  numbered: string;
  annexed: string;
  /** A unit in the singular, by its plural: "1 time". */
  unitsOfOne: Readonly<Record<string, string>>;
  /** A part of a thing that is no question, when it is what a rule waits for. */
  parts: Record<NonNullable<Place['part']>, string>;
  /** What a kind of thing is called: over all of them, over the column of their names, over their table. */
  things: Record<
    Exclude<Scope, 'plan' | 'enquiry'>,
    { title: string; name: string; caption: string }
  >;
  /** The questions that stand as columns in the overview table of a kind of thing, by slug. */
  overview: Record<Scope, readonly string[]>;
  certainty: Record<Certainty, string>;
  kinds: Record<RuleKind, string>;
  /** An own limit is exceeded and good practice not followed: only law is broken. */
  status: Record<RuleKind, Record<FindingStatus, string>>;
  rules: RuleWords;
  /** Over what changed since the edition before, and in its cells. */
  changes: ChangeWords;
  /** Over what reviewers wrote, and what became of it. */
  remarks: RemarkWords;
}

/** Words of the part on rules and sources. */
export interface RuleWords {
  title: string;
  intro: string;
  agreementTitle: string;
  agreementIntro: string;
  result: string;
  rule: string;
  rules: string;
  groups: string;
  unsettled: string;
  resultNamed: string;
  resultRest: string;
  openItem: string;
  openItemWhole: string;
  openBy: string;
  openUncertain: string;
  now: string;
  basis: string;
  certainty: string;
  checked: string;
  checkedAll: string;
  sourceNumbers: string;
  sources: string;
  sourcePlace: string;
  ended: string;
  endedIntro: string;
  endedItem: string;
  endedReplaced: string;
  unconfirmed: string;
  unconfirmedIntro: string;
  /** In the place of names, where each rule says so itself. */
  unconfirmedMarked: string;
  unconfirmedAdvice: string;
  lawSite: string;
  lawAddress: string;
  expected: string;
  expectedItem: string;
}

/** Words of what is cut. */
export interface DigestWords {
  /** Stands where a text was cut. */
  cut: string;
  /** Stands for the items that were left out; `{n}` is how many. */
  more: Counted;
  /** Said of an obligatory question without an answer. */
  unanswered: string;
}

/** All of them. */
export interface PaperWords extends CommonWords {
  strategy: StrategyWords;
  agreement: AgreementWords;
  briefing: BriefingWords;
  project: ProjectWords;
  workflowSheet: WorkflowSheetWords;
  factSheet: FactSheetWords;
  competences: CompetenceWords;
  adoption: AdoptionWords;
  digest: DigestWords;
  short: ShortWords;
  committee: CommitteeWords;
  letter: LetterWords;
  quarterly: QuarterlyListWords;
  review: ReviewWords;
  followUp: FollowUpWords;
  revision: RevisionWords;
}
