/** From a press to a paper: the fonts, the order, and what is said of how it went. Fetched when the first is made. */
import { fill, type Catalog, type Plan } from '../../core/index.ts';
import type { Quarter } from '../../core/follow-up/quarter.ts';
import type { AnnexId } from '../../document/parts/annexes.ts';
import { PAPER_OF } from '../../document/papers.ts';
import { documentWords } from '../../texts/documents.ts';
import { makingWords as words } from '../../texts/making.ts';
import { FontShelf, type FontKey } from './fonts.ts';
import { besides, paperName, type Paper } from './papers.ts';
import type { Session } from '../plan/session.svelte.ts';
import { madeNow } from '../page/moment.ts';
import { address } from '../page/site.ts';
import { thingName } from '../plan/things.ts';
import { wordshop, workshop, type Watched } from './workshop.ts';

/** `data`: it carries its data, as it does unless said otherwise. */
export type Options = {
  as?: 'pdf' | 'docx';
  data?: boolean;
  annexes?: readonly AnnexId[] | undefined;
  /** The quarter that a quarterly list is of. */
  quarter?: Quarter | undefined;
};

export type Outcome =
  | {
      ok: true;
      name: string;
      mime: string;
      bytes: Uint8Array<ArrayBuffer>;
      /** The plan that it carries and opens as again; `null` when it carries less. */
      carries: Plan | null;
      /** What the reader should know. */
      notes: string[];
    }
  /** `offersFile`: the plan itself can be had instead. */
  | { ok: false; why: string; isCancelled: boolean; offersFile: boolean };

/** The fonts that every paper of the page is set in. */
export const shelf = new FontShelf(async (file) => {
  const response = await fetch(address(`fonts/${file}`));
  if (!response.ok) throw new Error(`Font: ${file}`);
  return new Uint8Array(await response.arrayBuffer());
});

/** Fetches the fonts and gets the worker ready, so that the first paper takes no longer than the next. */
export async function getReady(catalog: Catalog): Promise<void> {
  const { fonts } = await shelf.read();
  if (fonts) workshop.getReady({ catalog, fonts });
}

const MIME = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The paper as a file, or a sentence that says why not. Nothing is made of a plan that is held back: then `null`. */
export async function makePaper(
  session: Session,
  paper: Paper,
  { as = 'pdf', data = true, annexes, quarter }: Options,
  watched: Watched,
): Promise<Outcome | null> {
  if (await session.holdsBack()) return null;
  const { catalog, today } = session;
  const plan = session.forPaper();
  if (!plan || !catalog) return null;
  const refused = (why: string, offersFile = false): Outcome => {
    const isCancelled = watched.signal?.aborted === true;
    return { ok: false, why: isCancelled ? words.cancelled : why, isCancelled, offersFile };
  };
  try {
    const [{ fonts, missing }, { beside, leftOut }] = await Promise.race([
      Promise.all([
        as === 'pdf' ? shelf.read() : { fonts: null, missing: [] },
        besides(session, plan, paper),
      ]),
      ended(watched.signal),
    ]);
    if (as === 'pdf' && !fonts)
      return refused(fill(words.noFonts, { faces: facesOf(missing) }), true);
    const asked = { as, paper, plan, on: today, made: madeNow(), data, annexes, quarter };
    const shop = as === 'pdf' ? workshop : wordshop;
    const made = await shop.make({ ...asked, ...beside }, { catalog, fonts }, watched);
    if (!('bytes' in made)) return refused(words.nothing);
    const of = PAPER_OF[paper.kind];
    const about = of === 'plan' ? '' : thingName(plan, catalog, { scope: of, id: paper.id });
    const replaced = 'replaced' in made ? made.replaced : [];
    return {
      ok: true,
      name: `${paperName(paper, about, plan, quarter ?? today)}.${as}`,
      mime: MIME[as],
      bytes: made.bytes,
      carries: paper.kind === 'strategy' && as === 'pdf' && data ? plan : null,
      notes: [...leftOut, ...notesOn(replaced, missing)],
    };
  } catch {
    return refused(documentWords.documents.failed, watched.signal?.aborted !== true);
  }
}

/** Refused when the work is ended, and never else. */
const ended = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, refuse) => {
    signal?.addEventListener('abort', () => {
      refuse(signal.reason as Error);
    });
  });

/** What is otherwise than it was meant: letters shown as a frame, and faces that others stand in for. */
export function notesOn(replaced: readonly string[], missing: readonly FontKey[]): string[] {
  const faces = missing.filter((key) => key in words.faces);
  return [
    ...(faces.length > 0 ? [fill(words.standIn, { faces: facesOf(faces) })] : []),
    ...(replaced.length > 0 ? [fill(words.replaced, { letters: replaced.join(' ') })] : []),
    ...(replaced.length > 0 && missing.length > faces.length ? [words.noRareLetters] : []),
  ];
}

/** The faces by name. */
export const facesOf = (keys: readonly FontKey[]): string =>
  Object.entries(words.faces)
    .filter(([key]) => keys.some((each) => each === key))
    .map(([, name]) => name)
    .join(', ');
