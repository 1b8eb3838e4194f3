/** The page of the quarterly list and the ratio rule: chosen, seen, put right, taken out, and worked out. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { DESK, PHONE, expectAccessible, expectNoSidewaysScroll } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { examplePlan } from './handed.ts';
import { openExample, ready, saved, openPage } from './wizard.ts';

const PAGE = 'opfoelgning/kvartalsliste/';
const rows = (page: Page): Locator => page.locator('#listen tbody tr');
const steps = (page: Page): Locator => page.locator('.ratio-steps li');
const answer = (page: Page): Locator => page.locator('.ratio-said');

async function taken(page: Page, name: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a quarter is chosen, what is missing is put right, and the list is taken out @sub-folder', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00'));
  await openExample(page, PAGE);
  const choice = page.getByLabel('Vælg kvartal');
  await expect(choice).toHaveValue('2026-3');
  await expect(rows(page)).toHaveCount(2);
  await choice.selectOption('2026-4');
  await expect(rows(page)).toHaveCount(3);
  await expect(page).toHaveURL(/kvartal=2026-4/);
  await page.reload();
  await ready(page);
  await expect(choice).toHaveValue('2026-4');
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }

  const csv = await taken(page, /CSV/);
  expect(csv.name).toBe('fra-eksemplet-kvartalsliste-eksempel-kommune-2026-4.csv');
  expect(csv.bytes.toString('utf8').trim().split('\r\n')).toHaveLength(4);
  const pdf = await taken(page, /PDF/);
  expect(pdf.name).toBe('fra-eksemplet-kvartalsliste-eksempel-kommune-2026-4.pdf');
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');

  // A quarter without lines, by an old address.
  await openPage(page, `${PAGE}?kvartal=2025-4`);
  await expect(choice).toHaveValue('2025-4');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Se aftalerne' })).toBeVisible();
});

test('what a line lacks leads to its field', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00'));
  const [place] = examplePlan().workplaces;
  const field = `q-${place?.id ?? ''}-ordinaert-ansatte`;
  await openExample(page, 'plan/opgaver/');
  await page.goto(`plan/opgaver/#${field}`);
  const input = page.locator(`[id="${field}-input"]`);
  await input.fill('');
  await saved(page);
  await openPage(page, PAGE);
  await expect(page.locator('#listen [role=status]').first()).toContainText(
    '1 linje mangler noget',
  );
  await page.getByRole('link', { name: /^Skriv: Ordinært ansatte/ }).click();
  await ready(page);
  await expect(input).toBeFocused();
});

test('the ratio is worked out as it is typed, in numbers as Danes write them', async ({ page }) => {
  await openPage(page, PAGE);
  await expect(steps(page)).toHaveCount(0);
  const ordinary = page.getByLabel('Ordinært ansatte');
  await ordinary.fill('8');
  await expect(answer(page)).toHaveText('Der må være 1 i alt.');
  await expect(steps(page)).toHaveText(['8 ordinære: 8 : 5 = 1,6, rundet ned 1.']);
  await page.getByLabel('I praktik eller med løntilskud').fill('0,4');
  await expect(answer(page)).toHaveText('Der må være 1 i alt. 0,4 er brugt. 0,6 er fri.');
  await ordinary.fill('67,4');
  await expect(steps(page)).toHaveText([
    'De første 50 ordinære: 50 : 5 = 10, rundet ned 10.',
    'De næste 17,4 ordinære: 17,4 : 10 = 1,74, rundet ned 1.',
    'Lagt sammen: 10 + 1 = 11.',
  ]);
  await ordinary.fill('4,9');
  await expect(steps(page).last()).toHaveText(
    'Der må altid være mindst 1. Derfor bliver det 1 og ikke 0.',
  );

  // What was counted together until 2025 is asked for only when it is history.
  await expect(page.getByLabel('I nytteindsats')).toHaveCount(0);
  await page.getByLabel(/til og med 2024 \(historisk\)/).check();
  await page.getByLabel('I nytteindsats').fill('2');
  await expect(answer(page)).toHaveText(
    'Der måtte være 1 i alt. 2,4 er brugt. Det er 1,4 for meget.',
  );
  await expect(steps(page).last()).toHaveText('Brugt: 0,4 + 2 = 2,4.');

  await ordinary.fill('mange');
  await expect(steps(page)).toHaveCount(0);
  await ordinary.blur();
  await expect(page.getByText('Skriv et tal med cifre')).toBeVisible();
  await expect(ordinary).toHaveAttribute('aria-invalid', 'true');
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await expectAccessible(page);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the rule, its doubt and its boundaries can be read', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('noscript p').last()).toBeVisible();
    await expect(page.locator('.ratio-table tbody tr').first()).toHaveText(/0–9\s*1/);
    await expect(page.locator('.ratio-table tbody tr', { hasText: '50–59' })).toHaveText(/10$/);
    await expect(page.locator('.record-told .badge').first()).toHaveText('Ikke bekræftet');
    // Nothing stands there that would not work.
    await expect(page.locator('main input, main select')).toHaveCount(0);
  });
});
