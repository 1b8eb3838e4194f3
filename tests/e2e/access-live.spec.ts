/** Each deed is told once: what was chosen, declined, taken back or found, and that it is saved. */
import type { Page } from '@playwright/test';
import { listen, toldSince } from './access-live.ts';
import { expect, test } from './fixtures.ts';
import { beginPlan, openPage, saved } from './wizard.ts';

/** What is told of the deed is said once, and it is this. */
async function expectTold(page: Page, deed: () => Promise<void>, said: RegExp): Promise<void> {
  await toldSince(page);
  await deed();
  await expect(page.getByText(said).first()).toBeAttached();
  if ((await page.locator('[data-save]').count()) > 0) await saved(page);
  const told = await toldSince(page);
  expect.soft(told, String(said)).toHaveLength(1);
  expect.soft(told[0]).toMatch(said);
}

test('in a plan: choosing, declining, taking back and doing again', async ({ page }) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await openPage(page, 'plan/opgaver/');
  const area = page.locator('.field input[type=checkbox]').first();
  await area.check();
  await page.locator('#liste-task summary').first().click();
  await saved(page);
  await listen(page);
  const button = (name: RegExp) => page.getByRole('button', { name });
  await expectTold(
    page,
    () =>
      button(/^Vælg:? /)
        .first()
        .click(),
    /er valgt/,
  );
  await button(/^Fravælg:? /)
    .first()
    .click();
  await page.locator('#liste-task textarea').fill('Det er driftens egen opgave.');
  await expectTold(page, () => button(/^Fravælg opgaven/).click(), /er fravalgt/);
  // The same words two times in a row are told two times.
  await area.uncheck();
  await area.check();
  await saved(page);
  const bar = page.locator('.save-state');
  const again = (name: RegExp) => () => bar.getByRole('button', { name }).click();
  await expectTold(page, again(/^Fortryd/), /^Fortrudt: /);
  await expectTold(page, again(/^Fortryd/), /^Fortrudt: /);
  await expectTold(page, again(/^Gør om/), /^Gjort om: /);
});

test('in the library: what is sought and what is filtered', async ({ page }) => {
  await page.goto('opgaver/');
  await listen(page);
  await expectTold(page, () => page.locator('#soeg').fill('skole'), /^Viser 14 af /);
  const filter = page.locator('main input[type=checkbox]').first();
  await expectTold(page, () => filter.check(), /^Viser 1 af /);
});

test('what is told twice, or by what was not there before, is heard', async ({ page }) => {
  await page.setContent('<p role="status"></p><div role="status"></div><main></main>');
  await listen(page);
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('[role=status]')) each.textContent = 'Gemt';
  });
  expect(await toldSince(page)).toEqual(['Gemt', 'Gemt']);
});
