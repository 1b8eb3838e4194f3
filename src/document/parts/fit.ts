/** Making a paper fit a number of pages before it is laid out: how many lines its blocks come to, and building it tighter. */
import type { Block, Cell, Inline, Table } from './doc.ts';

/** Letters on a line of running text, and of a level-1 heading. */
const WIDE = 92;
const TITLE = 36;
/** Letters on a line of a field's value, of its label, and of a list's item. */
const VALUE = 58;
const LABEL = 26;
const ITEM = 88;
/** Letters on a line of a table, all columns taken together. */
const CELLS = 98;

/**
 * The blocks that a paper has room for: built at full measure, and then at ever smaller ones until they come to at most
 * so many lines. The measure goes from 1 down to the last in `MEASURES`, which is taken whatever it comes to.
 */
export function fitted(build: (measure: number) => Block[], most: number): Block[] {
  let blocks: Block[] = [];
  for (const measure of MEASURES) {
    blocks = build(measure);
    if (linesOf(blocks) <= most) return blocks;
  }
  return blocks;
}

/** The lines of one page and of two: counted amply, so that what is lost where a page ends is in it. */
export const ONE_PAGE = 52;
export const TWO_PAGES = 101;

const MEASURES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2] as const;

/** About how many lines of running text some blocks take in height. */
export function linesOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + linesIn(block), 0);
}

function linesIn(block: Block): number {
  switch (block.type) {
    case 'heading':
      return block.level === 1
        ? lines(block.text, TITLE) * 2 + 0.6
        : 1.7 + lines(block.text, 60) * 1.3;
    case 'paragraph':
    case 'note':
      return lines(textOf(block.content), WIDE) + 0.6;
    case 'list':
      return block.items.reduce(
        (sum, { content }) => sum + lines(textOf(content), ITEM) + 0.22,
        0.4,
      );
    case 'field-list':
      return block.fields.reduce(
        (sum, { label, content }) =>
          sum + Math.max(lines(label, LABEL), lines(textOf(content), VALUE)) + 0.35,
        0.3,
      );
    case 'table':
      return tableLines(block);
    case 'callout':
      return 3 + linesOf(block.blocks);
    default:
      return 2;
  }
}

function tableLines({ widths, head, rows }: Table): number {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const row = (cells: readonly Cell[]): number =>
    Math.max(
      ...cells.map(({ content }, at) =>
        lines(textOf(content), Math.max(6, (CELLS * (widths[at] ?? 1)) / whole - 3)),
      ),
    ) *
      0.85 +
    0.75;
  return rows.reduce((sum, cells) => sum + row(cells), row(head) + 2.2);
}

function textOf(content: readonly Inline[]): string {
  return content
    .map((part) =>
      part.type === 'text' ? part.text : part.type === 'note-mark' ? '' : textOf(part.children),
    )
    .join('');
}

/** Lines of so many letters, where a line that someone ended is a line. */
function lines(written: string, letters: number): number {
  return written
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}
