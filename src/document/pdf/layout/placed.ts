/** The laid-out paper: boxes with their places, and the tree that says what they mean and in which order they are read. */
import type { PathStep } from '../../parts/outline.ts';
import type { Color, FaceName } from '../look.ts';

/** Where a slice of a block came to stand: boxes in it count y from `top`. */
export type Place = { page: number; top: number };

/** A point in the paper that can be pointed to before it is placed; null until then. */
export type Anchor = { place: Place | null; y: number };

type Placed = { place: Place };

export type TextBox = Placed & {
  kind: 'text';
  x: number;
  /** The baseline. */
  y: number;
  text: string;
  face: FaceName;
  size: number;
  color: Color;
  spacing: number;
};

export type RectBox = Placed & {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  fill: Color | null;
  stroke: Color | null;
  /** Corner radius. */
  radius?: number;
};

export type LineBox = Placed & {
  kind: 'line';
  points: readonly (readonly [x: number, y: number])[];
  color: Color;
  thickness: number;
  dash?: readonly [on: number, off: number];
};

export type PathBox = Placed & {
  kind: 'path';
  steps: readonly PathStep[];
  fill: Color | null;
  stroke: Color | null;
  /** What lies inside an outline that crosses itself; `nonzero` when nothing is said. */
  rule?: 'nonzero' | 'evenodd';
};

export type ImageBox = Placed & {
  kind: 'image';
  x: number;
  y: number;
  width: number;
  height: number;
  /** A PNG file as `Picture` has it. */
  base64: string;
};

/** A clickable area. Its target is an address or a place in the paper. */
export type LinkBox = Placed & {
  kind: 'link';
  x: number;
  y: number;
  width: number;
  height: number;
  target: { address: string } | { anchor: Anchor };
  /** What the link says, for those who cannot see it. */
  contents: string;
};

export type WidgetBox = Placed & {
  kind: 'widget';
  x: number;
  y: number;
  width: number;
  height: number;
  name: string;
  label: string;
  field: 'text' | 'multiline' | 'checkbox' | 'date';
  /** Without ground and edge: it lies on a line of its own. */
  bare?: boolean;
  value: string;
  /** The value as it is shown: one line of text each. */
  lines: readonly string[];
};

/** What is read: it stands in the tree. */
export type Box = Drawn | LinkBox | WidgetBox;
/** What is only looked at. */
export type Ornament = TextBox | RectBox | LineBox | PathBox;
/** What is painted on the page. */
export type Drawn = Ornament | ImageBox;

/** Structure types of PDF 1.7, and two of our own that are mapped onto them. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'Title'
  | 'Aside'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Note'
  | 'Figure'
  | 'Form'
  | 'Span';

export type Tag = {
  /** What tells an element from a box. */
  kind?: undefined;
  role: Role;
  kids: (Tag | Box)[];
  alt?: string;
  language?: string;
  title?: string;
  id?: string;
  scope?: 'Column' | 'Row';
  /** Ids of the header cells of a table cell. */
  headers?: readonly string[];
  numbering?: 'Disc' | 'Circle' | 'Decimal' | 'LowerAlpha' | 'None';
  /** Set on a figure: its extent is worked out from its boxes. */
  extent?: { x: number; y: number; width: number; height: number; place: Place };
};

export type OutlineEntry = { level: number; title: string; anchor: Anchor };

export type PageFurniture = { back: Ornament[]; header: Ornament[]; footer: Ornament[] };

export type Layout = {
  pages: PageFurniture[];
  /** Ornaments that came with the text: underlines, rules, leaders. */
  ornaments: Ornament[];
  root: Tag;
  outline: OutlineEntry[];
};

/** A new element at the end of its parent. */
export function addTag(parent: Tag | null, role: Role, more?: Omit<Tag, 'role' | 'kids'>): Tag {
  const tag: Tag = more ? { role, kids: [], ...more } : { role, kids: [] };
  parent?.kids.push(tag);
  return tag;
}

export const isTag = (kid: Tag | Box): kid is Tag => kid.kind === undefined;
