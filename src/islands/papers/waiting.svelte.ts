/** Work that someone waits for: says how far it is when it takes long, and can be ended. */
import type { Watched } from './workshop.ts';

/** What takes longer shows how far it is, in milliseconds. */
const LONG = 500;

export class Waiting {
  busy = $state(false);
  /** It takes so long that the reader is to see it move. */
  long = $state(false);
  /** The share that is done, `null` until something is known of it. */
  share = $state<number | null>(null);
  /** Called while what shows it is still there, just before it goes away. */
  leaving: () => void = () => undefined;
  #ending: AbortController | null = null;

  /** Runs the work; what is run after it is what is shown. */
  async run<T>(work: (watched: Watched) => Promise<T>): Promise<T> {
    const ending = (this.#ending = new AbortController());
    this.busy = true;
    this.long = false;
    this.share = null;
    const timer = setTimeout(() => {
      if (this.#ending === ending) this.long = true;
    }, LONG);
    try {
      return await work({
        signal: ending.signal,
        onProgress: (share) => {
          if (this.#ending === ending) this.share = share;
        },
      });
    } finally {
      clearTimeout(timer);
      if (this.#ending === ending) {
        this.leaving();
        this.busy = this.long = false;
      }
    }
  }

  cancel(): void {
    this.#ending?.abort();
  }
}
