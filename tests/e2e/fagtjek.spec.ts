/** A page for proof-reading is made for paper: a box to tick and a line to write on at each point. */
import { expect, test } from './fixtures.ts';

test('in print each point has a box and a line, on screen neither', async ({ page }) => {
  await page.goto('fagtjek/spoergsmaal/');
  const marks = () =>
    page.locator('.check-point').evaluateAll((points) =>
      points.map((point) => {
        const box = getComputedStyle(point, '::before');
        const line = getComputedStyle(point, '::after');
        return box.borderTopStyle === 'solid' && line.borderBottomStyle === 'dotted';
      }),
    );
  expect((await marks()).some(Boolean)).toBe(false);
  await page.emulateMedia({ media: 'print' });
  const printed = await marks();
  expect(printed.length).toBeGreaterThan(200);
  expect(printed.every(Boolean)).toBe(true);
  await expect(page.getByRole('navigation').first()).toBeHidden();
});

test('a point is found from the contents by keyboard', async ({ page }) => {
  await page.goto('fagtjek/');
  const link = page.locator('.check-contents').getByRole('link', { name: 'Arbejdspligt' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/fagtjek\/oplysninger\/#emne-arbejdspligt$/);
  await expect(page.getByRole('heading', { name: 'Arbejdspligt', exact: true })).toBeInViewport();
});
