/** Many plans on a reviewer's desk: the table, the map, two plans side by side, and what is taken to the meeting. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { loadCatalog } from '../../src/catalog.ts';
import { addOwnTask, setAnswer, type Plan } from '../../src/core/index.ts';
import { ordinaryPlans } from '../bench/ordinary.ts';
import { stamps } from '../scenario.ts';
import { DESK, PHONE, expectAccessible, expectStillAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { jsonFile } from './handed.ts';
import { ready, openPage } from './wizard.ts';

const { catalog } = loadCatalog();
const named = (name: string) => (plan: Plan) => plan.kommune?.name === name;

/** Three kommuner, one of them with the year before as well. */
function plansOfThree(): Plan[] {
  const all = ordinaryPlans(catalog);
  const [odense, nyborg, aarhus] = ['Odense', 'Nyborg', 'Aarhus'].map((name) =>
    all.find(named(name)),
  ) as [Plan, Plan, Plan];
  const [goal] = catalog.focusPoints[0]?.sections[0]?.questions ?? [];
  if (!goal) throw new Error('There is no first question.');
  const place = { scope: 'plan' as const, id: null, question: goal.id };
  const later = setAnswer(odense, place, 'Et helt andet mål', goal.revision, stamps('ny'));
  const now = {
    ...addOwnTask(later, 'Rydde op efter stormen', stamps('nyopgave')),
    edition: 'odense-2027',
    basedOn: odense.edition,
    period: { from: '2027-01-01', until: '2027-12-31' },
  };
  return [odense, now, nyborg, aarhus];
}

async function openMany(page: Page): Promise<void> {
  await openPage(page, 'gennemgang/?visning=alle');
  await page
    .locator('#review-files')
    .setInputFiles(
      plansOfThree().map((plan, at) => jsonFile(`plan-${String(at)}.nyttestrategi.json`, plan)),
    );
  await expect(rows(page)).toHaveCount(4);
  // Said when all is kept, so that it is there after a reload.
  await expect(page.locator('.review-lines > p')).toBeVisible();
}

const rows = (page: Page) => page.locator('.many-table tbody tr');
const kommuner = (page: Page) => page.locator('.many-table tbody th a');

test('many plans stand in a table that is sorted and filtered by keys and survives a reload', async ({
  page,
}) => {
  await openMany(page);
  await expect(kommuner(page)).toHaveText(['Aarhus', 'Nyborg', 'Odense', 'Odense']);
  const byName = page.getByRole('button', { name: /^Kommune/ });
  await byName.focus();
  await page.keyboard.press('Enter');
  await expect(kommuner(page)).toHaveText(['Odense', 'Odense', 'Nyborg', 'Aarhus']);
  await expect(page.locator('th[aria-sort="descending"]')).toHaveText(/Kommune/);
  await page.getByLabel('Søg efter kommune').fill('oden');
  await expect(rows(page)).toHaveCount(2);
  await page.getByLabel('Kun den nyeste plan fra hver kommune').check();
  await expect(rows(page)).toHaveCount(1);
  await page.reload();
  await ready(page);
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByLabel('Søg efter kommune')).toHaveValue('oden');
});

test('a cell opens the plan, and a year before is compared answer by answer', async ({ page }) => {
  await openMany(page);
  const since = page.getByRole('link', { name: /forskelle/ });
  await expect(since).toHaveCount(1);
  await since.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'To planer side om side' })).toBeVisible();
  await expect(page.getByText('Rydde op efter stormen').first()).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(page.getByText('Rydde op efter stormen').first()).toBeVisible();
  await page.getByRole('link', { name: 'Til overblikket' }).click();
  await page.locator('.many-cell a').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/plan=[^#]+#sted-/);
});

test('the map and its table say the same, in a page that is accessible at any size', async ({
  page,
}) => {
  await openMany(page);
  await page.getByLabel('Vis på kortet').selectOption('opgaver');
  await expect(page.locator('.many-map > li')).toHaveCount(98);
  await expect(page.locator('.many-map a')).toHaveCount(3);
  await expect(page.locator('.many-map a', { hasText: 'Odense' })).toContainText('21');
  await page.getByText('Se kortet som tabel').click();
  await expect(page.locator('.many-values tr', { hasText: 'Odense' })).toContainText('21');
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  await page.setViewportSize(DESK);
  await expectStillAccessible(page);
});

test('what a council recommends is tried on every plan, and stands beside the other measures', async ({
  page,
}) => {
  await openPage(page, 'gennemgang/');
  await page.getByText('Rådets egne anbefalinger').first().click();
  await page.locator('#review-checks').setInputFiles({
    name: 'anbefalinger.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(
      [
        '- id: ikke-stormen',
        '  title: Opgaver hedder ikke noget med storm',
        '  scope: task',
        '  requires: { not: { is: [{ fact: name }, Rydde op efter stormen] } }',
        '  advice: Kald opgaven noget andet.',
        '',
      ].join('\n'),
    ),
  });
  await expect(page.getByText('Opgaver hedder ikke noget med storm')).toBeVisible();
  await openMany(page);
  await expect(
    page.getByRole('button', { name: /^Anbefalinger, der ikke er fulgt/ }),
  ).toBeVisible();
  await page.getByLabel('Anbefaling, der ikke er fulgt').selectOption({ index: 1 });
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('2027');
  await page.getByLabel('Vis på kortet').selectOption('anbefalinger');
  await expect(page.locator('.many-map a', { hasText: 'Odense' })).toContainText('1');
  await expectAccessible(page);
});

test('the reading of many files is broken off, and what was read is there', async ({ page }) => {
  await openPage(page, 'gennemgang/');
  // The reader stops after the first file, since the button is pressed as soon as it is there.
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const button = document.querySelector<HTMLButtonElement>('.review-progress button');
      if (!button) return;
      watch.disconnect();
      button.click();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  await page.locator('#review-files').setInputFiles(
    ordinaryPlans(catalog)
      .slice(0, 30)
      .map((plan, at) => jsonFile(`plan-${String(at)}.nyttestrategi.json`, plan)),
  );
  await expect(
    page.getByText(/Læsningen er afbrudt\. \d+ af 30 filer er læst/).first(),
  ).toBeVisible();
  expect(await page.locator('.task-list a').count()).toBeLessThan(30);
});

test('the table is taken as a spreadsheet and the agenda as a PDF', async ({ page }) => {
  await openMany(page);
  const taken = async (name: string): Promise<string> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return (await download).path();
  };
  const csv = await readFile(await taken('Hent tabellen som regneark (CSV)'), 'utf8');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(5);
  expect(csv).toContain('Odense;461;');
  const pdf = await readFile(await taken('Hent dagsorden til mødet (PDF)'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
