/** What a page of prose may hold: what is no fault in its text, and the parts that pages hand over. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/catalog/faults.ts';
import { PARTS, proseOf } from '../../src/catalog/prose.ts';

/** What is said of a page with a text. */
function saidOf(body: string): Fault[] {
  const folder = mkdtempSync(join(tmpdir(), 'prose-'));
  try {
    mkdirSync(join(folder, 'pages'));
    const head = '---\ntitle: En side\nsummary: Kort.\norder: 1\n---\n';
    writeFileSync(join(folder, 'pages/side.mdx'), `${head}\n${body}\n`);
    const faults: Fault[] = [];
    proseOf(folder, faults);
    return faults;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a page of prose', () => {
  it.each([
    ['code that is shown', '```json\n{ "a": 1 }\n```\n\n`{a}` og ``b ` {``'],
    ['signs with a stroke before them', 'a \\{ b \\< c'],
    ['a remark', '{/* Husk at se efter. */}'],
    ['less than, with space around it', '1 < 2'],
    ['a part, and one with words for it', '<Versions />\n\n<Fortalt facet="injury" />'],
    ['HTML that is closed', '<ul class="a">\n<li>b</li>\n</ul>'],
    ['a word within a paragraph', 'Noget om\nimport af varer.'],
  ])('may hold %s', (_, body) => {
    expect(saidOf(body)).toEqual([]);
  });

  it('knows the parts that the pages hand over, and no others', () => {
    const pages = join(import.meta.dirname, '../../src/pages');
    const handed = readdirSync(pages, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.astro'))
      .flatMap((name) => [
        ...readFileSync(join(pages, name), 'utf8').matchAll(/components=\{\{([^}]*)\}\}/g),
      ])
      .flatMap(([, parts = '']) => parts.split(',').map((part) => part.split(':')[0]?.trim()));
    expect([...new Set(handed)].sort()).toEqual(PARTS);
  });
});
