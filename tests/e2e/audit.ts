/** What every page must stand, in whatever state it is: called by the generic specs and by the journeys. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Widths, in CSS pixels, of a phone and a desk. */
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1440, height: 900 };
/** The narrowest page of WCAG 1.4.10: 1280 pixels at 400 %. */
export const NARROW = { width: 320, height: 640 };

/** No breach of WCAG 2.2 AA that a machine can see, as the page (or the part of it that is named) stands now. */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  const { violations } = await inShort(page, () =>
    axe(page).include(part).withTags(STANDARD).analyze(),
  );
  expect(told(violations), 'what axe found').toEqual([]);
}

/** What may break when the window or the colours change and all else stands: asked again of a page found accessible. */
const SHOWN = [
  ...['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'],
  ...['aria-hidden-focus', 'skip-link', 'label-content-name-mismatch'],
];

/** No such breach as the page stands now: narrower, wider or in other colours than when all of it was looked at. */
export async function expectStillAccessible(page: Page): Promise<void> {
  await layOut(page);
  const { violations } = await inShort(page, () => axe(page).withRules(SHOWN).analyze());
  expect(told(violations), 'what axe found').toEqual([]);
}

/** How many of what is alike an audit looks at: all of it when the campaigns run in full. */
const KEPT = process.env['SOAK'] ? Infinity : 6;

/**
 * Looks at the page without all but the first of many like siblings, which are put back: what is wrong with the hundredth
 * record is wrong with the first, and an audit's time grows faster than the page. Alike is what has the same name, class
 * and attributes; what is in use stays. Every record is still read as HTML by the tests of the built site.
 */
async function inShort<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const bars = await page.evaluateHandle(layDownBars);
  const taken = await page.evaluateHandle(takeAway, KEPT);
  try {
    return await look();
  } finally {
    await taken.evaluate((all) => {
      for (const [place, child] of all.reverse()) place.replaceWith(child);
    });
    await bars.evaluate((sheet) => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    });
  }
}

/** Bars lie where they belong while it is looked at: what lies under one for the moment is scrolled to. */
function layDownBars(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':is(.wizard-foot, .figures-foot) { position: static !important }');
  document.adoptedStyleSheets.push(sheet);
  return sheet;
}

function takeAway(kept: number): [place: Comment, child: Element][] {
  const inUse = ':focus, :popover-open, [aria-invalid], [role=alert], dialog, iframe, astro-island';
  const stay = new Set<Element>();
  for (const used of document.querySelectorAll(inUse)) {
    for (let at: Element | null = used; at !== null; at = at.parentElement) stay.add(at);
  }
  // All of it is looked at before any of it is moved: else the page is laid out anew for each.
  const going: Element[] = [];
  const gone = new Set<Element>();
  for (const parent of document.querySelectorAll('main, main *')) {
    if (gone.has(parent)) for (const child of parent.children) gone.add(child);
    if (gone.has(parent) || parent.matches('svg, svg *, tr')) continue;
    const alike = new Map<string, number>();
    for (const child of parent.children) {
      const shown = child.checkVisibility() ? 'shown' : 'hidden';
      const key = [child.tagName, child.className, ...child.getAttributeNames(), shown].join(' ');
      const count = (alike.get(key) ?? 0) + 1;
      alike.set(key, count);
      if (count <= kept || stay.has(child)) continue;
      gone.add(child);
      going.push(child);
    }
  }
  return going.map((child) => {
    const place = document.createComment('');
    child.replaceWith(place);
    return [place, child];
  });
}

/** Lays out also what is out of sight while someone types, at the size it has when they come to it. */
async function layOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Text stands out from its ground, in the colours the page has now. */
export async function expectContrast(page: Page): Promise<void> {
  const { violations } = await inShort(page, () =>
    axe(page).withRules(['color-contrast']).analyze(),
  );
  expect(told(violations), 'what axe found').toEqual([]);
}

/** The engine in its short form: a page is sent it at each look. */
const axeSource = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/**
 * Without frames there is nothing to gather from, so no second page need be opened for it; and of all that axe finds only
 * what is wrong is told in full, since naming every element that is right takes most of its time.
 */
const axe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page, axeSource }).setLegacyMode().options({ resultTypes: ['violations'] });

type Violation = {
  id: string;
  help: string;
  nodes: { target: unknown; failureSummary?: string }[];
};

const told = (violations: Violation[]): string[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.replace(/\s+/g, ' ');
      return `${id}: ${help} ${JSON.stringify(target)} ${why}`;
    }),
  );

/** The page is not wider than the window, whose size it keeps. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const window = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= window) return [];
    // Names the innermost of what sticks out.
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const sticksOut = (it: Element) => it.getBoundingClientRect().right > window + 1;
        return sticksOut(element) && ![...element.children].some(sticksOut);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(wide, 'what is wider than the window').toEqual([]);
}
