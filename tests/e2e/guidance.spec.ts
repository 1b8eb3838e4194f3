/** From the front page to the guidance, from a point of the checklist to its question, and back. */
import { PHONE } from './audit.ts';
import { expect, hydrated, test } from './fixtures.ts';

test('a newcomer is led from the front page to what nytteindsats is', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: /Hvad er nytteindsats\?/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvad er nytteindsats?');
  await expect(page.getByRole('columnheader')).toHaveCount(5);
});

test('the comparison is read in one column on a phone, each cell by its offer', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto('./vejledning/hvad-er-nytteindsats/');
  const cell = page.locator('.compare td').first();
  await expect(cell.getByText('Nytteindsats', { exact: true })).toBeVisible();
  const [one, next] = await Promise.all(
    [0, 1].map((at) => page.locator('.compare td').nth(at).boundingBox()),
  );
  expect(next?.y).toBeGreaterThanOrEqual((one?.y ?? 0) + (one?.height ?? 0) - 1);
});

test('a point of the checklist leads to its question, and the question back', async ({ page }) => {
  await page.goto('./vejledning/strategi/');
  await page.locator('#punkt-formaal').getByRole('link').click();
  await hydrated(page);
  await expect(page.locator('#q-formaal-input')).toBeFocused();
  await page.locator('#q-formaal').getByRole('link').click();
  await expect(page).toHaveURL(/\/vejledning\/strategi\/#punkt-formaal$/);
  await expect(page.locator('#punkt-formaal')).toBeInViewport();
});
