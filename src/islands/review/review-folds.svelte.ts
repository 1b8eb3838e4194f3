/** Which things of a plan are folded out; remembered for the tab, since a review is read in many sittings. */
import type { InspectedSection, Review } from '../../core/index.ts';
import { rootOf } from '../../storage/space.ts';
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
    this.#open = new Set(kept.get(edition));
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
    kept.set(this.#edition, keys);
  }
}

const kept = {
  get(edition: string): string[] {
    try {
      const keys: unknown = JSON.parse(sessionStorage.getItem(keyOf(edition)) ?? '[]');
      return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
    } catch {
      return [];
    }
  },
  set(edition: string, keys: readonly string[]): void {
    try {
      sessionStorage.setItem(keyOf(edition), JSON.stringify(keys));
    } catch {
      // Refused or full: it is remembered until the page is left.
    }
  },
};
