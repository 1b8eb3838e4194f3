/** The note under a hard word: opened, read, followed and closed, by keyboard and on the smallest window. */
import {
  DESK,
  NARROW,
  expectAccessible,
  expectContrast,
  expectNoSidewaysScroll,
  expectStillAccessible,
} from './audit.ts';
import { expect, test } from './fixtures.ts';

const PAGE = 'vejledning/opgaver/';

test('a note is opened, followed and closed by keyboard', async ({ page }) => {
  await page.goto(PAGE);
  const word = page.locator('main .term').nth(2);
  const note = page.locator(`#${(await word.getAttribute('popovertarget')) ?? ''}`);
  await expect(note).toBeHidden();

  await word.focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  await expect(word).toBeFocused();

  await test.step('its link comes next, and the page goes on after it', async () => {
    await page.keyboard.press('Tab');
    await expect(note.getByRole('link')).toBeFocused();
    await page.keyboard.press('Tab');
    const onward = await word.evaluate((it) => {
      const next = document.activeElement;
      const follows = next && it.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING;
      return (
        Boolean(follows) && next?.closest('.term-note') === null && next.closest('main') !== null
      );
    });
    expect(onward).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await expect(note.getByRole('link')).toBeFocused();
  });
  await test.step('Escape closes it and leads back to the word', async () => {
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await expect(word).toBeFocused();
  });
  await test.step('the link leads to the word in the glossary', async () => {
    const term = (await note.locator('strong').textContent()) ?? '?';
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/ordliste\/#[a-z0-9-]+$/);
    await expect(page.locator('.term-entry:target dt')).toContainText(term);
    await expect(page.locator('.term-entry:target')).toBeInViewport();
  });
});

test('a screen reader is told whether the note is open', async ({ page }) => {
  await page.goto(PAGE);
  const name = (await page.locator('main .term').first().textContent()) ?? '';
  // The browser works the state out from the popover itself, so it is asked, and not the attributes.
  const session = await page.context().newCDPSession(page);
  const isExpanded = async (): Promise<unknown> => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const button = nodes.find((it) => it.role?.value === 'button' && it.name?.value === name);
    return button?.properties?.find((it) => it.name === 'expanded')?.value.value;
  };
  await expect.poll(isExpanded).toBe(false);
  await page.getByRole('button', { name, exact: true }).click();
  await expect.poll(isExpanded).toBe(true);
  await expect(page.getByRole('note')).toHaveCount(1);
  await page.locator('h1').click();
  await expect(page.getByRole('note')).toHaveCount(0);
  await expect.poll(isExpanded).toBe(false);
});

for (const [name, size] of Object.entries({ DESK, NARROW })) {
  test(`every note can be read whole in its window: ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto(PAGE);
    const words = page.locator('main .term:visible');
    for (let at = 0; at < (await words.count()); at += 1) {
      const word = words.nth(at);
      const note = page.locator(`#${(await word.getAttribute('popovertarget')) ?? ''}`);
      await word.click();
      await expect(note).toBeVisible();
      await expect(note).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await expect(note).toBeHidden();
    }
    await expectNoSidewaysScroll(page);
  });
}

test('an open note is accessible, by day and by night', async ({ page }) => {
  await page.goto(PAGE);
  await page.locator('main .term').first().click();
  await expect(page.getByRole('note')).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page);
  await page.setViewportSize(NARROW);
  await expectStillAccessible(page);
});

test('on paper a word is a word', async ({ page }) => {
  await page.goto(PAGE);
  await page.locator('main .term').first().click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('note')).toHaveCount(0);
  await expect(page.locator('main .term').first()).toHaveCSS('text-decoration-line', 'none');
});

test('the letters lead to their words', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await page.goto('ordliste/');
  const letters = page.getByRole('navigation', { name: 'Gå til bogstav' });
  await letters.getByRole('link', { name: 'Å' }).click();
  const heading = page.getByRole('heading', { name: 'Å', exact: true });
  await expect(heading).toBeInViewport();
  await expect(page.locator('dt', { hasText: 'åbenlyst uddannelsesparat' })).toBeInViewport();
});
