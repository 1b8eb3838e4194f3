/** The shapes of a figure as Word's own: outlines, colours, edges, and words in boxes. Lengths in English metric units. */
import { Paragraph, type BuilderElement } from 'docx';
import type { Shape, Tone } from '../parts/doc.ts';
import { type PathStep, readPath } from '../parts/outline.ts';
import { element, letters } from './inline.ts';
import { STYLE, TONES } from './look.ts';

export type Element = BuilderElement<Record<string, string>>;

const POINT = 12_700;
/** The height of the box that a label is written in, and its width for each letter. */
const LABEL = { height: 16 * POINT, letter: 6 * POINT } as const;
/** The letters that this box is for. */
const USUAL = 8.5 * POINT;

/** Where a canvas ends, and how large a unit on it is; all in English metric units. */
export type Canvas = { width: number; height: number; scale: number };

/** An element that says how large something is. */
export function size(name: string, { width, height }: Pick<Canvas, 'width' | 'height'>): Element {
  return element(name, { cx: String(width), cy: String(height) });
}

type Box = { x: number; y: number; width: number; height: number };

/** A shape of a figure at its place on the canvas. */
export function drawn(shape: Shape, index: number, canvas: Canvas): Element {
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
      const wide = shape.thickness === undefined ? FINE : at(shape.thickness);
      const edge = stroked(stroke ?? fill, wide, dashOf(shape));
      return shapeOf(index, whole, [outline(steps, canvas), none, ...edge]);
    }
    case 'path':
      return shapeOf(index, whole, [outline(readPath(shape.d), canvas), ...filled(shape.tone)]);
    case 'label':
      return label(shape, index, { x: at(shape.x), y: at(shape.y), size: at(shape.size ?? 0) });
  }
}

/** One shape of a group: where it is, its outline with its colours, and its text if it has one. */
export function shapeOf(
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

/** A plain colour, `RRGGBB`. */
export const color = (value: string): Element =>
  element('a:solidFill', {}, [element('a:srgbClr', { val: value })]);

function filled(tone: Tone): Element[] {
  const { fill, stroke } = TONES[tone];
  return [fill === null ? element('a:noFill', {}) : color(fill), ...stroked(stroke)];
}

/** A line that nothing is said of. */
const FINE = Math.round(1.2 * POINT);

/** An edge of that colour; `null` for none. */
export function stroked(value: string | null, width = FINE, dash: string | null = null): Element[] {
  if (value === null) return [element('a:ln', {}, [element('a:noFill', {})])];
  const broken = dash === null ? [] : [element('a:prstDash', { val: dash })];
  return [element('a:ln', { w: String(width) }, [color(value), ...broken])];
}

/** Word's own dashes, short and long; `null` for an unbroken line. */
function dashOf({ dash, thickness = 1 }: Extract<Shape, { shape: 'line' }>): string | null {
  if (dash === undefined) return null;
  if (dash[0] <= 2 * thickness) return 'sysDot';
  return dash[0] <= 5 * thickness ? 'dash' : 'lgDash';
}

/** Steps in the figure's units as an outline the size of the canvas. */
export function outline(steps: readonly PathStep[], { width, height, scale }: Canvas): Element {
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

/** Words in a box without edges, on their baseline; of the style's own size when `size` is none. */
function label(
  { text, anchor, strong }: Extract<Shape, { shape: 'label' }>,
  index: number,
  at: { x: number; y: number; size: number },
): Element {
  const { part, align } = ANCHORS[anchor];
  const grown = at.size === 0 ? 1 : at.size / USUAL;
  const width = Math.round(LABEL.letter * grown * (text.length + 1));
  const height = Math.round(LABEL.height * grown);
  const box: Box = {
    width,
    height,
    x: Math.round(at.x - part * width),
    y: Math.round(at.y - 0.75 * height),
  };
  const size = at.size === 0 ? {} : { size: Math.max(1, Math.round((2 * at.size) / POINT)) };
  const look = strong === true ? { ...size, bold: true } : size;
  const children = letters(text, look);
  const words = new Paragraph({ style: STYLE.figure, alignment: align, children });
  const bare = [
    element('a:prstGeom', { prst: 'rect' }, [element('a:avLst', {})]),
    element('a:noFill', {}),
    ...stroked(null),
  ];
  return shapeOf(index, box, bare, [
    element('wps:txbx', {}, [element('w:txbxContent', {}, [words])]),
    element('wps:bodyPr', { wrap: 'square', lIns: '0', tIns: '0', rIns: '0', bIns: '0' }),
  ]);
}
