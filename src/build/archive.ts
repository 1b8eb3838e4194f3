/** The built site as one zip file, to unpack on any web server. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** The first day that a zip can name, on every entry: the same files give the same archive, whenever it is made. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * Packs every file of a folder, hidden ones too, under a folder of its own name in the archive. `beside` are files that stand
 * next to that folder. Entries are in the order of their names.
 */
export async function archiveOf(
  folder: string,
  name: string,
  beside: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const entries: Zippable = {};
  for (const [file, text] of Object.entries(beside)) entries[file] = new TextEncoder().encode(text);
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  for (const path of paths) entries[`${name}/${path}`] = await readFile(join(folder, path));
  return zipSync(entries, { level: 9, mtime: FIRST_DAY });
}
