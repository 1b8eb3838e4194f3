/** The task library: narrowing the list, finding in it, and the way to a task and back. */
import type { Page } from '@playwright/test';
import { DESK, expectAccessible, expectNoSidewaysScroll, NARROW, PHONE } from './audit.ts';
import { expect, test } from './fixtures.ts';

const status = (page: Page) => page.locator('#antal');
const tasks = (page: Page) => page.locator('[data-facets]:visible');
const search = (page: Page) => page.locator('main').getByRole('searchbox');
const box = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

/** Opens the list, and waits until its script follows what is chosen. */
async function openList(page: Page, query = ''): Promise<void> {
  await page.goto(`opgaver/${query}`);
  await expect(page.locator('#filtre[data-ready]')).toHaveCount(1);
}
/** How many tasks the status tells of. */
async function told(page: Page): Promise<number> {
  return Number(/\d+/.exec((await status(page).textContent()) ?? '')?.[0] ?? 0);
}

test.describe('at a desk', () => {
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize(DESK);
  });

  test('a choice narrows the list and stands in the address, through reload and back', async ({
    page,
  }) => {
    await openList(page);
    const all = await tasks(page).count();
    await box(page, /^Omsorg/).check();
    await expect(page).toHaveURL(/\?omraade=omsorg$/);
    const inCare = await tasks(page).count();
    expect(inCare).toBeLessThan(all);
    await box(page, /^Vinter/).check();
    await box(page, /^Alene/).check();
    await expect(page).toHaveURL(/\?omraade=omsorg&aarstid=vinter&arbejde=alene$/);
    const few = await tasks(page).count();
    expect(few).toBeLessThan(inCare);
    await expect.poll(() => told(page)).toBe(few);

    await page.reload();
    await expect(tasks(page)).toHaveCount(few);
    await expect(box(page, /^Alene/)).toBeChecked();
    await page.goBack();
    await expect(box(page, /^Alene/)).not.toBeChecked();
    await page.goBack();
    await expect(tasks(page)).toHaveCount(inCare);
    await page.goForward();
    await expect(box(page, /^Vinter/)).toBeChecked();
    await page.getByRole('button', { name: 'Nulstil', exact: true }).click();
    await expect(tasks(page)).toHaveCount(all);
    await expect(page).toHaveURL(/\/opgaver\/$/);
  });

  test('the number at a choice is what the list has when it is made', async ({ page }) => {
    await openList(page, '?aarstid=sommer');
    for (const name of [/^Inde/, /^Børn og unge/]) {
      const choice = box(page, name);
      const promised = await choice.locator('xpath=..').locator('.count').textContent();
      await choice.check();
      await expect(tasks(page)).toHaveCount(Number(promised));
      await choice.uncheck();
    }
  });

  test('what is typed is found as it is typed, best first, and is one step back', async ({
    page,
  }) => {
    await openList(page);
    const all = await tasks(page).count();
    await search(page).pressSequentially('rengorin');
    await expect(page).toHaveURL(/\?soeg=rengorin$/);
    await expect(page.locator('#fundne > li:visible').first()).toContainText('rengøring');
    const found = await tasks(page).count();
    expect(found).toBeGreaterThan(3);
    expect(found).toBeLessThan(all / 2);
    await box(page, /^Børn og unge/).check();
    const fewer = await tasks(page).count();
    expect(fewer).toBeLessThan(found);
    await page.reload();
    await expect(tasks(page)).toHaveCount(fewer);
    await expect(search(page)).toHaveValue('rengorin');
    await page.goBack();
    await expect(tasks(page)).toHaveCount(found);
    await page.goBack();
    await expect(search(page)).toHaveValue('');
    await expect(tasks(page)).toHaveCount(all);
    await expect(page.locator('[data-area]:visible')).not.toHaveCount(0);
  });

  test('the count is told once when the typing has stopped', async ({ newVisitor }) => {
    // A clock that is stopped is not set going again in a profile that is used again.
    const page = await newVisitor();
    await page.clock.install();
    await openList(page);
    await search(page).focus();
    // From here time passes only when the test says so.
    await page.clock.pauseAt(Date.now() + 600_000);
    await page.evaluate(() => {
      const line = document.getElementById('antal');
      const told: string[] = [];
      Object.assign(window, { told });
      if (line)
        new MutationObserver(() => told.push(line.textContent)).observe(line, { childList: true });
    });
    const heard = () => page.evaluate(() => (window as unknown as { told: string[] }).told.length);
    await search(page).pressSequentially('plejehjem');
    await expect(page.locator('#fundne > li:visible')).not.toHaveCount(0);
    expect(await heard()).toBe(0);
    await page.clock.runFor(2000);
    expect(await heard()).toBe(1);
    await page.clock.runFor(5000);
    expect(await heard()).toBe(1);
  });

  test('nothing found says what to let go of, and does it', async ({ page }) => {
    await openList(page, '?omraade=omsorg&kraever=koerekort&hvor=inde');
    await expect(tasks(page)).toHaveCount(0);
    const empty = page.getByRole('region', { name: 'Ingen opgaver passer til det hele' });
    await expect(empty).toBeVisible();
    await expectAccessible(page);
    const way = empty.getByRole('button', { name: /^Fjern »Kræver kørekort«: \d+ opgaver$/ });
    const promised = Number(/\d+/.exec((await way.textContent()) ?? '')?.[0]);
    await way.click();
    await expect(tasks(page)).toHaveCount(promised);
    await expect(empty).toBeHidden();
    await search(page).fill('kvantefysik');
    await expect(tasks(page)).toHaveCount(0);
    await empty.getByRole('button', { name: /^Fjern »Ordet kvantefysik«/ }).click();
    await expect(tasks(page)).toHaveCount(promised);
  });

  test('the keyboard alone chooses, takes away again and opens a task', async ({ page }) => {
    await openList(page);
    await search(page).focus();
    await page.keyboard.press('Tab');
    await expect(page.locator('#filterskuffe > summary')).toBeFocused();
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAttribute('value', 'teknik-og-miljoe');
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/omraade=teknik-og-miljoe$/);
    await page.getByRole('button', { name: 'Fjern Teknik og Miljø' }).focus();
    await page.keyboard.press('Enter');
    await expect(status(page)).toBeFocused();
    await expect(page).toHaveURL(/\/opgaver\/$/);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAttribute('href', /\/tilsyn-med-borde-og-baenke\/$/);
    await page.keyboard.press('Enter');
    await expect(page.locator('h1')).toHaveText('Tilsyn med borde og bænke');
  });

  test('a task leads back to the list as it was, to the rules and to the plan', async ({
    page,
  }) => {
    await openList(page, '?omraade=omsorg&aarstid=vinter');
    await page.getByRole('link', { name: 'Gåture med borgere' }).click();
    await expect(page.locator('h1')).toHaveText('Gåture med borgere');
    await expectAccessible(page);
    await expect(page.getByRole('region', { name: /kataloget/ })).toContainText('Kataloget nævner');
    await expect(page.locator('.care a[href$="#serviceniveau-aeldreloven"]')).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'Vælg opgaven i jeres plan' })).toHaveAttribute(
      'href',
      /plan\/opgaver\/$/,
    );
    await page.getByRole('link', { name: 'Alle opgaver' }).click();
    await expect(page).toHaveURL(/\?omraade=omsorg&aarstid=vinter$/);
    await expect(box(page, /^Omsorg/)).toBeChecked();
  });

  test('a task that is our own says so, in the list and on its page', async ({ page }) => {
    await openList(page, '?oprindelse=vores');
    await expect(box(page, /^Vores egne forslag/)).toBeVisible();
    expect(await tasks(page).count()).toBeGreaterThan(5);
    await expect(page.locator('.tag-own:visible')).toHaveCount(await tasks(page).count());
    await tasks(page).first().getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'Vores eget forslag' })).toBeVisible();
    await expect(page.locator('main')).toContainText('Ikke bekræftet');
  });

  test('is accessible with filters and a query', async ({ page }) => {
    await openList(page, '?aarstid=vinter&kraever=attest&soeg=rengoring');
    await expect(page.locator('#fundne > li:visible')).not.toHaveCount(0);
    await expect(box(page, /^Attest/)).toBeChecked();
    await expectAccessible(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await expectAccessible(page);
  });
});

test.describe('when the engine cannot be fetched', () => {
  test.use({ expectedComplaints: [/soegning\.json/] });

  test('the words are looked for as they stand', async ({ page }) => {
    await page.route('**/soegning.json', (route) => route.abort());
    await openList(page);
    await search(page).fill('gåture');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.locator('#gaature-med-borgere')).toBeVisible();
    expect(await tasks(page).count()).toBeLessThan(5);
  });
});

test('on a phone the filters are folded, and lead to the list when they are chosen', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await openList(page);
  const drawer = page.locator('#filterskuffe > summary');
  await expect(box(page, /^Omsorg/)).toBeHidden();
  await drawer.click();
  await box(page, /^Omsorg/).check();
  await expect(drawer).toHaveText('Filtre (1 valgt)');
  await page.getByRole('button', { name: 'Vis opgaverne' }).click();
  await expect(status(page)).toBeInViewport();
  await expect(box(page, /^Omsorg/)).toBeHidden();
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is whole, by area, with its anchors and no filters', async ({ page }) => {
    await page.goto('opgaver/');
    await expect(page.locator('#filtre')).toBeHidden();
    const areas = page.getByRole('navigation', { name: 'Gå til et område' }).getByRole('link');
    await expect(areas).toHaveCount(await page.locator('[data-area]').count());
    await expect(tasks(page)).toHaveCount(await page.locator('[data-facets]').count());
    await areas.last().click();
    await expect(page.locator('h2:target')).toBeInViewport();
    await page.goto('opgaver/#gaature-med-borgere');
    await expect(page.locator('#gaature-med-borgere')).toBeInViewport();
    await page.locator('#gaature-med-borgere').getByRole('link').click();
    await expect(page.locator('h1')).toHaveText('Gåture med borgere');
  });
});

test('works in a sub-folder', { tag: '@sub-folder' }, async ({ page }) => {
  await page.setViewportSize(DESK);
  await openList(page, '?soeg=gatur');
  await expect(page.locator('#fundne > li:visible').first()).toHaveId('gaature-med-borgere');
  await page.getByRole('link', { name: 'Gåture med borgere' }).click();
  await expect(page.locator('h1')).toHaveText('Gåture med borgere');
});

test.describe('the rules that a task wants care with', () => {
  for (const [day, always, since2025] of [
    ['2024-06-01', 'Gælder i dag', 'Gælder endnu ikke'],
    ['2026-11-21', 'Gælder i dag', 'Ikke bekræftet i dag'],
    ['2027-02-01', 'Ikke bekræftet i dag', 'Ikke bekræftet i dag'],
  ] as const)
    test(`stand as they do on the reader's own day, ${day}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(`${day}T09:00:00`));
      await page.goto('opgaver/borde-og-baenke-paa-lejrpladser/');
      const badge = (rule: string) =>
        page.locator('.care p', { has: page.locator(`a[href$="#${rule}"]`) }).locator('.badge');
      await expect(badge('ingen-fortraengning')).toHaveText(always);
      await expect(badge('ud-over-normeret-niveau')).toHaveText(since2025);
      await expect(page.locator('#standing-day')).toContainText(day.slice(0, 4));
    });
});
