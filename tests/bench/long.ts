/** `npm run bench -- long`: a paper of three hundred pages takes no longer a page than one of seventy-five. */
import { readFileSync } from 'node:fs';
import { loadCatalog } from '../../src/catalog.ts';
import { assess, type Plan } from '../../src/core/index.ts';
import { paperDoc } from '../../src/document/index.ts';
import { FONT_FILES, renderPdf, type FontFiles } from '../../src/document/pdf/index.ts';
import { paperWords as words } from '../../src/texts/paper.ts';
import { largestPlan } from './largest.ts';
import type { Ratio } from './run.ts';

const ON = '2026-03-02';
const MOST = 1.3;
const ROUNDS = 5;

/** The plan with its first things only, so many of each. */
function first(plan: Plan, count: number): Plan {
  return {
    ...plan,
    tasks: plan.tasks.slice(0, 2 * count),
    agreements: plan.agreements.slice(0, count),
    workplaces: plan.workplaces.slice(0, count),
    approvals: plan.approvals.slice(0, Math.ceil(count / 2)),
  };
}

/** Processor time of this process, in milliseconds. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** From plan to bytes, by the page: assessing, building, setting and painting, each time anew. */
export async function long(): Promise<Ratio[]> {
  const { catalog } = loadCatalog();
  const read = (key: keyof FontFiles) =>
    new Uint8Array(readFileSync(new URL(`../../public/fonts/${FONT_FILES[key]}`, import.meta.url)));
  const keys = Object.keys(FONT_FILES) as (keyof FontFiles)[];
  const fonts = Object.fromEntries(keys.map((key) => [key, read(key)])) as FontFiles;
  const largest = largestPlan(catalog);
  const perPage = async (count: number) => {
    const plan = first(largest, count);
    const start = spent();
    const assessment = assess(plan, catalog, ON);
    const input = { plan, assessment, catalog, words, made: `${ON}T09:00:00Z` };
    const doc = await paperDoc({ kind: 'strategy', id: null }, input);
    if (doc === null) throw new Error('The plan gives no strategy');
    const { pages } = await renderPdf(doc, fonts);
    return { pages, time: (spent() - start) / pages };
  };
  const sizes = { short: 3, long: 82 };
  const best = { short: { pages: 0, time: Infinity }, long: { pages: 0, time: Infinity } };
  // Taken in turns, and the best of each: what else the machine does then falls on both alike.
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['short', 'long'] as const) {
      const measured = await perPage(sizes[name]);
      if (measured.time < best[name].time) best[name] = measured;
    }
  }
  const { short, long: enormous } = best;
  const name = `a page of ${String(enormous.pages)} pages, beside one of ${String(short.pages)}`;
  return [{ name, here: enormous.time, beside: short.time, unit: 'ms', most: MOST }];
}
