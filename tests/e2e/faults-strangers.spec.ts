/** A plan and a review with markup, scripts, formulae and templates in every text: they are words, on every page. */
import { writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { loadCatalog } from '../../src/catalog.ts';
import {
  addAgreement,
  addOwnTask,
  addWorkplace,
  type Plan,
  type Review,
} from '../../src/core/index.ts';
import { planFile, reviewFile } from '../../src/storage/file.ts';
import { asked, reviewBy } from '../core/reviews.ts';
import { HOSTILE_TEXTS } from '../fuzz/harms.ts';
import { stamps } from '../scenario.ts';
import { expect, test } from './fixtures.ts';
import { examplePlan } from './handed.ts';
import { openAll, openPage } from './wizard.ts';

const { catalog } = loadCatalog();
/** Those that a browser could do something with, one after the other. */
const TEXTS = HOSTILE_TEXTS.filter((text) => text.trim().length > 3 && text.length < 200);
const SEEN = 'onerror="globalThis.ran=1"';

/** The value with every text that someone typed in it replaced by a hostile one. */
function hostile<T>(value: T, typed: (key: string, text: string) => boolean): T {
  let count = 0;
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) =>
      typeof part === 'string' && typed(key, part)
        ? `${TEXTS[(count += 1) % TEXTS.length] ?? ''} ${TEXTS[0] ?? ''}`
        : part,
    ),
  ) as T;
}

function hostilePlan(): Plan {
  const stamp = stamps('fremmed');
  const task = addOwnTask(addWorkplace(examplePlan(), 'x', stamp), 'x', stamp);
  const plan = addAgreement(task, { name: 'x', workplace: null, tasks: [] }, stamp);
  const isProse = (text: string) => text.includes(' ') && !/^[a-z]+ [a-z]+ [\d.]+$/.test(text);
  return hostile(
    plan,
    (key, text) => ['title', 'name', 'reason'].includes(key) || (key === 'value' && isProse(text)),
  );
}

function hostileReview(plan: Plan): Review {
  const review = reviewBy(
    plan,
    catalog,
    'Medlem',
    [
      { at: asked('formaal'), text: 'x', suggestion: 'y' },
      { at: { scope: 'task', id: plan.tasks[0]?.id ?? '' }, text: 'z' },
    ],
    [[{ scope: 'plan', id: null, section: 'formaal-og-sigtepunkter' }, 'boer-forbedres']],
  );
  return hostile(review, (key) => ['text', 'suggestion', 'role', 'title', 'name'].includes(key));
}

async function files(info: TestInfo): Promise<{ plan: string; review: string }> {
  const plan = hostilePlan();
  const paths = {
    plan: info.outputPath('fremmed.nyttestrategi.json'),
    review: info.outputPath('fremmed.gennemgang.json'),
  };
  await writeFile(paths.plan, planFile(plan).text);
  await writeFile(paths.review, reviewFile(hostileReview(plan)).text);
  return paths;
}

/** Nothing ran, nothing was asked of the reader, and no element on the page came out of a text. */
async function expectWords(page: Page): Promise<void> {
  await expect(page.locator('body')).toBeVisible();
  const found = await page.evaluate(() => ({
    ran: (globalThis as unknown as { ran?: number }).ran ?? 0,
    handlers: [...document.querySelectorAll('*')]
      .flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on')))
      .join(),
    leads: [...document.querySelectorAll('[href], [src], [action], [srcdoc]')]
      .flatMap((element) =>
        ['href', 'src', 'action', 'srcdoc'].map((name) => element.getAttribute(name) ?? ''),
      )
      .filter((address) => /javascript:|x\.invalid|<script/i.test(address))
      .join(),
    strange: document.querySelectorAll('iframe, object, embed, base, body img[src="x"]').length,
  }));
  expect(found).toEqual({ ran: 0, handlers: '', leads: '', strange: 0 });
}

async function open(page: Page, path: string): Promise<void> {
  await openPage(page, 'plan/');
  await page.setInputFiles('#open-file', path);
  const told = page.locator('.drop + [role=status] .alert');
  await expect(told).toBeVisible();
  await expect(told).not.toContainText('Læser filen');
}

test('a hostile plan and review are words on every page, and nothing of them runs', async ({
  page,
}, info) => {
  test.setTimeout(300_000);
  const asks: string[] = [];
  page.on('dialog', (dialog) => {
    asks.push(dialog.message());
    void dialog.dismiss();
  });
  const paths = await files(info);
  await open(page, paths.plan);
  await expectWords(page);
  await page.setInputFiles('#open-file', paths.review);
  await expect(page.locator('.drop + [role=status] a')).toBeVisible();
  await expectWords(page);

  const steps = ['plan/strategi/', 'plan/opgaver/'];
  const pages = [...steps, 'plan/gennemse/', 'plan/dokumenter/', 'plan/bemaerkninger/'];
  for (const path of pages) {
    await openPage(page, path);
    if (path === 'plan/dokumenter/') await expect(page.locator('main')).toContainText(SEEN);
    else await openAll(page);
    await expectWords(page);
  }

  await openPage(page, 'gennemgang/');
  await page.locator('#review-files').setInputFiles([paths.plan, paths.review]);
  await expect(page.locator('main')).toContainText(SEEN);
  await openAll(page);
  await expectWords(page);
  expect(asks).toEqual([]);
});

test('a file of 200 MB is refused with a sentence, and is not read', async ({ page }) => {
  await openPage(page, 'plan/');
  await page.evaluate(() => {
    const file = new File(['{'], 'film.json');
    Object.defineProperty(file, 'size', { value: 200 * 1024 * 1024 });
    const read = () => {
      throw new Error('It was read.');
    };
    Object.defineProperties(file, { arrayBuffer: { value: read }, slice: { value: read } });
    const field = document.querySelector('#open-file');
    const files = Object.assign([file], { item: () => file });
    Object.defineProperty(field, 'files', { value: files, configurable: true });
    field?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const told = page.locator('.drop + [role=status] .alert');
  await expect(told).toContainText('mere end 60 MB');
});
