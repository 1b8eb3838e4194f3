/**
 * A page that is left may be put to sleep instead of ended, to be there at once when the reader goes back. WebKit lets a
 * transaction sleep with it, and then no other page gets to the database: what has not ended by then is undone, and run
 * again when the page wakes.
 */
export type Sleep = {
  /** Resolves when the page wakes; null while it is awake. */
  readonly until: Promise<void> | null;
  /** Calls `undo` if the page falls asleep first; what it returns says that it need not. */
  onFall(undo: () => void): () => void;
};

/** Follows what the window tells; where there is no window, the page never sleeps. */
export function followSleep(window: Partial<Pick<EventTarget, 'addEventListener'>>): Sleep {
  const undos = new Set<() => void>();
  let until: Promise<void> | null = null;
  let wake = (): void => undefined;
  window.addEventListener?.('pagehide', (event) => {
    if (!(event as PageTransitionEvent).persisted || until !== null) return;
    until = new Promise((resolve) => {
      wake = resolve;
    });
    for (const undo of undos) undo();
  });
  window.addEventListener?.('pageshow', () => {
    until = null;
    wake();
  });
  return {
    get until() {
      return until;
    },
    onFall(undo) {
      undos.add(undo);
      return () => undos.delete(undo);
    },
  };
}
