/** How wide the columns of a table are: by what the paper asks, by their longest words, and so that the table is short. */
import type { Cell, Table } from '../../doc.ts';
import { parted } from '../../row-head.ts';
import { text, type TextStyle } from '../look.ts';
import { runsOf, type Run } from './runs.ts';
import type { Area, Setter } from './setter.ts';

/** On either side of a cell's text. */
export const padding = 5;
/** Space between figures that end in line and the words of the next column. */
const afterFigures = 10;
const narrowest = 26;

/** What of a cell's width is not for its text. */
export const around = (align: Cell['align'], last: boolean) =>
  2 * padding + (align === 'end' && !last ? afterFigures : 0);

/** The columns side by side in the area. */
export function columnAreas(setter: Setter, block: Table, count: number, area: Area): Area[] {
  const shares = columnShares(block.widths, count);
  const content = measured(setter, block, count);
  const longest = content.map(({ longest: width }) => width);
  const widths = balanced(fairWidths(shares, longest, area.width), content, area.width);
  let x = area.x;
  return widths.map((width) => {
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

/** A day and its month and year look torn on two lines. */
const days = /\d{1,2}\. \p{Ll}{3,9} \d{4}/gu;

/** What ought to stand on one line: words, and days. */
const unparted = (words: string) => [
  ...(words.match(days) ?? []),
  ...words.replace(days, ' ').split(/[\s/–-]+/),
];

/** What a column holds: the width of its longest ordinary word, and for each row the widths of its paragraphs. */
type Content = { longest: number; rows: number[][]; around: number };

function measured(setter: Setter, block: Table, count: number): Content[] {
  return Array.from({ length: count }, (_, index): Content => {
    const last = index === count - 1;
    let longest = 0;
    let most = 2 * padding;
    const take = (cell: Cell | undefined, runs: readonly Run[]): number[] => {
      const besides = around(cell?.align, last);
      most = Math.max(most, besides);
      const wide = (words: string, { face, size }: Run) =>
        setter.width(words, { ...text.cell, face, size });
      const paragraphs = [0];
      for (const run of runs) {
        for (const word of unparted(run.text)) {
          if (word.length <= mostLetters) {
            longest = Math.max(longest, wide(word, run) + besides + 0.5);
          }
        }
        run.text.split('\n').forEach((part, at) => {
          if (at > 0) paragraphs.push(0);
          paragraphs[paragraphs.length - 1] = (paragraphs.at(-1) ?? 0) + wide(part, run);
        });
      }
      return paragraphs;
    };
    const head = block.head[index];
    const named = take(head, runsOf(head?.content ?? [], text.cellHead, setter));
    const rows = block.rows.map((row) => {
      const cell = row[index];
      const { name, rest } = parted(cell?.content ?? []);
      const style: TextStyle = index === 0 && block.rowHeaders ? text.rowHead : text.cell;
      return take(cell, [...runsOf(name, style, setter), ...runsOf(rest, text.cell, setter)]);
    });
    return { longest, rows: [named, ...rows], around: most };
  });
}

const sum = (all: readonly number[]) => all.reduce((so, each) => so + each, 0);

/**
 * Widths by their shares. A column too narrow for its longest word takes what it lacks from those with room to
 * spare, each by as much as it has; where there is not enough for all, every column in need gets a part. None comes
 * below the least.
 */
function fairWidths(
  shares: readonly number[],
  longest: readonly number[],
  whole: number,
): number[] {
  const total = sum(shares);
  const least = Math.min(narrowest, whole / shares.length);
  const plain = shares.map((share) => (share / total) * whole);
  const wanted = longest.map((width) => Math.max(width, least));
  const lack = plain.map((width, index) => Math.max(0, (wanted[index] ?? 0) - width));
  const spare = plain.map((width, index) => Math.max(0, width - (wanted[index] ?? 0)));
  const moved = Math.min(sum(lack), sum(spare));
  const part = (all: readonly number[], index: number) =>
    moved === 0 ? 0 : ((all[index] ?? 0) / sum(all)) * moved;
  const fair = plain.map((width, index) => width + part(lack, index) - part(spare, index));
  const over = whole - least * shares.length;
  return fair.every((width) => width >= least)
    ? fair
    : shares.map((share) => least + (share / total) * over);
}

/** Width is moved from column to column by the least of these that makes the table shorter. */
const steps = [4, 8, 16, 32, 64] as const;
const mostMoves = 60;
/** How much of a line is filled when another comes after it. */
const filled = 0.93;
/** Rows enough to judge the whole table by. */
const mostJudged = 60;

/** Moves width to where it saves lines; no column is made narrower than its longest word. */
function balanced(
  fair: readonly number[],
  content: readonly Content[],
  whole: number,
): readonly number[] {
  let best = { widths: fair, lines: linesIn(fair, content) };
  for (let move = 0; move < mostMoves; move++) {
    const better = steps
      .map((step) => bestMove(best, content, Math.min(step, whole / 8)))
      .find((found) => found !== null);
    if (!better) break;
    best = better;
  }
  return best.widths;
}

type Widths = { widths: readonly number[]; lines: number };

/** The move of one step from one column to another that saves the most lines; null when none saves any. */
function bestMove(now: Widths, content: readonly Content[], step: number): Widths | null {
  let best: Widths | null = null;
  for (const from of content.keys()) {
    const left = (now.widths[from] ?? 0) - step;
    if (left < Math.max(narrowest, content[from]?.longest ?? 0)) continue;
    for (const to of content.keys()) {
      if (to === from) continue;
      const moved = now.widths.map((width, at) =>
        at === from ? left : at === to ? width + step : width,
      );
      const lines = linesIn(moved, content);
      if (lines < (best ?? now).lines) best = { widths: moved, lines };
    }
  }
  return best;
}

/** How many lines the rows take together, as near as their widths tell. */
function linesIn(widths: readonly number[], content: readonly Content[]): number {
  const rows = Math.min(mostJudged, content[0]?.rows.length ?? 0);
  let lines = 0;
  for (let row = 0; row < rows; row++) {
    let most = 1;
    content.forEach(({ rows: all, around: besides }, index) => {
      const room = Math.max(1, (widths[index] ?? 0) - besides);
      most = Math.max(most, sum((all[row] ?? []).map((width) => linesOf(width, room))));
    });
    lines += most;
  }
  return lines;
}

/** The lines that so wide a text takes in the room; a line that another comes after is seldom filled to its end. */
const linesOf = (width: number, room: number) =>
  width <= room ? 1 : Math.ceil(width / (room * filled));
