/** All plans, reviews, figures and pictures of the reader's own as files, and the lists that find their way in again. */
import type { Figures } from '../core/follow-up/rows.ts';
import { allFigures } from './figures.ts';
import { planFile, reviewFile } from './file.ts';
import { attempt, type Failure } from './problem.ts';
import { field } from './record.ts';
import type { KeptPicture } from './pictures.ts';
import type { Store } from './store.ts';
import type { ZipPart } from './zip.ts';

/** The file among the others that says which plan each picture belongs to, what it is for and what it shows. */
export const PICTURE_LIST = 'billeder.json';
/** The file among the others that has all figures with the plans they belong to, as they are taken in again. */
export const FIGURES_LIST = 'tal.json';
/** What pictures' names begin with. */
const FOLDER = 'billeder/';

/** One line of the list: the picture's file, the lineage it belongs to, and all of it but its bytes. */
export type ListedPicture = Pick<KeptPicture, 'use' | 'mime' | 'alt' | 'name'> & {
  file: string;
  plan: string;
};

/** Figures as a file for a spreadsheet; handed in, since what one wants is no matter of the store's. */
export type FiguresFile = (figures: Figures) => { name: string; text: string };

/**
 * Every plan and review as a file, each under a name of its own, the figures of each plan, a damaged record as it lies, and
 * every picture of the plans with a list of them.
 */
export async function allFiles(
  store: Store,
  figuresFile: FiguresFile,
): Promise<{ ok: true; files: ZipPart[] } | Failure> {
  return attempt(async () => {
    const files: { name: string; content: string }[] = [];
    const put = ({ name, text }: { name: string; text: string }) =>
      files.push({ name, content: text });
    const list = await store.list();
    if (!list.ok) throw new Error(list.detail);
    for (const { edition } of list.plans) {
      const read = await store.load(edition);
      if (!read.ok) throw new Error(read.detail);
      put(planFile(read.plan));
    }
    for (const { edition } of list.damaged) {
      const raw = await store.rawText(edition);
      if (raw.ok) put({ name: 'beskadiget-plan.json', text: raw.text });
      else if (raw.reason !== 'missing') throw new Error(raw.detail);
    }
    const reviews = await store.reviewing.list();
    if (!reviews.ok) throw new Error(reviews.detail);
    for (const review of reviews.reviews) put(reviewFile(review));
    const kept = await allFigures(store);
    if (!kept.ok) throw new Error(kept.detail);
    for (const figures of kept.figures) put(figuresFile(figures));
    for (const text of kept.damaged) put({ name: 'beskadigede-tal.json', text });
    if (kept.figures.length > 0)
      put({ name: FIGURES_LIST, text: `${JSON.stringify({ tal: kept.figures })}\n` });
    const pictures = await allPictures(store, [...new Set(list.plans.map(({ id }) => id))]);
    return { ok: true as const, files: [...apart(files), ...pictures] };
  });
}

async function allPictures(store: Store, lineages: readonly string[]): Promise<ZipPart[]> {
  const files: ZipPart[] = [];
  const listed: ListedPicture[] = [];
  for (const plan of lineages) {
    const read = await store.pictures(plan);
    if (!read.ok) throw new Error(read.detail);
    for (const { use, mime, alt, name, bytes } of read.pictures) {
      const ending = mime === 'image/svg+xml' ? 'svg' : 'png';
      const file = `${FOLDER}${String(listed.length + 1)}-${use}.${ending}`;
      files.push({ name: file, content: bytes });
      listed.push({ file, plan, use, mime, alt, name });
    }
  }
  if (listed.length === 0) return [];
  return [
    { name: PICTURE_LIST, content: `${JSON.stringify({ billeder: listed }, null, 2)}\n` },
    ...files,
  ];
}

/** The lines of a list of pictures that are what they should be; whoever may have written it. */
export function listedPictures(text: string): ListedPicture[] {
  let list: unknown;
  try {
    list = field(JSON.parse(text), 'billeder');
  } catch {
    return [];
  }
  const read = (raw: unknown): ListedPicture[] => {
    const of = (name: string): string => {
      const value = field(raw, name);
      return typeof value === 'string' ? value : '';
    };
    const [file, plan, use, mime, alt, name] = [
      ...([of('file'), of('plan'), of('use'), of('mime'), of('alt'), of('name')] as const),
    ];
    const isOurs = file !== '' && plan !== '' && /^[a-z][a-z0-9-]{0,40}$/.test(use);
    const isShort = alt.length <= 2_000 && name.length <= 300;
    const isPicture = mime === 'image/png' || mime === 'image/svg+xml';
    return isOurs && isShort && isPicture ? [{ file, plan, use, mime, alt, name }] : [];
  };
  return Array.isArray(list) ? list.flatMap(read) : [];
}

/** Two files of one name get a number each from the second on, ahead of the name's ending. */
function apart(files: readonly { name: string; content: string }[]): ZipPart[] {
  const times = new Map<string, number>();
  return files.map(({ name, content }) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { content, name: time === 1 ? name : name.replace('.', `-${String(time)}.`) };
  });
}
