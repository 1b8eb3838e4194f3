/**
 * Someone who follows the guide to content alone adds a rule and its source, builds the site, and meets the rule wherever
 * rules are met. It builds a whole site, so it is one of the campaigns; `tests/content/adding-guide.test.ts` has a sample.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addedRule, brokenBy } from '../content/added-rule.ts';
import { builtIn, copiedTree } from '../copied-tree.ts';
import { bare, textOf } from '../document/pdf/paper-text.ts';
import { freePort } from '../served.ts';
import { expect, test as base } from './fixtures.ts';
import { jsonFile } from './handed.ts';
import { openPage, saved } from './wizard.ts';

let address = '';
let server: ChildProcess | undefined;
let remove = () => {};

/** The site that was built here, and not the one that the other tests are served. */
const test = base.extend({
  baseURL: async ({}, use) => {
    await use(address);
  },
});

if (process.env['SOAK'])
  test.describe('a rule from the guide', () => {
    test.beforeAll(async () => {
      const tree = copiedTree();
      ({ remove } = tree);
      addedRule(join(tree.folder, 'content'));
      const { ok, said } = builtIn(tree.folder);
      expect(ok, said).toBe(true);
      const port = await freePort();
      address = `http://127.0.0.1:${String(port)}/`;
      server = spawn(
        process.execPath,
        [
          'src/build/serve.ts',
          '--no-build',
          '--port',
          String(port),
          '--folder',
          join(tree.folder, 'dist'),
        ],
        { stdio: 'ignore' },
      );
      await expect
        .poll(() =>
          fetch(address).then(
            ({ ok: isUp }) => isUp,
            () => false,
          ),
        )
        .toBe(true);
    });
    test.afterAll(() => {
      server?.kill();
      remove();
    });

    test('is in the register, before the expert, in the wizard, in the review and in the paper', async ({
      page,
    }, info) => {
      const { title, advice, plan } = brokenBy();
      await page.goto('regler/');
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await page.goto('fagtjek/regler/');
      await expect(page.getByText(title).first()).toBeVisible();

      const given = jsonFile('proeve.nyttestrategi.json', plan);
      await openPage(page, 'plan/');
      await page.getByLabel('Vælg en fil').setInputFiles(given);
      await expect(page.getByText('er åbnet fra filen')).toBeVisible();
      await saved(page);
      await openPage(page, `plan/opgaver/#q-${plan.tasks[0]?.id ?? ''}-sted`);
      await expect(page.getByText(advice).first()).toBeVisible();

      await openPage(page, 'plan/dokumenter/');
      await expect(page.locator('.paper-frame .paper')).toBeAttached();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: /^Hent .*\(PDF\)/ }).click();
      const path = info.outputPath('strategi.pdf');
      await (await download).saveAs(path);
      expect(readFileSync(path).length).toBeGreaterThan(10_000);
      expect(await textOf(path)).toContain(bare(title));

      await openPage(page, 'gennemgang/');
      await page.getByLabel('Vælg filer').setInputFiles(given);
      await page
        .getByRole('link', { name: /^Læs planen|^Prøve/ })
        .first()
        .click();
      await expect(page.locator('.review-bar')).toBeVisible();
      await page.getByRole('heading', { name: plan.tasks[0]?.name ?? '' }).click();
      await expect(page.getByText(title).first()).toBeVisible();
    });
  });
