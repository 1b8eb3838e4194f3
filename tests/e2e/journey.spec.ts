/** The main job: a new plan through all four focus points to both papers, and on from the paper elsewhere. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  answerAll,
  beginPlan,
  heldIn,
  openAll,
  ready,
  saved,
  type Entered,
  openPage,
} from './wizard.ts';

/** What each of the fields holds now, walking every step; a field not shown is not among them. */
async function collect(page: Page, entered: Entered): Promise<Entered> {
  const found: Entered = new Map();
  for (const path of [...STEPS.map((step) => `plan/${step}/`), 'aftaler/']) {
    await openPage(page, path);
    await openAll(page);
    for (const [id, held] of await heldIn(page, entered.keys()))
      if (!found.has(id)) found.set(id, held);
  }
  return found;
}

const STEPS = ['strategi', 'maalgrupper', 'opgaver', 'job-og-uddannelse'];

test('a strategist goes from nothing to both papers, and on from the paper on another machine @long', async ({
  page,
  browser,
  baseURL,
}, info) => {
  const entered: Entered = new Map();
  await beginPlan(page, 'Ringsted', '2026-01-01', '2026-12-31');
  await saved(page);

  // The focus points in another order than their own.
  for (const step of ['opgaver', 'strategi', 'job-og-uddannelse', 'maalgrupper']) {
    await openPage(page, `plan/${step}/`);
    await answerAll(page.locator('main'), entered);
    if (step === 'maalgrupper' || step === 'job-og-uddannelse') {
      const choices = page.locator('section[id^="liste-"] > fieldset > .choice input');
      await choices.nth(0).check();
      await choices.nth(1).check();
      await openAll(page);
      await answerAll(page.locator('main'), entered);
    }
    if (step === 'opgaver') {
      await openAll(page);
      const choose = page.getByRole('button', { name: /^Vælg:? / });
      await choose.first().click();
      await choose.first().click();
      await page
        .getByRole('button', { name: /^Fravælg:? / })
        .first()
        .click();
      await page.getByLabel('Hvorfor fravælger I opgaven?').fill('Den ligner for meget driften.');
      await page.getByRole('button', { name: 'Fravælg opgaven' }).click();
      await openAll(page);
      await answerAll(page.locator('main'), entered);
    }
    await saved(page);
  }

  // An agreement out of the chosen tasks, at a new workplace.
  await openPage(page, 'aftaler/');
  await page.getByLabel('Arbejdspladsens navn').fill('Vej og Park');
  for (const task of await page.locator('#new-tasks input').all()) await task.check();
  await page.getByRole('button', { name: 'Lav aftalen' }).click();
  await openAll(page);
  await page.getByLabel('Aftalen gælder fra').fill('2026-02-01');
  await page.locator('.item').getByLabel('til og med').fill('2026-06-30');
  await answerAll(page.locator('main'), entered);
  await saved(page);
  expect(entered.size).toBeGreaterThan(60);

  // What is missing and what rules say is on the plan's page.
  await openPage(page, 'plan/');
  await expect(page.getByRole('heading', { name: 'Regler', exact: true })).toBeVisible();

  // Both papers.
  await openPage(page, 'plan/dokumenter/');
  const papers: string[] = [];
  for (const name of ['Strategi', 'Arbejdspladsaftale']) {
    await page.locator('.paper-list').getByRole('link', { name, exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Hent ${name} (PDF)` }).click();
    const path = info.outputPath((await download).suggestedFilename());
    await (await download).saveAs(path);
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
    papers.push(path);
  }

  // Another machine: a fresh profile, only the strategy's PDF.
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', locale: 'da-DK' });
  const other = await elsewhere.newPage();
  await openPage(other, 'plan/');
  await other.getByLabel('Vælg en fil').setInputFiles(papers[0] ?? '');
  await expect(other.getByText('er åbnet fra filen')).toBeVisible();
  await saved(other);
  // Every answer that is relevant here is there, as it was entered.
  const here = await collect(page, entered);
  expect(here.size).toBeGreaterThan(60);
  for (const [id, held] of here) expect(held, id).toBe(entered.get(id));
  expect(Object.fromEntries(await collect(other, entered))).toEqual(Object.fromEntries(here));
  await elsewhere.close();
});

test('what was written is there after the browser is closed and opened', async ({
  page,
  context,
}) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await openPage(page, 'plan/strategi/');
  const first = page.locator('.field textarea').first();
  await first.fill('Skrevet lige før lukning');
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await openPage(again, 'plan/strategi/');
  await expect(again.locator('.field textarea').first()).toHaveValue('Skrevet lige før lukning');
});

test('text typed before the island has hydrated is kept', async ({ page }) => {
  // By who has no plan yet: the fields of a plan that is kept are shown when its answers stand in them.
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('plan/strategi/', { waitUntil: 'commit' });
  const first = page.locator('.field textarea').first();
  await first.fill('Skrevet før siden vågnede');
  const choice = page.locator('.field input[type=radio]').first();
  await choice.check();
  release();
  await ready(page);
  await expect(first).toHaveValue('Skrevet før siden vågnede');
  await expect(choice).toBeChecked();
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(first).toHaveValue('Skrevet før siden vågnede');
  await expect(choice).toBeChecked();
});

test('a step without a plan can be read as it is built, and wakes when someone moves', async ({
  page,
}) => {
  await page.goto('plan/strategi/');
  await page.waitForLoadState('networkidle');
  const island = page.locator('astro-island');
  await expect(island).toHaveAttribute('ssr');
  await expect(page.getByText('Skriv løs, så begynder en ny plan af sig selv.')).toBeVisible();
  await expect(page.getByText('Henter planen')).toBeHidden();
  await expect(page.locator('.field textarea').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^Næste: / })).toBeVisible();
  await page.mouse.move(200, 200);
  await expect(island).not.toHaveAttribute('ssr');
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  await expect(page.getByText('Skriv løs, så begynder en ny plan af sig selv.')).toBeVisible();

  // With a plan in the browser nobody is waited for.
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await page.goto('plan/strategi/');
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
});

test('a file that is not a plan gets a sentence, and the plan in the browser is untouched', async ({
  page,
}) => {
  await beginPlan(page, 'Aarhus', '2026-01-01', '2026-12-31');
  await saved(page);
  const drop = page.getByLabel('Vælg en fil');
  const files = [
    { name: 'tom.json', text: '' },
    { name: 'brev.txt', text: 'Kære kommune' },
    { name: 'andet.json', text: '{"format":"noget-andet"}' },
    { name: 'kapet.json', text: '{"format":"nyttestrategi","version":1,"kind":"plan","id":"abc' },
    { name: 'nyere.json', text: '{"format":"nyttestrategi","version":99,"kind":"plan"}' },
    { name: 'ikke.pdf', text: '%PDF-1.7\nnoget sludder' },
  ];
  const said = new Set<string>();
  for (const file of files) {
    await drop.setInputFiles({
      name: file.name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(file.text),
    });
    const alert = page.locator('.alert.tone-bad').last();
    await expect(alert).toBeVisible();
    await expect.poll(async () => said.has((await alert.textContent()) ?? '')).toBe(false);
    said.add((await alert.textContent()) ?? '');
    await expect(page.getByRole('heading', { level: 2, name: /Aarhus/ })).toBeVisible();
  }
  expect(said.size).toBe(files.length);
});

test('the example opens, and its papers are made @sub-folder', async ({ page }, info) => {
  await openPage(page, 'plan/');
  await page.getByRole('link', { name: 'Åbn eksemplet' }).click();
  await expect(page.locator('.sandbox')).toBeVisible();
  await saved(page);
  await openPage(page, 'plan/dokumenter/');
  await expect(page.locator('.paper-title')).toBeVisible();
  for (const title of ['Strategi', 'Arbejdspladsaftale']) {
    await page.locator('.paper-list').getByRole('link', { name: title, exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Hent ${title} (PDF)` }).click();
    const name = (await download).suggestedFilename();
    expect(name).toMatch(/^fra-eksemplet-/);
    const path = info.outputPath(name);
    await (await download).saveAs(path);
    const bytes = await readFile(path);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeGreaterThan(20_000);
  }
});

test('answers and choices that the content no longer knows are kept, and shown as udgået', async ({
  page,
}) => {
  await openPage(page, 'plan/');
  await page.getByLabel('Vælg en fil').setInputFiles('tests/fixtures/plans/v1-unknown-slugs.json');
  await expect(page.getByText('er åbnet fra filen')).toBeVisible();
  await saved(page);
  await openPage(page, 'plan/gennemse/');
  await expect(page.getByRole('heading', { name: 'Udgåede svar' })).toBeVisible();
});
