/** The words of the case for the committee and of the letter to a party, and which questions their parts are made of. */
import type { Counted, SheetWords } from './shapes.ts';

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

/** Words of the letter that asks a party what it thinks. */
export interface LetterWords extends SheetWords {
  draftHeader: string;
  attachment: string;
  heading: string;
  to: string;
  from: string;
  sent: string;
  deadline: string;
  address: string;
  draftTitle: string;
  draftText: string;
  recipient: string;
  intro: string;
  sends: string;
  sendsStrategy: string;
  sendsDraft: string;
  sendsShort: string;
  asks: string;
  asksAlways: string;
  asksPlain: readonly string[];
  how: string;
  answerBy: string;
  answerTo: string;
  answerBefore: string;
  answerLater: string;
  answerShort: string;
  brief: string;
  use: string;
  useText: string;
  greeting: string;
  /** The questions of a consultation that the letter is made of, by slug; `aim` is one of the plan. */
  answers: { sent: string; deadline: string; address: string; asked: string; aim: string };
}
