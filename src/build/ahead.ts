/** What an island is made of and the data it reads, named in its page: fetched together, not one upon the other. */

/** What a built page fetches ahead. */
export type Ahead = {
  /** The text of each built script by its file's name. */
  scripts: ReadonlyMap<string, string>;
  /** The name of the data that islands fetch as they wake, as it stands in the scripts that do. */
  data: string;
};

/** An island that is fetched when its page is drawn; any other fetches its own. */
const DRAWN = /\sclient="(?:paint|sign)"/;
const ISLAND = /\s(?:component|renderer)-url="(\/assets\/)([^"/]+)"/g;
const IMPORT = /(?:\bimport|\bfrom)\s*["']\.\/([^"']+\.js)["']/g;

/**
 * The page with a link for every script that its islands import, and for the data if one of them fetches it: in a template
 * of its head, which is let out once the page has been drawn (`first-paint.ts`).
 */
export function withPartsAhead(html: string, { scripts, data }: Ahead): string {
  const islands = [...html.matchAll(ISLAND)];
  const folder = islands[0]?.[1];
  if (folder === undefined || !DRAWN.test(html)) return html;
  const parts = allOf(
    islands.map(([, , name = '']) => name),
    scripts,
  );
  const links = parts.map((name) => `<link rel="modulepreload" href="${folder}${name}">`);
  if (parts.some((name) => scripts.get(name)?.includes(data)))
    links.push(`<link rel="preload" href="/data/${data}" as="fetch" crossorigin>`);
  return html.replace('</head>', () => `<template>${links.join('')}</template></head>`);
}

/** The scripts and all that they import as they are loaded, each once. */
function allOf(names: string[], scripts: Ahead['scripts']): string[] {
  const found = new Set(names);
  for (const name of found) {
    for (const [, imported = ''] of (scripts.get(name) ?? '').matchAll(IMPORT)) found.add(imported);
  }
  return [...found];
}
