/** The back of a strategy: what is missing, answers in detail, rules with sources, and the checklist. */
import { fill, formatDate, standingOn } from '../../core/index.ts';
import type { ChecklistState, QuestionState } from '../../core/assess/assessment.ts';
import type { Rule } from '../../core/content/content.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { DiscussionPoint } from '../../core/follow-up/discuss.ts';
import type { Report } from '../../core/follow-up/report.ts';
import type { Review } from '../../core/review/review-format.ts';
import { ANNEXES, annexTitle, type AnnexId } from '../parts/annexes.ts';
import type { Block } from '../parts/doc.ts';
import { followUpAnnex } from '../follow-up/follow-up-tables.ts';
import { endedRules, triedRules } from '../parts/findings.ts';
import { bullets, cell, heading, paragraph } from '../parts/inline.ts';
import {
  chosenGroups,
  expectedChanges,
  groupTable,
  rulesIntro,
  ruleTables,
  unconfirmed,
} from '../parts/rules.ts';
import { sourceList, sourceNumbers, sourcesOf } from '../parts/sources.ts';
import { remarksAnnex } from './remarks-answered.ts';
import { revisionAnnex } from '../follow-up/revision.ts';
import { actions } from './strategy-actions.ts';
import { openAnnex } from './strategy-brief.ts';
import { changesAnnex } from './strategy-changes.ts';
import { consultations } from './strategy-consultations.ts';
import { annexedDetails, declinedTasks } from './strategy-tables.ts';
import { phrase } from '../parts/values.ts';
import { nameAt, questionAt, unanswered, type Subject } from '../parts/subject.ts';

/** "Det mangler": the questions without an answer, by weight. Empty when none is open. */
export function missingChapter(subject: Subject): Block[] {
  const { words } = subject;
  const lists = [
    { title: words.strategy.missingObligatory, id: 'mangler-obligatorisk', weight: 'obligatorisk' },
    { title: words.strategy.missingRecommended, id: 'mangler-anbefalet', weight: 'anbefalet' },
  ] as const;
  const blocks = lists.flatMap(({ title, id, weight }) => {
    const open = unanswered(subject, weight);
    return open.length === 0 ? [] : [heading(2, title, id), missingTable(subject, title, open)];
  });
  return blocks.length === 0 ? [] : [heading(1, words.strategy.missing, 'mangler'), ...blocks];
}

function missingTable(subject: Subject, caption: string, open: readonly QuestionState[]): Block {
  const { words } = subject;
  return {
    type: 'table',
    caption,
    widths: [4, 7],
    rowHeaders: false,
    head: [cell(words.strategy.missingWhere), cell(words.strategy.missingWhat)],
    rows: open.map((state) => [
      cell(whereOf(subject, state)),
      cell(questionAt(subject, state.place)?.heading ?? state.place.question),
    ]),
  };
}

/** The thing a question belongs to, or the section when it belongs to the whole plan. */
function whereOf(subject: Subject, { place, section }: QuestionState): string {
  if (place.scope !== 'plan') return nameAt(subject, place);
  const sections = subject.catalog.focusPoints.flatMap((point) => point.sections);
  return sections.find(({ id }) => id === section)?.title ?? nameAt(subject, place);
}

/** An annex as it stands in the strategy. */
type Annex = { id: AnnexId; letter: string; title: string; blocks: readonly Block[] };

/** Where some annexes stand, in a sentence; nothing when the strategy has none of them. */
export type Refer = (...ids: AnnexId[]) => Block[];

/** What annexes tell of beside the plan, when it is at hand. */
export type Beside = {
  /** The edition that the plan was begun from. */
  previous?: Plan | undefined;
  /** What reviewers wrote of the plan. */
  reviews?: readonly Review[] | undefined;
  /** What the steering group is to discuss. */
  points?: readonly DiscussionPoint[] | undefined;
  /** What is seen of the figures. */
  report?: Report | undefined;
};

/** What each annex says, and where its heading is found; one with nothing to say is left out. */
const PARTS: Record<
  AnnexId,
  {
    anchor: string;
    blocks: (subject: Subject, beside: Beside) => Block[];
  }
> = {
  'open-points': { anchor: 'bilag-aabne-punkter', blocks: openAnnex },
  actions: { anchor: 'bilag-handleplan', blocks: actions },
  revision: {
    anchor: 'bilag-maal',
    blocks: (subject, { points = [] }) => revisionAnnex(subject, points),
  },
  'follow-up': {
    anchor: 'bilag-tal',
    blocks: (subject, { report }) => followUpAnnex(subject, report),
  },
  consultations: { anchor: 'bilag-hoeringer', blocks: consultations },
  remarks: {
    anchor: 'bilag-bemaerkninger',
    blocks: (subject, { reviews = [] }) => remarksAnnex(subject, reviews),
  },
  declined: { anchor: 'bilag-fravalgte', blocks: declinedTasks },
  changes: {
    anchor: 'bilag-aendringer',
    blocks: (subject, { previous }) => changesAnnex(subject, previous),
  },
  details: { anchor: 'bilag-svar', blocks: detailsAnnex },
  rules: { anchor: 'bilag-regler', blocks: rulesAnnex },
  checklist: { anchor: 'bilag-tjekliste', blocks: checklistAnnex },
};

/** Annexes of many pages: they begin on one of their own. */
const LONG: readonly AnnexId[] = [
  'follow-up',
  'remarks',
  'changes',
  'details',
  'rules',
  'checklist',
];

/** The annexes that were chosen and have something to say, lettered in order. */
export function annexesOf(
  subject: Subject,
  beside: Beside,
  chosen: readonly AnnexId[] = ANNEXES,
): Annex[] {
  return ANNEXES.filter((id) => chosen.includes(id))
    .map((id) => ({ id, blocks: PARTS[id].blocks(subject, beside) }))
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ id, blocks }, index) => ({
      id,
      blocks,
      letter: String.fromCharCode('A'.charCodeAt(0) + index),
      title: annexTitle(subject.words, id),
    }));
}

/** The annexes as blocks. */
export function annexBlocks({ words }: Subject, annexes: readonly Annex[]): Block[] {
  return annexes.flatMap(({ id, letter, title, blocks }, index) => [
    ...(index === 0 || LONG.includes(id) ? [{ type: 'page-break' as const }] : []),
    heading(1, fill(words.annexed, { letter, title }), PARTS[id].anchor),
    ...blocks,
  ]);
}

/** Points to the annexes by letter and title. */
export function referTo({ words }: Subject, annexes: readonly Annex[]): Refer {
  const { seeAnnex, annexNamed } = words.strategy;
  return (...wanted) => {
    const named = annexes
      .filter(({ id }) => wanted.includes(id))
      .map(({ letter, title }) => fill(annexNamed, { letter, title }));
    if (named.length === 0) return [];
    return [paragraph(fill(seeAnnex, { annexes: phrase(words, named) }))];
  };
}

function detailsAnnex(subject: Subject): Block[] {
  const parts = annexedDetails(subject);
  if (parts.length === 0) return [];
  return [
    paragraph(subject.words.strategy.detailsIntro),
    ...parts.flatMap(({ title, blocks }, index) => [
      heading(2, title, `bilag-svar-${String(index + 1)}`),
      ...blocks,
    ]),
  ];
}

function rulesAnnex(subject: Subject): Block[] {
  const { words } = subject;
  const tried = triedRules(subject);
  const ended = endedRules(subject);
  const groups = chosenGroups(subject);
  const records = [...tried.map(({ rule }) => rule), ...ended, ...groups];
  const sources = sourcesOf(subject, records);
  return [
    rulesIntro(subject, tried, words.rules.intro),
    ...unconfirmed(subject, tried, groups),
    ...expectedChanges(subject, tried, groups),
    ...ruleTables(subject, tried, sources),
    ...groupTable(subject, groups, sources),
    ...(ended.length === 0
      ? []
      : [
          heading(2, words.rules.ended, 'regler-ophoert'),
          paragraph(words.rules.endedIntro),
          bullets(
            ended.map((rule) =>
              [endedText(subject, rule), sourceNumbers(words, rule, sources)].join(' '),
            ),
          ),
        ]),
    ...(sources.length === 0
      ? []
      : [heading(2, words.rules.sources, 'kilder'), sourceList(sources)]),
  ];
}

/** An ended rule with its last day, and the rule that came after it, unless that has ended too. */
function endedText({ assessment, catalog, words }: Subject, { id, title, until }: Rule): string {
  if (until === undefined) return title;
  const next = catalog.rules.find(
    (rule) => rule.replaces === id && standingOn(rule, assessment.on) !== 'ended',
  );
  const values = { title, until: formatDate(until) };
  return next === undefined
    ? fill(words.rules.endedItem, values)
    : fill(words.rules.endedReplaced, {
        ...values,
        next: fill(words.quoted, { text: next.title }),
      });
}

/** What is not covered comes first. */
const CHECKLIST_ORDER = [
  'missing',
  'open',
  'covered',
] as const satisfies readonly ChecklistState['status'][];

/** A table for each focus point: its points, and whether the strategy covers each. */
function checklistAnnex({ assessment, catalog, words }: Subject): Block[] {
  const { checklistIntro, checklistCaption, checklistPoint, checklistStatus, checklistStates } =
    words.strategy;
  const states = new Map(
    assessment.checklist.map(({ focusPoint, point, status }) => [`${focusPoint} ${point}`, status]),
  );
  const tables = catalog.focusPoints.flatMap(({ id, title, checklist }): Block[] => {
    const points = checklist.map(({ id: point, text }) => ({
      text,
      status: states.get(`${id} ${point}`) ?? 'open',
    }));
    if (points.length === 0) return [];
    const n = points.filter(({ status }) => status === 'covered').length;
    return [
      {
        type: 'table',
        caption: fill(checklistCaption, { title, n: String(n), of: String(points.length) }),
        widths: [11, 2],
        rowHeaders: false,
        head: [checklistPoint, checklistStatus].map((head) => cell(head)),
        rows: CHECKLIST_ORDER.flatMap((wanted) =>
          points
            .filter(({ status }) => status === wanted)
            .map(({ text, status }) => [cell(text), cell(checklistStates[status])]),
        ),
      },
    ];
  });
  return tables.length === 0 ? [] : [paragraph(checklistIntro), ...tables];
}
