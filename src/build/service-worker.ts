/** Writes the service worker of a built site: which files it keeps, each by its hash, and what it does with them; and the scripts that lie beside the pages. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { noticeWords } from '../texts/notice.ts';
import { siteWords } from '../texts/site.ts';
import { shortcutWords } from '../texts/shortcuts.ts';
import { isForHost } from './hosts.ts';

/** A file by the address it is asked for, from the site's root, and its hash as `integrity` takes it. */
export type Kept = [address: string, hash: string];

/**
 * Not kept: the page for wrong addresses, which a host may show at any of them, what no page asks for, the licences of what
 * the site is built with, and the keeper's list, which is heavy and sends its reader out on the net anyway.
 */
const LEFT_OUT =
  /^(404\.html|fagtjek\/lov\/index\.html|sw\.js|og\.png|schemas\/.*|fonts\/LICENSE\.txt|licenser\/.*\.txt)$/;

/** The page that a newer build is told of on: a content pack may do without it. */
const NEWS = 'om/nyt/index.html';

/** Writes into the built site the scripts that lie beside its pages and are fetched when there is a use for them, with their words. */
export async function publishBeside(root: string): Promise<void> {
  const { close, use, useHint } = shortcutWords;
  const { news, ...notice } = noticeWords;
  const scripts = {
    'notice.js': existsSync(join(root, NEWS)) ? { ...notice, news } : notice,
    'preview.js': siteWords.preview,
    'shortcuts.js': { close, use, useHint },
  };
  for (const [name, words] of Object.entries(scripts)) {
    const code = await readFile(new URL(name, import.meta.url), 'utf8');
    await writeFile(join(root, name), `const WORDS = ${JSON.stringify(words)};\n${code}`);
  }
}

/** Writes `sw.js` into the built site. */
export async function publishWorker(root: string): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !LEFT_OUT.test(name) && !isForHost(name))
    .sort();
  const files = await Promise.all(
    names.map(async (name): Promise<Kept> => {
      const hash = createHash('sha256').update(await readFile(join(root, name)));
      return [addressOf(name), `sha256-${hash.digest('base64')}`];
    }),
  );
  const code = await readFile(new URL('./worker.js', import.meta.url), 'utf8');
  await writeFile(join(root, 'sw.js'), workerOf(files, code));
}

/** Pages are asked for by their folder. */
const addressOf = (name: string): string =>
  name === 'index.html' ? './' : `./${name.replace(/(^|\/)index\.html$/, '$1')}`;

/** The worker's script: its files and the version they make, ahead of its code. */
export function workerOf(files: readonly Kept[], code: string): string {
  const version = createHash('sha256').update(JSON.stringify(files)).update(code).digest('hex');
  return `const VERSION = '${version.slice(0, 16)}';\nconst FILES = ${JSON.stringify(files)};\n${code}`;
}
