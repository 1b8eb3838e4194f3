/** The plan over time, by keyboard: restore points, comparing, going back, two files made one, and the next year. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { DESK, PHONE, expectAccessible, expectStillAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { beginPlan, ready, saved, openPage } from './wizard.ts';

/** Goes to a control as the keyboard does, and presses it. */
async function press(page: Page, control: Locator): Promise<void> {
  await control.focus();
  await page.keyboard.press('Enter');
}

/** Writes in the n-th long text of the first step. */
async function write(page: Page, text: string, nth = 0): Promise<void> {
  await openPage(page, 'plan/strategi/');
  await page.locator('.field textarea').nth(nth).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await saved(page);
}

const written = (page: Page, nth = 0) => page.locator('.field textarea').nth(nth);

async function openVersions(page: Page, view = ''): Promise<void> {
  await openPage(page, `plan/versioner/${view}`);
}

async function audited(page: Page): Promise<void> {
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  await page.setViewportSize(DESK);
  await expectStillAccessible(page);
}

/** The plan taken out as a file; its text. */
async function takenOut(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await press(page, page.getByRole('button', { name: 'Hent som fil' }));
  return readFile(await (await download).path(), 'utf8');
}

async function keepPoint(page: Page, name: string): Promise<void> {
  await openVersions(page);
  await page.getByLabel('Navn på det, planen er nu').focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Planen er gemt som »${name}«.`)).toBeVisible();
}

test('a state is named, compared with, put back, and that is undone', async ({ page }) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await write(page, 'Vi begynder i det små.');
  await keepPoint(page, 'Før mødet');
  await write(page, 'Vi begynder i det helt store.');

  await openVersions(page);
  await press(page, page.getByRole('link', { name: /^Sammenlign med nu.*Før mødet/ }));
  await ready(page);
  await expect(page).toHaveURL(/fra=punkt-.+&til=nu/);
  await expect(page.locator('del')).toContainText('små');
  await expect(page.locator('ins')).toContainText('helt store');
  await expect(page.locator('del')).toContainText('slettet:');
  await page.reload();
  await ready(page);
  await expect(page.locator('ins')).toContainText('helt store');
  await audited(page);

  await openVersions(page);
  await press(page, page.getByRole('button', { name: /^Gendan.*Før mødet/ }));
  await expect(page.locator('#points-undo')).toBeFocused();
  await saved(page);
  await audited(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Gendannelsen er fortrudt.')).toBeVisible();
  await saved(page);
  await openPage(page, 'plan/strategi/');
  await expect(written(page)).toHaveValue('Vi begynder i det helt store.');

  await openVersions(page);
  await press(page, page.getByRole('button', { name: /^Gendan.*Før mødet/ }));
  await expect(page.locator('#points-undo')).toBeFocused();
  await saved(page);
  await openPage(page, 'plan/strategi/');
  await expect(written(page)).toHaveValue('Vi begynder i det små.');
});

test('a point is deleted, and given back', async ({ page }) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await keepPoint(page, 'Første udkast');
  const point = page.locator('.points strong', { hasText: 'Første udkast' });
  await press(page, page.getByRole('button', { name: /^Slet.*Første udkast/ }));
  await expect(point).toHaveCount(0);
  await expect(page.locator('#points-undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(point).toBeFocused();
  await press(page, page.getByRole('link', { name: /^Se\b.*Første udkast/ }));
  await ready(page);
  await expect(page.locator('.paper-title')).toBeVisible();
});

test('two colleagues’ files of one plan become one, with a choice where both wrote', async ({
  page,
  newVisitor,
}, info) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await write(page, 'Fælles tekst.');
  const sent = info.outputPath('sendt.nyttestrategi.json');
  await writeFile(sent, await takenOut(page));

  const colleague = await newVisitor();
  await openPage(colleague, 'plan/');
  await colleague.setInputFiles('#open-file', sent);
  await saved(colleague);
  await write(colleague, 'Kollegaens tekst.');
  await write(colleague, 'Kun kollegaen skrev her.', 1);
  const returned = info.outputPath('retur.nyttestrategi.json');
  await writeFile(returned, await takenOut(colleague));

  await write(page, 'Min egen tekst.');
  await openPage(page, 'plan/');
  await page.setInputFiles('#open-file', returned);
  await press(page, page.getByRole('button', { name: 'Saml de to udgaver' }));
  await ready(page);
  const conflict = page.locator('fieldset.conflict');
  await expect(conflict).toHaveCount(1);
  await expect(page.getByText('ligger ikke i denne browser')).toHaveCount(0);
  await expect(page.getByText('Kun kollegaen skrev her.')).toBeVisible();
  await audited(page);
  await press(page, page.getByRole('button', { name: 'Gem den samlede plan' }));
  await expect(page.locator('#merge-left')).toBeFocused();
  await audited(page);
  await conflict.getByRole('radio', { name: 'Min', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(conflict.getByRole('radio', { name: 'Begge' })).toBeChecked();
  await page.reload();
  await ready(page);
  await expect(conflict.getByRole('radio', { name: 'Begge' })).toBeChecked();
  await press(page, page.getByRole('button', { name: 'Gem den samlede plan' }));
  await expect(page.locator('#merge-saved')).toBeFocused();

  await openPage(page, 'plan/strategi/');
  await expect(written(page)).toHaveValue('Min egen tekst.\n\nKollegaens tekst.');
  await expect(written(page, 1)).toHaveValue('Kun kollegaen skrev her.');
});

test('next year begins from this one, and says what is to be confirmed and what has changed', async ({
  page,
}) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await write(page, 'Som i 2026.');
  await openVersions(page, '?visning=siden-sidst');
  await press(page, page.getByRole('link', { name: 'Begynd næste år' }));
  await ready(page);
  await press(page, page.getByRole('button', { name: 'Start 2027 ud fra 2026' }));
  await expect(page).toHaveURL(/visning=siden-sidst/);
  await ready(page);
  const counts = page.locator('.year-counts');
  await expect(counts).toContainText('Skal bekræftes: 1 af 1');
  await press(page, page.locator('details summary').filter({ hasText: '1 skal bekræftes' }));
  await audited(page);
  await press(page, page.getByRole('button', { name: /^Det gælder stadig/ }));
  await expect(counts).toContainText('Uændret: 1 af 1');
  await saved(page);
  await write(page, 'Som i 2027.');
  await openVersions(page, '?visning=siden-sidst');
  await expect(counts).toContainText('Ændret: 1 af 1');
  await expect(page.locator('ins', { hasText: '2027' }).first()).toBeVisible();
  await openPage(page, 'plan/dokumenter/');
  await expect(page.locator('.paper-frame')).toContainText('Ændringer siden sidst');

  // Last year's plan is as it was.
  await openPage(page, 'plan/');
  const other = page.locator('button[id^="open-"]').first();
  const id = (await other.getAttribute('id')) ?? '';
  await press(page, other);
  await expect(page.locator(`[id="${id}"]`)).toHaveCount(0);
  await saved(page);
  await openPage(page, 'plan/strategi/');
  await expect(written(page)).toHaveValue('Som i 2026.');
});
