/** The strategy as a Doc: decisions first, then the chapters, then what they rest on. */
import { fill, formatDate, withoutHidden } from '../core/index.ts';
import type { Assessment } from '../core/assessment.ts';
import type { Catalog, FocusPoint } from '../core/content.ts';
import type { Plan } from '../core/plan.ts';
import type { AnnexId } from './annexes.ts';
import { PLAN_ATTACHMENT } from './attachments.ts';
import type { Block, Doc, Picture } from './doc.ts';
import { paragraph } from './inline.ts';
import { annexBlocks, annexesOf, missingChapter, referTo } from './strategy-annexes.ts';
import { brief } from './strategy-brief.ts';
import { focusPointChapter, ownChapters } from './strategy-chapters.ts';
import { subjectOf, unanswered, type Subject } from './subject.ts';
import { counted, periodText } from './values.ts';
import type { PaperWords } from './words.ts';

export type StrategyInput = {
  plan: Plan;
  assessment: Assessment;
  catalog: Catalog;
  words: PaperWords;
  /** When the paper is made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
  /** Marked as a draft though nothing obligatory is missing. */
  draft?: boolean | undefined;
  /** Marked as adopted, unless it is a draft. */
  adopted?: boolean | undefined;
  /** The edition that the plan was begun from, when it is at hand: then the strategy says what has changed since. */
  previous?: Plan | undefined;
  /** The annexes that are wanted, of those it has something for; all unless said otherwise. */
  annexes?: readonly AnnexId[] | undefined;
  /** The kommune's own pictures by what they are for; `logo` stands on the title page. */
  pictures?: Readonly<Record<string, Picture>> | undefined;
};

/** The whole strategy. It is a draft while an obligatory question is open, and then says what is missing. */
export function strategyDoc(input: StrategyInput): Doc {
  const { plan, assessment, catalog, words, made, draft, previous } = input;
  const subject = subjectOf(plan, assessment, catalog, words);
  const missing = unanswered(subject, 'obligatorisk').length;
  const isDraft = draft === true || missing > 0;
  const { kommune } = subject;
  const points = [...catalog.focusPoints].sort(byNumber);
  const annexes = annexesOf(subject, previous, input.annexes);
  const refer = referTo(subject, annexes);
  return {
    lang: 'da-DK',
    title: fill(words.strategy.documentTitle, { kommune }),
    author: kommune,
    subject: words.strategy.subject,
    keywords: [...words.strategy.keywords],
    made,
    header: fill(words.strategy.header, { kommune }),
    footer: words.page,
    notesTitle: words.notes,
    blocks: [
      titlePage(input, subject, isDraft),
      { type: 'contents', title: words.contents, depth: 2 },
      { type: 'page-break' },
      ...(isDraft ? [draftCallout(subject, missing)] : []),
      ...brief(subject, refer),
      ...points.flatMap((point) => focusPointChapter(subject, point, refer)),
      ...numbered(subject, ownChapters(subject, refer), points),
      ...(isDraft ? missingChapter(subject) : []),
      ...annexBlocks(subject, annexes),
    ],
    attachments: [
      {
        name: PLAN_ATTACHMENT,
        mime: 'application/json',
        description: words.strategy.attachment,
        text: JSON.stringify(withoutHidden(plan, assessment)),
      },
    ],
  };
}

function byNumber(a: FocusPoint, b: FocusPoint): number {
  return a.number - b.number;
}

function titlePage(
  { plan, assessment, words, made, adopted, pictures }: StrategyInput,
  { kommune }: Subject,
  draft: boolean,
): Block {
  return {
    type: 'title-page',
    kicker: words.strategy.kicker,
    title: kommune,
    subtitle: plan.title.trim() === '' ? words.strategy.subtitle : plan.title.trim(),
    facts: [
      { label: words.periodLabel, value: periodText(words, plan.period) },
      { label: words.madeLabel, value: formatDate(made.slice(0, 10)) },
      { label: words.versionLabel, value: plan.revision.id.slice(0, 8) },
      { label: words.rulesOnLabel, value: formatDate(assessment.on) },
    ],
    mark: draft ? words.draft : adopted === true ? words.adopted : null,
    settled: !draft,
    logo: pictures?.['logo'] ?? null,
  };
}

function draftCallout({ words }: Subject, missing: number): Block {
  const { draftText, draftChosen, draftTitle, counts } = words.strategy;
  const said =
    missing === 0
      ? draftChosen
      : fill(draftText, {
          missing: counted(counts.questions, missing),
          chapter: fill(words.quoted, { text: words.strategy.missing }),
        });
  return { type: 'callout', tone: 'warning', title: draftTitle, blocks: [paragraph(said)] };
}

/** Chapters numbered on from the last focus point. */
function numbered(
  { words }: Subject,
  chapters: readonly Block[][],
  points: readonly FocusPoint[],
): Block[] {
  const last = Math.max(0, ...points.map(({ number }) => number));
  return chapters.flatMap((blocks, index) =>
    blocks.map((block) =>
      block.type === 'heading' && block.level === 1
        ? { ...block, text: fill(words.numbered, { number: last + index + 1, title: block.text }) }
        : block,
    ),
  );
}
