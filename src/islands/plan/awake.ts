/** The first sign of life on the page: what stands further down is fetched then, not before the reader can type. */
import { stopInAddress } from '../page/space.ts';

const SIGNS = ['keydown', 'pointerdown', 'scroll', 'beforeprint'] as const;
/** How long a page that nobody touches waits, in milliseconds. */
const PATIENCE = 2000;
let first: Promise<void> | undefined;

/** Whether the address leads into the page. */
export const leadsIn = (): boolean => location.hash !== '' || stopInAddress() !== null;

/** Settles when someone does something; at once when the address leads into the page; never where the page is built. */
export function awake(): Promise<void> {
  first ??= new Promise((settle) => {
    if (typeof location === 'undefined') return;
    function end(): void {
      for (const sign of SIGNS) removeEventListener(sign, end);
      settle();
    }
    if (leadsIn()) {
      end();
      return;
    }
    for (const sign of SIGNS) addEventListener(sign, end, { passive: true });
    setTimeout(end, PATIENCE);
  });
  return first;
}
