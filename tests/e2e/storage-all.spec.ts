/** All that is the reader's own is taken out as one file, wiped, and taken in again from it: plan, words and picture. */
import { expectAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { beginPlan, saved, openPage } from './wizard.ts';

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2H0z" fill="#123456"/></svg>';

test('what was taken out and wiped comes in again from the one file, with its picture', async ({
  page,
}, info) => {
  const choosePicture = page.getByLabel('Kommunens logo på forsiden');
  const openPictures = async () => {
    await page.goto('plan/dokumenter/');
    await page.getByText('Billeder', { exact: true }).click();
    await expect(choosePicture).toBeVisible();
  };
  await beginPlan(page, 'Viborg', '2026-12-01', '2027-12-31');
  await openPage(page, 'plan/strategi/');
  await page.locator('main').getByRole('textbox').first().fill('Noget, der bliver skrevet.');
  await saved(page);
  await openPictures();
  await choosePicture.setInputFiles({
    name: 'logo.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(SQUARE),
  });
  await page.getByLabel('Hvad viser billedet?').fill('Viborgs logo');
  await page.getByRole('button', { name: 'Brug billedet' }).click();
  await expect(page.locator('#picture-logo-use')).toHaveText('Billedet er i brug.');

  await page.goto('privatliv/');
  const part = page.locator('#dine-data');
  const download = page.waitForEvent('download');
  await part.getByRole('button', { name: 'Hent alt som filer' }).click();
  const taken = await download;
  expect(taken.suggestedFilename()).toBe('nyttestrategi-alt.zip');
  const zip = info.outputPath('nyttestrategi-alt.zip');
  await taken.saveAs(zip);
  await part.getByRole('button', { name: 'Slet alt herfra' }).click();
  await part.getByRole('button', { name: 'Slet det hele' }).click();
  await expect(part.getByRole('status')).toContainText('Alt er slettet');

  await openPage(page, 'plan/');
  await page.locator('#open-file').setInputFiles(zip);
  await expect(page.getByText('1 billede er lagt ind.')).toBeVisible();
  await expect(page.getByText('er åbnet fra filen.')).toBeVisible();
  await expectAccessible(page);
  await openPage(page, 'plan/strategi/');
  await expect(page.locator('main').getByRole('textbox').first()).toHaveValue(
    'Noget, der bliver skrevet.',
  );
  await openPictures();
  await expect(page.getByLabel('Hvad viser billedet?')).toHaveValue('Viborgs logo');
  await expect(page.getByRole('img', { name: 'Viborgs logo' }).first()).toBeVisible();
});
