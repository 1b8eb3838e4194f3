/** What the service worker of the built site keeps. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUDGET } from './budgets.ts';
import { fileAt, inside, type Built, readSite } from './built.ts';

/** Files that are not kept: the worker itself, and what no page needs. */
const ELSEWHERE =
  /^\/(og\.png|sw\.js|404\.html|fagtjek\/lov\/index\.html|schemas\/.*|fonts\/LICENSE\.txt|licenser\/.*\.txt|_headers|web\.config|nginx\.conf|\.(htaccess|nojekyll))$/;

describe('the service worker of the built site', () => {
  let site: Built;
  let kept: [file: string, hash: string][];
  beforeAll(async () => {
    site = await readSite();
    const worker = site.files.get('/sw.js')?.toString() ?? '';
    const list = /^const FILES = (\[.*\]);$/m.exec(worker)?.[1] ?? '[]';
    kept = (JSON.parse(list) as [string, string][]).map(([address, hash]) => {
      const path = inside(address, '/')?.path ?? '';
      return [fileAt(site, path) ?? path, hash];
    });
  });

  it('keeps every file that a page needs, and each as it is', () => {
    const files = [...site.files.keys()].filter((file) => !ELSEWHERE.test(file));
    expect(kept.map(([file]) => file).sort()).toEqual(files.sort());
    const changed = kept.filter(([file, hash]) => {
      const content = site.files.get(file) ?? '';
      return hash !== `sha256-${createHash('sha256').update(content).digest('base64')}`;
    });
    expect(changed).toEqual([]);
  });

  it('is no heavier than it may be', () => {
    const bytes = kept.reduce((sum, [file]) => sum + (site.files.get(file)?.length ?? 0), 0);
    expect(bytes).toBeLessThanOrEqual(BUDGET.kept);
  });

  it('is asked for by every page but the one for wrong addresses', () => {
    for (const { path, html } of site.pages) {
      const base = /data-base="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(base.startsWith('.'), path).toBe(path !== '/404.html');
    }
  });
});
