/** A plan by touch alone, on a phone: nothing waits for a mouse, a drag or a key but the letters that are written. */
import { PHONE } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { ready, saved } from './wizard.ts';

test.use({ hasTouch: true, viewport: PHONE });

test('a plan is begun, filled, taken back and printed by touch', async ({ page }) => {
  await page.goto('./');
  await page.locator('main .button-primary').first().tap();
  await ready(page);
  await page.getByLabel('Kommune', { exact: true }).selectOption({ label: 'Odense' });
  await page.getByLabel('Planen gælder fra').fill('2027-01-01');
  await page.getByLabel('til og med').fill('2027-12-31');
  await page.getByRole('button', { name: 'Begynd planen' }).tap();
  await page.locator('.steps a[href*="plan/opgaver/"]').first().tap();
  await ready(page);
  const area = page.locator('.field input[type=checkbox]').first();
  await area.tap();
  await expect(area).toBeChecked();
  const library = page.locator('#liste-task');
  await library.locator('summary').first().tap();
  await library
    .getByRole('button', { name: /^Vælg:? / })
    .first()
    .tap();
  await expect(library.locator('.alert', { hasText: 'er valgt' })).toBeVisible();
  await expect(page.locator('#valgte .item')).toHaveCount(1);
  await page
    .locator('.save-state')
    .getByRole('button', { name: /^Fortryd/ })
    .tap();
  await expect(page.locator('#valgte .item')).toHaveCount(0);
  await page
    .locator('.save-state')
    .getByRole('button', { name: /^Gør om/ })
    .tap();
  await expect(page.locator('#valgte .item')).toHaveCount(1);
  await saved(page);
  // A word with a note opens it and closes it again.
  const word = page.locator('.field-word').first();
  await word.tap();
  await expect(page.getByRole('note')).toHaveCount(1);
  await page.locator('h1').tap();
  await expect(page.getByRole('note')).toHaveCount(0);
  await page.locator('header').getByRole('link', { name: 'Min plan' }).tap();
  await ready(page);
  await page.locator('.steps a[href*="plan/dokumenter/"]').first().tap();
  await ready(page);
  await expect(page.locator('[draggable=true]')).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent Strategi (PDF)' }).tap();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
});
