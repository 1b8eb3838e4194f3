/** The built site keeps every promise that can be read off its files. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, readSite } from './built.ts';
import * as checks from './checks.ts';
import { WORKING } from './budgets.ts';
import { fontsAhead, readingBudget } from './weight.ts';

describe('the built site', () => {
  let site: Built;
  beforeAll(async () => {
    site = await readSite();
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
