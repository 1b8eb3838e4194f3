/**
 * Who writes in an edition, when several tabs have it open: one at a time has the pen, a lock that the browser takes back
 * when a tab is closed or killed. Loaded when a plan is open. The store itself still refuses what did not see the latest.
 */
import { rootOf, type Space } from './space.ts';

/** `free`: nobody writes, and the first edit takes the pen. `theirs`: another tab writes, and this one follows. */
export type PenState = 'free' | 'mine' | 'theirs';

type PenOptions = {
  space: Space;
  edition: string;
  onChange: (state: PenState) => void;
  /** Saves what is typed here, before the pen is handed on. */
  flush: () => Promise<unknown>;
  /** Milliseconds that a tab is given to hand the pen on, before it is taken from it. */
  patience?: number;
};

export type Pen = {
  readonly state: PenState;
  /** Something was edited here: the pen is taken, if it lies there. */
  use(): Promise<void>;
  /** Takes the pen from the tab that has it, once that has saved. */
  take(): Promise<void>;
  /** Puts the pen down, for whoever writes next. */
  lay(): void;
  close(): void;
};

/** A pen to write with in the edition; `null` where the browser has no locks, and the store alone watches. */
export function createPen(options: PenOptions): Pen | null {
  const { locks } = navigator as { locks?: LockManager };
  return locks && typeof BroadcastChannel !== 'undefined' ? penWith(locks, options) : null;
}

function penWith(locks: LockManager, options: PenOptions): Pen {
  const { space, edition, onChange, flush, patience = 3_000 } = options;
  const name = `pen ${rootOf(space)} ${edition}`;
  const channel = new BroadcastChannel(name);
  let state: PenState = 'free';
  let closed = false;
  let asking = false;
  let putDown: (() => void) | null = null;

  const become = (next: PenState) => {
    if (closed || state === next) return;
    state = next;
    onChange(next);
  };
  /** Holds the lock until it is put down, or taken by force; resolves with whether it was had at all. */
  const hold = (how: LockOptions): Promise<boolean> =>
    new Promise((settle) => {
      locks
        .request(name, how, (lock) => {
          settle(lock !== null);
          if (lock === null) return undefined;
          if (closed) return undefined;
          become('mine');
          channel.postMessage('mine');
          return new Promise<void>((done) => {
            putDown = done;
          });
        })
        .catch(() => {
          settle(false);
          // It was taken by force: another tab writes now.
          if (putDown !== null) follow();
        });
    });
  /** Follows whoever has the pen, until nobody has. */
  function follow(): void {
    putDown = null;
    become('theirs');
    locks
      .request(name, { mode: 'shared' }, () => {
        if (state === 'theirs') become('free');
      })
      .catch(() => undefined);
  }
  function lay(): void {
    const done = putDown;
    putDown = null;
    if (!done) return;
    become('free');
    done();
  }
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'mine' && state === 'free') follow();
    if (data === 'asked' && state === 'mine') {
      // Nothing more is written here from now on; what was, is saved before the pen goes.
      become('theirs');
      void flush()
        .catch(() => undefined)
        .then(() => {
          const done = putDown;
          follow();
          done?.();
        });
    }
  };
  void locks
    .query()
    .then(({ held }) => {
      const isHeld = held?.some((lock) => lock.name === name && lock.mode === 'exclusive');
      if (isHeld && state === 'free' && !closed) follow();
    })
    .catch(() => undefined);

  return {
    get state() {
      return state;
    },
    async use() {
      if (state !== 'free' || asking) return;
      asking = true;
      const had = await hold({ ifAvailable: true });
      asking = false;
      if (!had && !closed && putDown === null) follow();
    },
    async take() {
      if (state === 'mine' || asking) return;
      asking = true;
      channel.postMessage('asked');
      const had = await hold({ signal: AbortSignal.timeout(patience) });
      if (!had) await hold({ steal: true });
      asking = false;
    },
    lay,
    close() {
      closed = true;
      const done = putDown;
      putDown = null;
      done?.();
      channel.close();
    },
  };
}
