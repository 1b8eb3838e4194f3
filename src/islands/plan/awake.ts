/** The first sign of life on the page: what stands further down is fetched then, not before the reader can type. */
import { stopInAddress } from '../page/space.ts';

const SIGNS = ['pointermove', 'keydown', 'pointerdown', 'scroll', 'beforeprint'] as const;
/** How long a page that nobody touches waits, in milliseconds. */
const PATIENCE = 2000;
let sign: Promise<void> | undefined;
let woken: Promise<void> | undefined;

/** Whether the address leads into the page. */
export const leadsIn = (): boolean => location.hash !== '' || stopInAddress() !== null;

/** Settles when someone does something; at once when the address leads into the page; never where the page is built. */
export function firstSign(): Promise<void> {
  sign ??= new Promise((settle) => {
    if (typeof location === 'undefined') return;
    function end(): void {
      for (const each of SIGNS) removeEventListener(each, end);
      settle();
    }
    if (leadsIn()) {
      end();
      return;
    }
    for (const each of SIGNS) addEventListener(each, end, { passive: true });
  });
  return sign;
}

/** Settles at the first sign, or when the page has waited for it long enough. */
export function awake(): Promise<void> {
  woken ??= new Promise((settle) => {
    void firstSign().then(settle);
    if (typeof location !== 'undefined') setTimeout(settle, PATIENCE);
  });
  return woken;
}
