/** The plan's own pictures as the papers take them; loaded with the papers, or when a picture is chosen. */
import { fill } from '../../core/index.ts';
import type { Picture } from '../../document/index.ts';
import type { PictureProblem } from '../../document/pictures/limits.ts';
import { readPicture } from '../../document/pictures/read.ts';
import type { Store } from '../../storage/index.ts';
import { pictureWords } from '../../texts/pictures.ts';

/** What is wrong with a picture, as a sentence. */
export function whyNot({ why, part }: { why: PictureProblem; part: string }): string {
  return fill(pictureWords.problems[why], { part });
}

/**
 * The pictures of a plan's lineage by use, for `PaperInput`; one that cannot be used is left out of the paper, and
 * `leftOut` says so and why, a sentence each. One that nobody has said anything about is not in use, and not left out.
 */
export async function picturesOf(
  store: Pick<Store, 'pictures'>,
  plan: string,
): Promise<{ pictures: Record<string, Picture>; leftOut: string[] }> {
  const kept = await store.pictures(plan);
  const pictures: Record<string, Picture> = {};
  const leftOut: string[] = [];
  for (const { use, bytes, alt, name } of kept.ok ? kept.pictures : []) {
    if (alt.trim() === '') continue;
    const read = await readPicture(bytes, alt);
    if (read.ok) pictures[use] = read.picture;
    else leftOut.push(fill(pictureWords.leftOut, { name, why: whyNot(read) }));
  }
  return { pictures, leftOut };
}

export { readPicture };
