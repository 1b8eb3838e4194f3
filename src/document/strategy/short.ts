/** The short strategy: what is decided, promised and still open, on two pages for a reader who has five minutes. */
import { fill, formatDate, referenceFile } from '../../core/index.ts';
import { adoptionCallouts, adoptionOf, adoptionText, headerOf, type Adoption } from './adoption.ts';
import { dataOf, SHORT_ATTACHMENT } from '../parts/attachments.ts';
import { answerBlocks, answerFields, firstOf, inShort, pledgesLeft } from '../parts/digest.ts';
import type { Block, Doc } from '../parts/doc.ts';
import { fitted, TWO_PAGES } from '../parts/fit.ts';
import { openTitles } from '../parts/findings.ts';
import {
  bullets,
  cell,
  field,
  fieldList,
  headed,
  heading,
  paragraph,
  strong,
} from '../parts/inline.ts';
import { limitLines } from '../parts/limits.ts';
import type { PaperInput } from '../parts/paper-input.ts';
import { agreementsCounted, leadOf } from './strategy-brief.ts';
import { byArea } from './strategy-tables.ts';
import { aboutOf, sheet } from '../parts/sheet.ts';
import { subjectOf, tasksThatAre, thingsOf, type Subject } from '../parts/subject.ts';
import { counted } from '../parts/values.ts';
import type { Counted } from '../words/shapes.ts';

/** How much there is room for on two pages: letters of a text, items of a list. */
const ROOM = { purpose: 540, aims: 540, guards: 450, rhythm: 270, line: 90 } as const;
const MOST = { groups: 6, areas: 6, limits: 5, pledges: 6, open: 4 } as const;

/** The short strategy, which carries only a reference to the plan. */
export function shortDoc({ plan, assessment, catalog, words, made }: PaperInput): Doc {
  const subject = subjectOf(plan, assessment, catalog, words);
  const { short } = words;
  const { kommune } = subject;
  const adoption = adoptionOf(subject);
  const { answers } = short;
  const draftHeader = fill(short.draftHeader, { kommune });
  const about = {
    ...aboutOf(short, { kommune }),
    header: headerOf(subject, adoption, fill(short.header, { kommune }), draftHeader),
  };
  const blocks = fitted(
    (measure) => [
      heading(1, fill(short.heading, { kommune: inShort(words, kommune, ROOM.line) }), 'kort'),
      ...adoptionCallouts(subject, adoption),
      titled(subject, adoption),
      ...headed(
        2,
        short.purpose,
        'formaal',
        answerBlocks(subject, answers.purpose, ROOM.purpose * measure),
      ),
      ...headed(2, short.aims, 'maal', answerBlocks(subject, answers.aims, ROOM.aims * measure)),
      ...headed(2, short.decided, 'besluttet', decided(subject, measure)),
      ...headed(2, short.guards, 'graenser', guards(subject, measure)),
      ...headed(2, short.next, 'naeste', next(subject, measure)),
      ...headed(2, short.followUp, 'opfoelgning', [
        ...answerBlocks(subject, answers.rhythm, ROOM.rhythm * measure),
        ...fieldList(answerFields(subject, answers.followUp, ROOM.line)),
      ]),
      ...headed(2, short.open, 'aabne-punkter', open(subject, measure)),
      paragraph(
        fill(short.ends, {
          made: formatDate(made.slice(0, 10)),
          on: formatDate(assessment.on),
          version: plan.revision.id.slice(0, 8),
        }),
      ),
    ],
    TWO_PAGES,
  );
  return sheet(subject, made, about, blocks, [
    dataOf(SHORT_ATTACHMENT, short.attachment, referenceFile(plan)),
  ]);
}

/** What the strategy is called, what it comes to, and when it was adopted. */
function titled(subject: Subject, adoption: Adoption): Block {
  const { plan, words } = subject;
  const title = inShort(words, plan.title, ROOM.line);
  return paragraph(
    ...(title === '' ? [] : [strong(fill(words.short.named, { title }))]),
    [leadOf(subject), adoptionText(subject, adoption)].filter(Boolean).join(' '),
  );
}

function decided(subject: Subject, measure: number): Block[] {
  const { words } = subject;
  const { short } = words;
  const { counts } = words.strategy;
  const groups = thingsOf(subject, 'target-group').map(({ name }) => name);
  const areas = byArea(subject, tasksThatAre(subject, 'valgt')).map(({ title, things }) =>
    fill(short.taskLine, { area: title, tasks: counted(counts.tasks, things.length) }),
  );
  const declined = tasksThatAre(subject, 'fravalgt').length;
  const lines = [
    ...firstOf(words, areas, MOST.areas),
    ...(declined > 0 ? [fill(short.declinedLine, { tasks: counted(counts.tasks, declined) })] : []),
  ];
  const hasAgreements = thingsOf(subject, 'agreement').length > 0;
  return fieldList([
    ...field(
      words.strategy.groupsLabel,
      firstOf(words, groups, Math.ceil(MOST.groups * measure)).join('\n'),
    ),
    ...answerFields(subject, short.answers.decided, ROOM.line),
    ...field(short.tasksLabel, lines.join('\n')),
    ...(hasAgreements ? field(short.agreementsLabel, agreementsCounted(subject)) : []),
  ]);
}

function guards(subject: Subject, measure: number): Block[] {
  const { words } = subject;
  return [
    ...answerBlocks(subject, words.short.answers.guards, ROOM.guards * measure),
    ...fieldList(
      field(
        words.short.limitsLabel,
        firstOf(words, limitLines(subject), Math.ceil(MOST.limits * measure)).join('\n'),
      ),
    ),
  ];
}

/** The first promises by date, and how many there are besides. */
function next(subject: Subject, measure: number): Block[] {
  const { words } = subject;
  const { pledges: heads } = words.strategy;
  const pledges = pledgesLeft(subject);
  if (pledges.length === 0) return [];
  const most = Math.ceil(MOST.pledges * measure);
  const rest = pledges.length - most;
  return [
    {
      type: 'table',
      caption: words.short.nextCaption,
      widths: [5, 3.4, 2.6],
      rowHeaders: true,
      head: [cell(heads.what), cell(heads.owner), cell(heads.due)],
      rows: pledges
        .slice(0, most)
        .map(({ what, owner, due }) => [
          cell(inShort(words, what, ROOM.line * measure)),
          cell(owner === null ? words.notStated : inShort(words, owner, ROOM.line * measure)),
          cell(due === null ? words.notStated : formatDate(due)),
        ]),
    },
    ...(rest > 0 ? [paragraph(more(words.short.nextMore, words.digest.more, rest))] : []),
  ];
}

function more(template: string, items: Counted, n: number): string {
  return fill(template, { more: counted(items, n) });
}

/** The titles of what is broken or open, the worst first. */
function open(subject: Subject, measure: number): Block[] {
  const { words } = subject;
  const points = openTitles(subject);
  return [
    points.length === 0
      ? paragraph(words.strategy.noOpen)
      : bullets(firstOf(words, points, Math.ceil(MOST.open * measure))),
  ];
}
