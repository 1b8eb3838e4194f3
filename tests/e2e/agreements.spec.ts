/** Agreements in the browser: the standing procedure, an agreement for a whole area, its route, and what shakes it. */
import type { Page } from '@playwright/test';
import { loadCatalog } from '../../src/catalog.ts';
import type { Plan } from '../../src/core/index.ts';
import { largestPlan } from '../bench/largest.ts';
import { expect, test } from './fixtures.ts';
import { jsonFile } from './handed.ts';
import { openExample, openPage, ready, saved } from './wizard.ts';

const STEPS = '#liste-step .sequence > li';

test('the procedure is suggested, moved by the keyboard, and every new agreement starts from it', async ({
  page,
}) => {
  await openPage(page, 'plan/opgaver/');
  await page.getByRole('button', { name: 'Indsæt et forslag til arbejdsgang' }).click();
  await expect(page.locator(STEPS)).toHaveCount(5);
  const first = await page.locator(`${STEPS} > details > summary`).first().innerText();
  await expect(page.locator(`${STEPS} > details > summary`).first()).toBeFocused();
  await page.locator('#liste-step details[open]').getByRole('button', { name: 'Flyt ned' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(`${STEPS} > details > summary`).nth(1)).toContainText(
    first.slice(3, 20),
  );
  await expect(
    page.getByRole('button', { name: /^Flyt ned/ }).and(page.locator(':focus')),
  ).toBeVisible();
  await page.locator('#liste-step details[open]').getByRole('button', { name: 'Slet' }).click();
  await expect(page.locator(STEPS)).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Fortryd', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator(STEPS)).toHaveCount(5);
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(page.locator(`${STEPS} > details > summary`).nth(1)).toContainText(
    first.slice(3, 20),
  );
});

/** The largest plan there is, with all its tasks and no more than three of its agreements, each of which costs the page its time. */
function manyTasks(): Plan {
  const plan = largestPlan(loadCatalog().catalog);
  const agreements = plan.agreements.slice(0, 3);
  const isOfThem = (id: string) => agreements.some((agreement) => agreement.id === id);
  return {
    ...plan,
    agreements,
    approvals: plan.approvals.filter(({ agreement }) => isOfThem(agreement)),
    workplaces: plan.workplaces.slice(0, 3),
  };
}

/** Makes an agreement for the first area about the first task. */
async function makeWide(page: Page): Promise<void> {
  await page.getByLabel('I et helt område').check();
  await page.getByRole('button', { name: 'Lav aftalen' }).click();
  await expect(page.locator('#new-agreement-problems')).toBeFocused();
  await page.getByLabel('Område', { exact: true }).selectOption({ index: 1 });
  await page.locator('#new-tasks input').first().check();
  await page.getByRole('button', { name: 'Lav aftalen' }).click();
}

test('an agreement for an area has each workplace’s own approvals, and is counted when approved', async ({
  page,
}) => {
  await openExample(page, 'aftaler/');
  const before = await page.locator('#antal').innerText();
  await makeWide(page);
  const item = page.locator('details.agreement[open]');
  await expect(item.locator('> summary')).toBeFocused();
  await expect(item.locator('> summary .badge')).toHaveText('Udkast');
  await expect(page.locator('#antal')).not.toHaveText(before);
  const places = item.locator('[id^=places-]').first();
  await places.getByLabel('Arbejdsplads', { exact: true }).selectOption({ index: 1 });
  await places.getByRole('button', { name: 'Sæt arbejdspladsen på aftalen' }).click();
  await expect(places.locator('.sequence > li')).toHaveCount(3);
  const step = places.locator('.sequence > li').first();
  await expect(step.locator('> details')).toHaveAttribute('open');
  await step.locator('input[type=date]').first().fill('2026-11-02');
  await expect(step.locator('> details > summary')).toContainText('2. november 2026');
  await expect(item.locator('> summary .badge')).toHaveText('På vej');
  await saved(page);
  const address = await step.locator('> details').getAttribute('id');
  await openPage(page, `aftaler/#${address ?? ''}`);
  await page.reload();
  await ready(page);
  await expect(page.locator(`[id="${address ?? ''}"]`)).toHaveAttribute('open');
});

test('an approval is shaken when its tasks change, and settled by the reader', async ({ page }) => {
  await openExample(page, 'aftaler/');
  const item = page.locator('details.agreement').first();
  await item.locator('> summary').click();
  const approved = item.locator('.field[id$=-godkendt]');
  await approved.getByLabel('Nej').check();
  await approved.getByLabel('Ja').check();
  await saved(page);
  await item.locator('input[id^=a-]:checked').first().uncheck();
  await expect(item.locator('> summary')).toContainText('Se efter igen');
  await expect(approved).toContainText('er ændret');
  await approved.getByRole('button', { name: 'Svaret passer stadig' }).click();
  await expect(item.locator('> summary')).not.toContainText('Se efter igen');
  await expect(approved.getByRole('button', { name: 'Svaret passer stadig' })).toHaveCount(0);
  await saved(page);
});

test('of two hundred tasks, an agreement shows its own, and the others by area when asked', async ({
  page,
}) => {
  await openPage(page, 'plan/');
  await page.locator('#open-file').setInputFiles(jsonFile('stor.nyttestrategi.json', manyTasks()));
  await saved(page);
  await openPage(page, 'aftaler/');
  const making = page.locator('#new-tasks');
  await expect(making.getByRole('checkbox')).toHaveCount(0);
  const item = page.locator('details.agreement').first();
  await item.locator('> summary').click();
  const tasks = item.getByRole('group', { name: 'Opgaver i aftalen' });
  await expect(tasks.getByRole('checkbox')).toHaveCount(3);
  const own = tasks.locator('details').filter({ hasText: 'Jeres egne opgaver' });
  await own.locator('summary').click();
  await own.getByRole('checkbox').first().check();
  await expect(own.locator('summary')).toContainText('1 af ');
  // What is unticked stays where it is, to be ticked again.
  await tasks.getByRole('checkbox').first().uncheck();
  await expect(tasks.getByRole('checkbox').first()).not.toBeChecked();
  await saved(page);
  await page.reload();
  await ready(page);
  await page.locator('details.agreement').first().locator('> summary').click();
  await expect(
    page
      .locator('details.agreement')
      .first()
      .getByRole('group', { name: 'Opgaver i aftalen' })
      .getByRole('checkbox'),
  ).toHaveCount(3);
});
