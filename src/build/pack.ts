/** What the site is built of: the content folder that is named, its words laid over the house's, and the pages it does without. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  contentFolder,
  misfits,
  ownFolder,
  pagesLeftOut,
  type Words,
  wordsOver,
} from '../catalog.ts';

const house = ownFolder();
const folder = contentFolder();
const isPack = folder !== house;
const pages = fileURLToPath(new URL('../pages/', import.meta.url));

const read = (file: string): Words => JSON.parse(readFileSync(file, 'utf8')) as Words;

/** A file of the house's words as the site has it; `null` when nothing lies over it. */
function wordsOf(path: string): string | null {
  const name = relative(house, path);
  const own = join(folder, name);
  if (!isPack || !name.startsWith(`texts${sep}`) || !existsSync(own)) return null;
  const [under, over] = [read(path), read(own)];
  const bad = misfits(under, over);
  if (bad.length > 0) throw new Error(`${own}: ${bad.join(', ')} er en anden slags end i siden.`);
  return JSON.stringify(wordsOver(under, over));
}

/** Lays the words for what runs in Node, such as this build; to be called before any words are read. */
export function layWords(): void {
  if (!isPack) return;
  registerHooks({
    load: (url, context, next) => {
      const source = url.startsWith('file:') ? wordsOf(fileURLToPath(url)) : null;
      return source === null ? next(url, context) : { format: 'json', source, shortCircuit: true };
    },
  });
}

/** A page for each of no records. */
const NO_PAGES = '---\nexport const getStaticPaths = () => [];\n---\n';

/** Lays the words for the pages, and makes none of those of many pages that are left out. */
export const packPlugin = {
  name: 'pack',
  enforce: 'pre' as const,
  load: (id: string) => {
    const [path = ''] = id.split('?');
    if (id === path && path.startsWith(pages) && path.includes('[')) {
      if (isLeftOut(routeOf(relative(pages, path)))) return NO_PAGES;
    }
    return wordsOf(path);
  },
};

/** A file of the content: the pack's where it has one of that name, and the house's own where one has to be. */
export const fileOf = (name: string): string =>
  existsSync(join(folder, name)) ? join(folder, name) : join(house, name);

/** A file of the content that the site can do without; `null` when it is not there. */
export function ownFile(name: string): string | null {
  return existsSync(join(folder, name)) ? join(folder, name) : null;
}

/** The pages that are left out, each with all below it. */
const without = pagesLeftOut(folder);

/** The plan that the example opens. */
export const EXAMPLE = 'examples/eksempel-kommune.json';

/** The addresses that nothing leads to: of the pages left out, and of the example when there is none. */
export const leftOut = [
  ...without,
  ...(ownFile(EXAMPLE) ? [] : ['/plan/?eksempel', '/plan/?rundtur']),
];

/** The site's own configuration of a pack: routes that lead nowhere take the place of its pages left out, and are not written. */
export const packConfig = !isPack
  ? {}
  : {
      cacheDir: '.cache/pack/astro',
      redirects: Object.fromEntries(routesLeftOut().map((route) => [route, '/'])),
    };

/** The routes of one page each that are left out. */
function routesLeftOut(): string[] {
  return readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(astro|ts)$/.test(name) && !/(^|[/\\])_/.test(name))
    .map(routeOf)
    .filter((route) => !route.includes('[') && isLeftOut(route));
}

/** The route of a file among the pages. */
function routeOf(name: string): string {
  const path = name
    .split(sep)
    .join('/')
    .replace(/\.(astro|ts)$/, '');
  return `/${path}`.replace(/\/index$/, '');
}

function isLeftOut(route: string): boolean {
  return without.some((address) => `${route}/`.startsWith(address));
}
