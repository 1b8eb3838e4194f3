/** From a press to a paper of a review. Fetched when the first is made. */
import { fill, type Catalog, type ISODate, type Plan } from '../../core/index.ts';
import { reviewPaperName, type ReviewPaper } from '../../document/review/review-papers.ts';
import { givingWords } from '../../texts/review-papers.ts';
import { makingWords } from '../../texts/making.ts';
import { madeNow } from '../page/moment.ts';
import type { Order } from '../papers/making.ts';
import { facesOf, notesOn, shelf, type Outcome } from '../papers/paper-work.ts';
import { workshop, type Watched } from '../papers/workshop.ts';

/** What a paper of a review is made with: the plan as it was handed over, and the reader's day. */
export type ReviewMeans = { plan: Plan; catalog: Catalog; today: ISODate };

/** The paper as a PDF, or a sentence that says why not. What it says has passed the CPR guard before. */
export function makeReviewPaper(
  paper: ReviewPaper,
  { plan, catalog, today }: ReviewMeans,
  data: boolean,
  watched: Watched,
): Promise<Outcome> {
  const order = { as: 'pdf', paper, plan, previous: undefined, on: today, data } as const;
  return pdfOf(
    `${reviewPaperName(paper)}.pdf`,
    (made) => ({ ...order, made, pictures: {} }),
    { catalog, failed: givingWords.make.failed },
    watched,
  );
}

/** What was ordered as a PDF without data of a plan, or a sentence that says why not: `failed` when nobody knows. */
export async function pdfOf(
  name: string,
  orderAt: (made: string) => Order,
  { catalog, failed }: { catalog: Catalog; failed: string },
  watched: Watched,
): Promise<Outcome> {
  const refused = (why: string): Outcome => {
    const isCancelled = watched.signal?.aborted === true;
    const said = isCancelled ? makingWords.cancelled : why;
    return { ok: false, why: said, isCancelled, offersFile: false };
  };
  try {
    const { fonts, missing } = await shelf.read();
    if (!fonts) return refused(fill(makingWords.noFonts, { faces: facesOf(missing) }));
    const done = await workshop.make(orderAt(madeNow()), { catalog, fonts }, watched);
    if (done.as !== 'pdf') return refused(failed);
    return {
      ok: true,
      name,
      mime: 'application/pdf',
      bytes: done.bytes,
      carries: null,
      notes: notesOn(done.replaced, missing),
    };
  } catch {
    return refused(failed);
  }
}
