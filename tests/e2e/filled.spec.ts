/** Papers that come back filled in, by keyboard: new answers, a clash to choose in, what cannot be read, what never is. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { inOrder, readFile as readPlan } from '../../src/core/index.ts';
import type { PaperKind } from '../../src/document/papers.ts';
import { renderPdf } from '../../src/document/pdf/index.ts';
import { docOf, EXAMPLE } from '../document/papers.ts';
import { filledBy } from '../document/pdf/filled.ts';
import { fonts } from '../document/pdf/sample.ts';
import { DESK, PHONE, expectAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { ready, saved, openPage } from './wizard.ts';

type Answers = Record<string, { value: unknown; revision: number }>;
type Example = { agreements: { id: string; answers: Answers }[] };

/** The example with the second agreement changed, as a file. */
async function planFile(
  info: TestInfo,
  name: string,
  change: (answers: Answers) => void,
): Promise<string> {
  const plan = JSON.parse(await readFile(EXAMPLE, 'utf8')) as Example;
  const answers = plan.agreements[1]?.answers;
  if (answers) change(answers);
  const file = info.outputPath(`${name}.nyttestrategi.json`);
  await writeFile(file, JSON.stringify(plan));
  return file;
}

/** A paper of the second agreement of the plan in the file, filled in by another program. */
async function returned(
  info: TestInfo,
  file: string,
  kind: PaperKind,
  values: Record<string, string | boolean>,
): Promise<string> {
  const read = readPlan(await readFile(file, 'utf8'));
  if (!read.ok || read.kind !== 'plan') throw new Error(`${file} is no plan`);
  const id = inOrder(read.plan.agreements)[1]?.id ?? null;
  const { bytes } = await renderPdf(await docOf(read.plan, kind, { id }), fonts);
  const path = info.outputPath(`${kind}-udfyldt.pdf`);
  await writeFile(path, await filledBy(bytes, values));
  return path;
}

async function drop(page: Page, file: string): Promise<void> {
  await openPage(page, 'plan/');
  await page.setInputFiles('#open-file', file);
}

async function press(page: Page, control: Locator): Promise<void> {
  await control.focus();
  await page.keyboard.press('Enter');
}

test('what a workplace wrote in its agreement is taken over, and a clash is chosen in', async ({
  page,
}, info) => {
  const plan = await planFile(info, 'plan', (answers) => {
    delete answers['arbejdstid'];
    delete answers['arbejdstoej'];
    delete answers['skadeanmeldelse'];
  });
  const paper = await returned(info, plan, 'agreement', {
    '/arbejdstid': 'Mandag til onsdag',
    '/arbejdstoej': 'Forklæde fra pladsen',
    '/skadeanmeldelse': 'Ring til 010190-1234',
  });
  // Meanwhile one of the answers was written in the plan too.
  await drop(
    page,
    await planFile(info, 'senere', (answers) => {
      delete answers['arbejdstoej'];
      delete answers['skadeanmeldelse'];
      answers['arbejdstid'] = { value: 'Hele ugen', revision: 1 };
    }),
  );
  await saved(page);
  await drop(page, paper);

  const offered = page.locator('#filled');
  await expect(offered.getByText('Forklæde fra pladsen')).toBeVisible();
  await expect(offered.getByText('ligner et CPR-nummer')).toBeVisible();
  await expect(offered).not.toContainText('010190');
  const clash = offered.locator('fieldset.conflict');
  await expect(clash).toHaveCount(1);
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await expectAccessible(page, '#filled');
  }
  const take = offered.getByRole('button', { name: 'Tag svarene over' });
  await press(page, take);
  await expect(page.locator('#filled-left')).toBeFocused();
  await clash.getByRole('radio', { name: 'Filens', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(clash.getByRole('radio', { name: 'Filens', exact: true })).toBeChecked();
  // The offer and what was chosen in it outlive a reload.
  await page.reload();
  await ready(page);
  await expect(offered.getByText('Forklæde fra pladsen')).toBeVisible();
  await expect(clash.getByRole('radio', { name: 'Filens', exact: true })).toBeChecked();
  await press(page, take);
  await expect(page.getByText('Svarene står nu i planen')).toBeVisible();
  await saved(page);

  await drop(page, paper);
  await expect(offered.getByText('ikke skrevet noget nyt')).toBeVisible();
  await press(page, offered.getByRole('button', { name: 'Lad dem ligge' }));
  await expect(offered).toHaveCount(0);
  await page.reload();
  await ready(page);
  await expect(offered).toHaveCount(0);
});

test('a briefing needs the plan of its agreement, and a competence form is never read', async ({
  page,
}, info) => {
  const plan = await planFile(info, 'plan', () => undefined);
  const briefing = await returned(info, plan, 'briefing', {
    '/tr-bemaerkninger': 'Vi taler sammen igen om tre måneder.',
  });
  await drop(page, briefing);
  await expect(page.getByText('ikke ligger i denne browser')).toBeVisible();
  await drop(page, plan);
  await saved(page);
  await drop(page, briefing);
  await expect(page.locator('#filled')).toContainText('Vi taler sammen igen om tre måneder.');

  const form = await returned(info, plan, 'competences', { '/skole': 'Tømrer i Odense' });
  await drop(page, form);
  await expect(page.getByText('kompetenceskema til en borger')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Tømrer i Odense');
});
