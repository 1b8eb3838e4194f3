/** The page of the papers: chosen, seen, made off the page, ended, and made where something is missing. */
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { loadCatalog } from '../../src/catalog.ts';
import { FONT_FILES } from '../../src/document/font-files.ts';
import { PAPER_OF } from '../../src/document/papers.ts';
import { largestPlan } from '../bench/largest.ts';
import { dots } from '../document/pdf/sample.ts';
import {
  DESK,
  PHONE,
  expectAccessible,
  expectNoSidewaysScroll,
  expectStillAccessible,
} from './audit.ts';
import { expect, test } from './fixtures.ts';
import { beginPlan, openExample, ready, saved } from './wizard.ts';

const PAGE = 'plan/dokumenter/';
/** A shorter paper than the strategy. */
const AGREEMENT = '?papir=aftale';
const papers = (page: Page): Locator => page.locator('.paper-list a');
const take = (page: Page): Locator => page.getByRole('button', { name: /^Hent .*\(PDF\)/ });
const said = (page: Page): Locator =>
  page.locator('.paper-form > .button-row [role=status]').first();
const preview = (page: Page): Locator => page.locator('.paper-frame .paper');

async function openPapers(page: Page, query = ''): Promise<void> {
  await page.goto(`${PAGE}${query}`);
  await ready(page);
  await expect(preview(page)).toBeAttached();
}

/** The example's papers, opened afresh. */
async function openExamplePapers(page: Page, query = ''): Promise<void> {
  await openExample(page, `${PAGE}${query}`);
  await expect(preview(page)).toBeAttached();
}

/** Presses for the chosen paper; what came of it. */
async function taken(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await take(page).click();
  return fileOf(await download);
}

async function fileOf(download: Download): Promise<{ name: string; bytes: Buffer }> {
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const square = '<rect width="10" height="10" fill="#0b4f6c"/>';
const svg = (drawn: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${drawn}</svg>`;

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString() === '%PDF-';

async function audited(page: Page, part?: string): Promise<void> {
  await page.setViewportSize(PHONE);
  await expectAccessible(page, part);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(DESK);
  await (part === undefined ? expectStillAccessible(page) : expectAccessible(page, part));
  await expectNoSidewaysScroll(page);
}

test('every paper there is can be chosen, seen and taken out, by one worker @sub-folder', async ({
  page,
}) => {
  const workers: string[] = [];
  await openExamplePapers(page);
  page.on('worker', (worker) => workers.push(worker.url()));
  await expect(papers(page)).toHaveCount(Object.keys(PAPER_OF).length);
  const names = new Set<string>();
  for (const link of await papers(page).all()) {
    await link.click();
    await expect(page.locator('#papir > h2')).toHaveText((await link.textContent()) ?? '');
    await expect(preview(page)).toBeVisible();
    const { name, bytes } = await taken(page);
    expect(isPdf(bytes), name).toBe(true);
    names.add(name);
  }
  expect(names.size).toBe(Object.keys(PAPER_OF).length);
  expect(page.workers().length + workers.length).toBeLessThanOrEqual(1);
});

test('a paper of the largest plan shows how far it is, and can be ended @sub-folder', async ({
  page,
}) => {
  const plan = JSON.stringify(largestPlan(loadCatalog().catalog));
  await page.goto('plan/');
  await ready(page);
  await page.getByLabel('Vælg en fil').setInputFiles({
    name: 'stor.nyttestrategi.json',
    mimeType: 'application/json',
    buffer: Buffer.from(plan),
  });
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

test('what is chosen stands in the address, and the way back leads to the paper before', async ({
  page,
}) => {
  await openExamplePapers(page);
  await page.getByRole('link', { name: 'Arbejdspladsaftale', exact: true }).click();
  const which = page.getByLabel('Hvilken aftale?');
  const second = await which.locator('option').nth(1).getAttribute('value');
  await which.selectOption(second);
  const data = page.getByRole('checkbox');
  await data.uncheck();
  await expect(page).toHaveURL(/papir=aftale.*data=nej/);
  await page.reload();
  await ready(page);
  await expect(which).toHaveValue(second ?? '');
  await expect(data).not.toBeChecked();
  const without = await taken(page);
  expect(without.bytes.includes('AFRelationship')).toBe(false);
  await data.check();
  await page.getByRole('link', { name: 'Strategi', exact: true }).click();
  await expect(page).not.toHaveURL(/papir=/);
  await page.goBack();
  await expect(which).toHaveValue(second ?? '');
});

test.describe('the browser’s own viewer', { tag: '@viewer' }, () => {
  // It is made of parts of the browser's own.
  test.use({ expectedComplaints: [/^another origin: chrome(-extension)?:/] });

  test('the true pages are shown in the page, stay after a reload, and are not what is printed', async ({
    page,
  }) => {
    await openExamplePapers(page, AGREEMENT);
    await audited(page);
    await page.getByRole('button', { name: 'Vis de rigtige sider' }).click();
    const pages = page.locator('iframe.paper-pages');
    await expect(pages).toHaveAttribute('src', /^blob:/);
    await expect(pages).toHaveAttribute('title', /^PDF: Arbejdspladsaftale: ./);
    await expect(preview(page)).toBeHidden();
    await page.reload();
    await ready(page);
    await expect(pages).toHaveAttribute('src', /^blob:/);
    await audited(page);
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Åbn siderne i en ny fane' }).click(),
    ]);
    expect(tab.url()).toMatch(/^blob:/);
    await tab.close();
    await page.emulateMedia({ media: 'print' });
    await expect(preview(page)).toBeVisible();
    for (const part of ['.paper-pages', '.paper-form', '#papirer', '.save-state', 'h1'])
      await expect(page.locator(part).first()).toBeHidden();
  });
});

test('an annex that is left out is not in the paper, nor after a reload', async ({ page }) => {
  await openExamplePapers(page);
  const heading = page.locator('.paper-frame').getByRole('heading', { name: /Tjekliste$/ });
  await expect(heading).toHaveCount(1);
  await page.getByText('Bilag', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Tjekliste' }).uncheck();
  await expect(heading).toHaveCount(0);
  await page.reload();
  await ready(page);
  await expect(preview(page)).toBeVisible();
  await expect(heading).toHaveCount(0);
});

test('a strategy leaves as a Word file, lists for a spreadsheet, and days for a calendar', async ({
  page,
}) => {
  await openExamplePapers(page);
  for (const [button, name, begins] of [
    ['Hent til Word (DOCX)', /strategi-eksempel-kommune-\d+\.docx$/, 'PK'],
    ['Opgaver til regneark (CSV)', /opgaver-eksempel-kommune-\d+\.csv$/, '\ufeff'],
    ['Aftaler til regneark (CSV)', /aftaler-eksempel-kommune-\d+\.csv$/, '\ufeff'],
    ['Datoer til kalender (ICS)', /datoer-eksempel-kommune-\d+\.ics$/, 'BEGIN:VCALENDAR'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await fileOf(await download);
    expect(file.name).toMatch(name);
    expect(file.bytes.toString().startsWith(begins), button).toBe(true);
  }
});

test('a logo is chosen, said in words, and stands on the front page', async ({ page }) => {
  await openExamplePapers(page);
  await page.getByText('Billeder', { exact: true }).click();
  await page.getByLabel('Kommunens logo på forsiden').setInputFiles({
    name: 'logo.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(svg(square)),
  });
  await page.getByLabel('Hvad viser billedet?').fill('Eksempel Kommunes logo');
  await page.getByRole('button', { name: 'Brug billedet' }).click();
  const logo = page.locator('.paper-frame').getByRole('img', { name: 'Eksempel Kommunes logo' });
  await expect(logo).toBeVisible();
  expect(isPdf((await taken(page)).bytes)).toBe(true);
  await expect(said(page)).toHaveText(/er hentet\.\s*$/);
});

test('a logo that cannot be read, or has a script, is refused with a sentence, and the paper is made', async ({
  page,
}) => {
  await openExample(page);
  await openPapers(page);
  await page.getByText('Billeder', { exact: true }).click();
  const field = page.locator('.picture-field').filter({ hasText: 'Kommunens logo på forsiden' });
  const file = field.locator('input[type=file]');
  const png = Buffer.from(dots.data.form === 'png' ? dots.data.base64 : '', 'base64');
  for (const [name, mimeType, buffer] of [
    ['referat.png', 'image/png', Buffer.from('Referat fra mødet i udvalget')],
    ['halv.png', 'image/png', png.subarray(0, png.length / 2)],
    [
      'script.svg',
      'image/svg+xml',
      Buffer.from(svg(`${square}<script>document.title = 'x'</script>`)),
    ],
  ] as const) {
    await file.setInputFiles({ name, mimeType, buffer });
    await expect(field.locator('.tone-bad'), name).toBeVisible();
    await expect(field.locator('figure')).toHaveCount(0);
    expect(isPdf((await taken(page)).bytes), name).toBe(true);
  }
  // Charts are drawings, not pictures of the kommune's.
  await expect(page.locator('.paper-frame img')).toHaveCount(0);
  await expect(page).not.toHaveTitle('x');
  await expectAccessible(page, '.picture-field');
});

test('by keyboard alone a paper is chosen, of one thing, without data, and taken out', async ({
  page,
}) => {
  await openExamplePapers(page);
  const reach = async (control: Locator) => {
    for (let at = 0; at < 60; at += 1) {
      if (await control.evaluate((node) => node === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('Not reached by the Tab key.');
  };
  await reach(page.getByRole('link', { name: 'Arbejdspladsaftale', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.locator('#papir > h2')).toBeFocused();
  const which = page.getByLabel('Hvilken aftale?');
  await reach(which);
  const first = await which.inputValue();
  await page.keyboard.press('ArrowDown');
  await expect(which).not.toHaveValue(first);
  await reach(page.getByRole('checkbox'));
  await page.keyboard.press('Space');
  await reach(take(page));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect(isPdf((await fileOf(await download)).bytes)).toBe(true);
  await expect(take(page)).toBeFocused();
  await reach(page.getByRole('button', { name: 'Vis de rigtige sider' }));
});

test('a letter that no font has is shown as a frame, and is told', async ({ page }) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await page.goto('plan/strategi/');
  await ready(page);
  await page.locator('.field textarea').first().fill('Her står 𓀀 og 𓂀.');
  await saved(page);
  await openPapers(page);
  expect(isPdf((await taken(page)).bytes)).toBe(true);
  await expect(said(page)).toContainText('𓀀');
  await expect(said(page)).toContainText('er hentet');
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
  await page.goto('plan/');
  await ready(page);
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
