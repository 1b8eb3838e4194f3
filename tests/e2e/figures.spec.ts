/** The figures in the browser: typed in by quarter, brought in from a spreadsheet, taken back, and never of a person. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { beginPlan, openExample, openPage, ready } from './wizard.ts';

const HEAD = 'Kvartal;Aftale;Arbejdsplads;Opgaveområde;Målgruppe;Påbegyndt;I gang';
const LINE = ';Grønt hold;Grønt hold;Teknik og Miljø;Borgere med arbejdspligt;';
const QUARTER = '3. kvartal 2026';

async function openFigures(page: Page): Promise<void> {
  await openExample(page, 'opfoelgning/tal/');
  await expect(page.locator('.figures-table')).toBeVisible();
}
const fields = (page: Page) => page.locator('.figures-table tbody input');
const kept = async (page: Page): Promise<void> => {
  await expect(page.locator('[data-figures="saved"]')).toBeVisible();
};
async function choose(page: Page, text: string, name = 'tal.csv'): Promise<void> {
  await page.getByLabel('Vælg fil').setInputFiles({
    ...{ name, mimeType: 'text/csv' },
    buffer: Buffer.from(text),
  });
}

test('what is typed is summed and kept, and what is no number stays where it is and is told of', async ({
  page,
}) => {
  await openFigures(page);
  await expect(page.getByLabel('Kvartal', { exact: true })).toHaveValue('2026-3');
  const first = fields(page).first();
  const sum = page.locator('.figures-table tfoot td').first();
  const before = Number(await sum.innerText());
  const had = Number(await first.inputValue());
  await first.fill(String(had + 10));
  await expect(sum).toHaveText(String(before + 10));
  await page.keyboard.press('Enter');
  await expect(fields(page).nth(7)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(fields(page).nth(8)).toBeFocused();
  await page.keyboard.type('mange');
  await page.keyboard.press('Tab');
  await expect(fields(page).nth(8)).toHaveValue('mange');
  await expect(fields(page).nth(8)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.figures-faults')).toContainText('Skriv et helt tal');
  await expect(page.locator('.figures-foot')).toContainText('1 felt skal rettes');
  await expectAccessible(page);
  await kept(page);
  await page.reload();
  await ready(page);
  await expect(fields(page).first()).toHaveValue(String(had + 10));
});

test('a line is added, deleted and given back by the keyboard alone', async ({ page }) => {
  await openFigures(page);
  const lines = page.locator('.figures-table tbody tr');
  const n = await lines.count();
  await page.locator('.figures-add > summary').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Målgruppe', { exact: true }).focus();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Tilføj linjen' }).focus();
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(n + 1);
  await expect(page.locator('.figures-table input:focus')).toHaveValue('0');
  await page.keyboard.type('4');
  const remove = lines.filter({ has: page.locator('input:focus') }).getByRole('button');
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(n);
  await page.getByRole('button', { name: 'Fortryd', exact: true }).last().focus();
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(n + 1);
  const holdsFour = () =>
    fields(page).evaluateAll((all) =>
      all.some((field) => field instanceof HTMLInputElement && field.value === '4'),
    );
  await expect.poll(holdsFour).toBe(true);
  await kept(page);
});

test('a new quarter begins with the lines of the last', async ({ page }) => {
  await openFigures(page);
  const n = await page.locator('.figures-table tbody tr').count();
  await page.getByLabel('Kvartal', { exact: true }).selectOption('2026-4');
  await expect(page.locator('.figures-table')).toHaveCount(0);
  await page.getByRole('button', { name: `Tag linjerne fra ${QUARTER}` }).click();
  await expect(page.locator('.figures-table tbody tr')).toHaveCount(n);
  await expect(fields(page).first()).toHaveValue('0');
  await expect(fields(page).nth(1)).not.toHaveValue('0');
});

test('a spreadsheet is looked through, mended, left out of, brought in whole and taken back', async ({
  page,
}) => {
  await openFigures(page);
  const had = await fields(page).first().inputValue();
  const wrong = `${QUARTER};Grønt hold;Grønt hold;Teknik og Miljø;Borgere på arbejdspligt;1;1`;
  await choose(page, [HEAD, `${QUARTER}${LINE}31;29`, `2026-4${LINE}2;31`, wrong].join('\n'));
  const preview = page.locator('.figures-preview');
  await expect(preview.getByRole('heading', { level: 3 })).toBeFocused();
  await expect(preview).toContainText('1 ny række');
  await expect(preview).toContainText('1 ændret række');
  await expect(preview).toContainText('1 række med fejl');
  await expect(page.locator('#tal-fejl')).toContainText('Linje 4, kolonne E');
  await expect(page.locator('#tal-fejl')).toContainText('Mente du »Borgere med arbejdspligt«?');
  await expect(preview.getByRole('button', { name: 'Hent tallene ind' })).toHaveCount(0);
  await expectAccessible(page);
  await preview.getByLabel('Udelad den ene række med fejl').check();
  await preview.getByRole('button', { name: 'Hent tallene ind' }).click();
  await expect(page.getByText('Tallene er hentet ind: 1 nye og 1 ændrede')).toBeVisible();
  await page.getByLabel('Kvartal', { exact: true }).selectOption('2026-3');
  await expect(fields(page).first()).toHaveValue('31');
  await page.locator('.figures-foot').getByRole('button', { name: 'Fortryd' }).click();
  await expect(fields(page).first()).toHaveValue(had);
  await kept(page);
});

test('a column that is not understood is chosen by hand', async ({ page }) => {
  await openFigures(page);
  const odd = HEAD.replace('Målgruppe', 'Hvem');
  await choose(page, [odd, `${QUARTER}${LINE}31;29`].join('\n'));
  await expect(page.locator('.figures-missing')).toContainText('»Målgruppe«');
  await page.getByLabel('Hvad er kolonnen Hvem?').selectOption({ label: 'Målgruppe' });
  await expect(page.locator('.figures-counts')).toContainText('1 ændret række');
});

test('a list of persons is refused, and nothing of it is shown or kept', async ({ page }) => {
  await openFigures(page);
  await choose(page, `${HEAD};Bemærkning\n${QUARTER}${LINE}1;1;ringet til 010190-1234`);
  const alert = page.locator('.figures .alert.tone-bad');
  await expect(alert).toContainText('linje 2, kolonne H');
  await expect(alert).toContainText('Intet fra filen er gemt eller vist.');
  await expect(page.locator('body')).not.toContainText('010190');
  await choose(page, `${HEAD};Navn\n${QUARTER}${LINE}1;1;x`);
  await expect(alert).toContainText('handle om personer');
  await choose(page, 'PK\u0003\u0004', 'tal.xlsx');
  await expect(alert).toContainText('ikke CSV');
});

test('what is taken out is what is here, and changes nothing when it comes back', async ({
  page,
}) => {
  await openFigures(page);
  const [out] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tag tallene ud' }).click(),
  ]);
  const text = await readFile(await out.path(), 'utf8');
  expect(text).toContain('Grønt hold 2025');
  await choose(page, text);
  await expect(page.locator('.figures-counts')).toContainText('0 nye rækker');
  await expect(page.getByText('Alt i filen står her allerede.')).toBeVisible();
});

test('two tabs that write see each other, and lose nothing', async ({ page, context }) => {
  await openFigures(page);
  const other = await context.newPage();
  await openPage(other, 'opfoelgning/tal/?eksempel=aaben');
  await fields(page).first().fill('41');
  await fields(other).nth(7).fill('42');
  await kept(page);
  await kept(other);
  await expect(fields(page).nth(7)).toHaveValue('42');
  await expect(fields(other).first()).toHaveValue('41');
  await other.close();
});

test('a copy of the example takes its figures along', async ({ page }) => {
  await openFigures(page);
  await page.getByRole('button', { name: 'Kopiér til en plan af jeres egen' }).click();
  await page.waitForURL(/\/plan\/$/);
  await page.goto('opfoelgning/tal/');
  await expect(page.locator('.figures-table')).toBeVisible();
  await expect(page.locator('.sandbox')).toHaveCount(0);
});

test('a plan without an approved agreement says so, and fits a narrow window', async ({ page }) => {
  await beginPlan(page, 'Aarhus', '2026-01-01', '2026-12-31');
  await openPage(page, 'opfoelgning/tal/');
  await expect(page.locator('#ingen-aftaler')).toContainText('godkendte aftaler');
  await expect(page.getByRole('link', { name: 'Gå til aftalerne' })).toBeVisible();
  await expectAccessible(page);
});

test('the table is cards in a window of 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openFigures(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
  await expect(fields(page).first()).toBeVisible();
  await expectAccessible(page);
});
