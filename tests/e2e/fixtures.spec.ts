/** The frame itself: what it must catch is brought about, and must be there. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';

/** The front page, with a script of ours beside its own. */
async function openWith(page: Page, script: () => void): Promise<void> {
  await page.addInitScript(script);
  await page.goto('./');
}

test.describe('a page that complains is caught', () => {
  test.use({ expectedComplaints: [/./] });

  test('in the console', async ({ page, complaints }) => {
    await openWith(page, () => console.error('ups'));
    await expect.poll(() => complaints.join()).toContain('console: ups');
  });
  test('by an error nobody catches', async ({ page, complaints }) => {
    await openWith(page, () => {
      setTimeout(() => {
        JSON.parse('{');
      });
    });
    await expect.poll(() => complaints.join()).toContain('uncaught: ');
  });
  test('by asking another origin', async ({ page, complaints }) => {
    await openWith(page, () => {
      void fetch('https://example.org/a').catch(() => undefined);
    });
    await expect.poll(() => complaints.join()).toMatch(/another origin|content security policy/);
  });
  test('by a picture from another origin', async ({ page, complaints }) => {
    await openWith(page, () => {
      document.addEventListener('DOMContentLoaded', () => {
        const picture = document.createElement('img');
        picture.src = 'http://127.0.0.1:9/a.png';
        document.body.append(picture);
      });
    });
    await expect.poll(() => complaints.join()).toContain('content security policy: img-src');
  });
  test('by a probe for eval that it catches itself', async ({ page, complaints }) => {
    await openWith(page, () => {
      document.addEventListener('DOMContentLoaded', () => {
        const probe = Reflect.get(window, 'eval') as (code: string) => unknown;
        try {
          probe('1');
        } catch {
          // As a library does that only asks whether it may.
        }
      });
    });
    await expect.poll(() => complaints.join()).toContain('content security policy: script-src');
  });
  test('in another visitor’s profile', async ({ newVisitor, complaints }) => {
    await openWith(await newVisitor(), () => console.error('ups'));
    await expect.poll(() => complaints.join()).toContain('console: ups');
  });
});

test('a fresh visitor has nothing of the first one', async ({ page, newVisitor }) => {
  await page.goto('./');
  await page.evaluate(() => localStorage.setItem('a', 'b'));
  const visitor = await newVisitor();
  await visitor.goto('./');
  expect(await visitor.evaluate(() => localStorage.getItem('a'))).toBeNull();
});

test('an audit leaves the page as it was, and finds what is wrong with it', async ({ page }) => {
  await page.goto('ordliste/');
  const main = page.locator('main');
  const before = await main.innerHTML();
  await expectAccessible(page);
  expect(await main.innerHTML()).toBe(before);
  await main.evaluate((node) => {
    node.append(document.createElement('img'));
  });
  await expect(expectAccessible(page)).rejects.toThrow('image-alt');
});
