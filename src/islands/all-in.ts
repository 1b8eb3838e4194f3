/** A zip file of all that was taken out comes in again. Fetched when a file turns out to be a zip file. */
import { fill } from '../core/index.ts';
import { readPicture } from '../document/pictures/read.ts';
import { listedPictures, PICTURE_LIST, type ListedPicture } from '../storage/all-files.ts';
import { openFile, type Store } from '../storage/index.ts';
import { unzip, type Unzipped } from '../storage/unzip.ts';
import { allInWords as words } from '../texts/all-in.ts';

/** `files`: what goes in by the door that any file goes in by; `text`: what is said of the zip file itself. */
export type AllIn = { files: File[]; text: string; bad: boolean };

const isFile = (name: string): boolean => /\.(?:json|pdf)$/i.test(name) && !isOthers(name);
const isPicture = (name: string): boolean => /\.(?:png|svg)$/i.test(name) && !isOthers(name);
/** What machines put beside the files when they pack them. */
const isOthers = (name: string): boolean => /^__MACOSX\/|(?:^|\/)\._/.test(name);
/** By its name alone, in whatever folder it was packed. */
const last = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Takes in the pictures of plans that come with them, and hands out the plans and reviews; `null`: it is none of ours. */
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
  const files = read.files.flatMap((part) =>
    isFile(part.name) && part !== list ? [new File([part.bytes], last(part.name))] : [],
  );
  if (files.length === 0) return null;
  const kept = list ? await takePictures(store, { list, parts: read.files, files }) : NONE;
  const said = [
    fill(words.unpacked[files.length === 1 ? 'one' : 'many'], { name, n: files.length }),
    counted('pictures', kept.pictures),
    counted('others', kept.others),
    counted('unusable', kept.unusable),
  ];
  return { files, text: said.filter((one) => one !== '').join(' '), bad: kept.unusable > 0 };
}

type Counts = { pictures: number; others: number; unusable: number };
const NONE: Counts = { pictures: 0, others: 0, unusable: 0 };

const counted = (what: keyof Counts, n: number): string =>
  n === 0 ? '' : fill(words[what][n === 1 ? 'one' : 'many'], { n });

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
