/** What the tab or the browser remembers under a key, as JSON. Refused, or full, it is remembered until the page is left. */

type Memory = {
  /** What was kept; `null` when nothing was, or it cannot be read. Whoever asks sees to it that it is what it should be. */
  get: (key: string) => unknown;
  /** Keeps it in the place of what was there; `null` forgets it. */
  set: (key: string, value: unknown) => void;
};

const memoryOf = (storage: () => Storage): Memory => ({
  get(key) {
    try {
      return JSON.parse(storage().getItem(key) ?? 'null') as unknown;
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      if (value === null) storage().removeItem(key);
      else storage().setItem(key, JSON.stringify(value));
    } catch {
      // The page goes on without.
    }
  },
});

/** For as long as the tab is open. */
export const tabMemory = memoryOf(() => sessionStorage);
/** For as long as the browser keeps what it is given. */
export const browserMemory = memoryOf(() => localStorage);
