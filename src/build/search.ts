/** Makes what the search needs of the finished pages: its index, the passages it shows, and the list of all pages. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { danishOrder, fill, type Content } from '../core/index.ts';
import { makeIndex, type Document, type Synonyms } from '../search/engine.ts';
import { searchWords as words } from '../texts/search.ts';
import { siteWords } from '../texts/site.ts';
import { readPage, type PageText } from './page-text.ts';

/** A page by its address from the root, without a leading slash. */
export type Found = { path: string; page: PageText };

/** The page of the search itself, which is filled in here. */
const SEARCH_PAGE = 'soeg/';

/** Pages that say over again what stands elsewhere: a reader is led to where it stands, and to these by their own name. */
const REPEATING = ['fagtjek/', 'fagtjek/lov/'];

/** Pages of one record each, alike in their sections: each is found as a whole. */
const WHOLE = /^opgaver\/[^/]+\/$/;

/** The first folder under which a kind's records are shown, so that two kinds may use one slug. */
const SHOWN_AT: Partial<Record<keyof Content, string[]>> = {
  tasks: ['opgaver'],
  areas: ['opgaver'],
  rules: ['regler'],
  targetGroups: ['maalgrupper'],
  cases: ['eksempler'],
  terms: ['ordliste'],
  focusPoints: ['vejledning'],
};

/** The slug of the page a newcomer begins with. */
const INTRODUCTION = 'hvad-er-nytteindsats';

/** Writes the search's files into the built site, and the list of pages into its page. */
export async function publishSearch(
  root: string,
  content: Content,
  synonyms: Synonyms,
): Promise<void> {
  const found: Found[] = [];
  const names = await readdir(root, { recursive: true });
  for (const name of names.map((it) => it.split(sep).join('/')).sort()) {
    if (!/(^|\/)index\.html$/.test(name)) continue;
    const html = await readFile(join(root, name), 'utf8');
    found.push({
      path: name.replace(/index\.html$/, ''),
      page: readPage(html, siteWords.name),
    });
  }
  const pages = found.filter(({ path }) => path !== SEARCH_PAGE);
  for (const { path, page } of pages) {
    // The front page is titled with what the whole site is for.
    if (path === '') for (const it of [page, page.parts[0]]) if (it) it.title = words.kinds[''];
  }
  const documents = documentsOf(pages, content);
  const index = JSON.stringify(makeIndex(documents, synonyms));
  const passages = JSON.stringify(documents.map(({ text }) => text));
  const files = { search: index, passages };
  const page = join(root, SEARCH_PAGE, 'index.html');
  const order = [INTRODUCTION, ...content.focusPoints.map(({ id }) => id)];
  let html = filled(await readFile(page, 'utf8'), '<ul data-site-map></ul>', siteMap(pages, order));
  await mkdir(join(root, 'data'), { recursive: true });
  for (const [name, json] of Object.entries(files)) {
    const hash = createHash('sha256').update(json).digest('hex').slice(0, 12);
    const file = `${name}.${hash}.json`;
    await writeFile(join(root, 'data', file), json);
    html = filled(html, `data-${name}="${name}.json"`, `data-${name}="${file}"`);
  }
  await writeFile(page, html);
}

/** The page with a place in it filled in; a page that has no such place is not the one this was written for. */
function filled(html: string, place: string, value: string): string {
  if (!html.includes(place)) throw new Error(`${SEARCH_PAGE}index.html has no ${place}`);
  return html.replace(place, () => value);
}

/** Every place of the pages as a document, with the keywords its record has in content. */
export function documentsOf(pages: readonly Found[], content: Content): Document[] {
  const keywords = keywordsOf(content);
  const paths = new Set(pages.map(({ path }) => path));
  return pages.flatMap(({ path, page }) => {
    const [kind = ''] = path.split('/');
    const slug = path.split('/').at(-2) ?? '';
    const parts = page.parts.filter(({ id, title, text, record }) => {
      if (id === '') return true;
      if (WHOLE.test(path)) return false;
      // A heading with nothing of its own leads nowhere, and a record with a page of its own is found there.
      const isEmpty = !record && (text === '' || title.length < 2);
      return !isEmpty && !REPEATING.includes(path) && !paths.has(`${path}${id}/`);
    });
    return parts.map((part): Document => {
      const own = keywords.get(`${kind}/${part.id === '' ? slug : part.id}`) ?? [];
      return {
        address: part.id === '' ? path : `${path}#${part.id}`,
        title: part.title,
        // The page's own name is its title already.
        page: part.id === '' ? '' : page.title,
        kind,
        record: part.record,
        text: textOf(path, page, part),
        keywords: [...part.keywords, ...own].join(' '),
      };
    });
  });
}

/** What is searched for a part of a page. */
function textOf(path: string, page: PageText, part: PageText['parts'][number]): string {
  if (REPEATING.includes(path)) return page.description;
  if (!WHOLE.test(path)) return part.text;
  return page.parts.map(({ id, title, text }) => (id === '' ? text : `${title} ${text}`)).join(' ');
}

/** Keywords by folder and slug; a kind that is shown in many places has them in all. */
function keywordsOf(content: Content): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const everywhere = [
    ...Object.keys(siteWords.nav),
    ...Object.keys(siteWords.footer.links),
    ...Object.keys(words.kinds),
  ];
  for (const [kind, records] of Object.entries(content)) {
    if (!Array.isArray(records)) continue;
    for (const record of records as { id?: string; keywords?: string[] }[]) {
      if (record.id === undefined || record.keywords === undefined) continue;
      for (const folder of SHOWN_AT[kind as keyof Content] ?? everywhere) {
        const key = `${folder}/${record.id}`;
        found.set(key, [...(found.get(key) ?? []), ...record.keywords]);
      }
    }
  }
  return found;
}

/** Lists longer than this are folded. */
const FOLDED = 12;

/** What belongs to a page of the menu, though it has an address of its own. */
const WITHIN: Record<string, string> = { aftaler: 'plan' };

/** All pages as nested lists, seen from a page one folder down: those of the menu first, in its order. Below them come the
 * slugs of `order` in their turn, and then the rest by their names. */
export function siteMap(pages: readonly Found[], order: readonly string[] = []): string {
  const turn = ({ path }: Found) => {
    const at = order.indexOf(path.split('/').at(-2) ?? '');
    return at === -1 ? order.length : at;
  };
  const menu = ['', ...Object.keys(siteWords.nav), ...Object.keys(siteWords.footer.links)];
  const place = (folder: string) => {
    const at = menu.indexOf(WITHIN[folder] ?? folder);
    return at === -1 ? menu.length : at;
  };
  const folders = new Map<string, Found[]>();
  for (const found of pages) {
    const folder = found.path.split('/')[0] ?? '';
    folders.set(folder, [...(folders.get(folder) ?? []), found]);
  }
  const groups = [...folders].sort(
    ([one], [other]) =>
      place(one) - place(other) ||
      Number(one in WITHIN) - Number(other in WITHIN) ||
      (one < other ? -1 : 1),
  );
  const link = ({ path, page }: Found) => `<a href="../${path}">${escaped(page.title)}</a>`;
  const items = groups.map(([folder, all]) => {
    const top = all.find(({ path }) => path === (folder === '' ? '' : `${folder}/`));
    const below = all
      .filter((one) => one !== top)
      .sort((a, b) => turn(a) - turn(b) || danishOrder(a.page.title, b.page.title));
    const list = `<ul>${below.map((one) => `<li>${link(one)}</li>`).join('')}</ul>`;
    const count = fill(words.mapMore, { count: below.length });
    const folded =
      below.length > FOLDED ? `<details><summary>${count}</summary>${list}</details>` : list;
    return `<li>${top === undefined ? '' : link(top)}${below.length === 0 ? '' : folded}</li>`;
  });
  return `<ul class="site-map">${items.join('')}</ul>`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
