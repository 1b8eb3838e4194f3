/** Remarks that came back, by keyboard: brought in, found at their fields, taken over, declined, undone, handed back. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { loadCatalog } from '../../src/catalog.ts';
import type { Plan, Review } from '../../src/core/index.ts';
import { reviewFile } from '../../src/storage/file.ts';
import { asked, reviewBy } from '../core/reviews.ts';
import { DESK, PHONE, expectAccessible, expectStillAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { EXAMPLE, examplePlan } from './handed.ts';
import { ready, saved, openPage } from './wizard.ts';

const { catalog } = loadCatalog();
const ROLE = 'Medlem for lønmodtagerne';
const SUGGESTED = 'Nytteindsats skal give mening for borgeren og for byen.';

/** A review of the plan as a file: a suggestion, a question, and a remark at a task. */
async function reviewed(info: TestInfo, plan: Plan): Promise<{ file: string; review: Review }> {
  const review = reviewBy(
    plan,
    catalog,
    ROLE,
    [
      { at: asked('formaal'), text: 'Skriv det kortere.', suggestion: SUGGESTED },
      { at: asked('sigtepunkter'), text: 'Hvem følger op?' },
      { at: { scope: 'task', id: plan.tasks[0]?.id ?? '' }, text: 'Er det aftalt?' },
    ],
    [[{ scope: 'plan', id: null, section: 'formaal-og-sigtepunkter' }, 'boer-forbedres']],
  );
  const file = info.outputPath('svar.gennemgang.json');
  await writeFile(file, reviewFile(review).text);
  return { file, review };
}

async function open(page: Page, ...files: string[]): Promise<void> {
  await openPage(page, 'plan/');
  for (const file of files) {
    await page.setInputFiles('#open-file', file);
    await expect(page.locator('.drop + [role=status] .alert')).not.toContainText('Læser filen');
    await expect(page.locator('.drop + [role=status] .alert')).toBeVisible();
  }
}
const news = (page: Page): Locator => page.locator('.drop + [role=status]');
const remark = (page: Page, text: string): Locator =>
  page.locator('.received').filter({ hasText: text });
async function press(page: Page, control: Locator): Promise<void> {
  await control.focus();
  await page.keyboard.press('Enter');
}

test('a review lands beside its plan, once, whichever plan is open', async ({ page }, info) => {
  const { file } = await reviewed(info, examplePlan());
  await open(page, file);
  await expect(news(page)).toContainText('er ikke her');
  await open(page, EXAMPLE, file);
  await expect(news(page)).toContainText('er her allerede');
  await press(page, news(page).getByRole('link', { name: 'Se bemærkningerne' }));
  await ready(page);
  await expect(page.locator('.received')).toHaveCount(3);
  await expect(page.getByRole('table')).toContainText(ROLE);
});

test('a suggestion is taken over and undone, and a remark is declined only with a reason', async ({
  page,
}, info) => {
  const plan = examplePlan();
  const { file } = await reviewed(info, plan);
  await open(page, EXAMPLE, file);
  await openPage(page, 'plan/bemaerkninger/');
  const first = remark(page, 'Skriv det kortere.');
  await press(page, first.getByRole('button', { name: 'Overtag forslaget' }));
  await expect(first.locator('.badge').first()).toBeFocused();
  await expect(first.locator('.badge').first()).toHaveText('Fulgt');
  await saved(page);
  await press(page, first.getByRole('button', { name: /Fortryd svaret/ }));
  await expect(first.locator('.badge').first()).toHaveText('Mangler svar');
  await press(page, first.getByRole('button', { name: 'Overtag forslaget' }));

  const second = remark(page, 'Hvem følger op?');
  await press(page, second.getByRole('button', { name: 'Vi følger den ikke' }));
  const reason = second.getByRole('textbox');
  await expect(reason).toBeFocused();
  await expect(second.getByRole('alert')).toBeVisible();
  await page.keyboard.type('Det gør ledelsen hvert halve år.');
  // A killed page has it still.
  await page.reload();
  await ready(page);
  await expect(reason).toHaveValue('Det gør ledelsen hvert halve år.');
  await press(page, second.getByRole('button', { name: 'Vi følger den ikke' }));
  await expect(second.locator('.badge').first()).toHaveText('Ikke fulgt');
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectStillAccessible(page);
  await page.setViewportSize(DESK);

  await page.getByLabel('Svar', { exact: true }).selectOption({ label: 'Mangler svar' });
  await expect(page.locator('.received')).toHaveCount(1);
  await page.reload();
  await ready(page);
  await expect(page.locator('.received')).toHaveCount(1);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page, page.getByRole('button', { name: /Hent svarene som fil/ })),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toMatch(/\.gennemgang\.json$/);
  expect(text).toContain('Det gør ledelsen hvert halve år.');

  await openPage(page, 'plan/strategi/');
  await expect(page.locator('#q-formaal-input')).toHaveValue(SUGGESTED);
});

test('a remark is found and answered at its field, and says when the text is another', async ({
  page,
}, info) => {
  const plan = examplePlan();
  const { file } = await reviewed(info, plan);
  await open(page, EXAMPLE, file);
  await openPage(page, 'plan/strategi/');
  const mark = page.locator('#q-sigtepunkter .received-mark');
  await expect(mark).toContainText('1 bemærkning');
  await page.locator('#q-sigtepunkter-input').fill('Noget helt andet.');
  await page.locator('#q-sigtepunkter-input').blur();
  await expect(mark).toContainText('Teksten er ændret siden');
  await press(page, mark.locator('summary').first());
  await mark.getByRole('textbox').fill('Ja, to gange om året.');
  await press(page, mark.getByRole('button', { name: 'Svar på den' }));
  await expect(mark.locator('.received .badge').first()).toHaveText('Besvaret');
});

test('undoing the text opens its remark again, here and on the page of the field', async ({
  page,
}, info) => {
  const { file } = await reviewed(info, examplePlan());
  await open(page, EXAMPLE, file);
  await openPage(page, 'plan/bemaerkninger/');
  const first = remark(page, 'Skriv det kortere.');
  const became = first.locator('.badge').first();
  const move = (name: RegExp) => page.getByRole('button', { name });
  await press(page, first.getByRole('button', { name: 'Overtag forslaget' }));
  await expect(became).toHaveText('Fulgt');
  await press(page, move(/^Fortryd ?: /));
  await expect(became).toHaveText('Mangler svar');
  await expect(
    page.getByText('Bemærkningen er åben igen, og teksten er, som den var.'),
  ).toHaveCount(1);
  await press(page, move(/^Gør om ?: /));
  await expect(became).toHaveText('Fulgt');
  await saved(page);
  await expect(page.getByText('Svarene er gemt i browseren.')).toBeVisible();

  await openPage(page, 'plan/strategi/');
  const mark = page.locator('#q-formaal .received-mark');
  await expect(mark).toContainText('har fået svar');
  await press(page, move(/^Fortryd ?: /));
  await expect(page.locator('#q-formaal-input')).not.toHaveValue(SUGGESTED);
  await expect(mark).toContainText('1 mangler svar');
});

test('a plan that is opened among the remarks leads to its own page', async ({ page }) => {
  await openPage(page, 'plan/bemaerkninger/');
  await page.setInputFiles('#open-file', EXAMPLE);
  await press(page, news(page).getByRole('link'));
  await expect(page).toHaveURL(/\/plan\/#plan-title$/);
  await expect(page.locator('#plan-title')).toBeInViewport();
});
