/** What becomes of one file that was handed over: how it stands to what is here, and the line that says so. */
import {
  bringsNews,
  fill,
  mergeReviews,
  type Catalog,
  type Check,
  type Plan,
  type Review,
} from '../../core/index.ts';
import { openFile } from '../../storage/index.ts';
import { benchWords } from '../../texts/review-bench.ts';
import { checksWords } from '../../texts/review-checks.ts';
import { fileProblemText } from '../files/file-problem.ts';
import { openChecks } from './review-checks.ts';
import { countText, faultText } from './review-fault.ts';
import { counted } from '../page/counted.ts';
import { planName, shortName } from './review-names.ts';

/** What became of one file; `edition`: of the plan that it leads to. */
export type Line = { name: string; text: string; bad: boolean; edition?: string };

/** What is said when the files have been read, or as many `of` them as were when someone stopped it. */
export function takenText(lines: readonly Line[], of: number): string {
  const { drop } = benchWords;
  if (lines.length < of) return fill(drop.stopped, { done: lines.length, of });
  const bad = lines.filter((line) => line.bad).length;
  if (of === 1) return bad > 0 ? drop.doneOneBad : drop.doneOne;
  return fill(bad > 0 ? drop.done : drop.doneAll, { of, bad, good: of - bad });
}

/** How a plan that comes stands to the one of its edition that is here. */
export type Met = 'new' | 'same' | 'newer' | 'older' | 'diverged';

/** What a file meets, and where it goes. */
export type Meeting = {
  plan: (edition: string) => Plan | undefined;
  review: (edition: string) => Review | undefined;
  takePlan: (plan: Plan) => void;
  /** Takes what is said of an edition, one with what is said of it here. */
  takeReview: (review: Review) => Promise<void>;
  /** What a council's own recommendations are read against, and where they go. */
  catalog: Catalog;
  takeChecks: (checks: readonly Check[]) => void;
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
  const line = (text: string, bad = false): Line => ({ name, text, bad });
  if (/\.ya?ml$/i.test(name)) return line(...(await takeChecks(file, at)));
  const found = await openFile(file);
  if (!found.ok) {
    // A list without a name may be theirs too: then it is known by being right.
    const checks = found.problem.code === 'not-ours' ? await takeChecks(file, at) : null;
    if (checks && (!checks[1] || (await file.text()).includes('"anbefalinger"')))
      return line(...checks);
    return line(fileProblemText(found.problem), true);
  }
  switch (found.kind) {
    case 'plan': {
      const { plan } = found;
      const here = at.plan(plan.edition);
      const met = meetingOf(here, plan);
      const isLater = met === 'diverged' && here !== undefined && here.changed < plan.changed;
      if (met === 'new' || met === 'newer' || isLater) at.takePlan(plan);
      return { ...line(fill(words[met], { title: planName(plan) })), edition: plan.edition };
    }
    case 'review': {
      const { edition } = found.review.plan;
      const said = line(await takeReview(found.review, at));
      return at.plan(edition) ? { ...said, edition } : said;
    }
    case 'agreement':
      return line(fill(words.agreement, { name: shortName(found.file.agreement.name) }), true);
    case 'briefing':
      return line(words.briefing, true);
  }
}

/** Takes a council's own recommendations in the place of those that were here; none of a file that has a fault. */
async function takeChecks(file: File, at: Meeting): Promise<[text: string, bad: boolean]> {
  const { file: read, kept } = await openChecks(file, at.catalog);
  if (read.ok) {
    at.takeChecks(read.checks);
    const parts = [countText(read.checks.length), checksWords.tried];
    return [[...parts, ...(kept ? [] : [checksWords.unkept])].join(' '), false];
  }
  const [first, ...others] = read.faults;
  const parts = [checksWords.unusable, ...(first ? [faultText(first)] : [])];
  if (others.length > 0) parts.push(counted(checksWords.more, others.length));
  return [parts.join(' '), true];
}

async function takeReview(review: Review, at: Meeting): Promise<string> {
  const { edition } = review.plan;
  const here = at.review(edition);
  const isSame = here !== undefined && !bringsNews(here, review);
  if (!isSame) await at.takeReview((here && mergeReviews(here, review)) ?? review);
  const said = isSame ? words.reviewSame : words.review;
  return fill(at.plan(edition) ? said : words.reviewWaits, { title: planName(review.plan) });
}
