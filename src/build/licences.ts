/** Whose work is sent to a reader: found in the finished scripts themselves, and listed with each one's licence. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { licenceWords as words } from '../texts/licences.ts';

/** What of a finished script is looked at. */
type Chunk = { type: string; modules?: Record<string, { renderedLength: number }> };

/** The package that a module lies in; `null` for our own. */
export function packageOf(module: string): string | null {
  const path = module.replaceAll('\\', '/');
  // Written into scripts by the one who packs them.
  if (path.includes('vite/preload-helper')) return 'vite';
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}

/** Notes the packages of every script that is written for a browser. */
export function noteShipped(into: Set<string>) {
  return {
    name: 'shipped',
    generateBundle(
      this: { environment?: { name: string } },
      _options: unknown,
      bundle: Record<string, Chunk>,
    ): void {
      // What makes the pages stays at home.
      if (!['client', undefined].includes(this.environment?.name)) return;
      for (const { modules = {} } of Object.values(bundle)) {
        for (const [module, { renderedLength }] of Object.entries(modules)) {
          const name = packageOf(module);
          if (renderedLength > 0 && name !== null) into.add(name);
        }
      }
    },
  };
}

/** Someone's work with its licence; `text` is the licence whole. */
export type Licence = { name: string; version: string; licence: string; text: string };

const FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;

/** The licence of an installed package; a package that says nothing of it is an error. */
export async function licenceOf(name: string, modules: string): Promise<Licence> {
  const folder = join(modules, name);
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license?: string;
  };
  const file = (await readdir(folder)).sort().find((entry) => FILE.test(entry));
  const { version, license: licence } = manifest;
  if (licence === undefined) throw new Error(`${name} does not say what its licence is.`);
  const text = file === undefined ? '' : await readFile(join(folder, file), 'utf8');
  return { name, version, licence, text: text.trim() };
}

/** What stands in pages and papers beside the scripts: the script that starts islands is Astro's, the letters IBM's. */
const INLINE = ['astro'];
const FONTS = { name: 'IBM Plex Sans', version: '', licence: 'OFL-1.1' };

/** Where the list stands in the finished page. */
const PLACE = /(<ul id="licens-liste"[^>]*>)(<\/ul>)/;

/** Writes the list into its page, and each licence as a file beside it. */
export async function publishLicences(
  root: string,
  shipped: ReadonlySet<string>,
  project: string,
): Promise<void> {
  const names = [...new Set([...INLINE, ...shipped])].sort();
  const all: Licence[] = [];
  for (const name of names) all.push(await licenceOf(name, join(project, 'node_modules')));
  const fonts = await readFile(join(project, 'public/fonts/LICENSE.txt'), 'utf8');
  all.push({ ...FONTS, text: fonts.trim() });
  const folder = join(root, 'licenser');
  await mkdir(folder, { recursive: true });
  for (const { name, text } of all)
    if (text !== '') await writeFile(join(folder, fileOf(name)), `${text}\n`);
  const page = join(folder, 'index.html');
  const html = await readFile(page, 'utf8');
  if (!PLACE.test(html)) throw new Error(`${page} has no place for the licences.`);
  await writeFile(
    page,
    html.replace(PLACE, (_, open: string, close: string) => `${open}${listOf(all)}${close}`),
  );
}

const fileOf = (name: string): string =>
  `${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')}.txt`;

/** The items of the list as HTML; names of packages and licences hold no character that HTML would read. */
export function listOf(all: readonly Licence[]): string {
  const items = all.map(({ name, version, licence, text }) => {
    const said = `${licence}<span class="sr-only"> ${words.of} ${name}</span>`;
    const linked = text === '' ? said : `<a href="${fileOf(name)}">${said}</a>`;
    return `<li><strong>${[name, version].filter(Boolean).join(' ')}</strong>: ${linked}</li>`;
  });
  return items.join('');
}
