/** A release is the built site, all of it: what is packed comes out again byte for byte. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { archiveOf } from '../../src/build/archive.ts';
import { FOLDER } from './built.ts';

it('packs every file of the site, those for hosts too', async () => {
  const files = unzipSync(await archiveOf(FOLDER, 'siden'));
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(FOLDER, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));
  expect(Object.keys(files).sort()).toEqual(names.map((name) => `siden/${name}`).sort());
  for (const name of ['index.html', '.htaccess', 'web.config', 'nginx.conf', '_headers', 'sw.js'])
    expect(names).toContain(name);
  const differing = names.filter(
    (name) => !readFileSync(join(FOLDER, name)).equals(files[`siden/${name}`] ?? Buffer.alloc(0)),
  );
  expect(differing).toEqual([]);
});
