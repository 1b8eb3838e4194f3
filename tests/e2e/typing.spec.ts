/** Typing runs ahead of the page: nothing typed waits to be kept, and what waits to be shown is not lost by it. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ready, saved, openPage } from './wizard.ts';

const text = (page: Page, at: number) => page.locator('.field textarea').nth(at);
const undo = (page: Page) => page.locator('.save-state .move').first();

async function begin(page: Page): Promise<void> {
  await openPage(page, 'plan/strategi/');
  await text(page, 0).fill('Det første svar');
  await saved(page);
}

test('each letter is in the journal before the next can come, and is there after the page is gone', async ({
  page,
}) => {
  await begin(page);
  // One task of the page's thread: what is kept after it was kept by the keystroke itself.
  const isKept = await text(page, 1).evaluate((area: HTMLTextAreaElement) => {
    area.value = 'Straks i sikkerhed';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return Object.keys(localStorage).some((key) =>
      localStorage.getItem(key)?.includes('Straks i sikkerhed'),
    );
  });
  expect(isKept).toBe(true);
  const reloaded = page.waitForEvent('load');
  await text(page, 1).evaluate((area: HTMLTextAreaElement) => {
    area.value += ', hele vejen';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // When this has been answered.
    setTimeout(() => {
      location.reload();
    });
  });
  // Until then it is the page before that is ready, with what was written in it.
  await reloaded;
  await ready(page);
  await expect(text(page, 1)).toHaveValue('Straks i sikkerhed, hele vejen');
});

test('undo right after typing takes back what was just typed, and nothing else', async ({
  page,
}) => {
  await begin(page);
  await text(page, 1).click();
  await page.keyboard.type('Lige skrevet');
  await undo(page).click();
  await expect(text(page, 1)).toHaveValue('');
  await expect(text(page, 0)).toHaveValue('Det første svar');
  await text(page, 1).click();
  await page.keyboard.type('Skrevet igen');
  // A step of another field right after: each is taken back by itself.
  await page.locator('.field input[type=radio], .field input[type=checkbox]').first().check();
  await undo(page).click();
  await expect(text(page, 1)).toHaveValue('Skrevet igen');
  await undo(page).click();
  await expect(text(page, 1)).toHaveValue('');
});

test('letters go in where the caret stands, also while the page takes up what was typed', async ({
  page,
}) => {
  await begin(page);
  await text(page, 0).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Før ', { delay: 250 });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('é', { delay: 600 });
  await expect(text(page, 0)).toHaveValue('Før Déet første svar');
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(text(page, 0)).toHaveValue('Før Déet første svar');
});

test('what is typed in belongs to a form alone, which goes nowhere at Enter', async ({ page }) => {
  await begin(page);
  const line = page.locator('.field input[type=text]').first();
  const fieldsOfItsForm = () =>
    line.evaluate((input: HTMLInputElement) => input.form?.elements.length ?? 0);
  await line.focus();
  expect(await fieldsOfItsForm()).toBe(1);
  await line.fill('På én linje');
  await line.press('Enter');
  await expect(line).toHaveValue('På én linje');
  await expect(line).toBeFocused();
  await line.blur();
  expect(await fieldsOfItsForm()).toBe(0);
});
