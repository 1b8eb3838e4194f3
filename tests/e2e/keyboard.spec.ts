/** The places where a key could lose its reader: errors, what opens and closes, what is deleted. The whole way is in `whole-strategy`. */
import { setTimeout } from 'node:timers/promises';
import { DESK, PHONE } from './audit.ts';
import { press, tabTo } from './by-keys.ts';
import { expect, test } from './fixtures.ts';
import { beginPlan, openExample, openPage, saved } from './wizard.ts';

test('what a new plan lacks is said, reached and mended by keys', async ({ page }) => {
  await openPage(page, 'plan/');
  await press(page, page.getByRole('button', { name: 'Begynd planen' }));
  await expect(page.locator('#new-plan-problems')).toBeFocused();
  await press(page, page.locator('#new-plan-problems a').first());
  await expect(page.getByLabel('Kommune', { exact: true })).toBeFocused();
  await page.keyboard.type('Ringsted');
  await press(page, page.getByRole('button', { name: 'Begynd planen' }));
  await expect(page.locator('#plan-title')).toBeFocused();
  await expect(page.locator('#plan-title')).toContainText('Ringsted');
});

test('a target group is chosen, opened and closed by keys, and the place is kept', async ({
  page,
}) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await openPage(page, 'plan/maalgrupper/#liste-target-group');
  const group = page.locator('#liste-target-group .choice input').first();
  await tabTo(page, group);
  await page.keyboard.press('Space');
  await expect(group).toBeChecked();
  await expect(group).toBeFocused();
  await press(page, page.locator('#liste-target-group .choice a[href^="#t-"]'));
  const item = page.locator('#liste-target-group .item');
  const summary = item.locator('summary').first();
  await expect(item).toHaveAttribute('open');
  await expect(summary).toBeFocused();
  await press(page, item.getByRole('button', { name: /^Luk/ }));
  await expect(item).not.toHaveAttribute('open');
  await expect(summary).toBeFocused();
  await saved(page);
});

test('tasks are chosen and declined by keys, and the place is kept', async ({ page }) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await openPage(page, 'plan/opgaver/#liste-task');
  const library = page.locator('#liste-task');
  await press(page, library.getByRole('link', { name: 'Vælg områder' }));
  const area = page.locator('.field input[type=checkbox]:focus');
  await expect(area).toHaveCount(1);
  await page.keyboard.press('Space');
  const yesno = page.locator('.choices-inline input').first();
  await tabTo(page, yesno);
  await page.keyboard.press('Space');
  await expect(yesno).toBeChecked();
  await press(page, library.locator('summary').first());

  const choose = library.getByRole('button', { name: /^Vælg/ });
  const second = await choose.nth(1).getAttribute('id');
  await press(page, choose.first());
  await expect(page.locator(`[id="${second ?? ''}"]`)).toBeFocused();
  await expect(page.locator('[role=status]', { hasText: 'er valgt' })).toHaveCount(1);

  const third = await choose.nth(1).getAttribute('id');
  const decline = library.getByRole('button', { name: /^Fravælg:? / });
  await press(page, decline.first());
  await expect(library.locator('textarea')).toBeFocused();
  await press(page, page.getByRole('button', { name: 'Annullér' }));
  await expect(decline.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Det er driftens opgave.');
  await press(page, page.getByRole('button', { name: 'Fravælg opgaven' }));
  await expect(page.locator(`[id="${third ?? ''}"]`)).toBeFocused();
  await expect(page.getByText('Det er driftens opgave.')).toBeVisible();
  await saved(page);
});

test('an agreement is opened, chosen in, deleted and taken back by keys', async ({ page }) => {
  await openExample(page, 'aftaler/');
  const item = page.locator('main details.item').first();
  await press(page, item.locator('summary').first());
  await expect(item).toHaveAttribute('open');
  const id = await item
    .locator('.item-body > section fieldset:not(:has(.choices-inline)) input[type=radio]:checked')
    .first()
    .getAttribute('id');
  const chosen = page.locator(`[id="${id ?? ''}"]`);
  await tabTo(page, chosen);
  await page.keyboard.press('ArrowDown');
  await expect(chosen).not.toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(chosen).toBeChecked();
  const name = await item.locator('h3').first().textContent();
  await press(page, item.getByRole('button', { name: /^Slet/ }).last());
  await expect(page.getByRole('button', { name: 'Fortryd', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(item.locator('summary').first()).toBeFocused();
  await expect(item.locator('h3').first()).toHaveText(name ?? '');
  await saved(page);
});

for (const [name, size] of Object.entries({ phone: PHONE, desk: DESK })) {
  test(`what has focus is in sight all the way through a step, on a ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
    await openPage(page, 'plan/maalgrupper/');
    await page.locator('#liste-target-group .choice input').first().check();
    await page.locator('.item').first().locator('summary').first().click();
    // What comes in while someone tabs may push what has focus; here all of it has come.
    await expect(page.locator('.item[open] .field').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      scrollTo(0, 0);
    });
    const hidden: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let stops = 0; stops < 60; stops++) {
        await page.keyboard.press(key);
        // A page that brings the focus into view may take a moment; what stays hidden is a fault.
        const seen = () => page.evaluate(coveredFocus);
        await expect
          .poll(seen, { timeout: 2_000 })
          .toEqual([])
          .catch(() => undefined);
        hidden.push(...(await seen()));
      }
    }
    expect(hidden).toEqual([]);
  });
}

test.describe('a form waits for what stands before it', () => {
  test.use({ expectedComplaints: [/ERR_FAILED/] });
  for (const [name, arrives] of Object.entries({ late: true, never: false })) {
    test(`which comes ${name}`, async ({ page }) => {
      await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
      await openPage(page, 'plan/maalgrupper/');
      await page.locator('#liste-target-group .choice input').first().check();
      await page.waitForLoadState('networkidle');
      await page.route('**/*.js', async (route) => {
        await setTimeout(300);
        await (arrives ? route.continue() : route.abort());
      });
      const item = page.locator('.item').first();
      await item.locator('summary').first().click();
      await expect(item.locator('.field').first()).toBeAttached();
      expect(await item.locator('.group-overview').count()).toBe(arrives ? 1 : 0);
    });
  }
});

/** What has focus, when something else lies over the middle of its top or bottom edge. */
function coveredFocus(): string[] {
  const element = document.activeElement;
  if (!element || element === document.body) return [];
  const { left, top, bottom, width, height } = element.getBoundingClientRect();
  if (width <= 1 || height > innerHeight / 2) return [];
  const isSeen = (y: number) => {
    const hit = document.elementFromPoint(left + Math.min(width / 2, 20), y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  return isSeen(top + 3) && isSeen(bottom - 3) ? [] : [element.outerHTML.slice(0, 120)];
}
