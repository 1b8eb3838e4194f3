/** How wide the columns of a table are: by what the paper asks, by their longest words, and so that the table is short. */
import type { Cell, Table } from '../../parts/doc.ts';
import { parted } from '../../parts/row-head.ts';
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
  const wanted = content.map(({ wanted: width }) => width);
  const widths = balanced(fairWidths(shares, wanted, area.width), content, area.width);
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
/** A word of no more letters than this is not parted to make a table shorter. */
const fewLetters = 10;

/** A day and its month and year look torn on two lines. */
const days = /\d{1,2}\. \p{Ll}{3,9} \d{4}/gu;

/** What a column holds, in widths with what is around the text. */
type Content = {
  /** Of the longest word that is to stand whole: it is made no narrower. */
  word: number;
  /** Of its longest word or day: so wide it is to begin with, where there is room. */
  wanted: number;
  /** Of the paragraphs in each row, without what is around. */
  rows: number[][];
  /** Of the longest day and of the longest word in each row; 0 where there is none. */
  days: number[];
  words: number[];
  around: number;
};

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
/** The lines that a day or a word in one piece is worth. */
const tornDay = 1;
const tornWord = 2;
/** Rows enough to judge the whole table by. */
const mostJudged = 60;

/** Moves width to where it saves lines; no column is made narrower than its longest word. */
function balanced(
  fair: readonly number[],
  content: readonly Content[],
  whole: number,
): readonly number[] {
  const lines = new LineCounts(content);
  let best = { widths: fair, lines: lines.of(fair) };
  for (let move = 0; move < mostMoves; move++) {
    const better = steps
      .map((step) => bestMove(best, content, lines, Math.min(step, whole / 8)))
      .find((found) => found !== null);
    if (!better) break;
    best = better;
  }
  return best.widths;
}

type Widths = { widths: readonly number[]; lines: number };

/** The move of one step from one column to another that saves the most lines; null when none saves any. */
function bestMove(
  now: Widths,
  content: readonly Content[],
  lines: LineCounts,
  step: number,
): Widths | null {
  let best: Widths | null = null;
  for (const from of content.keys()) {
    const left = (now.widths[from] ?? 0) - step;
    if (left < Math.max(narrowest, content[from]?.word ?? 0)) continue;
    for (const to of content.keys()) {
      if (to === from) continue;
      const moved = [...now.widths];
      moved[from] = left;
      moved[to] = (now.widths[to] ?? 0) + step;
      const count = lines.of(moved);
      if (count < (best ?? now).lines) best = { widths: moved, lines: count };
    }
  }
  return best;
}

/** What a column of one width costs: the lines of each row, and as many more as what is torn apart is worth. */
type Cost = { rows: readonly number[]; torn: number };

/** How many lines the rows take together, as near as their widths tell, and more for what is torn apart. */
class LineCounts {
  readonly #content: readonly Content[];
  readonly #rows: number;
  /** By column, then by width: a move changes two columns, and many moves are tried. */
  readonly #known: readonly Map<number, Cost>[];

  constructor(content: readonly Content[]) {
    this.#content = content;
    this.#rows = Math.min(mostJudged, content[0]?.rows.length ?? 0);
    this.#known = content.map(() => new Map<number, Cost>());
  }

  of(widths: readonly number[]): number {
    const costs = this.#content.map((column, at) => this.#cost(column, at, widths[at] ?? 0));
    let lines = 0;
    for (const { torn } of costs) lines += torn;
    for (let row = 0; row < this.#rows; row++) {
      let most = 1;
      for (const { rows } of costs) most = Math.max(most, rows[row] ?? 0);
      lines += most;
    }
    return lines;
  }

  #cost(column: Content, at: number, width: number): Cost {
    const known = this.#known[at]?.get(width);
    if (known !== undefined) return known;
    const room = Math.max(1, width - column.around);
    const rows: number[] = [];
    let torn = 0;
    for (let row = 0; row < this.#rows; row++) {
      // What is torn apart is as bad as a line more or two.
      if ((column.days[row] ?? 0) > width) torn += tornDay;
      if ((column.words[row] ?? 0) > width) torn += tornWord;
      let lines = 0;
      for (const each of column.rows[row] ?? []) lines += linesOf(each, room);
      rows.push(lines);
    }
    const cost = { rows, torn };
    this.#known[at]?.set(width, cost);
    return cost;
  }
}

/** The lines that so wide a text takes in the room; a line that another comes after is seldom filled to its end. */
const linesOf = (width: number, room: number) =>
  width <= room ? 1 : Math.ceil(width / (room * filled));
