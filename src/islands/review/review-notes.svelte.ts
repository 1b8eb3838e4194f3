/** Private notes to one edition: in this browser alone, in no file. What is typed is journalled at once, and kept when the hands rest. */
import type { Store } from '../../storage/index.ts';
import { rootOf } from '../../storage/space.ts';
import { browserMemory } from '../page/memory.ts';

const PREFIX = `${rootOf('own')}:note:`;
/** Under this key lie the findings that were looked at; no spot is called so. */
const SEEN = '#set';
/** Milliseconds from the last letter to the save. */
const REST = 400;
/** Milliseconds to the next try after a save that failed. */
const AGAIN = 5_000;

type Texts = Readonly<Record<string, string>>;

export class Notes {
  /** The notes, by `spotKey`. */
  all = $state.raw<Texts>({});
  /** The notes could not be kept. */
  failed = $state(false);
  readonly #store: Store;
  readonly #edition: string;
  readonly #waiting = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, edition: string) {
    this.#store = store;
    this.#edition = edition;
  }

  /** Fetches what is kept, with what a killed tab left behind. */
  async open(): Promise<void> {
    const kept = await this.#store.reviewing.notes(this.#edition);
    const left = (browserMemory.get(PREFIX + this.#edition) as Texts | null) ?? {};
    // What was typed while they were fetched stands.
    this.all = { ...(kept.ok ? kept.notes : {}), ...left, ...Object.fromEntries(this.#waiting) };
    for (const [key, text] of Object.entries(left)) this.#waiting.set(key, text);
    if (this.#waiting.size > 0) await this.flush();
  }

  at(key: string): string {
    return Object.hasOwn(this.all, key) ? (this.all[key] ?? '') : '';
  }

  write(key: string, text: string): void {
    this.all = { ...this.all, [key]: text };
    this.#waiting.set(key, text);
    this.#journal();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), REST);
  }

  /** The findings that were looked at, by their keys. */
  get seen(): ReadonlySet<string> {
    return new Set(this.at(SEEN).split('\n'));
  }

  see(finding: string, isSeen: boolean): void {
    const others = [...this.seen].filter((key) => key !== finding && key !== '');
    this.write(SEEN, [...others, ...(isSeen ? [finding] : [])].join('\n'));
  }

  /** Waits until all is kept. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const waiting = [...this.#waiting];
    const results = await Promise.all(
      waiting.map(([key, text]) => this.#store.reviewing.keepNote(this.#edition, key, text)),
    );
    this.failed = results.some(({ ok }) => !ok);
    if (this.failed) {
      this.#timer = setTimeout(() => void this.flush(), AGAIN);
      return;
    }
    for (const [key, text] of waiting) {
      if (this.#waiting.get(key) === text) this.#waiting.delete(key);
    }
    this.#journal();
  }

  /** What waits is written down at once, and is no more when nothing does. */
  #journal(): void {
    const waiting = this.#waiting.size === 0 ? null : Object.fromEntries(this.#waiting);
    browserMemory.set(PREFIX + this.#edition, waiting);
  }
}
