/** The words of the case for the committee, and which questions its parts are made of. */
import type { SheetWords } from '../parts/sheet.ts';
import type { Counted } from '../parts/words.ts';

/** Words of the case for the committee. */
export interface CommitteeWords extends SheetWords {
  draftHeader: string;
  heading: string;
  committeeLabel: string;
  periodLabel: string;
  committee: string;
  draftText: string;
  summary: string;
  heard: Counted;
  disagreeing: Counted;
  openCount: Counted;
  proposal: string;
  proposalIntro: string;
  approve: string;
  approveUndated: string;
  /** `{how}`: the day and the council, as far as they are written. */
  noteAdopted: string;
  noteAdoptedBare: string;
  /** `{questions}`: what has changed since. */
  approveChanges: string;
  /** `{missing}` */
  settleMissing: string;
  discuss: string;
  limits: string;
  note: string;
  settle: string;
  revise: string;
  case: string;
  runIn: string;
  tasksLabel: string;
  groupsText: string;
  tasksText: string;
  areaCount: string;
  declined: Counted;
  hearing: string;
  heardAs: string;
  heardOn: string;
  notHeard: string;
  noHearing: string;
  economy: string;
  economyOut: string;
  economyEmpty: string;
  economyUnsaid: string;
  law: string;
  lawText: string;
  lawNone: string;
  rules: Counted;
  confirmed: string;
  confirmedNow: string;
  unconfirmed: string;
  open: string;
  expected: string;
  lawAdvice: string;
  process: string;
  noProcess: string;
  annexes: string;
  annexStrategy: string;
  annexAgreements: Counted;
  annexAnswers: Counted;
  /** The plan's questions that each part is made of, by slug. */
  answers: {
    case: readonly string[];
    involvement: string;
    economyIn: string;
    economy: readonly string[];
    process: readonly string[];
    revision: string;
  };
  /** The questions of a consultation, and the options that tell the committee itself and those against. */
  consultation: {
    kind: string;
    committee: string;
    answered: string;
    stance: string;
    against: string;
    said: string;
  };
}
