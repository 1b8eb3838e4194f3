/** »Gem til fil«: what is saved goes to a file on the drive too, and a drive that fails is never in the way. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { beginPlan, openPage, saved } from './wizard.ts';

/** The reader's picker, which hands out a file of the browser's own: a real one, but for where it lies. */
async function withPicker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Drive = { __error?: string; showSaveFilePicker: () => Promise<FileSystemFileHandle> };
    const drive = window as unknown as Drive;
    drive.showSaveFilePicker = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getFileHandle('odense-2026.nyttestrategi.json', { create: true });
    };
    const open = Reflect.get<FileSystemFileHandle, 'createWritable'>(
      FileSystemFileHandle.prototype,
      'createWritable',
    );
    FileSystemFileHandle.prototype.createWritable = function (this: FileSystemFileHandle, options) {
      if (drive.__error) return Promise.reject(new DOMException('made up', drive.__error));
      return open.call(this, options);
    };
  });
}

/** What lies in the file. A browser that puts a new file in place of the old has none for a moment: it is asked again. */
async function lies(page: Page): Promise<string> {
  let words = '';
  await expect(async () => {
    words = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle('odense-2026.nyttestrategi.json');
      return (await handle.getFile()).text();
    });
  }).toPass({ timeout: 5000 });
  return words;
}

async function write(page: Page, words: string): Promise<void> {
  await page.locator('.field textarea').first().fill(words);
  await saved(page);
}

const copy = (page: Page) => page.locator('.save-copy');

test('the file follows what is saved, over a reload, through a failing drive, and until it is let go', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await withPicker(page);
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await saved(page);
  const section = page.locator('#kopi');
  await expect(section).toContainText('Ikke hentet som fil endnu');
  await section.getByRole('button', { name: 'Gem til fil' }).click();
  await expect(section).toContainText('Planen gemmes til odense-2026.nyttestrategi.json.');
  await expect(section).toContainText('Sidst taget ud som fil i dag');
  await expect.poll(() => lies(page)).toContain('Odense');

  await openPage(page, 'plan/strategi/');
  await write(page, 'Også på drevet.');
  await expect.poll(() => lies(page)).toContain('Også på drevet.');
  await expect(copy(page)).toContainText('Gemt i odense-2026.nyttestrategi.json kl.');

  await page.evaluate(() => {
    (window as unknown as { __error: string }).__error = 'NoModificationAllowedError';
  });
  await write(page, 'Drevet er væk.');
  await expect(copy(page)).toContainText('kunne ikke gemme i odense');
  expect(await lies(page)).not.toContain('Drevet er væk.');
  await page.evaluate(() => {
    (window as unknown as { __error: string }).__error = '';
  });
  await write(page, 'Drevet er tilbage.');
  await expect.poll(() => lies(page)).toContain('Drevet er tilbage.');
  await expect(copy(page)).toContainText('Gemt i odense');

  // Somebody else writes in it: that is theirs.
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('odense-2026.nyttestrategi.json');
    const stream = await handle.createWritable();
    await stream.write('En kollegas ord.');
    await stream.close();
  });
  await write(page, 'Mine ord.');
  await expect(copy(page)).toContainText('er ændret af en anden');
  expect(await lies(page)).toBe('En kollegas ord.');

  await openPage(page, 'plan/');
  await expect(section).toContainText('er ændret af en anden');
  await section.getByRole('button', { name: 'Hold op med at gemme' }).click();
  await expect(section).toContainText('gemmer ikke længere til filen');
  await openPage(page, 'plan/strategi/');
  await write(page, 'Kun i browseren.');
  await expect(copy(page)).toHaveCount(0);
  expect(await lies(page)).toBe('En kollegas ord.');
});

test('leave to write the file is asked for again after a reload, and nothing is lost meanwhile', async ({
  page,
}) => {
  await withPicker(page);
  // As a browser has it: leave is given with the file, and forgotten with the page.
  await page.addInitScript(() => {
    const asked = FileSystemFileHandle.prototype as unknown as Record<string, unknown>;
    asked['queryPermission'] = () => Promise.resolve(sessionStorage.getItem('leave') ?? 'granted');
    asked['requestPermission'] = () => {
      if (!navigator.userActivation.isActive) return Promise.reject(new DOMException('no press'));
      sessionStorage.setItem('leave', 'granted');
      return Promise.resolve('granted');
    };
  });
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await saved(page);
  await page.locator('#kopi').getByRole('button', { name: 'Gem til fil' }).click();
  await expect.poll(() => lies(page)).toContain('Odense');
  await openPage(page, 'plan/strategi/');
  await page.evaluate(() => {
    sessionStorage.setItem('leave', 'prompt');
  });
  await page.reload();
  await write(page, 'Uden lov.');
  await expect(copy(page)).toContainText('skal have lov igen');
  expect(await lies(page)).not.toContain('Uden lov.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Giv lov igen' }).click();
  await expect.poll(() => lies(page)).toContain('Uden lov.');
  await expect(copy(page)).toContainText('Gemt i odense');
  await expect(page.getByRole('button', { name: 'Giv lov igen' })).toHaveCount(0);
});

test('a browser that cannot write files says so and hands over one instead, and its age is told', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    Reflect.deleteProperty(Window.prototype, 'showSaveFilePicker');
  });
  await context.clock.setFixedTime('2026-06-01T10:00:00Z');
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await saved(page);
  const section = page.locator('#kopi');
  const download = page.waitForEvent('download');
  await section.getByRole('button', { name: 'Hent som fil' }).click();
  await download;
  await expect(section).toContainText('Sidst taget ud som fil i dag');
  await context.clock.setFixedTime('2026-06-10T10:00:00Z');
  await openPage(page, 'plan/strategi/');
  await expect(copy(page)).toHaveCount(0);
  await write(page, 'Ændret siden.');
  await expect(copy(page)).toContainText('Sidst taget ud som fil for 9 dage siden');
  await openPage(page, 'plan/');
  await expect(section).toContainText('for 9 dage siden');
});

test('the browser is asked to keep the plans when there is something to keep, and its answer is shown', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked = window as unknown as { __asked: number };
    asked.__asked = 0;
    StorageManager.prototype.persisted = () => Promise.resolve(false);
    StorageManager.prototype.persist = () => {
      asked.__asked += 1;
      return Promise.resolve(false);
    };
  });
  const asked = () => page.evaluate(() => (window as unknown as { __asked: number }).__asked);
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await saved(page);
  await expect(page.locator('#kopi')).toContainText('når der er skrevet de første svar');
  expect(await asked()).toBe(0);
  await openPage(page, 'plan/strategi/');
  for (const nth of [0, 1, 2]) {
    await page
      .locator('.field textarea')
      .nth(nth)
      .fill(`Svar ${'abc'.charAt(nth)}.`);
    await saved(page);
  }
  await expect.poll(asked).toBe(1);
  await openPage(page, 'plan/');
  await expect(page.locator('#kopi')).toContainText('har ikke lovet at beholde planerne');
  expect(await asked()).toBe(0);
});
