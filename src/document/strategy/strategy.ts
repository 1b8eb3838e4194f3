/** The strategy as a Doc: decisions first, then the chapters, then what they rest on. */
import { fill, formatDate, withoutHidden } from '../../core/index.ts';
import type { FocusPoint } from '../../core/content/content.ts';
import {
  adoptionCallouts,
  adoptionFacts,
  adoptionOf,
  headerOf,
  type Adoption,
} from './adoption.ts';
import { dataOf, PLAN_ATTACHMENT } from '../parts/attachments.ts';
import type { Block, Doc } from '../parts/doc.ts';
import type { PaperInput } from '../parts/paper-input.ts';
import { annexBlocks, annexesOf, referTo } from './strategy-annexes.ts';
import { brief } from './strategy-brief.ts';
import { focusPointChapter, ownChapters } from './strategy-chapters.ts';
import { missingChapter } from './strategy-missing.ts';
import { aboutOf, sheet } from '../parts/sheet.ts';
import { subjectOf, type Subject } from '../parts/subject.ts';
import { periodText } from '../parts/values.ts';

/** The whole strategy. It is a draft until it is adopted, and says what is missing of the obligatory answers. */
export function strategyDoc(input: PaperInput): Doc {
  const { plan, assessment, catalog, words, made } = input;
  const subject = subjectOf(plan, assessment, catalog, words);
  const adoption = adoptionOf(subject);
  const { kommune } = subject;
  const points = [...catalog.focusPoints].sort(byNumber);
  const annexes = annexesOf(subject, input, input.annexes);
  const refer = referTo(subject, annexes);
  const header = fill(words.strategy.header, { kommune });
  const about = {
    ...aboutOf(words.strategy, { kommune }),
    // A draft is marked on every page by the title page's mark.
    header: headerOf(subject, adoption, header, header),
  };
  const chapter = fill(words.quoted, { text: words.strategy.missing });
  const blocks = [
    titlePage(input, subject, adoption),
    { type: 'contents' as const, title: words.contents, depth: 2 as const },
    { type: 'page-break' as const },
    ...adoptionCallouts(subject, adoption, [fill(words.strategy.draftWhere, { chapter })]),
    ...brief(subject, refer),
    ...points.flatMap((point) => focusPointChapter(subject, point, refer)),
    ...numbered(subject, ownChapters(subject, refer), points),
    ...(adoption.missing > 0 ? missingChapter(subject) : []),
    ...annexBlocks(subject, annexes),
  ];
  return sheet(subject, made, about, blocks, [
    dataOf(PLAN_ATTACHMENT, words.strategy.attachment, withoutHidden(plan, assessment)),
  ]);
}

function byNumber(a: FocusPoint, b: FocusPoint): number {
  return a.number - b.number;
}

function titlePage(
  { plan, assessment, words, made, pictures }: PaperInput,
  subject: Subject,
  adoption: Adoption,
): Block {
  const isAdopted = adoption.state === 'adopted';
  return {
    type: 'title-page',
    kicker: words.strategy.kicker,
    title: subject.kommune,
    subtitle: plan.title.trim() === '' ? words.strategy.subtitle : plan.title.trim(),
    facts: [
      ...adoptionFacts(subject, adoption),
      { label: words.periodLabel, value: periodText(words, plan.period) },
      { label: words.madeLabel, value: formatDate(made.slice(0, 10)) },
      { label: words.versionLabel, value: plan.revision.id.slice(0, 8) },
      { label: words.rulesOnLabel, value: formatDate(assessment.on) },
    ],
    mark: isAdopted ? words.adopted : words.draft,
    settled: isAdopted,
    logo: pictures?.['logo'] ?? null,
  };
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
