/** The paper's look: A4, a calm blue, IBM Plex Sans. Lengths in points; y runs downwards from the top of the page. */
import type { Tone } from '../parts/doc.ts';

export type FaceName = 'regular' | 'bold' | 'italic';
/** Red, green and blue, 0 to 1, sRGB. */
export type Color = readonly [red: number, green: number, blue: number];

export type TextStyle = {
  face: FaceName;
  size: number;
  /** From one baseline to the next. */
  lead: number;
  color: Color;
  /** Extra space after every letter. */
  spacing?: number;
};

/** A colour from `#rrggbb`. */
export const hex = (code: string): Color => [
  parseInt(code.slice(1, 3), 16) / 255,
  parseInt(code.slice(3, 5), 16) / 255,
  parseInt(code.slice(5, 7), 16) / 255,
];

export const page = {
  width: 595.28,
  height: 841.89,
  left: 70,
  right: 70,
  top: 84,
  bottom: 72,
} as const;
export const column = { x: page.left, width: page.width - page.left - page.right } as const;
/** The lowest a line may reach. */
export const floor = page.height - page.bottom;

export const colors = {
  ink: hex('#1a2230'),
  quiet: hex('#4c5868'),
  blue: hex('#0d3d6b'),
  link: hex('#0b56a4'),
  rule: hex('#c3ccd6'),
  faint: hex('#eef3f8'),
  band: hex('#0d3d6b'),
  bandEdge: hex('#5fa8d8'),
  onBand: hex('#ffffff'),
  onBandQuiet: hex('#c9def0'),
  field: hex('#f7f9fc'),
  fieldEdge: hex('#5a6676'),
} as const;

export const text = {
  body: { face: 'regular', size: 10, lead: 14.5, color: colors.ink },
  label: { face: 'bold', size: 9.5, lead: 14.5, color: colors.blue },
  cell: { face: 'regular', size: 9, lead: 12, color: colors.ink },
  rowHead: { face: 'bold', size: 9, lead: 12, color: colors.ink },
  cellHead: { face: 'bold', size: 9, lead: 12, color: colors.blue },
  caption: { face: 'bold', size: 9.5, lead: 13.5, color: colors.blue },
  small: { face: 'regular', size: 8.5, lead: 12, color: colors.quiet },
  fine: { face: 'regular', size: 8.5, lead: 11.5, color: colors.ink },
  fineLabel: { face: 'bold', size: 8.5, lead: 11.5, color: colors.ink },
  note: { face: 'regular', size: 9, lead: 12.5, color: colors.ink },
  calloutTitle: { face: 'bold', size: 10, lead: 14.5, color: colors.blue },
  contentsTitle: { face: 'bold', size: 22, lead: 28, color: colors.blue },
  kicker: { face: 'bold', size: 12, lead: 17, color: colors.onBandQuiet, spacing: 0.6 },
  subtitle: { face: 'regular', size: 17, lead: 24, color: colors.onBand },
  mark: { face: 'bold', size: 11, lead: 14, color: colors.onBand, spacing: 0.8 },
  factLabel: { face: 'regular', size: 9, lead: 13, color: colors.quiet },
  factValue: { face: 'bold', size: 11.5, lead: 16, color: colors.ink },
} as const satisfies Record<string, TextStyle>;

/**
 * Heading styles by level, with the space before and after, and what must be left of a page for it to begin there: a
 * chapter a third, the others a few lines under them.
 */
export const headings: Readonly<
  Record<1 | 2 | 3 | 4, { style: TextStyle; before: number; after: number; room: number }>
> = {
  1: {
    style: { face: 'bold', size: 22, lead: 28, color: colors.blue },
    ...{ before: 36, after: 9, room: (floor - page.top) / 3 },
  },
  2: {
    style: { face: 'bold', size: 14, lead: 19, color: colors.blue },
    ...{ before: 20, after: 4, room: 80 },
  },
  3: {
    style: { face: 'bold', size: 11, lead: 15.5, color: colors.ink },
    ...{ before: 11, after: 1.5, room: 45 },
  },
  4: {
    style: { face: 'bold', size: 10, lead: 14.5, color: colors.quiet },
    ...{ before: 10, after: 1.5, room: 43 },
  },
};

/** The bar over the heading of a chapter. */
export const accent = { width: 34, height: 3.5, after: 9 } as const;

/** The title's sizes, largest first: a long title is set smaller. */
export const titleSizes: readonly TextStyle[] = [
  { face: 'bold', size: 40, lead: 47, color: colors.onBand },
  { face: 'bold', size: 30, lead: 37, color: colors.onBand },
  { face: 'bold', size: 21, lead: 27, color: colors.onBand },
];

/** The rings in the corner of the title page, largest first. */
export const rings = [
  { radius: 360, color: hex('#124572') },
  { radius: 255, color: hex('#184f80') },
  { radius: 150, color: hex('#1f5b90') },
] as const;

/** Background and edge of a callout by its tone. */
export const callouts = {
  info: { ground: hex('#eaf2fa'), edge: hex('#0b56a4') },
  warning: { ground: hex('#fdf3e0'), edge: hex('#b35c00') },
  good: { ground: hex('#e8f5ee'), edge: hex('#1b7a4b') },
  case: { ground: hex('#f1eef8'), edge: hex('#5f4b9b') },
} as const;

/** Fill and stroke of a figure's shapes by tone; null is left out. */
export const tones: Readonly<Record<Tone, { fill: Color | null; stroke: Color | null }>> = {
  strong: { fill: hex('#0d3d6b'), stroke: null },
  medium: { fill: hex('#5b8fbf'), stroke: null },
  weak: { fill: hex('#cfe0ef'), stroke: null },
  outline: { fill: null, stroke: hex('#4c5868') },
  open: { fill: hex('#ffffff'), stroke: hex('#0d3d6b') },
};
