/** The project in a folder of its own, to be changed and built there as someone would who had just fetched it. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

const PARTS = ['src', 'content', 'public', 'astro.config.mjs', 'svelte.config.js'];
const FILES = ['package.json', 'tsconfig.json', 'tsconfig.svelte.json', 'CHANGELOG.md'];

/** A copy of what a build needs. Its packages are those of the project; what the build keeps beside them is its own. */
export function copiedTree(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'nyttestrategi-'));
  for (const part of [...PARTS, ...FILES]) cpSync(part, join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules')) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(join(process.cwd(), 'node_modules', name), join(folder, 'node_modules', name));
  }
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `npm run build` in a folder: what it said, and whether it came to its end. */
export function builtIn(folder: string): { ok: boolean; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', NODE_ENV: 'production' },
    },
  );
  return { ok: status === 0, said: `${stdout}${stderr}` };
}
