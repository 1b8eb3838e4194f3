/** The words of the workplace agreement. Placeholders are `{name}`. */
import type { Headway } from '../../core/assess/established.ts';
import type { SheetWords } from '../parts/sheet.ts';
import type { SignatureRole } from '../parts/signatures.ts';
import type { Counted } from '../parts/words.ts';

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
