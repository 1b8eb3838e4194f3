/** Every page of the built site, as it stands when it is opened. */
import type { Page, Response } from '@playwright/test';
import { BUDGET, isWorking, mostScript } from '../site/budgets.ts';
import { gzipped } from '../site/built.ts';
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  expectStillAccessible,
  NARROW,
  PHONE,
} from './audit.ts';
import { expect, hydrated, test } from './fixtures.ts';
import { PAGES } from './pages.ts';

const soak = Boolean(process.env['SOAK']);

/** Addresses whose pages come from one template, a record or a text each: a few of them show what all of them do. */
const ALIKE = [/^opgaver\/[^/]+\/$/, /^vejledning\/[^/]+\/$/, /^(om|privatliv|tilgaengelighed)\/$/];
/**
 * How many of those are opened: all of them when the campaigns run in full. Every one is still read as HTML by the tests
 * of the built site.
 */
const SAMPLE = soak ? Infinity : 2;

/** The pages to open: of those alike only some, spread from the first to the last. */
const opened = PAGES.filter((path) => {
  const alike = PAGES.filter((other) => ALIKE.some((one) => one.test(path) && one.test(other)));
  const at = alike.indexOf(path);
  const step = Math.max(1, Math.floor((alike.length - 1) / (SAMPLE - 1)));
  return at <= 0 || at % step === 0;
});

/** Collects the scripts that a page is sent from now on: its own, and those of workers, which hold nothing on it up. */
function scriptsOf(page: Page): () => Promise<{ own: number; workers: number }> {
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  return async () => {
    const workers = new Set(page.workers().map((worker) => worker.url()));
    const sum = { own: 0, workers: 0 };
    for (const script of scripts)
      sum[workers.has(script.url()) ? 'workers' : 'own'] += gzipped(await script.body());
    return sum;
  };
}

/**
 * The ways in which a page is looked at: at a desk by day, and on a phone in the dark. Pages to work on stand both, and so
 * do all pages when the campaigns run in full; of the others every second is looked at in the one way, the rest in the other.
 */
function looksAt(page: Page, path: string): [() => Promise<void>, ...(() => Promise<void>)[]] {
  const desk = () => page.setViewportSize(DESK);
  const phone = async () => {
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ colorScheme: 'dark' });
  };
  if (soak || isWorking(`/${path}`)) return [desk, phone];
  return opened.indexOf(path) % 2 === 0 ? [desk] : [phone];
}

test('there are pages', () => {
  expect(PAGES).toContain('');
});

for (const path of opened) {
  test(`/${path}`, async ({ page }) => {
    const scriptBytes = scriptsOf(page);
    await page.setViewportSize(DESK);
    const response = await page.goto(`./${path}`);
    expect(response?.status()).toBe(200);
    await hydrated(page);
    if (isWorking(`/${path}`)) await page.waitForLoadState('networkidle');

    await test.step('keeps within its budget of script', async () => {
      const { own, workers } = await scriptBytes();
      expect.soft(own).toBeLessThanOrEqual(mostScript(`/${path}`));
      expect.soft(workers).toBeLessThanOrEqual(BUDGET.workerScript);
    });
    await test.step('is accessible', async () => {
      const [first, ...others] = looksAt(page, path);
      await first();
      await expectAccessible(page);
      for (const look of others) {
        await look();
        await expectStillAccessible(page);
      }
    });
    await test.step('fits a window of 320 pixels', async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(NARROW);
      await expectNoSidewaysScroll(page);
    });
  });
}

test('the keyboard goes past the menu', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toBeVisible();
  await expect(skip).toHaveAttribute('href', /^#/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveCount(1);
  await expect(page.locator('header :focus')).toHaveCount(0);
});

test.describe('an address without a page', () => {
  test.use({ expectedComplaints: [/status of 404/] });

  test('shows the page that says so', async ({ page }) => {
    const response = await page.goto('./findes-ikke');
    expect(response?.status()).toBe(404);
    await expect(page.locator('h1')).toBeVisible();
    await expectAccessible(page);
  });
});

// At the root every page has been opened above.
test(
  'every page opens in a sub-folder',
  { tag: ['@sub-folder', '@only'] },
  async ({ page, baseURL }) => {
    for (const path of opened) {
      const response = await page.goto(`./${path}`);
      expect(response?.status(), path).toBe(200);
      expect(page.url()).toBe(`${baseURL ?? ''}${path}`);
      await hydrated(page);
    }
  },
);
