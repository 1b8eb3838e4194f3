/** The page of the papers: chosen, seen, and taken out as they were asked for. */
import type { Locator } from '@playwright/test';
import { PAPER_OF } from '../../src/document/papers.ts';
import { dots } from '../document/pdf/sample.ts';
import { expectAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
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
import { beginPlan, openExample, openPage, ready, saved } from './wizard.ts';

const square = '<rect width="10" height="10" fill="#0b4f6c"/>';
const svg = (drawn: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${drawn}</svg>`;

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
  await openPage(page, 'plan/strategi/');
  await page.locator('.field textarea').first().fill('Her står 𓀀 og 𓂀.');
  await saved(page);
  await openPapers(page);
  expect(isPdf((await taken(page)).bytes)).toBe(true);
  await expect(said(page)).toContainText('𓀀');
  await expect(said(page)).toContainText('er hentet');
});
