/** Figures: plain shapes scaled to the column, a caption and the table that says the same. */
import type { Block, Shape } from '../../parts/doc.ts';
import { readPath, type PathStep } from '../../parts/outline.ts';
import { text, tones, type TextStyle } from '../look.ts';
import { addTag, type Box, type Place, type Tag } from './placed.ts';
import { setParagraph } from './rows.ts';
import type { Area, Setter } from './setter.ts';
import { cleanText } from './runs.ts';
import { setTable } from './table.ts';

type Figure = Extract<Block, { type: 'figure' }>;

const tallest = 380;
const before = 8;
/** A line that nothing is said of. */
const fine = 1.2;

/** A picture of plain shapes as wide as the column allows, its caption, and its table. */
export function setFigure(setter: Setter, block: Figure, area: Area, parent: Tag): void {
  const { flow } = setter;
  const wide = Math.max(block.width, 1);
  const high = Math.max(block.height, 1);
  const scale = Math.min(area.width / wide, tallest / high);
  const group = addTag(parent, 'Div');
  const height = high * scale;
  const hasCaption = block.caption !== '';
  flow.space(before);
  const place = flow.item(height, hasCaption);
  const extent = { x: area.x, y: 0, width: wide * scale, height, place };
  const figure = addTag(group, 'Figure', { alt: cleanText(block.alt), extent });
  for (const shape of block.shapes) {
    figure.kids.push(...draw(setter, shape, { place, x: area.x, scale }));
  }
  if (hasCaption) {
    flow.space(6);
    const lines = setter.plainLines(block.caption, text.caption, area.width);
    const keep = block.table !== null;
    setParagraph(flow, lines, { ...area, ...text.caption }, addTag(group, 'Caption'), keep);
  }
  flow.space(14);
  if (block.table !== null) setTable(setter, block.table, area, parent);
}

type Canvas = { place: Place; x: number; scale: number };

function draw(setter: Setter, shape: Shape, { place, x, scale }: Canvas): Box[] {
  const atX = (value: number) => x + value * scale;
  switch (shape.shape) {
    case 'rect': {
      const size = { width: shape.width * scale, height: shape.height * scale };
      return [
        { kind: 'rect', place, x: atX(shape.x), y: shape.y * scale, ...size, ...tones[shape.tone] },
      ];
    }
    case 'line': {
      const points = shape.points.map(([px, py]) => [atX(px), py * scale] as const);
      const { fill, stroke } = tones[shape.tone];
      const color = stroke ?? fill;
      if (color === null) return [];
      const thickness = shape.thickness === undefined ? fine : shape.thickness * scale;
      const [on, off] = shape.dash ?? [];
      const dash =
        on === undefined || off === undefined ? null : ([on * scale, off * scale] as const);
      return [{ kind: 'line', place, points, color, thickness, ...(dash && { dash }) }];
    }
    case 'path': {
      const steps = readPath(shape.d).map((step) => scaled(step, atX, (value) => value * scale));
      return [{ kind: 'path', place, steps, ...tones[shape.tone] }];
    }
    case 'label': {
      const { size, strong } = shape;
      const style: TextStyle =
        size === undefined
          ? text.small
          : { ...text.small, size: size * scale, face: strong === true ? 'bold' : 'regular' };
      const words = cleanText(shape.text).replaceAll('\n', ' ');
      const width = setter.width(words, style);
      const shift = shape.anchor === 'start' ? 0 : shape.anchor === 'middle' ? width / 2 : width;
      const { face, color } = style;
      const look = { face, size: style.size, color, spacing: 0 };
      return [
        { kind: 'text', place, x: atX(shape.x) - shift, y: shape.y * scale, text: words, ...look },
      ];
    }
  }
}

/** A step of an outline at its place on the page. */
export function scaled(
  step: PathStep,
  across: (x: number) => number,
  down: (y: number) => number,
): PathStep {
  if (step.step === 'close') return step;
  const end = { x: across(step.x), y: down(step.y) };
  if (step.step !== 'curve') return { step: step.step, ...end };
  return {
    step: 'curve',
    x1: across(step.x1),
    y1: down(step.y1),
    x2: across(step.x2),
    y2: down(step.y2),
    ...end,
  };
}
