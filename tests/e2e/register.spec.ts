/** The register says what holds on the reader's day, whatever day the site was built. */
import { expect, test } from './fixtures.ts';

const ROWS = [
  // day, an ended rule, a rule of today that a coming act shakes, one never confirmed
  ['2024-06-01', 'Gælder i dag', 'Gælder endnu ikke', 'Ikke bekræftet i dag'],
  ['2026-11-21', 'Gælder ikke længere', 'Gælder i dag', 'Ikke bekræftet i dag'],
  ['2027-02-01', 'Gælder ikke længere', 'Ikke bekræftet i dag', 'Ikke bekræftet i dag'],
] as const;

for (const [day, ended, shaken, unsure] of ROWS)
  test(`read on ${day}`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(`${day}T09:00:00`));
    await page.goto('regler/');
    const standing = (id: string) =>
      page.locator(`article[aria-labelledby="${id}"] .badge`).first();
    await expect(standing('hoejst-13-uger')).toHaveText(ended);
    await expect(standing('orientering-af-tr')).toHaveText(shaken);
    await expect(standing('kvartalslister-til-raadet')).toHaveText(unsure);
    await expect(page.locator('#standing-day')).toContainText(day.slice(0, 4));
  });

test('advice and own limits are never called law', async ({ page }) => {
  await page.goto('regler/');
  const badge = (id: string) => page.locator(`article[aria-labelledby="${id}"] .badge`).first();
  await expect(badge('tid-til-jobsoegning')).toHaveText('Anbefaling');
  await expect(badge('egen-graense-uger')).toHaveText('Frivillig grænse');
});
