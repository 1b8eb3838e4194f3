/** Breaks running text into lines: where a line ends, and when a word is hyphenated. */
import { breakPoints, isAddress } from './break-points.ts';
import type { Run } from './runs.ts';
import {
  empty,
  segmentOf,
  width,
  wordsOf,
  type Measure,
  type Segment,
  type Token,
  type Word,
} from './words.ts';

export type { Measure } from './words.ts';

/** A part of a line in one look; x counts from the start of the line. */
export type Piece = { x: number; width: number; text: string; run: Run };
/** One line of set text. A blank at the end of a line is kept in its text and not in its width. */
export type Line = {
  pieces: readonly Piece[];
  width: number;
  /** The last line of its paragraph: the writer's newline, or the end of the text, comes after it. */
  ends: boolean;
};

const softHyphen = '\u00ad';
/** A line shorter than this share of the width is worth a hyphen. */
const slack = 0.08;
/** No more lines than this in a row end with a hyphen. */
const longestLadder = 2;
/** No fewer letters than this stand before a hyphen in running text. */
const leastHead = 3;
/** Narrower columns than this are always hyphenated. */
const narrow = 210;
/** What a line may be too long by, where numbers are not exact. */
const hair = 0.001;

/** Made when a word is first wider than its line: it takes as long as a page. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Whether words may be parted at line ends: `sparingly` where the line would else be short, and always in a narrow
 * column; `rarely` only where it saves a line besides; `never` but for a word that is wider than the line.
 */
export type Hyphens = 'sparingly' | 'rarely' | 'never';

/** Breaks runs into lines no wider than `width`; newlines in the text are kept. At least one line, perhaps empty. */
export function breakLines(
  runs: readonly Run[],
  width: number,
  measure: Measure,
  hyphens: Hyphens = 'sparingly',
): Line[] {
  const tokens = wordsOf(runs, measure);
  const set = (whole: boolean) => setTokens(tokens, new LineSetter(width, measure, whole));
  if (hyphens !== 'rarely') return set(hyphens === 'never');
  const whole = set(true);
  const parted = whole.length === 1 ? whole : set(false);
  return parted.length < whole.length ? parted : whole;
}

function setTokens(tokens: readonly Token[], setter: LineSetter): Line[] {
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    const { before } = token;
    let end = at + 1;
    while (tokens[end]?.before === 'word') end++;
    const after = tokens[end];
    if (before === 'newline') setter.endLine(true);
    else if (before !== 'word' && !(end === at + 1 && setter.takes(token, before))) {
      const segments = tokens.slice(at, end);
      const last = after === undefined || after.before === 'newline';
      setter.add({ segments, width: width(segments) }, before, last);
    }
    at = end;
  }
  return setter.finish();
}

class LineSetter {
  readonly #width: number;
  readonly #measure: Measure;
  readonly #lines: Line[] = [];
  #pieces: Piece[] = [];
  #used = 0;
  /** Lines in a row that ended with a hyphen. */
  #ladder = 0;
  /** Only a word wider than the line is parted. */
  readonly #whole: boolean;

  constructor(width: number, measure: Measure, whole: boolean) {
    this.#width = width;
    this.#measure = measure;
    this.#whole = whole;
  }

  /** Adds a word of one segment where it fits in the line, as nearly every word is and does; tells whether it did. */
  takes(word: Segment, blank: Segment | null): boolean {
    if (word.width > this.#room(blank) + hair) return false;
    if (blank !== null && this.#pieces.length > 0) this.#append(blank);
    this.#append(word);
    return true;
  }

  /** What is left of the line after a blank; none stands first in a line. */
  #room(blank: Segment | null): number {
    const gap = blank === null || this.#pieces.length === 0 ? 0 : blank.width;
    return this.#width - this.#used - gap;
  }

  /** Adds a word; the last one of a paragraph is not broken, so that no stub stands alone on the last line. */
  add(word: Word, before: Segment | null, last: boolean): void {
    let rest = word;
    let blank = before;
    for (;;) {
      const fresh = this.#pieces.length === 0;
      const room = this.#room(blank);
      if (rest.width <= room + hair) {
        if (!fresh && blank !== null) this.#blank(blank);
        for (const segment of rest.segments) this.#append(segment);
        return;
      }
      const cut = this.#cut(rest, room, { fresh, last });
      if (cut === null) {
        if (blank !== null) this.#blank(blank, true);
        this.endLine();
        this.#ladder = 0;
        continue;
      }
      if (!fresh && blank !== null) this.#blank(blank);
      for (const segment of cut.head) this.#append(segment);
      this.endLine();
      this.#ladder++;
      rest = cut.tail;
      blank = null;
    }
  }

  endLine(ends = false): void {
    this.#lines.push({ pieces: this.#pieces, width: this.#used, ends });
    this.#pieces = [];
    this.#used = 0;
  }

  finish(): Line[] {
    if (this.#pieces.length > 0 || this.#lines.length === 0) this.endLine(true);
    return this.#lines;
  }

  /** A blank in the line, or hanging past its end, where it takes no room but keeps the words apart when copied. */
  #blank(blank: Segment, hanging = false): void {
    if (!hanging) {
      this.#append(blank);
      return;
    }
    const before = this.#pieces.at(-1)?.run;
    if (before === undefined) return;
    const { run } = blank;
    const inside = before === run || run.path.every((tag, index) => before.path[index] === tag);
    const used = this.#used;
    this.#append(inside && before !== run ? segmentOf(' ', before, this.#measure) : blank);
    this.#used = used;
  }

  #append({ text, run, width }: Segment): void {
    const last = this.#pieces[this.#pieces.length - 1];
    if (last?.run === run) {
      last.text += text;
      last.width += width;
    } else {
      const piece = { x: this.#used, width, text, run };
      // Nearly every line is one piece.
      if (last === undefined) this.#pieces = [piece];
      else this.#pieces.push(piece);
    }
    this.#used += width;
  }

  /** The longest part of the word that fits in `room`, or null when the whole word should go to the next line. */
  #cut(
    word: Word,
    room: number,
    { fresh, last }: { fresh: boolean; last: boolean },
  ): { head: Segment[]; tail: Word } | null {
    const text = word.segments.map((segment) => segment.text).join('');
    const short =
      room / this.#width > slack && !last && this.#ladder < longestLadder && !isAddress(text);
    const parted = !this.#whole && (this.#width < narrow || short);
    const wanted = parted || word.width > this.#width;
    if (!fresh && !wanted) return null;
    const points = breakPoints(text).filter(
      ({ at, hyphen }) => fresh || !hyphen || at >= leastHead,
    );
    const fitting = lastThat(points.length, (index) => {
      const point = points[index];
      return point !== undefined && width(this.#split(word, point.at, point.hyphen).head) <= room;
    });
    const point = points[fitting];
    if (point !== undefined) return this.#split(word, point.at, point.hyphen);
    if (!fresh) return null;
    return this.#force(word, text, room);
  }

  /** A word that no rule can break is broken at the last letter that fits; at least one letter stays. */
  #force(word: Word, text: string, room: number): { head: Segment[]; tail: Word } {
    segmenter ??= new Intl.Segmenter('da');
    const letters = [...segmenter.segment(text)];
    const hyphen = /\p{L}/u.test(text) && !/[/@._]/.test(text);
    const at = (index: number) => letters[index + 1]?.index ?? text.length;
    if (letters.length < 2) return { head: [...word.segments], tail: empty };
    const fitting = lastThat(
      letters.length - 1,
      (index) => width(this.#split(word, at(index), hyphen).head) <= room,
    );
    return this.#split(word, at(Math.max(fitting, 0)), hyphen);
  }

  #split(word: Word, at: number, hyphen: boolean): { head: Segment[]; tail: Word } {
    const head: Segment[] = [];
    const tail: Segment[] = [];
    let from = 0;
    for (const segment of word.segments) {
      const cut = Math.min(Math.max(at - from, 0), segment.text.length);
      if (cut > 0) {
        const ends = from + segment.text.length >= at;
        const text = segment.text.slice(0, cut) + (ends && hyphen ? softHyphen : '');
        head.push(segmentOf(text, segment.run, this.#measure));
      }
      if (cut < segment.text.length) {
        tail.push(segmentOf(segment.text.slice(cut), segment.run, this.#measure));
      }
      from += segment.text.length;
    }
    return { head, tail: { segments: tail, width: width(tail) } };
  }
}

/** The last number below `count` that passes, when all that pass come first; -1 when none does. */
function lastThat(count: number, passes: (index: number) => boolean): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
