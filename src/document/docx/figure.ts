/** Figures and pictures in Word: what is drawn as Word's own shapes, sharp at any size, and what is a photograph as it is. */
import { ImageRun, type ParagraphChild } from 'docx';
import type { Block, Picture } from '../parts/doc.ts';
import { readPath } from '../parts/outline.ts';
import { clean, element, inText, type Setting } from './inline.ts';
import {
  color,
  drawn,
  outline,
  shapeOf,
  size,
  stroked,
  type Canvas,
  type Element,
} from './shapes.ts';

type Figure = Extract<Block, { type: 'figure' }>;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const GROUP = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup';
/** English metric units in a twentieth of a point. */
const TWENTIETH = 635;
/** The height that a picture may take, in twentieths of a point. */
const TALLEST = 7600;

/** The picture of a figure, as wide as `width` allows; its caption and its table stand after it. */
export function figureOf(block: Figure, setting: Setting, width: number): ParagraphChild {
  const canvas = canvasOf(block, { width, height: TALLEST });
  const shapes = block.shapes.map((shape, index) => drawn(shape, index, canvas));
  return grouped(block.alt, setting, canvas, shapes);
}

/** Twentieths of a point that a pixel is at most: a small picture does not come out coarse. */
const PIXEL = 15;
/** Units of Word's in the pixel that the library counts in. */
const EMU_IN_PIXEL = 9525;

/** A picture of the kommune's own, as large as the room allows. */
export function pictureOf(
  picture: Picture,
  setting: Setting,
  room: { width: number; height: number },
): ParagraphChild {
  const { alt, data } = picture;
  if (data.form === 'outlines') {
    const canvas = canvasOf(picture, room);
    const whole = { x: 0, y: 0, width: canvas.width, height: canvas.height };
    const shapes = data.outlines.map(({ d, fill }, index) =>
      shapeOf(index, whole, [
        outline(readPath(d), canvas),
        color(fill.slice(1).toUpperCase()),
        ...stroked(null),
      ]),
    );
    return grouped(alt, setting, canvas, shapes);
  }
  const { width, height } = canvasOf(picture, room, PIXEL);
  setting.drawings += 1;
  const id = String(setting.drawings);
  return new ImageRun({
    type: 'png',
    data: Uint8Array.from(atob(data.base64), (letter) => letter.charCodeAt(0)),
    transformation: { width: width / EMU_IN_PIXEL, height: height / EMU_IN_PIXEL },
    altText: { id, name: `Billede ${id}`, description: clean(alt) },
  });
}

/** As large as the room allows, and no unit larger than `most`, in twentieths of a point. */
function canvasOf(
  { width, height }: { width: number; height: number },
  room: { width: number; height: number },
  most = Infinity,
): Canvas {
  const [wide, high] = [Math.max(width, 1), Math.max(height, 1)];
  const scale = Math.min(room.width / wide, room.height / high, most) * TWENTIETH;
  return { width: Math.round(wide * scale), height: Math.round(high * scale), scale };
}

/** Shapes as one drawing. */
function grouped(
  alt: string,
  setting: Setting,
  canvas: Canvas,
  shapes: readonly Element[],
): ParagraphChild {
  setting.drawings += 1;
  const group = element('wpg:wgp', {}, [
    element('wpg:cNvGrpSpPr', {}),
    element('wpg:grpSpPr', {}, [
      element('a:xfrm', {}, [
        element('a:off', { x: '0', y: '0' }),
        size('a:ext', canvas),
        element('a:chOff', { x: '0', y: '0' }),
        size('a:chExt', canvas),
      ]),
    ]),
    ...shapes,
  ]);
  return inText(inline(alt, setting.drawings, canvas, GROUP, group));
}

/** A drawing in the line of the text, with the words for those who cannot see it. */
function inline(alt: string, id: number, canvas: Canvas, uri: string, content: Element): Element {
  const name = `Figur ${String(id)}`;
  return element('w:r', {}, [
    element('w:drawing', {}, [
      element('wp:inline', { distT: '0', distB: '0', distL: '0', distR: '0' }, [
        size('wp:extent', canvas),
        element('wp:docPr', { id: String(id), name, descr: clean(alt) }),
        element('wp:cNvGraphicFramePr', {}),
        element('a:graphic', { 'xmlns:a': DRAWING }, [
          element('a:graphicData', { uri }, [content]),
        ]),
      ]),
    ]),
  ]);
}
