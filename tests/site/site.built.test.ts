import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBuilt, type Built } from './built.ts';
import * as checks from './checks.ts';
import { WORKING } from './budgets.ts';
import { fontsAhead, readingBudget } from './weight.ts';

const folder = process.env['SITE_FOLDER'] ?? fileURLToPath(new URL('../../dist', import.meta.url));

describe('the built site', () => {
  let site: Built;
  beforeAll(async () => {
    if (!existsSync(folder)) throw new Error(`${folder} is missing: npm run build`);
    site = await readBuilt(folder);
  });

  it('has pages to read, a page to work on and a page for what is not found', () => {
    const paths = site.pages.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/', '/404.html', WORKING[0]]));
  });
  it('is valid HTML', async () => {
    expect(await checks.validHtml(site)).toEqual([]);
  });
  it('is in Danish, each page with its title, one h1, main and a way past the menu', () => {
    expect(checks.skeleton(site)).toEqual([]);
  });
  it('has no dead link, fragment or asset', () => {
    expect(checks.wholeLinks(site)).toEqual([]);
    expect(checks.wholeStyles(site)).toEqual([]);
  });
  it('takes nothing from another origin', () => {
    expect(checks.oneOrigin(site)).toEqual([]);
  });
  it('works in any folder', () => {
    expect(checks.anyFolder(site)).toEqual([]);
  });
  it('keeps a strict content security policy', () => {
    expect(checks.strictPolicy(site)).toEqual([]);
  });
  it('keeps script within its budgets, and frameworks off the reading pages', () => {
    expect(checks.scriptBudget(site)).toEqual([]);
  });
  it('keeps each reading page within its budget in all', () => {
    expect(readingBudget(site)).toEqual([]);
  });
  it('fetches its fonts ahead, and swaps none in', () => {
    expect(fontsAhead(site)).toEqual([]);
  });
  it('publishes one catalog within its budget', () => {
    expect(checks.catalogBudget(site)).toEqual([]);
  });
  it('loads the engines of the papers only on demand', () => {
    expect(checks.enginesOnDemand(site)).toEqual([]);
  });
});
