/** The house rules over a tree of files: each check lists the trespasses, as `path: what is wrong`. */
import { posix } from 'node:path';
import { read, type Import, type Reading } from './imports.ts';
import { BESIDE, FLOORS, HOMONYMS, NO_ROOM, RENDERERS, ROOMS, TABLE, type Row } from './table.ts';

export type Tree = {
  /** Every file of src/, tests/ and content/ by its path from the root; only code needs its text. */
  files: Map<string, string>;
  /** Names of the packages that package.json depends on at run time. */
  dependencies: Set<string>;
  /** Slugs of content that core must not know. */
  slugs: Set<string>;
};

const CODE = /\.(ts|js|mjs|svelte|astro|mdx)$/;

/** What was read of a tree's files: each is read once, however many checks ask. */
const known = new WeakMap<Tree, Map<string, Reading>>();

/** Reads every code file under a folder. */
function readings(tree: Tree, folder: string): [string, Reading][] {
  const kept = known.get(tree) ?? new Map<string, Reading>();
  known.set(tree, kept);
  return [...tree.files]
    .filter(([path]) => path.startsWith(folder) && CODE.test(path))
    .map(([path, source]) => {
      const reading = kept.get(path) ?? read(path, source);
      kept.set(path, reading);
      return [path, reading];
    });
}

const rowOf = (path: string): Row | undefined =>
  TABLE.filter(({ at }) => path.startsWith(at)).sort(
    (one, other) => other.at.length - one.at.length,
  )[0];

const isUnder = (path: string, places: string[]): boolean =>
  places.some((place) => path === place || (place.endsWith('/') && path.startsWith(place)));

/** The path a relative import leads to; a pattern leads to its fixed beginning. */
function target(from: string, specifier: string): string {
  const bare = specifier.replace(/[?#].*$/, '').replace(/[^/]*\*.*$/, '');
  return posix.join(posix.dirname(from), bare);
}

/** The import table, held over every import. */
export function importTable(tree: Tree): string[] {
  return [...readings(tree, 'src/'), ...readings(tree, 'content/')].flatMap(([path, reading]) => {
    const row = rowOf(path);
    if (row === undefined) return [];
    const say = (what: string) => `${path}: ${what}`;
    return [
      ...reading.unreadable
        .filter((text) => BESIDE[path] !== text)
        .map((text) => say(`import(${text}) cannot be held to the table`)),
      ...reading.imports.flatMap((it) => {
        const wrong = it.specifier.startsWith('.')
          ? wrongPath(tree, row, path, it)
          : wrongPackage(tree, row, it);
        return wrong === null ? [] : [say(wrong)];
      }),
    ];
  });
}

function wrongPath(tree: Tree, row: Row, from: string, { specifier, kind }: Import): string | null {
  const to = target(from, specifier);
  if (!specifier.includes('*') && !tree.files.has(to)) {
    return `${specifier} is no file (every import ends in its extension)`;
  }
  const waits = row.onDemand ?? [];
  if (isUnder(to, waits)) {
    return kind === 'static' ? `${to} only by await import()` : null;
  }
  return isUnder(to, row.may) ? null : `may not import ${to}`;
}

function wrongPackage(tree: Tree, row: Row, { specifier }: Import): string | null {
  const may = row.packages.some((name) =>
    name.endsWith(':')
      ? specifier.startsWith(name)
      : specifier === name || specifier.startsWith(`${name}/`),
  );
  if (!may) return `may not import ${specifier}`;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const own = name.startsWith('node:') || tree.dependencies.has(name.split(':', 1).join());
  return own ? null : `${name} is not a dependency in package.json`;
}

/** Within a room, a folder imports nothing that is built on it, and no file goes by the door of its own room. */
export function floors(tree: Tree): string[] {
  return Object.entries(FLOORS).flatMap(([room, { over, floors: names, fetches }]) => {
    const floorOf = (path: string): number => names.indexOf(path.split('/')[2] ?? '');
    return readings(tree, room).flatMap(([path, { imports }]) => {
      if (over.includes(path.slice(room.length))) return [];
      const own = floorOf(path);
      if (own === -1) return [`${path}: stands on no floor of ${room}`];
      return imports
        .filter(
          ({ specifier, kind }) => specifier.startsWith('.') && !(fetches && kind === 'demand'),
        )
        .map(({ specifier }) => target(path, specifier))
        .filter((to) => to.startsWith(room) && (floorOf(to) > own || floorOf(to) === -1))
        .map((to) => `${path}: may not import ${to}, which is built on it`);
    });
  });
}

/** No island carries a renderer: it is not in what the island loads at once, however far away. */
export function lightIslands(tree: Tree): string[] {
  const loads = new Map(
    readings(tree, 'src/').map(([path, { imports }]) => [
      path,
      imports
        .filter(({ specifier, kind }) => kind === 'static' && specifier.startsWith('.'))
        .map(({ specifier }) => target(path, specifier)),
    ]),
  );
  return [...loads.keys()]
    .filter((path) => path.startsWith('src/islands/'))
    .flatMap((island) => {
      const seen = new Set<string>();
      const queue = [island];
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
        if (seen.has(path)) continue;
        seen.add(path);
        queue.push(...(loads.get(path) ?? []));
      }
      return [...seen]
        .filter((path) => isUnder(path, RENDERERS))
        .map((renderer) => `${island}: loads ${renderer} at once`);
    });
}

/** Only the rooms of the house stand in src/, and no room anywhere has a name that says nothing. */
export function rooms(tree: Tree): string[] {
  return [...tree.files.keys()].flatMap((path) => {
    const [top, room = ''] = path.split('/');
    if (top !== 'src' && top !== 'tests') return [];
    const strange = top === 'src' && !ROOMS.includes(room);
    const empty = path.split('/').find((part) => NO_ROOM.includes(part.replace(/\..*$/, '')));
    return [
      ...(strange ? [`${path}: ${room} is not a room of the house`] : []),
      ...(empty === undefined ? [] : [`${path}: ${empty} says nothing of what it is for`]),
    ];
  });
}

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** File names and identifiers are ASCII: æ, ø and å belong to the reader's words. */
export function asciiNames(tree: Tree): string[] {
  const files = [...tree.files.keys()].filter((path) => !isAscii(path));
  const names = [...readings(tree, 'src/'), ...readings(tree, 'tests/')].flatMap(
    ([path, { identifiers }]) =>
      [...identifiers].filter((name) => !isAscii(name)).map((name) => `${path}: ${name}`),
  );
  return [...files.map((path) => `${path}: the file's name`), ...names];
}

/** Core never names a particular rule, question, task or group: those are content. */
export function coreNamesNoContent(tree: Tree): string[] {
  return readings(tree, 'src/core/').flatMap(([path, { words }]) =>
    [...words]
      .filter((word) => tree.slugs.has(word) && !(word in HOMONYMS))
      .map((word) => `${path}: names ${word}`),
  );
}

const VALUE = /^export (?:async )?(?:const|function|class) (\w+)/gm;
/** What only hands on says nothing of use. */
const HANDED_ON = /^export (?:\*|\{[^}]*\}) from .*$/gm;

/** Values that are let out of their file though nobody else takes them: either they are dead, or the file says too much. */
export function wideInterfaces(tree: Tree): string[] {
  const code = [...tree.files].filter(([path]) => CODE.test(path));
  const takers = new Map<string, Set<string>>();
  for (const [path, source] of code) {
    for (const [word] of source.replace(HANDED_ON, '').matchAll(/\w+/g)) {
      const named = takers.get(word) ?? new Set();
      takers.set(word, named.add(path));
    }
  }
  return code
    .filter(([path]) => path.startsWith('src/') && path.endsWith('.ts'))
    .flatMap(([path, source]) =>
      [...source.matchAll(VALUE)]
        .map(([, name = '']) => name)
        .filter((name) => [...(takers.get(name) ?? [])].every((taker) => taker === path))
        .map((name) => `${path}: nobody else takes ${name}`),
    );
}

/** How a file of each kind begins when it says what it is for: in three words at least. */
const SAID = String.raw`(?!@)(?:\S+\s+){2}\S[^]*?`;
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  ts: new RegExp(String.raw`^/\*\*\s+(?:\*\s+)?${SAID}\*/`),
  js: new RegExp(String.raw`^/\*\*\s+(?:\*\s+)?${SAID}\*/`),
  css: new RegExp(String.raw`^/\*\s+${SAID}\*/`),
  svelte: new RegExp(String.raw`^<!--\s+(?:@component\s+)?${SAID}-->`),
  astro: /^---\n(?:\/\/ (?:\S+ ){2}\S|\/\*\* (?:\S+ ){2}\S)/,
};

/** Every file of the house begins with what it is for, so that a stranger need not read on to know. */
export function saysWhatFor(tree: Tree): string[] {
  return [...tree.files].flatMap(([path, source]) => {
    const begins = BEGINNINGS[path.replace(/^.*\./, '')];
    if (!path.startsWith('src/') || begins === undefined || begins.test(source)) return [];
    return [`${path}: does not begin with what it is for`];
  });
}
