/** The site of another subject, built by the same code from a pack: read, lived through and taken out as a paper. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { listen, staticServer } from '../../src/build/static-server.ts';
import { loadCatalog } from '../../src/catalog.ts';
import { FOREIGN, PACK } from '../content/pack-words.ts';
import { readAloud } from '../document/pdf/reader.ts';
import { scriptOf } from '../runner/suites.ts';
import { readBuilt } from '../site/built.ts';
import * as checks from '../site/checks.ts';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE } from './audit.ts';
import { expect, test as base } from './fixtures.ts';
import { saved, openPage } from './wizard.ts';

const FOLDER = '.cache/pack/dist';

/** The tests of a site that is built here, not the house's own. */
const test = base.extend<object, { packed: string }>({
  packed: [
    async ({}, use) => {
      const build = [scriptOf('astro', '.'), 'build', '--outDir', FOLDER, '--silent'];
      const env = { ...process.env, CONTENT: PACK, ASTRO_TELEMETRY_DISABLED: '1' };
      await promisify(execFile)(process.execPath, build, { env });
      const server = staticServer({ folder: FOLDER, base: '/' });
      const port = await listen(server, 0, false);
      await use(`http://127.0.0.1:${port}/`);
      server.close();
      server.closeAllConnections();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  baseURL: async ({ packed }, use) => use(packed),
});

// It is built once.
test.describe.configure({ mode: 'serial' });

/** What is read on the page has no word of the house's subject. */
async function expectOwnWords(page: Page): Promise<void> {
  const lines = (await page.locator('body').innerText()).split('\n');
  expect(lines.filter((line) => FOREIGN.test(line))).toEqual([]);
}

async function begin(page: Page): Promise<void> {
  await openPage(page, 'plan/');
  await page.getByLabel('Planen gælder fra').fill('2026-08-01');
  await page.getByLabel('til og med').fill('2027-07-31');
  await page.getByRole('button', { name: 'Begynd planen' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Plan for skolehaven' })).toBeVisible();
}

test('a pack becomes a whole site in its own words, without the pages it does without', async ({
  page,
}) => {
  await page.goto('');
  const site = await readBuilt(FOLDER);
  for (const check of [checks.skeleton, checks.wholeLinks, checks.wholeStyles]) {
    expect(check(site)).toEqual([]);
  }
  expect(checks.oneOrigin(site)).toEqual([]);
  expect(checks.anyFolder(site)).toEqual([]);
  expect(checks.strictPolicy(site)).toEqual([]);
  expect(await checks.validHtml(site)).toEqual([]);
  const paths = site.pages.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['/plan/haven/', '/vejledning/haven/', '/regler/']));
  expect(paths.filter((path) => /^\/(unge|fagtjek|opgaver|aftaler)\//.test(path))).toEqual([]);
  const { version } = loadCatalog(PACK).catalog;
  expect([...site.files.keys()]).toContain(`/data/catalog.${version}.json`);
  for (const path of paths.filter((one) => !one.endsWith('.html'))) {
    await page.goto(path.slice(1));
    await expectOwnWords(page);
  }
});

test('a plan of a pack is answered, tried by its rule, and taken out as its paper', async ({
  page,
}) => {
  await begin(page);
  await expectOwnWords(page);
  await openPage(page, 'plan/haven/');
  await page.getByLabel('Hvad skal eleverne lære i haven?').fill('Eleverne sår og høster.');
  await page.getByRole('group', { name: 'Er der en dam i haven?' }).getByLabel('Ja').check();
  const adults = page.getByLabel('Hvor mange voksne er med');
  await adults.fill('1');
  await adults.press('Tab');
  const finding = page.locator('.alert', { hasText: 'To voksne ved dammen' });
  await expect(finding).toContainText('Brudt');
  await saved(page);
  await expectOwnWords(page);
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }

  await openPage(page, 'plan/');
  await expect(page.locator('#naeste')).toContainText('To voksne ved dammen');
  await expect(page.locator('#fokuspunkter tbody tr')).toHaveCount(1);
  await expectOwnWords(page);

  await openPage(page, 'plan/gennemse/');
  await expect(page.getByText('Eleverne sår og høster.')).toBeVisible();
  await expectOwnWords(page);

  await openPage(page, 'plan/dokumenter/');
  await expect(page.locator('.paper-frame .paper')).toContainText('To voksne ved dammen');
  await expectOwnWords(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent Haveplan (PDF)' }).click();
  const read = await readAloud(new Uint8Array(await readFile(await (await coming).path())));
  expect(read).toContain('Plan for skolehaven');
  expect(read).toContain('Eleverne sår og høster.');
  expect(read).toContain('Brudt');
  expect(read).not.toMatch(FOREIGN);

  await openPage(page, 'plan/haven/');
  await adults.fill('2');
  await adults.press('Tab');
  await expect(finding.filter({ hasText: 'Brudt' })).toHaveCount(0);
});
