/** The bench's paper made in Chromium: how long it takes in a fresh tab and after, and what had to be loaded for it. */
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../../chromium.ts';
import type { Writer } from '../peers/one.ts';
import { type Bundle, bundleOf, weightOf } from './bundle.ts';
import { benchFonts } from './fonts.ts';
import { model } from './model.ts';

/** Milliseconds, none where the writer does not run in a browser as it stands; `script` in bytes, gzipped. */
export type InBrowser = { cold: number[]; warm: number[]; script: number };

/** Milliseconds that a browser still works on a new tab after its page has come. */
const SETTLING = 1000;
const ADDRESS = 'http://bench.invalid/';

/** Every writer by turns, each turn in a tab of its own. */
export async function inChromium(
  names: readonly string[],
  rounds: number,
  times: number,
): Promise<Map<string, InBrowser[]>> {
  const bundles = new Map<string, Bundle>();
  for (const name of names) bundles.set(name, await bundleOf(name));
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const found = new Map<string, InBrowser[]>(names.map((name) => [name, []]));
  try {
    // The first tab of a browser pays for the browser.
    for (const [name, bundle] of [...bundles].slice(0, 1)) await inTab(browser, name, bundle, 1);
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, bundle] of bundles) {
        found.get(name)?.push(await inTab(browser, name, bundle, times));
      }
    }
  } finally {
    await browser.close();
  }
  return found;
}

async function inTab(
  browser: Browser,
  name: string,
  { entry, files }: Bundle,
  times: number,
): Promise<InBrowser> {
  const page = await browser.newPage();
  const loaded = new Map<string, string>();
  await page.route(`${ADDRESS}**`, (route) => {
    const file = route.request().url().slice(ADDRESS.length);
    if (file === '') {
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' });
    }
    const body = files.get(file);
    if (body === undefined) return route.fulfill({ status: 404, body: '' });
    loaded.set(file, body);
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.goto(ADDRESS);
  await page.waitForTimeout(SETTLING);
  const { files: woff, regular, bold } = await benchFonts();
  const packed = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const given = {
    script: ADDRESS + entry,
    times,
    model,
    regular: packed(regular),
    bold: packed(bold),
    woff: { regular: packed(woff.regular), bold: packed(woff.bold), italic: packed(woff.italic) },
  };
  try {
    const took = await page.evaluate(async (given) => {
      const bytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const { woff } = given;
      const files = {
        regular: bytes(woff.regular),
        bold: bytes(woff.bold),
        italic: bytes(woff.italic),
      };
      const { default: setUp } = (await import(given.script)) as { default: Writer };
      const fonts = { files, regular: bytes(given.regular), bold: bytes(given.bold) };
      const write = await setUp(fonts, given.model);
      const once = async () => {
        const before = performance.now();
        await write();
        return performance.now() - before;
      };
      const cold = await once();
      const warm: number[] = [];
      for (let at = 0; at < given.times; at += 1) warm.push(await once());
      return { cold: [cold], warm };
    }, given);
    return { ...took, script: weightOf(loaded.values()) };
  } catch (problem) {
    const why = problem instanceof Error ? problem.message.split('\n')[0] : problem;
    console.warn(`${name} does not run in a browser as it stands:`, why);
    return { cold: [], warm: [], script: weightOf(loaded.values()) };
  } finally {
    await page.close();
  }
}
