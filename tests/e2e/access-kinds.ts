/** Every kind of page, and how it is opened with something on it. */
import type { Page } from '@playwright/test';
import { expect, hydrated } from './fixtures.ts';
import { jsonFile, EXAMPLE_FILE } from './handed.ts';
import { openAll, openExample, ready, openPage } from './wizard.ts';

type Kind = {
  name: string;
  open: (page: Page) => Promise<void>;
  /** Looked at by `npm test` too: what it is made of is on no other page that is. */
  telling?: true;
};

const read = (path: string) => async (page: Page) => {
  await page.goto(path);
  await hydrated(page);
};
/** In the example, when the last part of the page has come. */
const example = (path: string, last?: string) => async (page: Page) => {
  await openExample(page, path);
  if (last !== undefined) await expect(page.locator(last).first()).toBeVisible();
};

async function bench(page: Page): Promise<void> {
  await openPage(page, 'gennemgang/');
  await page
    .getByLabel('Vælg filer')
    .setInputFiles([EXAMPLE_FILE, jsonFile('andet.json', 'ikke en plan')]);
  await expect(page.locator('.review-line')).toHaveCount(2);
}

async function review(page: Page): Promise<void> {
  await bench(page);
  await page.getByRole('link', { name: /^Eksempel Kommune/ }).click();
  await expect(page.locator('.review-bar')).toBeVisible();
}

export const KINDS: Kind[] = [
  { name: 'front page', open: read(''), telling: true },
  { name: 'guidance', open: read('vejledning/') },
  { name: 'what nytteindsats is', open: read('vejledning/hvad-er-nytteindsats/') },
  { name: 'focus point', open: read('vejledning/opgaver/'), telling: true },
  { name: 'library', open: read('opgaver/'), telling: true },
  { name: 'target groups', open: read('maalgrupper/') },
  { name: 'register', open: read('regler/'), telling: true },
  { name: 'examples', open: read('eksempler/') },
  { name: 'the young', open: read('unge/') },
  { name: 'guide', open: read('unge/guide/') },
  { name: 'glossary', open: read('ordliste/') },
  { name: 'proof-reading', open: read('fagtjek/regler/') },
  { name: 'search', open: read('soeg/?q=ansatte') },
  { name: 'prose', open: read('tilgaengelighed/') },
  { name: 'privacy', open: read('privatliv/') },
  { name: 'licences', open: read('licenser/') },
  { name: 'new plan', open: (page) => page.goto('plan/').then(() => ready(page)), telling: true },
  { name: 'plan', open: example('plan/') },
  { name: 'strategy step', open: example('plan/strategi/', '#liste-consultation .item') },
  { name: 'target group step', open: example('plan/maalgrupper/', '.item') },
  {
    name: 'task step, a task open',
    open: async (page) => {
      await openExample(page, 'plan/opgaver/');
      await page.locator('#valgte .item > summary').first().click();
      await expect(page.locator('.item[open] .item-body')).toBeVisible();
    },
    telling: true,
  },
  {
    name: 'task step, all of it open',
    open: async (page) => {
      await openExample(page, 'plan/opgaver/');
      await openAll(page);
    },
  },
  { name: 'job step', open: example('plan/job-og-uddannelse/', '.item') },
  { name: 'overview', open: example('plan/gennemse/') },
  { name: 'papers', open: example('plan/dokumenter/', '.paper-title'), telling: true },
  { name: 'versions', open: example('plan/versioner/') },
  { name: 'remarks', open: example('plan/bemaerkninger/', '#open-file') },
  { name: 'agreements', open: example('aftaler/', '#new-kind-workplace') },
  { name: 'follow-up', open: example('opfoelgning/', '.chart svg'), telling: true },
  { name: 'figures', open: example('opfoelgning/tal/', '.figures-table'), telling: true },
  { name: 'quarterly list', open: example('opfoelgning/kvartalsliste/') },
  { name: 'revision', open: example('opfoelgning/revision/', 'select[id^=maal]') },
  { name: 'calendar', open: example('opfoelgning/kalender/') },
  { name: 'bench', open: bench },
  { name: 'review', open: review, telling: true },
  { name: 'guidance for reviewers', open: read('gennemgang/vejledning/') },
];
