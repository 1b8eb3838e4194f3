/** The paper on the figures: what they are and are not, each indicator with charts and tables, and when to talk of them. */
import { fill, formatDate } from '../../core/index.ts';
import type { Report } from '../../core/follow-up/report.ts';
import { FIGURES_ATTACHMENT } from '../parts/attachments.ts';
import { answerFields } from '../parts/digest.ts';
import type { Attachment, Block, Doc } from '../parts/doc.ts';
import { reportCsv } from './follow-up-csv.ts';
import { indicatorBlocks, spanOf } from './follow-up-tables.ts';
import { bullets, fieldList, heading, paragraph } from '../parts/inline.ts';
import type { PaperInput } from '../parts/paper-input.ts';
import { aboutOf, sheet } from '../parts/sheet.ts';
import { subjectOf, type Subject } from '../parts/subject.ts';

/** Letters of an answer that says when the next meeting is. */
const MOST_LETTERS = 300;

/** The figures of the plan's lineage as they are shown in the report, with those numbers and no others as a file in it. */
export function followUpDoc({
  plan,
  assessment,
  catalog,
  words,
  made,
  report,
  pictures,
}: PaperInput): Doc {
  const subject = subjectOf(plan, assessment, catalog, words);
  const { kommune } = subject;
  const own = words.followUp;
  const told = report?.tables.some(({ rows }) => rows.length > 0) ? report : null;
  const blocks: Block[] = [
    {
      type: 'title-page',
      kicker: own.kicker,
      title: own.title,
      subtitle: subtitle(subject, told),
      facts: [
        { label: words.kommuneLabel, value: kommune },
        ...(told === null
          ? []
          : [
              { label: own.hiddenLabel, value: told.hidesSmall ? own.hiddenValue : own.shownValue },
            ]),
        { label: words.madeLabel, value: formatDate(made.slice(0, 10)) },
      ],
      mark: null,
      logo: pictures?.['logo'] ?? null,
    },
    { type: 'contents', title: words.contents, depth: 1 },
    { type: 'page-break' },
    heading(1, own.about, 'om-tallene'),
    ...(told === null
      ? [paragraph(own.noReport)]
      : [bullets([...own.aboutPoints, ...(told.hidesSmall ? [own.aboutHidden] : [])])]),
    ...(told === null ? [] : indicatorBlocks(subject, told, 1)),
    heading(1, own.next, 'naeste-gang'),
    ...next(subject),
  ];
  const data = told === null ? [] : [attachmentOf(subject, told)];
  return sheet(subject, made, aboutOf(own, { kommune }), blocks, data);
}

function subtitle({ words: { followUp } }: Subject, report: Report | null): string {
  if (report === null) return followUp.subtitleNone;
  const isOne = report.from === report.until;
  return fill(isOne ? followUp.subtitleOne : followUp.subtitle, spanOf(report));
}

/** The numbers that are shown, as a file. */
function attachmentOf({ words }: Subject, report: Report): Attachment {
  return {
    name: FIGURES_ATTACHMENT,
    mime: 'text/csv',
    description: words.followUp.attachment,
    text: reportCsv(report, words.followUp),
  };
}

/** What the plan says of the next meeting. */
function next(subject: Subject): Block[] {
  const { nextQuestions, nextIntro, nextNone } = subject.words.followUp;
  const fields = answerFields(subject, nextQuestions, MOST_LETTERS);
  return fields.length === 0 ? [paragraph(nextNone)] : [paragraph(nextIntro), ...fieldList(fields)];
}
