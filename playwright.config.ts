/** Browser tests: the built site at the root of a host, and what is tagged `@sub-folder` in a folder of one instead. */
import { defineConfig, devices } from '@playwright/test';
import { findChromium, findShell } from './tests/chromium.ts';
import { freePort, serve } from './tests/served.ts';

const soak = Boolean(process.env['SOAK']);
// Found (or installed) once, and ports nobody else has; the workers inherit them. The campaigns run in the whole browser.
const shell = (process.env['CHROMIUM_SHELL'] ??= (soak ? null : findShell()) ?? '');
const chromium = (process.env['CHROMIUM'] = findChromium());
process.env['TEST_PORTS'] ??= (await Promise.all([freePort(), freePort()])).join();

const [root = 0, subFolder = 0] = process.env['TEST_PORTS'].split(',').map(Number);
const base = '/under/mappe/';

/** The pictures of how pages look are the shell's; another browser draws letters otherwise. */
const hasLooks = !soak && shell !== '';
if (!soak && !hasLooks && process.env['TEST_WORKER_INDEX'] === undefined)
  console.log(
    '! looks: NOT RUN. Their pictures are those of chromium-headless-shell, which was not found.',
  );

const launch = (executablePath: string) => ({
  executablePath,
  args: [
    '--no-sandbox',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-sync',
    // Whatever a page asks for, nothing leaves this machine.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
});

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // No test measures time; the limits only end what hangs, on however busy a machine.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    // An action that never comes to its end says which it was, before the whole test is given up.
    actionTimeout: 120_000,
    ...devices['Desktop Chrome'],
    // A worker's tests share a browser profile that is emptied after each: a new one for each is a third of the whole time,
    // and is left to the campaigns. What Playwright does not reset (the net, permissions) asks for its own.
    reuseContext: !soak,
    // Every test meets the host; what the worker keeps is tried where the net is cut.
    serviceWorkers: 'block',
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    launchOptions: launch(shell || chromium),
  },
  projects: [
    {
      // First, so that neither core waits for the other at the end.
      name: 'long',
      grep: /@long/,
      use: { baseURL: `http://127.0.0.1:${root}/` },
    },
    {
      name: 'root',
      // What works in a folder works at the root, where all the rest is tried: the campaigns see to it.
      grepInvert: soak ? /@only|@long|@viewer|@looks/ : /@sub-folder|@long|@viewer|@looks/,
      use: { baseURL: `http://127.0.0.1:${root}/` },
    },
    {
      name: 'sub-folder',
      grep: /@sub-folder/,
      use: { baseURL: `http://127.0.0.1:${subFolder}${base}` },
    },
    ...(hasLooks
      ? [{ name: 'looks', grep: /@looks/, use: { baseURL: `http://127.0.0.1:${root}/` } }]
      : []),
    {
      // A viewer of PDFs is a part of the whole browser alone.
      name: 'viewer',
      grep: /@viewer/,
      use: {
        baseURL: `http://127.0.0.1:${root}/`,
        launchOptions: launch(chromium),
      },
    },
  ],
  webServer: [serve(root, '/', '.'), serve(subFolder, base, '.')],
});
