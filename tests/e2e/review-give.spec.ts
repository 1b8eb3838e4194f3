/** What a reviewer gives back: remarks as paper and file, and the council's statement of several members'. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { loadCatalog } from '../../src/catalog.ts';
import {
  readFile as readPlan,
  WHOLE,
  type Plan,
  type Review,
  type Verdict,
} from '../../src/core/index.ts';
import { reviewFile } from '../../src/storage/file.ts';
import { asked, reviewBy } from '../core/reviews.ts';
import { DESK, PHONE, expectAccessible, expectStillAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { EXAMPLE, examplePlan } from './handed.ts';
import { openPage } from './wizard.ts';

const { catalog } = loadCatalog();

/** A member's remarks as a file. */
async function memberFile(
  info: TestInfo,
  plan: Plan,
  role: string,
  verdict: Verdict,
): Promise<string> {
  const said = [{ at: asked('formaal'), text: `Ord fra ${role}` }];
  const review: Review = reviewBy(plan, catalog, role, said, [[WHOLE, verdict]]);
  const file = info.outputPath(`${role}.gennemgang.json`);
  // Each member writes under ids of their own.
  await writeFile(file, reviewFile(review).text.replaceAll('rev0', `rev${role}`));
  return file;
}

async function handOver(page: Page, ...files: string[]): Promise<void> {
  await openPage(page, 'gennemgang/');
  await page.locator('.drop input[type=file]').first().setInputFiles(files);
  // Said when all is kept.
  await expect(page.locator('.review-lines strong')).toBeVisible();
}

test('remarks leave as a paper and a file, and what came since is said', async ({ page }) => {
  const { edition } = examplePlan();
  await handOver(page, EXAMPLE);
  await page.goto(`gennemgang/?plan=${edition}`);
  const give = page.locator('.review-give');
  await expect(give).toContainText('Du har ikke skrevet noget endnu');
  await page.locator('#review-role').fill('Medlem for KL');
  await page.getByRole('radio', { name: 'Bør forbedres' }).first().check();
  await expect(give).toContainText('1 vurdering');
  await expect(give).toContainText('har ingen vurdering');
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    give.getByRole('button', { name: 'Hent som PDF' }).click(),
  ]);
  expect(paper.suggestedFilename()).toMatch(/^bemaerkninger-.*medlem-for-kl\.pdf$/);
  await expect(give).toContainText('Du har ikke ændret noget siden.');
  await page.getByRole('radio', { name: 'I orden' }).nth(1).check();
  await expect(give).toContainText('Siden da har du ændret 1 vurdering');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    give.getByRole('button', { name: 'Hent som fil' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/medlem-for-kl\.gennemgang\.json$/);
  const back = readPlan(await readFile(await file.path(), 'utf8'));
  expect(back.ok && back.kind).toBe('review');
});

test('several members become one statement, with dissent', async ({ page }, info) => {
  const plan = examplePlan();
  const files = await Promise.all(
    (['A', 'B', 'C'] as const).map((role) =>
      memberFile(info, plan, role, role === 'C' ? 'boer-forbedres' : 'i-orden'),
    ),
  );
  await handOver(page, EXAMPLE, files[0] ?? '');
  await page.goto(`gennemgang/?plan=${plan.edition}&visning=udtalelse`);
  const view = page.locator('.review-statement');
  await expect(view).toContainText('Ét medlem er ikke et råd');
  await page.getByLabel('Åbn flere medlemmers bemærkninger').setInputFiles(files.slice(1));
  await expect(view).toContainText('Et mindretal (1 af 3) mener: »bør forbedres«. Det er: C.');
  await expect(view).not.toContainText('Ét medlem er ikke et råd');
  const words = view.getByRole('textbox', { name: /Planen som helhed/ });
  await words.fill('Vi er enige i retningen.');
  // What one member says can stand as dissent, and is then none of the council's own words.
  const apart = view.locator('.review-voices > li').filter({ hasText: 'Ord fra C' });
  await apart.getByRole('checkbox', { name: 'Lad stå som mindretalsudtalelse' }).check();
  await expect(apart.locator('.badge')).toHaveText('Mindretalsudtalelse');
  await expect(apart.getByRole('button', { name: 'Sæt ind i rådets ord' })).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectStillAccessible(page);
  await page.setViewportSize(DESK);
  await page.reload();
  await expect(words).toHaveValue('Vi er enige i retningen.');
  await expect(apart.getByRole('checkbox')).toBeChecked();
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    view.getByRole('button', { name: 'Hent som PDF' }).click(),
  ]);
  expect(paper.suggestedFilename()).toMatch(/^udtalelse-/);
});

test('nothing leaves while it holds what is formed like a CPR number', async ({ page }) => {
  const { edition } = examplePlan();
  await handOver(page, EXAMPLE);
  await page.goto(`gennemgang/?plan=${edition}`);
  await page.locator('#review-role').fill('Ring 010190-1234');
  await page.getByRole('radio', { name: 'I orden' }).first().check();
  const give = page.locator('.review-give');
  await give.getByRole('button', { name: 'Hent som fil' }).click();
  await expect(give.getByRole('alert')).toContainText('ligner et CPR-nummer');
  await expect(give).toContainText('Du har ikke hentet dine bemærkninger endnu');
  await give.getByRole('button', { name: /er ikke et CPR-nummer/ }).click();
  await expect(give.getByRole('alert')).toHaveCount(0);
});
