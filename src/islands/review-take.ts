/** What becomes of one file that was handed over: how it stands to what is here, and the line that says so. */
import { bringsNews, fill, mergeReviews, type Plan, type Review } from '../core/index.ts';
import { openFile } from '../storage/index.ts';
import { problemWords } from '../texts/problems.ts';
import { benchWords } from '../texts/review-bench.ts';
import { planName } from './review-names.ts';

/** What became of one file. */
export type Line = { name: string; text: string; bad: boolean };

/** How a plan that comes stands to the one of its edition that is here. */
export type Met = 'new' | 'same' | 'newer' | 'older' | 'diverged';

/** What a file meets, and where it goes. */
export type Meeting = {
  plan: (edition: string) => Plan | undefined;
  review: (edition: string) => Review | undefined;
  takePlan: (plan: Plan) => void;
  /** Takes what is said of an edition, one with what is said of it here. */
  takeReview: (review: Review) => Promise<void>;
};

const words = benchWords.line;

/** Tells it by their revisions; answers that a paper leaves out make no difference. */
export function meetingOf(here: Plan | undefined, comes: Plan): Met {
  if (!here) return 'new';
  if (here.revision.id === comes.revision.id) return 'same';
  if (comes.revision.parents.includes(here.revision.id)) return 'newer';
  return here.revision.parents.includes(comes.revision.id) ? 'older' : 'diverged';
}

/** Opens the file and takes in what it holds: a plan in the place of an older one, a review beside its plan. */
export async function takeFile(file: File, at: Meeting): Promise<Line> {
  const { name } = file;
  const found = await openFile(file);
  const line = (text: string, bad = false): Line => ({ name, text, bad });
  if (!found.ok) {
    const { code, path = '', limit = '' } = found.problem;
    return line(fill(problemWords.file[code], { path, limit }), true);
  }
  switch (found.kind) {
    case 'plan': {
      const { plan } = found;
      const here = at.plan(plan.edition);
      const met = meetingOf(here, plan);
      const isLater = met === 'diverged' && here !== undefined && here.changed < plan.changed;
      if (met === 'new' || met === 'newer' || isLater) at.takePlan(plan);
      return line(fill(words[met], { title: planName(plan) }));
    }
    case 'review':
      return line(await takeReview(found.review, at));
    case 'agreement':
      return line(fill(words.agreement, { name: found.file.agreement.name }), true);
    case 'briefing':
      return line(words.briefing, true);
  }
}

async function takeReview(review: Review, at: Meeting): Promise<string> {
  const { edition } = review.plan;
  const here = at.review(edition);
  const isSame = here !== undefined && !bringsNews(here, review);
  if (!isSame) await at.takeReview((here && mergeReviews(here, review)) ?? review);
  const said = isSame ? words.reviewSame : words.review;
  return fill(at.plan(edition) ? said : words.reviewWaits, { title: planName(review.plan) });
}
