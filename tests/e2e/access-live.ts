/** What a screen reader is told without being asked: each change of a live region, as it is made. */
import { expect, type Page } from '@playwright/test';

type Told = { text: string; saving: boolean; born: boolean };
type Listening = typeof globalThis & { told: Told[] };

/** Notes from now on what the page's live regions say. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told: Told[] = [];
    (globalThis as Listening).told = told;
    const LIVE = '[role=status], [role=alert], [role=log], [aria-live]';
    const before = new WeakMap<Element, string>();
    const hear = (isFirst: boolean): void => {
      for (const region of document.querySelectorAll(LIVE)) {
        const text = region.textContent.replace(/\s+/g, ' ').trim();
        const born = !before.has(region);
        if (text !== (before.get(region) ?? '') && text !== '' && !isFirst)
          told.push({
            text,
            saving: region.closest('.save-state') !== null,
            // An alert is told as it comes; a status has to be there before what it says.
            born: born && region.getAttribute('role') === 'status',
          });
        before.set(region, text);
      }
    };
    hear(true);
    new MutationObserver(() => {
      hear(false);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** What was told since the last time this was asked, but that all is saved, which is told at most once. */
export async function toldSince(page: Page): Promise<string[]> {
  const told = await page.evaluate(() => (globalThis as Listening).told.splice(0));
  expect.soft(told.filter(({ saving }) => saving).length, 'saved').toBeLessThanOrEqual(1);
  expect
    .soft(
      told.filter(({ born }) => born),
      'said by what was not there',
    )
    .toEqual([]);
  return told.filter(({ saving }) => !saving).map(({ text }) => text);
}
