/** The workplace agreement as a Doc: what a manager, a shop steward and the kommune sign. */
import { fill, formatDate, weeksBetween } from '../../core/index.ts';
import type { AgreementFile } from '../../core/plan/plan.ts';
import { annex } from './agreement-annex.ts';
import { AGREEMENT_SCOPES, chapters, type Chapter } from './agreement-chapters.ts';
import { agreementAttachment } from './agreement-data.ts';
import { isShaken, statusText } from './agreement-route.ts';
import {
  agreementSubject,
  type AgreementInput,
  type AgreementSubject,
} from './agreement-subject.ts';
import type { Block, Doc } from '../parts/doc.ts';
import { triedRules } from '../parts/findings.ts';
import { callout, factList, heading, paragraph } from '../parts/inline.ts';
import { limitLines } from '../parts/limits.ts';
import { aboutOf, sheet } from '../parts/sheet.ts';
import { signatureLines } from '../parts/signatures.ts';
import { thingsOf, unanswered, type Subject, type Thing } from '../parts/subject.ts';
import { counted, periodText } from '../parts/values.ts';
import type { PaperWords } from '../words/paper-words.ts';

/** The agreement's paper: who, what, how and when; the rules; what is open; room for three signatures. */
export function agreementDoc({ file, assessment, catalog, words, made }: AgreementInput): Doc {
  const setting = agreementSubject({ file, assessment, catalog, words });
  const { subject, agreement, workplace, sites, named } = setting;
  const missing = unanswered(subject, 'obligatorisk', AGREEMENT_SCOPES).length;
  const header = missing === 0 ? words.agreement.header : words.agreement.draftHeader;
  const about = aboutOf({ ...words.agreement, header }, { workplace: named });
  const blocks = [
    heading(1, fill(words.agreement.heading, { name: agreement?.name ?? named }), 'aftale'),
    ...warnings(subject, missing, agreement),
    ...frame(setting, file, made),
    ...numbered(words, chapters(subject, agreement, workplace, sites)),
    heading(2, words.agreement.signatures, 'underskrifter'),
    signatureLines(subject, file.agreement.id, sites, words.agreement.signatureRoles),
    ...annex(subject),
  ];
  return sheet(subject, made, about, blocks, [
    agreementAttachment(file, assessment, words.agreement.attachment),
  ]);
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
  return [
    ...(missing === 0
      ? []
      : [
          callout(
            'warning',
            draftTitle,
            fill(draftText, { missing: counted(counts.questions, missing), chapter }),
          ),
        ]),
    ...(isShaken(subject, agreement?.id ?? null)
      ? [callout('warning', words.agreement.shakenTitle, words.agreement.shakenText)]
      : []),
    ...(isBroken ? [callout('warning', brokenTitle, fill(brokenText, { chapter }))] : []),
  ];
}

/** The agreement at a glance. */
function frame(
  { subject, agreement, area }: AgreementSubject,
  file: AgreementFile,
  made: string,
): Block[] {
  const { words, assessment, kommune } = subject;
  const workplace = file.workplace?.name.trim() ?? '';
  const { from, until } = file.agreement.period;
  const weeks = from === null || until === null ? null : weeksBetween(from, until);
  const period = periodText(words, file.agreement.period);
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
    { label: words.agreement.limitsLabel, value: limitLines(subject).join('\n') },
    {
      label: words.agreement.paperLabel,
      value: fill(words.agreement.paperText, {
        made: formatDate(made.slice(0, 10)),
        on: formatDate(assessment.on),
        version: file.plan.revision.id.slice(0, 8),
      }),
    },
  ];
  const lead =
    workplace !== ''
      ? words.agreement.lead
      : area !== ''
        ? words.agreement.leadArea
        : words.agreement.leadNoWorkplace;
  return [
    paragraph([fill(lead, { workplace, area, kommune }), words.agreement.privacy].join(' ')),
    ...factList(facts),
  ];
}

function numbered(words: PaperWords, parts: readonly Chapter[]): Block[] {
  return parts.flatMap(({ title, id, blocks }, index) => [
    heading(2, fill(words.numbered, { number: index + 1, title }), id),
    ...blocks,
  ]);
}
