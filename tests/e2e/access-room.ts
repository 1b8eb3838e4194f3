/** The page when it is made larger: letters set apart as WCAG 1.4.12 has them, and a window at 400 %. */
import type { Page } from '@playwright/test';
import type { Found } from './access-found.ts';

/** A window of 1280 by 1024 pixels at 400 %. */
export const ZOOMED = { width: 320, height: 256 };

/** With more room between letters, words, lines and paragraphs nothing is cut off or wider than the window, and no text lies over another. */
export async function textSpacing(page: Page): Promise<Found> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
      * { content-visibility: visible !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
  const found = await page.evaluate(cutOrCovered);
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  return found;
}

function cutOrCovered(): Found {
  const faults: string[] = [];
  type Line = { left: number; right: number; top: number; bottom: number; of: Element };
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const isSmall = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width <= 1 || height <= 1;
  };
  let looked = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    if (
      !of ||
      (node.textContent ?? '').trim() === '' ||
      of.closest('script, style, option, textarea')
    )
      continue;
    if (!of.checkVisibility({ visibilityProperty: true })) continue;
    // A picture that is described in words may lose an edge of its own.
    if (of.closest('svg:has(> desc)')) continue;
    looked += 1;
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 1);
    let floats = false;
    let hidden = false;
    for (let at: Element | null = of; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(at);
      if (position !== 'static' && isSmall(at)) hidden = true;
      if (position === 'sticky' || position === 'fixed') floats = true;
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const box = at.getBoundingClientRect();
      const isCut = rects.some(
        (rect) =>
          (/hidden|clip/.test(overflowX) &&
            (rect.right > box.right + 2 || rect.left < box.left - 2)) ||
          (/hidden|clip/.test(overflowY) &&
            (rect.bottom > box.bottom + 4 || rect.top < box.top - 4)),
      );
      if (isCut && !hidden) faults.push(`cut: ${of.outerHTML.slice(0, 120)}`);
      if (/auto|scroll/.test(overflowX + overflowY)) floats = true;
    }
    if (hidden || floats || of.closest('svg')) continue;
    const button = of.closest('button, .button, summary, th, td');
    const frame = button?.getBoundingClientRect();
    if (
      frame &&
      rects.some(({ right, bottom }) => right > frame.right + 2 || bottom > frame.bottom + 2)
    )
      faults.push(`sticks out: ${button?.outerHTML.slice(0, 120) ?? ''}`);
    for (const { left, right, top, bottom } of rects) lines.push({ left, right, top, bottom, of });
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const isOut = (each: Element) => each.getBoundingClientRect().right > clientWidth + 1;
    for (const each of document.querySelectorAll('body *'))
      if (isOut(each) && ![...each.children].some(isOut))
        faults.push(`${String(scrollWidth)} pixels wide: ${each.outerHTML.slice(0, 120)}`);
  }
  lines.sort((a, b) => a.top - b.top);
  lines.forEach((line, at) => {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next];
      if (!other || other.top >= line.bottom) break;
      const down = Math.min(line.bottom, other.bottom) - other.top;
      const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
      const least = Math.min(line.bottom - line.top, other.bottom - other.top);
      if (across > 3 && down > least * 0.4)
        faults.push(
          `one over the other: ${line.of.outerHTML.slice(0, 100)} ${other.of.outerHTML.slice(0, 100)}`,
        );
    }
  });
  return { looked, faults };
}

/** In a window at 400 % what stays while the page is scrolled leaves most of it to what is read. */
export const stickyBars = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
    const all = [...document.querySelectorAll('body *')].filter(
      (each) => /sticky|fixed/.test(getComputedStyle(each).position) && each.checkVisibility(),
    );
    const held = all
      .map((each) => each.getBoundingClientRect())
      .map(({ top, bottom, width }) =>
        width < innerWidth / 2 ? 0 : Math.min(bottom, innerHeight) - Math.max(top, 0),
      )
      .filter((height) => height > 0)
      .reduce((sum, height) => sum + height, 0);
    const faults = held > innerHeight / 2 ? [`${String(held)} of ${String(innerHeight)} held`] : [];
    return { looked: document.querySelectorAll('body *').length, faults };
  });
