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

/** A word with what comes before it. */
export type Token = Word & { before: Segment | 'newline' | null };

/** A word of nothing. */
export const empty: Word = { segments: [], width: 0 };

const blankSign = 32;
const newlineSign = 10;

const none: Segment[] = [];

/** Words in order, each with the blank before it; a newline is a token of its own. */
export function wordsOf(runs: readonly Run[], measure: Measure): Token[] {
  const tokens: Token[] = [];
  let segments: Segment[] = none;
  let blank: Segment | null = null;
  const endWord = () => {
    if (segments === none) return;
    tokens.push({ segments, width: width(segments), before: blank });
    segments = none;
  };
  // Nearly every word is of one part: a list of its own length takes a fraction of one that is pushed to.
  const take = (segment: Segment) => {
    if (segments === none) segments = [segment];
    else segments.push(segment);
  };
  for (const run of runs) {
    const { text } = run;
    let between: Segment | null = null;
    // Where the next of each stands: looked for again only when it is passed.
    let space = -1;
    let newline = -1;
    for (let at = 0; at < text.length;) {
      const sign = text.charCodeAt(at);
      if (sign === blankSign) {
        endWord();
        blank = between ??= segmentOf(' ', run, measure);
        at++;
      } else if (sign === newlineSign) {
        endWord();
        blank = null;
        tokens.push({ ...empty, before: 'newline' });
        at++;
      } else {
        if (space < at) space = nextOf(text, ' ', at);
        if (newline < at) newline = nextOf(text, '\n', at);
        const end = Math.min(space, newline);
        const letters = text.slice(at, end);
        if (letters.length <= mostLetters) take(segmentOf(letters, run, measure));
        else {
          for (const [index, part] of (letters.match(longParts) ?? []).entries()) {
            if (index > 0) {
              endWord();
              blank = null;
            }
            take(segmentOf(part, run, measure));
          }
        }
        at = end;
      }
    }
  }
  endWord();
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
  width: (measure(text, run.face) * run.size) / 1000 + run.spacing * text.length,
});

/** How wide segments are together. */
export function width(segments: readonly Segment[]): number {
  let sum = 0;
  for (const segment of segments) sum += segment.width;
  return sum;
}
