/** A whole real strategy without a mouse: from nothing to a paper that says every word that was typed. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openPdf, pageNumbers, pageTexts } from '../document/pdf/reader.ts';
import { type Answers, answerTo, goOn, press, tabTo, type } from './by-keys.ts';
import { expect, test } from './fixtures.ts';
import { ready, saved } from './wizard.ts';

/** What the kommune has to say. A day is the same whichever of day and month the browser asks for first. */
const ANSWERS: Answers = {
  formaal: 'Videre i job.',
  sigtepunkter: 'Løn går forud.',
  'politisk-behandling': 'Godkendt i december.',
  'opfoelgning-rytme': 'Tal hvert kvartal.',
  organisering: 1,
  'slags-part': 1,
  'hoert-dato': '03032027',
  'partens-svar': 'De vil have en tydelig grænse.',
  hovedmaalgrupper: 'Borgere med arbejdspligt.',
  'individuel-vurdering': 'Vi ser på helbred og mål.',
  'undgaa-fastholdelse': 'Igen efter seks uger.',
  hvornaar: 'Når ugen har huller.',
  'hvem-visiterer': 'Sagsbehandleren beslutter.',
  afgraensning: 'Driftsplanen er fast drift.',
  'arbejdsgang-ny-arbejdsplads': 'De taler sammen først.',
  hyppighed: 'Én gang om året i maj',
  'normeret-niveau': 'Eftersyn hvert andet år.',
  'udfoeres-af-ansatte': 1,
  'udfoeres-af-private': 1,
  'tidligere-ordinaert': 1,
  'serviceniveau-hjaelp': 1,
  markedsvilkaar: 1,
  forvaltning: 'Teknik og Miljø',
  'antal-pladser': 2,
  'timer-om-ugen': 20,
  'arbejdsmiljoe-instruktion': 'Redskaberne vises først.',
  'plads-til-soegning': 'Fredag er fri.',
  'jobfokus-i-hverdagen': 'Næste skridt hver uge.',
  'opfoelgning-paa-den-enkelte': 'Vi ringer efter to uger.',
  'saadan-goer-i': 'CV i den første uge.',
  'ansvarlig-funktion': 'Vejlederen i jobcaféen',
};

const item = (page: Page, list: string) => page.locator(`${list} details.item[open]`);
const close = (page: Page, list: string) =>
  item(page, list).getByRole('button', { name: /^Luk/ }).last();
const next = (page: Page) => page.locator('main nav .button-primary');

test('a whole strategy is written, agreed on and printed by the keyboard alone @long', async ({
  page,
}, info) => {
  const typed: string[] = [];
  const say = async (target: Parameters<typeof type>[1], text: string) => {
    await type(page, target, text);
    typed.push(text);
  };
  const answer = (target: Parameters<typeof type>[1]) => answerTo(page, target, ANSWERS, typed);

  await page.goto('./');
  await press(page, page.locator('main .button-primary').first());
  await ready(page);

  await test.step('the kommune and the period', async () => {
    await type(page, page.getByLabel('Kommune', { exact: true }), 'Ringsted');
    await type(page, page.getByLabel('Planen gælder fra'), '01012027');
    await expect(page.getByLabel('Planen gælder fra')).toHaveValue('2027-01-01');
    await type(page, page.getByLabel('til og med'), '12122027');
    await expect(page.getByLabel('til og med')).toHaveValue('2027-12-12');
    await press(page, page.getByRole('button', { name: 'Begynd planen' }));
    await expect(page.locator('#plan-title')).toBeFocused();
    await press(page, page.getByRole('link', { name: 'Svar nu' }));
    await ready(page);
  });

  await test.step('focus point 1, and a party that was heard', async () => {
    await answer(page.getByRole('button', { name: 'Tilføj en anden drøftelse' }));
    await page.keyboard.press('Enter');
    await expect(page.locator('#liste-consultation input[id^=n-]')).toBeFocused();
    await page.keyboard.type('Fællesklubben');
    typed.push('Fællesklubben');
    await answer(close(page, '#liste-consultation'));
    await page.keyboard.press('Enter');
    await saved(page);
    await goOn(page);
  });

  await test.step('focus point 2, and a target group', async () => {
    await answer(page.locator('#liste-target-group .choice input').first());
    await page.keyboard.press('Space');
    await press(page, page.locator('#liste-target-group .choice a[href^="#t-"]'));
    await answer(close(page, '#liste-target-group'));
    await page.keyboard.press('Enter');
    await saved(page);
    await goOn(page);
  });

  await test.step('focus point 3: a task, one declined, the procedure and a limit', async () => {
    const library = page.locator('#liste-task');
    await answer(page.getByRole('button', { name: 'Indsæt et forslag til arbejdsgang' }));
    await page.keyboard.press('Enter');
    await expect(page.locator('#liste-step .sequence > li')).toHaveCount(5);
    await press(page, library.locator('summary').first());
    await press(page, library.getByRole('button', { name: /^Vælg/ }).first());
    await press(page, library.getByRole('button', { name: /^Fravælg:? / }).first());
    await expect(library.locator('textarea')).toBeFocused();
    await page.keyboard.type('Det er driftens egen opgave.');
    typed.push('Det er driftens egen opgave.');
    await press(page, page.getByRole('button', { name: 'Fravælg opgaven' }));
    await press(page, page.locator('#valgte details.item > summary').first());
    await answer(close(page, '#valgte'));
    await page.keyboard.press('Enter');
    const limit = page.locator('#liste-limits input[type=checkbox]').first();
    await tabTo(page, limit);
    await page.keyboard.press('Space');
    await expect(limit).toBeChecked();
    await saved(page);
    await answer(next(page));
    await goOn(page);
  });

  await test.step('focus point 4: a model week and a measure', async () => {
    const week = page.locator('[id="q-modeluge"]');
    await answer(week.locator('summary', { hasText: 'Læg ugen' }));
    await page.keyboard.press('Enter');
    await press(page, week.getByRole('button', { name: /^Fire dage/ }));
    await type(page, week.locator('[id$="mandag-vejledning-og-samtaler"]'), '0,5');
    await expect(week.locator('.answer')).toContainText('Vejledning og samtaler');
    const measure = page.locator('#liste-measure .choice input').first();
    await answer(measure);
    await page.keyboard.press('Space');
    await press(page, page.locator('#liste-measure .choice a[href^="#t-"]'));
    await answer(close(page, '#liste-measure'));
    await page.keyboard.press('Enter');
    await saved(page);
    await goOn(page);
  });

  await test.step('an agreement at a new workplace, with an approval', async () => {
    await say(page.getByLabel('Arbejdspladsens navn'), 'Vej og Park');
    await tabTo(page, page.locator('#new-tasks input').first());
    await page.keyboard.press('Space');
    await press(page, page.getByRole('button', { name: 'Lav aftalen' }));
    const agreement = page.locator('details.item[open]').first();
    await expect(agreement.locator('> summary')).toBeFocused();
    await type(page, agreement.getByLabel('Aftalen gælder fra'), '02022027');
    await type(page, agreement.getByLabel('til og med'), '11112027');
    // What is retired is asked of nobody.
    await expect(agreement.locator('.field[id$="-med-droeftet-dato"]')).toHaveCount(0);
    await press(page, agreement.locator('summary', { hasText: 'Vej og Park' }).nth(1));
    const step = agreement.locator('.sequence > li').first();
    await answer(step.locator('> details > summary'));
    await page.keyboard.press('Enter');
    await type(page, step.locator('input[type=date]').first(), '01012027');
    await expect(step.locator('> details > summary')).toContainText('1. januar 2027');
    await answer(
      agreement.getByRole('button', { name: /^Luk: .*Vej og Park|^Luk.*Vej og Park/ }).last(),
    );
    await page.keyboard.press('Enter');
    await saved(page);
    await goOn(page);
  });

  await test.step('nothing that must be there is missing', async () => {
    await press(page, page.locator('header').getByRole('link', { name: 'Min plan' }));
    await ready(page);
    await expect(page.getByText('Alt, der skal med, er besvaret.')).toBeVisible();
  });

  await test.step('the papers say every word', async () => {
    await press(page, page.locator('.steps a[href*="plan/dokumenter/"]').first());
    await ready(page);
    const download = page.waitForEvent('download');
    await press(page, page.getByRole('button', { name: 'Hent Strategi (PDF)' }));
    const path = info.outputPath('strategi.pdf');
    await (await download).saveAs(path);
    const said = bare(await textOf(path));
    // What belongs to one agreement stands in its own paper.
    await press(page, page.locator('.steps a[href*="aftaler/"]').first());
    await ready(page);
    await press(page, page.locator('details.agreement > summary').first());
    const second = page.waitForEvent('download');
    await press(page, page.getByRole('button', { name: /^Hent aftalen som PDF/ }));
    const other = info.outputPath('aftale.pdf');
    await (await second).saveAs(other);
    const agreed = bare(await textOf(other));
    expect(typed.length).toBeGreaterThan(20);
    expect(typed.filter((text) => !`${said} ${agreed}`.includes(bare(text)))).toEqual([]);
    expect(said).toContain(bare('Ringsted'));
    expect(said).toContain(
      bare('Alle obligatoriske spørgsmål er besvaret, men strategien er ikke vedtaget endnu.'),
    );
  });
});

/** A text without what a line may be broken by. */
function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u2010-]/g, '');
}

/** What is read in a paper, page after page. */
async function textOf(path: string): Promise<string> {
  const pdf = await openPdf(new Uint8Array(await readFile(path)));
  const pages = await Promise.all(pageNumbers(pdf).map((number) => pageTexts(pdf, number)));
  return pages
    .flat()
    .filter(({ artifact }) => !artifact)
    .map(({ text }) => text)
    .join('');
}
