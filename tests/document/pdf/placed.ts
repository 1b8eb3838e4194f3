/** A paper laid out without a font, and ways to read where everything came to stand. */
import type { Block } from '../../../src/document/parts/doc.ts';
import { layOut } from '../../../src/document/pdf/layout/layout.ts';
import { isTag, type Box, type Layout, type Tag } from '../../../src/document/pdf/layout/placed.ts';
import { paper } from './sample.ts';

/** A measure that needs no font: every letter is half an em. */
export const measure = (text: string) => 500 * text.length;
export const lay = (blocks: Block[]) => layOut(paper(blocks), measure);

/** A box and the element it is read in. */
export type Read = { box: Box; tag: Tag };

/** Every box in reading order. */
export function reading(tag: Tag): Read[] {
  return tag.kids.flatMap((kid) => (isTag(kid) ? reading(kid) : [{ box: kid, tag }]));
}

/** Every element of that role, in reading order. */
export const tagsOf = (tag: Tag, role: Tag['role']): Tag[] =>
  tag.kids
    .filter(isTag)
    .flatMap((kid) => [...(kid.role === role ? [kid] : []), ...tagsOf(kid, role)]);

/** Every piece of text in reading order. */
export const texts = (layout: Layout) =>
  reading(layout.root).flatMap(({ box, tag }) => (box.kind === 'text' ? [{ box, tag }] : []));
