/** A plan open in two tabs is written in the one and followed in the other, and can be taken over: never overwritten unseen. */
import type { Page } from '@playwright/test';
import { DESK, expectAccessible, expectStillAccessible, PHONE } from './audit.ts';
import { kill, processesOf } from './killing.ts';
import { expect, test } from './fixtures.ts';
import { openPage, saved } from './wizard.ts';

const text = (page: Page, at = 0) => page.locator('.field textarea').nth(at);
const notice = (page: Page) => page.locator('.save-copy', { hasText: 'i en anden fane' });
const take = (page: Page) => page.getByRole('button', { name: 'Skriv her' });

test('one tab writes, the other follows, is stopped gently, and takes over', async ({
  page,
  context,
}) => {
  await openPage(page, 'plan/strategi/');
  await text(page).fill('Fra den første fane.');
  await saved(page);
  const other = await context.newPage();
  await openPage(other, 'plan/strategi/');
  await expect(notice(other)).toContainText('følger du med');
  await expect(text(other)).toHaveValue('Fra den første fane.');

  // Followed live, letter by letter as it is saved.
  await text(page).fill('Skrevet videre i den første.');
  await expect(text(other)).toHaveValue('Skrevet videre i den første.');
  await other.setViewportSize(PHONE);
  await expectAccessible(other);
  await other.setViewportSize(DESK);
  await expectStillAccessible(other);

  // Nothing is written here, and it says so; a choice is not made either.
  await text(other).focus();
  await other.keyboard.type('x');
  await expect(notice(other)).toContainText('intet ændret');
  await expect(text(other)).toHaveValue('Skrevet videre i den første.');
  const choice = other.locator('.field input[type=radio], .field input[type=checkbox]').first();
  await choice.click();
  await expect(choice).not.toBeChecked();

  // What is half typed there is saved before the pen goes.
  await text(page, 1).fill('Lige på falderebet.');
  await take(other).click();
  await expect(notice(other)).toHaveCount(0);
  await expect(text(other, 1)).toHaveValue('Lige på falderebet.');
  await expect(notice(page)).toBeVisible();
  await text(other).fill('Nu skriver den anden.');
  await saved(other);
  await expect(text(page)).toHaveValue('Nu skriver den anden.');
  await expect(text(page, 1)).toHaveValue('Lige på falderebet.');

  // And back again.
  await take(page).click();
  await expect(notice(page)).toHaveCount(0);
  await text(page).fill('Og tilbage.');
  await saved(page);
  await expect(text(other)).toHaveValue('Og tilbage.');
  await expect(page.getByRole('button', { name: 'Behold min' })).toHaveCount(0);
});

test('a tab that is closed, or that nobody looks at, lets go by itself', async ({
  page,
  context,
}) => {
  await openPage(page, 'plan/strategi/');
  await text(page).fill('Første.');
  await saved(page);
  const other = await context.newPage();
  await openPage(other, 'plan/strategi/');
  await expect(notice(other)).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(notice(other)).toHaveCount(0);
  await text(other).fill('Anden.');
  await saved(other);
  await expect(notice(page)).toBeVisible();
  await other.close();
  await expect(notice(page)).toHaveCount(0);
  await expect(text(page)).toHaveValue('Anden.');
});

test('a tab that was killed with the pen in hand leaves it, and what it had kept', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const browser = await playwright.chromium.launch(launchOptions);
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await openPage(page, 'plan/strategi/');
  await text(page).fill('Gemt. ');
  await saved(page);
  const first = await processesOf(browser, 'renderer');
  await text(page).press('ControlOrMeta+End');
  await page.keyboard.type('Og kun i journalen.');
  const crashed = page.waitForEvent('crash');
  kill(first);
  await crashed;
  const other = await context.newPage();
  await openPage(other, 'plan/strategi/');
  await expect(text(other)).toHaveValue('Gemt. Og kun i journalen.');
  await expect(notice(other)).toHaveCount(0);
  await text(other).fill('Skrevet videre.');
  await saved(other);
  await browser.close();
});
