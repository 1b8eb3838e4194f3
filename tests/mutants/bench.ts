/** A copy of the tree that mutants are tried in: the tree itself is never touched. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { scriptOf } from '../runner/suites.ts';
import { type Ran, readReport } from './verdict.ts';

/** What a copy goes without: installed, built, or not the project's. */
const LEFT_OUT = new Set([
  ...['node_modules', '.git', 'dist', '.astro', '.cache'],
  ...['test-results', 'playwright-report'],
]);
/** After this many minutes a run hangs, and is ended. */
const LONGEST = 5;

const children = new Set<ChildProcess>();

/** One failure catches a mutant; of the code as it is, all are to be told. */
type Until = 'first' | 'all';

export type Bench = {
  read(file: string): string;
  write(file: string, text: string): void;
  /** Runs a suite, to its end or to the `first` failure; `null` when there is no report of it. */
  run(suite: string, until: Until): Promise<string | null>;
};

/** Copies the tree at `root` to `folder`, which need not be there, with the installed packages linked. */
export function setUpBench(root: string, folder: string): Bench {
  cpSync(root, folder, {
    recursive: true,
    filter: (source) => !LEFT_OUT.has(relative(root, source).split(sep)[0] ?? ''),
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, '.cache'));
  const report = join(folder, '.cache', 'report.json');
  return {
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write: (file, text) => writeFileSync(join(folder, file), text),
    async run(suite, until) {
      rmSync(report, { force: true });
      const arguments_ = [
        ...['run', '--config', 'tests/mutants/vitest.config.ts', '--maxWorkers=1'],
        ...['--reporter=json', `--outputFile=${report}`],
        ...(until === 'first' ? ['--bail=1'] : []),
        suite,
      ];
      await runNode([scriptOf('vitest', root), ...arguments_], folder);
      try {
        return readFileSync(report, 'utf8');
      } catch {
        return null;
      }
    },
  };
}

/** How one suite went alone in the bench. */
export async function runSuite(bench: Bench, suite: string, until: Until): Promise<Ran | null> {
  const report = await bench.run(suite, until);
  return report === null ? null : readReport(report, suite);
}

/** Ends all that is running. */
export function endAll(): void {
  children.forEach(end);
}

function runNode(arguments_: string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, arguments_, {
    cwd,
    // A group of its own, so that all it started ends with it.
    detached: process.platform !== 'win32',
    stdio: 'ignore',
    env: { ...process.env, NO_COLOR: '1', CI: '1' },
  });
  children.add(child);
  const limit = setTimeout(() => end(child), LONGEST * 60_000);
  return new Promise((settle) => {
    const done = () => {
      clearTimeout(limit);
      children.delete(child);
      settle();
    };
    child.once('error', done);
    child.once('close', done);
  });
}

function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It had ended already.
  }
}
