/** Which things of a plan are folded out; remembered for the tab, since a review is read in many sittings. */
import type { InspectedSection, Review } from '../../core/index.ts';
import { rootOf } from '../../storage/space.ts';
import { tabMemory } from '../page/memory.ts';
import { spotElement } from './review-address.ts';

/** Apart from the keys of the journals, so that none is taken for one. */
const keyOf = (edition: string): string => `${rootOf('own')}:foldet-ud:${edition}`;

/** Whether the section is a thing of the plan: of those there may be many, so that each is a line until it is opened. */
export function isThing({ spot }: InspectedSection): boolean {
  return spot.id !== null;
}

export class Folds {
  readonly #edition: string;
  #open = $state.raw<ReadonlySet<string>>(new Set());
  /** On paper all is folded out; what is open on the page is not changed by it. */
  printing = $state(false);

  constructor(edition: string) {
    this.#edition = edition;
    const kept = tabMemory.get(keyOf(edition));
    const keys = Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
    this.#open = new Set(keys);
  }

  /** Whether the section of that key is folded out. */
  isOpen(key: string): boolean {
    return this.printing || this.#open.has(key);
  }

  set(key: string, isOpen: boolean): void {
    if (this.printing || this.#open.has(key) === isOpen) return;
    const others = [...this.#open].filter((each) => each !== key);
    this.#become(isOpen ? [...others, key] : others);
  }

  /** Folds out all of these, or, with none, folds everything. */
  setAll(keys: readonly string[]): void {
    this.#become(keys);
  }

  /** Folds out the thing that an element is in: a thing itself, one of its answers, or a remark. */
  openAt(element: string, sections: readonly InspectedSection[], review: Review | undefined): void {
    const remark = review?.remarks[element.replace(/^bemaerkning-/, '')];
    const sought = `${remark ? spotElement(remark.spot) : element}-`;
    const found = sections.find(
      (section) => isThing(section) && sought.includes(`${spotElement(section.spot)}-`),
    );
    if (found) this.set(found.key, true);
  }

  #become(keys: readonly string[]): void {
    this.#open = new Set(keys);
    tabMemory.set(keyOf(this.#edition), keys);
  }
}
