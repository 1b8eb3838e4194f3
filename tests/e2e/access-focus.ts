/** Where Tab leads: through all of the page in the order it is read and out again, to what can be seen to have focus. */
import type { Page } from '@playwright/test';
import type { Found } from './access-found.ts';

/** So many Tabs are pressed for each look at how far they led. */
const AT_ONCE = 40;

/** By Tab alone, from the first stop past the last. */
export async function focusOrder(page: Page): Promise<Found> {
  await page.evaluate(watchFocus);
  let [before, state] = [-1, await page.evaluate(howFar)];
  while (!state.isRound && state.met > before) {
    before = state.met;
    await Promise.all(Array.from({ length: AT_ONCE }, () => page.keyboard.press('Tab')));
    state = await page.evaluate(howFar);
  }
  const { looked, faults } = await page.evaluate(whatWasPassed);
  if (!state.isRound) faults.unshift(`no way out after ${String(state.met)} stops`);
  return { looked, faults };
}

type Watched = typeof globalThis & {
  focusSeen: { order: HTMLElement[]; left: boolean; stop: AbortController };
};

function watchFocus(): void {
  const stop = new AbortController();
  const seen = { order: [] as HTMLElement[], left: false, stop };
  (globalThis as Watched).focusSeen = seen;
  (document.activeElement as HTMLElement | null)?.blur();
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
  // From the very top, wherever the page was left.
  const top = document.body;
  top.tabIndex = -1;
  top.focus({ preventScroll: true });
  top.removeAttribute('tabindex');

  document.addEventListener(
    'focusin',
    ({ target }) => {
      const element = target as HTMLElement;
      if (seen.order[0] === element) seen.left = true;
      if (seen.left) return;
      seen.order.push(element);
    },
    { signal: stop.signal },
  );
}

/** How many stops focus has met, and whether it has left by the end of the page or begun anew. */
function howFar(): { met: number; isRound: boolean } {
  const { order, left } = (globalThis as Watched).focusSeen;
  const { activeElement } = document;
  const isOut = order.length > 0 && (activeElement === document.body || activeElement === null);
  return { met: new Set(order).size, isRound: left || isOut };
}

function whatWasPassed(): Found {
  const { order, stop } = (globalThis as Watched).focusSeen;
  const faults: string[] = [];
  stop.abort();
  const said = (element: Element) => element.outerHTML.slice(0, 120);
  const passed = new Set<Element>(order);
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex], iframe',
    ),
  ].filter((each) => {
    const isShown = each.checkVisibility({ visibilityProperty: true });
    if (!isShown || each.tabIndex < 0 || each.matches(':disabled, [inert] *')) return false;
    // Of a group the arrows lead on.
    if (!each.matches('[type=radio]')) return true;
    const { name, form, checked } = each as HTMLInputElement;
    const group = [...document.querySelectorAll<HTMLInputElement>('[type=radio]')].filter(
      (other) => other.name === name && other.form === form && !other.disabled,
    );
    return checked || (!group.some((other) => other.checked) && group[0] === each);
  });
  for (const each of stops) {
    if (!passed.has(each)) faults.push(`never reached: ${said(each)}`);
    if (each.tabIndex > 0) faults.push(`out of its order: ${said(each)}`);
  }
  const here = order.filter((each) => each.isConnected);
  here.forEach((each, at) => {
    const before = here[at - 1];
    if (before && before.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING)
      faults.push(`back to ${said(each)}`);
  });
  // What the sheets put elsewhere than where it is read.
  for (const each of document.querySelectorAll('body *')) {
    const { order: place, flexDirection, display } = getComputedStyle(each);
    const turned = display.endsWith('flex') && flexDirection.endsWith('-reverse');
    const control = 'a, button, input, select, textarea, summary';
    if ((place !== '0' || turned) && (each.matches(control) || each.querySelector(control)))
      faults.push(`read and seen in two orders: ${said(each)}`);
  }
  return { looked: stops.length, faults };
}

/** Whatever has focus is in sight, has a ring that stands out from its ground, and lies under nothing else. */
export async function focusSeen(page: Page): Promise<Found> {
  // What comes after a key is focus by key.
  await page.keyboard.press('Tab');
  return page.evaluate(eachInFocus);
}

function eachInFocus(): Found {
  const faults: string[] = [];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  /** Luminance as in WCAG. */
  const lightness = (colour: string): number => {
    if (!canvas) return 0;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element: Element | null): string => {
    for (let at = element; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return 'Canvas';
  };
  const wrongWith = (each: HTMLElement): string => {
    const { left, top, bottom, width, height } = each.getBoundingClientRect();
    if (width < 2 || height < 2) return 'out of sight';
    if (!each.matches(':focus-visible')) return 'not shown';
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'no ring';
    const [ring, ground] = [lightness(outlineColor), lightness(groundOf(each.parentElement))];
    const apart = (Math.max(ring, ground) + 0.05) / (Math.min(ring, ground) + 0.05);
    if (apart < 3) return `a ring of ${apart.toFixed(1)}`;
    const isSeen = [top + 2, (top + bottom) / 2, bottom - 2].some((y) => {
      const hit = document.elementFromPoint(left + Math.min(width / 2, 20), y);
      return hit !== null && (each.contains(hit) || hit.contains(each));
    });
    return isSeen || height > innerHeight ? '' : 'covered';
  };
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter(
    (each) => each.checkVisibility({ visibilityProperty: true }) && !each.matches(':disabled'),
  );
  let looked = 0;
  for (const each of stops) {
    each.focus();
    if (document.activeElement !== each) continue;
    looked += 1;
    const wrong = wrongWith(each);
    if (wrong !== '') faults.push(`${wrong}: ${each.outerHTML.slice(0, 120)}`);
  }
  return { looked, faults };
}
