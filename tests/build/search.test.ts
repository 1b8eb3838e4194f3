/** What is read of a finished page, and made of it. */
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { readPage } from '../../src/build/page-text.ts';
import { documentsOf, siteMap } from '../../src/build/search.ts';

const page = (main: string, head = '') =>
  readPage(
    `<!doctype html><html><head><title>Regler – Siden</title>${head}</head><body>
    <nav>Menu</nav><main><h1>Regler</h1>${main}</main><footer>Fod</footer></body></html>`,
    'Siden',
  );
const parts = (main: string) =>
  page(main).parts.map(({ id, title, text }) => [id, title, text] as const);

describe('a page is read as', () => {
  it('its title and what stands before its first section', () => {
    expect(parts('<p>Om <b>reg</b>ler.</p><p>Mere.</p>')).toEqual([
      ['', 'Regler', 'Om regler. Mere.'],
    ]);
  });
  it('sections from one heading with an id to the next', () => {
    expect(
      parts('<p>A</p><section><h2 id="x">X</h2><p>B</p><h3>Uden</h3></section><h3 id="y">Y</h3>C'),
    ).toEqual([
      ['', 'Regler', 'A'],
      ['x', 'X', 'B Uden'],
      ['y', 'Y', 'C'],
    ]);
  });
  it('records, each whole with its own name', () => {
    expect(
      parts(`<h2 id="s">S</h2><article aria-labelledby="r"><h3 id="r">R</h3><h4 id="in">I</h4>a</article>
        <details id="t"><summary>T <span class="weak">ude</span></summary>b</details>
        <dl><div id="o"><dt>Ord</dt><dd>c</dd></div></dl><p>Efter</p>`),
    ).toEqual([
      ['', 'Regler', ''],
      ['s', 'S', 'Efter'],
      ['r', 'R', 'I a'],
      ['t', 'T', 'ude b'],
      ['o', 'Ord', 'c'],
    ]);
  });
  it('nothing that is hidden, the same everywhere, or to be filled in', () => {
    expect(
      parts(`<script>kode</script><form>felt</form><astro-island>ø</astro-island><p hidden>h</p>
        <div popover>note</div><p class="badges">Gælder</p><div data-search="none">d</div>
        <ul><li><a href="#r">Spring</a></li></ul><dl class="facts"><dt>Kilde</dt><dd>f</dd></dl>`),
    ).toEqual([['', 'Regler', 'f']]);
  });
  it('what it says of itself for the search', () => {
    const read = page(
      '<article id="a" data-keywords="to"><h2>A</h2></article>',
      '<meta name="keywords" content="en"><meta name="description" content="Om alt.">',
    );
    expect(read.parts.map(({ keywords }) => keywords)).toEqual([['en'], ['to']]);
    expect(read.parts[0]?.text).toBe('Om alt.');
  });
});

describe('documents', () => {
  const { catalog } = loadCatalog();
  const content = {
    ...catalog,
    rules: catalog.rules.map((rule, at) => ({ ...rule, ...(at === 0 && { keywords: ['egne'] }) })),
  };
  const slug = content.rules[0]?.id ?? '';
  it('have the keywords of their record, where that kind of record is shown', () => {
    const article = `<article id="${slug}"><h2>A</h2></article>`;
    const found = documentsOf(
      [
        { path: 'regler/', page: page(article) },
        { path: 'ordliste/', page: page(article) },
      ],
      content,
    );
    expect(found.map(({ address, keywords }) => [address, keywords])).toEqual([
      ['regler/', ''],
      [`regler/#${slug}`, 'egne'],
      ['ordliste/', ''],
      [`ordliste/#${slug}`, ''],
    ]);
  });
});

const titled = (path: string, title: string) => ({ path, page: { ...page(''), title } });

it('the list of pages follows the menu, escapes titles, and folds what is long', () => {
  const many = Array.from({ length: 13 }, (_, at) => titled(`opgaver/${String(at)}/`, String(at)));
  const list = siteMap([
    titled('om/', 'Om'),
    titled('regler/', 'A < B'),
    titled('', 'Forside'),
    ...many,
  ]);
  expect([...list.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    '../',
    ...[...many].map(({ path }) => `../${path}`).sort((a, b) => (a < b ? -1 : 1)),
    ...['../regler/', '../om/'],
  ]);
  expect(list).toContain('A &lt; B');
  expect(list).toContain('<summary>Se alle 13</summary>');
});

it('lists the pages below another in the order they are read, and what belongs to the plan after it', () => {
  const names = ['regler/', 'aftaler/', 'plan/', 'vejledning/', 'vejledning/a/'];
  const list = siteMap(
    [...names, 'vejledning/b/', 'vejledning/c/'].map((path) => titled(path, path)),
    ['c', 'b'],
  );
  expect([...list.matchAll(/href="\.\.\/([^"]+)"/g)].map(([, href]) => href)).toEqual([
    ...['vejledning/', 'vejledning/c/', 'vejledning/b/', 'vejledning/a/'],
    ...['regler/', 'plan/', 'aftaler/'],
  ]);
});

it('names a record without the marks of its states, shown or hidden', () => {
  expect(
    parts(
      '<article id="x"><details><summary><h3>Navn</h3><span class="badges">Gælder</span><span hidden>Endnu ikke</span></summary><p>Tekst</p></details></article>',
    ),
  ).toContainEqual(['x', 'Navn', 'Tekst']);
});
