/** The workplace agreement as a Doc: what a manager, a shop steward and the kommune sign. */
import {
  fill,
  findQuestion,
  formatDate,
  planOfAgreement,
  weeksBetween,
  withoutHidden,
} from '../core/index.ts';
import type { Assessment } from '../core/assessment.ts';
import type { Catalog } from '../core/content.ts';
import type { AgreementFile } from '../core/plan.ts';
import { AGREEMENT_SCOPES, chapters, type Chapter } from './agreement-chapters.ts';
import { isShaken, statusText } from './agreement-route.ts';
import { AGREEMENT_ATTACHMENT } from './attachments.ts';
import type { Block, Doc } from './doc.ts';
import { triedRules } from './findings.ts';
import { heading, paragraph, text } from './inline.ts';
import {
  expectedChanges,
  rulesIntro,
  ruleTables,
  sourceList,
  sourcesOf,
  unconfirmed,
} from './rules.ts';
import { limitsOf } from './strategy-tables.ts';
import {
  printed,
  subjectOf,
  thingAt,
  thingsOf,
  unanswered,
  type Subject,
  type Thing,
} from './subject.ts';
import { answerText, counted, periodText } from './values.ts';
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

/** The agreement's paper: who, what, how and when; the rules; what is open; room for three signatures. */
export function agreementDoc({ file, assessment, catalog, words, made }: AgreementInput): Doc {
  const subject = subjectOf(planOfAgreement(file), assessment, catalog, words);
  const [agreement] = thingsOf(subject, 'agreement');
  const workplace =
    file.workplace === null
      ? undefined
      : thingAt(subject, { scope: 'workplace', id: file.workplace.id });
  const missing = unanswered(subject, 'obligatorisk', AGREEMENT_SCOPES).length;
  const named = workplace?.name ?? (areaOf(subject, file) || agreement?.name) ?? words.unnamed;
  return {
    lang: 'da-DK',
    title: fill(words.agreement.documentTitle, { workplace: named }),
    author: subject.kommune,
    subject: words.agreement.subject,
    keywords: [...words.agreement.keywords],
    made,
    header: fill(missing === 0 ? words.agreement.header : words.agreement.draftHeader, {
      workplace: named,
    }),
    footer: words.page,
    notesTitle: words.notes,
    blocks: [
      heading(1, fill(words.agreement.heading, { name: agreement?.name ?? named }), 'aftale'),
      ...warnings(subject, missing, agreement),
      ...frame(subject, file, made, agreement),
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
    ...(file.places ? { places: file.places.map((place) => same(shown.workplaces, place)) } : {}),
    approvals: file.approvals.map((approval) => same(shown.approvals, approval)),
    tasks: file.tasks.map((task) => same(shown.tasks, task)),
  };
}

/** Said first: that answers are missing, or that the answers break a rule. */
function warnings(subject: Subject, missing: number, agreement: Thing | undefined): Block[] {
  const { words } = subject;
  const { counts, open, draftTitle, draftText, brokenTitle, brokenText } = words.agreement;
  const isBroken = triedRules(subject).some(
    ({ rule, findings }) =>
      AGREEMENT_SCOPES.includes(rule.scope) && findings.some(({ status }) => status === 'broken'),
  );
  const chapter = fill(words.quoted, { text: open });
  const callout = (title: string, said: string): Block => ({
    type: 'callout',
    tone: 'warning',
    title,
    blocks: [paragraph(said)],
  });
  return [
    ...(missing === 0
      ? []
      : [
          callout(
            draftTitle,
            fill(draftText, { missing: counted(counts.questions, missing), chapter }),
          ),
        ]),
    ...(isShaken(subject, agreement?.id ?? null)
      ? [callout(words.agreement.shakenTitle, words.agreement.shakenText)]
      : []),
    ...(isBroken ? [callout(brokenTitle, fill(brokenText, { chapter }))] : []),
  ];
}

/** The agreement at a glance. */
function frame(
  subject: Subject,
  file: AgreementFile,
  made: string,
  agreement: Thing | undefined,
): Block[] {
  const { words, assessment, kommune } = subject;
  const workplace = file.workplace?.name.trim() ?? '';
  const { from, until } = file.agreement.period;
  const weeks = from === null || until === null ? null : weeksBetween(from, until);
  const period = periodText(words, file.agreement.period);
  const limits = limitsOf(subject).map(({ label, value }) =>
    fill(words.colon, { label, text: value }),
  );
  const area = areaOf(subject, file);
  const places = (file.places ?? []).map(({ name }) => name.trim() || words.unnamed);
  const facts = [
    { label: words.workplaceLabel, value: workplace },
    { label: words.areaLabel, value: area },
    { label: words.agreement.placesLabel, value: places.join('\n') },
    { label: words.kommuneLabel, value: kommune },
    {
      label: words.agreement.statusLabel,
      value: agreement === undefined ? '' : statusText(subject, agreement),
    },
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
  const lead =
    workplace !== ''
      ? words.agreement.lead
      : area !== ''
        ? words.agreement.leadArea
        : words.agreement.leadNoWorkplace;
  return [
    paragraph(fill(lead, { workplace, area, kommune })),
    {
      type: 'field-list',
      fields: facts
        .filter(({ value }) => value !== '')
        .map(({ label, value }) => ({ label, content: [text(value)] })),
    },
    paragraph(words.agreement.privacy),
  ];
}

function numbered(words: PaperWords, parts: readonly Chapter[]): Block[] {
  return parts.flatMap(({ title, id, blocks }, index) => [
    heading(2, fill(words.numbered, { number: index + 1, title }), id),
    ...blocks,
  ]);
}

/** The title of the area that the agreement is for; empty when it is for one workplace. */
function areaOf({ catalog }: Subject, { agreement }: AgreementFile): string {
  if (agreement.area === null) return '';
  return catalog.areas.find(({ id }) => id === agreement.area)?.title ?? agreement.area;
}

/** A line for each who signs: those at every workplace of the agreement, by role, and the kommune. */
function signatures(subject: Subject, file: AgreementFile): Block[] {
  const { words } = subject;
  const sites = [...(file.workplace ? [file.workplace] : []), ...(file.places ?? [])];
  const { signatureRoles, signatureRole, signatureAt } = words.agreement;
  const lines = signatureRoles.flatMap(({ id, role, from }) => {
    const line = (workplace: string | null): { role: string; id: string } => {
      const place = thingAt(subject, { scope: 'workplace', id: workplace });
      const asked = (from ?? []).map((slug) => findQuestion(subject.catalog, 'workplace', slug));
      const [is] = asked.flatMap((each) => {
        const value = each && place ? printed(subject, place, each.question) : undefined;
        return each && value !== undefined ? [answerText(subject, each.question, value)] : [];
      });
      const named = is === undefined ? role : fill(signatureRole, { role, is });
      const at =
        sites.length > 1 && place ? fill(signatureAt, { role: named, name: place.name }) : named;
      return {
        role: at,
        id: [
          file.agreement.id,
          id,
          ...(sites.length > 1 && workplace !== null ? [workplace] : []),
        ].join('-'),
      };
    };
    if (from === undefined || sites.length === 0) return [line(null)];
    return sites.map((site) => line(site.id));
  });
  return [
    heading(2, words.agreement.signatures, 'underskrifter'),
    {
      type: 'signatures',
      title: '',
      lines,
      words: { name: words.agreement.signatureName, date: words.agreement.signatureDate },
    },
  ];
}

/** The rules with their results, and what they rest on; on pages of their own after the signatures. */
function annex(subject: Subject): Block[] {
  const { words } = subject;
  const tried = triedRules(subject).filter(({ rule }) => AGREEMENT_SCOPES.includes(rule.scope));
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
