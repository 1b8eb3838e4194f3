/** Every row, name and list of the house's table stops what it says it stops: each is shown a trespass of its own. */
import { describe, expect, it } from 'vitest';
import * as checks from './checks.ts';
import { slugsOf } from './slugs.ts';
import * as table from './table.ts';
import { treeOf } from './tree-of.ts';

const { BESIDE, HOMONYMS, NAMED_IN_CONTENT, NO_ROOM, RENDERERS, ROOMS, TABLE } = table;

/** A file in a row's place, in a place of its own where the row is a folder. */
const fileIn = (at: string): string => (at.endsWith('/') ? `${at}made-up.ts` : at);
const up = (from: string): string => '../'.repeat(from.split('/').length - 1);
const importing = (from: string, to: string, how: (address: string) => string) =>
  checks.importTable(treeOf({ [from]: how(`'${up(from)}${to}'`), [to]: '' }));

const stands = (address: string): string => `import ${address};`;
const waits = (address: string): string => `void import(${address});`;
const isUnder = (path: string, places: readonly string[]): boolean =>
  places.some((place) => path === place || (place.endsWith('/') && path.startsWith(place)));

/** A place in each room, and beside the rooms. */
const PLACES = [...new Set(TABLE.map(({ at }) => fileIn(at)))];
const PACKAGES = [...new Set(TABLE.flatMap(({ packages }) => packages))].map((name) =>
  name.endsWith(':') ? `${name}fs` : name,
);

describe.each(TABLE.map((row) => [row.at, row] as const))(
  '%s',
  (at, { may, onDemand = [], packages }) => {
    // A folder within the row's own may have a row of its own; the file lies where this row is the longest.
    const from = at === 'content/' ? 'content/pages/made-up.mdx' : fileIn(at);
    const closed = PLACES.filter(
      (place) => place !== from && !isUnder(place, [...may, ...onDemand]),
    );

    it('stops what it does not name', () => {
      expect(closed.length).toBeGreaterThan(2);
      for (const place of closed)
        expect(importing(from, place, stands), place).toEqual([`${from}: may not import ${place}`]);
    });

    it('lets through what it names', () => {
      const open = PLACES.filter(
        (place) => place !== from && isUnder(place, may) && !isUnder(place, onDemand),
      );
      for (const place of open) expect(importing(from, place, stands), place).toEqual([]);
    });

    it('keeps what is only fetched on demand from being loaded at once', () => {
      for (const place of onDemand.map(fileIn)) {
        expect(importing(from, place, stands)).toEqual([
          `${from}: ${place} only by await import()`,
        ]);
        if (!from.endsWith('.mdx')) expect(importing(from, place, waits)).toEqual([]);
      }
    });

    it('stops every package it does not name, and one that the project does not have', () => {
      const named = (name: string) =>
        packages.some((own) =>
          own.endsWith(':') ? name.startsWith(own) : name === own || name.startsWith(`${own}/`),
        );
      for (const name of [...PACKAGES, 'left-pad'].filter((each) => !named(each)))
        expect(checks.importTable(treeOf({ [from]: `import '${name}';` })), name).toEqual([
          `${from}: may not import ${name}`,
        ]);
      for (const name of packages.filter((each) => !each.includes(':'))) {
        const house = treeOf({ [from]: `import '${name}';` });
        const bare = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
        expect(checks.importTable({ ...house, dependencies: new Set() })).toEqual([
          `${from}: ${bare} is not a dependency in package.json`,
        ]);
      }
    });
  },
);

describe('an import', () => {
  it.each(Object.entries(BESIDE))(
    'by a name that is no text is let through in %s as %s alone',
    (file, name) => {
      const source = (inside: string) => `---\n---\n<script>void import(${inside});</script>`;
      expect(checks.importTable(treeOf({ [file]: source(name) }))).toEqual([]);
      expect(checks.importTable(treeOf({ [file]: source('other') }))).toHaveLength(1);
      const elsewhere = 'src/components/MadeUp.astro';
      expect(checks.importTable(treeOf({ [elsewhere]: source(name) }))).toHaveLength(1);
    },
  );
});

describe('a room', () => {
  it.each(NO_ROOM)('%s says nothing, as a folder and as a file, in src and in tests', (name) => {
    for (const path of [`src/core/${name}/a.ts`, `src/core/${name}.ts`, `tests/${name}/a.ts`])
      expect(checks.rooms(treeOf({ [path]: '' }))).toEqual([
        expect.stringMatching(`^${path}: ${name}.* says nothing`) as string,
      ]);
  });

  it('of another name stands in src, or a file beside the rooms, is found', () => {
    for (const path of ['src/services/a.ts', 'src/server.ts'])
      expect(checks.rooms(treeOf({ [path]: '' }))).toHaveLength(1);
  });

  it.each(ROOMS.filter((room) => room !== 'README.md'))('%s has a row in the table', (room) => {
    const path = room.includes('.') ? `src/${room}` : `src/${room}/`;
    expect(TABLE.map(({ at }) => at)).toContain(path);
  });
});

it.each(RENDERERS)('an island that carries %s is found', (renderer) => {
  const place = fileIn(renderer);
  const house = treeOf({
    [place]: '',
    'src/islands/A.svelte': `<script>import '../${place.slice(4)}';</script>`,
  });
  expect(checks.lightIslands(house)).toEqual([`src/islands/A.svelte: loads ${place} at once`]);
});

it.each([
  ['src/islands/A.svelte', '<script>const målgruppe = 1;</script>'],
  ['src/pages/a.astro', '---\nconst område = 1;\n---\n'],
  ['src/core/a.ts', 'class A { #år = 1; }'],
  ['src/core/a.ts', 'type Måltal = number;'],
  ['src/core/a.ts', "import { år } from './plan.ts';"],
  ['tests/a.test.ts', 'function prøv() {}'],
  ['src/core/år.ts', ''],
  ['tests/prøve.test.ts', ''],
  ['content/tasks/åen.yaml', ''],
])('a Danish letter is found in a name: %s: %s', (path, source) => {
  expect(checks.asciiNames(treeOf({ [path]: source }))).toHaveLength(1);
});

describe('a slug of content that core names', () => {
  const file = (kind: string) => new Map([[`content/${kind}/min-post.yaml`, 'title: Min']]);

  it.each(NAMED_IN_CONTENT)('is found in %s/', (kind) => {
    const slugs = slugsOf(file(kind));
    expect([...slugs]).toEqual(['min-post']);
    const code = "if (record.id === 'min-post') stop();";
    expect(checks.coreNamesNoContent(treeOf({ 'src/core/a.ts': code }, [...slugs]))).toEqual([
      'src/core/a.ts: names min-post',
    ]);
  });

  it('is found as a question in a section, and as one that a file adds', () => {
    const asked = 'sections: [{ questions: [{ id: et }] }]';
    const added = 'questions: [{ id: to }]';
    const files = new Map([
      ['content/focus-points/a.yaml', asked],
      ['content/forms/b.yaml', added],
      ['content/rules/c.yml', asked],
      ['content/texts/d.yaml', asked],
    ]);
    expect([...slugsOf(files)].sort()).toEqual(['a', 'b', 'et', 'to']);
  });

  it.each(Object.keys(HOMONYMS))('is let through where the word is core’s own: %s', (word) => {
    expect(
      checks.coreNamesNoContent(treeOf({ 'src/core/a.ts': `x = '${word}';` }, [word])),
    ).toEqual([]);
  });
});

it('what is let out and taken by nobody is found, though an index hands it on', () => {
  const house = {
    'src/core/a.ts':
      'export const taken = 1;\nexport const left = 2;\nexport function own() {}\nown();',
    'src/core/index.ts': "export { left, own, taken } from './a.ts';",
    'src/islands/b.ts': "import { taken } from '../core/index.ts';\nconsole.log(taken);",
  };
  expect(checks.wideInterfaces(treeOf(house))).toEqual([
    'src/core/a.ts: nobody else takes left',
    'src/core/a.ts: nobody else takes own',
  ]);
});

describe('a file that does not say what it is for', () => {
  const found = (path: string, source: string): string[] =>
    checks.saysWhatFor({ ...treeOf({}), files: new Map([[path, source]]) });

  it.each([
    ['src/core/a.ts', "import './b.ts';\n/** What comes of a plan. */\nexport const a = 1;"],
    ['src/core/a.ts', '// What comes of a plan.\nexport const a = 1;'],
    ['src/core/a.ts', '/** Helpers. */'],
    ['src/core/a.ts', '/** @file What comes of it. */'],
    ['src/core/a.ts', '/* eslint no-var: 0 */'],
    ['src/core/a.ts', ''],
    ['src/build/a.js', "'use strict';"],
    ['src/components/styles/a.css', ':root { color: red; } /* The tokens of it. */'],
    ['src/islands/A.svelte', '<script>/** One field and its help. */</script>'],
    ['src/components/A.astro', "---\nimport B from './B.astro';\n---\n"],
    ['src/components/A.astro', '<p>A card of a task.</p>'],
  ])('is found: %s: %s', (path, source) => {
    expect(found(path, source)).toEqual([`${path}: does not begin with what it is for`]);
  });

  it.each([
    ['src/core/a.ts', '/** What comes of a plan. */\nexport const a = 1;'],
    ['src/core/a.ts', '/**\n * What comes of a plan.\n */\nexport const a = 1;'],
    ['src/build/a.js', '/** What comes of a plan. */'],
    ['src/components/styles/a.css', '/* The tokens of it. */\n:root { color: red; }'],
    ['src/islands/A.svelte', '<!-- One field and its help. -->\n<p>a</p>'],
    ['src/components/A.astro', "---\n// A card of a task.\nimport B from './B.astro';\n---\n"],
    ['src/README.md', '# The house in short'],
    ['tests/core/a.test.ts', "import './b.ts';"],
  ])('is not one that does, nor one that is not of the house: %s: %s', (path, source) => {
    expect(found(path, source)).toEqual([]);
  });
});
