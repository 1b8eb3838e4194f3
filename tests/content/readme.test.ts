/** What the guide for content says one can write, can be written. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import type { Content } from '../../src/core/index.ts';

const guide = readFileSync('content/README.md', 'utf8');
/** The files the guide shows, by their place in content/. */
const shown = [...guide.matchAll(/```yaml\n# content\/(\S+)\n([\s\S]*?)```/g)].map(
  ([, file = '', text = '']) => ({ file, text }),
);

describe('the guide to content', () => {
  let folder = '';
  let catalog: Content;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync('content', folder, { recursive: true });
    for (const { file, text } of shown) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    ({ catalog } = loadCatalog(folder));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows an example of each kind of record that is added', () => {
    const kinds = new Set(shown.map(({ file }) => file.split('/')[0]));
    expect([...kinds].sort()).toEqual(
      [
        ...['changes', 'checks', 'forms', 'indicators', 'provisions', 'reasons', 'rules', 'sources'],
        ...['target-groups', 'tasks', 'terms'],
      ].sort(),
    );
  });

  it('shows files that load together with what is there', () => {
    const words = JSON.stringify(catalog);
    const ids = shown
      .filter(({ file }) => !file.startsWith('forms/'))
      .map(({ file }) => file.replace(/^.*\/|\.yaml$/g, ''));
    expect(ids.filter((id) => !words.includes(`"${id}"`))).toEqual([]);
    expect(words).toContain('plan-for-daarligt-vejr');
  });
});
