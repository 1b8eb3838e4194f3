/** What a check of a page answers: how much it looked at, so that it cannot pass by looking at nothing, and what is wrong. */
import { expect, type Page } from '@playwright/test';

export type Found = { looked: number; faults: string[] };

/** One question asked of a page as it stands. */
export type Check = (page: Page) => Promise<Found>;

/** Nothing is wrong, and at least so much was looked at. */
export async function expectNone(page: Page, check: Check, atLeast = 1): Promise<void> {
  const { looked, faults } = await check(page);
  expect.soft(faults, check.name).toEqual([]);
  expect.soft(looked, `what ${check.name} looked at`).toBeGreaterThanOrEqual(atLeast);
}
