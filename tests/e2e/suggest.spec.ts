/** Suggestions with their reasons: ranked by the answers, declined with why, and found though nothing suggests them. */
import { expect, test } from './fixtures.ts';
import { beginPlan, ready, saved, openPage } from './wizard.ts';

test('suggestions say why they are there, and follow the answers', async ({ page }) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await openPage(page, 'plan/opgaver/');
  await page.locator('.field input[type=checkbox]').first().check();
  const library = page.locator('#liste-task');
  await library.locator('summary').first().click();
  const rows = library.locator('.task-row');
  const before = await rows.first().getByRole('heading').textContent();
  await expect(rows.first().getByText('Derfor')).toBeVisible();
  // An answer that gives other tasks a reason changes the order, and the reason is told.
  await page.getByLabel('Vinteren', { exact: true }).check();
  const first = rows.first();
  await expect(first.getByText(/I mangler opgaver om vinteren/)).toBeVisible();
  await expect(first.getByRole('heading')).not.toHaveText(before ?? '');
});

test('a reason can be missing, is asked for, and is written where it is missed', async ({
  page,
}) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await openPage(page, 'plan/opgaver/');
  await page.locator('.field input[type=checkbox]').first().check();
  await page.locator('#liste-task summary').first().click();
  const decline = page.getByRole('button', { name: /^Fravælg:? / });
  await decline.first().click();
  await page.getByRole('button', { name: 'Fravælg opgaven' }).click();
  const declined = page.locator('#fravalgte');
  await expect(declined.getByText('Begrundelsen mangler.')).toBeVisible();
  await declined.getByRole('button', { name: /^Skriv begrundelsen/ }).click();
  await expect(declined.locator('textarea')).toBeFocused();
  await declined.getByRole('button', { name: 'Ansatte løser den i dag.' }).click();
  await expect(declined.locator('textarea')).toHaveValue('Ansatte løser den i dag.');
  await declined.getByRole('button', { name: /^Færdig/ }).click();
  await expect(declined.getByText('Ansatte løser den i dag.')).toBeVisible();
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(declined.getByText('Ansatte løser den i dag.')).toBeVisible();
});

test('a task outside the suggestions is found and chosen; search and open areas survive a reload', async ({
  page,
}) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await openPage(page, 'plan/opgaver/');
  await page.locator('.field input[type=checkbox]').first().check();
  await page.locator('#liste-task summary').first().click();
  await page.getByLabel('Søg i hele biblioteket').fill('LEGETØJ vask');
  await expect(page.locator('#find-status')).toHaveText('1 opgave passer.');
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(page.getByLabel('Søg i hele biblioteket')).toHaveValue('LEGETØJ vask');
  await expect(page.locator('#liste-task details.item').first()).toHaveAttribute('open');
  await page.locator('button[id^="choose-soeg-"]').click();
  await expect(page.locator('a[id^="see-"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#valgte summary:focus')).toHaveCount(1);
});
