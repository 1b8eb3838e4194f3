/** The register says what holds on the reader's day, or on the day in the address, whatever day the site was built. */
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, NARROW } from './audit.ts';
import { expect, test } from './fixtures.ts';

const TODAY = '2026-11-21';

/** Opens a page of the register with the reader's clock on a day. */
async function open(page: Page, path: string, day = TODAY): Promise<void> {
  await page.clock.setFixedTime(new Date(`${day}T09:00:00`));
  await page.goto(path);
}

const record = (page: Page, id: string) => page.locator(`article#${id}`);
const state = (page: Page, id: string) =>
  record(page, id).locator('.badge').filter({ visible: true });
const said = (page: Page) => page.locator('#standing-day');

const ROWS = [
  // day, an ended rule, a rule of today that a coming act shakes, one never confirmed
  ['2024-06-01', 'Gælder', 'Gælder endnu ikke', 'Ikke bekræftet'],
  ['2026-11-21', 'Gælder ikke længere', 'Gælder', 'Ikke bekræftet'],
  ['2027-02-01', 'Gælder ikke længere', 'Ikke bekræftet', 'Ikke bekræftet'],
] as const;

for (const [day, ended, shaken, unsure] of ROWS) {
  for (const [how, path, clock] of [
    ['by the clock', 'regler/', day],
    ['by the address', `regler/?dato=${day}`, TODAY],
  ] as const) {
    test(`rules on ${day}, ${how}`, async ({ page }) => {
      await open(page, path, clock);
      await expect(state(page, 'hoejst-13-uger')).toHaveText(ended);
      await expect(state(page, 'orientering-af-tr')).toHaveText(shaken);
      await expect(state(page, 'kvartalslister-til-raadet')).toHaveText(unsure);
      await expect(said(page)).toContainText(day.slice(0, 4));
    });
  }
}

test('on a day in 2024 the limit of 13 weeks stands, in its own words', async ({ page }) => {
  await open(page, 'regler/?dato=2024-06-01#hoejst-13-uger');
  const limit = record(page, 'hoejst-13-uger');
  await expect(limit).toContainText('Det gælder den 1. juni 2024');
  await expect(limit.locator('[data-text="during"]')).toBeVisible();
  await expect(limit.locator('[data-text="now"]')).toBeHidden();
  await page.getByRole('link', { name: 'Tilbage til i dag' }).filter({ visible: true }).click();
  await expect(limit.locator('[data-text="now"]')).toBeVisible();
  await expect(limit.locator('[data-text="during"]')).toBeHidden();
  await expect(said(page)).toContainText('21. november 2026');
});

test('a rule that is to come says from when, and what holds until then', async ({ page }) => {
  await open(page, 'regler/?dato=2024-06-01#orientering-af-tr');
  const coming = record(page, 'orientering-af-tr');
  await expect(coming).toContainText('Gælder først fra 1. januar 2025');
  await coming.getByRole('link', { name: /drøft/i }).first().click();
  await expect(page).toHaveURL(/#droeftelse-med-tr$/);
  await expect(record(page, 'droeftelse-med-tr').locator('.told')).toBeVisible();
});

test('after the planned act no rule is called law', async ({ page }) => {
  await open(page, 'regler/?dato=2027-02-01');
  const rules = page.locator('[data-section="vaernsregel"], [data-section="betingelse"]');
  await expect(rules.locator('.badge').filter({ visible: true }).first()).toBeVisible();
  await expect(
    rules.locator('.badge', { hasText: /^Gælder$/ }).filter({ visible: true }),
  ).toHaveCount(0);
  await expect(said(page)).toContainText('venter');
  const shaken = record(page, 'orientering-af-tr');
  await shaken.locator('summary').first().click();
  await expect(shaken).toContainText('Der var ventet en ændring 1. januar 2027');
});

test('after the planned act nothing is called confirmed but as advice', async ({ page }) => {
  for (const [path, told] of [
    ['regler/', 'orientering-af-tr'],
    ['regler/oplysninger/', 'to-former'],
  ] as const) {
    await open(page, `${path}?dato=2027-02-01`);
    await expect(state(page, told)).toHaveText('Ikke bekræftet');
    const shown = page.locator('.record .badge').filter({ visible: true });
    expect(await shown.count()).toBeGreaterThan(20);
    await expect(shown.and(page.locator('.tone-good'))).toHaveCount(0);
    await expect(page.locator('[data-standing="bekraeftet"]')).toHaveCount(0);
  }
});

test('the catalogue’s advice is told as advice on any day', async ({ page }) => {
  for (const day of ['2024-06-01', TODAY, '2027-02-01']) {
    await open(page, `regler/oplysninger/?dato=${day}`);
    await expect(state(page, 'fire-dage-og-en')).toHaveText('Katalogets råd');
    await expect(state(page, 'fire-dage-og-en')).toHaveClass(/tone-info/);
  }
  await page.getByLabel('Gælder', { exact: true }).check();
  await expect(record(page, 'fire-dage-og-en')).toBeHidden();
  await page.getByLabel('Råd og egne grænser').check();
  await expect(record(page, 'fire-dage-og-en')).toBeVisible();
  await page.evaluate(() => {
    location.hash = 'fire-dage-og-en';
  });
  await expect(record(page, 'fire-dage-og-en')).toContainText('Et råd, ikke en lov');
  await expect(record(page, 'fire-dage-og-en')).toContainText(
    'Det er bekræftet som katalogets råd, ikke som lov.',
  );
  await expect(record(page, 'fire-dage-og-en')).not.toContainText('Det er vi i tvivl om');
});

test('advice and own limits are never called law', async ({ page }) => {
  await open(page, 'regler/');
  await expect(state(page, 'tid-til-jobsoegning')).toHaveText('Anbefaling');
  await expect(state(page, 'egen-graense-uger')).toHaveText('Frivillig grænse');
});

test.describe('the choice of a day', () => {
  test('is made by keyboard, stands in the address, and goes back and forth', async ({ page }) => {
    await open(page, 'regler/');
    const field = page.getByLabel('Vis reglerne, som de var den');
    await field.focus();
    await page.keyboard.type('1.6.2024');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?dato=2024-06-01$/);
    await expect(field).toHaveValue('1. juni 2024');
    await expect(state(page, 'hoejst-13-uger')).toHaveText('Gælder');

    await page.getByRole('link', { name: '1. januar 2027' }).click();
    await expect(page).toHaveURL(/\?dato=2027-01-01$/);
    await expect(page.getByRole('link', { name: '1. januar 2027' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await expect(state(page, 'orientering-af-tr')).toHaveText('Ikke bekræftet');

    await page.goBack();
    await expect(state(page, 'orientering-af-tr')).toHaveText('Gælder endnu ikke');
    await page.reload();
    await expect(field).toHaveValue('1. juni 2024');
    await expect(state(page, 'hoejst-13-uger')).toHaveText('Gælder');
    await page.goBack();
    await expect(state(page, 'orientering-af-tr')).toHaveText('Gælder');
    await expect(field).toHaveValue('');
  });

  test('follows to the other page of the register, but not into the plan', async ({ page }) => {
    await open(page, 'regler/?dato=2024-06-01');
    const step = page.locator('a[href*="/plan/maalgrupper/"]').first();
    await expect(step).not.toHaveAttribute('href', /dato/);
    await page
      .locator('main')
      .getByRole('link', { name: 'Målgrupper', exact: true })
      .first()
      .click();
    await expect(page).toHaveURL(/maalgrupper\/\?dato=2024-06-01$/);
    await expect(said(page)).toContainText('1. juni 2024');
  });

  test('says what is no date, and keeps it', async ({ page }) => {
    await open(page, 'regler/');
    const field = page.getByLabel('Vis reglerne, som de var den');
    for (const typed of ['31.2.2026', 'i morgen', '1.1.26']) {
      await field.fill(typed);
      await page.getByRole('button', { name: 'Vis dagen' }).click();
      await expect(page.getByRole('alert')).toContainText('Det er ikke en dato');
      await expect(field).toHaveValue(typed);
      await expect(field).toBeFocused();
      await expect(said(page)).toContainText('21. november 2026');
      if (typed === 'i morgen') await expectAccessible(page, 'main form');
      await field.fill('1.1.2025');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toBeHidden();
      await page.getByRole('link', { name: 'I dag', exact: true }).first().click();
    }
  });

  test('says that a day is before anything is known', async ({ page }) => {
    await open(page, 'regler/?dato=1999-01-01');
    await expect(page.getByRole('alert')).toContainText('så langt tilbage');
    await expect(page.getByLabel('Vis reglerne, som de var den')).toHaveValue('1999-01-01');
    await expect(state(page, 'orientering-af-tr')).toHaveText('Gælder');
  });
});

test('target groups stand in the list for the day', async ({ page }) => {
  const listOf = (id: string) => page.locator('[data-section]', { has: page.locator(`#${id}`) });
  await open(page, 'maalgrupper/');
  await expect(listOf('arbejdspligt')).toHaveAttribute('data-section', 'paa-dagen');
  await expect(listOf('uddannelseshjaelp-uddannelsesparat')).toHaveAttribute(
    'data-section',
    'foer',
  );
  await expect(page.locator('[data-section="senere"]')).toBeHidden();

  await page.getByRole('link', { name: '31. december 2024' }).click();
  await expect(listOf('arbejdspligt')).toHaveAttribute('data-section', 'senere');
  await expect(listOf('uddannelseshjaelp-uddannelsesparat')).toHaveAttribute(
    'data-section',
    'paa-dagen',
  );
  await expect(page.locator('[data-section="senere"]')).toBeVisible();
  await expectAccessible(page);
});

test.describe('the filter', () => {
  test('shows one kind at a time, and says how many', async ({ page }) => {
    await open(page, 'regler/');
    await page.getByLabel('Gælder ikke', { exact: true }).check();
    await expect(record(page, 'hoejst-13-uger')).toBeVisible();
    await expect(record(page, 'orientering-af-tr')).toBeHidden();
    const shown = await page.locator('.record').filter({ visible: true }).count();
    await expect(page.locator('.record-filter')).toContainText(`Viser ${shown} af`);
    await page.getByLabel('Gælder', { exact: true }).check();
    await expect(record(page, 'hoejst-13-uger')).toBeHidden();
    await expect(record(page, 'orientering-af-tr')).toBeVisible();
    await expectAccessible(page);
  });

  test('gives way to a link to what it hides', async ({ page }) => {
    await open(page, 'regler/');
    await page.getByLabel('Gælder', { exact: true }).check();
    await page.evaluate(() => {
      location.hash = 'hoejst-13-uger';
    });
    await expect(record(page, 'hoejst-13-uger').locator('.told')).toBeVisible();
    await expect(page.getByLabel('Alt', { exact: true })).toBeChecked();
  });

  test('stays when the day is changed', async ({ page }) => {
    await open(page, 'regler/');
    await page.getByLabel('Gælder', { exact: true }).check();
    await page.getByRole('link', { name: '31. december 2024' }).click();
    await expect(record(page, 'hoejst-13-uger')).toBeVisible();
    await expect(record(page, 'orientering-af-tr')).toBeHidden();
  });
});

test('an address of a record opens it', async ({ page }) => {
  await open(page, 'regler/#ingen-fortraengning');
  const opened = record(page, 'ingen-fortraengning');
  await expect(opened.locator('.told')).toBeInViewport();
  await expect(opened.locator('.background .facts')).toBeVisible();
  await expect(record(page, 'ingen-konkurrenceforvridning').locator('.told')).toBeHidden();
});

test('a record leads to the field where its question is answered', async ({ page }) => {
  await open(page, 'regler/#strategi-justeres-aarligt');
  await record(page, 'strategi-justeres-aarligt').locator('a[href*="/plan/"]').first().click();
  await expect(page).toHaveURL(/plan\/[a-z-]+\/#q-[a-z-]+$/);
});

test('every record is unfolded at once, and folded again', async ({ page }) => {
  await open(page, 'maalgrupper/');
  await page.getByLabel('Fold alle ud').check();
  await expect(page.locator('.record details:not([open])')).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page);
  await page.getByLabel('Fold alle ud').uncheck();
  await expect(page.locator('.record details[open]')).toHaveCount(0);
});

test('the timeline marks the chosen day among the changes', async ({ page }) => {
  const before = (day: string) =>
    page.locator('.timeline > li').evaluateAll((items, limit) => {
      const at = items.findIndex((item) => item.hasAttribute('data-now'));
      return items.every((item, index) => {
        const date = item.getAttribute('data-date');
        return date === null || date <= limit === index < at;
      });
    }, day);
  const line = page.locator('.timeline-picture [data-line]').filter({ visible: true });
  await open(page, 'regler/');
  await expect(page.locator('[data-now]')).toContainText('21. november 2026');
  expect(await before('2026-11-21')).toBe(true);
  const place = await line.getAttribute('transform');
  await page.getByRole('link', { name: '31. december 2024' }).click();
  await expect(page.locator('[data-now]')).toContainText('31. december 2024');
  expect(await before('2024-12-31')).toBe(true);
  expect(await line.getAttribute('transform')).not.toBe(place);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['regler/', 'maalgrupper/'])
    test(`/${path} says its day, and everything can be read`, async ({ page }) => {
      await page.goto(path);
      await expect(said(page)).toContainText(/\d{4}, da siden blev lavet/);
      await expect(page.locator('noscript p')).toBeVisible();
      await expect(
        page.locator('[data-day-form], [data-filter]').filter({ visible: true }),
      ).toHaveCount(0);
      const first = page.locator('.record').first();
      await first.locator('summary').first().click();
      await expect(first.locator('.told')).toBeVisible();
      expect(await page.locator('.record').filter({ visible: true }).count()).toBe(
        await page.locator('.record').count(),
      );
    });
});
