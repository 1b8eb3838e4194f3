/** The words of the strategy, long and short, of its annexes and of its adoption. Placeholders are `{name}`. */
import type { ChecklistState } from '../../core/assess/assessment.ts';
import type { FactName } from '../../core/difference/facts.ts';
import type { Outcome } from '../../core/review/verdicts.ts';
import type { Counted, SheetWords } from './shapes.ts';

/** Words of the strategy. */
export interface StrategyWords extends SheetWords {
  kicker: string;
  subtitle: string;
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

/** Words of adoption. */
export interface AdoptionWords {
  label: string;
  comingLabel: string;
  on: string;
  onBy: string;
  by: string;
  header: string;
  headerUndated: string;
  said: string;
  saidBare: string;
  coming: string;
  notYet: string;
  openTitle: string;
  open: string;
  shakenTitle: string;
  shaken: string;
  /** The plan's questions that say it, by slug: whether, on which day, and by whom. */
  answers: { adopted: string; on: string; by: string };
}

/** Words of the short strategy. */
export interface ShortWords extends SheetWords {
  draftHeader: string;
  attachment: string;
  heading: string;
  named: string;
  decided: string;
  purpose: string;
  aims: string;
  tasksLabel: string;
  taskLine: string;
  declinedLine: string;
  agreementsLabel: string;
  guards: string;
  limitsLabel: string;
  next: string;
  nextCaption: string;
  nextMore: string;
  followUp: string;
  open: string;
  ends: string;
  /** The plan's questions that each part is made of, by slug. */
  answers: {
    purpose: string;
    aims: string;
    decided: readonly string[];
    guards: string;
    rhythm: string;
    followUp: readonly string[];
  };
}
