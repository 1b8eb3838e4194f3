/** Each check of the built site is shown a small site that keeps its promise and some that break it. */
import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { built, modulesOf, scriptOf, type Built } from './built.ts';
import { BUDGET, ENGINES } from './budgets.ts';
import * as checks from './checks.ts';

type Parts = {
  lang?: string;
  title?: string;
  policy?: string;
  /** What the policy says of frames. */
  frames?: string;
  head?: string;
  skip?: string;
  body?: string;
};

/** A page that keeps every promise, but for the parts given. */
function page(parts: Parts = {}): string {
  const { lang = 'da', title = 'Forside', policy = "script-src 'self'", head = '' } = parts;
  const { frames = "frame-src 'none'" } = parts;
  const { skip = '<a href="#indhold">Gå til indhold</a>', body = '' } = parts;
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta http-equiv="content-security-policy" content="default-src 'self'; style-src 'self'; ${frames}; ${policy}" />
    <title>${title}</title>
    ${head}
  </head>
  <body>${skip}<main id="indhold"><h1>${title}</h1>${body}</main></body>
</html>
`;
}

const siteOf = (parts: Parts, files: Record<string, string> = {}): Promise<Built> =>
  built({ 'index.html': page(parts), ...files });

/** Letters that gzip cannot make smaller than about three quarters. */
const weight = (bytes: number): string => `/*${randomBytes(bytes).toString('base64')}*/`;

const ISLAND = (component: string) =>
  `<astro-island component-url="${component}" renderer-url="../assets/svelte.js"></astro-island>`;

it('a whole small site breaks no promise', async () => {
  const site = await built({
    'index.html': page({
      head: '<link rel="stylesheet" href="./assets/a.css" />',
      body: '<a href="./plan/#indhold">Plan</a> <a href="https://www.retsinformation.dk/">Lov</a>',
    }),
    'plan/index.html': page({
      title: 'Plan',
      head: '<link rel="stylesheet" href="../assets/a.css" />',
      body: `<a href="../?a=1&amp;b=2">Forside</a>${ISLAND('../assets/plan.js')}`,
    }),
    'assets/a.css': '@font-face{src:url(../fonts/a.woff2)} b{background:url("data:,")}',
    'fonts/a.woff2': 'x',
    'assets/plan.js': 'import "./svelte.js"; button.onclick = () => import("./pdf.js");',
    'assets/svelte.js': 'export {};',
    'assets/pdf.js': `export const by = "${ENGINES['the PDF engine']}";`,
    'data/catalog.a1b2.json': '{}',
  });
  expect(await checks.validHtml(site)).toEqual([]);
  expect(checks.skeleton(site)).toEqual([]);
  expect(checks.wholeLinks(site)).toEqual([]);
  expect(checks.wholeStyles(site)).toEqual([]);
  expect(checks.oneOrigin(site)).toEqual([]);
  expect(checks.anyFolder(site)).toEqual([]);
  expect(checks.strictPolicy(site)).toEqual([]);
  expect(checks.scriptBudget(site)).toEqual([]);
  expect(checks.catalogBudget(site)).toEqual([]);
  expect(checks.enginesOnDemand(site)).toEqual([]);
});

it('invalid HTML is found', async () => {
  const site = await siteOf({ body: '<p id="a"></p><p id="a"></p>' });
  expect((await checks.validHtml(site)).join()).toContain('no-dup-id');
});

describe('the skeleton of a page', () => {
  it.each([
    [{ lang: 'en' }, 'lang is not da'],
    [{ title: '' }, 'no title'],
    [{ body: '<h1>En til</h1>' }, '2 h1'],
    [{ body: '<main></main>' }, '2 main'],
    [{ skip: '' }, 'does not skip'],
    [{ skip: '<a href="/">Menu</a><a href="#indhold">Indhold</a>' }, 'does not skip'],
    [{ skip: '<a href="#andet">Indhold</a>' }, 'does not skip'],
  ] satisfies [Parts, string][])('%j gives: %s', async (parts, problem) => {
    expect(checks.skeleton(await siteOf(parts)).join()).toContain(problem);
  });

  it('two pages with one title are found', async () => {
    const site = await built({ 'index.html': page(), 'plan/index.html': page() });
    expect(checks.skeleton(site)).toEqual(['/plan/: same title as /: Forside']);
  });
});

describe('addresses', () => {
  it.each([
    ['<a href="./nej/">x</a>', 'leads nowhere'],
    ['<a href="./#nej">x</a>', 'no such place'],
    ['<img src="nej.png" alt="" />', 'leads nowhere'],
    ['<img srcset="nej.png 2x" alt="" />', 'leads nowhere'],
    ['<a href="./a">uden skråstreg</a>', 'leads nowhere'],
    ['<astro-island component-url="./nej.js"></astro-island>', 'leads nowhere'],
  ])('%s %s', async (body, problem) => {
    const site = await siteOf({ body }, { 'a/index.html': page({ title: 'A' }) });
    expect(checks.wholeLinks(site).join()).toContain(problem);
  });

  it.each([
    '<img src="https://example.org/a.png" alt="" />',
    '<script src="//example.org/a.js"></script>',
    '<link rel="canonical" href="https://example.org/" />',
    '<a href="http://example.org/">uden s</a>',
    '<a href="javascript:void 0">x</a>',
    '<form action="https://example.org/"></form>',
  ])('from another origin: %s', async (body) => {
    expect(checks.oneOrigin(await siteOf({ body }))).toHaveLength(1);
  });

  it('from the root of the host, but for the page of what is not found', async () => {
    const body = '<a href="/plan/">Plan</a>';
    const site = await built({ 'index.html': page({ body }), '404.html': page({ body }) });
    expect(checks.anyFolder(site)).toEqual(['/: href="/plan/"']);
  });

  it.each([
    ['a{background:url(nej.png)}', 'leads nowhere'],
    ['@import "https://example.org/a.css";', 'another origin'],
    ['a{background:url(/a.png)}', 'sub-folder'],
  ])('in a style sheet: %s', async (style, problem) => {
    const site = await siteOf({}, { 'assets/a.css': style, 'a.png': '' });
    expect(checks.wholeStyles(site).join()).toContain(problem);
  });
});

describe('the content security policy', () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  it('takes an inline script by its hash', async () => {
    const policy = `script-src 'self' ${hash('run()')}`;
    const site = await siteOf({ policy, body: '<script>run()</script>' });
    expect(checks.strictPolicy(site)).toEqual([]);
  });

  it.each([
    [{ body: '<script>run()</script>' }, 'no hash for inline script'],
    [{ body: '<style>b{}</style>' }, 'no hash for inline style'],
    [{ policy: "script-src 'self' 'unsafe-inline'" }, "allows 'unsafe-inline'"],
    [{ policy: "img-src 'self'" }, "no script-src 'self'"],
    [{ frames: 'frame-src blob:' }, "no frame-src 'none' alone"],
    [{ frames: "frame-src 'none' blob:" }, "no frame-src 'none' alone"],
    [{ body: '<p style="color: red">x</p>' }, 'p has style='],
    [{ body: '<p onclick="run()">x</p>' }, 'p has onclick='],
  ] satisfies [Parts, string][])('%j gives: %s', async (parts, problem) => {
    expect(checks.strictPolicy(await siteOf(parts)).join()).toContain(problem);
  });

  it('lets a paper be framed on the papers’ own page alone', async () => {
    const framed = page({ frames: 'frame-src blob:' });
    const site = await built({ 'index.html': page(), 'plan/dokumenter/index.html': framed });
    expect(checks.strictPolicy(site)).toEqual([]);
  });

  it('is missed, and missed ahead of a script', async () => {
    const bare = page().replace(/<meta http-equiv[^>]*>/, '');
    expect(checks.strictPolicy(await built({ 'index.html': bare })).join()).toContain('no content');
    const late = page().replace('<head>', '<head><script src="./a.js"></script>');
    expect(checks.strictPolicy(await built({ 'index.html': late })).join()).toContain('before');
  });
});

describe('budgets', () => {
  it('a reading page may not have an island or much script', async () => {
    const island = await siteOf({ body: '<astro-island></astro-island>' });
    expect(checks.scriptBudget(island)).toEqual(['/: a reading page has an island']);
    const heavy = await siteOf({
      body: `<script type="module">${weight(BUDGET.readingScript)}</script>`,
    });
    expect(checks.scriptBudget(heavy).join()).toContain('bytes of script');
  });

  it('script that a working page loads through another file counts, what it may ask for does not', async () => {
    const plan = { 'plan/strategi/index.html': page({ body: ISLAND('../../assets/plan.js') }) };
    const heavy = { 'assets/heavy.js': weight(BUDGET.workingScript) };
    const svelte = { 'assets/svelte.js': '' };
    const loads = { 'assets/plan.js': 'import{a}from"./heavy.js";a()' };
    const asks = { 'assets/plan.js': 'a(()=>import("./heavy.js"))' };
    const over = await built({ ...plan, ...heavy, ...svelte, ...loads });
    const under = await built({ ...plan, ...heavy, ...svelte, ...asks });
    expect(checks.scriptBudget(over).join()).toContain('/plan/strategi/: ');
    expect(checks.scriptBudget(under)).toEqual([]);
    expect(scriptOf(over, over.pages[0]!).files).toContain('/assets/heavy.js');
  });

  it('the catalog is there once, and small', async () => {
    const catalog = { 'data/catalog.a1.json': '{}' };
    expect(checks.catalogBudget(await siteOf({}, catalog))).toEqual([]);
    expect(checks.catalogBudget(await siteOf({}))).toHaveLength(1);
    expect(
      checks.catalogBudget(await siteOf({}, { ...catalog, 'data/catalog.b2.json': '{}' })),
    ).toHaveLength(1);
    const heavy = { 'data/catalog.a1.json': weight(BUDGET.catalog) };
    const [told] = checks.catalogBudget(await siteOf({}, heavy));
    expect(told).toContain('the most is');
    // One who added a record is told what it means, and that it stops nothing.
    expect(told).toContain('Det stopper ikke bygningen');
  });

  it('an engine is missed, and found where a page loads it at once', async () => {
    expect(checks.enginesOnDemand(await siteOf({})).join()).toContain('in no script');
    const eager = await siteOf(
      { body: '<script type="module" src="./a.js"></script>' },
      { 'a.js': 'export*from"./pdf.js"', 'pdf.js': `const by="${ENGINES['the PDF engine']}"` },
    );
    expect(checks.enginesOnDemand(eager)).toEqual(['/: loads the PDF engine at once (/pdf.js)']);
  });

  it('knows what a bundled script loads from what it asks for', () => {
    const bundled =
      'import{a as b}from"./a.js";import"./b.js";export{c}from"./c.js";b(()=>import(`./d.js`))';
    expect(modulesOf(bundled)).toEqual({
      loads: ['./a.js', './b.js', './c.js'],
      onDemand: ['./d.js'],
    });
  });
});
