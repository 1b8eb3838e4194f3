/**
 * A review's whole way between two profiles that share nothing but files: a strategy goes out as PDF, remarks come back
 * as PDF and as a file, one is taken over and one declined, and next year's strategy tells what became of each.
 */
import type { Download, Locator, Page, TestInfo } from '@playwright/test';
import { bare, textOf } from '../document/pdf/paper-text.ts';
import { expect, test } from './fixtures.ts';
import { EXAMPLE } from './handed.ts';
import { ready, saved, openPage } from './wizard.ts';

const ROLE = 'Medlem for lønmodtagerne';
const SUGGESTED = 'Alle, der kan, skal gøre gavn og lære noget imens.';
const ASKED = 'Hvem følger op på sigtepunkterne?';
const REASON = 'Ledelsen følger op hvert halve år.';

async function fetched(page: Page, press: Locator, info: TestInfo): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press.click()]);
  return keptAs(download, info);
}
async function keptAs(download: Download, info: TestInfo): Promise<string> {
  const path = info.outputPath(`${info.testId}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return path;
}

async function strategy(page: Page, info: TestInfo): Promise<string> {
  await openPage(page, 'plan/dokumenter/');
  return fetched(page, page.getByRole('button', { name: 'Hent Strategi (PDF)' }), info);
}

test('a review goes round between two profiles with files alone', async ({
  page,
  newVisitor,
}, info) => {
  await openPage(page, 'plan/');
  await page.setInputFiles('#open-file', EXAMPLE);
  await saved(page);
  const out = await strategy(page, info);

  const member = await newVisitor();
  await openPage(member, 'gennemgang/');
  await member.getByLabel('Vælg filer').setInputFiles(out);
  await member.getByRole('link', { name: /^Eksempel Kommune/ }).click();
  await member.getByLabel('Din rolle').fill(ROLE);
  await member.locator('#samlet').getByRole('radio', { name: 'Bør forbedres' }).check();
  await member.getByRole('button', { name: /^Ny ordlyd ?: Formål$/ }).click();
  await member.getByLabel(/^Sådan kunne der stå/).fill(SUGGESTED);
  await member.getByRole('button', { name: 'Færdig', exact: true }).click();
  await member.getByRole('button', { name: /^Bemærk ?: Sigtepunkter$/ }).click();
  await member.getByLabel(/^Din bemærkning/).fill(ASKED);
  await member.getByRole('button', { name: 'Færdig', exact: true }).click();
  const give = member.locator('.review-give');
  const asFile = await fetched(member, give.getByRole('button', { name: 'Hent som fil' }), info);
  const asPdf = await fetched(member, give.getByRole('button', { name: 'Hent som PDF' }), info);
  expect(asFile).toMatch(/\.gennemgang\.json$/);
  expect(await textOf(asPdf)).toContain(bare(ASKED));

  await openPage(page, 'plan/');
  await page.setInputFiles('#open-file', [asPdf, asFile]);
  const told = page.locator('.drop + [role=status] .alert');
  await expect(told).toHaveCount(2);
  await expect(told.first()).toContainText(`2 bemærkninger fra ${ROLE} er lagt ind`);
  await expect(told.last()).toContainText('er her allerede');

  await openPage(page, 'plan/bemaerkninger/');
  const remark = (text: string) => page.locator('.received').filter({ hasText: text });
  await expect(page.locator('.received')).toHaveCount(2);
  await remark(SUGGESTED.slice(0, 4)).getByRole('button', { name: 'Overtag forslaget' }).click();
  await remark(ASKED).getByRole('textbox').fill(REASON);
  await remark(ASKED).getByRole('button', { name: 'Vi følger den ikke' }).click();
  await expect(remark(ASKED).locator('.badge').first()).toHaveText('Ikke fulgt');
  await saved(page);
  await expect(page.getByText('Svarene er gemt i browseren.')).toBeVisible();
  const answered = await fetched(
    page,
    page.getByRole('button', { name: 'Hent svarene som fil' }),
    info,
  );

  await openPage(page, 'plan/versioner/?visning=nyt-aar');
  await page.getByRole('button', { name: /^Start \d{4} ud fra \d{4}/ }).click();
  await expect(page).toHaveURL(/visning=siden-sidst/);
  await ready(page);
  await openPage(page, 'plan/bemaerkninger/');
  await expect(page.getByRole('heading', { level: 2, name: 'Fra sidste år' })).toBeVisible();
  const next = await textOf(await strategy(page, info));
  expect(next).toContain(bare('Bemærkninger og hvad der blev af dem'));
  expect(next).toContain(bare(ASKED));
  expect(next).toContain(bare(REASON));
  expect(next).toContain(bare(SUGGESTED));

  // The member sees what became of it, in the same place as it was written.
  await openPage(member, 'gennemgang/');
  await member.getByLabel('Vælg filer').setInputFiles(answered);
  await member.getByRole('link', { name: /^Eksempel Kommune/ }).click();
  await expect(member.getByText(REASON)).toBeVisible();
});
