/** The notes under hard words, on the pages as they were built. */
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { isWorking } from './budgets.ts';
import { attribute, type Built, type Page, readSite } from './built.ts';

const { terms } = loadCatalog().catalog;

const buttonsOf = ({ root }: Page) => root.querySelectorAll('main button.term');
const notesOf = ({ root }: Page) => root.querySelectorAll('main > div.term-note');
const slugOf = (id: string | null): string => (id ?? '').replace(/^ord-/, '');

describe('the notes of the built pages', () => {
  let site: Built;
  let pages: Page[];
  beforeAll(async () => {
    site = await readSite();
    pages = site.pages;
  });

  const onEachPage = (check: (page: Page) => unknown[]): unknown[] =>
    pages.flatMap((page) => check(page).map((problem) => [page.path, problem]));

  it('stand on the pages that are read', () => {
    for (const path of ['/regler/', '/maalgrupper/', '/eksempler/', '/vejledning/strategi/']) {
      const page = pages.find((one) => one.path === path);
      expect([path, page && buttonsOf(page).length > 5]).toEqual([path, true]);
    }
    const shown = new Set(pages.flatMap(buttonsOf).map((it) => attribute(it, 'popovertarget')));
    expect(shown.size).toBeGreaterThan(terms.length / 3);
  });

  it('match their words one to one, in the order of the page', () => {
    expect(
      onEachPage((page) => {
        const asked = buttonsOf(page).map((button) => attribute(button, 'popovertarget'));
        const given = notesOf(page).map((note) => attribute(note, 'id'));
        expect(new Set(given).size, page.path).toBe(given.length);
        return asked.join() === given.join() ? [] : [{ asked, given }];
      }),
    ).toEqual([]);
  });

  it('have ids that nothing else on the page has', () => {
    expect(
      onEachPage(({ root }) => {
        const ids = root.querySelectorAll('[id]').map(({ id }) => id ?? '');
        const notes = root.querySelectorAll('.term-note').map(({ id }) => id ?? '');
        const likeNotes = ids.filter((id) => id.startsWith('ord-'));
        return likeNotes.join() === notes.join() ? [] : [likeNotes];
      }),
    ).toEqual([]);
  });

  it('say what the glossary says, and lead there', () => {
    const byId = new Map(terms.map((term) => [term.id, term]));
    const glossary = pages.find(({ path }) => path === '/ordliste/');
    const entries = glossary?.root.querySelectorAll('.term-entry').map(({ id }) => id) ?? [];
    expect([...entries].sort()).toEqual([...byId.keys()].sort());
    expect(
      onEachPage((page) =>
        notesOf(page).filter((note) => {
          const slug = slugOf(attribute(note, 'id'));
          const link = note.querySelector('a');
          const address = new URL(
            (link && attribute(link, 'href')) ?? '',
            `http://site.invalid${page.path}`,
          );
          const leads = `${address.pathname}${address.hash}` === `/ordliste/#${slug}`;
          return !leads || !note.textContent.includes(byId.get(slug)?.term ?? '?');
        }),
      ),
    ).toEqual([]);
  });

  it('leave headings, links, islands and the glossary itself alone', () => {
    const inside = ['h1', 'h2', 'h3', 'h4', 'a', 'summary', 'th', 'nav', 'astro-island', 'label'];
    expect(
      onEachPage(({ root }) =>
        inside.filter((name) => root.querySelector(`${name} button.term`) !== null),
      ),
    ).toEqual([]);
    for (const path of ['/ordliste/', '/404.html']) {
      const page = pages.find((one) => one.path === path);
      expect([path, page && buttonsOf(page).length]).toEqual([path, 0]);
    }
  });

  it('stand under the first use of their word', () => {
    const reading = pages.filter(({ path }) => !isWorking(path));
    const tried = reading.flatMap(({ path, html }) =>
      readingOrder(html).map(({ word, before }) => {
        // A word is part of a longer term where that one stands.
        const longer = terms
          .flatMap(({ term, also = [], forms = [] }) => [term, ...also, ...forms])
          .filter((one) => one.length > word.length && has(one, word));
        const rest = longer.reduce(
          (text, one) => text.replaceAll(new RegExp(one, 'giu'), '…'),
          before,
        );
        return { path, word, earlier: has(rest, word) };
      }),
    );
    expect(tried.length).toBeGreaterThan(100);
    expect(tried.filter(({ earlier }) => earlier)).toEqual([]);
  });
});

const has = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?![\\p{L}\\p{N}-])`, 'u').test(text);

const CLOSED =
  /^(h\d|a|summary|legend|label|code|pre|th|caption|dt|nav|dialog|script|style|svg|template|noscript|select|output)$/;

/** Each marked word of the page's open text, with all the open running text that comes before it. */
function readingOrder(html: string): { word: string; before: string }[] {
  const found: { word: string; before: string }[] = [];
  let before = '';
  const attributeOf = (element: DefaultTreeAdapterTypes.Element, name: string) =>
    element.attrs.find((one) => one.name === name)?.value;
  const walk = (node: DefaultTreeAdapterTypes.Node, inMain: boolean): void => {
    if (tree.isTextNode(node)) {
      if (inMain) before += node.value;
      return;
    }
    if (!('childNodes' in node)) return;
    if (tree.isElementNode(node)) {
      const classes = (attributeOf(node, 'class') ?? '').split(' ');
      if (node.tagName === 'button') {
        const text = node.childNodes.map((it) => (tree.isTextNode(it) ? it.value : '')).join('');
        if (!inMain || !classes.includes('term')) return;
        found.push({ word: text, before });
        before += text;
        return;
      }
      const closed =
        CLOSED.test(node.tagName) ||
        ['no-terms', 'badge', 'term-note'].some((one) => classes.includes(one)) ||
        (node.tagName === 'details' && attributeOf(node, 'open') === undefined) ||
        attributeOf(node, 'hidden') !== undefined ||
        attributeOf(node, 'aria-hidden') === 'true';
      if (closed) return;
    }
    for (const child of node.childNodes) {
      walk(child, inMain || (tree.isElementNode(node) && node.tagName === 'main'));
    }
    before += ' ';
  };
  walk(parse(html), false);
  return found;
}
