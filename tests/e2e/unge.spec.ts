/** The guide to jobrettet indsats: asked and answered by keyboard, on any day, with nothing kept. */
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, NARROW } from './audit.ts';
import { expect, test } from './fixtures.ts';

/** Answers that keep nobody out, in asking order. */
const ALL_MET = ['Ja', 'Nej', 'Uddannelseshjælp', 'Nej', 'Aktivitetsparat', 'Ja', 'Ja', 'Ja'];

/** What a browser leaves at the edge of a printed page, and some more. */
const MARGIN = { top: '15mm', right: '15mm', bottom: '15mm', left: '15mm' };

const heading = (page: Page) => page.locator('.guide h2');

async function begin(page: Page, day?: string): Promise<void> {
  await page.goto('unge/guide/');
  const field = page.getByLabel('Dag', { exact: true });
  await expect(field).toBeVisible();
  if (day !== undefined) await field.fill(day);
  await page.getByRole('button', { name: 'Begynd' }).click();
}

async function answer(page: Page, answers: readonly string[]): Promise<void> {
  for (const each of answers) {
    const asked = await heading(page).textContent();
    await page.getByRole('radio', { name: each, exact: true }).check();
    await page.getByRole('button', { name: 'Næste' }).click();
    await expect(heading(page)).not.toHaveText(asked ?? '');
  }
}

test.describe('on a day, with the same answers', () => {
  for (const [day, says] of [
    ['2021-06-01', 'Nej, ordningen fandtes ikke'],
    ['2023-12-31', 'Ja, den 31. december 2023'],
    ['2025-06-30', 'men sandsynligvis ja'],
    ['2025-07-01', 'Ikke bekræftet for den 1. juli 2025'],
    ['2027-02-01', 'Ikke bekræftet for den 1. februar 2027'],
  ] as const)
    test(`${day} is answered: ${says}`, async ({ page }) => {
      await begin(page, day);
      if (day > '2022-04-01') await answer(page, ALL_MET);
      await expect(heading(page)).toContainText(says);
      await expect(heading(page)).toBeFocused();
      await expect(page.locator('.guide')).not.toContainText(/brudt/i);
    });
});

test('begins with the reader’s own day', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00'));
  await page.goto('unge/guide/');
  await expect(page.getByLabel('Dag', { exact: true })).toHaveValue('2026-11-22');
});

test('stops at the answer that decides, and gives the reason with its paragraph', async ({
  page,
}) => {
  await begin(page, '2022-06-01');
  await answer(page, ['Ja', 'Nej', 'Uddannelseshjælp', 'Nej', 'Åbenlyst uddannelsesparat']);
  await expect(heading(page)).toContainText('Nej, den 1. juni 2022');
  const reasons = page.locator('.guide-reasons > li');
  await expect(reasons).toHaveCount(5);
  await expect(reasons.last()).toContainText('Taler imod');
  await expect(reasons.last()).toContainText('§ 6, nr. 4 og 5');
  await expect(page.locator('.guide-sources')).toContainText('Vejledning om forsøg');
  await expectAccessible(page);
});

test('says what to check where nothing is established, at once if asked to', async ({ page }) => {
  await begin(page, '2026-11-22');
  await expect(page.locator('.guide')).toContainText('uanset hvad I svarer');
  await page.getByRole('button', { name: 'Gå til svaret nu' }).click();
  await expect(heading(page)).toContainText('Ikke bekræftet');
  // One thing to look up for each rule, and where.
  await expect(page.locator('.guide-check > li')).toHaveCount(9);
  await expectAccessible(page);
});

test('an answer nobody knows leaves it unconfirmed', async ({ page }) => {
  await begin(page, '2022-06-01');
  await answer(page, ALL_MET.with(4, 'Ved ikke endnu'));
  await expect(heading(page)).toContainText('et svar mangler');
});

test('goes back to what was answered, and on to another day with the same answers', async ({
  page,
}) => {
  await begin(page, '2022-06-01');
  const first = await heading(page).textContent();
  await answer(page, ['Ja']);
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await expect(heading(page)).toHaveText(first ?? '');
  await expect(page.getByRole('radio', { name: 'Ja', exact: true })).toBeChecked();
  await answer(page, ALL_MET);
  await page.getByRole('button', { name: 'Prøv en anden dag' }).click();
  await page.getByLabel('Dag', { exact: true }).fill('2024-06-01');
  await page.getByRole('button', { name: 'Begynd' }).click();
  await expect(heading(page)).toContainText('sandsynligvis ja');
  await page.getByRole('button', { name: 'Begynd forfra' }).click();
  await page.getByRole('button', { name: 'Begynd' }).click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('works by keyboard alone; each question’s heading has focus and is told once', async ({
  page,
}) => {
  await begin(page, '2022-06-01');
  await expect(heading(page)).toBeFocused();
  await expect(page.locator('.guide [role="status"]')).toHaveText('Spørgsmål 1 af højst 8');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // The arrow chose the second answer: not under 30.
  await expect(heading(page)).toContainText('Nej, den 1. juni 2022');
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('Svaret er klar');
});

test('says what is missing: a day, an answer', async ({ page }) => {
  await page.goto('unge/guide/');
  const day = page.getByLabel('Dag', { exact: true });
  await day.fill('');
  await page.getByRole('button', { name: 'Begynd' }).click();
  await expect(day).toBeFocused();
  await expect(day).toHaveAccessibleDescription(/Skriv en rigtig dato/);
  await day.fill('2022-06-01');
  await page.getByRole('button', { name: 'Begynd' }).click();
  await page.getByRole('button', { name: 'Næste' }).click();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await expect(page.locator('.guide')).toContainText('Vælg et svar');
  await expectAccessible(page);
});

test('keeps nothing: no storage is written, the address stays, a reload is empty', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    const writes: string[] = [];
    Object.assign(window, { writes });
    const watch = (owner: object, name: string) => {
      const original = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
        writes.push(name);
        return original.apply(this, given);
      });
    };
    watch(Storage.prototype, 'setItem');
    watch(IDBFactory.prototype, 'open');
    watch(CacheStorage.prototype, 'open');
    watch(History.prototype, 'pushState');
    watch(History.prototype, 'replaceState');
  });
  await begin(page, '2022-06-01');
  const address = page.url();
  await answer(page, ALL_MET);
  await expect(heading(page)).toContainText('Ja, den');
  expect(page.url()).toBe(address);
  expect(new URL(address).search + new URL(address).hash).toBe('');
  expect(await page.evaluate(() => Reflect.get(window, 'writes') as string[])).toEqual([]);
  expect((await context.storageState()).origins).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Begynd' })).toBeVisible();
  await expect(page.getByLabel('Dag', { exact: true })).not.toHaveValue('2022-06-01');
  await page.getByRole('button', { name: 'Begynd' }).click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('asks for no name or number', async ({ page }) => {
  await begin(page, '2022-06-01');
  for (const each of ALL_MET) {
    await expect(page.locator('.guide input:not([type="radio"])')).toHaveCount(0);
    await answer(page, [each]);
  }
});

for (const day of ['2022-06-01', '2024-06-01', '2026-11-22'])
  test(`prints as a note of one page: ${day}`, async ({ page }) => {
    await begin(page, day);
    await answer(page, ALL_MET);
    await page.emulateMedia({ media: 'print' });
    const note = page.locator('.guide-note');
    for (const part of ['Notat', '2026', 'Svar og begrundelse', 'Kilder', 'ikke en afgørelse']) {
      await expect(note).toContainText(
        day === '2026-11-22' || part !== '2026' ? part : 'Lavet den',
      );
    }
    await expect(page.locator('.youth-all')).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    const pdf = (await page.pdf({ format: 'A4', margin: MARGIN })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

test('fits a window of 320 pixels in every step', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await begin(page, '2026-11-22');
  await expectNoSidewaysScroll(page);
  await answer(page, ALL_MET);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the questions and rules are a list to read', async ({ page }) => {
    await page.goto('unge/guide/');
    await expect(page.locator('noscript > p')).toBeVisible();
    await expect(page.locator('.youth-all article')).toHaveCount(8);
    await expect(page.locator('.youth-all')).toContainText('§ 30 a');
    // Nothing stands there that would not work.
    await expect(page.locator('main input, main .button')).toHaveCount(0);
  });
});

test('the page itself says what is sure on the reader’s day', async ({ page }) => {
  for (const [day, badge] of [
    ['2022-06-01', 'Gælder i dag'],
    ['2026-11-22', 'Ikke bekræftet i dag'],
  ] as const) {
    await page.clock.setFixedTime(new Date(`${day}T09:00:00`));
    await page.goto('unge/');
    const record = page.locator('article[aria-labelledby="unge-maalgruppe"]');
    await expect(record.locator('.badge')).toHaveText(badge);
  }
  await page.getByRole('link', { name: 'Gå til guiden' }).click();
  await expect(page).toHaveURL(/unge\/guide\/$/);
});
