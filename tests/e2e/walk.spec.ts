/** From step to step: the open plan goes along, the page is not left, and nobody who walks otherwise is held up by it. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { beginPlan, openExample, openPage, ready, saved } from './wizard.ts';

const step = (page: Page, id: string) => page.locator(`a.step[href*="plan/${id}/"]`);
const heading = (page: Page) => page.locator('h1');

/** Something that is lost as soon as the page is left. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'marked' in window);

/** What walks is there. */
async function settled(page: Page): Promise<void> {
  await ready(page);
  await expect(page.locator('[data-walks]')).toBeAttached();
}

test('the next step comes with its own text, address and answers, and the page is not left', async ({
  page,
}) => {
  await openExample(page, 'plan/strategi/');
  await settled(page);
  await mark(page);
  await page.getByRole('link', { name: /^Næste: / }).click();
  await expect(heading(page)).toHaveText('Få overblik over målgrupperne');
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(/Få overblik over målgrupperne/);
  await expect(page).toHaveURL(/\/plan\/maalgrupper\/\?eksempel=aaben$/);
  await expect(page.locator('a.step[aria-current="step"]')).toHaveText(/Få overblik/);
  await expect(page.locator('.point-head')).toHaveText(/Fokuspunkt 2/);
  await expect(page.locator('#liste-target-group details.item').first()).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await isMarked(page)).toBe(true);
  // Every part of it is that step's own: as it is when the page is opened by its address.
  const walked = await page.locator('main').innerText();
  await page.reload();
  await settled(page);
  await expect(page.locator('#liste-target-group details.item').first()).toBeVisible();
  expect(walked).toBe(await page.locator('main').innerText());
});

test('the first touch of a page may be the press that walks', async ({ page }) => {
  await openExample(page, 'plan/strategi/');
  // What waits for a sign of life, or else for two seconds, is not to come by waiting.
  await page.addInitScript(() => {
    const set = setTimeout;
    const patient = (run: () => void, ms?: number) => (ms === 2000 ? 0 : set(run, ms));
    window.setTimeout = patient as typeof setTimeout;
  });
  await page.goto('./plan/opgaver/?eksempel=aaben');
  // The plan is here; nobody has touched the page.
  await expect(page.locator('[data-ready="true"]')).toBeAttached();
  await expect(page.locator('[data-walks]')).toBeAttached();
  await mark(page);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('a.step[href*="plan/strategi/"]')?.click();
  });
  await expect(heading(page)).toHaveText('Lav en lokal strategi');
  expect(await isMarked(page)).toBe(true);
});

test('what was just typed goes along, and is there on the way back', async ({ page }) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await openPage(page, 'plan/strategi/');
  await settled(page);
  await mark(page);
  const field = page.locator('.field textarea').first();
  await field.fill('Vi vil have flere videre.');
  await step(page, 'opgaver').click();
  await expect(heading(page)).toHaveText('Find egnede opgaver');
  await step(page, 'strategi').click();
  await expect(heading(page)).toHaveText('Lav en lokal strategi');
  await expect(page.locator('.field textarea').first()).toHaveValue('Vi vil have flere videre.');
  await saved(page);
  // Again, on a way that was walked before.
  await step(page, 'opgaver').click();
  await expect(heading(page)).toHaveText('Find egnede opgaver');
  expect(await isMarked(page)).toBe(true);
});

test('what is chosen after a walk is kept as after any other arrival', async ({ page }) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await openPage(page, 'plan/strategi/');
  await settled(page);
  await mark(page);
  await step(page, 'maalgrupper').click();
  const group = page.locator('#liste-target-group .choice input').first();
  await group.check();
  await expect(page.locator('#liste-target-group details.item')).toHaveCount(1);
  expect(await isMarked(page)).toBe(true);
  await saved(page);
  await page.reload();
  await settled(page);
  await expect(page.locator('#liste-target-group details.item')).toHaveCount(1);
});

test('a link to an answer in another step leads to its field', async ({ page }) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await openPage(page, 'plan/strategi/');
  await settled(page);
  await mark(page);
  // As the check and the rules link: by the address of a field.
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: new URL('../opgaver/#liste-task', location.href).href,
      textContent: 'Til opgaverne',
    });
    document.querySelector('main .page')?.prepend(link);
  });
  await page.getByRole('link', { name: 'Til opgaverne' }).click();
  await expect(page.locator('#liste-task')).toBeInViewport();
  await expect(page.locator('#liste-task h2, #liste-task h3').first()).toBeFocused();
  expect(await isMarked(page)).toBe(true);
});

test('the browser’s own way back and forth shows the step of the address', async ({ page }) => {
  await openExample(page, 'plan/strategi/');
  await settled(page);
  await step(page, 'opgaver').click();
  await expect(heading(page)).toHaveText('Find egnede opgaver');
  await page.goBack();
  await expect(heading(page)).toHaveText('Lav en lokal strategi');
  await ready(page);
  await expect(page.locator('#s-formaal, section[id^="s-"]').first()).toBeVisible();
  await page.goForward();
  await expect(heading(page)).toHaveText('Find egnede opgaver');
  await ready(page);
  await expect(page.locator('a.step[aria-current="step"]')).toHaveText(/Find egnede/);
});

test('where the next page cannot be fetched, or another build made it, the browser goes there itself', async ({
  page,
  expectedComplaints,
}) => {
  expectedComplaints.push(/Failed to load resource/);
  await openExample(page, 'plan/strategi/');
  await settled(page);
  await mark(page);
  await page.route('**/plan/opgaver/**', async (route) => {
    if (route.request().isNavigationRequest()) return route.continue();
    return route.abort();
  });
  await step(page, 'opgaver').click();
  await expect(heading(page)).toHaveText('Find egnede opgaver');
  expect(await isMarked(page)).toBe(false);

  await settled(page);
  await mark(page);
  await page.route('**/plan/maalgrupper/**', async (route) => {
    if (route.request().isNavigationRequest()) return route.continue();
    const answer = await route.fetch();
    return route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/component-url="[^"]+"/, 'component-url="./ny.js"'),
    });
  });
  await step(page, 'maalgrupper').click();
  await expect(heading(page)).toHaveText('Få overblik over målgrupperne');
  await ready(page);
  expect(await isMarked(page)).toBe(false);
});

test('a link opened beside the page, and one out of the steps, is the browser’s', async ({
  page,
  context,
}) => {
  await openExample(page, 'plan/strategi/');
  await settled(page);
  const beside = context.waitForEvent('page');
  await step(page, 'opgaver').click({ modifiers: ['ControlOrMeta'] });
  const tab = await beside;
  await expect(tab.locator('h1')).toHaveText('Find egnede opgaver');
  await expect(heading(page)).toHaveText('Lav en lokal strategi');
  await tab.close();
  await mark(page);
  await page.locator('a.step[href*="plan/gennemse/"]').click();
  await expect(heading(page)).not.toHaveText('Lav en lokal strategi');
  expect(await isMarked(page)).toBe(false);
});
