/**
 * `npm run bench -- review`: 98 plans of ordinary size opened by a reviewer in a browser, until all stand in the overview,
 * held against reading and assessing one of them as many times in this process. Needs a built site.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { listen, staticServer } from '../../src/build/static-server.ts';
import { loadCatalog } from '../../src/catalog.ts';
import { assess, readFile } from '../../src/core/index.ts';
import { findChromium } from '../chromium.ts';
import { ordinaryPlans } from './ordinary.ts';
import type { Ratio } from './run.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const ON = '2026-03-02';
/** How many times as long the page may take: it keeps the plans, compares them and draws the table as well. */
const MOST = 6;
/** What a reviewer shall wait at most, in seconds, on an ordinary machine with nothing else to do. */
const GOAL = 5;

export async function review(): Promise<Ratio[]> {
  const { catalog } = loadCatalog();
  const plans = ordinaryPlans(catalog);
  const [first = ''] = plans.map((plan) => JSON.stringify(plan));
  const started = performance.now();
  for (let time = 0; time < plans.length; time += 1) {
    const read = readFile(first);
    if (!read.ok || read.kind !== 'plan') throw new Error('The plan could not be read.');
    assess(read.plan, catalog, ON);
  }
  const beside = (performance.now() - started) / 1000;
  const here = await inBrowser(plans.map((plan) => JSON.stringify(plan)));
  console.log(
    `${String(plans.length)} plans: ${here.toFixed(2)} s in the browser; the goal is ${String(GOAL)} s`,
  );
  return [{ name: 'many plans opened and compared', here, beside, unit: 's', most: MOST }];
}

/** Seconds from the files being handed over until each stands in the table. */
async function inBrowser(texts: readonly string[]): Promise<number> {
  const server = staticServer({ folder: DIST, base: '/' });
  const port = await listen(server, 0, false);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${String(port)}/gennemgang/?visning=alle`);
    await page.locator('[data-ready="true"]').waitFor();
    const files = texts.map((text, at) => ({
      name: `plan-${String(at)}.nyttestrategi.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    }));
    const started = performance.now();
    await page.locator('#review-files').setInputFiles(files);
    await page
      .locator('.many-table tbody tr')
      .nth(texts.length - 1)
      .waitFor({ timeout: 120_000 });
    return (performance.now() - started) / 1000;
  } finally {
    await browser.close();
    server.close();
  }
}
