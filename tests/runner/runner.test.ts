/** What `npm test` counts, what it runs side by side, and what it says of what it did not run. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, countPlaywright, countVitest } from './count.ts';
import { notRun } from './not-run.ts';
import { schedule, type Task } from './schedule.ts';
import { scriptOf, suites } from './suites.ts';

const vitest = (passed: number, total: number, ...files: { status: string; tests: number }[]) =>
  JSON.stringify({
    numTotalTests: total,
    numPassedTests: passed,
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: Array.from({ length: tests }, () => ({})),
    })),
  });
const playwright = (stats: object, errors: unknown[] = []) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

describe('a count', () => {
  it('of a suite without a report is one', () => {
    expect(count(0)).toEqual({ passed: 1, failed: 0 });
    expect(count(2)).toEqual({ passed: 0, failed: 1 });
    expect(count(null)).toEqual({ passed: 0, failed: 1 });
  });

  it.each([
    ['all pass', 0, vitest(3, 3), 3, 0],
    ['one fails', 1, vitest(2, 3), 2, 1],
    ['one is skipped', 0, vitest(2, 3), 2, 1],
    ['there are none', 0, vitest(0, 0), 0, 1],
    ['a file does not load', 1, vitest(2, 2, { status: 'failed', tests: 0 }), 2, 1],
    ['it ends badly for no reason it tells', 1, vitest(3, 3), 3, 1],
    ['it is ended before it is done', null, vitest(3, 3), 3, 1],
    ['there is no report', 0, '', 0, 1],
    ['the report is cut short', 0, vitest(3, 3).slice(0, 20), 0, 1],
    ['the report is another', 0, '{"passed":3}', 0, 1],
  ])('of Vitest when %s', (_, exitCode, text, passed, failed) => {
    expect(count(exitCode, { text, count: countVitest })).toEqual({ passed, failed });
  });

  it.each([
    ['all pass', 0, playwright({ expected: 3 }), 3, 0],
    ['one fails', 1, playwright({ expected: 2, unexpected: 1 }), 2, 1],
    ['one is skipped', 0, playwright({ expected: 2, skipped: 1 }), 2, 1],
    ['one passes at the second try', 0, playwright({ expected: 2, flaky: 1 }), 2, 1],
    ['the server does not start', 1, playwright({}, [{}]), 0, 1],
    ['there are none', 0, playwright({}), 0, 1],
  ])('of Playwright when %s', (_, exitCode, text, passed, failed) => {
    expect(count(exitCode, { text, count: countPlaywright })).toEqual({ passed, failed });
  });
});

describe('a schedule', () => {
  /** Runs the tasks, and tells the order of starts (+) and ends (-); `failing` fail. */
  async function order(tasks: Task[], failing: string[] = [], cores = 2) {
    const told: string[] = [];
    const outcomes = await schedule(tasks, cores, async ({ name }) => {
      told.push(`+${name}`);
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      told.push(`-${name}`);
      return failing.includes(name) ? 'failed' : 'passed';
    });
    return { told: told.join(' '), outcomes: Object.fromEntries(outcomes) };
  }
  const task = (name: string, rest: Partial<Task> = {}): Task => ({ name, cores: 1, ...rest });

  it('runs two at a time, the first first', async () => {
    const { told } = await order([task('a'), task('b'), task('c')]);
    expect(told).toBe('+a +b -a -b +c -c');
  });
  it('lets a task that fills the machine run alone', async () => {
    const { told } = await order([task('a'), task('wide', { cores: 2 }), task('b')]);
    expect(told).toBe('+a +b -a -b +wide -wide');
  });
  it('runs a wide task on a narrow machine', async () => {
    const { outcomes } = await order([task('wide', { cores: 2 })], [], 1);
    expect(outcomes).toEqual({ wide: 'passed' });
  });
  it('does not run what needs something that failed, nor what needs that', async () => {
    const tasks = [task('c', { needs: ['b'] }), task('b', { needs: ['a'] }), task('a')];
    const { told, outcomes } = await order(tasks, ['a']);
    expect(told).toBe('+a -a');
    expect(outcomes).toEqual({ a: 'failed', b: 'not-run', c: 'not-run' });
  });
  it('runs what only comes after something that failed', async () => {
    const { outcomes } = await order([task('a'), task('b', { after: ['a'] })], ['a']);
    expect(outcomes).toEqual({ a: 'failed', b: 'passed' });
  });
  it('takes a task that throws for failed', async () => {
    const outcomes = await schedule([task('a')], 2, () => Promise.reject(new Error('no')));
    expect(outcomes.get('a')).toBe('failed');
  });
  it('does not wait for what is not asked for', async () => {
    const { outcomes } = await order([task('site', { needs: ['build'] })]);
    expect(outcomes).toEqual({ site: 'passed' });
  });
  it('says so when tasks wait for one another', async () => {
    const tasks = [task('a', { needs: ['b'] }), task('b', { after: ['a'] })];
    await expect(order(tasks)).rejects.toThrow('Waiting for one another: a, b');
  });
});

describe('a suite that did not run', () => {
  it('is a failure when something it needs failed', () => {
    expect(notRun('site', 'not-run', null)).toMatchObject({ failed: 1 });
    expect(notRun('site', undefined, null)).toMatchObject({ failed: 1 });
  });
  it('is told of, and neither passed nor failed, when its browser is missing', () => {
    const told = notRun('webkit', 'missing', 'WebKit was not found here.');
    expect(told).toEqual({ line: '! webkit: NOT RUN. WebKit was not found here.', failed: 0 });
  });
  it('is none that ran', () => {
    expect(notRun('site', 'passed', null)).toBeNull();
    expect(notRun('site', 'failed', null)).toBeNull();
  });
});

it('every suite has a name of its own, a command that is there and waits for suites that are', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const all = suites(false);
  const names = all.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { command, needs = [], after = [] } of all) {
    expect(existsSync(scriptOf(command[0], root)), command[0]).toBe(true);
    expect(names).toEqual(expect.arrayContaining([...needs, ...after]));
  }
});

it('values that are made up are the same in every run, and new ones in every campaign', () => {
  const [one, other] = [fc.sample(fc.nat(), 20), fc.sample(fc.nat(), 20)];
  if (process.env['SOAK']) expect(one).not.toEqual(other);
  else expect(one).toEqual(other);
});
