/** Every Danish word a paper needs, handed in by the caller. Placeholders are `{name}`. */
import type { RevisionWords } from '../agreement/discussion.ts';
import type { FollowUpWords } from '../follow-up/follow-up-words.ts';
import type { AdoptionWords } from '../strategy/adoption.ts';
import type { CommitteeWords } from '../committee/committee-words.ts';
import type { LetterWords } from '../committee/consultation-letter.ts';
import type { DigestWords } from './digest.ts';
import type { ReviewWords } from '../review/review-words.ts';
import type { ShortWords } from '../strategy/short.ts';
import type { Scope } from '../../core/condition/condition.ts';
import type { Certainty, RuleKind } from '../../core/content/content.ts';
import type { Outcome } from '../../core/review/verdicts.ts';
import type { FactName } from '../../core/plan/facts.ts';
import type { Headway } from '../../core/plan/established.ts';
import type { WeekWords } from '../../core/plan/week-text.ts';
import type { BriefingWords } from '../agreement/briefing.ts';
import type { CompetenceWords } from '../agreement/competences.ts';
import type { FactSheetWords } from '../agreement/fact-sheet.ts';
import type { ProjectWords } from '../agreement/project.ts';
import type { QuarterlyListWords } from '../follow-up/quarterly-list.ts';
import type { SignatureRole } from './signatures.ts';
import type { WorkflowSheetWords } from '../workflow/workflow-sheet.ts';
import type { ChecklistState, FindingStatus, Place } from '../../core/assess/assessment.ts';

/** A counted thing; `{n}` is the count. */
export type Counted = { none?: string; one: string; many: string };

/** Words both papers use. */
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

/** Words of the annex on what reviewers wrote: by the edition they wrote of. */
export interface RemarkWords {
  title: string;
  intro: string;
  former: string;
  this: string;
  captions: Record<'former' | 'this', string>;
  where: string;
  remark: string;
  became: string;
  /** `{text}` */
  suggested: string;
  /** `{role}` */
  by: string;
  noRole: string;
  open: string;
  /** In place of a text that may hold a person's number. */
  withheld: string;
  outcomes: Record<Outcome, string>;
}

/** Words of the annex on what changed since the edition before. */
export interface ChangeWords {
  title: string;
  intro: string;
  none: string;
  caption: string;
  where: string;
  before: string;
  after: string;
  absent: string;
  place: string;
  chosen: string;
  declined: string;
  /** In place of a text that may hold a person's number. */
  withheld: string;
  facts: Record<Exclude<FactName, 'limit'>, string>;
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

/** Words of the strategy. */
export interface StrategyWords {
  kicker: string;
  subtitle: string;
  subject: string;
  documentTitle: string;
  keywords: readonly string[];
  header: string;
  attachment: string;
  draftTitle: string;
  draftText: string;
  draftWhere: string;
  brief: string;
  briefLead: string;
  briefLeadUndated: string;
  groupsLabel: string;
  /** A focus point's chapter by its slug; the focus point's own title when absent. */
  chapters: Readonly<Record<string, string>>;
  areaLabel: string;
  declinedLabel: string;
  limitsLabel: string;
  agreedPlaces: string;
  agreedTask: string;
  openPoints: string;
  /** Where annexes stand: `{annexes}`, each named by `{letter}` and `{title}`. */
  seeAnnex: string;
  annexNamed: string;
  noOpenTitle: string;
  noOpen: string;
  emptyFocusPoint: string;
  chosenTasks: string;
  ownTasks: string;
  declinedTasks: string;
  /** Said of a declined task of which nobody wrote why. */
  reasonMissing: string;
  declinedCaption: string;
  tasksCaption: string;
  agreements: string;
  agreementsIntro: string;
  limitsCaption: string;
  limit: string;
  limitValue: string;
  limitWhy: string;
  outdatedTitle: string;
  outdatedSince: string;
  outdated: string;
  unknownIntro: string;
  staleTitle: string;
  missing: string;
  missingObligatory: string;
  missingRecommended: string;
  missingWhere: string;
  missingWhat: string;
  yesno: string;
  details: string;
  detailsIntro: string;
  detailsCaption: string;
  answers: string;
  checklist: string;
  checklistIntro: string;
  checklistCaption: string;
  checklistPoint: string;
  checklistStatus: string;
  checklistStates: Record<ChecklistState['status'], string>;
  counts: Record<'groups' | 'tasks' | 'agreements' | 'comingAgreements' | 'questions', Counted>;
  /** Heads of the plan of action; `{heading}` and `{thing}` say where a promise stands. */
  pledges: Record<'what' | 'owner' | 'due' | 'where' | 'whereThing' | 'done', string>;
}

/** Words of the workplace agreement. */
export interface AgreementWords {
  heading: string;
  subject: string;
  documentTitle: string;
  keywords: readonly string[];
  header: string;
  draftHeader: string;
  attachment: string;
  draftTitle: string;
  draftText: string;
  brokenTitle: string;
  brokenText: string;
  lead: string;
  leadNoWorkplace: string;
  privacy: string;
  frame: string;
  parties: string;
  tasks: string;
  noTasks: string;
  taskAnswers: string;
  tasksAnswers: string;
  /** Before the answers that are the same for every task. */
  alike: string;
  paperLabel: string;
  paperText: string;
  taskPoint: string;
  limitsLabel: string;
  open: string;
  noOpen: string;
  missingItem: string;
  /** A step of the way to approval that has no answer: `{name}`. */
  openStep: string;
  unknownIntro: string;
  /** Over the fields that the workplace fills in; `asked` are its questions. */
  fill: string;
  fillIntro: string;
  fillAgreement: string;
  asked: Readonly<Record<'workplace' | 'task' | 'agreement', readonly string[]>>;
  signatures: string;
  signatureRoles: readonly SignatureRole[];
  /** A role with what the workplace says it is, and with the workplace when there are several. */
  signatureRole: string;
  signatureAt: string;
  statusLabel: string;
  progress: Record<Headway, string>;
  shakenStatus: string;
  shakenTitle: string;
  shakenText: string;
  placesLabel: string;
  leadArea: string;
  partiesMany: string;
  noPlaceAnswers: string;
  route: string;
  localRoute: string;
  noRoute: string;
  noRemark: string;
  awaits: string;
  signatureName: string;
  signatureDate: string;
  counts: Record<'questions', Counted>;
}

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
