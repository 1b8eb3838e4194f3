/** Two hosts that the other tests never meet: one without https, and one that is given a newer build while pages are open. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { publishWorker } from '../../src/build/service-worker.ts';
import { listen, staticServer } from '../../src/build/static-server.ts';
import { beginPlan, ready, saved, openPage } from './wizard.ts';

const built = resolve(process.env['SITE_FOLDER'] ?? 'dist');
const written = 'Noget, der bliver skrevet.';
const field = (page: Page) => page.locator('main').getByRole('textbox').first();
const notice = (page: Page) => page.locator('.site-notice');

let server: Server | undefined;
test.afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

async function serve(folder: string): Promise<number> {
  server = staticServer({ folder, base: '/' });
  return listen(server, 0, false);
}

/** What a page complained of. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

test('on plain http it says so, and a plan is written, saved and put on paper', async () => {
  const port = await serve(built);
  const executablePath = process.env['CHROMIUM'];
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--host-resolver-rules=MAP intet.test 127.0.0.1, MAP * ~NOTFOUND'],
  });
  try {
    const context = await browser.newContext({
      baseURL: `http://intet.test:${String(port)}/`,
      locale: 'da-DK',
    });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto('regler/');
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await expect(notice(page)).toHaveCount(0);

    await beginPlan(page, 'Viborg', '2026-12-01', '2027-12-31');
    await expect(notice(page)).toContainText('https');
    await openPage(page, 'plan/strategi/');
    await field(page).fill(written);
    await saved(page);
    await page.reload();
    await ready(page);
    await expect(field(page)).toHaveValue(written);

    await openPage(page, 'plan/dokumenter/');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Hent .*\(PDF\)/ }).click();
    const bytes = await readFile(await (await download).path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});

test.describe('a newer build', () => {
  let folder = '';
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'newer-'));
    await cp(built, folder, { recursive: true });
  });
  test.afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  /** As the same site built with another sentence on a page. */
  async function buildAnew(mark: string): Promise<void> {
    const page = join(folder, 'om/index.html');
    await writeFile(page, (await readFile(page, 'utf8')).replace('</h1>', ` ${mark}</h1>`));
    await publishWorker(folder);
  }
  const caches = (page: Page) => page.evaluate(async () => (await window.caches.keys()).length);

  test('is announced, waits while someone writes, and is taken when they say so', async ({
    browser,
  }) => {
    const port = await serve(folder);
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${String(port)}/`,
      serviceWorkers: 'allow',
    });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await beginPlan(page, 'Viborg', '2026-12-01', '2027-12-31');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await openPage(page, 'plan/strategi/');
    await expect(notice(page)).toHaveCount(0);
    await buildAnew('i ny udgave');
    await field(page).fill('Noget, der');
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await expect(notice(page)).toContainText('ny udgave');
    await expect(notice(page).getByRole('link')).toHaveAttribute('href', '../../om/nyt/');

    // Nothing has been taken from whoever writes.
    await field(page).fill(written);
    await saved(page);
    await expect.poll(() => caches(page)).toBe(2);
    const other = await context.newPage();
    await other.goto('regler/');
    await expect(notice(other)).toBeVisible();

    const reloaded = page.waitForEvent('load');
    await notice(page).getByRole('button').click();
    await reloaded;
    await ready(page);
    await expect(field(page)).toHaveValue(written);
    await expect(notice(page)).toHaveCount(0);
    expect(complaints).toEqual([]);

    // The other goes on until its reader says so; then the newer build is all there is, with or without the net.
    const again = other.waitForEvent('load');
    await notice(other).getByRole('button').click();
    await again;
    await context.setOffline(true);
    await page.goto('om/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('i ny udgave');
    await context.close();
  });
});
