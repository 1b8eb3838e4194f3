/** The archive of a release has every file of the site, and is the same archive each time. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { archiveOf } from '../../src/build/archive.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  await mkdir(join(folder, 'plan/strategi'), { recursive: true });
  await writeFile(join(folder, '.htaccess'), 'Header set');
  await writeFile(join(folder, 'plan/strategi/index.html'), '<h1>Trin på dansk</h1>');
});
afterEach(() => rm(folder, { recursive: true }));

it('has hidden files and folders under its own name, and what stands beside it', async () => {
  const files = unzipSync(await archiveOf(folder, 'siden', { 'LAESMIG.txt': 'Læs mig' }));
  const texts = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]);
  expect(Object.fromEntries(texts)).toEqual({
    'LAESMIG.txt': 'Læs mig',
    'siden/.htaccess': 'Header set',
    'siden/plan/strategi/index.html': '<h1>Trin på dansk</h1>',
  });
});

it('is the same for the same files, whenever it is made', async () => {
  const one = await archiveOf(folder, 'siden');
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  const other = await archiveOf(folder, 'siden').finally(() => vi.useRealTimers());
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  await writeFile(join(folder, '.htaccess'), 'Header unset');
  expect(Buffer.from(one).equals(Buffer.from(await archiveOf(folder, 'siden')))).toBe(false);
});
