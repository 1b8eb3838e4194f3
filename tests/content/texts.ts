/** Every text a reader may meet, as it stands in content/, with the file it stands in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const CONTENT = join(import.meta.dirname, '../../content');

export type Text = { file: string; text: string };

/** Paths of all files under content/, relative to it. */
export function contentFiles(): string[] {
  return readdirSync(CONTENT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(CONTENT.length + 1))
    .sort();
}

/** Every string in a value, however deep. */
export function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

/** All texts: each string of a record or word list, each prose page whole. */
export function contentTexts(): Text[] {
  return contentFiles().flatMap((file) => {
    const source = readFileSync(join(CONTENT, file), 'utf8');
    if (/\.(yaml|json)$/.test(file)) {
      return strings(parse(source)).map((text) => ({ file, text }));
    }
    return /\.mdx?$/.test(file) ? [{ file, text: source }] : [];
  });
}
