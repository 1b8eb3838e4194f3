/** Papers in the making: prepared ahead, watched, ended, and made where something is missing. */
import { loadCatalog } from '../../src/catalog.ts';
import { FONT_FILES } from '../../src/document/parts/font-files.ts';
import { PAPER_OF } from '../../src/document/papers.ts';
import { largestPlan } from '../bench/largest.ts';
import { expectAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { jsonFile } from './handed.ts';
import {
  AGREEMENT,
  audited,
  fileOf,
  isPdf,
  openExamplePapers,
  openPapers,
  papers,
  preview,
  said,
  take,
  taken,
} from './papers-page.ts';
import { openExample, openPage, ready, saved } from './wizard.ts';

test('a paper of the largest plan shows how far it is, and can be ended @sub-folder', async ({
  page,
}) => {
  const plan = largestPlan(loadCatalog().catalog);
  await openPage(page, 'plan/');
  await page.getByLabel('Vælg en fil').setInputFiles(jsonFile('stor.nyttestrategi.json', plan));
  await expect(page.getByText('er åbnet fra filen')).toBeVisible();
  await saved(page);
  await openPapers(page);
  // A hundred agreements stand in one list to choose from, not in a row each.
  expect(await papers(page).count()).toBe(Object.keys(PAPER_OF).length);

  // Looked at from within: in a page as long as this, a look from outside takes longer than the paper.
  const seen = await page.evaluate(async () => {
    const find = (selector: string) => document.querySelector<HTMLElement>(selector);
    const until = async (holds: () => boolean) => {
      while (!holds()) {
        await new Promise((settle) => {
          setTimeout(settle, 20);
        });
      }
    };
    const share = () => Number(find('.waiting progress')?.getAttribute('value') ?? 0);
    find('.paper-form .button-primary')?.click();
    await until(() => share() > 0);
    const first = share();
    await until(() => share() > first);
    // The page goes on meanwhile.
    find('#paper-data')?.click();
    await until(() => location.search.includes('data=nej'));
    const isStillMade = find('.waiting progress') !== null;
    find('.waiting button')?.click();
    return isStillMade;
  });
  expect(seen).toBe(true);
  await expect(said(page)).toContainText('Afbrudt');
  await expect(page.locator('.waiting')).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.locator('.paper-form .button-primary').click();
  expect((await fileOf(await download)).bytes.length).toBeGreaterThan(500_000);
});

test('what takes long says so, and is ended by keyboard', async ({ page }) => {
  // Never answered.
  await page.route(/\.woff$/, () => undefined);
  await openExamplePapers(page, AGREEMENT);
  await take(page).click();
  await expect(page.getByRole('progressbar', { name: 'Laver papiret' })).toBeVisible();
  await audited(page, '.paper-form');
  await page.getByRole('button', { name: 'Afbryd' }).focus();
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Afbrudt');
  await expect(take(page)).toBeFocused();
  await page.unroute(/\.woff$/);
  expect(isPdf((await taken(page)).bytes)).toBe(true);
});

test('the first paper is prepared while its text is read, and on no other page', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const engine = () => fetched.filter((url) => /\.woff$/.test(url)).length;
  await openExample(page, 'plan/gennemse/');
  await ready(page);
  expect(engine()).toBe(0);
  await openPapers(page);
  await expect.poll(engine).toBe(Object.keys(FONT_FILES).length);
  const before = fetched.length;
  expect(isPdf((await taken(page)).bytes)).toBe(true);
  expect(fetched.slice(before).filter((url) => /\.woff$/.test(url))).toEqual([]);
});

test('where there are no workers, papers are made on the page, and nothing is said of it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', { value: undefined });
  });
  await openExamplePapers(page);
  await expect(preview(page)).toBeVisible();
  const { bytes } = await taken(page);
  expect(isPdf(bytes)).toBe(true);
  await expect(said(page)).toHaveText(/er hentet\.\s*$/);
});

test.describe('when something cannot be fetched', () => {
  test.use({ expectedComplaints: [/Failed to load resource/] });

  test('a font that is missing has another in its place, and that is told', async ({ page }) => {
    await page.route(/latin-600-normal\.woff$/, (route) => route.abort());
    await openExamplePapers(page);
    expect(isPdf((await taken(page)).bytes)).toBe(true);
    await expect(said(page)).toContainText('Skriften »fed« kunne ikke hentes');
    await page.unroute(/latin-600-normal\.woff$/);
    await taken(page);
    await expect(said(page)).toHaveText(/er hentet\.\s*$/);
  });

  test('without any font it says which, and gives the plan as a file', async ({ page }) => {
    await page.route(/\.woff$/, (route) => route.abort());
    await openExamplePapers(page);
    await take(page).click();
    await expect(said(page)).toContainText('almindelig, fed, kursiv');
    await expectAccessible(page, '.paper-form');
    const download = page.waitForEvent('download');
    await page.locator('.paper-form').getByRole('button', { name: 'Hent som fil' }).click();
    expect((await fileOf(await download)).name).toMatch(/\.nyttestrategi\.json$/);
    await page.unroute(/\.woff$/);
    expect(isPdf((await taken(page)).bytes)).toBe(true);
    await expect(said(page)).toHaveText(/er hentet\.\s*$/);
  });

  test('a worker that cannot be fetched is done without', async ({ page }) => {
    await page.route(/making\.worker/, (route) => route.abort());
    await openExamplePapers(page);
    await expect(preview(page)).toBeVisible();
    expect(isPdf((await taken(page)).bytes)).toBe(true);
    await expect(said(page)).toHaveText(/er hentet\.\s*$/);
  });
});

test('a PDF that takes for ever leaves the page alive, and is given up @sub-folder', async ({
  newVisitor,
}) => {
  const page = await newVisitor();
  // The reader counts its own steps, so that no file makes it do this; whatever else may, is ended from without.
  await page.route(/embed\.worker/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => { for (;;); };' }),
  );
  await page.clock.install();
  await openPage(page, 'plan/');
  await page.getByLabel('Vælg en fil').setInputFiles({
    name: 'strategi.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(`%PDF-1.7\n${'x '.repeat(2_000_000)}`),
  });
  const status = page.locator('.drop ~ [role=status]');
  await expect(status).not.toBeEmpty();
  const reading = await status.textContent();
  await expect.poll(() => page.workers().length).toBe(1);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByLabel('Planen gælder fra').fill('2026-01-01');
  await expect(page.getByLabel('Planen gælder fra')).toHaveValue('2026-01-01');
  expect(await status.textContent()).toBe(reading);
  await page.clock.fastForward(10_000);
  await expect(status).toContainText('tog for lang tid');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(0);
});
