/** A visitor whose browser Playwright drives. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Thing, Visitor } from './visitor.ts';

/** `downloads` is where Firefox puts what is taken: of a link that was pressed by a script it tells Playwright nothing. */
export function visitorAt(page: Page, downloads: string): Visitor {
  const find = (thing: Thing): Locator => {
    if (typeof thing === 'string') return page.locator(thing).filter({ visible: true }).first();
    const part = page.locator(thing.in ?? 'body');
    const named = (name: string | RegExp) => ({ name, exact: true });
    const found =
      'button' in thing
        ? part.getByRole('button', named(thing.button))
        : 'link' in thing
          ? part.getByRole('link', named(thing.link))
          : part.getByLabel(thing.label, { exact: true });
    return found.filter({ visible: true }).first();
  };
  return {
    open: async (path) => {
      await page.goto(path);
    },
    reload: async () => {
      await page.reload();
    },
    press: (thing) => find(thing).click(),
    write: async (thing, text) => {
      const field = find(thing);
      if ((await field.evaluate((node) => node.tagName)) === 'SELECT')
        await field.selectOption({ label: text });
      else await field.fill(text);
    },
    give: (thing, paths) => find(thing).setInputFiles(paths),
    take: async (thing) => {
      const before = readdirSync(downloads);
      await find(thing).click();
      const fresh = () => readdirSync(downloads).filter((name) => !before.includes(name));
      const whole = (name: string) => statSync(join(downloads, name)).size > 0;
      // While it is written there is a second file beside it, and the first is empty.
      await expect.poll(() => [fresh().length, fresh().every(whole)]).toEqual([1, true]);
      const [name = ''] = fresh();
      return { name, path: join(downloads, name) };
    },
    sees: async (thing, text) => {
      const found = typeof thing === 'string' ? page.locator(thing) : find(thing);
      const having = text === undefined ? found : found.filter({ hasText: text });
      await expect(having.filter({ visible: true }).first()).toBeVisible();
    },
    counts: (selector, number) => expect(page.locator(selector)).toHaveCount(number),
    holds: (thing, text) => expect(find(thing)).toHaveValue(text),
  };
}
