/** How a table's width is shared among its columns: by shares, by what each must hold, and so that the table is short. */

/** No column is narrower, in points. */
const narrowest = 26;

/** What a column holds, in widths with what is around the text. */
export type Content = {
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

/** The columns' widths, which are `whole` together: by their shares, no narrower than they must be, then as is shortest. */
export function columnWidths(
  shares: readonly number[],
  content: readonly Content[],
  whole: number,
): readonly number[] {
  const wanted = content.map((column) => column.wanted);
  return balanced(fairWidths(shares, wanted, whole), content, whole);
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
    const better = leastMove(best, content, lines, whole / 8);
    if (better === null) break;
    best = better;
  }
  return best.widths;
}

/** The best move of the least step that saves a line; no step is longer than `most`. */
function leastMove(
  now: Widths,
  content: readonly Content[],
  lines: LineCounts,
  most: number,
): Widths | null {
  for (const step of steps) {
    const found = bestMove(now, content, lines, Math.min(step, most));
    if (found !== null) return found;
  }
  return null;
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
  /** Room for the lines of each row. */
  readonly #tallest: number[];

  constructor(content: readonly Content[]) {
    this.#content = content;
    this.#rows = Math.min(mostJudged, content[0]?.rows.length ?? 0);
    this.#tallest = Array.from({ length: this.#rows }, () => 1);
    this.#known = content.map(() => new Map<number, Cost>());
  }

  of(widths: readonly number[]): number {
    let lines = 0;
    // Each row takes the lines of its tallest cell.
    const tallest = this.#tallest.fill(1);
    for (const [at, column] of this.#content.entries()) {
      const { rows, torn } = this.#cost(column, at, widths[at] ?? 0);
      lines += torn;
      for (let row = 0; row < rows.length; row++) {
        const own = rows[row] ?? 0;
        if (own > (tallest[row] ?? 0)) tallest[row] = own;
      }
    }
    for (const own of tallest) lines += own;
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
