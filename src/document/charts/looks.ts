/** How series are told apart without colour: by tone, hatching, marker and dash. */
import type { Shape, Tone } from '../parts/doc.ts';

export type Box = { x: number; y: number; width: number; height: number };
type Hatch = 'rising' | 'level' | 'falling' | 'upright';
type Marker = 'disc' | 'square' | 'triangle' | 'diamond';

/** A series: of its bars the tone and the hatching, of its line the tone, the dashes (in letters' heights) and the marker. */
export type Look = {
  bar: Tone;
  hatch: Hatch | null;
  line: Tone;
  dash: readonly [number, number] | undefined;
  marker: Marker;
  /** The marker is an edge around the ground. */
  isOpen: boolean;
};

/** As many as a row has measures; neighbours in a stack differ the most. */
const LOOKS: readonly [Look, ...Look[]] = [
  { bar: 'strong', hatch: null, line: 'strong', dash: undefined, marker: 'disc', isOpen: false },
  {
    bar: 'open',
    hatch: 'rising',
    line: 'strong',
    dash: [0.7, 0.35],
    marker: 'square',
    isOpen: true,
  },
  {
    bar: 'medium',
    hatch: null,
    line: 'medium',
    dash: undefined,
    marker: 'triangle',
    isOpen: false,
  },
  { bar: 'open', hatch: null, line: 'medium', dash: [0.25, 0.3], marker: 'diamond', isOpen: true },
  { bar: 'weak', hatch: 'level', line: 'strong', dash: [0.25, 0.3], marker: 'disc', isOpen: true },
  { bar: 'weak', hatch: null, line: 'medium', dash: [1.2, 0.4], marker: 'square', isOpen: false },
  {
    bar: 'open',
    hatch: 'upright',
    line: 'strong',
    dash: [1.2, 0.4],
    marker: 'triangle',
    isOpen: true,
  },
];

/** The look of the series at that place. */
export const lookOf = (index: number): Look => LOOKS[index % LOOKS.length] ?? LOOKS[0];

/** The bars of a series: each filled, then the edges and hatching of them all as one path. `pitch`: between strokes. */
export function bars({ bar, hatch }: Look, boxes: readonly Box[], pitch: number): Shape[] {
  const drawn = boxes.filter(({ width, height }) => width > 0 && height > 0);
  const strokes = drawn.flatMap((box) => [
    edge(box),
    ...(hatch ? hatching(box, hatch, pitch) : []),
  ]);
  return [
    ...boxes.map((box): Shape => ({ shape: 'rect', ...box, tone: bar })),
    ...(bar === 'strong' || strokes.length === 0
      ? []
      : [{ shape: 'path' as const, d: strokes.join(''), tone: 'outline' as const }]),
  ];
}

const at = (x: number, y: number) => `${hundredths(x)} ${hundredths(y)}`;
const hundredths = (value: number) => String(Math.round(value * 100) / 100);
const stroke = (x1: number, y1: number, x2: number, y2: number) => `M${at(x1, y1)}L${at(x2, y2)}`;

const edge = ({ x, y, width, height }: Box) =>
  `M${at(x, y)}L${at(x + width, y)}L${at(x + width, y + height)}L${at(x, y + height)}Z`;

/** Strokes from edge to edge of the box. */
function hatching({ x, y, width, height }: Box, hatch: Hatch, pitch: number): string[] {
  const steps = (from: number, until: number) =>
    Array.from(
      { length: Math.max(0, Math.ceil((until - from) / pitch) - 1) },
      (_, n) => from + (n + 1) * pitch,
    );
  if (hatch === 'level')
    return steps(0, height).map((down) => stroke(x, y + down, x + width, y + down));
  if (hatch === 'upright')
    return steps(0, width).map((over) => stroke(x + over, y, x + over, y + height));
  return steps(-height, width).map((over) => {
    const [from, until] = [Math.max(0, over), Math.min(width, over + height)];
    const [low, high] = [from - over, until - over];
    return hatch === 'rising'
      ? stroke(x + from, y + height - low, x + until, y + height - high)
      : stroke(x + from, y + low, x + until, y + high);
  });
}

/** The marker of a series around a point; `r` is half its width. */
export function marker(
  { marker: form, isOpen, line }: Look,
  x: number,
  y: number,
  r: number,
): Shape {
  const tone: Tone = isOpen ? 'open' : line;
  if (form === 'disc') {
    const arc = `a${hundredths(r)} ${hundredths(r)} 0 1 0`;
    return {
      shape: 'path',
      d: `M${at(x - r, y)}${arc} ${at(2 * r, 0)}${arc} ${at(-2 * r, 0)}Z`,
      tone,
    };
  }
  const corners = {
    square: [
      [-0.9, -0.9],
      [0.9, -0.9],
      [0.9, 0.9],
      [-0.9, 0.9],
    ],
    triangle: [
      [0, -1.1],
      [1.1, 0.9],
      [-1.1, 0.9],
    ],
    diamond: [
      [0, -1.25],
      [1.25, 0],
      [0, 1.25],
      [-1.25, 0],
    ],
  }[form];
  const points = corners.map(([dx = 0, dy = 0]) => at(x + dx * r, y + dy * r));
  return { shape: 'path', d: `M${points.join('L')}Z`, tone };
}

/** What stands where a number is hidden (a cross) or is not there (a dash); `r` is half its width. */
export function sign(kind: 'hidden' | 'none', x: number, y: number, r: number): Shape {
  const d =
    kind === 'hidden'
      ? stroke(x - r, y - r, x + r, y + r) + stroke(x - r, y + r, x + r, y - r)
      : stroke(x - r, y, x + r, y);
  return { shape: 'path', d, tone: 'outline' };
}
