/** The field at full depth: guarded, explained, undone, checked, and reached from the overview and back. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { jsonFile } from './handed.ts';
import { ready, saved, openPage } from './wizard.ts';

const LIKE = '010170-1234';

async function openStep(page: Page): Promise<void> {
  await openPage(page, 'plan/strategi/');
}
const firstText = (page: Page) => page.locator('.field textarea').first();
const moves = (page: Page) => page.locator('.save-state .move');

async function pasteInto(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test('what is typed like a CPR number is marked, and nothing leaves until it is declared', async ({
  page,
}) => {
  await openStep(page);
  await firstText(page).fill(`Ring til ${LIKE}`);
  await expect(page.locator('.cpr-mark')).toBeVisible();
  let left = 0;
  page.on('download', () => (left += 1));
  await page.getByRole('button', { name: 'Hent som fil' }).click();
  await expect(page.locator('#cpr-stop')).toBeVisible();
  await expect(page.locator('#cpr-stop')).not.toContainText('1234');
  await expectAccessible(page);
  expect(left).toBe(0);
  await page.locator('.cpr-mark button').click();
  await expect(page.locator('.cpr-mark')).toHaveCount(0);
  await expect(page.locator('#cpr-stop')).toHaveCount(0);
  await expect(firstText(page)).toBeFocused();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent som fil' }).click();
  await download;
});

test('what is pasted arrives clean, as one step, and is guarded too', async ({ page }) => {
  await openStep(page);
  const text = firstText(page);
  await text.fill('Før: ');
  await pasteInto(page, `·\tEt\r\n·\t${LIKE}\u00a0`);
  await expect(text).toHaveValue(`Før: - Et\n- ${LIKE}`);
  await expect(page.locator('.cpr-mark')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(text).toHaveValue('Før: ');
  await expect(page.locator('.cpr-mark')).toHaveCount(0);
});

test('a file that holds one says so at once, and is held back', async ({ page }) => {
  await openStep(page);
  await firstText(page).fill('Her står tallet');
  await saved(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent som fil' }).click();
  const stream = await (await download).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const file = Buffer.concat(parts)
    .toString('utf8')
    .replace('Her står tallet', LIKE)
    .replace(/"edition": ?"[^"]+"/, '"edition": "enandenudgave1"');
  await openPage(page, 'plan/');
  await page.locator('#open-file').setInputFiles(jsonFile('plan.nyttestrategi.json', file));
  await expect(page.locator('#cpr-stop')).toBeVisible();
  await expect(page.locator('#cpr-stop a')).toHaveCount(1);
});

test('a step is undone and redone from the save bar, by key, and after a reload', async ({
  page,
}) => {
  await openStep(page);
  const text = firstText(page);
  await text.fill('Vores formål');
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(moves(page).first()).toHaveAttribute('title', /^Fortryd: ./);
  await moves(page).first().click();
  await expect(text).toHaveValue('');
  await expect(moves(page).first()).toBeFocused();
  await expect(moves(page).first()).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+Shift+z');
  await expect(text).toHaveValue('Vores formål');
  await page.keyboard.press('Control+z');
  await expect(text).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(text).toHaveValue('Vores formål');
  // What was undone shows elsewhere: the save bar says where.
  await openPage(page, 'plan/maalgrupper/');
  await moves(page).first().click();
  await page.locator('.move-elsewhere a').click();
  await ready(page);
  await expect(text).toBeFocused();
});

test('the check of a step gathers what it lacks, takes focus, and stays in the address', async ({
  page,
}) => {
  await openStep(page);
  await page.locator('#tjek-trinnet').click();
  const summary = page.locator('#trin-tjek');
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await page.reload();
  await ready(page);
  await summary.getByRole('link').first().click();
  await expect(page.locator('.field :focus')).toHaveCount(1);
});

test('"Ret" leads to the field and back to the same answer', async ({ page }) => {
  await openStep(page);
  await firstText(page).fill('Vores formål');
  await saved(page);
  await openPage(page, 'plan/gennemse/');
  const edit = page.locator('dd .overview-edit').nth(1);
  const id = (await edit.getAttribute('id')) ?? '';
  await edit.click();
  await ready(page);
  await expect(page.locator(`[id="${id.slice(2)}"] :focus`)).toHaveCount(1);
  await page.locator('.field').getByRole('link', { name: 'Tilbage til Gennemse' }).click();
  await ready(page);
  await expect(page.locator(`[id="${id}"]`)).toBeFocused();
});

test('a hard word and "Hvorfor?" explain at the field', async ({ page }) => {
  await openStep(page);
  await page.locator('.words .field-word').first().click();
  const note = page.locator('.words .word-note:popover-open');
  await expect(note.getByRole('link')).toHaveAttribute('href', /ordliste\/#./);
  await expect(note.locator('.word-meaning')).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await page.locator('.field summary', { hasText: 'Hvorfor?' }).first().click();
  await expect(page.locator('.field details[open] li').first()).toBeVisible();
});
