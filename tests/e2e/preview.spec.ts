/** The site as it is on a coming day: the address says the day, each page for reading keeps it, and no plan follows it. */
import { expectAccessible, expectNoSidewaysScroll, NARROW } from './audit.ts';
import { expect, test } from './fixtures.ts';

const LINE = 'Du ser siden, som den ser ud den 1. januar 2027';

test('a day in the address is said, kept from page to page, and left again', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00'));
  await page.goto('fagtjek/lov/');
  await expect(page.locator('.preview-day')).toHaveCount(0);
  const coming = page.locator('#aendring-ny-hovedlov-planlagt');
  await coming.getByRole('link', { name: 'Se reglerne, som de er den 1. januar 2027' }).click();
  await expect(page.locator('#standing-day')).toContainText('1. januar 2027');
  await expect(page.locator('.preview-day')).toHaveCount(0);
  await page.getByRole('link', { name: 'Opgaver', exact: true }).click();
  await expect(page).toHaveURL(/opgaver\/\?dato=2027-01-01$/);
  await expect(page.locator('.preview-day')).toContainText(LINE);
  await page.getByRole('link', { name: 'Vejledning', exact: true }).click();
  await expect(page.locator('.preview-day')).toContainText(LINE);
  await page.locator('.nav').getByRole('link', { name: 'Målgrupper', exact: true }).click();
  await expect(page.locator('#standing-day')).toContainText('1. januar 2027');
  await page.goBack();
  await page.getByRole('link', { name: 'Se siden, som den er i dag' }).click();
  await expect(page.locator('.preview-day')).toHaveCount(0);
  await expect(page).not.toHaveURL(/dato/);
});

test('a task and the page for the young are shown as on the day', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00'));
  await page.goto('opgaver/oprydning-i-tomme-bygninger/?dato=2027-01-01');
  await expect(page.locator('.preview-day')).toContainText(LINE);
  await expect(page.locator('.care .badge').first()).toContainText('Ikke bekræftet');
  await page.goto('unge/?dato=2027-01-01');
  await expect(page.locator('#standing-day')).toContainText('1. januar 2027');
});

test('a link to a plan takes no day with it', async ({ page }) => {
  await page.goto('vejledning/?dato=2027-01-01');
  await expect(page.locator('.preview-day')).toBeVisible();
  const plan = page.locator('.nav').getByRole('link', { name: 'Min plan' });
  await expect(plan).not.toHaveAttribute('href', /dato/);
});

test('what is no day is not shown', async ({ page }) => {
  await page.goto('vejledning/?dato=i-morgen');
  await expect(page.locator('h1')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.preview-day')).toHaveCount(0);
});

test('ages are those of the reader, or of the day in the address', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-01T09:00:00'));
  const age = page.locator('[data-checked="2026-11-21"]').first();
  await page.goto('fagtjek/lov/');
  await expect(age).toHaveText('10 dage');
  await page.goto('fagtjek/lov/?dato=2027-11-21');
  await expect(age).toHaveText('365 dage');
});

for (const viewport of [NARROW, { width: 1280, height: 800 }]) {
  test(`the keeper's page is accessible, all unfolded, at ${String(viewport.width)} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto('fagtjek/lov/?dato=2027-01-01');
    await expect(page.locator('.preview-day')).toBeVisible();
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
