/** Danish words made comparable: what two texts share when they speak of the same thing. */
import { stemmer } from '@orama/stemmers/danish';

/** Words that stand in every text and so tell none of them apart. */
const STOP_WORDS = new Set(
  (
    'ad af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din disse dit dog du efter ' +
    'eller en end er et for fordi fra ham han har havde have hende hendes her hos hun hvad hvem hvilke hvilken hvilket ' +
    'hvis hvor hvordan hvorfor hvornår i ikke ind ja jeg jer jeres jo kan kom kunne man mange med meget men mig min ' +
    'mine mit mod må ned nej noget nogle nok nu når og også om op os over på sig sin sine sit skal skulle som så ' +
    'sådan til ud under var ved vi vil ville vor være været'
  ).split(' '),
);

/** Words the stemmer would take for another: someone without work is not someone who leads. */
const STEMS: Readonly<Record<string, string>> = {
  ledig: 'ledig',
  ledige: 'ledig',
  lediges: 'ledig',
  ledighed: 'ledighed',
  ledigheden: 'ledighed',
};

/** A paragraph of an act with its number and letter (never `i`, which is a word), or a run of letters, or of digits. */
const WORD = /§+\s*\d+(?:\s?[a-hj-z](?!\p{L}))?|\p{L}[\p{L}\p{M}]*|\d+/gu;

/** The letters in one spelling: "Maalgruppe" and "målgruppe" are one word, so are "foer" and "før". */
function spelled(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('aa', 'å')
    .replaceAll('ae', 'æ')
    .replaceAll('oe', 'ø')
    .replaceAll('ä', 'æ')
    .replaceAll('ö', 'ø')
    .replaceAll('é', 'e');
}

const known = new Map<string, string>();

/** The stem of one word in its one spelling. */
function stem(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    found = STEMS[word] ?? stemmer(word);
    known.set(word, found);
  }
  return found;
}

/** A word of the text, where it stands, and the terms it is known by. */
export type Word = { from: number; until: number; terms: string[] };

/**
 * The words of a text in their order, stop words left out. A paragraph is both itself and its number: "§ 83" is `§83`
 * and `83`. Places are counted in the text as it is given, which must be NFC.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const { 0: written, index } of text.matchAll(new RegExp(WORD, 'giu'))) {
    const word = spelled(written);
    if (STOP_WORDS.has(word)) continue;
    const number = /^§+\s*(\d+)\s?([a-z]?)$/.exec(word);
    const terms = number
      ? [`§${number[1] ?? ''}${number[2] ?? ''}`, number[1] ?? '']
      : [stem(word)];
    found.push({ from: index, until: index + written.length, terms });
  }
  return found;
}

/** The terms of a text in their order: words in one spelling, stemmed, stop words left out. */
export function terms(text: string): string[] {
  const plain = text.normalize('NFC').replace(/\bparagraf(?:fen|fer|ferne)?\s+(?=\d)/gi, '§ ');
  return words(plain).flatMap((word) => word.terms);
}

/** What may stand between the parts of a compound. */
const JOINTS = ['', 's', 'e', 'es', 'er'];

/** The shortest part that is looked for in a compound, and the shortest that is believed beside an unknown rest. */
const SHORTEST = 3;
const LONGEST = 5;

/**
 * The parts of a compound term that the vocabulary knows, the term itself left out: `plejehjemsopgav` is `plejehjem`
 * and `opgav`. Whole splits in few parts come first; else what it begins and ends with. Empty when it is no compound.
 */
export function parts(term: string, vocabulary: ReadonlySet<string>): string[] {
  if (term.length < SHORTEST + LONGEST || !/^\p{L}+$/u.test(term)) return [];
  const whole = split(term, term, vocabulary);
  if (whole !== null && isSure(whole)) return [...new Set(whole)];
  const found: string[] = [];
  for (let end = term.length - 1; end >= LONGEST; end -= 1) {
    const head = stem(term.slice(0, end));
    if (head !== term && head.length >= LONGEST && vocabulary.has(head)) {
      found.push(head);
      break;
    }
  }
  for (let start = 3; start <= term.length - LONGEST; start += 1) {
    const tail = term.slice(start);
    if (vocabulary.has(tail)) {
      if (!found.includes(tail)) found.push(tail);
      break;
    }
  }
  return found;
}

/** Parts that are hardly there by chance: one that is long, or none that is very short. */
const isSure = (whole: readonly string[]): boolean =>
  whole.some((part) => part.length >= LONGEST) || whole.every((part) => part.length > SHORTEST);

/** The fewest, longest parts that make up `rest` to its end; `null` when the vocabulary does not have them. */
function split(rest: string, whole: string, vocabulary: ReadonlySet<string>): string[] | null {
  if (rest !== whole && vocabulary.has(rest) && rest.length >= SHORTEST) return [rest];
  let best: string[] | null = null;
  for (let end = rest.length - SHORTEST; end >= SHORTEST; end -= 1) {
    const head = rest.slice(0, end);
    if (!vocabulary.has(head)) continue;
    for (const joint of JOINTS) {
      if (!rest.startsWith(joint, end)) continue;
      const tail = split(rest.slice(end + joint.length), whole, vocabulary);
      if (tail !== null && (best === null || tail.length + 1 < best.length)) best = [head, ...tail];
    }
  }
  return best;
}
