/** No word lies about unread: every key of the word files is named by the code that shows it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BY_VALUE } from '../../src/catalog/text-shape.ts';
import { CONTENT } from './texts.ts';

const SRC = join(import.meta.dirname, '../../src');

const sources = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro|svelte|js)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
const code = sources.join('\n');
const names = new Set(code.match(/[\p{L}\d_$-]+/gu));

/** The path of every key in a value, however deep; the places of a list have none. */
function paths(value: unknown, at: string[]): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    const path = Array.isArray(value) ? at : [...at, key];
    return [...(Array.isArray(value) ? [] : [path]), ...paths(below, path)];
  });
}

const files = readdirSync(join(CONTENT, 'texts'), { recursive: true, encoding: 'utf8' });
const words = files.filter((file) => file.endsWith('.json')).map((file) => {
  const name = file.replace('.json', '');
  const value: unknown = JSON.parse(readFileSync(join(CONTENT, 'texts', file), 'utf8'));
  return { name, keys: paths(value, [name]) };
});

/** What a word file is called where it is read: its door, and the names that a file gives the door. */
function readsOf(door: string, source: string): string[] {
  const given = source.matchAll(new RegExp(`const (\\w+) = ${door};|${door} as (\\w+)`, 'g'));
  const handles = [door, ...[...given].map(([, name, as]) => name ?? as ?? '')].join('|');
  const dotted = source.matchAll(new RegExp(`\\b(?:${handles})\\.(\\w+)`, 'g'));
  const taken = source.matchAll(new RegExp(`const \\{([^}]*)\\} = (?:${handles});`, 'g'));
  return [
    ...[...dotted].map(([, key = '']) => key),
    ...[...taken].flatMap(([, keys = '']) => keys.match(/\w+/g) ?? []),
  ];
}

describe('the words on screen', () => {
  it('are each named by the code that shows them', () => {
    const all = words.flatMap(({ keys }) => keys);
    expect(all.length).toBeGreaterThan(500);
    const unread = all.filter(
      (path) => !names.has(path.at(-1) ?? '') && !BY_VALUE.includes(path.slice(0, -1).join('.')),
    );
    expect(unread.map((path) => path.join('.'))).toEqual([]);
  });

  it.each(['site', 'register', 'guide', 'library', 'check', 'youth'])(
    'of the pages that are only read are taken from their own file: %s',
    (name) => {
      const read = new Set(sources.flatMap((source) => readsOf(`${name}Words`, source)));
      const first = words.find((file) => file.name === name)?.keys ?? [];
      const unread = first.filter((path) => path.length === 2 && !read.has(path[1] ?? ''));
      expect(first.length).toBeGreaterThan(0);
      expect(unread.map((path) => path.join('.'))).toEqual([]);
    },
  );

  it('are looked for by value only where the list is still there', () => {
    const there = new Set(words.flatMap(({ keys }) => keys.map((path) => path.join('.'))));
    expect(BY_VALUE.filter((list) => !there.has(list))).toEqual([]);
  });
});
