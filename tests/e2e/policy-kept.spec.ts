/** What the site leaves in a browser, and the buttons that take it out, wipe it and put it back. */
import type { Page } from '@playwright/test';
import { isListed, KEPT } from '../../src/storage/kept.ts';
import { expectAccessible, expectNoSidewaysScroll, NARROW } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { beginPlan, openExample, saved, openPage } from './wizard.ts';

/** What lies in the browser, by where and name. */
async function lying(page: Page): Promise<['databases' | 'local' | 'tab' | 'caches', string][]> {
  return page.evaluate(async () => {
    const keys = (small: Storage): string[] =>
      Array.from({ length: small.length }, (_, at) => small.key(at) ?? '');
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return [
      ...databases.map((name) => ['databases', name] as ['databases', string]),
      ...keys(localStorage).map((name) => ['local', name] as ['local', string]),
      ...keys(sessionStorage).map((name) => ['tab', name] as ['tab', string]),
      ...(await caches.keys()).map((name) => ['caches', name] as ['caches', string]),
    ];
  });
}

test.use({ serviceWorkers: 'allow', reuseContext: false });

test('what is kept in the browser is what the page says, is taken out, wiped and put back by its buttons', async ({
  page,
  context,
}) => {
  await openExample(page);
  const own = await context.newPage();
  await beginPlan(own, 'Viborg', '2026-12-01', '2027-12-31');
  await openPage(own, 'plan/strategi/');
  await own.locator('main').getByRole('textbox').first().fill('Noget, der bliver skrevet.');
  await saved(own);
  await own.evaluate(() => navigator.serviceWorker.ready.then(() => null));

  const found = [...(await lying(page)), ...(await lying(own))];
  const unlisted = found.filter(([where, name]) => !isListed(where, name));
  expect(unlisted).toEqual([]);
  const reached = KEPT.filter(({ where, names }) =>
    found.some(([at, name]) => at === where && names.some((one) => fits(one, name))),
  ).map(({ id }) => id);
  for (const id of ['plans', 'example', 'open', 'openHere', 'unfinished', 'pages'])
    expect(reached).toContain(id);
  expect(await context.cookies()).toEqual([]);
  await page.close();

  await own.goto('privatliv/');
  const part = own.locator('#dine-data');
  await expect(part).toContainText('1 plan');
  for (const { names } of KEPT)
    for (const name of names)
      await expect(own.getByText(name, { exact: true }).first()).toBeVisible();

  await test.step('taken out', async () => {
    const download = own.waitForEvent('download');
    await part.getByRole('button', { name: 'Hent alt som filer' }).click();
    expect((await download).suggestedFilename()).toBe('viborg-2026.nyttestrategi.json');
  });
  await test.step('what goes is said first, and nothing goes when it is kept', async () => {
    await part.getByRole('button', { name: 'Slet alt herfra' }).click();
    await expect(part.getByRole('group')).toBeFocused();
    await own.setViewportSize(NARROW);
    await expectNoSidewaysScroll(own);
    await expectAccessible(own);
    await part.getByRole('button', { name: 'Behold det' }).click();
    await expect(part).toContainText('Intet er slettet');
  });
  await test.step('wiped', async () => {
    await part.getByRole('button', { name: 'Slet alt herfra' }).click();
    await part.getByRole('button', { name: 'Slet det hele' }).click();
    await expect(part.getByRole('status')).toContainText('Alt er slettet');
    expect(await lying(own)).toEqual([]);
  });
  await test.step('put back', async () => {
    await part.getByRole('button', { name: 'Fortryd' }).click();
    await expect(part.getByRole('status')).toContainText('lagt tilbage');
    await openPage(own, 'plan/strategi/');
    await expect(own.locator('main').getByRole('textbox').first()).toHaveValue(
      'Noget, der bliver skrevet.',
    );
  });
});

const fits = (listed: string, name: string): boolean =>
  listed.endsWith('…') ? name.startsWith(listed.slice(0, -1)) : name === listed;
