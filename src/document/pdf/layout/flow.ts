/** The paper as one long column of items, with what goes on around them, before it is parted in pages. */
import type { Color } from '../look.ts';
import type { Ornament, Place } from './placed.ts';

/** A slice of the paper that is never cut: a line, a row, a picture. */
export type Item = {
  place: Place;
  height: number;
  /** Space above, left out at the top of a page. */
  space: number;
  /** Space above when it is the first on its page and goes on with something from the page before. */
  resume: number;
  /** The next item must stand on the same page. */
  keep: boolean;
  /** It begins a new page when less than this is left of the one it comes on. */
  room: number;
  /** This item begins a new page. */
  breakBefore: boolean;
  /** What it stands in, outermost first. */
  frames: readonly Frame[];
  /** No header or footer on its page. */
  bare: boolean;
};

/** Something that goes on around items from page to page: a callout's ground, a table with its header. */
export type Frame = {
  padTop: number;
  padBottom: number;
  /** Repeated at the top of every page the frame goes on to. */
  header: { height: number; at: (place: Place) => Ornament[] } | null;
  /** The ground behind the part of the frame on one page. */
  ground: ((part: FramePart) => Ornament[]) | null;
};

export type FramePart = { page: number; top: number; bottom: number; first: boolean };

/** Collects items; what is put between `open` and `close` stands in the frame. */
export class Flow {
  readonly items: Item[] = [];
  readonly ornaments: Ornament[] = [];
  /** What the next item stands in; shared by the items that stand in the same. */
  #frames: readonly Frame[] = [];
  #space = 0;
  #break = false;
  #room = 0;
  bare = false;

  open(frame: Frame): void {
    this.#frames = [...this.#frames, frame];
  }

  close(): void {
    this.#frames = this.#frames.slice(0, -1);
  }

  /** Asks for space before the next item; the largest asked for counts. */
  space(points: number): void {
    this.#space = Math.max(this.#space, points);
  }

  /** The space after a frame, in place of what was asked for inside it. */
  closeSpace(points: number): void {
    this.#space = points;
  }

  /** Asks that the next item have so much of a page to begin on. */
  needRoom(points: number): void {
    this.#room = Math.max(this.#room, points);
  }

  breakPage(): void {
    this.#break = this.items.length > 0;
  }

  /** A new slice; boxes that belong to it use its place. */
  item(height: number, keep = false, resume = 0): Place {
    const place: Place = { page: -1, top: 0 };
    this.items.push({
      place,
      height,
      space: this.#space,
      resume,
      keep,
      room: this.#room,
      breakBefore: this.#break,
      frames: this.#frames,
      bare: this.bare,
    });
    this.#space = 0;
    this.#room = 0;
    this.#break = false;
    return place;
  }

  add(...ornaments: Ornament[]): void {
    this.ornaments.push(...ornaments);
  }
}

export const rect = (
  place: Place,
  area: { x: number; y: number; width: number; height: number },
  fill: Color,
): Ornament => ({ kind: 'rect', place, ...area, fill, stroke: null });

export const line = (
  place: Place,
  points: readonly (readonly [number, number])[],
  color: Color,
  thickness: number,
): Ornament => ({ kind: 'line', place, points, color, thickness });
