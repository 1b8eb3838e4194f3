/** "Det mangler" in a strategy: the questions without an answer, and where they stand. */
import type { QuestionState } from '../../core/assess/assessment.ts';
import type { Block } from '../parts/doc.ts';
import { cell, heading } from '../parts/inline.ts';
import { nameAt, questionAt, unanswered, type Subject } from '../parts/subject.ts';

/** The chapter of them, by weight; nothing when none is open. */
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
