/** The words of content/ as a reader meets them: no slugs, no code, no addresses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CONTENT, contentFiles, type Text } from '../texts.ts';

/** Keys whose values are in English, or in no language. */
const NOT_DANISH = new Set(['english', 'url', 'id', 'formula', 'rule', 'basis', 'kind', 'guards']);
const ids = new Set(contentFiles().map((file) => file.replace(/^.*\/|\.[a-z]+$/g, '')));

/** Keys whose values are words, even where it is one plain word. */
const PROSE = new Set(['title', 'term', 'also', 'forms', 'text', 'heading', 'label', 'example', 'help']);

/** An id, a slug, a date or an address, and no word. */
const isName = (text: string): boolean =>
  ids.has(text) || /^[a-z0-9]*(?:[-_./\d][a-z0-9]*)+$|^[a-z]+[A-Z]\w*$/.test(text);

/** A line of a week that one can begin from. */
const WEEK_LINE = /^\p{Ll}+ [a-z-]+ [\d.]+$/u;

function stringsOf(value: unknown, anyWord: boolean): string[] {
  if (typeof value === 'string') {
    if (WEEK_LINE.test(value)) return [];
    if (/\s/.test(value)) return [value];
    return isName(value) || !(anyWord || /^\p{Lu}\p{Ll}+$/u.test(value)) ? [] : [value];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    NOT_DANISH.has(key)
      ? []
      : stringsOf(below, PROSE.has(key) || (anyWord && !Array.isArray(below))),
  );
}

/** Running text without code, addresses, tags, places to fill in and the soft hyphens of long words. */
export const bare = (text: string): string =>
  text
    .replaceAll(/\{[^}]*\}/g, '…')
    .replaceAll(/```[\s\S]*?```|`[^`]*`/g, '…')
    .replaceAll(/https?:\S+|\]\([^)]*\)|[\w.-]+@[\w.-]+|[\w…-]*(?:\.[a-z-]+)*\.(?:dk|eu|org|json|yaml|pdf|csv|docx|zip)\b(?:\/\S*)?/g, '…')
    .replaceAll(/(?<!\S)[a-z]*\/[a-z…/-]+/g, '…')
    .replaceAll(/<[^>]*>/g, '…')
    .replaceAll(/(?<!\S)\[?--[a-z]+|(?<=\s)npm run \w+/g, '…')
    .replaceAll('\u00ad', '');

const ofPage = (source: string): string[] => {
  const [, front = '', body = source] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  return [...stringsOf(parse(front), true), ...body.replaceAll(/^import .*$/gm, '').split(/\n{2,}/)];
};

/** What is told of each release stands beside content, and is shown as a page of the site. */
const CHANGELOG = '../CHANGELOG.md';

/** Every text that is read, one paragraph or value at a time. */
export function proseTexts(): Text[] {
  return [...contentFiles(), CHANGELOG].flatMap((file) => {
    const source = readFileSync(join(CONTENT, file), 'utf8');
    const found = /\.(yaml|json)$/.test(file)
      ? stringsOf(parse(source), file.startsWith('texts/'))
      : /\.mdx?$/.test(file)
        ? ofPage(source)
        : [];
    return found.map((text) => ({ file, text: bare(text) }));
  });
}

const WORD = /\p{L}[\p{L}\p{N}]*(?:[-’'][\p{L}\p{N}]+)*/gu;

/** The number of a point in one of our own lists: K01, R12. */
const MARK = /^\p{Lu}\d+$/u;

/** The words of a text as they stand. */
export const wordsOf = (text: string): string[] =>
  (text.match(WORD) ?? []).filter((word) => !MARK.test(word));
