/** Promises about the built site: each check lists the places that break one, as `address: what is wrong`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ConfigData, type HtmlElement } from 'html-validate';
import {
  attribute,
  fileAt,
  gzipped,
  inside,
  scriptBytes,
  scriptOf,
  type Built,
  type Page,
} from './built.ts';
import { BUDGET, ENGINES, isWorking, mostScript } from './budgets.ts';

const onEachPage = (site: Built, check: (page: Page) => string[]): string[] =>
  site.pages.flatMap((page) => check(page).map((problem) => `${page.path}: ${problem}`));

const HTML_RULES = JSON.parse(
  readFileSync(new URL('../../.htmlvalidate.json', import.meta.url), 'utf8'),
) as ConfigData;

/** Valid HTML, by the rules of `.htmlvalidate.json`. */
export async function validHtml(site: Built): Promise<string[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(HTML_RULES));
  const problems: string[] = [];
  for (const page of site.pages) {
    const report = await validator.validateString(page.html, page.path);
    for (const { messages } of report.results) {
      for (const { line, column, message, ruleId } of messages) {
        problems.push(`${page.path}: ${line}:${column} ${message} (${ruleId})`);
      }
    }
  }
  return problems;
}

/** Danish, one h1, a title of its own, one main, and a first link that skips to it. */
export function skeleton(site: Built): string[] {
  const titles = new Map<string, string>();
  return onEachPage(site, ({ path, html, root }) => {
    const problems: string[] = [];
    const count = (selector: string) => root.querySelectorAll(selector).length;
    if (!/^<!doctype html>/i.test(html)) problems.push('no doctype');
    const page = root.querySelector('html');
    if (page === null || attribute(page, 'lang') !== 'da') problems.push('lang is not da');
    if (count('h1') !== 1) problems.push(`${count('h1')} h1`);
    if (count('main') !== 1) problems.push(`${count('main')} main`);
    if (count('meta[name="viewport"]') !== 1) problems.push('no viewport');

    const title = root.querySelector('head > title')?.textContent.trim() ?? '';
    const twin = titles.get(title);
    if (title === '') problems.push('no title');
    else if (twin !== undefined) problems.push(`same title as ${twin}: ${title}`);
    titles.set(title, path);

    const first = root.querySelector('body a');
    const target = /^#(.+)$/.exec((first && attribute(first, 'href')) ?? '')?.[1];
    const main = root.querySelector('main');
    const reached = target !== undefined && main !== null && holds(main, target);
    if (!reached) problems.push('the first link does not skip to main');
    return problems;
  });
}

const holds = (element: HtmlElement, id: string): boolean =>
  attribute(element, 'id') === id || element.querySelectorAll('[id]').some((it) => it.id === id);

/** Attributes that carry an address. */
const ADDRESSES = [
  ...['href', 'src', 'action', 'formaction', 'poster', 'data', 'data-base', 'cite', 'manifest'],
  ...['component-url', 'renderer-url', 'before-hydration-url'],
];

type Address = { element: HtmlElement; name: string; address: string };

function addressesOf(page: Page): Address[] {
  return page.root.querySelectorAll('*').flatMap((element) => {
    const plain = ADDRESSES.map((name) => ({ element, name, address: attribute(element, name) }));
    const set = (attribute(element, 'srcset') ?? '').split(',').map((candidate) => ({
      element,
      name: 'srcset',
      address: candidate.trim().split(/\s+/)[0] ?? null,
    }));
    return [...plain, ...set].filter(
      (it): it is Address => it.address !== null && it.address !== '',
    );
  });
}

const isLink = ({ element, name }: Address): boolean =>
  name === 'href' && (element.is('a') || element.is('area'));

/** Every address within the site leads to a file, and every fragment to an element of that page. */
export function wholeLinks(site: Built): string[] {
  const byFile = new Map(site.pages.map((page) => [fileAt(site, page.path), page]));
  return onEachPage(site, (page) =>
    addressesOf(page).flatMap(({ name, address }) => {
      const target = inside(address, page.path);
      if (target === null || name === 'data-base') return [];
      const file = fileAt(site, target.path);
      if (file === null) return [`${name}="${address}" leads nowhere`];
      const there = byFile.get(file);
      if (target.fragment === '' || there === undefined) return [];
      const found = there.root.querySelectorAll('[id]').some(({ id }) => id === target.fragment);
      return found ? [] : [`${name}="${address}": no such place on the page`];
    }),
  );
}

/** Every `url()` and `@import` of a style sheet leads to a file of the site. */
export function wholeStyles(site: Built): string[] {
  const problems: string[] = [];
  for (const [path, content] of site.files) {
    if (!path.endsWith('.css')) continue;
    const named = content.toString().matchAll(/(?:url\(|@import\s+)\s*(["']?)([^"')\s;]+)\1/g);
    for (const [, , address = ''] of named) {
      if (address.startsWith('data:') || address.startsWith('#')) continue;
      const target = inside(address, path);
      if (target === null) problems.push(`${path}: ${address} is on another origin`);
      else if (fileAt(site, target.path) === null)
        problems.push(`${path}: ${address} leads nowhere`);
      else if (address.startsWith('/')) problems.push(`${path}: ${address} fails in a sub-folder`);
    }
  }
  return problems;
}

/** Only a link the reader chooses to follow leads to another origin, and then over https. */
export function oneOrigin(site: Built): string[] {
  return onEachPage(site, (page) =>
    addressesOf(page).flatMap((it) => {
      if (inside(it.address, page.path) !== null || it.address.startsWith('data:')) return [];
      const followed = isLink(it) && /^(https:\/\/|mailto:|tel:)/.test(it.address);
      return followed ? [] : [`${it.element.tagName} ${it.name}="${it.address}"`];
    }),
  );
}

/**
 * No address starts at the host's root, so that one build works in any folder.
 * `404.html` is left out: it is shown at any depth, so no address on it is right in every folder.
 */
export function anyFolder(site: Built): string[] {
  return onEachPage(site, (page) =>
    page.path === '/404.html'
      ? []
      : addressesOf(page)
          .filter(({ address }) => address.startsWith('/'))
          .map(({ name, address }) => `${name}="${address}"`),
  );
}

const sha256 = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A content security policy without `unsafe-`, ahead of every script, with a hash for all that is inline. */
export function strictPolicy(site: Built): string[] {
  return onEachPage(site, ({ path, html, root }) => {
    const meta = root.querySelector('meta[http-equiv="content-security-policy"]');
    const policy = (meta && attribute(meta, 'content')) ?? '';
    if (policy === '') return ['no content security policy'];
    const problems: string[] = [];
    const unsafe = /'unsafe-[a-z-]+'/.exec(policy)?.[0];
    if (unsafe !== undefined) problems.push(`the policy allows ${unsafe}`);
    for (const directive of ['default-src', 'script-src', 'style-src']) {
      if (!policy.includes(`${directive} 'self'`)) problems.push(`no ${directive} 'self'`);
    }
    // A paper's true pages are shown in a frame; nothing else is.
    const frames = path === '/plan/dokumenter/' ? 'blob:' : "'none'";
    if (!new RegExp(`(^|; ?)frame-src ${frames}(;|$)`).test(policy)) {
      problems.push(`no frame-src ${frames} alone`);
    }
    if (/<(script|style)\b/i.exec(html.slice(0, html.indexOf(policy.slice(0, 20))))) {
      problems.push('a script or style stands before the policy');
    }
    // From the text itself: a parser may tidy what a hash must not.
    for (const [, tag = '', attributes = '', body = ''] of html.matchAll(
      /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gi,
    )) {
      if (/\ssrc=/.test(attributes) || /type="application\/(ld\+)?json"/.test(attributes)) continue;
      if (policy.includes(sha256(body))) continue;
      problems.push(`no hash for inline ${tag}: ${body.trim().slice(0, 60)}`);
    }
    for (const element of root.querySelectorAll('*')) {
      for (const { key } of element.attributes) {
        if (key === 'style' || /^on[a-z]+$/i.test(key)) {
          problems.push(`${element.tagName} has ${key}=`);
        }
      }
    }
    return problems;
  });
}

/** A reading page has no island and next to no script; a working page keeps within its budget. */
export function scriptBudget(site: Built): string[] {
  return onEachPage(site, (page) => {
    const working = isWorking(page.path);
    const most = mostScript(page.path);
    const bytes = scriptBytes(site, page);
    const problems = bytes > most ? [`${bytes} bytes of script, gzipped; the most is ${most}`] : [];
    if (!working && page.root.querySelector('astro-island') !== null) {
      problems.push('a reading page has an island');
    }
    return problems;
  });
}

/** Who meets this has most often added a record, and reads Danish. */
export const heavyCatalog = (path: string, bytes: number): string =>
  `${path}: ${bytes} bytes; the most is ${BUDGET.catalog}. Indholdet fylder ${bytes - BUDGET.catalog} byte mere, end siden har ` +
  'lovet at hente, før nogen kan skrive i en plan. Det stopper ikke bygningen: siden virker og kan udgives, men er lidt ' +
  'længere om at åbne. Korte tekster hjælper. Ellers giv beskeden til den, der passer koden: se src/catalog/publish.ts, ' +
  'som vælger, hvad der bliver hentet, og BUDGET.catalog i tests/site/budgets.ts, som er løftet.';

/** One catalog, whole and within its budget. */
export function catalogBudget(site: Built): string[] {
  const catalogs = [...site.files.keys()].filter((path) =>
    /^catalog\.[\w-]+\.json$/.test(posix.basename(path)),
  );
  if (catalogs.length !== 1) return [`${catalogs.length} catalogs: ${catalogs.join(' ')}`];
  return catalogs.flatMap((path) => {
    const bytes = gzipped(site.files.get(path) ?? '');
    return bytes > BUDGET.catalog ? [heavyCatalog(path, bytes)] : [];
  });
}

/** The heavy engines are there, and no page loads one before it is asked to. */
export function enginesOnDemand(site: Built): string[] {
  return Object.entries(ENGINES).flatMap(([engine, mark]) => {
    const chunks = [...site.files]
      .filter(([path, content]) => path.endsWith('.js') && content.includes(mark))
      .map(([path]) => path);
    if (chunks.length === 0) return [`${engine} is in no script of the site`];
    return onEachPage(site, (page) => {
      const loaded = scriptOf(site, page).files.filter((file) => chunks.includes(file));
      return loaded.map((file) => `loads ${engine} at once (${file})`);
    });
  });
}
