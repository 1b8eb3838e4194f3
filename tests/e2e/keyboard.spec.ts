/** The main job without a mouse: every step of it is reached, done and left again by keys. */
import type { Locator, Page } from '@playwright/test';
import { DESK, PHONE } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { beginPlan, ready, saved } from './wizard.ts';

/** Goes forward (or back) by Tab until the element has focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const has = () => target.evaluate((element) => element === document.activeElement);
  for (let steps = 0; steps < 400; steps++) {
    if (await has()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${String(target)}.`);
}

async function press(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}

/** On to the next part of the plan, by the link that ends the page. */
async function goOn(page: Page): Promise<void> {
  const before = page.url();
  await press(page, page.locator('main nav .button-primary'));
  await page.waitForURL((url) => url.href !== before);
  await ready(page);
}

test('a plan is begun, filled in, agreed on and printed by the keyboard alone', async ({
  page,
}, info) => {
  test.setTimeout(240_000);
  await page.goto('./');
  await press(page, page.locator('main .button-primary').first());
  await ready(page);

  await test.step('begin a plan', async () => {
    await press(page, page.getByRole('button', { name: 'Begynd planen' }));
    await expect(page.locator('#new-plan-problems')).toBeFocused();
    await press(page, page.locator('#new-plan-problems a').first());
    await expect(page.getByLabel('Kommune', { exact: true })).toBeFocused();
    await page.keyboard.type('Ringsted');
    await press(page, page.getByRole('button', { name: 'Begynd planen' }));
    await expect(page.locator('#plan-title')).toBeFocused();
    await expect(page.locator('#plan-title')).toContainText('Ringsted');
  });

  await test.step('write a long answer', async () => {
    await press(page, page.locator('#fokuspunkter a').first());
    await ready(page);
    const first = page.locator('.field textarea').first();
    await tabTo(page, first);
    await page.keyboard.type('Skrevet uden mus');
    await expect(first).toHaveValue('Skrevet uden mus');
    await saved(page);
    await goOn(page);
  });

  await test.step('choose a target group, answer about it and close it again', async () => {
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
    await tabTo(page, item.locator('textarea').first());
    await page.keyboard.type('Om gruppen');
    await press(page, item.getByRole('button', { name: /^Luk/ }));
    await expect(item).not.toHaveAttribute('open');
    await expect(summary).toBeFocused();
    await saved(page);
    await goOn(page);
  });

  await test.step('choose and decline tasks, without losing the place', async () => {
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
    await goOn(page);
    await goOn(page);
  });

  await test.step('make an agreement, and choose among its answers', async () => {
    await tabTo(page, page.getByLabel('Arbejdspladsens navn'));
    await page.keyboard.type('Vej og Park');
    await tabTo(page, page.locator('#new-tasks input').first());
    await page.keyboard.press('Space');
    await press(page, page.getByRole('button', { name: 'Lav aftalen' }));
    const item = page.locator('.item');
    await expect(item.locator('summary').first()).toBeFocused();
    await expect(item).toHaveAttribute('open');
    const choice = item.locator(
      '.item-body > section fieldset:not(:has(.choices-inline)) input[type=radio]',
    );
    await tabTo(page, choice.first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(choice.nth(1)).toBeChecked();
    await saved(page);
  });

  await test.step('delete it, and take it back', async () => {
    await press(page, page.locator('.item').getByRole('button', { name: /^Slet/ }));
    await expect(page.getByRole('button', { name: 'Fortryd', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.item summary').first()).toBeFocused();
    await saved(page);
    await goOn(page);
    await goOn(page);
  });

  await test.step('download the strategy', async () => {
    const download = page.waitForEvent('download');
    await press(page, page.getByRole('button', { name: 'Hent Strategi (PDF)' }));
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
    await file.saveAs(info.outputPath(file.suggestedFilename()));
  });
});

for (const [name, size] of Object.entries({ phone: PHONE, desk: DESK })) {
  test(`what has focus is in sight all the way through a step, on a ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
    await page.goto('plan/maalgrupper/');
    await ready(page);
    await page.locator('#liste-target-group .choice input').first().check();
    await page.locator('.item').first().locator('summary').first().click();
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      scrollTo(0, 0);
    });
    const hidden: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let stops = 0; stops < 60; stops++) {
        await page.keyboard.press(key);
        hidden.push(...(await page.evaluate(coveredFocus)));
      }
    }
    expect(hidden).toEqual([]);
  });
}

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
