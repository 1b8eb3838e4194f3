/** Operators of a content stream, each on a line of its own. */
import type { PathStep } from '../../parts/outline.ts';
import type { Color } from '../look.ts';
import type { Output } from '../output.ts';

type Area = { x: number; y: number; width: number; height: number };

export function setFill(out: Output, color: Color): void {
  out.numbers(3, ...color);
  out.letters('rg\n');
}

/** The colour and thickness of lines. */
export function setPen(out: Output, color: Color, thickness: number): void {
  out.numbers(3, ...color);
  out.letters('RG ');
  out.numbers(2, thickness);
  out.letters('w\n');
}

/** A rectangle, to a tenth of a point: more is not seen. */
export function rectangle(out: Output, { x, y, width, height }: Area): void {
  out.numbers(1, x, y, width, height);
  out.letters('re\n');
}

/** A rectangle with round corners; 0.5523 is the usual handle of a quarter circle. */
export function roundedRectangle(
  out: Output,
  { x, y, width, height, radius }: Area & { radius: number },
): void {
  const r = Math.min(radius, width / 2, height / 2);
  const handle = r * (1 - 0.5523);
  const [right, top] = [x + width, y + height];
  const to = (operator: string, ...places: number[]) => {
    out.numbers(2, ...places);
    out.letters(`${operator}\n`);
  };
  to('m', x + r, y);
  to('l', right - r, y);
  to('c', right - handle, y, right, y + handle, right, y + r);
  to('l', right, top - r);
  to('c', right, top - handle, right - handle, top, right - r, top);
  to('l', x + r, top);
  to('c', x + handle, top, x, top - handle, x, top - r);
  to('l', x, y + r);
  to('c', x, y + handle, x + handle, y, x + r, y);
  out.letters('h\n');
}

/** An outline; `up` turns its y, which runs downwards, to PDF's. */
export function steps(out: Output, outline: readonly PathStep[], up: (y: number) => number): void {
  for (const step of outline) {
    if (step.step === 'close') {
      out.letters('h\n');
      continue;
    }
    if (step.step === 'curve') out.numbers(2, step.x1, up(step.y1), step.x2, up(step.y2));
    out.numbers(2, step.x, up(step.y));
    out.letters({ move: 'm\n', line: 'l\n', curve: 'c\n' }[step.step]);
  }
}
