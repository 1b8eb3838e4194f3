/** The plan's own page, the example's sandbox, and the tour through it. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectContrast, PHONE } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { beginPlan, ready, saved, openPage } from './wizard.ts';

/** Everything of the reader's own that lies in the browser, as text: the database, and the keys beside it. */
function ownData(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('nyttestrategi');
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error('closed'));
      };
    });
    const kinds = [...database.objectStoreNames];
    const all = await Promise.all(
      kinds.map(
        (kind) =>
          new Promise<unknown>((resolve) => {
            const asked = database.transaction(kind).objectStore(kind).getAll();
            asked.onsuccess = () => {
              resolve([kind, asked.result]);
            };
          }),
      ),
    );
    database.close();
    const keys = [localStorage, sessionStorage].map((storage) =>
      Object.entries(storage).filter(([key]) => /^nyttestrategi[:]/.test(key)),
    );
    return JSON.stringify([all, keys]);
  });
}

test('what is done in the example leaves the reader’s own plans as they were @sub-folder', async ({
  page,
  context,
}) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await openPage(page, 'plan/strategi/');
  await page.locator('.field textarea').first().fill('Vores egne ord');
  await saved(page);
  await openPage(page, 'plan/');
  await saved(page);
  const own = await ownData(page);
  expect(own).toContain('Vores egne ord');

  // The link works from the first click, and the address says where one is.
  await page.getByRole('link', { name: 'Åbn eksemplet' }).click();
  await expect(page.locator('.sandbox')).toBeVisible();
  await expect(page).toHaveURL(/eksempel=aaben/);
  await expect(page.locator('#ny-plan, #planer, #open-file')).toHaveCount(0);
  await page.locator('.steps a').nth(1).click();
  await expect(page).toHaveURL(/strategi\/\?eksempel=aaben/);
  await ready(page);
  await page.locator('.field textarea').first().fill('Skrevet i eksemplet');
  await saved(page);
  // It survives a reload, and a page whose address does not say it.
  await page.reload();
  await ready(page);
  await expect(page.locator('.field textarea').first()).toHaveValue('Skrevet i eksemplet');
  await openPage(page, 'plan/strategi/');
  await expect(page.locator('.sandbox')).toBeVisible();
  expect(await ownData(page)).toBe(own);

  // Another tab is the reader's own.
  const other = await context.newPage();
  await openPage(other, 'plan/strategi/');
  await expect(other.locator('.field textarea').first()).toHaveValue('Vores egne ord');
  await other.close();

  // Closed, it is forgotten; opened again it begins afresh.
  await page.getByRole('button', { name: 'Luk eksemplet' }).click();
  await expect(page.locator('#plan-title')).toContainText('Odense');
  await expect(page.locator('.sandbox')).toHaveCount(0);
  expect(await ownData(page)).toBe(own);
  await openPage(page, 'plan/strategi/?eksempel');
  await expect(page.locator('.field textarea').first()).not.toHaveValue('Skrevet i eksemplet');
});

test('the example becomes a plan of one’s own only when it is asked for', async ({ page }) => {
  await openPage(page, 'plan/?eksempel');
  await page.getByRole('button', { name: 'Kopiér til en plan af jeres egen' }).click();
  await expect(page.locator('.sandbox')).toHaveCount(0);
  await ready(page);
  await expect(page.locator('#plan-title')).toContainText('(kopi)');
  await expect(page.locator('#planer .task-list > li')).toHaveCount(1);
});

test('the tour has six stops, each at a place that is there, by keyboard alone', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await openPage(page, 'plan/?rundtur=1');
  for (let stop = 1; stop <= 6; stop++) {
    const panel = page.locator('.tour');
    await expect(panel).toContainText(`Stop ${String(stop)} af 6`);
    await expect(page).toHaveURL(new RegExp(`rundtur=${String(stop)}`));
    await expect(page.locator('#tour-title')).toBeFocused();
    // The first of a stop's places is the one meant; `indhold` only stands in for it.
    const place = page.locator('[data-tour]:not(#indhold)');
    await expect(place).toBeInViewport();
    const topOf = (part: Locator) => part.evaluate((node) => node.getBoundingClientRect().top);
    await expect
      .poll(async () => (await topOf(panel)) - (await topOf(place)), 'the place over the panel')
      .toBeGreaterThan(0);
    if (stop === 6) break;
    await page.keyboard.press('Tab');
    if (stop > 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(panel).toContainText(`Stop ${String(stop + 1)} af 6`);
    await ready(page);
  }
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Slut' }).press('Enter');
  await expect(page.locator('.tour')).toHaveCount(0);
  await expect(page).not.toHaveURL(/rundtur/);
});

test('the plan’s page says one thing to do, and the button leads there', async ({ page }) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await saved(page);
  const next = page.locator('#naeste');
  await expect(next).toContainText('Svar på');
  await expect(page.locator('.points tbody tr')).toHaveCount(5);
  await expect(page.locator('.points')).toContainText('Ikke begyndt');
  await expectAccessible(page);
  await expectContrast(page);
  await next.getByRole('link').click();
  await ready(page);
  await expect(page.locator('.field :focus')).toBeVisible();
});

test('plans side by side: renamed in place, taken out as a file, deleted and given back', async ({
  page,
}) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await saved(page);
  const list = page.locator('#planer');
  await list.getByRole('button', { name: /^Omdøb/ }).click();
  await expect(list.getByLabel(/^Nyt navn/)).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Vores plan');
  await page.keyboard.press('Enter');
  await expect(page.locator('#plan-title')).toHaveText('Vores plan');
  await expect(list.getByRole('button', { name: /^Omdøb/ })).toBeFocused();
  await expect(list).toContainText(/\d+ af \d+ besvaret/);
  await expect(list).toContainText('Ikke hentet som fil');
  const download = page.waitForEvent('download');
  await page.locator('.save-state').getByRole('button', { name: 'Hent som fil' }).click();
  expect((await download).suggestedFilename()).toBe('odense-2026.nyttestrategi.json');
  await expect(list).toContainText(/Hentet som fil \d/);
  await expect(list).not.toContainText('ændret siden');
  await list.getByRole('button', { name: /^Slet/ }).click();
  await list.getByRole('button', { name: 'Fortryd' }).click();
  await expect(list).toContainText('Vores plan');
});

test('a strategy with its data counts as taken out as a file, one without does not', async ({
  page,
}) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await saved(page);
  const takeOut = async (query: string) => {
    await openPage(page, `plan/dokumenter/${query}`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Hent .*\(PDF\)/ }).click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    await expect(page.getByText(/er hentet\./)).toBeVisible();
    await openPage(page, 'plan/');
  };
  await takeOut('?data=nej');
  await expect(page.locator('#planer')).toContainText('Ikke hentet som fil');
  await takeOut('');
  await expect(page.locator('#planer')).toContainText(/Hentet som fil \d/);
});
