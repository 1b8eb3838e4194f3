/** The page of the calendar: a year of the plan's days, chosen by year and kind, each leading to where it was said. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { DESK, PHONE, expectAccessible, expectNoSidewaysScroll } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { openExample, ready } from './wizard.ts';

const PAGE = 'opfoelgning/kalender/';
const days = (page: Page): Locator => page.locator('.month li:not(.year-today)');

async function taken(page: Page, name: RegExp): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('a year is seen by month and kind, gone through and taken out @sub-folder', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2027-05-20T12:00:00'));
  await openExample(page, PAGE);
  await expect(page.locator('.month')).toHaveCount(12);
  await expect(page.getByRole('heading', { level: 2, name: '2027' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: /Maj \(denne måned\)/ })).toBeVisible();
  await expect(page.locator('.year-today')).toHaveText('I dag er det torsdag den 20.');
  const late = page.locator('.month li', { hasText: 'Tale med det regionale beskæftigelsesråd' });
  await expect(late).toContainText('onsdag den 19.');
  await expect(late).toContainText('Over tid');
  const all = await days(page).count();
  expect(all).toBeGreaterThan(10);
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }

  const ics = await taken(page, /Hent 2027/);
  expect(ics.name).toBe('fra-eksemplet-datoer-eksempel-kommune-2027.ics');
  expect(ics.text.match(/BEGIN:VEVENT/g)).toHaveLength(all);
  const whole = await taken(page, /alle år/);
  expect(whole.text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(all);

  const quarterly = page.getByLabel(/^Kvartalslister \(\d+\)$/);
  await expect(quarterly).toBeChecked();
  await quarterly.uncheck();
  await expect(page.locator('.month li', { hasText: 'Kvartalsliste til' })).toHaveCount(0);
  await expect(page.getByText('Nogle slags er valgt fra')).toBeVisible();
  await quarterly.check();
  await expect(days(page)).toHaveCount(all);

  await page.getByRole('button', { name: 'Forrige år (2026)' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '2026' })).toBeFocused();
  await expect(page).toHaveURL(/aar=2026/);
  await expect(page.locator('.year-today')).toHaveCount(0);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('heading', { level: 2, name: '2026' })).toBeVisible();
});

test('a day leads to the field where it was written', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-05-20T12:00:00'));
  await openExample(page, PAGE);
  await page.getByRole('link', { name: 'Tale med det regionale beskæftigelsesråd' }).click();
  await ready(page);
  await expect(page.locator('[id$="raadet-naeste-droeftelse-input"]')).toBeFocused();
});
