/** The papers of a plan, made on demand; the engines are fetched only when asked for. */
import { slugOf, type ISODate, type Plan } from '../core/index.ts';
import type { Doc, Paper, PaperInput } from '../document/index.ts';
import type { Store } from '../storage/index.ts';
import { address } from './site.ts';

export type { Paper } from '../document/index.ts';

/** The edition that the plan was begun from, when it is kept here: a strategy says what has changed since. */
export async function previousOf(store: Store | null, plan: Plan): Promise<Plan | undefined> {
  const read = plan.basedOn === null ? undefined : await store?.load(plan.basedOn);
  return read?.ok ? read.plan : undefined;
}

/** The paper as a Doc, in the words of the site. Throws when what it is of is not in the plan. */
export async function docOf(paper: Paper, input: Omit<PaperInput, 'words'>): Promise<Doc> {
  const [{ paperDoc }, { paperWords: words }] = await Promise.all([
    import('../document/index.ts'),
    import('../texts/paper.ts'),
  ]);
  const doc = await paperDoc(paper, { ...input, words });
  if (!doc) throw new Error(`No ${paper.kind} ${paper.id ?? ''}`);
  return doc;
}

/** The name a paper is saved under, e.g. `strategi-eksempel-kommune-2026.pdf`. */
export function paperName(paper: Paper, plan: Plan, today: ISODate): string {
  const name =
    paper.kind === 'strategy'
      ? `strategi-${plan.kommune?.name ?? ''}`
      : (plan.agreements.find((each) => each.id === paper.id)?.name ?? 'aftale');
  return `${slugOf(name)}-${(plan.period.from ?? today).slice(0, 4)}.pdf`;
}

/** The PDF of a Doc; `replaced` are the letters the fonts lack. */
export async function paperPdf(doc: Doc): Promise<{ bytes: Uint8Array; replaced: string[] }> {
  const { FONT_FILES, renderPdf } = await import('../document/pdf/index.ts');
  const entries = await Promise.all(
    Object.entries(FONT_FILES).map(async ([key, name]) => {
      const response = await fetch(address(`fonts/${name}`));
      if (!response.ok) throw new Error(`Font: ${name}`);
      return [key, new Uint8Array(await response.arrayBuffer())] as const;
    }),
  );
  return renderPdf(doc, Object.fromEntries(entries) as Parameters<typeof renderPdf>[1]);
}
