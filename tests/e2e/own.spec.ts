/** What the kommune names itself in a list of its plan: one more, named at once, deleted and given back. */
import { expect, test } from './fixtures.ts';
import { openExample, saved } from './wizard.ts';

for (const [what, path, list] of [
  ['a workplace', 'plan/opgaver/', '#liste-workplace'],
  ['an action', 'plan/strategi/', '#liste-action'],
] as const)
  test(`${what} is added, named, deleted and given back`, async ({ page }) => {
    await openExample(page, path);
    const part = page.locator(list);
    const things = part.locator('details.item');
    await expect(things.first()).toBeVisible();
    const before = await things.count();
    await part.locator('.button-row > .button').last().click();
    await expect(things).toHaveCount(before + 1);
    await expect(things.last().locator('input:focus')).toHaveCount(1);
    await page.keyboard.type('Den nye');
    await saved(page);
    await things
      .last()
      .getByRole('button', { name: /^Slet ?: Den nye/ })
      .click();
    await expect(things).toHaveCount(before);
    await part.getByRole('button', { name: 'Fortryd' }).click();
    await expect(things.last()).toContainText('Den nye');
  });
