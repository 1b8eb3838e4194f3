/** The site without the net: one visit, and everything is there. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, hydrated, test } from './fixtures.ts';
import { openExample } from './wizard.ts';

test.use({
  serviceWorkers: 'allow',
  // A net that was cut stays cut in a shared profile.
  reuseContext: false,
  // What the browser says of the net that was cut.
  expectedComplaints: [/ERR_INTERNET_DISCONNECTED/],
});

/** Waits until the worker has taken in the whole site. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

test(
  'after one visit it works without the net',
  { tag: '@sub-folder' },
  async ({ page, context, baseURL }) => {
    await page.goto('./');
    await kept(page);
    await context.setOffline(true);

    await test.step('a page that was never opened', async () => {
      await page.goto('./regler/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regler');
      const font = await page.evaluate(() =>
        document.fonts.ready.then((all) => all.check('1rem "IBM Plex Sans"')),
      );
      expect(font).toBe(true);
    });
    await test.step('an address with a query, and one without its last slash', async () => {
      await page.goto('./regler/?dato=2024-05-01');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regler');
      await page.goto('./ordliste');
      expect(page.url()).toBe(`${baseURL ?? ''}ordliste/`);
    });
    await test.step('the search', async () => {
      await page.getByRole('searchbox', { name: 'Søg på siden' }).fill('tillidsmand');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
      await page.getByRole('link', { name: 'tillidsrepræsentant', exact: true }).click();
      await expect(page.locator('#tillidsrepraesentant')).toBeInViewport();
    });
    await test.step('a paper of the example', async () => {
      await openExample(page, 'plan/dokumenter/');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: /^Hent .*\(PDF\)/ }).click();
      const bytes = await readFile(await (await download).path());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    });
    await test.step('a step of the plan, with its fields', async () => {
      await page.goto('./plan/strategi/');
      await hydrated(page);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main').getByRole('textbox').first()).toBeVisible();
    });
  },
);

test('nothing is kept but the files of the site', async ({ page }) => {
  await page.goto('./');
  await kept(page);
  await page.goto('./regler/?dato=2024-05-01');
  await page.goto('./soeg/?q=klage');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  const { names, addresses, scope } = await page.evaluate(async () => {
    const all = await caches.keys();
    const requests = await Promise.all(all.map(async (name) => (await caches.open(name)).keys()));
    const { scope: here } = await navigator.serviceWorker.ready;
    return { names: all, addresses: requests.flat().map(({ url }) => url), scope: here };
  });
  expect(names).toHaveLength(1);
  expect(names[0]).toContain(scope);
  expect(addresses.filter((address) => address.includes('?'))).toEqual([]);
  expect(addresses.every((address) => address.startsWith(scope))).toBe(true);
});

test('it can be installed, from any folder @sub-folder', async ({ page, baseURL, request }) => {
  await page.goto('regler/');
  const address = await page
    .locator('link[rel=manifest]')
    .evaluate((link) => (link as HTMLLinkElement).href);
  expect(address).toBe(`${baseURL ?? ''}manifest.webmanifest`);
  const answer = await request.get(address);
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await answer.json()) as {
    name: string;
    lang: string;
    start_url: string;
    icons: { src: string; sizes: string }[];
  };
  expect(manifest).toMatchObject({ name: 'Nyttestrategi', lang: 'da' });
  expect(new URL(manifest.start_url, address).href).toBe(baseURL);
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (icon) => {
      const { width, height } = await createImageBitmap(await (await fetch(icon)).blob());
      return `${String(width)}x${String(height)}`;
    }, new URL(src, address).href);
    expect(size, src).toBe(sizes);
  }
});
