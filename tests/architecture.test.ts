/** The house stands as drawn, and each check of it is shown a trespass. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as checks from './architecture/checks.ts';
import { FLOORS } from './architecture/table.ts';
import { read } from './architecture/imports.ts';
import { slugsOf } from './architecture/slugs.ts';
import { treeOf } from './architecture/tree-of.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the house', () => {
  const tree = readTree();

  it('is read whole', () => {
    const rooms = ['core', 'document', 'storage', 'islands', 'components', 'pages', 'build'];
    const paths = [...tree.files.keys()];
    for (const room of rooms) {
      expect(
        paths.some((path) => path.startsWith(`src/${room}/`)),
        room,
      ).toBe(true);
    }
    expect(tree.slugs.size).toBeGreaterThan(100);
  });
  it('holds the import table', () => {
    expect(checks.importTable(tree)).toEqual([]);
  });
  it('has rooms whose folders are built on one another, one way', () => {
    expect(checks.floors(tree)).toEqual([]);
    const named = Object.entries(FLOORS).flatMap(([room, { floors }]) =>
      floors.map((floor) => `${room}${floor}/`),
    );
    const paths = [...tree.files.keys()];
    expect(named.filter((at) => !paths.some((path) => path.startsWith(at)))).toEqual([]);
  });
  it('keeps the renderers out of the islands', () => {
    expect(checks.lightIslands(tree)).toEqual([]);
  });
  it('has the rooms of the plan, and none that says nothing', () => {
    expect(checks.rooms(tree)).toEqual([]);
  });
  it('names files and identifiers in ASCII', () => {
    expect(checks.asciiNames(tree)).toEqual([]);
  });
  it('has a core that names no content', () => {
    expect(checks.coreNamesNoContent(tree)).toEqual([]);
  });
  it('lets nothing out of a file that nobody takes', () => {
    expect(checks.wideInterfaces(tree)).toEqual([]);
  });
  it('says at the top of every file what it is for', () => {
    expect(checks.saysWhatFor(tree)).toEqual([]);
  });
});

/** src/, tests/ and content/ as they stand, and what builds them. */
function readTree(): checks.Tree {
  const files = new Map<string, string>();
  for (const folder of ['src', 'tests', 'content']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const text = /\.(ts|js|mjs|svelte|astro|css|mdx|yaml)$/.test(path)
        ? readFileSync(path, 'utf8')
        : '';
      files.set(path.slice(root.length).split(sep).join('/'), text);
    }
  }
  files.set('astro.config.mjs', readFileSync(join(root, 'astro.config.mjs'), 'utf8'));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return {
    files,
    dependencies: new Set(Object.keys(manifest.dependencies)),
    slugs: slugsOf(files),
  };
}

describe('the import table lets through', () => {
  it.each([
    ['src/core/a.ts', "import * as z from 'zod/mini'; import type { Plan } from './plan/plan.ts';"],
    ['src/document/a.ts', "import type { B } from './pdf/index.ts'; import('./pdf/index.ts');"],
    ['src/document/pdf/a.ts', "import { hyphenate } from 'hyphen'; import '../parts/doc.ts';"],
    ['src/storage/a.ts', "import { openDB } from 'idb'; await import('../document/pdf/embed.ts');"],
    [
      'src/islands/a.svelte',
      "<script>import '../storage/index.ts';</script>{#await import('../document/pdf/index.ts')}{/await}",
    ],
    [
      'src/pages/a.astro',
      "---\nimport { getCollection } from 'astro:content';\nimport Step from '../islands/step/Step.svelte';\n---\n<Step />",
    ],
    ['src/build/a.ts', "import { readFile } from 'node:fs/promises'; import '../catalog.ts';"],
    [
      'src/texts/site.ts',
      "import site from '../../content/texts/site.json' with { type: 'json' };",
    ],
    ['content/pages/a.mdx', '---\ntitle: a\n---\n\nOrd.\n\n```ts\nimport "./x.ts";\n```\n'],
  ])('%s: %s', (path, source) => {
    expect(checks.importTable(treeOf({ [path]: source }))).toEqual([]);
  });
});

describe('the import table stops', () => {
  it.each([
    ['src/core/a.ts', "import * as z from 'zod';"],
    ['src/core/a.ts', "import { readFile } from 'node:fs';"],
    ['src/core/a.ts', "import type { Doc } from '../document/parts/doc.ts';"],
    ['src/core/a.ts', "type Doc = import('../document/parts/doc.ts').Doc;"],
    ['src/core/a.ts', "export * from '../document/parts/doc.ts';"],
    ['src/core/a.ts', 'const load = (name: string) => import(name);'],
    ['src/core/a.ts', "import rule from '../../content/rules/a.yaml';"],
    ['src/core/a.ts', "import './plan/plan';"],
    ['src/core/a.ts', "import './gone.ts';"],
    ['src/document/a.ts', "import { hyphenate } from 'hyphen';"],
    ['src/document/a.ts', "import './pdf/index.ts';"],
    ['src/document/a.ts', "import { siteWords } from '../texts/site.ts';"],
    ['src/document/pdf/a.ts', "import '../../storage/index.ts';"],
    ['src/document/pdf/a.ts', "import { PDFDict } from 'pdf-lib';"],
    ['src/storage/a.ts', "import '../document/pdf/embed.ts';"],
    ['src/storage/a.ts', "await import('../document/pdf/index.ts');"],
    ['src/storage/a.svelte.ts', "import { writable } from 'svelte/store';"],
    ['src/islands/a.svelte', "<script module>import 'astro:content';</script>"],
    ['src/islands/a.svelte', "{#await import('../catalog.ts')}{/await}"],
    ['src/islands/a.ts', "const all = import.meta.glob('../../content/rules/*.yaml');"],
    ['src/islands/a.ts', "new Worker(new URL('../catalog.ts', import.meta.url));"],
    [
      'src/components/a.astro',
      "---\nimport Step from '../islands/step/Step.svelte';\n---\n<Step />",
    ],
    ['src/components/a.astro', '<p>x</p><script src="../storage/index.ts"></script>'],
    ['src/components/a.astro', "<script>import '../storage/index.ts';</script>"],
    ['src/pages/a.astro', "---\nimport '../storage/index.ts';\n---"],
    ['src/pages/a.astro', "---\nimport '../document/parts/doc.ts';\n---"],
    ['src/build/a.ts', "import '../islands/step/Step.svelte';"],
    ['src/texts/site.ts', "import rule from '../../content/rules/a.yaml';"],
    [
      'content/pages/a.mdx',
      "import Layout from '../../src/components/Layout.astro';\n\n<Layout />",
    ],
  ])('%s: %s', (path, source) => {
    expect(checks.importTable(treeOf({ [path]: source }))).toHaveLength(1);
  });
});

it('a folder of core that imports what is built on it is found', () => {
  const floors = (path: string, source: string) => checks.floors(treeOf({ [path]: source }));
  expect(floors('src/core/plan/a.ts', "import type { A } from '../assess/a.ts';")).toHaveLength(1);
  expect(floors('src/core/plan/a.ts', "import { b } from '../index.ts';")).toHaveLength(1);
  expect(floors('src/core/plan/a.ts', "export { b } from '../content/b.ts';")).toEqual([]);
  expect(floors('src/core/plan/a.ts', "import { b } from './b.ts';")).toEqual([]);
  expect(floors('src/core/a.ts', '')).toHaveLength(1);
  expect(floors('src/core/attic/a.ts', '')).toHaveLength(1);
});

it('a folder of the papers that imports what is built on it, or a file over the room, is found', () => {
  const floors = (source: string) => checks.floors(treeOf({ 'src/document/parts/a.ts': source }));
  expect(floors("import type { B } from '../strategy/b.ts';")).toHaveLength(1);
  expect(floors("import { b } from '../papers.ts';")).toHaveLength(1);
  expect(floors("import type { B } from '../words/b.ts';")).toEqual([]);
});

it('an island that imports what is built on it is found, what it fetches is not', () => {
  const floors = (source: string) => checks.floors(treeOf({ 'src/islands/plan/a.ts': source }));
  expect(floors("import { b } from '../field/b.ts';")).toHaveLength(1);
  expect(floors("import type { B } from '../field/b.ts';")).toHaveLength(1);
  expect(floors("void import('../field/b.ts');")).toEqual([]);
  expect(floors("import { b } from '../page/b.ts';")).toEqual([]);
});

it('an island that reaches a renderer through another file is found, on demand it is not', () => {
  const middle = { 'src/document/index.ts': "export * from './html.ts';" };
  const island = (code: string) => treeOf({ ...middle, 'src/islands/a.ts': code });
  expect(checks.lightIslands(island("import '../document/index.ts';"))).toEqual([
    'src/islands/a.ts: loads src/document/html.ts at once',
  ]);
  expect(checks.lightIslands(island("void import('../document/index.ts');"))).toEqual([]);
  expect(checks.lightIslands(island("import type { D } from '../document/index.ts';"))).toEqual([]);
});

it('rooms that are not in the plan are found', () => {
  expect(checks.rooms(treeOf({ 'src/services/a.ts': '' }))).toHaveLength(1);
  expect(checks.rooms(treeOf({ 'src/core/utils/a.ts': '' }))).toHaveLength(1);
  expect(checks.rooms(treeOf({ 'src/islands/helpers.svelte.ts': '' }))).toHaveLength(1);
  expect(checks.rooms(treeOf({ 'tests/core/types.ts': '' }))).toHaveLength(1);
  expect(checks.rooms(treeOf({ 'src/storage/store.ts': '' }))).toEqual([]);
});

it('Danish letters in names are found, in words and data they are not', () => {
  expect(checks.asciiNames(treeOf({ 'src/core/a.ts': "fold({ æ: 'ae' });" }))).toEqual([]);
  expect(checks.asciiNames(treeOf({ 'src/core/a.ts': 'const område = 1;' }))).toHaveLength(1);
  expect(checks.asciiNames(treeOf({ 'tests/a.test.ts': 'x.målgruppe;' }))).toHaveLength(1);
  expect(checks.asciiNames(treeOf({ 'content/rules/område.yaml': '' }))).toHaveLength(1);
  const svelte =
    '<script lang="ts">let { a } = $props(); const b = \'område\';</script><p>Område</p>';
  expect(checks.asciiNames(treeOf({ 'src/islands/a.svelte': svelte }))).toEqual([]);
});

it('a slug of content is found in core, as a word and as a property', () => {
  const slugs = ['hoejst-13-uger', 'hyppighed', 'cvr'];
  const find = (code: string) =>
    checks.coreNamesNoContent(treeOf({ 'src/core/a.ts': code }, slugs));
  expect(find("if (rule.id === 'hoejst-13-uger') stop();")).toHaveLength(1);
  expect(find('plan.answers.hyppighed')).toHaveLength(1);
  expect(find("type T = 'cvr'; const a = 'hyppigheden';")).toEqual([]);
});

it('imports are told apart by when they load', () => {
  const source = `
    import a, { type B } from './1.ts';
    import type C from './2.ts';
    import { type D } from './3.ts';
    export type { E } from './4.ts';
    const f = await import('./5.ts', { with: { type: 'json' } });
  `;
  expect(read('a.ts', source).imports.map(({ kind }) => kind)).toEqual([
    ...['static', 'type', 'type', 'type', 'demand'],
  ]);
});
