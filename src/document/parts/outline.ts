/** Drawn outlines in SVG's language for paths, read into steps that a paper can draw. */

/** Commands of a drawn outline, absolute. */
export type PathStep =
  | { step: 'move' | 'line'; x: number; y: number }
  | { step: 'curve'; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
  | { step: 'close' };

type Point = { x: number; y: number };

const blanks = /[\s,]*/y;
const letters = /[MLHVCSQTAZ]/iy;
const digits = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const flag = /[01]/y;
const counts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** Reads SVG path data into absolute moves, lines and curves; what cannot be read ends the path. */
export function readPath(data: string): PathStep[] {
  const steps: PathStep[] = [];
  let at: Point = { x: 0, y: 0 };
  let start = at;
  let control: Point | null = null;
  for (const { letter, values } of commands(data)) {
    const upper = letter.toUpperCase();
    const base = letter === upper ? { x: 0, y: 0 } : at;
    const point = (index: number): Point => ({
      x: base.x + (values[index] ?? 0),
      y: base.y + (values[index + 1] ?? 0),
    });
    let nextControl: Point | null = null;
    switch (upper) {
      case 'M':
        at = point(0);
        start = at;
        steps.push({ step: 'move', ...at });
        break;
      case 'L':
        at = point(0);
        steps.push({ step: 'line', ...at });
        break;
      case 'H':
        at = { x: base.x + (values[0] ?? 0), y: at.y };
        steps.push({ step: 'line', ...at });
        break;
      case 'V':
        at = { x: at.x, y: base.y + (values[0] ?? 0) };
        steps.push({ step: 'line', ...at });
        break;
      case 'C':
      case 'S': {
        const shift = upper === 'C' ? 2 : 0;
        const first = upper === 'C' ? point(0) : mirror(control, at);
        nextControl = point(shift);
        at = point(shift + 2);
        steps.push(cubic(first, nextControl, at));
        break;
      }
      case 'Q':
      case 'T': {
        nextControl = upper === 'Q' ? point(0) : mirror(control, at);
        const end = point(upper === 'Q' ? 2 : 0);
        steps.push(cubic(between(at, nextControl), between(end, nextControl), end));
        at = end;
        break;
      }
      case 'A': {
        const end = point(5);
        steps.push(...arc(at, end, values));
        at = end;
        break;
      }
      default:
        at = start;
        steps.push({ step: 'close' });
    }
    control = nextControl;
  }
  return steps;
}

function* commands(data: string): Generator<{ letter: string; values: number[] }> {
  let letter = '';
  let values: number[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(data)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  for (;;) {
    take(blanks);
    const next = take(letters);
    if (next !== null) {
      letter = next;
      values = [];
      if (letter.toUpperCase() === 'Z') yield { letter, values };
      continue;
    }
    // The two flags of an arc are one digit each, and may stand close to what comes after.
    const isFlag = letter.toUpperCase() === 'A' && (values.length === 3 || values.length === 4);
    const value = take(isFlag ? flag : digits);
    const count = counts[letter.toUpperCase()];
    if (value === null || count === undefined || count === 0) return;
    values.push(Number(value));
    if (values.length < count) continue;
    yield { letter, values };
    values = [];
    if (letter === 'M') letter = 'L';
    if (letter === 'm') letter = 'l';
  }
}

const mirror = (control: Point | null, at: Point): Point =>
  control === null ? at : { x: 2 * at.x - control.x, y: 2 * at.y - control.y };

/** The cubic control point that stands for a quadratic one, seen from one end. */
const between = (end: Point, control: Point): Point => ({
  x: end.x + (2 / 3) * (control.x - end.x),
  y: end.y + (2 / 3) * (control.y - end.y),
});

const cubic = (first: Point, second: Point, end: Point): PathStep => ({
  step: 'curve',
  x1: first.x,
  y1: first.y,
  x2: second.x,
  y2: second.y,
  ...end,
});

/** An elliptical arc as cubic curves (SVG 1.1, appendix F.6.5 and F.6.6). */
function arc(from: Point, to: Point, values: readonly number[]): PathStep[] {
  const [radiusX = 0, radiusY = 0, degrees = 0, large = 0, sweep = 0] = values;
  if (radiusX === 0 || radiusY === 0) return [{ step: 'line', ...to }];
  if (from.x === to.x && from.y === to.y) return [];
  const turn = (degrees * Math.PI) / 180;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const halfX = (from.x - to.x) / 2;
  const halfY = (from.y - to.y) / 2;
  const x = cos * halfX + sin * halfY;
  const y = cos * halfY - sin * halfX;
  const grow = Math.sqrt(Math.max(1, (x / radiusX) ** 2 + (y / radiusY) ** 2));
  const rx = Math.abs(radiusX) * grow;
  const ry = Math.abs(radiusY) * grow;
  const off = (rx * y) ** 2 + (ry * x) ** 2;
  const side = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, (rx * ry) ** 2 / off - 1));
  const centerX = (side * rx * y) / ry;
  const centerY = (-side * ry * x) / rx;
  const middle = {
    x: cos * centerX - sin * centerY + (from.x + to.x) / 2,
    y: sin * centerX + cos * centerY + (from.y + to.y) / 2,
  };
  const startAngle = Math.atan2((y - centerY) / ry, (x - centerX) / rx);
  const endAngle = Math.atan2((-y - centerY) / ry, (-x - centerX) / rx);
  let span = endAngle - startAngle;
  if (sweep !== 0 && span < 0) span += 2 * Math.PI;
  if (sweep === 0 && span > 0) span -= 2 * Math.PI;
  const parts = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2)));
  const step = span / parts;
  const reach = (4 / 3) * Math.tan(step / 4);
  const on = (unitX: number, unitY: number): Point => ({
    x: middle.x + cos * rx * unitX - sin * ry * unitY,
    y: middle.y + sin * rx * unitX + cos * ry * unitY,
  });
  return Array.from({ length: parts }, (_, index) => {
    const a = startAngle + index * step;
    const b = a + step;
    const first = on(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a));
    const second = on(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b));
    return cubic(first, second, index === parts - 1 ? to : on(Math.cos(b), Math.sin(b)));
  });
}
