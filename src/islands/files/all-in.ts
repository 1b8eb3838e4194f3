/** A zip file of all that was taken out comes in again. Fetched when a file turns out to be a zip file. */
import { fill } from '../../core/index.ts';
import { readPicture } from '../../document/pictures/read.ts';
import { byKey } from '../../core/follow-up/edit-rows.ts';
import { type Figures, figuresSchema } from '../../core/follow-up/rows.ts';
import {
  FIGURES_LIST,
  listedPictures,
  PICTURE_LIST,
  type ListedPicture,
} from '../../storage/all-files.ts';
import { changeFigures } from '../../storage/figures.ts';
import { openFile, type Store } from '../../storage/index.ts';
import { unzip, type Unzipped } from '../../storage/unzip.ts';
import { allInWords as words } from '../../texts/all-in.ts';

/** `files`: what goes in by the door that any file goes in by; `text`: what is said of the zip file itself. */
export type AllIn = { files: File[]; text: string; bad: boolean };

const isFile = (name: string): boolean => /\.(?:json|pdf)$/i.test(name) && !isOthers(name);
const isPicture = (name: string): boolean => /\.(?:png|svg)$/i.test(name) && !isOthers(name);
/** What machines put beside the files when they pack them. */
const isOthers = (name: string): boolean => /^__MACOSX\/|(?:^|\/)\._/.test(name);
/** By its name alone, in whatever folder it was packed. */
const last = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Takes in the pictures and figures of plans that come with them, and hands out the plans and reviews; `null`: it is none of ours. */
export async function takeAllIn(store: Store, file: File): Promise<AllIn | null> {
  const { name } = file;
  const read = await unzip(file, (part) => isFile(part) || isPicture(part));
  if (!read.ok) {
    const { reason } = read;
    return reason === 'not-zip'
      ? null
      : { files: [], text: fill(words[reason], { name }), bad: true };
  }
  const list = read.files.find((part) => last(part.name) === PICTURE_LIST);
  const figures = read.files.find((part) => last(part.name) === FIGURES_LIST);
  const files = read.files.flatMap((part) =>
    isFile(part.name) && part !== list && part !== figures
      ? [new File([part.bytes], last(part.name))]
      : [],
  );
  if (files.length === 0) return null;
  const kept = list ? await takePictures(store, { list, parts: read.files, files }) : NONE;
  const rows = figures ? await takeFigures(store, figures, files) : 0;
  const said = [
    fill(words.unpacked[files.length === 1 ? 'one' : 'many'], { name, n: files.length }),
    counted('rows', rows),
    counted('pictures', kept.pictures),
    counted('others', kept.others),
    counted('unusable', kept.unusable),
  ];
  return { files, text: said.filter((one) => one !== '').join(' '), bad: kept.unusable > 0 };
}

type Counts = { pictures: number; others: number; unusable: number };
const NONE: Counts = { pictures: 0, others: 0, unusable: 0 };

const counted = (what: keyof Counts | 'rows', n: number): string =>
  n === 0 ? '' : fill(words[what][n === 1 ? 'one' : 'many'], { n });

/** Never in the place of what is counted here: only quarters and places that have no row get one. How many did. */
async function takeFigures(store: Store, list: Unzipped, files: readonly File[]): Promise<number> {
  const lineages = await lineagesIn(files);
  let taken = 0;
  for (const figures of listedFigures(new TextDecoder().decode(list.bytes))) {
    if (!lineages.has(figures.plan)) continue;
    let added = 0;
    const kept = await changeFigures(store, figures.plan, (here) => {
      const rows = byKey(here.rows);
      const fresh = [...byKey(figures.rows)].filter(([key]) => !rows.has(key));
      added = fresh.length;
      return {
        ...here,
        rows: [...rows, ...fresh].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
        names: { ...figures.names, ...here.names },
        changed: here.changed > figures.changed ? here.changed : figures.changed,
      };
    });
    if (kept.ok) taken += added;
  }
  return taken;
}

/** The figures in such a list that are what they should be; whoever may have written it. */
function listedFigures(text: string): Figures[] {
  let list: unknown;
  try {
    list = (JSON.parse(text) as { tal?: unknown } | null)?.tal;
  } catch {
    return [];
  }
  return (Array.isArray(list) ? list : []).flatMap((raw) => {
    const read = figuresSchema.safeParse(raw);
    return read.success ? [read.data] : [];
  });
}

/** Never in the place of another picture: which one is right is for the reader to say, where the picture is chosen. */
async function takePictures(
  store: Store,
  { list, parts, files }: { list: Unzipped; parts: readonly Unzipped[]; files: readonly File[] },
): Promise<Counts> {
  const counts = { ...NONE };
  const lineages = await lineagesIn(files);
  const taken = new Set<string>();
  for (const line of listedPictures(new TextDecoder().decode(list.bytes))) {
    const key = `${line.plan}/${line.use}`;
    if (!lineages.has(line.plan) || taken.has(key)) continue;
    taken.add(key);
    counts[await takePicture(store, line, partOf(list, line, parts))] += 1;
  }
  return counts;
}

async function takePicture(
  store: Store,
  { plan, use, mime, alt, name }: ListedPicture,
  part: Unzipped | undefined,
): Promise<keyof Counts> {
  const bytes = part?.bytes ?? new Uint8Array();
  if (!(await readPicture(bytes, alt.trim() || name || use)).ok) return 'unusable';
  const here = await store.pictures(plan);
  const mine = here.ok ? here.pictures.find((picture) => picture.use === use) : undefined;
  if (mine) return isSame(mine.bytes, bytes) ? 'pictures' : 'others';
  const kept = await store.keepPicture(plan, { use, mime, bytes, alt, name });
  return kept.ok ? 'pictures' : 'unusable';
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** The picture lies beside its list, wherever the two were packed. */
function partOf(
  list: Unzipped,
  { file }: ListedPicture,
  parts: readonly Unzipped[],
): Unzipped | undefined {
  const folder = list.name.slice(0, -PICTURE_LIST.length);
  return parts.find(({ name }) => name === `${folder}${file}`);
}

/** The lineages of the plans that come: pictures of others would lie here unseen. */
async function lineagesIn(files: readonly File[]): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const file of files) {
    const read = await openFile(file);
    if (read.ok && read.kind === 'plan') ids.add(read.plan.id);
  }
  return ids;
}
