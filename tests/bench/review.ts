/**
 * `npm run bench -- review`: 98 plans of ordinary size opened by a reviewer in a browser, until all stand in the overview,
 * held against a bare page of the same site that only parses the same files. Needs a built site.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { listen, staticServer } from '../../src/build/static-server.ts';
import { loadCatalog } from '../../src/catalog.ts';
import { findChromium } from '../chromium.ts';
import { ordinaryPlans } from './ordinary.ts';
import type { Ratio } from './run.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
/** How many times as busy the page may be: it checks the plans, keeps them, assesses them and draws the table as well. */
const MOST = 12;
/** What a reviewer shall wait at most, in seconds, on an ordinary machine with nothing else to do. */
const GOAL = 5;
/** Each is measured so many times, by turns, and the least counts: the rest is what else the machine had to do. */
const TURNS = 3;

/** Seconds of waiting, and of them those that the page's main thread was busy. */
type Taken = { waited: number; busy: number };

export async function review(): Promise<Ratio[]> {
  const { catalog } = loadCatalog();
  const folder = await mkdtemp(join(tmpdir(), 'bench-review-'));
  const server = staticServer({ folder: DIST, base: '/' });
  const root = `http://127.0.0.1:${String(await listen(server, 0, false))}/`;
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    // On disk, as a reader's are: handed over as bytes, they would be sent through the browser's debugging first.
    const files = await Promise.all(
      ordinaryPlans(catalog).map(async (plan, at) => {
        const path = join(folder, `plan-${String(at)}.nyttestrategi.json`);
        await writeFile(path, JSON.stringify(plan));
        return path;
      }),
    );
    const [here, beside]: [Taken[], Taken[]] = [[], []];
    for (let turn = 0; turn < TURNS; turn += 1) {
      here.push(await inOverview(browser, root, files));
      beside.push(await inBarePage(browser, root, files));
    }
    const least = (taken: Taken[], what: keyof Taken) =>
      Math.min(...taken.map((each) => each[what]));
    console.log(
      `${String(files.length)} plans: ${least(here, 'waited').toFixed(2)} s in the browser; the goal is ${String(GOAL)} s`,
    );
    return [
      {
        name: 'many plans opened and compared',
        here: least(here, 'busy'),
        beside: least(beside, 'busy'),
        unit: 's',
        most: MOST,
      },
    ];
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  }
}

/** From the files being chosen until each stands in the table. */
async function inOverview(browser: Browser, root: string, files: string[]): Promise<Taken> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${root}gennemgang/?visning=alle`);
  await page.locator('[data-ready="true"]').waitFor();
  const rows = page.locator('.many-table tbody tr');
  const taken = await timed(page, async () => {
    await page.locator('#review-files').setInputFiles(files);
    await rows.nth(files.length - 1).waitFor({ timeout: 120_000 });
  });
  await context.close();
  return taken;
}

/** The same files read and parsed, and nothing more. */
async function inBarePage(browser: Browser, root: string, files: string[]): Promise<Taken> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route('**/bare/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="da"><meta charset="utf-8"><title>Bare</title><input type="file" multiple>',
    }),
  );
  await page.goto(`${root}bare/`);
  const input = page.locator('input');
  const taken = await timed(page, async () => {
    await input.setInputFiles(files);
    await input.evaluate(async (field: HTMLInputElement) => {
      const plans: unknown[] = [];
      for (const file of field.files ?? []) plans.push(JSON.parse(await file.text()));
      return plans.length;
    });
  });
  await context.close();
  return taken;
}

async function timed(page: Page, work: () => Promise<void>): Promise<Taken> {
  const metrics = await page.context().newCDPSession(page);
  // The thread's own time: what else runs on the machine does not count.
  await metrics.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics: all } = await metrics.send('Performance.getMetrics');
    return all.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const [before, started] = [await busy(), performance.now()];
  await work();
  const waited = (performance.now() - started) / 1000;
  return { waited, busy: (await busy()) - before };
}
