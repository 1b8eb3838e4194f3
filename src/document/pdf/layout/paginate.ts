import type { Frame, FramePart, Item } from './flow.ts';
import type { Ornament, Place } from './placed.ts';

/** One page's grounds and repeated headers, and whether it goes without header and footer. */
export type PaginatedPage = { back: Ornament[]; repeated: Ornament[]; bare: boolean };

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
    const page = new PageFiller(items, start, pages.length, top, bottom);
    start = page.fill();
    pages.push(page.result());
  }
  return pages;
}

type OpenPart = { frame: Frame; part: FramePart };

class PageFiller {
  readonly #items: readonly Item[];
  readonly #start: number;
  readonly #page: number;
  readonly #top: number;
  readonly #bottom: number;
  readonly #result: PaginatedPage = { back: [], repeated: [], bare: false };

  constructor(items: readonly Item[], start: number, page: number, top: number, bottom: number) {
    this.#items = items;
    this.#start = start;
    this.#page = page;
    this.#top = top;
    this.#bottom = bottom;
  }

  result(): PaginatedPage {
    return this.#result;
  }

  /** Places what fits and returns the number of the first item of the next page. */
  fill(): number {
    const end = this.#findEnd();
    this.#place(end);
    return end;
  }

  #findEnd(): number {
    let y = this.#top;
    let allowed = -1;
    for (let index = this.#start; index < this.#items.length; index++) {
      const item = this.#items[index];
      if (item === undefined) break;
      if (item.breakBefore && index > this.#start) {
        const end = this.#forced(index);
        if (end !== null) return end;
      }
      y = this.#advance(index, y);
      const closing = item.frames.reduce((sum, frame) => sum + frame.padBottom, 0);
      if (y + item.height + closing > this.#bottom + 0.01 && index > this.#start) {
        return allowed >= this.#start ? allowed + 1 : index;
      }
      y += item.height;
      if (!item.keep) allowed = index;
    }
    return this.#items.length;
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
    y += item.space;
    for (const frame of item.frames) if (!before?.frames.includes(frame)) y += frame.padTop;
    return y;
  }

  #place(end: number): void {
    let y = this.#top;
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
