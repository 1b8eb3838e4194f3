/** The states that a page opens into when it is used: each is as accessible as the page it began as. */
import type { Page } from '@playwright/test';
import { DESK, expectAccessible, expectContrast, expectStillAccessible, PHONE } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { jsonFile } from './handed.ts';
import { beginPlan, openAll, openExample, openPage, ready, saved } from './wizard.ts';

async function audited(page: Page): Promise<void> {
  await page.setViewportSize(DESK);
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectStillAccessible(page);
  await page.setViewportSize(DESK);
}

async function readableInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page);
  await page.emulateMedia({ colorScheme: 'light' });
}

test('a new plan that lacks something says what, and its links lead to the fields', async ({
  page,
}) => {
  await openPage(page, 'plan/');
  await page.getByRole('button', { name: 'Begynd planen' }).click();
  const problems = page.locator('#new-plan-problems');
  await expect(problems).toBeFocused();
  await audited(page);
  // The second time the address is already the link's: it works all the same.
  for (let time = 0; time < 2; time++) {
    await problems.getByRole('link').click();
    await expect(page.getByLabel('Kommune', { exact: true })).toBeFocused();
    await page.getByRole('button', { name: 'Begynd planen' }).focus();
  }
});

test('a task being declined, and what was chosen before it', async ({ page }) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await openPage(page, 'plan/opgaver/');
  await page.locator('.field input[type=checkbox]').first().check();
  await page.locator('#liste-task summary').first().click();
  await page
    .getByRole('button', { name: /^Vælg:? / })
    .first()
    .click();
  await expect(page.locator('#liste-task .alert', { hasText: 'er valgt' })).toBeVisible();
  await page
    .getByRole('button', { name: /^Fravælg:? / })
    .first()
    .click();
  await expect(page.locator('#liste-task textarea')).toBeFocused();
  await audited(page);
  await readableInTheDark(page);
});

test('an open item with findings, and agreements with one open', async ({ page }) => {
  await openExample(page, 'plan/opgaver/');
  await page.locator('#valgte .item > summary').first().click();
  await page.locator('#valgte .item[open] input[type=radio]').first().check();
  await audited(page);
  await readableInTheDark(page);
  await openPage(page, 'aftaler/');
  await expect(page.locator('header [aria-current]')).toHaveText('Min plan');
  await page.locator('.item > summary').first().click();
  await audited(page);
});

test('the plan, its overview and its papers, with the example open', async ({ page }) => {
  await openExample(page);
  await audited(page);
  await openPage(page, 'plan/gennemse/');
  await audited(page);
  await openPage(page, 'plan/dokumenter/');
  await expect(page.locator('.paper-title')).toBeVisible();
  await audited(page);
});

test('a file that is refused, and what was deleted and can be had back', async ({ page }) => {
  await openPage(page, 'plan/');
  await page.getByLabel('Vælg en fil').setInputFiles(jsonFile('noget.json', 'ikke en plan'));
  await expect(page.locator('.alert.tone-bad')).toBeVisible();
  await audited(page);
  await readableInTheDark(page);
  await openExample(page, 'plan/opgaver/');
  const item = page.locator('#valgte .item').first();
  await item.locator('summary').first().click();
  await item.getByRole('button', { name: /^Slet/ }).last().click();
  await expect(page.getByRole('button', { name: 'Fortryd', exact: true })).toBeFocused();
  await audited(page);
});

test('what is printed is read as well as what is on screen', async ({ page }) => {
  await openExample(page, 'plan/gennemse/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('.save-state')).toBeHidden();
  await expectStillAccessible(page);
  await page.goto('regler/');
  await expectStillAccessible(page);
});

test('a page without a plan says how to begin, and with one which it is', async ({ page }) => {
  await openPage(page, 'plan/strategi/');
  const line = page.locator('.plan-line');
  await expect(line).toContainText('Der er ingen plan åben');
  await page.locator('.field textarea').first().fill('Skrevet uden videre');
  await expect(line).toContainText('Plan uden navn');
  await saved(page);
  await audited(page);
  await line.getByRole('link', { name: 'Vælg kommune' }).click();
  await ready(page);
  await expect(page.locator('#fakta')).toHaveAttribute('open');
  await page.getByLabel('Planens navn').fill('Vores plan');
  await saved(page);
  await openPage(page, 'plan/strategi/');
  await expect(line).toContainText('Vores plan');
});

test('a link into a list leads there, though the list comes after the page', async ({ page }) => {
  await openExample(page, 'plan/opgaver/');
  const id = await page.locator('#valgte .item').last().getAttribute('id');
  await openPage(page, `plan/strategi/`);
  await openPage(page, `plan/opgaver/#${id ?? ''}`);
  const item = page.locator(`[id="${id ?? ''}"]`);
  await expect(item.locator('summary').first()).toBeFocused();
  await expect(item).toBeInViewport();
});

test('what is wrong with a number is said when the field is left, not at the first letter', async ({
  page,
}) => {
  await openExample(page, 'aftaler/');
  await openAll(page);
  const field = page.locator('.field:has(> .input-row input[inputmode=decimal])').first();
  const input = field.locator('input');
  await input.fill('mange');
  await input.blur();
  await expect(field.getByRole('alert')).toBeVisible();
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await input.press('ArrowRight');
  await input.pressSequentially('x');
  await expect(field.getByRole('alert')).toHaveCount(0);
  await input.fill('7,5');
  await input.blur();
  await expect(field.getByRole('alert')).toHaveCount(0);
});

test('the save bar fits one row on a phone', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await saved(page);
  const tops = await page
    .locator('.save-state > :not(.sr-only)')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()))
    .then((boxes) => boxes.map(({ y, height }) => Math.round(y + height / 2)));
  expect(new Set(tops).size).toBe(1);
});

test('a plan that cannot be opened any more is spoken of, and the page works', async ({ page }) => {
  await openPage(page, 'plan/');
  await page.evaluate(() => {
    for (const storage of [localStorage, sessionStorage])
      storage.setItem('nyttestrategi:current', 'enplandererveek');
  });
  await openPage(page, 'plan/strategi/');
  await expect(page.getByRole('alert')).toContainText('Den plan, du havde åben');
  await expect(page.locator('textarea').first()).toBeEditable();
});

test.describe('a part that cannot be fetched', () => {
  test.use({ expectedComplaints: [/ERR_FAILED/] });

  test('is spoken of once, the questions work, and it comes when the page is loaded again', async ({
    page,
  }) => {
    await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
    const lists = '**/assets/{Own,Chosen,Procedure,ActionPlan,Consultations,Tasks}.*.js';
    await page.route(lists, (route) => route.abort());
    await openPage(page, 'plan/strategi/');
    await page.locator('textarea').first().fill('Skrevet uden net.');
    await expect(page.getByRole('alert')).toHaveText(/En del af siden kunne ikke hentes/);
    await audited(page);
    await saved(page);
    await page.unroute(lists);
    await openPage(page, 'plan/strategi/');
    await page.locator('textarea').first().focus();
    await expect(page.locator('#tjek-trinnet')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.locator('textarea').first()).toHaveValue('Skrevet uden net.');
  });

  test('is done without where it is not missed', async ({ page }) => {
    let refused = 0;
    await page.route(/(notice|shortcuts|preview|own-data\.[^/]*)\.js$/, (route) => {
      refused += 1;
      return route.abort();
    });
    await page.goto('./genveje/');
    await page.keyboard.press('?');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto('./vejledning/hvad-er-nytteindsats/?dato=2027-01-01');
    await page.goto('./regler/?dato=2027-01-01');
    await page.goto('./privatliv/');
    await expect.poll(() => refused).toBeGreaterThanOrEqual(4);
  });

  test('is spoken of where remarks are received', async ({ page }) => {
    await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
    await page.route('**/assets/ReceivedList.*.js', (route) => route.abort());
    await openPage(page, 'plan/bemaerkninger/');
    await expect(page.getByRole('alert')).toHaveText(/En del af siden kunne ikke hentes/);
    await expect(page.getByRole('heading', { name: 'Åbn bemærkninger' })).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a step reads whole, and says what does not work', async ({ page }) => {
    await page.goto('plan/strategi/');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(page.locator('textarea').first()).toBeVisible();
  });
});
