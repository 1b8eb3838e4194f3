/** The browser's storage refused, held, full, taken away or spoilt: it is said in words, and nothing written is lost. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { deleteDatabase, hold, putRecords, readingPage, recordsOf } from './database.ts';
import { expect, test } from './fixtures.ts';
import { beginPlan, openPage, ready, saved } from './wizard.ts';

const text = (page: Page) => page.locator('.field textarea').first();
const bar = (page: Page) => page.locator('.save-state');

/** Types in the first step's first long text, after what stands there. */
async function type(page: Page, words: string): Promise<void> {
  await text(page).focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(words);
}

/** Whether the words lie in the journal, which outlives the page. */
function inJournal(page: Page, words: string): Promise<boolean> {
  return page.evaluate(
    (wanted) =>
      Object.keys(localStorage).some((key) => localStorage.getItem(key)?.includes(wanted)),
    words,
  );
}

for (const [how, script] of [
  ['refused', 'IDBFactory.prototype.open = () => { throw new DOMException("", "SecurityError"); }'],
  ['missing', 'Object.defineProperty(window, "indexedDB", { value: undefined })'],
] as const) {
  test(`a database that is ${how} is spoken of, and what is typed outlives a reload`, async ({
    page,
  }) => {
    await page.addInitScript(script);
    await openPage(page, 'plan/strategi/');
    await expect(page.getByRole('alert')).toContainText('hent planen som fil');
    await type(page, 'Kun i journalen.');
    await saved(page);
    await openPage(page, 'plan/strategi/');
    await expect(text(page)).toHaveValue('Kun i journalen.');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hent som fil' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('Kun i journalen.');
  });
}

test('a database that an older tab will not let go of is waited for, then spoken of', async ({
  page,
  context,
}) => {
  const older = await readingPage(context);
  await hold(older, 1);
  await openPage(page, 'plan/strategi/');
  await expect(page.getByRole('alert')).toContainText('optaget af en anden fane');
  await type(page, 'Skrevet imens.');
  await saved(page);
  await older.close();
  await openPage(page, 'plan/strategi/');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(text(page)).toHaveValue('Skrevet imens.');
  await saved(page);
  await page.evaluate(() => {
    localStorage.clear();
  });
  await openPage(page, 'plan/strategi/');
  const stored = await recordsOf(page, 'plans');
  expect(JSON.stringify(stored)).toContain('Skrevet imens.');
});

test('a full disk is said, and what could not be saved is saved when there is room', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const put = Reflect.get<IDBObjectStore, 'put'>(IDBObjectStore.prototype, 'put');
    const disk = window as unknown as { __full?: boolean };
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, record: unknown) {
      if (disk.__full) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, record);
    };
  });
  const setFull = (full: boolean) =>
    page.evaluate((is) => {
      (window as unknown as { __full: boolean }).__full = is;
    }, full);
  await openPage(page, 'plan/strategi/');
  await type(page, 'Før det blev fuldt. ');
  await saved(page);
  await setFull(true);
  await type(page, 'Efter. ');
  await expect(bar(page)).toContainText('ikke mere plads');
  expect(await inJournal(page, 'Efter. ')).toBe(true);
  await setFull(false);
  await type(page, 'Der er plads.');
  await saved(page);
  await setFull(true);
  await type(page, ' Og fuldt igen.');
  await expect(bar(page)).toContainText('ikke mere plads');
  // What the journal held is saved by the next page, when there is room.
  await openPage(page, 'plan/strategi/');
  await expect(text(page)).toHaveValue('Før det blev fuldt. Efter. Der er plads. Og fuldt igen.');
  expect(JSON.stringify(await recordsOf(page, 'plans'))).toContain('Og fuldt igen.');
});

test('a database deleted underneath is made again from what the page has, when the reader says so', async ({
  page,
  context,
}) => {
  await openPage(page, 'plan/strategi/');
  await type(page, 'Før. ');
  await saved(page);
  const other = await readingPage(context);
  await deleteDatabase(other);
  await type(page, 'Efter.');
  await expect(bar(page)).toContainText('Planen er slettet');
  expect(await inJournal(page, 'Efter.')).toBe(true);
  await page.getByRole('button', { name: 'Behold min' }).click();
  await saved(page);
  await openPage(page, 'plan/strategi/');
  await expect(text(page)).toHaveValue('Før. Efter.');
});

test('a record that is spoilt is offered as it lies, one from a newer site is left to it, and the others open', async ({
  page,
}) => {
  await beginPlan(page, 'Odense', '2026-01-01', '2026-12-31');
  await saved(page);
  const [good] = await recordsOf(page, 'plans');
  const halved = String(good?.['text']).slice(0, 400);
  const newer = JSON.stringify({ ...JSON.parse(String(good?.['text'])), version: 99 });
  await putRecords(page, 'plans', [
    { ...good, key: 'halveret', text: halved },
    { ...good, key: 'nyere', text: newer },
  ]);
  await openPage(page, 'plan/');
  const spoilt = page.locator('.alert', { hasText: 'er beskadiget' });
  await expect(spoilt).toHaveCount(1);
  const download = page.waitForEvent('download');
  await spoilt.getByRole('button').click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe(halved);
  const later = page.locator('.alert', { hasText: 'nyere udgave' });
  await expect(later).toHaveCount(1);
  const download2 = page.waitForEvent('download');
  await later.getByRole('button').click();
  expect(await readFile(await (await download2).path(), 'utf8')).toBe(newer);
  await openPage(page, 'plan/strategi/');
  await type(page, 'De andre er urørte.');
  await saved(page);
  expect(await recordsOf(page, 'plans')).toHaveLength(3);
});

test('a newer version of the site takes the database: it is said, and the words wait for it', async ({
  page,
  context,
}) => {
  await openPage(page, 'plan/strategi/');
  await type(page, 'Før. ');
  await saved(page);
  const newer = await readingPage(context);
  await hold(newer, 99);
  await type(page, 'Efter.');
  await expect(bar(page)).toContainText('nyere udgave af siden');
  expect(await inJournal(page, 'Efter.')).toBe(true);
  await openPage(page, 'plan/strategi/');
  await expect(page.getByRole('alert').first()).toContainText('nyere udgave');
  expect(await inJournal(page, 'Efter.')).toBe(true);
});

test('a newer version of the content keeps every answer, also to what it does not ask', async ({
  page,
}) => {
  await openPage(page, 'plan/strategi/');
  await type(page, 'Svar på noget, der forsvinder.');
  await saved(page);
  const id = (await text(page).getAttribute('id')) ?? '';
  await page.route('**/data/*.json', async (route) => {
    const response = await route.fetch();
    const catalog = (await response.json()) as {
      version?: string;
      focusPoints?: { sections: { questions: unknown[] }[] }[];
    };
    if (catalog.focusPoints) {
      catalog.version = '2099-01-01';
      for (const { sections } of catalog.focusPoints) sections[0]?.questions.shift();
    }
    await route.fulfill({ response, json: catalog });
  });
  await openPage(page, 'plan/strategi/');
  await page.locator('.field textarea').nth(1).fill('Skrevet efter opdateringen.');
  await saved(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent som fil' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file).toContain('Svar på noget, der forsvinder.');
  expect(file).toContain('2099-01-01');
  await page.unroute('**/data/*.json');
  await openPage(page, 'plan/strategi/');
  await expect(page.locator(`[id="${id}"]`)).toHaveValue('Svar på noget, der forsvinder.');
});

test('a clock that is set back loses neither the latest words nor the order of things', async ({
  page,
  context,
}) => {
  await context.clock.setFixedTime('2026-06-01T10:00:00Z');
  await openPage(page, 'plan/strategi/');
  await type(page, 'Om sommeren. ');
  await saved(page);
  await context.clock.setFixedTime('2026-01-01T10:00:00Z');
  await type(page, 'Og så om vinteren.');
  await saved(page);
  await openPage(page, 'plan/strategi/');
  await expect(text(page)).toHaveValue('Om sommeren. Og så om vinteren.');
  await type(page, ' Sidst.');
  await page.reload();
  await ready(page);
  await expect(text(page)).toHaveValue('Om sommeren. Og så om vinteren. Sidst.');
});

test('a private window begins empty, keeps what is typed while it is open, and leaves nothing', async ({
  page,
  newVisitor,
}) => {
  await openPage(page, 'plan/strategi/');
  await type(page, 'Mit eget.');
  await saved(page);
  const visitor = await newVisitor();
  await openPage(visitor, 'plan/strategi/');
  await expect(text(visitor)).toHaveValue('');
  await type(visitor, 'En andens.');
  await saved(visitor);
  await openPage(visitor, 'plan/strategi/');
  await expect(text(visitor)).toHaveValue('En andens.');
  await visitor.context().close();
  await openPage(page, 'plan/strategi/');
  await expect(text(page)).toHaveValue('Mit eget.');
  expect(await recordsOf(page, 'plans')).toHaveLength(1);
});
