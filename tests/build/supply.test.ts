/** What the site is made of: every package argued for, locked, and listed with its licence where it is sent along. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licenceOf, listOf, noteShipped, packageOf } from '../../src/build/licences.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
type Locked = { version?: string; integrity?: string; resolved?: string; link?: boolean };
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};

describe('every package the project asks for', () => {
  it('is argued for in one line', () => {
    const rows = readFileSync('src/README.md', 'utf8')
      .split('\n')
      .map((line) => /^\| (`[^|]+`) +\| ([^|]+?) +\|$/.exec(line))
      .flatMap((row) => (row ? [{ names: row[1] ?? '', why: row[2] ?? '' }] : []));
    const argued = rows.flatMap(({ names }) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );
    for (const name of Object.keys(wanted))
      expect(
        argued.filter((other) => other === name),
        name,
      ).toHaveLength(1);
  });
  it('is locked at one version, which is the one that is asked for', () => {
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });
  it('is known by its content, with all that it brings', () => {
    const loose = Object.entries(packages).filter(
      ([at, { integrity }]) => at !== '' && !integrity?.startsWith('sha512-'),
    );
    expect(loose.map(([at]) => at)).toEqual([]);
  });
});

describe('what is sent to a reader', () => {
  it.each([
    ['/a/node_modules/idb/build/index.js', 'idb'],
    ['/a/node_modules/@orama/stemmers/dist/da.js', '@orama/stemmers'],
    ['/a/node_modules/pdf-lib/node_modules/pako/index.js', 'pako'],
    ['\0/a/node_modules/hyphen/hyphen.js?commonjs-es-import', 'hyphen'],
    ['\0vite/preload-helper.js', 'vite'],
    ['/a/src/core/index.ts', null],
  ])('is told by the module: %s', (module, name) => {
    expect(packageOf(module)).toBe(name);
  });

  it('is noted where it is written for a browser, and only what is written', () => {
    const into = new Set<string>();
    const plugin = noteShipped(into);
    const chunk = (name: string, renderedLength: number) => ({
      type: 'chunk',
      modules: { [`/a/node_modules/${name}/index.js`]: { renderedLength } },
    });
    const asset = { type: 'asset' };
    plugin.generateBundle.call({ environment: { name: 'ssr' } }, null, { a: chunk('hjemme', 5) });
    plugin.generateBundle.call({ environment: { name: 'client' } }, null, {
      a: chunk('med', 5),
      b: chunk('faldet-fra', 0),
      c: asset,
    });
    expect([...into]).toEqual(['med']);
  });

  it('is listed by name, version and licence, each licence whole', async () => {
    const idb = await licenceOf('idb', 'node_modules');
    expect(idb.licence).toBe('ISC');
    expect(idb.text).toContain('Permission to use, copy, modify');
    expect(listOf([idb])).toContain(`<strong>idb ${idb.version}</strong>`);
    expect(listOf([idb])).toContain('href="idb.txt"');
  });
});
