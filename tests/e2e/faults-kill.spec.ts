/** Killed from outside, at any moment: what the page had said it kept is there when it is opened again. */
import { setTimeout } from 'node:timers/promises';
import { foundIn, freshPage, kill, listen, processesOf, seeded, within } from './killing.ts';
import { expect, test } from './fixtures.ts';
import { ready, saved, openPage } from './wizard.ts';

const KILLS = process.env['SOAK'] ? 200 : 20;
const WORDS = ['borgere', 'naturpleje', 'grønne', 'arealer', 'kvarter', 'hjælp', 'møde', 'æbler'];

test('a tab killed while someone types loses nothing it had kept, field left or not', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  test.setTimeout(KILLS * 30_000);
  const random = seeded(20260101);
  const browser = await playwright.chromium.launch(launchOptions);
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const acknowledged = await listen(context);
  const counted = { kills: 0, focused: 0, midway: 0, replayed: 0, silent: 0 };
  let before = '';
  for (let round = 0; round <= KILLS; round += 1) {
    const page = await freshPage(context, 'plan/strategi/', () => (counted.silent += 1));
    await ready(page);
    const field = page.locator('.field textarea').first();
    const value = await field.inputValue();
    expect(value.startsWith(acknowledged.text), `round ${round}: »${value}«`).toBe(true);
    expect(before.startsWith(value), `round ${round}: »${value}«`).toBe(true);
    if (round > 0 && (await foundIn(page)) > 0) counted.replayed += 1;
    if (round === KILLS) break;

    const renderers = await processesOf(browser, 'renderer');
    await field.focus();
    await page.keyboard.press('ControlOrMeta+End');
    const isLeft = round % 2 === 1;
    const word = `${WORDS[round % WORDS.length] ?? ''} ${'abcdefghij'.charAt(round % 10)} `;
    before = value + word;
    const crashed = page.waitForEvent('crash');
    const typing = page.keyboard
      .type(word, { delay: Math.round(random() * 40) })
      .then(() => (isLeft ? field.blur() : undefined))
      .catch(() => undefined);
    await setTimeout(30 + random() * 700);
    kill(renderers);
    await crashed;
    await typing;
    counted.kills += 1;
    if (!isLeft) counted.focused += 1;
    if (acknowledged.text.length < before.length) counted.midway += 1;
    await within(page.close());
  }
  await browser.close();
  expect(counted).toMatchObject({ kills: KILLS, focused: KILLS / 2 });
  // It must have been where it is about: in the midst of a word, and before the store had it.
  expect(counted.midway).toBeGreaterThan(0);
  expect(counted.replayed).toBeGreaterThan(0);
  // A browser that is silent now and then is the test's own trouble; one that often is hides something.
  expect(counted.silent).toBeLessThan(KILLS / 10);
});

test('a browser killed a second after it said »gemt« has it all when it starts again', async ({
  playwright,
  launchOptions,
  baseURL,
}, info) => {
  const profile = info.outputPath('profile');
  const start = () =>
    playwright.chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: baseURL ?? '',
    });
  const first = await start();
  const page = await first.newPage();
  await openPage(page, 'plan/strategi/');
  await page.locator('.field textarea').first().fill('Skrevet lige før strømmen gik.');
  await saved(page);
  await setTimeout(1_000);
  const browser = first.browser();
  if (!browser) throw new Error('A browser of its own was asked for.');
  const gone = first.waitForEvent('close');
  kill(await processesOf(browser));
  await gone;

  const second = await start();
  const again = await second.newPage();
  await openPage(again, 'plan/strategi/');
  await expect(again.locator('.field textarea').first()).toHaveValue(
    'Skrevet lige før strømmen gik.',
  );
  await saved(again);
  await second.close();
});
