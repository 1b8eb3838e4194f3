/**
 * How the pages that matter look, held against pictures that somebody has seen; `npm run looks` renews them. The pictures are
 * the small browser's, which draws letters otherwise than the whole one does: they are held where that one is there.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { EXAMPLE } from './handed.ts';
import { openExample, openPage } from './wizard.ts';

/** A picture of what is in the window: glyphs may be drawn a little otherwise by another browser, blocks may not move. */
const LOOK = {
  animations: 'disabled',
  scale: 'css',
  threshold: 0.25,
  maxDiffPixelRatio: 0.006,
} as const;
const PHONE = { width: 360, height: 640 };
const DESK = { width: 1440, height: 800 };

/** Makes ready to be looked at: the day stands still, nothing moves, and the letters are waited for however late they come. */
async function prepare(page: Page, size: typeof DESK, scheme: 'light' | 'dark'): Promise<void> {
  await page.clock.setFixedTime('2026-11-22T09:00:00+01:00');
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.route(/\.css$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
    await route.fulfill({ response, body });
  });
}

async function looksAsItDid(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expect(page).toHaveScreenshot(`${name}.png`, LOOK);
}

for (const [name, path, size, scheme] of [
  ['front-desk', './', DESK, 'light'],
  ['front-phone', './', PHONE, 'dark'],
  ['guidance-desk', './vejledning/strategi/', DESK, 'dark'],
  ['task-phone', './opgaver/vask-af-skilte/', PHONE, 'light'],
  ['register-phone', './regler/?dato=2026-11-22', PHONE, 'light'],
  ['look-desk', './om/udseende/', DESK, 'light'],
] as const) {
  test(`${name} @looks`, async ({ page }) => {
    await prepare(page, size, scheme);
    await page.goto(path);
    await looksAsItDid(page, name);
  });
}

for (const [name, path, size, scheme] of [
  ['step-desk', 'plan/strategi/', DESK, 'light'],
  ['step-phone', 'plan/opgaver/', PHONE, 'dark'],
  ['follow-up-desk', 'opfoelgning/', DESK, 'dark'],
] as const) {
  test(`${name} of the example @looks`, async ({ page }) => {
    await prepare(page, size, scheme);
    await openExample(page, path);
    await looksAsItDid(page, name);
  });
}

test('documents-desk of the example @looks', async ({ page }) => {
  await prepare(page, DESK, 'light');
  await openExample(page, 'plan/dokumenter/');
  await page.locator('.paper-title').scrollIntoViewIfNeeded();
  await looksAsItDid(page, 'documents-desk');
});

test('review-desk of the example @looks', async ({ page }) => {
  await prepare(page, DESK, 'light');
  await openPage(page, 'gennemgang/');
  await page.getByLabel('Vælg filer').setInputFiles(EXAMPLE);
  await page.getByRole('link', { name: /^Eksempel Kommune/ }).click();
  await expect(page.locator('.review-bar')).toBeVisible();
  await looksAsItDid(page, 'review-desk');
});

test('a block that moved and a colour that changed are seen @looks', async ({ page }) => {
  await prepare(page, DESK, 'light');
  const differs = async (planted: string) => {
    await page.goto('./');
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, planted);
    await expect(page).not.toHaveScreenshot('front-desk.png', LOOK);
  };
  await differs('main { translate: 0 8px }');
  await differs(':root { --brand: #7a1f3d !important }');
});
