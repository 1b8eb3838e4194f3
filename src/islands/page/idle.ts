/** What can wait until the page has nothing else to do. */

/** A browser that does not tell when it is idle is taken to be so after this many milliseconds. */
const USUALLY = 300;

/** Runs something when the page is idle. */
export function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run);
  else setTimeout(run, USUALLY);
}

/** Settles in the next breath: what is shown then does not lengthen the one that the page is shown in. */
export const nextBreath = (): Promise<object> =>
  new Promise((settle) => {
    setTimeout(() => {
      settle({});
    });
  });
