/**
 * The machine between someone writing a review and the store. What is written goes to the journal at once, so that it
 * survives a killed tab, and to the store when the hands rest. Bringing it in again is a merge, which harms nothing.
 */
import { mergeReviews, type Review } from '../core/index.ts';
import { keysOf, smallStorage, type SmallStorage } from './local.ts';
import type { Reviewing } from './reviewing.ts';
import { rootOf, type Space } from './space.ts';

const keyOf = (space: Space, edition: string, writer: string): string =>
  `${prefixOf(space)}${edition}:${writer}`;
const prefixOf = (space: Space): string => `${rootOf(space)}:gennemgang:`;

/**
 * `saved`: in the store. `unsaved`: in the journal alone. `failed`: the store refused it, and it is tried again; `safe`
 * says if the journal has it.
 */
export type KeepState = { is: 'saved' | 'unsaved' | 'failed'; safe: boolean };

/** Milliseconds to each new try after a save that failed; the last is the wait between all that follow. */
export const RETRIES = [2_000, 5_000, 15_000, 60_000];

export type ReviewKeeper = {
  /** The review as it was last written, or brought in. */
  readonly review: Review;
  edit(review: Review): void;
  /** Saves now; resolves when all is in the store, or the store has refused it. */
  flush(): Promise<void>;
  close(): void;
};

type KeeperOptions = {
  reviewing: Pick<Reviewing, 'keep'>;
  review: Review;
  space: Space;
  /** Names this page among the tabs. */
  writer: string;
  /** Told how it stands, and given the review whenever another tab's words came into it. */
  onState?: (state: KeepState, review: Review) => void;
  storage?: SmallStorage | null;
  /** Milliseconds from the last edit to the save. */
  delay?: number;
};

/** Takes over the review, which may be new here, and keeps what is written in it. */
export function keepReviewed(options: KeeperOptions): ReviewKeeper {
  const { reviewing, space, writer, onState, delay = 400 } = options;
  const storage = options.storage === undefined ? smallStorage('localStorage') : options.storage;
  const key = keyOf(space, options.review.plan.edition, writer);
  let review = options.review;
  let written = 0;
  let saved = 0;
  let safe = true;
  let failures = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flight: Promise<void> = Promise.resolve();

  const say = (is: KeepState['is']) => onState?.({ is, safe }, review);

  function journal(): boolean {
    try {
      storage?.setItem(key, JSON.stringify(review));
      return storage !== null;
    } catch {
      return false;
    }
  }

  async function save(): Promise<void> {
    if (saved === written) return;
    const mark = written;
    const result = await reviewing.keep(review);
    if (!result.ok) {
      say('failed');
      again(RETRIES[Math.min(failures, RETRIES.length - 1)]);
      failures += 1;
      return;
    }
    failures = 0;
    saved = mark;
    // What was written meanwhile is merged with what another tab brought.
    review = mergeReviews(review, result.review) ?? review;
    if (saved === written) {
      try {
        storage?.removeItem(key);
      } catch {
        // It is merged once more the next time, which changes nothing.
      }
      say('saved');
    }
  }

  /** Saves after a while; nothing that is written meanwhile waits for it. */
  function again(wait: number | undefined): void {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => void commit(), wait);
  }

  function commit(): Promise<void> {
    clearTimeout(timer);
    flight = flight.then(save);
    return flight;
  }

  return {
    get review() {
      return review;
    },
    edit(edited) {
      if (edited === review) return;
      review = edited;
      written += 1;
      safe = journal();
      say('unsaved');
      again(safe ? delay : 0);
    },
    flush: commit,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

/**
 * What journals hold that never reached the store, as they lie: they are read whole, kept, and then dropped by
 * `dropJournals`.
 */
export function reviewJournals(space: Space, storage = smallStorage('localStorage')): string[] {
  if (!storage) return [];
  return keysOf(storage, prefixOf(space)).flatMap((key) => storage.getItem(key) ?? []);
}

/** Drops the journals that lie as they were read. */
export function dropJournals(
  space: Space,
  texts: readonly string[],
  storage = smallStorage('localStorage'),
): void {
  if (!storage) return;
  for (const key of keysOf(storage, prefixOf(space))) {
    if (texts.includes(storage.getItem(key) ?? '')) storage.removeItem(key);
  }
}
