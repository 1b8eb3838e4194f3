/** From a press on the next step's link until its fields are ready, held against a bare static page of the same bytes. */
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { loadCatalog } from '../../src/catalog.ts';
import { findChromium } from '../chromium.ts';
import { largestPlan } from './largest.ts';
import type { Ratio } from './run.ts';

/** What a reader shall wait at most, in milliseconds, on an ordinary machine with nothing else to do. */
const GOAL = 100;
/** How many times as long as the bare page it may take: a walk leaves no page, so it is to be quicker than the barest load. */
const MOST = 1;
/** The steps are walked through so many times, after once to warm up; the median counts. */
const WALKS = 6;
const STEPS = ['strategi', 'maalgrupper', 'opgaver', 'job-og-uddannelse'];

export async function stepToStep(root: string): Promise<Ratio[]> {
  const { catalog } = loadCatalog();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const ratios: Ratio[] = [];
    for (const [name, plan] of [
      ['the example plan', null],
      ['the largest plan', JSON.stringify(largestPlan(catalog))],
    ] as const) {
      const here = median(await walked(browser, root, plan));
      const beside = median(await walkedBare(browser, root));
      console.log(
        `step to step, ${name}: ${here.toFixed(0)} ms; the goal is ${String(GOAL)} ms; a bare page: ${beside.toFixed(0)} ms`,
      );
      ratios.push({ name: `step to step, ${name}`, here, beside, unit: 'ms', most: MOST });
    }
    return ratios;
  } finally {
    await browser.close();
  }
}

/** Milliseconds from each press until the fields of the next page are ready. */
async function walked(browser: Browser, root: string, plan: string | null): Promise<number[]> {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'da-DK' });
  const page = await context.newPage();
  await page.goto(`${root}plan/${plan === null ? '?eksempel' : ''}`);
  await page.locator('[data-ready="true"]').waitFor();
  if (plan !== null)
    await page.locator('#open-file').setInputFiles({
      name: 'stor.nyttestrategi.json',
      mimeType: 'application/json',
      buffer: Buffer.from(plan),
    });
  await page.locator('[data-save="saved"]').waitFor();
  const taken = await walk(
    context,
    page,
    '[data-ready="true"] [data-step="STEP"]',
    (step) => `/plan/${step}/`,
  );
  await context.close();
  return taken;
}

/** As many bytes as the step's own page, of plain text, and a link to the next. */
async function walkedBare(browser: Browser, root: string): Promise<number[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const links = STEPS.map((step) => `<a class="step" href="/bare/plan/${step}/">${step}</a>`);
  await page.route('**/bare/**', async (route) => {
    const own = route.request().url().replace('/bare/', '/');
    const { length } = await (await page.request.get(own)).body();
    const text = '<p>Kommunen aftaler det med arbejdspladsen.</p>';
    await route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="da"><meta charset="utf-8"><title>Bare</title>${links.join(' ')}<main data-ready="true">${text.repeat(length / text.length)}</main>`,
    });
  });
  await page.goto(`${root}bare/plan/strategi/`);
  const taken = await walk(
    context,
    page,
    'main[data-ready="true"]',
    (step) => `/bare/plan/${step}/`,
  );
  await context.close();
  return taken;
}

/** Walks from step to step; the clock is the machine's, which goes on from page to page. */
async function walk(
  context: BrowserContext,
  page: Page,
  shown: string,
  addressOf: (step: string) => string,
): Promise<number[]> {
  await context.addInitScript((selector) => {
    const look = () => {
      const target = sessionStorage.getItem('bench-target');
      if (target === null) return;
      const isThere = new URL(target).pathname === location.pathname;
      if (isThere && document.querySelector(selector.replace('STEP', stepIn(target))))
        requestAnimationFrame(() => {
          sessionStorage.setItem('bench-ready', String(Date.now()));
        });
      else requestAnimationFrame(look);
    };
    const stepIn = (address: string) => new URL(address).pathname.split('/').at(-2) ?? '';
    look();
    addEventListener(
      'click',
      ({ target }) => {
        const link = target instanceof Element ? target.closest('a') : null;
        sessionStorage.setItem('bench-target', link?.href ?? '');
        sessionStorage.setItem('bench-press', String(Date.now()));
        look();
      },
      true,
    );
  }, shown);
  await page.reload();
  const taken: number[] = [];
  for (let round = 0; round <= WALKS; round += 1) {
    for (const step of STEPS) {
      await page.evaluate(() => {
        for (const key of ['target', 'press', 'ready']) sessionStorage.removeItem(`bench-${key}`);
      });
      await page
        .locator(`a.step[href*="${addressOf(step).slice(1)}"], a.step[href*="../${step}/"]`)
        .first()
        .click();
      await page.waitForURL(`**${addressOf(step)}*`);
      const wait = await page.waitForFunction(() => {
        const [press, ready] = ['bench-press', 'bench-ready'].map((key) =>
          sessionStorage.getItem(key),
        );
        return press && ready ? Number(ready) - Number(press) : null;
      });
      const ms = await wait.jsonValue();
      if (round > 0 && ms !== null) taken.push(ms);
      // As a reader would: what the page left for later is done.
      await page.waitForTimeout(300);
    }
  }
  return taken;
}

const median = (values: number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? NaN;
