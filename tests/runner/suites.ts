/** What `npm test` runs, in which order, and how each suite's own report becomes a count. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Other } from '../browsers/found.ts';
import { countPlaywright, countVitest, type Counting } from './count.ts';

export type Suite = {
  name: string;
  /** A package's command and its arguments. */
  command: [command: string, ...rest: string[]];
  /** It can only run when these have passed. */
  needs?: string[];
  /** It waits for these to end, however they end. */
  after?: string[];
  /** How many of the machine's two cores it fills. */
  cores: 1 | 2;
  /** After this many minutes it hangs, and is ended: far more than it takes on a busy machine. */
  minutes: number;
  /** The file its report goes to, and how that is counted; without one the suite is a single test. */
  report?: { file: string; count: Counting };
  env?: Record<string, string>;
  /** A machine may be without this browser: then the suite is told of as not run. */
  browser?: Other;
};

/** Reports, made anew by every run. */
export const REPORTS = '.cache/reports';

const vitest = (name: string, ...more: string[]): Pick<Suite, 'command' | 'report'> => {
  const file = join(REPORTS, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    command: ['vitest', 'run', '--project', name, ...reporters, ...more],
    report: { file, count: countVitest },
  };
};

const playwright = (name: string, ...more: string[]): Pick<Suite, 'command' | 'report' | 'env'> => {
  const file = join(REPORTS, `${name}.json`);
  return {
    command: ['playwright', 'test', '--reporter=list,json', ...more],
    report: { file, count: countPlaywright },
    // Playwright forces colours on its workers unless told not to in its own way. A configuration elsewhere than at the root
    // would have its report beside itself.
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(file), NO_COLOR: '', FORCE_COLOR: '0' },
  };
};

/**
 * The suites in the order they are wanted: the build first, because most others wait for it, then the long before the
 * short, so that both cores are free at the same time for the browser, which fills them.
 */
export function suites(soak: boolean): Suite[] {
  const slow = soak ? 15 : 1;
  return [
    { name: 'build', command: ['astro', 'build'], cores: 1, minutes: 20 },
    {
      name: 'unit',
      ...vitest('unit', '--project', 'unit-alone', '--maxWorkers=1'),
      cores: 1,
      minutes: 60 * slow,
    },
    // These read the types that a build writes.
    {
      name: 'lint',
      command: ['eslint', '.', '--max-warnings', '0'],
      after: ['build'],
      cores: 1,
      minutes: 20,
      // One program of all components, instead of a new one for each: half the time of linting them.
      env: { SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK: '1' },
    },
    {
      name: 'astro types',
      command: ['astro-check', '--minimumFailingSeverity', 'warning'],
      after: ['build'],
      cores: 1,
      minutes: 20,
    },
    {
      // The components, and what they import; all else is checked by `astro types`.
      name: 'svelte types',
      command: [
        ...(['svelte-check', '--tsconfig', './tsconfig.svelte.json'] as const),
        ...['--threshold', 'warning', '--fail-on-warnings'],
      ],
      after: ['build'],
      cores: 1,
      minutes: 20,
    },
    { name: 'site', ...vitest('site'), needs: ['build'], cores: 1, minutes: 20 },
    { name: 'format', command: ['prettier', '--check', '.'], cores: 1, minutes: 20 },
    {
      name: 'firefox',
      ...playwright('firefox', '-c', 'tests/browsers/playwright.config.ts'),
      needs: ['build'],
      cores: 1,
      minutes: 30,
      browser: 'Firefox',
    },
    {
      name: 'webkit',
      ...vitest('webkit'),
      needs: ['build'],
      cores: 1,
      minutes: 30,
      browser: 'WebKit',
    },
    {
      name: 'browser',
      ...playwright('browser'),
      needs: ['build'],
      cores: 2,
      minutes: 120 * slow,
    },
    // A clone of its own, which runs all of the above: alone, or the two would be in each other's way.
    ...(soak
      ? [
          {
            name: 'readme',
            ...vitest('readme'),
            after: ['browser'],
            cores: 2,
            minutes: 180,
          } satisfies Suite,
        ]
      : []),
  ];
}

/** Packages whose command has another name than they have. */
const PACKAGES: Record<string, string> = {
  'astro-check': '@astrojs/check',
  playwright: '@playwright/test',
};

/** The script behind a package's command, to be run by this same Node. */
export function scriptOf(command: string, root: string): string {
  const folder = join(root, 'node_modules', PACKAGES[command] ?? command);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const script = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command];
  if (script === undefined) throw new Error(`${folder} has no command ${command}`);
  return join(folder, script);
}
