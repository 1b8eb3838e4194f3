/** The plan as it was on the way: kept by itself as the work goes on, found again, and put back. */
import { expect, test } from './fixtures.ts';
import { openPage, saved } from './wizard.ts';

test('what stood there a quarter of an hour ago was kept unasked, and is put back', async ({
  page,
  context,
}) => {
  const text = page.locator('.field textarea').first();
  await context.clock.setFixedTime('2026-06-01T10:00:00Z');
  await openPage(page, 'plan/strategi/');
  await text.fill('Det gode udkast.');
  await saved(page);
  await context.clock.setFixedTime('2026-06-01T10:15:00Z');
  await text.fill('Slettet ved en fejl.');
  await saved(page);
  await expect(page.locator('.save-state')).toContainText('12.15');

  await openPage(page, 'plan/versioner/');
  const onTheWay = page.locator('details', { hasText: 'Gemt undervejs i arbejdet' });
  await expect(onTheWay).toContainText('1 i alt');
  await onTheWay.locator('summary').click();
  await onTheWay.getByRole('button', { name: 'Gendan' }).click();
  // The point is fetched before it is put back: until then what stands is saved, too.
  await expect(page.locator('#points-undo')).toBeFocused();
  await saved(page);
  await openPage(page, 'plan/strategi/');
  await expect(text).toHaveValue('Det gode udkast.');
});
