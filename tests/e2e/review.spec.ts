/** The reviewer's page: files handed over, a plan read and spoken of, kept over a reload, by mouse and by keys alone. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectContrast, expectStillAccessible, PHONE } from './audit.ts';
import { press, tabTo } from './by-keys.ts';
import { recordsOf } from './database.ts';
import { expect, test } from './fixtures.ts';
import { jsonFile, EXAMPLE_FILE, examplePlan } from './handed.ts';
import { ready, openPage } from './wizard.ts';

type Given = ReturnType<typeof jsonFile>;

const example = examplePlan();
const OTHER = jsonFile('anden.nyttestrategi.json', {
  ...example,
  edition: 'anden-udgave-1234',
  kommune: { code: '461', name: 'Odense' },
});
const BAD = jsonFile('noget-andet.json', 'dette er ikke en plan');

async function handOver(page: Page, files: Given[]): Promise<void> {
  await page.getByLabel('Vælg filer').setInputFiles(files);
  await expect(page.locator('.review-line')).toHaveCount(files.length);
}

async function openPlan(page: Page): Promise<void> {
  await openPage(page, 'gennemgang/');
  await handOver(page, [EXAMPLE_FILE]);
  await page.getByRole('link', { name: /^Eksempel Kommune/ }).click();
  await expect(page.locator('.review-bar')).toBeVisible();
}

const kept = (page: Page) =>
  expect(page.locator('.review-bar').getByText('Gemt i denne browser')).toBeVisible();

test('a plan begins with what is covered, and how many rules are broken or open', async ({
  page,
}) => {
  await openPlan(page);
  const summary = page.getByRole('region', { name: 'Det ser siden i planen' });
  await expect(summary).toContainText(/\d+ af \d+ punkter på tjeklisterne er dækket/);
  await expect(summary).toContainText(/regler? er brudt/);
  await expect(summary).toContainText(/regler? skal afklares/);
  const bar = (await page.locator('.review-bar').innerText()).match(/0 af (\d+) fund/)?.[1];
  await expect(summary).toContainText(`Der er ${bar ?? 'et antal'} fund`);
});

test('each file has a line of its own, and a bad one harms none @sub-folder', async ({ page }) => {
  await openPage(page, 'gennemgang/');
  await expect(page.getByText('Filerne bliver på din egen computer')).toBeVisible();
  await handOver(page, [EXAMPLE_FILE, BAD, OTHER]);
  await expect(page.locator('.review-line.tone-bad')).toHaveCount(1);
  await expect(page.locator('.review-line.tone-bad')).toContainText('noget-andet.json');
  await expect(page.locator('.review-line').getByRole('link', { name: 'Læs planen' })).toHaveCount(
    2,
  );
  await expect(page.locator('.task-list > li')).toHaveCount(2);
  await expectAccessible(page);
  // The same file again is said to be here already, and the list is as it was after a reload.
  await handOver(page, [EXAMPLE_FILE]);
  await expect(page.locator('.review-line')).toContainText('er her allerede');
  await page.reload();
  await ready(page);
  await expect(page.locator('.task-list > li')).toHaveCount(2);
  await page.getByRole('button', { name: /^Fjern fra listen ?: Odense/ }).click();
  await expect(page.locator('.task-list > li')).toHaveCount(1);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(page.locator('.task-list > li')).toHaveCount(2);
});

test('a council’s own recommendations are known among other files', async ({ page }) => {
  await openPage(page, 'gennemgang/');
  const yaml = `anbefalinger:
  - id: raadets-oenske
    title: Strategien har et kort navn
    scope: plan
    requires: { answered: { answer: findes-ikke } }
    advice: Skriv et navn.
    source: Mødet i marts
`;
  const right = yaml.replace('findes-ikke', 'formaal');
  await handOver(page, [
    EXAMPLE_FILE,
    jsonFile('raad.yaml', right),
    jsonFile('forkert.yaml', yaml),
  ]);
  const line = (name: string) => page.locator('.review-line').filter({ hasText: name });
  await expect(line('raad.yaml')).toContainText('1 anbefaling er åbnet');
  await expect(line('forkert.yaml')).toContainText('Spørgsmålet "findes-ikke" findes ikke her.');
  await expect(page.locator('.review-checks')).toContainText('Strategien har et kort navn');
  await page.reload();
  await ready(page);
  await expect(page.locator('.review-checks')).toContainText('Strategien har et kort navn');
});

test('what to look for is asked at the plan whole, at a section and at a thing', async ({
  page,
}) => {
  await openPlan(page);
  const asked = async (part: Locator) => {
    await part.getByText('Hvad skal jeg se efter?').click();
    const questions = part.locator('.review-guide li');
    await expect(questions.first()).toContainText('?');
    return questions.allInnerTexts();
  };
  const sections = page.locator('section.review-section');
  const whole = await asked(sections.first());
  const section = await asked(sections.nth(1));
  const thing = page.locator('details.review-fold').first();
  await thing.locator('> summary').click();
  const ofThing = await asked(thing);
  expect(new Set([...whole, ...section, ...ofThing]).size).toBe(
    whole.length + section.length + ofThing.length,
  );
});

test('what is said of a plan is there after a reload, and the note is in no review', async ({
  page,
}) => {
  await openPlan(page);
  await page.getByLabel('Din rolle').fill('Medlem for lønmodtagerne');
  const section = page.locator('.review-section', { has: page.locator('.remark, dl') }).nth(1);
  await section.getByRole('radio', { name: 'Bør forbedres' }).check();
  await section.getByRole('button', { name: /^Skriv en bemærkning/ }).click();
  await expect(section.getByLabel(/^Din bemærkning/)).toBeFocused();
  await page.keyboard.type('Hvem følger op på det her?');
  await section.getByRole('button', { name: 'Færdig' }).click();
  const answer = page.locator('.review-answer', {
    has: page.getByRole('button', { name: /^Ny ordlyd/ }),
  });
  await answer
    .first()
    .getByRole('button', { name: /^Ny ordlyd/ })
    .click();
  await page.getByLabel(/^Sådan kunne der stå/).press('Control+End');
  await page.keyboard.type(' Rådet ser gerne et tal her.');
  await expect(answer.first().locator('ins')).toContainText('Rådet ser gerne et tal her.');
  await answer.first().getByRole('button', { name: 'Færdig' }).click();
  await section.getByRole('button', { name: /^Privat note/ }).click();
  await expect(section.getByLabel(/Privat note/)).toBeFocused();
  await page.keyboard.type('Spørg sekretariatet først');
  await kept(page);
  await expectAccessible(page);

  await page.reload();
  await ready(page);
  await expect(section.getByRole('radio', { name: 'Bør forbedres' })).toBeChecked();
  await expect(section.getByText('Hvem følger op på det her?').first()).toBeVisible();
  await expect(answer.first().locator('ins')).toContainText('Rådet ser gerne et tal her.');
  await expect(section.getByLabel(/Privat note/)).toHaveValue('Spørg sekretariatet først');
  await expect(page.locator('.review-how')).toContainText('1 af ');
  const reviews = JSON.stringify(await recordsOf(page, 'reviews'));
  expect(reviews).toContain('Hvem følger op');
  expect(reviews).not.toContain('sekretariatet');

  // A remark that is deleted can be had back.
  await section.getByRole('button', { name: /^Slet ?: Hvem/ }).click();
  await expect(section.getByText('Hvem følger op på det her?')).toHaveCount(0);
  await section.getByRole('button', { name: 'Fortryd' }).click();
  await expect(section.getByText('Hvem følger op på det her?').first()).toBeVisible();

  await page.setViewportSize(PHONE);
  await expectStillAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page);
});

test('a remark says when the text it speaks of is another than it was', async ({ page }) => {
  await openPlan(page);
  const answer = page
    .locator('.review-answer', { has: page.getByRole('button', { name: /^Ny ordlyd/ }) })
    .first();
  const text = (await answer.locator('.answer').first().textContent()) ?? '';
  await answer.getByRole('button', { name: /^Bemærk/ }).click();
  await expect(answer.getByLabel(/^Din bemærkning/)).toBeFocused();
  await page.keyboard.type('Det er uklart');
  await kept(page);
  const { revision } = example;
  const later = JSON.parse(
    JSON.stringify(example).replace(
      JSON.stringify(text.trim()).slice(1, -1),
      'En helt anden tekst',
    ),
  ) as Record<string, unknown>;
  const newer = jsonFile('nyere.json', {
    ...later,
    revision: { id: 'en-nyere-revision', parents: [revision.id, ...revision.parents] },
  });
  await openPage(page, 'gennemgang/');
  await handOver(page, [newer]);
  await expect(page.locator('.review-line')).toContainText('nyere end den, der var her');
  await page.getByRole('link', { name: /^Eksempel Kommune/ }).click();
  await expect(page.getByText('Teksten er ændret siden')).toBeVisible();
});

test('a review is written by keys alone, and single keys wait to be asked for', async ({
  page,
}) => {
  await openPlan(page);
  await page.keyboard.press('n');
  const findings = page.locator('.finding');
  await expect(findings.first()).not.toBeFocused();
  await page.getByText('Flere veje og genveje').focus();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Brug genveje'));
  await page.keyboard.press('Space');
  await page.keyboard.press('n');
  await expect(page.locator('.finding:focus')).toHaveCount(1);
  await expect(page.locator('.review-how')).toContainText(/1 af \d+ fund set/);
  const section = page.locator('.review-section', { has: page.locator(':focus') });
  await page.keyboard.press('2');
  await expect(section.getByRole('radio', { name: 'Bør forbedres' })).toBeChecked();
  await page.keyboard.press('b');
  await expect(section.getByLabel(/^Din bemærkning/)).toBeFocused();
  // In a field the keys are letters.
  await page.keyboard.type('bund 123');
  await expect(section.getByLabel(/^Din bemærkning/)).toHaveValue('bund 123');
  await expect(section.getByRole('radio', { name: 'Bør forbedres' })).toBeChecked();
  await press(page, section.getByRole('button', { name: 'Færdig' }));
  await page.keyboard.press('u');
  await expect(page.locator('.review-section h4:focus')).toHaveCount(1);
  await kept(page);
  await page.reload();
  await ready(page);
  await expect(page.getByText('bund 123').first()).toBeVisible();
});

test('things are a line each until they are wanted, and stay as they were left', async ({
  page,
}) => {
  await openPlan(page);
  const things = page.locator('details.review-fold');
  const open = page.locator('details.review-fold[open]');
  await expect(things.first()).toBeVisible();
  await expect(open).toHaveCount(0);
  // What is folded is not made.
  await expect(page.locator('.review-fold .verdict')).toHaveCount(0);
  const one = things.nth(3);
  const line = one.locator('> summary');
  await expect(line).toContainText('Ikke vurderet');
  await line.focus();
  await page.keyboard.press('Enter');
  await one.getByRole('radio', { name: 'Bør forbedres' }).check();
  await one.getByRole('button', { name: /^Skriv en bemærkning/ }).click();
  await expect(one.getByLabel(/^Din bemærkning/)).toBeFocused();
  await page.keyboard.type('Passer den til målgruppen?');
  await one.getByRole('button', { name: 'Færdig' }).click();
  await kept(page);
  await page.reload();
  await ready(page);
  await expect(open).toHaveCount(1);
  await expect(one.getByText('Passer den til målgruppen?').first()).toBeVisible();
  const hash = (await one.getAttribute('id')) ?? '';
  await line.click();
  await expect(open).toHaveCount(0);
  await expect(line).toContainText('Bør forbedres');
  await expect(line).toContainText('1 bemærkning');
  await expectAccessible(page);

  // A link to what lies in it leads to it, also when the address points there already.
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expect(open).toHaveCount(1);
  const deep = (await one.locator('.review-answer').first().getAttribute('id')) ?? '';
  await line.click();
  await expect(open).toHaveCount(0);
  await page.evaluate((to) => {
    location.hash = to;
  }, deep);
  await expect(page.locator(`[id="${deep}"]`)).toBeInViewport();
  await expect(open).toHaveCount(1);
  // Folded from far down in it, its line is still there.
  await one.getByRole('button', { name: /^Privat note/ }).scrollIntoViewIfNeeded();
  await line.click();
  await expect(open).toHaveCount(0);
  await expect(line).toBeInViewport();

  // The next remark, and every finding, is found though it is folded away.
  await page.getByText('Flere veje og genveje').click();
  await page.getByLabel('Brug genveje').check();
  await page.getByText('Flere veje og genveje').click();
  await line.focus();
  await page.keyboard.press('m');
  await expect(one.locator('[data-said]')).toBeFocused();
  await line.click();
  const of = Number(/af (\d+) fund/.exec(await page.locator('.review-how').innerText())?.[1]);
  expect(of).toBeGreaterThan(2);
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await page.locator('#review-role').focus();
  for (let at = 0; at < of; at += 1)
    await page.getByRole('button', { name: 'Næste fund' }).click({ noWaitAfter: true });
  await expect(page.locator('.review-how')).toContainText(
    `${String(of)} af ${String(of)} fund set`,
  );

  await page.getByRole('button', { name: 'Fold alle ud' }).click();
  await expect(open).toHaveCount(await things.count());
  await page.getByRole('button', { name: 'Fold alle sammen' }).click();
  await expect(open).toHaveCount(0);
  await page.getByRole('link', { name: 'Giv tilbage' }).click();
  await expect(page.locator('#giv-tilbage')).toBeFocused();
  // Paper has no folds, and leaves the page as it was.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(open).toHaveCount(await things.count());
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(open).toHaveCount(0);
});
