/** The search as a reader meets it: from the header, while typing, by keyboard, and without script. */
import type { Page } from '@playwright/test';
import {
  DESK,
  NARROW,
  PHONE,
  expectAccessible,
  expectContrast,
  expectNoSidewaysScroll,
  expectStillAccessible,
} from './audit.ts';
import { expect, test } from './fixtures.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Hvad leder du efter?' });
const results = (page: Page) => page.locator('.search-list > li');

test('goes from the header to the results', { tag: '@sub-folder' }, async ({ page, baseURL }) => {
  await page.setViewportSize(DESK);
  await page.goto('./regler/');
  await page.getByRole('searchbox', { name: 'Søg på siden' }).fill('tillidsmand');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${baseURL ?? ''}soeg/?q=tillidsmand`);
  await expect(field(page)).toHaveValue('tillidsmand');
  await expect(results(page).first()).toBeVisible();
  await results(page).getByRole('link', { name: 'tillidsrepræsentant', exact: true }).click();
  await expect(page).toHaveURL(`${baseURL ?? ''}ordliste/#tillidsrepraesentant`);
  await page.goBack();
  await expect(field(page)).toHaveValue('tillidsmand');
  await expect(results(page).first()).toBeVisible();
});

test('has a button alone on a phone, which leads to the field', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await page.goto('./');
  await expect(page.getByRole('searchbox')).toBeHidden();
  const button = page.getByRole('search').getByRole('button', { name: 'Søg' });
  const box = await button.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await button.click();
  await expect(field(page)).toBeFocused();
});

test('answers while someone types, and the address follows', async ({ page }) => {
  await page.goto('./soeg/');
  await expect(page.getByRole('heading', { name: 'Alle sider' })).toBeVisible();
  await field(page).pressSequentially('plejehjemsture');
  await expect(
    results(page)
      .getByRole('link', { name: /Gåture/ })
      .first(),
  ).toBeVisible();
  await expect(page).toHaveURL(/\?q=plejehjemsture$/);
  await expect(page).toHaveTitle(/plejehjemsture/);
  await expect(page.getByRole('heading', { name: 'Alle sider' })).toBeHidden();
  await page.keyboard.press('Enter');
  await field(page).fill('fortrængning');
  await expect(results(page).locator('mark').first()).toHaveText(/fortræng/i);
  await expect(page).toHaveURL(/q=fortr/);
  await page.goBack();
  await expect(field(page)).toHaveValue('plejehjemsture');
  await expect(
    results(page)
      .getByRole('link', { name: /Gåture/ })
      .first(),
  ).toBeVisible();
  await field(page).fill('');
  await expect(results(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Alle sider' })).toBeVisible();
});

test('says the number of results once', async ({ newVisitor }) => {
  // A clock that is stopped is not set going again in a profile that is used again.
  const page = await newVisitor();
  await page.clock.install();
  await page.goto('./soeg/');
  // From here time passes only when the test says so: a machine that pauses between two letters is no reader who does.
  await page.clock.pauseAt(Date.now() + 600_000);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const status = document.querySelector('[role="status"]');
    if (!status) return;
    new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await field(page).pressSequentially('tunnel');
  await page.clock.runFor(200);
  await expect(results(page).first()).toBeVisible();
  expect(await said()).toEqual([]);
  await page.clock.runFor(2_000);
  await expect(page.getByRole('status')).toHaveText(/result\w+ for »tunnel«/);
  await page.keyboard.press('Enter');
  await page.clock.runFor(2_000);
  expect(await said()).toHaveLength(1);
});

test('shows one kind of place when asked to, and more when asked to', async ({ page }) => {
  await page.goto('./soeg/?q=vask');
  const all = await page.getByRole('button', { name: /^Alle \(/ }).textContent();
  const kinds = page.getByRole('group', { name: 'Vis kun' });
  const tasks = kinds.getByRole('button', { name: /^Opgave/ });
  await tasks.focus();
  await page.keyboard.press('Enter');
  await expect(tasks).toBeFocused();
  await expect(tasks).toHaveAttribute('aria-pressed', 'true');
  await expect(results(page).filter({ hasNotText: 'Opgave' })).toHaveCount(0);
  await kinds.getByRole('button', { name: /^Alle/ }).click();
  expect(Number(/\d+/.exec(all ?? '')?.[0])).toBeGreaterThan(10);
  await expect(results(page)).toHaveCount(10);
  await page.getByRole('button', { name: /^Vis flere/ }).click();
  await expect(results(page).nth(10).getByRole('link').first()).toBeFocused();
});

test('helps when nothing is found', async ({ page }) => {
  await page.goto('./soeg/?q=%3Cxyzzyq%3E%26');
  await expect(
    page.getByRole('heading', { name: 'Ingen resultater for »<xyzzyq>&«' }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Alle sider' })).toBeVisible();
  await expectAccessible(page);
});

for (const [name, size] of Object.entries({ desk: DESK, phone: PHONE, narrow: NARROW })) {
  test(`is accessible with results: ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto('./soeg/?q=opgave');
    await expect(results(page).first()).toBeVisible();
    // What is found is the same in every window, and whole in the first.
    await (size === DESK ? expectAccessible(page) : expectStillAccessible(page));
    await expectNoSidewaysScroll(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);
  });
}

test.describe('when the index does not come', () => {
  test.use({ expectedComplaints: [/ERR_FAILED/] });

  test('says so, and shows all pages', async ({ page }) => {
    await page.route('**/data/search.*.json', (route) => route.abort());
    await page.goto('./soeg/?q=klage');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Alle sider' })).toBeVisible();
  });

  test('says so too when what searches does not come', async ({ page }) => {
    await page.route('**/assets/page.*.js', (route) => route.abort());
    await page.goto('./soeg/?q=klage');
    await expect(page.locator('#search-status')).toBeVisible();
    await expect(page.locator('#search-status')).toContainText('Søgningen kunne ikke hentes');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('leads to a list of all pages', async ({ page }) => {
    await page.setViewportSize(DESK);
    await page.goto('./ordliste/');
    await page.getByRole('searchbox', { name: 'Søg på siden' }).fill('klage');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/soeg\/\?q=klage$/);
    await expect(page.locator('noscript p')).toBeVisible();
    await page.locator('.site-map').getByRole('link', { name: 'Regler', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regler');
  });
});
