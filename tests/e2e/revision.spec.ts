/** The yearly revision: goals are set, held against the figures, discussed, and brought into next year and the strategy. */
import { expectAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { openPage, openExample, saved } from './wizard.ts';

test('a goal is set by keyboard, kept, deleted and given back', async ({ page }) => {
  await openExample(page, 'opfoelgning/revision/');
  const goals = page.locator('.goal');
  await expect(goals).toHaveCount(2);
  await page.getByRole('button', { name: 'Tilføj et mål' }).focus();
  await page.keyboard.press('Enter');
  await expect(goals).toHaveCount(3);
  const mine = goals.last();
  const what = mine.getByLabel('Hvad er målet?');
  await expect(what).toBeFocused();
  await page.keyboard.type('Højst 10 uger i snit');
  await expect(mine.getByRole('heading', { name: /Højst 10 uger i snit/ })).toBeVisible();
  await mine.getByLabel('Hvilket tal viser det?').selectOption({ label: 'Uger i gennemsnit' });
  await mine.getByLabel(/mindst eller højst/).selectOption({ label: 'Højst' });
  const target = mine.getByLabel('Mål i tal (uger)');
  await target.fill('ti');
  await target.blur();
  await expect(mine.getByRole('alert')).toContainText('Skriv et tal');
  await saved(page);
  await openPage(page, 'opfoelgning/revision/');
  // What was typed is there, and so is what is wrong with it.
  await expect(target).toHaveValue('ti');
  await expect(mine.getByRole('alert')).toContainText('Skriv et tal');
  await target.fill('10,5');
  await target.blur();
  await expect(mine.getByRole('alert')).toHaveCount(0);
  await mine.getByRole('button', { name: /^Brug tallet/ }).click();
  await expect(mine.getByText(/^(Nået|Ikke nået)$/)).toBeVisible();
  await expectAccessible(page);

  await mine.getByRole('button', { name: 'Slet målet' }).click();
  await expect(goals).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Fortryd' }).first()).toBeVisible();
  await page.locator('#maal-fortryd').click();
  await expect(goals).toHaveCount(3);
  await expect(goals.last().getByLabel('Hvad er målet?')).toHaveValue('Højst 10 uger i snit');
});

test('what the group is to discuss stands on the page and in the strategy, and goals go on to next year', async ({
  page,
}) => {
  await openExample(page, 'opfoelgning/revision/');
  const points = page.getByRole('heading', { name: 'Det skal gruppen drøfte' }).locator('xpath=..');
  await expect(points.getByRole('listitem').filter({ hasText: 'mangler et tal' })).toHaveCount(1);
  const [goal] = await page.locator('.goal').all();
  await goal?.getByLabel(/^Mål for næste år/).fill('50');
  await goal?.getByLabel(/^Mål for næste år/).blur();
  await saved(page);

  await openPage(page, 'plan/dokumenter/');
  const paper = page.locator('.paper');
  await expect(paper).toContainText('Mål og opfølgning');
  await expect(paper).toContainText('mangler et tal');

  await openPage(page, 'plan/versioner/?visning=nyt-aar');
  await page.getByRole('button', { name: /^Start/ }).click();
  await expect(page).toHaveURL(/siden-sidst/);
  await openPage(page, 'opfoelgning/revision/');
  await expect(page.getByRole('heading', { name: 'Sidste års mål' })).toBeVisible();
  const first = page.locator('.goal').first();
  await expect(first).toContainText('Sidste år: Målet var 40.');
  await expect(first.getByLabel(/^Mål i tal/)).toHaveValue('50');
});
