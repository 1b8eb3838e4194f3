/** What a paper of a plan is made of. */
import type { Assessment } from '../../core/assess/assessment.ts';
import type { Catalog } from '../../core/content/content.ts';
import type { DiscussionPoint } from '../../core/follow-up/discuss.ts';
import type { Quarter } from '../../core/follow-up/quarter.ts';
import type { Report } from '../../core/follow-up/report.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Review } from '../../core/review/review-format.ts';
import type { AnnexId } from './annexes.ts';
import type { Picture } from './doc.ts';
import type { PaperWords } from '../words/paper-words.ts';

export type PaperInput = {
  plan: Plan;
  /** Of the plan, on the day whose rules the paper speaks of. */
  assessment: Assessment;
  catalog: Catalog;
  words: PaperWords;
  /** When the paper is made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
  /** The edition that the plan was begun from, when it is at hand. */
  previous?: Plan | undefined;
  /** What reviewers wrote of the plan's lineage, and what became of it: a strategy tells it. */
  reviews?: readonly Review[] | undefined;
  /** What the steering group is to discuss: a strategy tells it. */
  points?: readonly DiscussionPoint[] | undefined;
  /** What is seen of the figures: a paper of its own tells it, and a strategy when small counts are hidden in it. */
  report?: Report | undefined;
  /** Which annexes a strategy has, of those it has something for. All unless said otherwise. */
  annexes?: readonly AnnexId[] | undefined;
  /** The quarter that a quarterly list is of; the last that is over and has lines unless said otherwise. */
  quarter?: Quarter | undefined;
  /** The paper carries its data, so that it opens again as what it was made of. True unless said otherwise. */
  data?: boolean | undefined;
  /** The kommune's own pictures by what they are for; `logo` is that of the title page. */
  pictures?: Readonly<Record<string, Picture>> | undefined;
};
