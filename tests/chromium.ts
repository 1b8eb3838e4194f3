/** Finds a Chromium for the browser tests, installs one where it can, and else says what to do. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What is asked of the machine: handed in, so that the search can be tried without one. */
export type Machine = {
  env: Record<string, string | undefined>;
  platform: string;
  isRoot: boolean;
  runs: (path: string) => boolean;
  /** Runs a command with its output shown; whether it went well. */
  execute: (command: string, ...rest: string[]) => boolean;
};

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const ELSEWHERE: Record<string, string[]> = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
    NAMES.map((name) => `${folder}/${name}`),
  ),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/opt/homebrew/bin/chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const ADVICE = `The browser tests need Chromium or Chrome, and none was found.
  Debian, Ubuntu:  sudo apt-get install chromium
  Fedora:          sudo dnf install chromium
  macOS:           brew install --cask google-chrome
  Windows:         winget install Google.Chrome
If it lies somewhere else, say where: CHROMIUM=/path/to/chromium npm test`;

/** The path of a Chromium. Throws an error that says what to do when there is none. */
export function findChromium(machine: Machine = thisMachine()): string {
  const { env, platform, isRoot, runs, execute } = machine;
  const told = env['CHROMIUM'];
  if (told !== undefined && told !== '') {
    if (runs(told)) return told;
    throw new Error(`CHROMIUM is ${told}, but no program is there.`);
  }
  const search = () => {
    const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
    const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
    return [...onPath, ...(ELSEWHERE[platform] ?? [])].find(runs);
  };
  const found = search();
  if (found !== undefined) return found;

  const hasApt = runs('/usr/bin/apt-get');
  if (platform === 'linux' && isRoot && hasApt) {
    // Old package lists are better than none: the installation is what counts.
    execute('apt-get', 'update');
    execute('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
    const installed = search();
    if (installed !== undefined) return installed;
    throw new Error(`apt-get could not install chromium.\n${ADVICE}`);
  }
  throw new Error(ADVICE);
}

const SHELL = 'chromium-headless-shell';

/**
 * The path of Chromium without a window, which does the same in a third less of the processor's time; null where there is
 * none. Debian has it as a package of its own: root installs it there, and where that fails Chromium itself will do.
 */
export function findShell(machine: Machine = thisMachine()): string | null {
  const { env, platform, isRoot, runs, execute } = machine;
  // Who names a browser means that one.
  if ((env['CHROMIUM'] ?? '') !== '') return null;
  const search = () =>
    [...(env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), '/usr/bin']
      .map((folder) => join(folder, SHELL))
      .find(runs) ?? null;
  const found = search();
  if (found !== null || platform !== 'linux' || !isRoot || !runs('/usr/bin/apt-get')) return found;
  const install = () => execute('apt-get', 'install', '-y', '--no-install-recommends', SHELL);
  // It must be of the same version as the Chromium that is there, whose lists are tried first.
  if (!install() && execute('apt-get', 'update')) install();
  return search();
}

/** The machine that the tests run on. */
export function thisMachine(): Machine {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    runs: (path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
    execute: (command, ...rest) => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      return (
        spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
      );
    },
  };
}
