/** What holds for every paper, whatever plan it is of. */
import { expect } from 'vitest';
import type { Block, Doc } from '../../src/document/index.ts';
import { allBlocks, headings, plain } from './reading.ts';

/** Whole tables, unique anchors, no level skipped, no heading with nothing under it, no unfilled placeholder. */
export function sound(doc: Doc): void {
  const blocks = allBlocks(doc.blocks);
  for (const block of blocks) {
    if (block.type === 'table') {
      expect(block.rows.length).toBeGreaterThan(0);
      expect(block.widths).toHaveLength(block.head.length);
      for (const row of block.rows) expect(row).toHaveLength(block.head.length);
    }
    if (block.type === 'list') expect(block.items.length).toBeGreaterThan(0);
    if (block.type === 'field-list') expect(block.fields.length).toBeGreaterThan(0);
  }
  expect(emptyHeadings(doc.blocks)).toEqual([]);
  const all = headings(doc);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  let level = 0;
  for (const heading of all) {
    expect(heading.level).toBeLessThanOrEqual(level + 1);
    level = heading.level;
  }
  expect(plain(doc)).not.toMatch(/\{\w+\}|undefined|null|\[object/);
}

/** The headings after which no text comes before the next heading of their own level or above. */
export function emptyHeadings(blocks: readonly Block[]): string[] {
  const shown = blocks.filter(({ type }) => type !== 'page-break' && type !== 'note');
  return shown.flatMap((block, at) => {
    const next = shown[at + 1];
    if (block.type !== 'heading') return [];
    const isEmpty = !next || (next.type === 'heading' && next.level <= block.level);
    return isEmpty ? [block.text] : [];
  });
}
