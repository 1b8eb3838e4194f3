/** Pictures of the kommune's own: in the text with a caption, and wherever else a paper has room for one. */
import type { Block, Picture } from '../../parts/doc.ts';
import { readPath } from '../../parts/outline.ts';
import { hex, text } from '../look.ts';
import { scaled } from './figure.ts';
import { addTag, type Box, type Place, type Tag } from './placed.ts';
import { setParagraph } from './rows.ts';
import { cleanText } from './runs.ts';
import type { Area, Setter } from './setter.ts';

/** The tallest a picture in the text is set. */
const tallest = 320;
/** A pixel is never set larger than this, so that a small picture does not come out coarse: 96 to the inch. */
const largestPixel = 0.75;

/** Sets a picture as large as its column and its pixels allow, with its caption under it. */
export function setPicture(
  setter: Setter,
  { picture, caption }: Extract<Block, { type: 'picture' }>,
  area: Area,
  parent: Tag,
): void {
  const { flow } = setter;
  const { width, height } = fitted(picture, { width: area.width, height: tallest });
  const group = addTag(parent, 'Div');
  const words = caption ?? '';
  flow.space(4);
  const place = flow.item(height, words !== '');
  addPicture(group, picture, { place, x: area.x, y: 0, width, height });
  if (words !== '') {
    flow.space(6);
    const lines = setter.plainLines(words, text.small, area.width);
    setParagraph(flow, lines, { ...area, ...text.small }, addTag(group, 'Caption'));
  }
  flow.space(14);
}

type Size = { width: number; height: number };

/** The largest size in its own proportions within the room. */
export function fitted({ width, height, data }: Picture, room: Size): Size {
  const [wide, high] = [Math.max(width, 1), Math.max(height, 1)];
  const most = data.form === 'png' ? largestPixel : Infinity;
  const scale = Math.min(room.width / wide, room.height / high, most);
  return { width: wide * scale, height: high * scale };
}

/** The picture as a figure with the words that say what it shows. */
export function addPicture(
  parent: Tag,
  picture: Picture,
  at: Size & { place: Place; x: number; y: number },
): void {
  const figure = addTag(parent, 'Figure', { alt: cleanText(picture.alt), extent: { ...at } });
  figure.kids.push(...drawn(picture, at));
}

function drawn({ width, data }: Picture, at: Size & { place: Place; x: number; y: number }): Box[] {
  const { place, x, y } = at;
  if (data.form === 'png') {
    return [
      { kind: 'image', place, x, y, width: at.width, height: at.height, base64: data.base64 },
    ];
  }
  const scale = at.width / Math.max(width, 1);
  const across = (value: number) => x + value * scale;
  const down = (value: number) => y + value * scale;
  return data.outlines.map(({ d, fill, rule }): Box => {
    const steps = readPath(d).map((step) => scaled(step, across, down));
    return { kind: 'path', place, steps, fill: hex(fill), stroke: null, rule };
  });
}
