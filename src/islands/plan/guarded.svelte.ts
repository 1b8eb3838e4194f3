/** What in the open plan is formed like a CPR number, looked for by a guard that is fetched when there is a plan to guard. */
import { placeKey, type Catalog, type CprFound, type Place, type Plan } from '../../core/index.ts';
import type * as Guard from './guard.ts';

const NONE: CprFound[] = [];

export class Guarded {
  #guard = $state.raw<typeof Guard | null>(null);
  readonly #asked: () => { plan: Plan; catalog: Catalog } | null;
  /** While there is any, nothing leaves. */
  readonly found: CprFound[] = $derived.by(() => {
    const asked = this.#asked();
    const found = asked ? this.#guard?.cprIn(asked.plan, asked.catalog) : undefined;
    return found && found.length > 0 ? found : NONE;
  });
  readonly #places = $derived(new Set(this.found.map(({ place }) => placeKey(place))));

  constructor(asked: () => { plan: Plan; catalog: Catalog } | null) {
    this.#asked = asked;
  }

  /** Has the guard on its post. */
  async post(): Promise<void> {
    this.#guard ??= await import('./guard.ts');
  }

  /** Whether the answer or thing has something formed like a CPR number in it. */
  at(place: Place): boolean {
    return this.#places.has(placeKey(place));
  }

  /** What is said when something is held back; empty before the guard is here. */
  get stopped(): string {
    return this.#guard?.cprWords.stopped ?? '';
  }
}
