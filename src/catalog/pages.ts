/** Which of the house's pages a content folder does without: a list of addresses in its `pages.yaml`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const schema = z.strictObject({
  leftOut: z.array(z.string().check(z.regex(/^(\/[a-z0-9-]+)+\/$/))),
});

/** The addresses that are left out, each with all below it; none when the folder does not say. */
export function pagesLeftOut(folder: string): string[] {
  const file = join(folder, 'pages.yaml');
  if (!existsSync(file)) return [];
  const read = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data.leftOut;
  throw new Error(`${file}: Skriv leftOut som en liste af adresser, for eksempel /unge/.`);
}

/**
 * Which files of prose the site has, from the project's root: the folder's own, and of the house's those at its top that
 * the folder neither has itself nor leaves out. What lies deeper is of the house's subject.
 */
export function prosePatterns(folder: string, house: string): string[] {
  const from = (place: string): string => relative(dirname(house), place).split(sep).join('/');
  if (folder === house) return [`${from(house)}/pages/**/*.mdx`];
  const left = pagesLeftOut(folder);
  const taken = readdirSync(join(house, 'pages')).filter(
    (name) =>
      name.endsWith('.mdx') &&
      !existsSync(join(folder, 'pages', name)) &&
      !left.includes(`/${name.replace(/\.mdx$/, '')}/`),
  );
  return [`${from(folder)}/pages/**/*.mdx`, ...taken.map((name) => `${from(house)}/pages/${name}`)];
}
