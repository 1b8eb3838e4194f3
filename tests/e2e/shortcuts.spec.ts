/** The keys that do something: told under `?` on every page, and as true as what they tell of. */
import type { Page } from '@playwright/test';
import { DESK, expectAccessible, expectStillAccessible, PHONE } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { EXAMPLE } from './handed.ts';
import { beginPlan, openPage, saved } from './wizard.ts';

const over = (page: Page) => page.getByRole('dialog', { name: 'Genveje på tastaturet' });
const table = (page: Page, name: RegExp) => over(page).getByRole('table', { name });

test('? shows them over any page, and the focus goes back @sub-folder', async ({ page }) => {
  await page.goto('om/');
  const link = page.getByRole('main').getByRole('link').first();
  await link.focus();
  await page.keyboard.press('?');
  await expect(over(page).getByRole('heading')).toBeFocused();
  await expect(over(page).getByRole('table')).toHaveCount(4);
  await expect(over(page).locator('table').first()).toHaveCSS('width', /\d{3}/);
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectStillAccessible(page);
  await page.setViewportSize(DESK);
  await page.keyboard.press('Escape');
  await expect(over(page)).toHaveCount(0);
  await expect(link).toBeFocused();
  // The same key closes what it opened.
  await page.keyboard.press('?');
  await expect(over(page)).toBeVisible();
  await page.keyboard.press('?');
  await expect(over(page)).toHaveCount(0);
});

test('? in a field is a question mark', async ({ page }) => {
  await page.goto('./');
  const field = page.getByRole('searchbox');
  await field.focus();
  await page.keyboard.type('hvad?');
  await expect(field).toHaveValue('hvad?');
  // Once it is asked for outside a field, the first one has had its time.
  await page.getByRole('link').first().focus();
  await page.keyboard.press('?');
  await expect(over(page)).toHaveCount(1);
});

test('the key is turned off where it is in the way, and its page still tells all', async ({
  page,
}) => {
  await page.goto('om/');
  await page.keyboard.press('?');
  await over(page)
    .getByRole('checkbox', { name: /^Vis genvejene/ })
    .uncheck();
  await over(page).getByRole('button', { name: 'Luk' }).click();
  await page.goto('ordliste/');
  await page.keyboard.press('?');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Genveje på tastaturet' }).click();
  await expect(page.getByRole('table')).toHaveCount(4);
  const choice = page.getByRole('checkbox', { name: /^Vis genvejene/ });
  await expect(choice).not.toBeChecked();
  await page.keyboard.press('?');
  await choice.check();
  await expect(over(page)).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  await expect(over(page)).toBeVisible();
});

test('the keys of a review are those that are told', async ({ page }) => {
  await openPage(page, 'gennemgang/');
  await page.getByLabel('Vælg filer').setInputFiles(EXAMPLE);
  await page.getByRole('link', { name: /^Eksempel Kommune/ }).click();
  const keys = page.locator('.review-keys kbd');
  await expect(keys.first()).toBeAttached();
  const there = await keys.allTextContents();
  await page.keyboard.press('?');
  const review = table(page, /^I en gennemgang/);
  await expect(review).toBeVisible();
  const told = await review.locator('kbd').allTextContents();
  expect(told.map((key) => key.toLowerCase())).toEqual(there);
  expect(there.length).toBeGreaterThan(9);
});

test('Ctrl and S hand over the plan as a file, also from within a field', async ({ page }) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await openPage(page, 'plan/strategi/');
  await page.locator('textarea').first().fill('Vores formål');
  await saved(page);
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  expect((await coming).suggestedFilename()).toMatch(/\.json$/);
  await expect(page.locator('textarea').first()).toHaveValue('Vores formål');
});
