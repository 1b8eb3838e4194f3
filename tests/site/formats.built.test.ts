/** The formats as they are published: each schema and example is linked and told of, and the example is read by what the page shows. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { VERSION } from '../../src/core/index.ts';
import { attribute, inside, type Built, type Page, FOLDER, readSite } from './built.ts';

const TOLD_AT = '/om/filformater/';

/** Where the links of a page lead, from the site's root. */
const linksOf = ({ root, path }: Page): string[] =>
  root
    .querySelectorAll('main a')
    .flatMap((link) => inside(attribute(link, 'href') ?? '', path)?.path ?? []);

describe('the published formats', () => {
  let site: Built;
  const pageAt = (path: string): Page => {
    const page = site.pages.find((each) => each.path === path);
    if (!page) throw new Error(`${path} is missing`);
    return page;
  };
  beforeAll(async () => {
    site = await readSite();
  });

  it('are each linked from the page that explains them, with their examples', () => {
    const published = [...site.files.keys()].filter((file) => file.startsWith('/schemas/'));
    expect(published.length).toBeGreaterThan(18);
    const linked = new Set(linksOf(pageAt(TOLD_AT)));
    expect(published.filter((file) => !linked.has(file))).toEqual([]);
  });

  it('lie at the address that each says is its own', () => {
    for (const [file, content] of site.files) {
      const name = /^\/schemas\/([^/]+)$/.exec(file)?.[1];
      if (name === undefined) continue;
      expect(JSON.parse(content.toString())).toMatchObject({ $id: name });
    }
  });

  it('can be read by the three lines that the page shows', () => {
    const example = mkdtempSync(join(tmpdir(), 'formats-'));
    const [code] = pageAt(TOLD_AT).root.querySelectorAll('main pre');
    const lines = (code?.textContent ?? '')
      .replaceAll('&#39;', "'")
      .replaceAll(/&(gt|lt|amp);/g, (_, name: string) => ({ gt: '>', lt: '<' })[name] ?? '&');
    expect(lines.trim().split('\n')).toHaveLength(3);
    writeFileSync(
      join(example, 'read.mjs'),
      `import { readFile } from 'node:fs/promises';\n${lines}`,
    );
    copyFileSync(
      join(FOLDER, 'schemas/eksempler/plan.nyttestrategi.json'),
      join(example, 'plan.nyttestrategi.json'),
    );
    const said = execFileSync(process.execPath, ['read.mjs'], { cwd: example, encoding: 'utf8' });
    rmSync(example, { recursive: true });
    expect(said).toContain('Plejecentret');
  });

  it('have a number of their own, told beside the content’s where a reader looks for it', () => {
    const version = loadCatalog().numbered?.version ?? '';
    for (const path of ['/om/', '/om/nyt/', TOLD_AT]) {
      const text = pageAt(path).root.querySelector('main')?.textContent ?? '';
      expect(text, path).toContain(`version: ${version} fra`);
      expect(text, path).toContain(`Filformatets version: ${String(VERSION)}`);
    }
  });

  it('and what is new are found from the page about the site', () => {
    expect(linksOf(pageAt('/om/'))).toEqual(expect.arrayContaining([TOLD_AT, '/om/nyt/']));
  });

  it('are told of by the changelog itself, word for word', () => {
    const changelog = readFileSync(join(import.meta.dirname, '../../CHANGELOG.md'), 'utf8');
    const text = pageAt('/om/nyt/').root.querySelector('main')?.textContent ?? '';
    const lines = changelog.split('\n').map((line) => line.replace(/^(?:#+|-) /, ''));
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
  });
});
