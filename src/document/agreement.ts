/** The workplace agreement as a Doc: what a manager, a shop steward and the kommune sign. */
import { fill, formatDate, planOfAgreement, weeksBetween, withoutHidden } from '../core/index.ts';
import type { Assessment } from '../core/assessment.ts';
import type { Scope } from '../core/condition.ts';
import type { Catalog } from '../core/content.ts';
import type { AgreementFile } from '../core/plan.ts';
import type { Block, Doc, ListItem } from './doc.ts';
import { cell, heading, paragraph, text } from './inline.ts';
import { unknownAnswers } from './kept.ts';
import {
  expectedChanges,
  openPoints,
  rulesIntro,
  ruleTables,
  sourceList,
  sourcesOf,
  triedRules,
  unconfirmed,
} from './rules.ts';
import { limitsOf } from './strategy-tables.ts';
import {
  answeredIn,
  nameAt,
  questionAt,
  sectionsOf,
  subjectOf,
  thingsOf,
  unanswered,
  type Answered,
  type Subject,
  type Thing,
} from './subject.ts';
import { answersOf, overviewTable, nameColumn } from './things.ts';
import { answerText, counted, fieldsOf, periodText } from './values.ts';
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

/** Name of the data inside an agreement. */
export const AGREEMENT_ATTACHMENT = 'aftale.nyttestrategi.json';

/** What the agreement speaks of; the plan's own questions are not its business. */
const SCOPES: readonly Scope[] = ['agreement', 'workplace', 'task'];

/** The agreement's paper: who, what, how and when; the rules; what is open; room for three signatures. */
export function agreementDoc({ file, assessment, catalog, words, made }: AgreementInput): Doc {
  const subject = subjectOf(planOfAgreement(file), assessment, catalog, words);
  const [agreement] = thingsOf(subject, 'agreement');
  const [workplace] = thingsOf(subject, 'workplace');
  const named = workplace?.name ?? agreement?.name ?? words.unnamed;
  return {
    lang: 'da-DK',
    title: fill(words.agreement.documentTitle, { workplace: named }),
    author: file.plan.kommune?.name ?? words.noKommune,
    subject: words.agreement.subject,
    keywords: [...words.agreement.keywords],
    made,
    header: fill(words.agreement.header, { workplace: named }),
    footer: words.page,
    notesTitle: words.notes,
    blocks: [
      heading(1, fill(words.agreement.heading, { name: agreement?.name ?? named }), 'aftale'),
      ...draft(subject),
      ...frame(subject, file, made),
      ...numbered(words, chapters(subject, agreement, workplace)),
      ...signatures(subject, file),
      ...annex(subject),
    ],
    attachments: [
      {
        name: AGREEMENT_ATTACHMENT,
        mime: 'application/json',
        description: words.agreement.attachment,
        text: JSON.stringify(agreementWithoutHidden(file, assessment)),
      },
    ],
  };
}

/** The agreement as data, with only the answers its paper may show. */
function agreementWithoutHidden(file: AgreementFile, assessment: Assessment): AgreementFile {
  const shown = withoutHidden(planOfAgreement(file), assessment);
  const same = <T extends { id: string }>(items: readonly T[], item: T): T =>
    items.find(({ id }) => id === item.id) ?? item;
  return {
    ...file,
    agreement: same(shown.agreements, file.agreement),
    workplace: file.workplace === null ? null : same(shown.workplaces, file.workplace),
    tasks: file.tasks.map((task) => same(shown.tasks, task)),
  };
}

function draft(subject: Subject): Block[] {
  const { words } = subject;
  const missing = unanswered(subject, 'obligatorisk', SCOPES).length;
  if (missing === 0) return [];
  const said = fill(words.agreement.draftText, {
    missing: counted(words.agreement.counts.questions, missing),
    chapter: fill(words.quoted, { text: words.agreement.open }),
  });
  const title = words.agreement.draftTitle;
  return [{ type: 'callout', tone: 'warning', title, blocks: [paragraph(said)] }];
}

/** The agreement at a glance. */
function frame(subject: Subject, file: AgreementFile, made: string): Block[] {
  const { words, assessment } = subject;
  const kommune = file.plan.kommune?.name ?? words.noKommune;
  const workplace = file.workplace?.name.trim() ?? '';
  const { from, until } = file.agreement.period;
  const weeks = from === null || until === null ? null : weeksBetween(from, until);
  const period = periodText(words, file.agreement.period);
  const limits = limitsOf(subject).map(({ label, value }) =>
    fill(words.colon, { label, text: value }),
  );
  const facts = [
    { label: words.workplaceLabel, value: workplace },
    { label: words.kommuneLabel, value: kommune },
    {
      label: words.periodLabel,
      value: weeks === null ? period : `${period} (${counted(words.weeks, weeks)})`,
    },
    {
      label: words.tasksLabel,
      value: thingsOf(subject, 'task')
        .map(({ name }) => name)
        .join('\n'),
    },
    { label: words.agreement.limitsLabel, value: limits.join('\n') },
    { label: words.madeLabel, value: formatDate(made.slice(0, 10)) },
    { label: words.rulesOnLabel, value: formatDate(assessment.on) },
    { label: words.versionLabel, value: file.plan.revision.id.slice(0, 8) },
  ];
  const lead = workplace === '' ? words.agreement.leadNoWorkplace : words.agreement.lead;
  return [
    paragraph(fill(lead, { workplace, kommune })),
    {
      type: 'field-list',
      fields: facts
        .filter(({ value }) => value !== '')
        .map(({ label, value }) => ({ label, content: [text(value)] })),
    },
    paragraph(words.agreement.privacy),
  ];
}

type Chapter = { title: string; id: string; blocks: Block[] };

/** The workplace, the tasks, then each section of the agreement's form; empty ones are left out. */
function chapters(subject: Subject, agreement?: Thing, workplace?: Thing): Chapter[] {
  const { words } = subject;
  const sections = agreement === undefined ? [] : sectionsOf(subject, 'agreement');
  const answers = workplace === undefined ? [] : answersOf(subject, workplace);
  const parts: Chapter[] = [
    {
      title: words.agreement.parties,
      id: 'arbejdsplads',
      blocks: fieldList(subject, answers),
    },
    { title: words.agreement.tasks, id: 'opgaver', blocks: tasks(subject) },
    ...sections.map((section) => ({
      title: section.title,
      id: section.id,
      blocks:
        agreement === undefined ? [] : fieldList(subject, answeredIn(subject, agreement, section)),
    })),
    { title: words.agreement.open, id: 'aabne-punkter', blocks: open(subject) },
  ];
  return parts.filter(({ blocks }) => blocks.length > 0);
}

function fieldList(subject: Subject, answers: readonly Answered[]): Block[] {
  return answers.length === 0 ? [] : [{ type: 'field-list', fields: fieldsOf(subject, answers) }];
}

function numbered(words: PaperWords, parts: readonly Chapter[]): Block[] {
  return parts.flatMap(({ title, id, blocks }, index) => [
    heading(2, fill(words.numbered, { number: index + 1, title }), id),
    ...blocks,
  ]);
}

/** The tasks at a glance, then one table a task with every answer. */
function tasks(subject: Subject): Block[] {
  const { words } = subject;
  const things = thingsOf(subject, 'task');
  if (things.length === 0) return [paragraph(words.agreement.noTasks)];
  return [
    ...(things.length > 1
      ? [
          overviewTable(
            subject,
            'task',
            words.agreement.tasks,
            [nameColumn(subject, 'task')],
            things,
          ),
        ]
      : []),
    ...things.flatMap((thing): Block[] => {
      const answers = answersOf(subject, thing);
      if (answers.length === 0) return [];
      return [
        heading(3, thing.name, `opgave-${thing.id ?? ''}`),
        {
          type: 'table',
          caption: words.agreement.taskAnswers,
          widths: [4, 7],
          rowHeaders: true,
          head: [cell(words.agreement.taskPoint), cell(words.agreement.taskAgreed)],
          rows: answers.map(({ question, value }) => [
            cell(question.heading),
            cell(answerText(subject, question, value)),
          ]),
        },
      ];
    }),
  ];
}

function open(subject: Subject): Block[] {
  const { words } = subject;
  const missing = unanswered(subject, 'obligatorisk', SCOPES).map(({ place }): ListItem => {
    const question = questionAt(subject, place)?.heading ?? place.question ?? '';
    const values = { place: nameAt(subject, place), question };
    return { content: [text(fill(words.agreement.missingItem, values))] };
  });
  const items = [...missing, ...openPoints(subject, SCOPES)];
  return [
    ...(items.length === 0
      ? [paragraph(words.agreement.noOpen)]
      : [{ type: 'list' as const, ordered: false, items }]),
    ...unknownAnswers(subject, words.agreement.unknownIntro),
  ];
}

function signatures({ words }: Subject, file: AgreementFile): Block[] {
  return [
    {
      type: 'signatures',
      title: words.agreement.signatures,
      lines: words.agreement.signatureRoles.map(({ id, role }) => ({
        role,
        id: `${file.agreement.id}-${id}`,
      })),
      words: { name: words.agreement.signatureName, date: words.agreement.signatureDate },
    },
  ];
}

/** The rules with their results, and what they rest on; on pages of their own after the signatures. */
function annex(subject: Subject): Block[] {
  const { words } = subject;
  const tried = triedRules(subject).filter(({ rule }) => SCOPES.includes(rule.scope));
  if (tried.length === 0) return [];
  const sources = sourcesOf(
    subject,
    tried.map(({ rule }) => rule),
  );
  return [
    { type: 'page-break' },
    heading(2, words.rules.agreementTitle, 'regler'),
    rulesIntro(subject, tried, words.rules.agreementIntro),
    ...unconfirmed(subject, tried, []),
    ...expectedChanges(subject, tried, []),
    ...ruleTables(subject, tried, sources),
    heading(3, words.rules.sources, 'kilder'),
    sourceList(sources),
  ];
}
