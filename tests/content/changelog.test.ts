/** The changelog tells readers of each release, and of the content's own number apart from the format's. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CatalogError, loadCatalog, publishCatalog } from '../../src/catalog.ts';
import { formatDate, textHash, VERSION } from '../../src/core/index.ts';
import { CONTENT } from './texts.ts';

const root = join(CONTENT, '..');
const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
const { version: released } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const { catalog, numbered } = loadCatalog();

/** The entries as they stand: what each is headed by, and what it says. */
const entries = changelog.split(/^## /m).slice(1).map((entry) => {
  const [head = '', ...rest] = entry.split('\n');
  return { head, text: rest.join('\n') };
});

const folders: string[] = [];
/** The content as it stands, but with another `version.yaml`; none when `null`. */
function contentWith(version: string | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'numbered-'));
  folders.push(folder);
  cpSync(CONTENT, folder, { recursive: true });
  if (version === null) rmSync(join(folder, 'version.yaml'));
  else writeFileSync(join(folder, 'version.yaml'), version);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the changelog', () => {
  it('begins with the release that is built, and gives every entry a version and a day', () => {
    expect(entries[0]?.head).toMatch(new RegExp(`^Version ${released.replaceAll('.', '\\.')} – `));
    for (const { head } of entries)
      expect(head).toMatch(/^Version \d+\.\d+\.\d+ – \d{1,2}\. \p{Ll}+ \d{4}$/u);
  });

  it('has an entry for the content’s version, of its day, which names the format beside it', () => {
    const said = `Indhold ${numbered?.version ?? ''}, filformat ${String(VERSION)}.`;
    const entry = entries.find(({ text }) => text.includes(said));
    expect(entry?.head).toContain(formatDate(numbered?.date ?? ''));
  });

  it('speaks to those who use the site, and names neither files nor code', () => {
    expect(changelog).not.toMatch(/`|\bsrc\/|\bcontent\/|https?:/);
  });
});

describe('the content’s version', () => {
  it('is its number and the hash of what it says, and the published file goes by the hash', () => {
    expect(catalog.version).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{16}$/);
    expect(catalog.version.split('+')[0]).toBe(numbered?.version);
    expect(publishCatalog(catalog).name).toBe(
      `catalog.${catalog.version.split('+')[1] ?? ''}.json`,
    );
  });

  it('changes with the number, though nothing else does', () => {
    const next = loadCatalog(contentWith("version: 2.0.0\ndate: '2027-01-01'\n"));
    expect(next.numbered).toEqual({ version: '2.0.0', date: '2027-01-01' });
    expect(next.catalog.version).toBe(catalog.version.replace(/^[^+]*/, '2.0.0'));
  });

  it('is the hash alone where nobody has given it a number', () => {
    const bare = loadCatalog(contentWith(null));
    expect(bare.numbered).toBeNull();
    expect(bare.catalog.version).toBe(catalog.version.split('+')[1]);
    expect(bare.catalog.version).toHaveLength(textHash('').length);
  });

  it('is refused with its place when it is no version', () => {
    const load = () => loadCatalog(contentWith("version: '1.2'\ndate: '2027-01-01'\n"));
    expect(load).toThrow(CatalogError);
    expect(load).toThrow(/\/version\.yaml, linje 1, felt "version": Skriv versionen som tre tal/);
  });
});
