/** Finds the browsers beside Chromium, has root install what is missing where that can be done, and else says what to do. */
import { delimiter, join } from 'node:path';
import { thisMachine, type Machine } from '../chromium.ts';

/** What drives WebKit: its driver, its small browser, and a screen that nobody looks at. */
export type WebKit = { driver: string; browser: string; screen: string };

const onPath = ({ env }: Machine) =>
  [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'].filter(
    (folder) => folder !== '',
  );
const program = (machine: Machine, ...names: string[]) =>
  names.flatMap((name) => onPath(machine).map((folder) => join(folder, name))).find(machine.runs);

/** The path of a Firefox; null where there is none. Who names one means that one. */
export function findFirefox(machine: Machine = thisMachine()): string | null {
  const told = machine.env['FIREFOX'] ?? '';
  if (told !== '') return machine.runs(told) ? told : null;
  const elsewhere = '/Applications/Firefox.app/Contents/MacOS/firefox';
  return program(machine, 'firefox-esr', 'firefox') ?? (machine.runs(elsewhere) ? elsewhere : null);
}

/** Where Linux puts the small browser, by kind of processor. */
const BROWSERS = ['x86_64-linux-gnu/', 'aarch64-linux-gnu/', ''].map(
  (folder) => `/usr/lib/${folder}webkit2gtk-4.1/MiniBrowser`,
);

/** What drives WebKit; null where a part of it is missing. */
export function findWebKit(machine: Machine = thisMachine()): WebKit | null {
  const driver = program(machine, 'WebKitWebDriver');
  const browser = BROWSERS.find(machine.runs);
  const screen = program(machine, 'Xvfb');
  if (driver === undefined || browser === undefined || screen === undefined) return null;
  return { driver, browser, screen };
}

type Kind = {
  find: (machine: Machine) => unknown;
  /** Debian's packages of it. */
  packages: string[];
  advice: string;
};

/** The browsers that a machine may be without: what needs one is then told of as not run. */
export const OTHERS = {
  Firefox: {
    find: findFirefox,
    packages: ['firefox-esr'],
    advice:
      'sudo apt-get install firefox-esr, or say where it lies: FIREFOX=/path/to/firefox npm test',
  },
  WebKit: {
    find: findWebKit,
    packages: ['webkit2gtk-driver', 'xvfb'],
    advice: 'sudo apt-get install webkit2gtk-driver xvfb (Linux alone has it)',
  },
} satisfies Record<string, Kind>;

export type Other = keyof typeof OTHERS;

/** Installs those of the browsers that are missing, where root has apt-get. */
export function install(wanted: Other[], machine: Machine = thisMachine()): void {
  const { platform, isRoot, runs, execute } = machine;
  // Who names a Firefox means that one.
  const isNamed = (name: Other) => name === 'Firefox' && (machine.env['FIREFOX'] ?? '') !== '';
  const packages = wanted
    .filter((name) => !isNamed(name))
    .map((name): Kind => OTHERS[name])
    .filter(({ find }) => find(machine) === null)
    .flatMap(({ packages: parts }) => parts);
  if (packages.length === 0 || platform !== 'linux' || !isRoot || !runs('/usr/bin/apt-get')) return;
  // Old package lists are better than none: the installation is what counts.
  execute('apt-get', 'update');
  const put = ['apt-get', 'install', '-y', '--no-install-recommends', ...WAITING] as const;
  // A package that cannot be had keeps none of the others away.
  if (!execute(...put, ...packages)) for (const each of packages) execute(...put, each);
}

/** Another installation may be under way. */
const WAITING = ['-o', 'DPkg::Lock::Timeout=600'];

/** Why what needs the browser cannot run, and what to do; null when it can. */
export function missing(name: Other, machine: Machine = thisMachine()): string | null {
  const { find, advice } = OTHERS[name];
  return find(machine) === null ? `${name} was not found here. ${advice}` : null;
}
