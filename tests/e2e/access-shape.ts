/** The shape of a page: its headings and landmarks, and the size of what is pressed. */
import type { Page } from '@playwright/test';
import type { Found } from './access-found.ts';

/** One first heading, no level passed over on the way down, and none that says nothing. */
export const headings = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((each) =>
      each.checkVisibility({ visibilityProperty: true }),
    );
    const faults: string[] = [];
    const firsts = all.filter((each) => each.tagName === 'H1').length;
    if (firsts !== 1) faults.push(`${String(firsts)} first headings`);
    let level = 0;
    for (const each of all) {
      const next = Number(each.tagName.charAt(1));
      if (next > level + 1) faults.push(`h${String(level)} to ${each.outerHTML.slice(0, 120)}`);
      if (each.textContent.trim() === '') faults.push(`empty: ${each.outerHTML.slice(0, 120)}`);
      level = next;
    }
    return { looked: all.length, faults };
  });

/** One of each that there is one of, and a name of its own for each of those there may be more of. */
export const landmarks = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const nameOf = (each: Element) =>
      each.getAttribute('aria-label') ??
      (each.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent.trim() ?? '')
        .join(' ');
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
    const faults: string[] = [];
    let looked = 0;
    for (const one of ['main', 'body > header', 'body > footer', 'body > header nav']) {
      const { length } = shown(one);
      looked += length;
      if (length !== 1) faults.push(`${String(length)} of ${one}`);
    }
    for (const many of [
      'nav',
      'aside',
      '[role=search], search',
      'section[aria-label], section[aria-labelledby]',
    ]) {
      const all = shown(many);
      looked += all.length;
      const names = all.map(nameOf);
      names.forEach((name, at) => {
        const isLonely = all.length === 1 && !many.includes('nav');
        if (name === '' && !isLonely)
          faults.push(`no name: ${all[at]?.outerHTML.slice(0, 120) ?? ''}`);
        if (name !== '' && names.indexOf(name) !== at) faults.push(`two of ${many}: ${name}`);
      });
    }
    return { looked, faults };
  });

/**
 * What is pressed is 24 pixels each way or has that much room to itself (WCAG 2.5.8), unless it is a word in a sentence.
 * The label of what is ticked is a part of it.
 */
export const targets = (page: Page): Promise<Found> => page.evaluate(tooSmall, 24);

function tooSmall(least: number): Found {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, summary',
    ),
  ].filter((each) => {
    const { width, height } = each.getBoundingClientRect();
    return each.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
  });
  const boxes = all.map((each) => {
    const isTicked = each.matches('[type=checkbox], [type=radio]');
    const labels = isTicked ? ((each as HTMLInputElement).labels ?? []) : [];
    const boxes = [each, ...labels].map((part) => part.getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const right = Math.max(...boxes.map((box) => box.right));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    return { left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
  });
  type Box = (typeof boxes)[number];
  const isSmall = (box: Box) =>
    box.right - box.left < least - 0.5 || box.bottom - box.top < least - 0.5;
  const inSentence = (each: HTMLElement) => {
    if (getComputedStyle(each).display !== 'inline') return false;
    const isText = ({ nodeType, textContent }: ChildNode) =>
      nodeType === Node.TEXT_NODE && /[\p{L}\d]/u.test(textContent ?? '');
    const around = each.parentElement;
    const further = around && getComputedStyle(around).display === 'inline' ? around : null;
    return [around, further?.parentElement].some((at) => [...(at?.childNodes ?? [])].some(isText));
  };
  /** Another's edge, or the middle of another small one's room, is nearer than the room it needs. */
  const isCrowded = (box: Box) =>
    boxes.some((other) => {
      if (other === box) return false;
      const across = Math.max(other.left - box.x, 0, box.x - other.right);
      const down = Math.max(other.top - box.y, 0, box.y - other.bottom);
      const apart = Math.hypot(other.x - box.x, other.y - box.y);
      return Math.hypot(across, down) < least / 2 || (isSmall(other) && apart < least);
    });
  const faults = all
    .filter((each, at) => {
      const box = boxes[at];
      return box && isSmall(box) && !inSentence(each) && isCrowded(box);
    })
    .map((each) => each.outerHTML.slice(0, 140));
  return { looked: all.length, faults };
}
