/** Whose plans this page works on: the reader's own, or the example's sandbox. The address says it, and the tab. */
import type { Space } from '../../storage/index.ts';

/** In the address: the page works in the example. With the value `OPENED` the example goes on, else it begins afresh. */
const EXAMPLE = 'eksempel';
const OPENED = 'aaben';
/** In the address of links to a plan of one's own: whoever has looked at the example leaves it by them. */
const OWN = 'egen';
/** In the address: the stop of the tour, from 1. A tour goes through the example. */
const TOUR = 'rundtur';
/** In the tab: it is in the sandbox, also on pages whose address does not say so. */
const FLAG = 'nyttestrategi-eksempel:tab';

let space: Space = 'own';
let afresh = false;

/** The space of this page; from then on the tab stays in it, and the address says so. Asked for once, in the browser. */
export function enterSpace(): Space {
  const here = new URL(location.href);
  const value = here.searchParams.get(EXAMPLE);
  if (here.searchParams.has(OWN)) {
    flag.set(false);
    here.searchParams.delete(OWN);
    history.replaceState(history.state, '', here);
    return space;
  }
  const isNamed = value !== null || here.searchParams.has(TOUR);
  const isInside = flag.get();
  if (!isNamed && !isInside) return space;
  space = 'example';
  afresh = !isInside && value !== OPENED;
  flag.set(true);
  if (value !== OPENED) {
    here.searchParams.set(EXAMPLE, OPENED);
    history.replaceState(history.state, '', here);
  }
  return space;
}

/** Whether the example was entered anew with this page, rather than gone on with. */
export const entersAfresh = (): boolean => afresh;

/** Whether the page works in the sandbox. False until the space was entered. */
export const inSandbox = (): boolean => space === 'example';

/** Takes the tab out of the sandbox: the next page is the reader's own. */
export function leaveSpace(): void {
  flag.set(false);
}

/** Which stop of the tour the address names, from 1; `null` when it names none. */
export function stopInAddress(): number | null {
  const value = new URLSearchParams(location.search).get(TOUR);
  return value === null ? null : Math.max(1, Math.trunc(Number(value)) || 1);
}

/** The same address, in the sandbox when the page is. */
export function stayInSpace(url: URL): URL {
  if (space === 'example') url.searchParams.set(EXAMPLE, OPENED);
  return url;
}

/** The same address at a stop of the tour, or with `null` at none. */
export function atStop(url: URL, stop: number | null): URL {
  if (stop === null) url.searchParams.delete(TOUR);
  else url.searchParams.set(TOUR, String(stop));
  return url;
}

const flag = {
  get(): boolean {
    try {
      return sessionStorage.getItem(FLAG) !== null;
    } catch {
      return false;
    }
  },
  set(on: boolean): void {
    try {
      if (on) sessionStorage.setItem(FLAG, '1');
      else sessionStorage.removeItem(FLAG);
    } catch {
      // Refused: the address carries it alone.
    }
  },
};
