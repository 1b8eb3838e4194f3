/** Words of the papers of a review: a member's remarks, and the council's statement. */
import type { Verdict } from '../../core/review/verdicts.ts';
import type { Counted, SheetWords } from './shapes.ts';

/** What a paper of a review is called, and what the review in it is. */
export type ReviewSheetWords = SheetWords & { attachment: string };

export interface ReviewWords {
  verdicts: Record<Verdict, string>;
  noVerdict: string;
  /** Of a voice that has written no role. */
  noRole: string;
  wholeStrategy: string;
  wholeSection: string;
  gone: string;
  goneText: string;
  hiddenText: string;
  changedText: string;
  suggestion: string;
  suggestEmpty: string;
  /** A word difference, said so that it is heard as well as seen. */
  removed: string;
  added: string;
  kept: string;
  aboutRule: string;
  strategy: string;
  read: string;
  readVersion: string;
  date: string;
  overall: string;
  section: string;
  verdict: string;
  text: string;
  remark: string;
  remarks: string;
  caption: string;
  member: ReviewSheetWords & {
    heading: string;
    lead: string;
    how: string;
    from: string;
    judged: string;
    judgedIntro: Counted;
    judgedCaption: string;
    none: string;
    seen: string;
    seenIntro: string;
    seenNone: string;
  };
  council: ReviewSheetWords & {
    draftHeader: string;
    heading: string;
    lead: Counted;
    aloneTitle: string;
    alone: string;
    draftTitle: string;
    draft: string;
    statement: string;
    who: string;
    whoCaption: string;
    role: string;
    judged: Counted;
    said: string;
    all: string;
    divided: string;
    dissentTitle: string;
    dissent: string;
    inMinority: string;
    /** Remarks that stand as dissent: who has them, and the table of them. */
    apartBy: string;
    apart: string;
    apartCaption: string;
    signatures: string;
    chair: string;
    name: string;
    signed: string;
  };
}
