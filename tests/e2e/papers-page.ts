/** The page of the papers as tests drive it: opened, and a paper taken from it. */
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import {
  DESK,
  PHONE,
  expectAccessible,
  expectNoSidewaysScroll,
  expectStillAccessible,
} from './audit.ts';
import { expect } from './fixtures.ts';
import { openExample, openPage } from './wizard.ts';

const PAGE = 'plan/dokumenter/';
/** A shorter paper than the strategy. */
export const AGREEMENT = '?papir=aftale';
export const papers = (page: Page): Locator => page.locator('.paper-list a');
export const take = (page: Page): Locator => page.getByRole('button', { name: /^Hent .*\(PDF\)/ });
export const said = (page: Page): Locator =>
  page.locator('.paper-form > .button-row [role=status]').first();
export const preview = (page: Page): Locator => page.locator('.paper-frame .paper');

export async function openPapers(page: Page, query = ''): Promise<void> {
  await openPage(page, `${PAGE}${query}`);
  await expect(preview(page)).toBeAttached();
}

/** The example's papers, opened afresh. */
export async function openExamplePapers(page: Page, query = ''): Promise<void> {
  await openExample(page, `${PAGE}${query}`);
  await expect(preview(page)).toBeAttached();
}

/** Presses for the chosen paper; what came of it. */
export async function taken(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await take(page).click();
  return fileOf(await download);
}

export async function fileOf(download: Download): Promise<{ name: string; bytes: Buffer }> {
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

export const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString() === '%PDF-';

export async function audited(page: Page, part?: string): Promise<void> {
  await page.setViewportSize(PHONE);
  await expectAccessible(page, part);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(DESK);
  await (part === undefined ? expectStillAccessible(page) : expectAccessible(page, part));
  await expectNoSidewaysScroll(page);
}
