/** The journeys in the Firefox that is installed, driven by WebDriver BiDi. */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { freePort, serve } from '../served.ts';
import { findFirefox, missing } from './found.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const executablePath = findFirefox();
if (executablePath === null) throw new Error(missing('Firefox') ?? '');

// Found once, and the workers inherit it.
if (process.env['TEST_DOWNLOADS'] === undefined) {
  process.env['TEST_PORTS'] = String(await freePort());
  process.env['TEST_DOWNLOADS'] = `${repository}.cache/downloads`;
  rmSync(process.env['TEST_DOWNLOADS'], { recursive: true, force: true });
  mkdirSync(process.env['TEST_DOWNLOADS'], { recursive: true });
}
const port = Number(process.env['TEST_PORTS']);

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: `${repository}test-results/firefox`,
  forbidOnly: true,
  retries: 0,
  // What is taken lies in one folder, and is known by being new there.
  workers: 1,
  // No test measures time; the limits only end what hangs, on however busy a machine.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    actionTimeout: 120_000,
    browserName: 'firefox',
    channel: 'moz-firefox',
    viewport: { width: 1280, height: 720 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    launchOptions: { executablePath, downloadsPath: process.env['TEST_DOWNLOADS'] },
    baseURL: `http://127.0.0.1:${String(port)}/`,
  },
  webServer: serve(port, '/', repository),
});
