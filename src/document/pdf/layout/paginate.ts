/** Parts the column in pages: no heading or row alone at a page end, and no near-empty page last in a chapter. */
import { text } from '../look.ts';
import type { Frame, FramePart, Item } from './flow.ts';
import type { Ornament, Place } from './placed.ts';

/** One page's grounds and repeated headers, and whether it goes without header and footer. */
export type PaginatedPage = { back: Ornament[]; repeated: Ornament[]; bare: boolean };

/** The room on a page, and the share of the space between items that is given. */
type Room = { top: number; bottom: number; air: number };

/**
 * Places the items on pages from `top` to `bottom`. A page ends at the last item that need not be kept with the
 * next; only when everything on a page is kept together is it broken where it is full.
 */
export function paginate(
  items: readonly Item[],
  { top, bottom }: { top: number; bottom: number },
): PaginatedPage[] {
  const pages: PaginatedPage[] = [];
  let start = 0;
  while (start < items.length) {
    for (const room of chapterRooms(items, start, { top, bottom, air: 1 })) {
      const page = new PageFiller(items, start, pages.length, room);
      start = page.fill();
      pages.push(page.result());
    }
  }
  return pages;
}

/** Less than this on the last page of a chapter looks like a mistake: six lines of text. */
const leastOnLastPage = 6 * text.body.lead;
/** A last page filled less than this is worth setting the chapter closer for. */
const fairOnLastPage = 0.4;
/** How much closer a chapter may be set to be a page shorter. */
const closer = [0.9, 0.8, 0.7, 0.6] as const;

/**
 * A room for each page from `start` to the next break that is asked for. A chapter that would end with a near-empty
 * page is set a little closer; where that is not enough, lines from the page before are taken over to the last.
 */
function chapterRooms(items: readonly Item[], start: number, usual: Room): Room[] {
  const plain = chapter(items, start, () => usual);
  const count = plain.rooms.length;
  const fair = (usual.bottom - usual.top) * fairOnLastPage;
  if (count < 2 || plain.last >= fair) return plain.rooms;
  for (const air of closer) {
    const tried = chapter(items, start, () => ({ ...usual, air }));
    if (tried.rooms.length < count) return tried.rooms;
  }
  if (plain.last >= leastOnLastPage) return plain.rooms;
  for (let lines = 1; lines <= 12; lines++) {
    const short = { ...usual, bottom: usual.bottom - lines * text.body.lead };
    const tried = chapter(items, start, (page) => (page === count - 2 ? short : usual));
    if (tried.rooms.length === count && tried.last >= leastOnLastPage) return tried.rooms;
  }
  return plain.rooms;
}

/** The pages a chapter takes in the given rooms, and how much of the last one it fills. */
function chapter(
  items: readonly Item[],
  start: number,
  roomOf: (page: number) => Room,
): { rooms: Room[]; last: number } {
  const rooms: Room[] = [];
  for (let from = start; ;) {
    const room = roomOf(rooms.length);
    const { end, bottom, closes } = new PageFiller(items, from, 0, room).measure();
    rooms.push(room);
    if (closes || end <= from) return { rooms, last: bottom - room.top };
    from = end;
  }
}

type OpenPart = { frame: Frame; part: FramePart };
/** Where a page ends: the first item of the next, how far down it is filled, and whether a break was asked for. */
type PageEnd = { end: number; bottom: number; closes: boolean };

class PageFiller {
  readonly #items: readonly Item[];
  readonly #start: number;
  readonly #page: number;
  readonly #room: Room;
  readonly #result: PaginatedPage = { back: [], repeated: [], bare: false };

  constructor(items: readonly Item[], start: number, page: number, room: Room) {
    this.#items = items;
    this.#start = start;
    this.#page = page;
    this.#room = room;
  }

  result(): PaginatedPage {
    return this.#result;
  }

  /** Places what fits and returns the number of the first item of the next page. */
  fill(): number {
    const { end } = this.measure();
    this.#place(end);
    return end;
  }

  /** Where the page ends, with nothing placed yet. */
  measure(): PageEnd {
    let y = this.#room.top;
    let allowed: PageEnd | null = null;
    for (let index = this.#start; index < this.#items.length; index++) {
      const item = this.#items[index];
      if (item === undefined) break;
      if (item.breakBefore && index > this.#start) {
        const end = this.#forced(index);
        if (end !== null) return { end, bottom: y, closes: true };
      }
      y = this.#advance(index, y);
      const closing = item.frames.reduce((sum, frame) => sum + frame.padBottom, 0);
      const reach = y + Math.max(item.height, item.room) + closing;
      if (reach > this.#room.bottom + 0.01 && index > this.#start) {
        return allowed ?? { end: index, bottom: y, closes: false };
      }
      y += item.height;
      if (!item.keep) allowed = { end: index + 1, bottom: y, closes: false };
    }
    return { end: this.#items.length, bottom: y, closes: true };
  }

  /** A break asked for takes what is kept with it along; null when that would leave the page empty. */
  #forced(index: number): number | null {
    let end = index;
    while (end > this.#start && this.#items[end - 1]?.keep) end--;
    return end > this.#start ? end : null;
  }

  /** Where the item's own top comes, given where the one before it ended. */
  #advance(index: number, from: number): number {
    const item = this.#items[index];
    if (item === undefined) return from;
    let y = from;
    const before = this.#items[index - 1];
    if (index === this.#start) {
      for (const frame of item.frames) {
        y += frame.padTop;
        if (before?.frames.includes(frame)) y += frame.header?.height ?? 0;
      }
      return y + item.resume;
    }
    for (const frame of before?.frames ?? [])
      if (!item.frames.includes(frame)) y += frame.padBottom;
    y += item.space * this.#room.air;
    for (const frame of item.frames) if (!before?.frames.includes(frame)) y += frame.padTop;
    return y;
  }

  #place(end: number): void {
    let y = this.#room.top;
    const parts = new Map<Frame, FramePart>();
    const finished: OpenPart[] = [];
    for (let index = this.#start; index < end; index++) {
      const item = this.#items[index];
      if (item === undefined) break;
      const before = index > this.#start ? this.#items[index - 1] : undefined;
      this.#closeParts(before?.frames ?? [], item.frames, parts, finished, y);
      const started = y;
      y = this.#advance(index, y);
      this.#openParts(index, item, parts, started, y);
      item.place.page = this.#page;
      item.place.top = y;
      y += item.height;
      if (item.bare) this.#result.bare = true;
    }
    const last = this.#items[end - 1];
    this.#closeParts(last?.frames ?? [], [], parts, finished, y);
    for (const { frame, part } of finished) {
      if (frame.ground) this.#result.back.unshift(...frame.ground(part));
    }
  }

  /** Notes where a frame's part on this page begins, and sets its repeated header when it goes on from before. */
  #openParts(
    index: number,
    item: Item,
    parts: Map<Frame, FramePart>,
    started: number,
    itemTop: number,
  ): void {
    const fresh = item.frames.filter((frame) => !parts.has(frame));
    const before = this.#items[index - 1];
    let y = itemTop - (index === this.#start ? item.resume : 0);
    for (const frame of fresh.toReversed()) {
      const goesOn = index === this.#start && (before?.frames.includes(frame) ?? false);
      if (goesOn && frame.header) {
        y -= frame.header.height;
        const place: Place = { page: this.#page, top: y };
        this.#result.repeated.push(...frame.header.at(place));
      }
      y -= frame.padTop;
      parts.set(frame, { page: this.#page, top: Math.max(y, started), bottom: y, first: !goesOn });
    }
  }

  #closeParts(
    from: readonly Frame[],
    to: readonly Frame[],
    parts: Map<Frame, FramePart>,
    finished: OpenPart[],
    y: number,
  ): void {
    let bottom = y;
    for (const frame of from.toReversed()) {
      if (to.includes(frame)) continue;
      bottom += frame.padBottom;
      const part = parts.get(frame);
      if (part === undefined) continue;
      finished.push({ frame, part: { ...part, bottom } });
      parts.delete(frame);
    }
  }
}
