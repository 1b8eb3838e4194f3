/** Two versions of a text, word by word: what stayed, what went, what came. */

/** A part of either text. `same` and `removed` joined are the text before, `same` and `added` the text after. */
export type Stretch = { is: 'same' | 'removed' | 'added'; text: string };

/** How many tokens may differ before words say less than paragraphs; what it costs grows with its square. */
const MOST_STEPS = 1200;
/** A word no longer than this, alone between two changes, reads as part of them. */
const SHORT_WORD = 3;

/**
 * The stretches from one text to the other, neighbours merged and what went ahead of what came. Texts that differ in more than
 * about 1200 words and marks are compared by paragraphs, and such as differ in more paragraphs than that as wholes.
 * Equal texts are one stretch; two empty ones are none.
 */
export function wordDifference(before: string, after: string): Stretch[] {
  const byWords = stretches(tokensOf(before, WORDS), tokensOf(after, WORDS));
  if (byWords) return tidied(byWords);
  const byParagraphs = stretches(tokensOf(before, PARAGRAPHS), tokensOf(after, PARAGRAPHS));
  return tidied(
    byParagraphs ?? [
      { is: 'removed', text: before },
      { is: 'added', text: after },
    ],
  );
}

/** A word with its marks, a run of blanks, or one character of any other kind. */
const WORDS = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
const PARAGRAPHS = /[^\n]*\n|[^\n]+$/gu;

const tokensOf = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

/** The stretches token by token; `null` when they differ too much. */
function stretches(before: readonly string[], after: readonly string[]): Stretch[] | null {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const inner = shortestEdit(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
  if (!inner) return null;
  const same = (text: string): Stretch => ({ is: 'same', text });
  return [
    ...before.slice(0, head).map(same),
    ...inner,
    ...before.slice(before.length - tail).map(same),
  ];
}

/** Myers' shortest edit, with the furthest reach kept for each number of steps; `null` beyond the most. */
function shortestEdit(before: readonly string[], after: readonly string[]): Stretch[] | null {
  const [rows, columns] = [before.length, after.length];
  const reaches: Int32Array[] = [];
  const middle = Math.min(rows + columns, MOST_STEPS) + 1;
  const reach = new Int32Array(2 * middle + 1);
  const at = (diagonal: number, from: Int32Array = reach): number => from[middle + diagonal] ?? 0;
  for (let steps = 0; steps < middle; steps += 1) {
    reaches.push(reach.slice());
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const isDown =
        diagonal === -steps || (diagonal !== steps && at(diagonal - 1) < at(diagonal + 1));
      let row = isDown ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (row < rows && row - diagonal < columns && before[row] === after[row - diagonal]) {
        row += 1;
      }
      reach[middle + diagonal] = row;
      if (row >= rows && row - diagonal >= columns) return traced(before, after, reaches, at);
    }
  }
  return null;
}

/** The way back through the reaches, as stretches from first to last. Rows run down the text before. */
function traced(
  before: readonly string[],
  after: readonly string[],
  reaches: readonly Int32Array[],
  at: (diagonal: number, from: Int32Array) => number,
): Stretch[] {
  const back: Stretch[] = [];
  let [row, column] = [before.length, after.length];
  for (let steps = reaches.length - 1; steps >= 0; steps -= 1) {
    const reach = reaches[steps] ?? new Int32Array();
    const diagonal = row - column;
    const isAdded =
      diagonal === -steps ||
      (diagonal !== steps && at(diagonal - 1, reach) < at(diagonal + 1, reach));
    const from = steps === 0 ? 0 : isAdded ? at(diagonal + 1, reach) : at(diagonal - 1, reach) + 1;
    while (row > from && column > 0 && row > 0) {
      row -= 1;
      column -= 1;
      back.push({ is: 'same', text: before[row] ?? '' });
    }
    if (steps === 0) break;
    if (isAdded) {
      column -= 1;
      back.push({ is: 'added', text: after[column] ?? '' });
    } else {
      row -= 1;
      back.push({ is: 'removed', text: before[row] ?? '' });
    }
  }
  return back.reverse();
}

/** Runs of one kind as one stretch, and no lone blank, mark or little word left standing between two changes. */
function tidied(parts: readonly Stretch[]): Stretch[] {
  const runs = joined(parts);
  const settled = runs.flatMap((run, index): Stretch[] => {
    const isBetween = index > 0 && index < runs.length - 1;
    if (run.is !== 'same' || !isBetween || !isSlight(run.text)) return [run];
    return [
      { is: 'removed', text: run.text },
      { is: 'added', text: run.text },
    ];
  });
  return joined(settled);
}

const isSlight = (text: string): boolean =>
  text.replace(/[^\p{L}\p{N}]+/gu, '').length <= SHORT_WORD && !text.includes('\n\n');

/** Neighbours of one kind as one; between two that stay, all that went stands ahead of all that came. */
function joined(parts: readonly Stretch[]): Stretch[] {
  const runs: Stretch[] = [];
  const waiting = { removed: '', added: '' };
  const settle = (): void => {
    for (const is of ['removed', 'added'] as const) {
      if (waiting[is] !== '') runs.push({ is, text: waiting[is] });
      waiting[is] = '';
    }
  };
  for (const { is, text } of parts) {
    if (text === '') continue;
    if (is !== 'same') {
      waiting[is] += text;
      continue;
    }
    settle();
    const last = runs.at(-1);
    if (last?.is === 'same') last.text += text;
    else runs.push({ is, text });
  }
  settle();
  return runs;
}
