/**
 * How the pages that matter look, held against pictures that somebody has seen; `npm run looks` renews them. The pictures are
 * the small browser's, which draws letters otherwise than the whole one does: the campaigns, which use that, leave them out.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openExample } from './wizard.ts';

/** A picture of what is in the window: glyphs may be drawn a little otherwise by another browser, blocks may not move. */
const LOOK = {
  animations: 'disabled',
  scale: 'css',
  threshold: 0.25,
  maxDiffPixelRatio: 0.006,
} as const;
const PHONE = { width: 360, height: 640 };
const DESK = { width: 1440, height: 800 };

async function looked(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
}

for (const [name, path, size, scheme] of [
  ['front-desk', './', DESK, 'light'],
  ['front-phone', './', PHONE, 'dark'],
  ['guidance-desk', './vejledning/strategi/', DESK, 'dark'],
  ['task-phone', './opgaver/vask-af-skilte/', PHONE, 'light'],
  ['look-desk', './om/udseende/', DESK, 'light'],
] as const) {
  test(`${name} looks as it did @only`, async ({ page }) => {
    await page.clock.setFixedTime('2026-11-22T09:00:00+01:00');
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(path);
    await looked(page);
    await expect(page).toHaveScreenshot(`${name}.png`, LOOK);
  });
}

test('a step of the example looks as it did @only', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-22T09:00:00+01:00');
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await openExample(page, 'plan/strategi/');
  await looked(page);
  await expect(page).toHaveScreenshot('step-desk.png', LOOK);
});

test('a block that moved and a colour that changed are seen @only', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-22T09:00:00+01:00');
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const differs = async (planted: string) => {
    await page.goto('./');
    await looked(page);
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
