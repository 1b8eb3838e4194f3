/** The papers of a review: which there are, and the builder that makes each, fetched when it is asked for. */
import { inspect, slugOf, type Review } from '../../core/index.ts';
import type { Doc } from '../parts/doc.ts';
import type { ReviewPaperInput } from './review-input.ts';
import { tidy } from '../parts/tidy.ts';

/** A paper of a review: one member's remarks, or the council's statement. `seen`: with what the machine saw. */
export type ReviewPaper =
  | { kind: 'remarks'; review: Review; voice: string; seen: boolean }
  | { kind: 'statement'; review: Review };

const FILES = { remarks: 'bemaerkninger', statement: 'udtalelse' } as const satisfies Record<
  ReviewPaper['kind'],
  string
>;

/** The name a paper is saved under but for its ending, e.g. `bemaerkninger-eksempel-kommune-2026-medlem-for-kl`. */
export function reviewPaperName(paper: ReviewPaper): string {
  const { kind, review } = paper;
  const { plan, voices } = review;
  const year = (plan.period.from ?? plan.period.until)?.slice(0, 4);
  // Several members' files lie in one folder.
  const role = paper.kind === 'remarks' ? (voices[paper.voice]?.role ?? '') : '';
  const parts = [FILES[kind], slugOf(plan.kommune?.name ?? ''), year, slugOf(role).slice(0, 40)];
  return parts.filter(Boolean).join('-');
}

/** The paper as a value; `on` is the reader's day, and `data: false` makes it without the review in it. */
export async function reviewPaperDoc(
  paper: ReviewPaper,
  input: Omit<ReviewPaperInput, 'inspection'> & { on: string; data?: boolean },
): Promise<Doc> {
  const inspection = inspect(input.plan, input.catalog, input.on);
  const whole = { ...input, inspection };
  const doc = tidy(
    paper.kind === 'remarks'
      ? (await import('./remarks.ts')).remarksDoc(whole, paper)
      : (await import('./statement.ts')).statementDoc(whole, paper.review),
  );
  return input.data === false ? { ...doc, attachments: [] } : doc;
}
