/** The words of running text, measured: what lines are made of. */
import type { FaceName } from '../look.ts';
import type { Run } from './runs.ts';

/** Width of a text in a face, in thousandths of an em. */
export type Measure = (text: string, face: FaceName) => number;

/** A word or a part of it in one look. */
export type Segment = { text: string; run: Run; width: number };
export type Word = { segments: readonly Segment[]; width: number };

/** Words are taken in parts of at most this many letters, more than fit on a line. */
const mostLetters = 200;
const longParts = /.{1,200}/gsu;

/**
 * A segment with what comes before it: a blank, nothing (where a word longer than a line is parted), or more of the same
 * word. A newline is a token of its own. Nearly every word is one segment, so words have no lists of their own.
 */
export type Token = Segment & { before: Segment | 'word' | 'newline' | null };

/** A word of nothing. */
export const empty: Word = { segments: [], width: 0 };

const blankSign = 32;
const newlineSign = 10;

/** Words in order, each with the blank before it. */
export function wordsOf(runs: readonly Run[], measure: Measure): Token[] {
  const tokens: Token[] = [];
  let before: Token['before'] = null;
  const take = (text: string, run: Run) => {
    tokens.push({ text, run, width: widthOf(text, run, measure), before });
    before = 'word';
  };
  for (const run of runs) {
    const { text } = run;
    let blank: Segment | null = null;
    // Where the next of each stands: looked for again only when it is passed.
    let space = -1;
    let newline = -1;
    for (let at = 0; at < text.length;) {
      const sign = text.charCodeAt(at);
      if (sign === blankSign) {
        before = blank ??= segmentOf(' ', run, measure);
        at++;
      } else if (sign === newlineSign) {
        tokens.push({ text: '', run, width: 0, before: 'newline' });
        before = null;
        at++;
      } else {
        if (space < at) space = nextOf(text, ' ', at);
        if (newline < at) newline = nextOf(text, '\n', at);
        const end = Math.min(space, newline);
        const letters = text.slice(at, end);
        if (letters.length <= mostLetters) take(letters, run);
        else {
          for (const [index, part] of (letters.match(longParts) ?? []).entries()) {
            if (index > 0) before = null;
            take(part, run);
          }
        }
        at = end;
      }
    }
  }
  return tokens;
}

/** Where the sign stands next, or the text ends. */
function nextOf(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found === -1 ? text.length : found;
}

/** A text in the look of its run. */
export const segmentOf = (text: string, run: Run, measure: Measure): Segment => ({
  text,
  run,
  width: widthOf(text, run, measure),
});

const widthOf = (text: string, { face, size, spacing }: Run, measure: Measure) =>
  (measure(text, face) * size) / 1000 + spacing * text.length;

/** How wide segments are together. */
export function width(segments: readonly Segment[]): number {
  let sum = 0;
  for (const segment of segments) sum += segment.width;
  return sum;
}
