/**
 * What a keystroke costs the page's main thread in the largest plan, held against a bare textarea with the same text on
 * a page of the same site; both typed in by turns in one browser.
 */
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { listen, staticServer } from '../../src/build/static-server.ts';
import { loadCatalog } from '../../src/catalog.ts';
import { findChromium } from '../chromium.ts';
import { largestPlan } from './largest.ts';
import type { Ratio } from './run.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
/** How many times a bare textarea's cost a keystroke may cost. */
const MOST = 2.5;
/** Keystrokes in each place, so many at a turn. */
const KEYS = 60;
const TURN = 10;
/** Milliseconds from one keystroke to the next: a fast typist, who leaves the rules no rest to be asked in. */
const PACE = 110;
const WORD = 'aftalen ';

/** Where someone types: a page, and what is to be opened there first. */
const PLACES: { name: string; path: string; open?: string }[] = [
  { name: 'a text of the plan', path: 'plan/strategi/' },
  { name: 'a text of one of 200 tasks', path: 'plan/opgaver/', open: '#valgte details.item' },
  { name: 'a text of one of 100 agreements', path: 'aftaler/', open: 'details.item[id^="t-"]' },
];

type Typist = { page: Page; metrics: CDPSession; costs: number[] };

export async function typing(): Promise<Ratio[]> {
  const { catalog } = loadCatalog();
  const plan = JSON.stringify(largestPlan(catalog));
  const server = staticServer({ folder: DIST, base: '/' });
  const port = await listen(server, 0, false);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const root = `http://127.0.0.1:${String(port)}/`;
    // A context each, so that each is a process of its own and its cost its own.
    const inPlan = await browser.newContext({ serviceWorkers: 'block' });
    const bare = await browser.newContext({ serviceWorkers: 'block' });
    await openPlan(await inPlan.newPage(), root, plan);
    const ratios: Ratio[] = [];
    for (const place of PLACES) {
      const here = await typistIn(inPlan, root, place);
      const text = await here.page.evaluate(
        () => (document.activeElement as HTMLTextAreaElement).value,
      );
      const beside = await bareTypist(bare, root, text);
      for (let turn = 0; turn < KEYS / TURN; turn += 1) {
        await type(here);
        await type(beside);
      }
      ratios.push({
        name: place.name,
        here: median(here.costs),
        beside: median(beside.costs),
        unit: 'ms',
        most: MOST,
      });
      console.log(`${place.name}: ${spread(here.costs)}; bare: ${spread(beside.costs)}`);
      await here.page.close();
      await beside.page.close();
    }
    return ratios;
  } finally {
    await browser.close();
    server.close();
  }
}

/** Opens the plan as a file, as a reader does. */
async function openPlan(page: Page, root: string, plan: string): Promise<void> {
  await page.goto(`${root}plan/`);
  await page.locator('[data-ready="true"]').waitFor();
  await page.locator('#open-file').setInputFiles({
    name: 'stor.nyttestrategi.json',
    mimeType: 'application/json',
    buffer: Buffer.from(plan),
  });
  await page.locator('[data-save="saved"]').waitFor();
  await page.close();
}

async function typistIn(
  context: BrowserContext,
  root: string,
  { path, open }: (typeof PLACES)[number],
): Promise<Typist> {
  const page = await context.newPage();
  await page.goto(root + path);
  await page.locator('[data-ready="true"]').waitFor();
  let within = page.locator('main');
  if (open !== undefined) {
    within = page.locator(open).nth(50);
    await within.locator('summary').first().click();
  }
  return typistAt(page, within.locator('.field textarea:visible').first());
}

async function bareTypist(context: BrowserContext, root: string, text: string): Promise<Typist> {
  const page = await context.newPage();
  await page.route('**/bare/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="da"><meta charset="utf-8"><title>Bare</title><body><textarea class="textarea"></textarea></body></html>',
    }),
  );
  await page.goto(`${root}bare/`);
  await page.locator('textarea').fill(text);
  return typistAt(page, page.locator('textarea'));
}

async function typistAt(page: Page, field: ReturnType<Page['locator']>): Promise<Typist> {
  await field.click();
  await page.keyboard.press('Control+End');
  const metrics = await page.context().newCDPSession(page);
  // The thread's own time: what else runs on the machine does not count.
  await metrics.send('Performance.enable', { timeDomain: 'threadTicks' });
  // What opening the page left to be done is done, and the first keys, which find nothing ready, are not counted.
  await page.waitForTimeout(1500);
  const typist = { page, metrics, costs: [] };
  await type(typist);
  typist.costs.length = 0;
  return typist;
}

/** Types a turn, and notes what the main thread had to do for each key until the next. */
async function type({ page, metrics, costs }: Typist): Promise<void> {
  await page.bringToFront();
  await page.waitForTimeout(700);
  for (let at = 0; at < TURN; at += 1) {
    const before = await busy(metrics);
    const started = performance.now();
    await page.keyboard.press(WORD[costs.length % WORD.length] === ' ' ? 'Space' : 'e');
    await page.waitForTimeout(Math.max(0, PACE - (performance.now() - started)));
    costs.push((await busy(metrics)) - before);
  }
}

/** Milliseconds that the main thread has been busy so far. */
async function busy(metrics: CDPSession): Promise<number> {
  const { metrics: all } = await metrics.send('Performance.getMetrics');
  return (all.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

const sorted = (values: number[]): number[] => [...values].sort((a, b) => a - b);
const quantile = (values: number[], part: number): number =>
  sorted(values)[Math.floor((values.length - 1) * part)] ?? NaN;
const median = (values: number[]): number => quantile(values, 0.5);
const spread = (values: number[]): string =>
  [0.1, 0.5, 0.9].map((part) => quantile(values, part).toFixed(2)).join(' / ') + ' ms';
