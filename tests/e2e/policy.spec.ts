/** What the site asks of a browser: every page, every way a paper is taken out, and a worker. */
import { readdirSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { FOLDER, PAGES } from './pages.ts';
import { openExample } from './wizard.ts';

// What a page complains of, and every request to another origin, fails the test that sees it: see fixtures.
test('no page breaks its policy, asks another host for anything or sets a cookie', async ({
  page,
  context,
}) => {
  expect(PAGES.length).toBeGreaterThan(50);
  for (const path of PAGES) {
    const response = await page.goto(path, { waitUntil: 'load' });
    const headers = response?.headers() ?? {};
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'self'");
    expect(headers['set-cookie'], path).toBeUndefined();
  }
  expect(await context.cookies()).toEqual([]);
});

test('no way of taking a paper out breaks the policy', async ({ page, context }) => {
  await openExample(page, 'plan/dokumenter/');
  await expect(page.locator('.paper-frame .paper')).toBeAttached();
  // Every button that gives a file, as it stands for the strategy; each paper has its own test.
  const take = page.getByRole('button', { name: /^Hent / });
  const names: string[] = [];
  for (const button of await take.all()) {
    if (!(await button.isVisible())) continue;
    const download = page.waitForEvent('download');
    await button.click();
    names.push((await download).suggestedFilename());
  }
  const endings = names.map((name) => name.replace(/^.*\./, ''));
  expect(endings).toContain('pdf');
  expect(endings).toContain('docx');
  expect(await context.cookies()).toEqual([]);
});

test.describe('a worker', () => {
  test.use({ expectedComplaints: [/Content Security Policy|Failed to load|Refused to connect/] });

  test('is held by what the host sends, since it inherits nothing', async ({ page }) => {
    const script = readdirSync(`${FOLDER}/assets`).find((name) => name.startsWith('making.worker'));
    await page.goto('./');
    const started = page.waitForEvent('worker');
    await page.evaluate((name) => {
      new Worker(new URL(`assets/${name}`, location.href), { type: 'module' });
    }, script ?? '');
    const worker = await started;
    const outcome = await worker.evaluate(async () => {
      const broken = new Promise<string>((settle) => {
        addEventListener('securitypolicyviolation', (event) => {
          settle(event.effectiveDirective);
        });
      });
      await fetch('http://127.0.0.1:9/').catch(() => null);
      return Promise.race([
        broken,
        new Promise<string>((settle) => {
          setTimeout(() => {
            settle('allowed');
          }, 5_000);
        }),
      ]);
    });
    expect(outcome).toBe('connect-src');
  });
});
