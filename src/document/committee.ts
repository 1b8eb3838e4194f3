/** The case for the political committee, on two pages: what is asked to be decided, on what grounds, and what follows. */
import { fill, formatDate } from '../core/index.ts';
import { economy, hearing, law, process, proposed, type Heard } from './committee-parts.ts';
import { answerOf, field, fieldList, firstOf, inShort, part, wholeOf } from './digest.ts';
import type { Block, Doc } from './doc.ts';
import { fitted, TWO_PAGES } from './fit.ts';
import { openRules } from './findings.ts';
import { heading, paragraph } from './inline.ts';
import type { PaperInput } from './papers.ts';
import { leadOf } from './strategy-brief.ts';
import { limitsOf } from './strategy-tables.ts';
import { sheet } from './sheet.ts';
import { subjectOf, thingsOf, unanswered, type Subject } from './subject.ts';
import { counted, listed, periodText } from './values.ts';
import type { Counted } from './words.ts';

/** Words of the case for the committee. */
export interface CommitteeWords {
  documentTitle: string;
  subject: string;
  keywords: readonly string[];
  header: string;
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

/** Items of a list, and letters of a line, that there is room for. */
const MOST = { committees: 2, limits: 4, line: 90 } as const;

/** The case, which carries no data. It proposes to discuss, not to approve, while an obligatory question is open. */
export function committeeDoc({ plan, assessment, catalog, words, made }: PaperInput): Doc {
  const subject = subjectOf(plan, assessment, catalog, words);
  const { committee } = words;
  const { kommune } = subject;
  const missing = unanswered(subject, 'obligatorisk').length;
  const heard = heardIn(subject);
  const about = {
    title: fill(committee.documentTitle, { kommune }),
    subject: committee.subject,
    keywords: committee.keywords,
    header: fill(missing === 0 ? committee.header : committee.draftHeader, { kommune }),
  };
  const blocks = fitted(
    (measure) => [
      heading(1, committee.heading, 'sag'),
      ...facts(subject, heard, made),
      ...draftCallout(subject, missing),
      ...part(2, committee.summary, 'resume', [paragraph(summary(subject, heard))]),
      ...part(2, committee.proposal, 'indstilling', proposal(subject, heard, missing)),
      ...part(2, committee.case, 'sagsfremstilling', proposed(subject, measure)),
      ...part(2, committee.hearing, 'hoering', hearing(subject, heard, measure)),
      ...part(2, committee.economy, 'oekonomi', economy(subject, measure)),
      ...part(2, committee.law, 'lovgrundlag', law(subject, measure)),
      ...part(2, committee.process, 'videre-proces', process(subject)),
      ...part(2, committee.annexes, 'bilag', [paragraph(`${annexes(subject, heard).join('; ')}.`)]),
    ],
    TWO_PAGES,
  );
  return sheet(subject, made, about, blocks);
}

/** The consultations: the committee's own apart from the parties', and of these the ones that have answered. */
function heardIn(subject: Subject): Heard {
  const { kind, committee, answered, stance, against } = subject.words.committee.consultation;
  const all = thingsOf(subject, 'consultation');
  const isOwn = ({ answers }: (typeof all)[number]) => answers[kind]?.value === committee;
  const parties = all.filter((one) => !isOwn(one));
  const replied = parties.filter((one) => answerOf(subject, one, answered) !== '');
  const isAgainst = ({ answers }: (typeof all)[number]) => answers[stance]?.value === against;
  return { own: all.filter(isOwn), parties, replied, against: replied.filter(isAgainst) };
}

function facts(subject: Subject, { own }: Heard, made: string): Block[] {
  const { plan, words, kommune } = subject;
  const { committee } = words;
  const names = firstOf(
    words,
    own.map(({ name }) => name),
    MOST.committees,
  );
  return fieldList([
    ...field(words.kommuneLabel, inShort(words, kommune, MOST.line)),
    ...field(committee.committeeLabel, listed(names)),
    ...field(committee.periodLabel, periodText(words, plan.period)),
    ...field(words.madeLabel, formatDate(made.slice(0, 10))),
  ]);
}

function draftCallout({ words }: Subject, missing: number): Block[] {
  if (missing === 0) return [];
  const said = fill(words.committee.draftText, {
    missing: counted(words.strategy.counts.questions, missing),
  });
  return [
    {
      type: 'callout',
      tone: 'warning',
      title: words.strategy.draftTitle,
      blocks: [paragraph(said)],
    },
  ];
}

/** What the strategy comes to, who has answered, and whether anything is open. */
function summary(subject: Subject, { replied, against }: Heard): string {
  const { committee } = subject.words;
  return [
    leadOf(subject),
    counted(committee.heard, replied.length),
    ...(replied.length > 0 ? [counted(committee.disagreeing, against.length)] : []),
    counted(committee.openCount, openRules(subject).length),
  ].join(' ');
}

/** What the committee is asked to decide, point by point. */
function proposal(subject: Subject, { own, replied }: Heard, missing: number): Block[] {
  const { words } = subject;
  const { committee } = words;
  const [named, ...others] = own.map(({ name }) => name);
  const addressed = named === undefined || others.length > 0 ? committee.committee : named;
  const limits = limitsOf(subject).map(({ label, value }) =>
    fill(words.colon, { label, text: value }),
  );
  const revision = answerOf(subject, wholeOf(subject), committee.answers.revision);
  const items = [
    approval(subject, missing),
    ...(limits.length > 0 && missing === 0
      ? [fill(committee.limits, { limits: firstOf(words, limits, MOST.limits).join('; ') })]
      : []),
    ...(replied.length > 0 ? [committee.note] : []),
    ...(openRules(subject).length > 0
      ? [fill(committee.settle, { chapter: fill(words.quoted, { text: committee.law }) })]
      : []),
    ...(revision === '' ? [] : [fill(committee.revise, { date: revision })]),
  ];
  return [
    paragraph(fill(committee.proposalIntro, { committee: inShort(words, addressed, MOST.line) })),
    {
      type: 'list',
      ordered: true,
      items: items.map((item) => ({ content: [{ type: 'text', text: item }] })),
    },
  ];
}

/** A draft is discussed; only what is whole is approved. */
function approval({ plan, words }: Subject, missing: number): string {
  const { committee } = words;
  if (missing > 0) {
    return fill(committee.discuss, { missing: counted(words.strategy.counts.questions, missing) });
  }
  const { from, until } = plan.period;
  return from === null && until === null
    ? committee.approveUndated
    : fill(committee.approve, { period: periodText(words, plan.period) });
}

/** What is laid before the committee with the case. */
function annexes(subject: Subject, { replied }: Heard): string[] {
  const { plan, words } = subject;
  const { committee } = words;
  const agreements = thingsOf(subject, 'agreement').length;
  return [
    fill(committee.annexStrategy, { version: plan.revision.id.slice(0, 8) }),
    ...(agreements > 0 ? [counted(committee.annexAgreements, agreements)] : []),
    ...(replied.length > 0 ? [counted(committee.annexAnswers, replied.length)] : []),
  ];
}
