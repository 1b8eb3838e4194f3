/** The page in the reader's own colours, and without movement. */
import type { Page } from '@playwright/test';
import type { Found } from './access-found.ts';

/** Nothing moves by itself, and nothing glides, for those who ask for that. */
export const motion = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const all = [...document.querySelectorAll('*')];
    const lasts = (time: string) => time.split(',').some((each) => parseFloat(each) > 0);
    for (const each of all) {
      for (const part of [null, '::before', '::after']) {
        const style = getComputedStyle(each, part);
        if (part !== null && style.content === 'none') continue;
        const moves = lasts(style.transitionDuration) || lasts(style.animationDuration);
        if (moves || style.scrollBehavior === 'smooth')
          faults.push(`${each.outerHTML.slice(0, 120)} ${part ?? ''}`);
      }
    }
    for (const each of document.getAnimations()) faults.push(`runs: ${each.id}`);
    return { looked: all.length, faults };
  });

/** In the reader's own few colours nothing is lost that a colour alone said: bars and dots, what is chosen, series. */
export async function forcedColours(page: Page): Promise<Found> {
  await page.evaluate(markPainted);
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await page.evaluate(whatIsLost);
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

/** Notes what says something by its ground alone: an empty box with a colour of its own. */
function markPainted(): void {
  const groundOf = (element: Element | null): string => {
    for (let at = element; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return 'none';
  };
  for (const each of document.querySelectorAll('main *')) {
    const { width, height } = each.getBoundingClientRect();
    const isEmpty = each.childElementCount === 0 && each.textContent.trim() === '';
    if (!isEmpty || width < 3 || height < 3 || !each.checkVisibility() || each.closest('svg'))
      continue;
    if (each.matches('input, textarea, select, progress, meter, img, canvas, iframe')) continue;
    const { backgroundColor } = getComputedStyle(each);
    if (/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) continue;
    if (backgroundColor !== groundOf(each.parentElement)) each.setAttribute('data-painted', '');
  }
}

function whatIsLost(): Found {
  const faults: string[] = [];
  let looked = 0;
  const said = (element: Element) => element.outerHTML.slice(0, 120);
  const clear = (colour: string) => /^rgba\(.*, 0\)$|^transparent$/.test(colour);
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.background = 'Canvas';
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const groundOf = (element: Element | null): string => {
    for (let at = element; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!clear(backgroundColor)) return backgroundColor;
    }
    return canvas;
  };
  for (const each of document.querySelectorAll('[data-painted]')) {
    looked += 1;
    each.removeAttribute('data-painted');
    const style = getComputedStyle(each);
    const hasEdge = style.borderStyle !== 'none' && parseFloat(style.borderBlockStartWidth) > 0;
    if (!hasEdge && groundOf(each) === groundOf(each.parentElement))
      faults.push(`lost: ${said(each)}`);
  }
  const looks = (element: Element) => {
    const parts = [null, '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(element, part);
      return [
        ...[style.content, style.backgroundColor, style.color, style.fontWeight],
        ...[style.borderBlockEnd, style.borderInlineStart, style.borderBlockStart, style.outline],
        ...[style.textDecorationLine, style.boxShadow],
      ];
    });
    return parts.join('|');
  };
  // What is chosen, beside one of its kind that is not.
  for (const name of ['aria-current', 'aria-pressed', 'aria-selected']) {
    for (const chosen of document.querySelectorAll(`[${name}]:not([${name}=false])`)) {
      const list = chosen.closest('ul, ol, nav, [role=group], .button-row');
      const other = [...(list?.querySelectorAll(chosen.tagName) ?? [])].find(
        (each) =>
          !each.matches(`[${name}]:not([${name}=false])`) && each.className === chosen.className,
      );
      if (!other || !chosen.checkVisibility()) continue;
      looked += 1;
      const [here, there] = [chosen, other].map((each) =>
        [each, each.parentElement, ...each.children]
          .map((part) => (part ? looks(part) : ''))
          .join(),
      );
      if (here === there) faults.push(`as the others: ${said(chosen)}`);
    }
  }
  // What is pressed or filled in has an edge or a line of its own.
  for (const each of document.querySelectorAll(
    'button, .button, .input, .select, .textarea, summary',
  )) {
    if (!each.checkVisibility()) continue;
    looked += 1;
    const style = getComputedStyle(each);
    const hasEdge = style.borderBlockEndStyle !== 'none' && !clear(style.borderBlockEndColor);
    const isMarked = each.matches('summary') || style.textDecorationLine.includes('underline');
    if (!hasEdge && !isMarked) faults.push(`no edge: ${said(each)}`);
  }
  // The series of one picture.
  for (const picture of document.querySelectorAll('.chart svg, .paper-figure svg')) {
    const series = new Map<string, string>();
    for (const shape of picture.querySelectorAll('[class*=paper-tone]')) {
      const tone = [...shape.classList].sort().join(' ');
      const { fill, stroke, strokeDasharray, opacity, strokeWidth } = getComputedStyle(shape);
      series.set(
        tone,
        [
          shape.classList.contains('paper-line'),
          fill,
          stroke,
          strokeDasharray,
          opacity,
          strokeWidth,
        ].join(),
      );
    }
    looked += series.size;
    const names = [...series.keys()];
    for (const [at, tone] of names.entries()) {
      const same = names.slice(at + 1).find((other) => series.get(other) === series.get(tone));
      if (same !== undefined)
        faults.push(`${tone} as ${same}: ${picture.getAttribute('aria-label') ?? ''}`);
    }
  }
  return { looked, faults };
}
