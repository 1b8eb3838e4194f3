/** Makes what is asked for of a plan: the same code in a worker, and on the page where no worker can be had. */
import { assess, type Catalog, type ISODate, type Plan } from '../../core/index.ts';
import type { Quarter } from '../../core/follow-up/quarter.ts';
import type { AgendaInput } from '../../document/review/agenda-input.ts';
import type { AnnexId } from '../../document/parts/annexes.ts';
import type { Doc } from '../../document/parts/doc.ts';
import type { FontFiles } from '../../document/parts/font-files.ts';
import { paperDoc, type Paper } from '../../document/papers.ts';
import type { ReviewPaper } from '../../document/review/review-papers.ts';
import { paperWords as words } from '../../texts/paper.ts';
import type { Beside } from './papers.ts';

/** What is asked for: a paper to be looked at, or as a file. Plain data, so that it can be sent to a worker. */
export type Order = PlanOrder | AgendaOrder;

/** The agenda of a meeting about many plans, as a file. */
type AgendaOrder = { as: 'pdf'; agenda: Omit<AgendaInput, 'catalog'> };

/** A paper of one plan. */
type PlanOrder = Pick<Beside, 'previous' | 'pictures'> & {
  as: 'html' | 'pdf' | 'docx';
  paper: Paper | ReviewPaper;
  plan: Plan;
  /** The day whose rules the paper speaks of. */
  on: ISODate;
  /** When it is made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
  /** The paper carries its data. */
  data: boolean;
  /** The annexes that a strategy has; all of them when it is not said. */
  annexes?: readonly AnnexId[] | undefined;
  /** The quarter that a quarterly list is of. */
  quarter?: Quarter | undefined;
} & Partial<Beside>;

/** What every order needs: sent once to a worker, and kept there. */
export type Means = { catalog: Catalog; fonts: FontFiles | null };

export type Made =
  | { as: 'html'; html: string }
  /** `replaced`: letters that no font has, shown as a framed question mark. */
  | { as: 'pdf'; bytes: Uint8Array<ArrayBuffer>; pages: number; replaced: string[] }
  | { as: 'docx'; bytes: Uint8Array<ArrayBuffer> }
  /** What the paper was to be of is not in the plan. */
  | { as: 'nothing' };

/** Makes an order. `onProgress` is told the share that is done, from above 0 to 1. Throws when the engine cannot be had. */
export type Make = (
  order: Order,
  means: Means,
  onProgress: (share: number) => void,
) => Promise<Made>;

/** The paper of an order as a value, in the words of the site; `null` when what it is of is not in the plan. */
export async function docOf(order: Order, catalog: Catalog): Promise<Doc | null> {
  if ('agenda' in order) {
    const [{ agendaDoc }, { tidy }] = await Promise.all([
      import('../../document/review/agenda.ts'),
      import('../../document/parts/tidy.ts'),
    ]);
    return tidy(agendaDoc({ ...order.agenda, catalog }));
  }
  const { paper, plan, on, ...asked } = order;
  if ('review' in paper) {
    const { reviewPaperDoc } = await import('../../document/review/review-papers.ts');
    const { made, data } = asked;
    return reviewPaperDoc(paper, { plan, catalog, words, made, on, data });
  }
  const assessment = assess(plan, catalog, on);
  return paperDoc(paper, { plan, assessment, catalog, words, ...asked });
}

/**
 * Fetches the engine of PDF and makes a few words with it: it is read, the fonts are opened and the hyphens known when
 * the first paper is asked for.
 */
export async function getReady(fonts: FontFiles): Promise<void> {
  const [{ renderPdf }, { rehearsal }] = await Promise.all([
    import('../../document/pdf/index.ts'),
    import('../../document/parts/rehearsal.ts'),
  ]);
  await renderPdf(rehearsal, fonts);
}

/** Makes a paper to look at, or as PDF. */
export const make: Make = async (order, { catalog, fonts }, onProgress) => {
  const doc = await docOf(order, catalog);
  if (!doc) return { as: 'nothing' };
  if (order.as === 'html') {
    const { docToHtml } = await import('../../document/html.ts');
    return { as: 'html', html: docToHtml(doc, { headingOffset: 2 }) };
  }
  if (!fonts) throw new Error('A PDF needs fonts.');
  const { renderPdf } = await import('../../document/pdf/index.ts');
  const { bytes, pages, replaced } = await renderPdf(doc, fonts, onProgress);
  return { as: 'pdf', bytes: bytes as Uint8Array<ArrayBuffer>, pages, replaced };
};
