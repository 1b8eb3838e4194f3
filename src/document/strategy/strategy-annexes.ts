/** The back of a strategy: which annexes it has, in their order and lettered, and where the text refers to them. */
import { fill } from '../../core/index.ts';
import type { DiscussionPoint } from '../../core/follow-up/discuss.ts';
import type { Report } from '../../core/follow-up/report.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Review } from '../../core/review/review-format.ts';
import { followUpAnnex } from '../follow-up/follow-up-tables.ts';
import { revisionAnnex } from '../follow-up/revision.ts';
import { ANNEXES, annexTitle, type AnnexId, type Refer } from '../parts/annexes.ts';
import type { Block } from '../parts/doc.ts';
import { heading, paragraph } from '../parts/inline.ts';
import type { Subject } from '../parts/subject.ts';
import { phrase } from '../parts/values.ts';
import { remarksAnnex } from './remarks-answered.ts';
import { actions } from './strategy-actions.ts';
import { openAnnex } from './strategy-brief.ts';
import { changesAnnex } from './strategy-changes.ts';
import { checklistAnnex } from './strategy-checklist.ts';
import { consultations } from './strategy-consultations.ts';
import { rulesAnnex } from './strategy-rules.ts';
import { annexedDetails, declinedTasks } from './strategy-tables.ts';

/** An annex as it stands in the strategy. */
type Annex = { id: AnnexId; letter: string; title: string; blocks: readonly Block[] };

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
