/** How wide the columns of a table are: by what the paper asks, by their longest words, and so that the table is short. */
import type { Cell, Table } from '../../parts/doc.ts';
import { parted } from '../../parts/row-head.ts';
import { text, type TextStyle } from '../look.ts';
import { columnWidths, type Content } from './column-widths.ts';
import { runsOf, type Run } from './runs.ts';
import type { Area, Setter } from './setter.ts';

/** On either side of a cell's text. */
export const padding = 5;
/** Space between figures that end in line and the words of the next column. */
const afterFigures = 10;

/** What of a cell's width is not for its text. */
export const around = (align: Cell['align'], last: boolean) =>
  2 * padding + (align === 'end' && !last ? afterFigures : 0);

/** The columns side by side in the area. */
export function columnAreas(setter: Setter, block: Table, count: number, area: Area): Area[] {
  const shares = columnShares(block.widths, count);
  const content = measured(setter, block, count);
  let x = area.x;
  return columnWidths(shares, content, area.width).map((width) => {
    const at = { x, width };
    x += width;
    return at;
  });
}

/** The share of each column; one that has none gets the usual one. */
function columnShares(shares: readonly number[], count: number): number[] {
  const known = Array.from({ length: count }, (_, index) => {
    const share = shares[index] ?? 0;
    return Number.isFinite(share) && share > 0 ? share : 0;
  });
  const given = known.filter((share) => share > 0);
  const usual = given.length > 0 ? given.reduce((sum, share) => sum + share, 0) / given.length : 1;
  return known.map((share) => (share > 0 ? share : usual));
}

/** A word of more letters than this may be parted anyway: it makes no column wider. */
const mostLetters = 24;
/** A word of no more letters than this is not parted to make a table shorter. */
const fewLetters = 10;

/** A day and its month and year look torn on two lines. */
const days = /\d{1,2}\. \p{Ll}{3,9} \d{4}/gu;

function measured(setter: Setter, block: Table, count: number): Content[] {
  return Array.from({ length: count }, (_, index): Content => {
    const column: Content = {
      word: 0,
      wanted: 0,
      rows: [],
      days: [],
      words: [],
      around: 2 * padding,
    };
    const take = (cell: Cell | undefined, runs: readonly Run[], whole: number): void => {
      const besides = around(cell?.align, index === count - 1);
      column.around = Math.max(column.around, besides);
      const wide = (words: string, { face, size }: Run) =>
        setter.width(words, { ...text.cell, face, size });
      const paragraphs = [0];
      let [day, longest] = [0, 0];
      for (const run of runs) {
        for (const word of run.text.split(/[\s/–-]+/)) {
          if (word.length > mostLetters) continue;
          const width = wide(word, run) + besides + 0.5;
          longest = Math.max(longest, width);
          if (word.length <= whole) column.word = Math.max(column.word, width);
        }
        for (const [each] of run.text.matchAll(days)) {
          day = Math.max(day, wide(each, run) + besides + 0.5);
        }
        run.text.split('\n').forEach((part, at) => {
          if (at > 0) paragraphs.push(0);
          paragraphs[paragraphs.length - 1] = (paragraphs.at(-1) ?? 0) + wide(part, run);
        });
      }
      column.rows.push(paragraphs);
      column.days.push(day);
      column.words.push(longest);
      column.wanted = Math.max(column.wanted, day, longest);
    };
    const head = block.head[index];
    take(head, runsOf(head?.content ?? [], text.cellHead, setter), mostLetters);
    for (const row of block.rows) {
      const cell = row[index];
      const { name, rest } = parted(cell?.content ?? []);
      const style: TextStyle = index === 0 && block.rowHeaders ? text.rowHead : text.cell;
      const runs = [...runsOf(name, style, setter), ...runsOf(rest, text.cell, setter)];
      take(cell, runs, fewLetters);
    }
    return column;
  });
}
