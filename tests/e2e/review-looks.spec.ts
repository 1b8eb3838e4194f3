/** How the review's pages look where colours, width or paper are not the usual ones, and a folder that is dropped on them. */
import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { loadCatalog } from '../../src/catalog.ts';
import type { Plan } from '../../src/core/index.ts';
import { reviewFile } from '../../src/storage/file.ts';
import { ordinaryPlans } from '../bench/ordinary.ts';
import { asked, reviewBy } from '../core/reviews.ts';
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  expectStillAccessible,
  NARROW,
} from './audit.ts';
import { expect, test } from './fixtures.ts';
import { jsonFile, examplePlan } from './handed.ts';
import { openPage } from './wizard.ts';

const { catalog } = loadCatalog();

/** Three plans, what one member said of the first, and a file that is none. */
async function handOver(page: Page): Promise<Plan> {
  const plan = examplePlan();
  const said = [
    { at: asked('formaal'), text: 'Skriv det kortere.', suggestion: 'Det skal give mening.' },
    { at: asked('sigtepunkter'), text: 'Hvem følger op?' },
  ];
  const review = reviewBy(plan, catalog, 'Medlem for lønmodtagerne', said);
  const others = ordinaryPlans(catalog).slice(0, 2);
  await openPage(page, 'gennemgang/');
  await page
    .locator('#review-files')
    .setInputFiles([
      ...[plan, ...others].map((each, at) =>
        jsonFile(`plan-${String(at)}.nyttestrategi.json`, JSON.stringify(each)),
      ),
      jsonFile('svar.gennemgang.json', reviewFile(review).text),
      jsonFile('andet.json', 'ikke en plan'),
    ]);
  await expect(page.locator('.task-list > li')).toHaveCount(3);
  // Said when all is kept, so that another view has it as well.
  await expect(page.locator('.review-lines > p')).toBeVisible();
  return plan;
}

/** Looked at whole in the light by another spec; the campaigns do it again in the dark. */
const known = process.env['SOAK'] ? expectAccessible : expectStillAccessible;

/** In the dark, in the reader's own colours and narrow: each time as it stands. */
async function expectLooks(page: Page, audit = known): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await audit(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectStillAccessible(page);
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(DESK);
}

test('the review is read in the dark, in forced colours and on a narrow screen', async ({
  page,
}) => {
  const { edition } = await handOver(page);
  await expectLooks(page);
  await openPage(page, `gennemgang/?plan=${edition}`);
  await page.locator('.review-bar').waitFor();
  await expect(page.locator('.remark').first()).toBeVisible();
  await expectLooks(page);
  await openPage(page, 'gennemgang/?visning=alle');
  await page.getByText('Se kortet som tabel').click();
  await expectLooks(page);
  await openPage(page, 'gennemgang/?visning=sammenlign');
  await expect(page.getByRole('heading', { name: 'To planer side om side' })).toBeVisible();
  await expectLooks(page, expectAccessible);
});

test('what is current is seen without colours, and a map tells its steps apart', async ({
  page,
}) => {
  await handOver(page);
  await openPage(page, 'gennemgang/?visning=alle');
  await page.emulateMedia({ forcedColors: 'active' });
  const edge = (of: string) =>
    page
      .locator(of)
      .first()
      .evaluate((element) => getComputedStyle(element).borderBlockEndColor);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await edge('.nav a:not([aria-current])')).toBe(ground);
  expect(await edge('.nav a[aria-current]')).not.toBe(ground);
  const widths = await page
    .locator('.many-swatch[data-step]')
    .evaluateAll((swatches) => swatches.map((each) => getComputedStyle(each).borderBlockEndWidth));
  expect(widths.length).toBeGreaterThan(1);
  expect(new Set(widths).size).toBe(widths.length);
});

test('on paper the text is dark, the table is whole and what is pressed is gone', async ({
  page,
}) => {
  await handOver(page);
  await openPage(page, 'gennemgang/?visning=alle');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // A sheet of A4 within its margins.
  await page.setViewportSize({ width: 718, height: 1000 });
  await expectNoSidewaysScroll(page);
  const table = page.locator('.many-table');
  expect(await table.evaluate((it) => it.getBoundingClientRect().right)).toBeLessThanOrEqual(718);
  expect(await page.locator('.lead').evaluate((it) => getComputedStyle(it).color)).toBe(
    'rgb(26, 26, 26)',
  );
  for (const gone of ['.header', '.drop', '.button'])
    await expect(page.locator(gone).filter({ visible: true })).toHaveCount(0);
});

test('a folder that is dropped is read however deep its files lie', async ({ page }, info) => {
  const [one, two] = ordinaryPlans(catalog);
  const folder = info.outputPath('modtaget');
  await mkdir(`${folder}/2026/nord`, { recursive: true });
  await writeFile(`${folder}/a.nyttestrategi.json`, JSON.stringify(one));
  await writeFile(`${folder}/2026/nord/b.nyttestrategi.json`, JSON.stringify(two));
  await writeFile(`${folder}/2026/referat.txt`, 'Ikke en plan');
  await openPage(page, 'gennemgang/');
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 200, y: 300, data });
  await expect(page.locator('.task-list > li')).toHaveCount(2);
  await expect(page.locator('.review-line')).toHaveCount(2);
  await expect(page.locator('.drop-over')).toHaveCount(0);
  // The same folder by the field, which keys reach.
  await page.locator('#review-folder').setInputFiles(folder);
  await expect(page.locator('.review-line').first()).toContainText('er her allerede');
  await expect(page.locator('.review-line')).toHaveCount(2);
});
