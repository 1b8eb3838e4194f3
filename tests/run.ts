/**
 * `npm test`: every suite, two at a time where that pays; the last line is the sum over all of them.
 * `npm test -- lint unit` runs those alone; `--soak` lets the campaigns run in full.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { missing, type Other } from './browsers/found.ts';
import { count } from './runner/count.ts';
import { notRun } from './runner/not-run.ts';
import { schedule, type Ended } from './runner/schedule.ts';
import { REPORTS, scriptOf, suites, type Suite } from './runner/suites.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const children = new Set<ChildProcess>();
const sum = { passed: 0, failed: 0 };

const { values, positionals } = parseArgs({
  options: { soak: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const all = suites(values.soak);
const unknown = positionals.filter((name) => !all.some((suite) => suite.name === name));
const wanted = all.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    children.forEach(end);
    process.exit(130);
  });
}

if (unknown.length > 0) {
  const names = all.map(({ name }) => JSON.stringify(name)).join(' ');
  console.error(`No suite is called ${unknown.join(', ')}. The suites: ${names}`);
  sum.failed += unknown.length;
} else {
  rmSync(join(root, REPORTS), { recursive: true, force: true });
  mkdirSync(join(root, REPORTS), { recursive: true });
  const started = Date.now();
  const installed = installMissing(wanted.flatMap(({ browser }) => browser ?? []));
  const outcomes = await schedule(wanted, 2, async (suite): Promise<Ended> => {
    if (suite.browser !== undefined) {
      await installed;
      if (missing(suite.browser) !== null) return 'missing';
    }
    return run(suite);
  });
  console.log(`\n${seconds(started)} in all`);
  // Last, where it is seen.
  for (const { name, browser } of wanted) {
    const told = notRun(name, outcomes.get(name), browser === undefined ? null : missing(browser));
    if (told === null) continue;
    sum.failed += told.failed;
    console.log(told.line);
  }
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;

/** Installs the browsers that are missing while other suites run; tells what was tried when one still is. */
async function installMissing(others: Other[]): Promise<void> {
  if (others.every((name) => missing(name) === null)) return;
  const { exitCode, output } = await runScript('tests/browsers/install.ts', others, 20);
  if (exitCode !== 0) console.log(output.trimEnd());
}

/** Runs one suite to its end, prints how it went (all it said, when it failed) and adds it to the sum. */
async function run(suite: Suite): Promise<'passed' | 'failed'> {
  const started = Date.now();
  console.log(`… ${suite.name}`);
  const { exitCode, output } = await runCommand(suite);
  const report = suite.report && { text: readReport(suite.report.file), count: suite.report.count };
  const { passed, failed } = count(exitCode, report);
  sum.passed += passed;
  sum.failed += failed;
  // What a suite left out is said, however it went.
  for (const told of output.match(/^! .*NOT RUN.*$/gm) ?? []) console.log(told);
  const line = `${suite.name}: ${passed} passed, ${failed} failed, ${seconds(started)}`;
  console.log(failed === 0 ? `✓ ${line}` : `\n${output.trimEnd()}\n✗ ${line}\n`);
  return failed === 0 ? 'passed' : 'failed';
}

function runCommand(suite: Suite): Promise<{ exitCode: number | null; output: string }> {
  const [command, ...rest] = suite.command;
  return runScript(scriptOf(command, root), rest, suite.minutes, suite.env);
}

function runScript(
  script: string,
  rest: string[],
  minutes: number,
  env: Record<string, string> = {},
): Promise<{ exitCode: number | null; output: string }> {
  const child = spawn(process.execPath, [script, ...rest], {
    cwd: root,
    // A group of its own, so that all it started ends with it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      CI: '1',
      ...(values.soak ? { SOAK: '1' } : {}),
      ...env,
    },
  });
  children.add(child);
  let output = '';
  const listen = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const limit = setTimeout(() => {
    output += `\nEnded after ${minutes} minutes.\n`;
    end(child);
  }, minutes * 60_000);
  return new Promise((settle) => {
    const done = (exitCode: number | null) => {
      clearTimeout(limit);
      children.delete(child);
      settle({ exitCode, output });
    };
    child.once('error', (error) => {
      output += String(error);
      done(null);
    });
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

function readReport(file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return '';
  }
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(0)} s`;
}
