/** The follow-up's first page: empty and full, by what is chosen, at every width, and what leaves it. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { seenWords as words } from '../../src/texts/follow-up-seen.ts';
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  expectStillAccessible,
  NARROW,
} from './audit.ts';
import { expect, test } from './fixtures.ts';
import { beginPlan, openExample, openPage } from './wizard.ts';

const charts = (page: Page) => page.locator('.chart svg[role="img"]');

async function openFull(page: Page): Promise<void> {
  await openExample(page, 'opfoelgning/');
  await expect(charts(page).first()).toBeVisible();
}

test('says which numbers to fetch when there are none, and leads to where they are written', async ({
  page,
}) => {
  await beginPlan(page, 'Aarhus', '2026-01-01', '2026-12-31');
  await openPage(page, 'opfoelgning/');
  await expect(page.getByRole('heading', { name: words.none.title })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: words.none.go }).click();
  await expect(page).toHaveURL(/opfoelgning\/tal\//);
});

test('shows the example full, for everyone, from a narrow page to a wide one', async ({ page }) => {
  await page.setViewportSize(DESK);
  await openFull(page);
  expect(await charts(page).count()).toBeGreaterThan(2);
  for (const chart of await charts(page).all()) {
    expect((await chart.getAttribute('aria-label'))?.length).toBeGreaterThan(30);
  }
  await page.locator('.chart-table summary').first().click();
  await expectAccessible(page);
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page);
  await expectStillAccessible(page);
});

test('has no word of a chart over another, and letters of the same size at every width', async ({
  page,
}) => {
  for (const size of [NARROW, DESK]) {
    await page.setViewportSize(size);
    await openFull(page);
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('.chart svg')].flatMap((svg) => {
        const boxes = [...svg.querySelectorAll('text')].map((text) => ({
          said: text.textContent,
          box: text.getBoundingClientRect(),
          size:
            Number(text.getAttribute('font-size')) *
            (svg.clientWidth / (svg as SVGSVGElement).viewBox.baseVal.width),
        }));
        const edge = svg.getBoundingClientRect();
        return boxes.flatMap(({ said, box, size: letters }, at) => [
          ...(letters < 12.5 || letters > 15.5 ? [`${said}: ${String(letters)}`] : []),
          ...(box.left < edge.left - 1 || box.right > edge.right + 1 ? [`${said} is outside`] : []),
          ...boxes
            .slice(at + 1)
            .filter(
              (other) =>
                box.left < other.box.right - 0.5 &&
                other.box.left < box.right - 0.5 &&
                // Lines of letters stand closer than their boxes.
                box.top + 0.3 * box.height < other.box.bottom &&
                other.box.top + 0.3 * other.box.height < box.bottom,
            )
            .map((other) => `${said} / ${other.said}`),
        ]);
      }),
    );
    expect(found).toEqual([]);
  }
});

test('shows what is chosen, by keys alone, and keeps it in the address', async ({ page }) => {
  await openFull(page);
  const small = page.getByLabel(words.choice.hide);
  await expect(small).toBeChecked();
  await small.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(words.choice.all)).toBeVisible();
  await page.getByLabel(words.choice.grain).selectOption(words.choice.year);
  await expect(page).toHaveURL(/smaa=vis/);
  await expect(page).toHaveURL(/pr=aar/);
  await page.reload();
  await expect(charts(page).first()).toBeVisible();
  await expect(small).not.toBeChecked();
  await expect(page.getByLabel(words.choice.grain)).toHaveValue('year');
  const part = page.locator('.indicator').first();
  const captionBefore = await part.locator('figcaption').textContent();
  await part.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(part.locator('figcaption')).not.toHaveText(captionBefore ?? '');
});

test('gives a paper and a file that say the same as the page', async ({ page }) => {
  await openFull(page);
  const taken = page.waitForEvent('download');
  await page.getByRole('button', { name: words.out.csv }).click();
  const csv = await readFile(await (await taken).path(), 'utf8');
  expect(csv.split('\r\n').length).toBeGreaterThan(20);
  await page.locator('.chart-table summary').first().click();
  const row = page.locator('.chart-table tbody tr').first();
  const [name, first] = await row.locator('th, td').allTextContents();
  expect(csv).toMatch(new RegExp(`;${name ?? ''};[^;]*;${(first ?? '').replace('.', '')};`));
  const made = page.waitForEvent('download');
  await page.getByRole('button', { name: words.out.pdf }).click();
  const paper = await made;
  expect(paper.suggestedFilename()).toContain('opfoelgning-i-tal');
  const bytes = await readFile(await paper.path(), 'latin1');
  expect(bytes.startsWith('%PDF-1.7')).toBe(true);
});

test('is legible with colours taken away', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openFull(page);
  const fills = await charts(page)
    .first()
    .evaluate((svg) =>
      [...svg.querySelectorAll('text')].map((text) => getComputedStyle(text).fill),
    );
  expect(new Set(fills)).toEqual(
    new Set([await page.evaluate(() => getComputedStyle(document.body).color)]),
  );
});
