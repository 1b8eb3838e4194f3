/** The workplace agreement as a Doc: what a manager, a shop steward and the kommune sign. */
import { fill, formatDate, planOfAgreement, weeksBetween } from '../core/index.ts';
import type { Assessment } from '../core/assessment.ts';
import type { Scope } from '../core/condition.ts';
import type { Catalog } from '../core/content.ts';
import type { AgreementFile } from '../core/plan.ts';
import { agreementData } from './agreement-data.ts';
import type { Block, Cell, Doc, Inline, ListItem } from './doc.ts';
import { cell, heading, paragraph, strong, text } from './inline.ts';
import {
  expectedChanges,
  openPoints,
  resultText,
  sourceList,
  triedRules,
  unconfirmed,
} from './rules.ts';
import { limitsOf } from './strategy-tables.ts';
import { unknownAnswers } from './strategy-brief.ts';
import {
  answeredIn,
  nameAt,
  questionAt,
  sectionsOf,
  subjectOf,
  thingsOf,
  unanswered,
  type Subject,
  type Thing,
} from './subject.ts';
import { answersOf, overviewTable, nameColumn } from './things.ts';
import { answerText, counted, fieldsOf, periodText, proseOf } from './values.ts';
import type { PaperWords } from './words.ts';

export type AgreementInput = {
  file: AgreementFile;
  /** Of the plan that `planOfAgreement(file)` gives. */
  assessment: Assessment;
  catalog: Catalog;
  words: PaperWords;
  /** When the paper is made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
};
