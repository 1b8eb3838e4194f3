/** Waiting for the hands to rest: put off at each keystroke without a timer being made anew for each. */

/** What waits: `after` puts it off until so many milliseconds from now, `off` calls it off. */
type Rest = { after: (milliseconds: number) => void; off: () => void };

/** Runs something once, when nothing has put it off any longer. */
export function createRest(run: () => void, now: () => number = () => performance.now()): Rest {
  let due = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const left = due - now();
    timer = left > 0 ? setTimeout(look, left) : undefined;
    if (timer === undefined) run();
  };
  return {
    after(milliseconds) {
      due = now() + milliseconds;
      timer ??= setTimeout(look, milliseconds);
    },
    off() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
