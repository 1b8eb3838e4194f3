/** The words of the papers made of one agreement. Placeholders are `{name}`. */
import type { Headway } from '../../core/assess/established.ts';
import type { Counted, PartWords, Picked, SheetWords } from './shapes.ts';

/** Words of the workplace agreement. */
export interface AgreementWords extends SheetWords {
  heading: string;
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

/** Who signs, by role; never a name. `from`: the workplace's answers that say which, the first one given. */
export type SignatureRole = { id: string; role: string; from?: readonly string[] };

/** Words of the briefing. `rule`: the duty to inform, by its slug; it is said in the rule's own words. */
export interface BriefingWords extends SheetWords {
  heading: string;
  lead: string;
  leadNoWorkplace: string;
  privacy: string;
  attachment: string;
  rule: string;
  ruleTitle: string;
  ruleNotHere: string;
  planned: string;
  plannedPicked: Picked;
  tasks: string;
  tasksPicked: readonly string[];
  noTasks: string;
  discuss: string;
  discussIntro: string;
  topics: readonly { id: string; label: string }[];
  answer: string;
  answerIntro: string;
  asked: readonly string[];
  signatures: string;
  signaturesIntro: string;
  roles: readonly SignatureRole[];
}

/** Words of the description of a project; the parts name the questions whose answers stand in them. */
export interface ProjectWords extends SheetWords {
  draftHeader: string;
  heading: string;
  lead: string;
  privacy: string;
  attachment: string;
  draftTitle: string;
  draftText: string;
  workplace: PartWords;
  tasks: string;
  tasksPicked: readonly string[];
  noTasks: string;
  displacement: string;
  displacementLead: string;
  displacementPicked: Picked;
  noDisplacement: string;
  staff: PartWords;
  places: PartWords;
  conditions: PartWords;
  route: string;
  routeIntro: string;
}

/** A line of the fact sheet: an answer under a label in plain words. `not`: an option that says nothing to the citizen. */
export type FactRow = {
  label: string;
  of: string;
  question: string;
  not?: string | undefined;
};

/** Words of the fact sheet; its parts name the answers that stand in them. */
export interface FactSheetWords extends SheetWords {
  heading: string;
  lead: string;
  tasks: string;
  tasksPicked: readonly string[];
  parts: readonly { id: string; title: string; rows: readonly FactRow[] }[];
  workplaceLabel: string;
  ofTask: string;
  talk: string;
  talkItems: readonly string[];
  hurtTitle: string;
  hurt: string;
  agreed: string;
  agreedLines: readonly { id: string; role: string; name: string; date: string }[];
}

/** A question of the form of competences: a field, or boxes for what there is to choose from. */
export type CompetenceField = {
  id: string;
  label: string;
  kind: string;
  rows?: number | undefined;
  boxes?: readonly { id: string; label: string }[] | undefined;
};

/** Words of the form of competences, and what it asks. */
export interface CompetenceWords extends SheetWords {
  heading: string;
  lead: string;
  at: string;
  noticeTitle: string;
  notice: string;
  sections: readonly { id: string; title: string; fields: readonly CompetenceField[] }[];
}
