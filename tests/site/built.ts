/** The built site as a value: its files, its pages parsed, and what each page loads. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Parser, StaticConfigLoader, type HtmlElement, type ResolvedConfig } from 'html-validate';
import ts from 'typescript';

export type Page = {
  /** Its address from the site's root: `/`, `/plan/`, `/404.html`. */
  path: string;
  html: string;
  root: HtmlElement;
};

export type Built = {
  /** Every file by its address from the site's root. */
  files: Map<string, Buffer>;
  pages: Page[];
};

/** The folder that the site was built in. */
export const FOLDER =
  process.env['SITE_FOLDER'] ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** The site as it was built last. */
export async function readSite(): Promise<Built> {
  if (!existsSync(FOLDER)) throw new Error(`${FOLDER} is missing: npm run build`);
  return readBuilt(FOLDER);
}

/** Reads a folder as `astro build` leaves it. */
export async function readBuilt(folder: string): Promise<Built> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry): [string, Buffer] => {
      const path = join(entry.parentPath, entry.name);
      return [
        path
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
        readFileSync(path),
      ];
    });
  return built(Object.fromEntries(files));
}

/** The site made of the given files, named as in `dist/`. */
export async function built(named: Record<string, string | Buffer>): Promise<Built> {
  const config = await parserConfig();
  const files = new Map<string, Buffer>();
  const pages: Page[] = [];
  for (const [name, content] of Object.entries(named)) {
    files.set(`/${name}`, Buffer.from(content));
    if (!name.endsWith('.html')) continue;
    const html = content.toString();
    const root = new Parser(config).parseHtml(html);
    pages.push({ path: `/${name}`.replace(/\/index\.html$/, '/'), html, root });
  }
  pages.sort((one, other) => (one.path < other.path ? -1 : 1));
  return { files, pages };
}

async function parserConfig(): Promise<ResolvedConfig> {
  const loader = new StaticConfigLoader({ extends: [], elements: ['html5'] });
  return loader.getConfigFor('page.html');
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'" };

/** An attribute's value as a browser reads it; `null` when the element has none such. */
export function attribute(element: HtmlElement, name: string): string | null {
  const raw = element.getAttributeValue(name);
  return (
    raw?.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, named) => {
      if (typeof hex === 'string') return String.fromCodePoint(parseInt(hex, 16));
      if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
      return ENTITIES[String(named)] ?? whole;
    }) ?? null
  );
}

const ORIGIN = 'http://site.invalid';

/** Where an address on `from` leads: inside the site (percent-decoded), or `null` for anywhere else. */
export function inside(address: string, from: string): { path: string; fragment: string } | null {
  const url = URL.parse(address, ORIGIN + from);
  if (url?.origin !== ORIGIN) return null;
  return {
    path: decodeURIComponent(url.pathname),
    fragment: decodeURIComponent(url.hash.slice(1)),
  };
}

/** The file a host gives for a path, as address from the root; `null` when there is none. */
export function fileAt(site: Built, path: string): string | null {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return site.files.has(file) ? file : null;
}

/** The modules a script names: those it loads itself, and those it loads when asked to. */
export function modulesOf(source: string): { loads: string[]; onDemand: string[] } {
  const tree = ts.createSourceFile('a.js', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const loads = tree.statements.flatMap((statement) => {
    const named = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    const target = named ? statement.moduleSpecifier : undefined;
    return target !== undefined && ts.isStringLiteral(target) ? [target.text] : [];
  });
  const onDemand: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (target !== undefined && ts.isStringLiteralLike(target)) onDemand.push(target.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { loads, onDemand };
}

const isScript = (type: string | null): boolean =>
  type === null || type === '' || type === 'module' || type === 'text/javascript';

/** All script a page runs before anyone asks for more: its inline scripts, and the files by address. */
export function scriptOf(site: Built, page: Page): { inline: string[]; files: string[] } {
  const inline: string[] = [];
  const queue: string[] = [];
  const want = (address: string | null, from: string) => {
    const target = address === null ? null : inside(address, from);
    if (target !== null) queue.push(target.path);
  };
  for (const script of page.root.querySelectorAll('script')) {
    if (!isScript(attribute(script, 'type'))) continue;
    want(attribute(script, 'src'), page.path);
    if (attribute(script, 'src') !== null) continue;
    inline.push(script.textContent);
    for (const address of modulesOf(script.textContent).loads) want(address, page.path);
  }
  for (const link of page.root.querySelectorAll('link[rel="modulepreload"]')) {
    want(attribute(link, 'href'), page.path);
  }
  for (const island of page.root.querySelectorAll('astro-island')) {
    for (const name of ['component-url', 'renderer-url', 'before-hydration-url']) {
      want(attribute(island, name), page.path);
    }
  }
  const files = new Set<string>();
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const source = site.files.get(path);
    if (source === undefined || files.has(path)) continue;
    files.add(path);
    for (const address of loadsOf(source)) want(address, path);
  }
  return { inline, files: [...files].sort() };
}

const loadsCache = new WeakMap<Buffer, string[]>();
function loadsOf(source: Buffer): string[] {
  const known = loadsCache.get(source) ?? modulesOf(source.toString()).loads;
  loadsCache.set(source, known);
  return known;
}

/** Bytes on the wire, gzipped. */
export const gzipped = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

/** Gzipped bytes of all script a page runs before anyone asks for more. */
export function scriptBytes(site: Built, page: Page): number {
  const { inline, files } = scriptOf(site, page);
  const linked = files.map((file) => gzipped(site.files.get(file) ?? ''));
  const written = inline.length === 0 ? 0 : gzipped(inline.join('\n'));
  return linked.reduce((sum, bytes) => sum + bytes, written);
}
