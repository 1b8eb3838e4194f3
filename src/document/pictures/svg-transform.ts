/** Moves, turns and scalings in SVG's language, as one matrix. */

/** `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
export const moved = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

/** First the inner, then the outer. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** The matrix of a `transform`, or `null` when it cannot be read. */
export function transformOf(text: string): Matrix | null {
  let matrix = IDENTITY;
  const rest = text.replace(
    /([a-zA-Z]+)\s*\(([^)]*)\)[\s,]*/g,
    (_, name: string, inside: string) => {
      const values = inside
        .trim()
        .split(/[\s,]+/)
        .map(Number);
      const one = values.every(Number.isFinite) ? STEPS[name]?.(values) : undefined;
      if (one === undefined) return '?';
      matrix = times(matrix, one);
      return '';
    },
  );
  return rest.trim() === '' ? matrix : null;
}

const tangent = (degrees: number) => Math.tan((degrees * Math.PI) / 180);

const STEPS: Readonly<Record<string, (values: readonly number[]) => Matrix>> = {
  matrix: ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => [a, b, c, d, e, f],
  translate: ([x = 0, y = 0]) => moved(x, y),
  scale: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0],
  rotate: ([degrees = 0, x = 0, y = 0]) => {
    const angle = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return times(times(moved(x, y), [cos, sin, -sin, cos, 0, 0]), moved(-x, -y));
  },
  skewX: ([degrees = 0]) => [1, 0, tangent(degrees), 1, 0, 0],
  skewY: ([degrees = 0]) => [1, tangent(degrees), 0, 1, 0, 0],
};
