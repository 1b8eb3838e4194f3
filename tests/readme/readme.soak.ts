/** The README's commands as they are written, in a fresh clone with an empty npm cache. Takes as long as they take. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root, typed } from './commands.ts';

const HOUR = 3_600_000;
let folder = '';
let clone = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readme-'));
  clone = join(folder, 'clone');
  const cloned = spawnSync('git', ['clone', '--quiet', root, clone], { encoding: 'utf8' });
  expect(cloned.stderr).toBe('');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A reader's own shell: nothing of this project's on its path, nothing of npm's in its air, and no package at hand. */
function shell(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VITEST|SOAK$|NODE_ENV$|CI$|TEST$)/.test(name),
  );
  const path = (process.env['PATH'] ?? '').split(':').filter((at) => !at.includes('node_modules'));
  return {
    ...Object.fromEntries(own),
    PATH: path.join(':'),
    npm_config_cache: join(folder, 'npm-cache'),
  };
}

/** Runs what is typed; settles with all it says when it ends, or when `until` is said, and then it is stopped. */
async function type(line: string, until?: RegExp) {
  const child: ChildProcess = spawn('sh', ['-c', line], {
    cwd: clone,
    env: shell(),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((settle) => {
    child.on('close', settle);
  });
  const heard = new Promise<'heard'>((settle) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (until?.test(said)) settle('heard');
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
  });
  const how = await Promise.race([ended, heard]);
  const stop = () => {
    if (how === 'heard' && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    return ended;
  };
  return { how, said, stop };
}

/** What must have come of a command, besides that it ends well. */
const CAME: Record<string, () => Promise<void>> = {
  'npm run export -- plan.nyttestrategi.json papers/': async () => {
    const paper = await readFile(join(clone, 'papers/strategi.pdf'));
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  },
};

/** What of a command's words says how it went: each suite's line, what failed, and the end. */
const toldOf = (said: string): string =>
  [
    ...said.split('\n').filter((line) => /^[✓✗]|^ *✘|FAIL|^ *AssertionError/.test(line)),
    said.slice(-4000),
  ].join('\n');

it.each(typed)(
  '%s',
  async (line) => {
    await copyFile(
      join(clone, 'content/examples/eksempel-kommune.json'),
      join(clone, 'plan.nyttestrategi.json'),
    );
    if (line.endsWith('npm start')) {
      const { how, said, stop } = await type(line, /http:\/\/\S+/);
      expect(how, said).toBe('heard');
      const answer = await fetch(/http:\/\/\S+/.exec(said)?.[0] ?? '');
      expect(await answer.text()).toContain('<h1');
      await stop();
      return;
    }
    const { how, said } = await type(line);
    expect(how, toldOf(said)).toBe(0);
    if (line.endsWith('npm test'))
      expect(said.trim().split('\n').at(-1)).toMatch(/^\d+ passed, 0 failed$/);
    await CAME[line]?.();
  },
  2 * HOUR,
);
