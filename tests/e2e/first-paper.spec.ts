/**
 * How few decisions lead from the front page to a first paper. A decision is one press, one field filled or one choice made;
 * the bounds are what the journeys took when they were walked, on a phone and at a desk alike.
 */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { DESK, PHONE } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { ready, saved } from './wizard.ts';

/** To the example, to its documents, to the file. */
const TO_EXAMPLE = 3;
/** To the plan, the kommune, the two days of its period, to begin, to the documents, to the file. */
const TO_DRAFT = 7;

/** Counts what the reader decides. */
class Decisions {
  count = 0;
  async press(on: Locator): Promise<void> {
    this.count += 1;
    await on.click();
  }
  async fill(field: Locator, value: string): Promise<void> {
    this.count += 1;
    await field.fill(value);
  }
  async choose(field: Locator, label: string): Promise<void> {
    this.count += 1;
    await field.selectOption({ label });
  }
}

/** Goes to the papers and takes the first of them. */
async function takePaper(page: Page, decisions: Decisions): Promise<void> {
  await decisions.press(page.locator('.steps').getByRole('link', { name: 'Dokumenter' }));
  await ready(page);
  const download = page.waitForEvent('download');
  await decisions.press(page.getByRole('button', { name: /^Hent .*\(PDF\)/ }));
  const bytes = await readFile(await (await download).path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
}

for (const [name, size] of Object.entries({ desk: DESK, phone: PHONE }))
  test(`a first paper, and then a draft of one’s own, are few decisions away: ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const first = new Decisions();
    await page.goto('./');
    await first.press(page.getByRole('link', { name: 'En færdig plan at kigge i' }));
    await ready(page);
    await takePaper(page, first);
    expect(first.count).toBeLessThanOrEqual(TO_EXAMPLE);

    // Who has looked at the example and then wants a plan is not led back into the example.
    const own = new Decisions();
    await page.goto('./');
    await own.press(page.getByRole('link', { name: 'Lav en plan' }));
    await ready(page);
    await expect(page.locator('.sandbox')).toHaveCount(0);
    await expect(page).toHaveURL(/\/plan\/$/);
    await own.choose(page.getByLabel('Kommune', { exact: true }), 'Odense');
    await own.fill(page.getByLabel('Planen gælder fra'), '2027-01-01');
    await own.fill(page.getByLabel('til og med'), '2027-12-31');
    await own.press(page.getByRole('button', { name: 'Begynd planen' }));
    await saved(page);
    await takePaper(page, own);
    expect(own.count).toBeLessThanOrEqual(TO_DRAFT);
  });
