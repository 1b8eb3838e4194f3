/** Makes what is asked for of a plan: the same code in a worker, and on the page where no worker can be had. */
import { assess, type Catalog, type ISODate, type Plan } from '../core/index.ts';
import type { FontFiles } from '../document/font-files.ts';
import type { Paper } from '../document/papers.ts';

/** What is asked for: a paper to be looked at, or as a file. Plain data, so that it can be sent to a worker. */
export type Order = {
  as: 'html' | 'pdf';
  paper: Paper;
  plan: Plan;
  /** The edition that the plan was begun from, when it is kept here. */
  previous: Plan | undefined;
  /** The day whose rules the paper speaks of. */
  on: ISODate;
  /** When it is made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
  /** The paper carries its data. */
  data: boolean;
};

/** What every order needs: sent once to a worker, and kept there. */
export type Means = { catalog: Catalog; fonts: FontFiles | null };

export type Made =
  | { as: 'html'; html: string }
  /** `replaced`: letters that no font has, shown as a framed question mark. */
  | { as: 'pdf'; bytes: Uint8Array<ArrayBuffer>; pages: number; replaced: string[] }
  /** What the paper was to be of is not in the plan. */
  | { as: 'nothing' };

/** Makes it. `onProgress` is told the share that is done, from above 0 to 1. Throws when the engine cannot be had. */
export async function make(
  order: Order,
  { catalog, fonts }: Means,
  onProgress: (share: number) => void,
): Promise<Made> {
  const [{ paperDoc, docToHtml }, { paperWords: words }] = await Promise.all([
    import('../document/index.ts'),
    import('../texts/paper.ts'),
  ]);
  const { as, paper, plan, previous, on, made, data } = order;
  const assessment = assess(plan, catalog, on);
  const doc = await paperDoc(paper, { plan, assessment, catalog, words, made, previous, data });
  if (!doc) return { as: 'nothing' };
  if (as === 'html') return { as, html: docToHtml(doc, { headingOffset: 2 }) };
  if (!fonts) throw new Error('A PDF needs fonts.');
  const { renderPdf } = await import('../document/pdf/index.ts');
  const { bytes, pages, replaced } = await renderPdf(doc, fonts, onProgress);
  return { as, bytes: bytes as Uint8Array<ArrayBuffer>, pages, replaced };
}
