/** Figures and pictures in Word: what is drawn as Word's own shapes, sharp at any size, and what is a photograph as it is. */
import { ImageRun, Paragraph, type BuilderElement, type ParagraphChild } from 'docx';
import type { Block, Picture, Shape, Tone } from '../doc.ts';
import { clean, element, inText, letters, type Setting } from './inline.ts';
import { STYLE, TONES } from './look.ts';
import { type PathStep, readPath } from '../outline.ts';

type Figure = Extract<Block, { type: 'figure' }>;
type Element = BuilderElement<Record<string, string>>;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const GROUP = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup';
/** English metric units in a twentieth of a point, in a point. */
const TWENTIETH = 635;
const POINT = 12_700;
/** The height that a picture may take, in twentieths of a point. */
const TALLEST = 7600;
/** The height of the box that a label is written in, and its width for each letter. */
const LABEL = { height: 16 * POINT, letter: 6 * POINT } as const;

/** Where a canvas ends, and how large a unit on it is; all in English metric units. */
type Canvas = { width: number; height: number; scale: number };

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

function size(name: string, { width, height }: Pick<Canvas, 'width' | 'height'>): Element {
  return element(name, { cx: String(width), cy: String(height) });
}

type Box = { x: number; y: number; width: number; height: number };

function drawn(shape: Shape, index: number, canvas: Canvas): Element {
  const { width, height, scale } = canvas;
  const whole: Box = { x: 0, y: 0, width, height };
  const at = (value: number) => Math.round(value * scale);
  switch (shape.shape) {
    case 'rect': {
      const box = {
        x: at(shape.x),
        y: at(shape.y),
        width: at(shape.width),
        height: at(shape.height),
      };
      const rect = element('a:prstGeom', { prst: 'rect' }, [element('a:avLst', {})]);
      return shapeOf(index, box, [rect, ...filled(shape.tone)]);
    }
    case 'line': {
      const steps = shape.points.map(([x, y], place): PathStep => {
        return { step: place === 0 ? 'move' : 'line', x, y };
      });
      const { fill, stroke } = TONES[shape.tone];
      const none = element('a:noFill', {});
      return shapeOf(index, whole, [outline(steps, canvas), none, ...stroked(stroke ?? fill)]);
    }
    case 'path':
      return shapeOf(index, whole, [outline(readPath(shape.d), canvas), ...filled(shape.tone)]);
    case 'label':
      return label(shape, index, { x: at(shape.x), y: at(shape.y) });
  }
}

/** One shape of a group: where it is, its outline with its colours, and its text if it has one. */
function shapeOf(
  index: number,
  { x, y, width, height }: Box,
  look: readonly Element[],
  text: readonly Element[] = [element('wps:bodyPr', {})],
): Element {
  const name = `Form ${String(index + 1)}`;
  return element('wps:wsp', {}, [
    element('wps:cNvPr', { id: String(index + 1), name }),
    element('wps:cNvSpPr', {}),
    element('wps:spPr', {}, [
      element('a:xfrm', {}, [
        element('a:off', { x: String(x), y: String(y) }),
        size('a:ext', { width, height }),
      ]),
      ...look,
    ]),
    ...text,
  ]);
}

const color = (value: string): Element =>
  element('a:solidFill', {}, [element('a:srgbClr', { val: value })]);

function filled(tone: Tone): Element[] {
  const { fill, stroke } = TONES[tone];
  return [fill === null ? element('a:noFill', {}) : color(fill), ...stroked(stroke)];
}

function stroked(value: string | null): Element[] {
  if (value === null) return [element('a:ln', {}, [element('a:noFill', {})])];
  return [element('a:ln', { w: String(Math.round(1.2 * POINT)) }, [color(value)])];
}

/** Steps in the figure's units as an outline the size of the canvas. */
function outline(steps: readonly PathStep[], { width, height, scale }: Canvas): Element {
  const point = (x: number, y: number) =>
    element('a:pt', { x: String(Math.round(x * scale)), y: String(Math.round(y * scale)) });
  const path = steps.map((step) => {
    switch (step.step) {
      case 'move':
        return element('a:moveTo', {}, [point(step.x, step.y)]);
      case 'line':
        return element('a:lnTo', {}, [point(step.x, step.y)]);
      case 'curve': {
        const points = [point(step.x1, step.y1), point(step.x2, step.y2), point(step.x, step.y)];
        return element('a:cubicBezTo', {}, points);
      }
      case 'close':
        return element('a:close', {});
    }
  });
  const lists = ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => element(name, {}));
  return element('a:custGeom', {}, [
    ...lists,
    element('a:rect', { l: '0', t: '0', r: 'r', b: 'b' }),
    element('a:pathLst', {}, [element('a:path', { w: String(width), h: String(height) }, path)]),
  ]);
}

const ANCHORS = {
  start: { part: 0, align: 'left' },
  middle: { part: 0.5, align: 'center' },
  end: { part: 1, align: 'right' },
} as const;

/** Words in a box without edges, on their baseline. */
function label(
  { text, anchor }: Extract<Shape, { shape: 'label' }>,
  index: number,
  at: { x: number; y: number },
): Element {
  const { part, align } = ANCHORS[anchor];
  const width = LABEL.letter * (text.length + 1);
  const box: Box = {
    width,
    height: LABEL.height,
    x: Math.round(at.x - part * width),
    y: Math.round(at.y - 0.75 * LABEL.height),
  };
  const words = new Paragraph({ style: STYLE.figure, alignment: align, children: letters(text) });
  const look = [
    element('a:prstGeom', { prst: 'rect' }, [element('a:avLst', {})]),
    element('a:noFill', {}),
    ...stroked(null),
  ];
  return shapeOf(index, box, look, [
    element('wps:txbx', {}, [element('w:txbxContent', {}, [words])]),
    element('wps:bodyPr', { wrap: 'square', lIns: '0', tIns: '0', rIns: '0', bIns: '0' }),
  ]);
}
