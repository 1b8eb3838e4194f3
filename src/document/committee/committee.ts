/** The case for the political committee, on two pages: what is asked to be decided, on what grounds, and what follows. */
import { fill, formatDate } from '../../core/index.ts';
import {
  adoptionCallouts,
  adoptionFacts,
  adoptionOf,
  adoptionText,
  headerOf,
  type Adoption,
} from '../strategy/adoption.ts';
import { economy, hearing, law, process, proposed, type Heard } from './committee-parts.ts';
import { answerOf, firstOf, inShort, wholeOf } from '../parts/digest.ts';
import type { Block, Doc } from '../parts/doc.ts';
import { fitted, TWO_PAGES } from '../parts/fit.ts';
import { openRules } from '../parts/findings.ts';
import { callout, field, fieldList, headed, heading, paragraph } from '../parts/inline.ts';
import { limitLines } from '../parts/limits.ts';
import type { PaperInput } from '../parts/paper-input.ts';
import { leadOf } from '../strategy/strategy-brief.ts';
import { aboutOf, sheet } from '../parts/sheet.ts';
import { subjectOf, thingsOf, type Subject } from '../parts/subject.ts';
import { counted, listed, periodText, phrase } from '../parts/values.ts';

/** Items of a list, and letters of a line, that there is room for. */
const MOST = { committees: 2, limits: 4, line: 90 } as const;

/**
 * The case, which carries no data. It proposes to discuss, not to approve, while an obligatory question is open; of a
 * strategy that is adopted, to take note of it and to decide what remains.
 */
export function committeeDoc({ plan, assessment, catalog, words, made }: PaperInput): Doc {
  const subject = subjectOf(plan, assessment, catalog, words);
  const { committee } = words;
  const { kommune } = subject;
  const adoption = adoptionOf(subject);
  const { missing } = adoption;
  const heard = heardIn(subject);
  const header = fill(committee.header, { kommune });
  const about = {
    ...aboutOf(committee, { kommune }),
    header: headerOf(
      subject,
      adoption,
      header,
      missing === 0 ? header : fill(committee.draftHeader, { kommune }),
    ),
  };
  const blocks = fitted(
    (measure) => [
      heading(1, committee.heading, 'sag'),
      ...facts(subject, adoption, heard, made),
      ...(adoption.state === 'adopted'
        ? adoptionCallouts(subject, adoption)
        : draftCallout(subject, missing)),
      ...headed(2, committee.summary, 'resume', [paragraph(summary(subject, adoption, heard))]),
      ...headed(2, committee.proposal, 'indstilling', proposal(subject, adoption, heard)),
      ...headed(2, committee.case, 'sagsfremstilling', proposed(subject, measure)),
      ...headed(2, committee.hearing, 'hoering', hearing(subject, heard, measure)),
      ...headed(2, committee.economy, 'oekonomi', economy(subject, measure)),
      ...headed(2, committee.law, 'lovgrundlag', law(subject, measure)),
      ...headed(2, committee.process, 'videre-proces', process(subject)),
      ...headed(2, committee.annexes, 'bilag', [
        paragraph(`${annexes(subject, heard).join('; ')}.`),
      ]),
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

function facts(subject: Subject, adoption: Adoption, { own }: Heard, made: string): Block[] {
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
    ...(adoption.state === 'adopted' ? adoptionFacts(subject, adoption) : []).flatMap(
      ({ label, value }) => field(label, value),
    ),
    ...field(words.madeLabel, formatDate(made.slice(0, 10))),
  ]);
}

function draftCallout({ words }: Subject, missing: number): Block[] {
  if (missing === 0) return [];
  const said = fill(words.committee.draftText, {
    missing: counted(words.strategy.counts.questions, missing),
  });
  return [callout('warning', words.strategy.draftTitle, said)];
}

/** Whether the strategy is adopted, what it comes to, who has answered, and whether anything is open. */
function summary(subject: Subject, adoption: Adoption, { replied, against }: Heard): string {
  const { committee } = subject.words;
  const adopted = adoptionText(subject, adoption);
  return [
    ...(adopted === '' ? [] : [adopted]),
    leadOf(subject),
    counted(committee.heard, replied.length),
    ...(replied.length > 0 ? [counted(committee.disagreeing, against.length)] : []),
    counted(committee.openCount, openRules(subject).length),
  ].join(' ');
}

/** What the committee is asked to decide, point by point. */
function proposal(subject: Subject, adoption: Adoption, heard: Heard): Block[] {
  const { words } = subject;
  const { committee } = words;
  const [named, ...others] = heard.own.map(({ name }) => name);
  const addressed = named === undefined || others.length > 0 ? committee.committee : named;
  const items = [
    ...(adoption.state === 'adopted'
      ? remaining(subject, adoption)
      : toDecide(subject, adoption.missing, heard)),
    ...(openRules(subject).length > 0
      ? [fill(committee.settle, { chapter: fill(words.quoted, { text: committee.law }) })]
      : []),
    ...(adoption.state === 'adopted' ? [] : toRevise(subject)),
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

/** What is decided of a strategy that nobody has adopted yet. */
function toDecide(subject: Subject, missing: number, { replied }: Heard): string[] {
  const { words } = subject;
  const { committee } = words;
  const limits = limitLines(subject);
  return [
    approval(subject, missing),
    ...(limits.length > 0 && missing === 0
      ? [fill(committee.limits, { limits: firstOf(words, limits, MOST.limits).join('; ') })]
      : []),
    ...(replied.length > 0 ? [committee.note] : []),
  ];
}

/** What is left to decide of one that is adopted: what has changed since, and what it lacks. */
function remaining({ words }: Subject, { how, shaken, missing }: Adoption): string[] {
  const { committee } = words;
  return [
    how === '' ? committee.noteAdoptedBare : fill(committee.noteAdopted, { how }),
    ...(shaken.length > 0
      ? [fill(committee.approveChanges, { questions: phrase(words, shaken) })]
      : []),
    ...(missing > 0
      ? [
          fill(committee.settleMissing, {
            missing: counted(words.strategy.counts.questions, missing),
          }),
        ]
      : []),
  ];
}

function toRevise(subject: Subject): string[] {
  const { committee } = subject.words;
  const date = answerOf(subject, wholeOf(subject), committee.answers.revision);
  return date === '' ? [] : [fill(committee.revise, { date })];
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
