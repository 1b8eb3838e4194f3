/** Where Danish words may be hyphenated: by patterns, and by a list of our own vocabulary ahead of them. */
import createHyphenator from 'hyphen';
import patterns from 'hyphen/patterns/da.js';
import exceptions from './hyphenation-exceptions.json' with { type: 'json' };

const hyphenate = createHyphenator(patterns, { hyphenChar: '\u00ad', minWordLength: 5 });
const vowel = /[aeiouyæøåéäöü]/i;
const letters = /^\p{L}+$/u;
const shortestHead = 2;
const shortestTail = 3;

/** Our own vocabulary: the start of a word and where it may be broken, longest first. */
const known = exceptions
  .map((word) => ({ start: word.replaceAll('-', ''), pieces: word.split('-') }))
  .sort((a, b) => b.start.length - a.start.length);

/** Longer than any word of the language. */
const longestWord = 100;

const words = new Map<string, readonly number[]>();
const mostWords = 20_000;

/**
 * The places (offsets from the start) where a Danish word may be broken with a hyphen. Patterns of TeX, with our
 * own words taken first and no piece left without a vowel. Anything but plain letters has none.
 */
export function hyphenationPoints(word: string): readonly number[] {
  let points = words.get(word);
  if (points === undefined) {
    points = word.length <= longestWord && letters.test(word) ? findPoints(word) : [];
    if (words.size >= mostWords) words.clear();
    words.set(word, points);
  }
  return points;
}

function findPoints(word: string): number[] {
  const pieces = withVowels(piecesOf(word));
  const points: number[] = [];
  let at = 0;
  for (const piece of pieces.slice(0, -1)) {
    at += piece.length;
    if (at >= shortestHead && word.length - at >= shortestTail) points.push(at);
  }
  return points;
}

function piecesOf(word: string): string[] {
  const lower = word.toLocaleLowerCase('da');
  if (lower.length !== word.length) return [word];
  const found = known.find(({ start }) => lower.startsWith(start));
  if (found === undefined) return hyphenate(word).split('\u00ad');
  const rest = word.slice(found.start.length);
  const tail = rest.length >= 5 ? piecesOf(rest) : [rest];
  const head = found.pieces.map((piece, index) => {
    const start = found.pieces.slice(0, index).join('').length;
    return word.slice(start, start + piece.length);
  });
  // An ending of a letter or two belongs to the last syllable, not to a piece of its own.
  if (rest.length > 0 && rest.length < 5) return [...head.slice(0, -1), (head.at(-1) ?? '') + rest];
  return rest === '' ? head : [...head, ...tail];
}

/** Joins a piece without a vowel to the one before it (the first one to the one after). */
function withVowels(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  let carried = '';
  for (const piece of pieces) {
    if (vowel.test(piece)) {
      joined.push(carried + piece);
      carried = '';
    } else if (joined.length > 0) {
      joined.push((joined.pop() ?? '') + piece);
    } else {
      carried += piece;
    }
  }
  if (carried !== '') joined.push(carried);
  return joined;
}
