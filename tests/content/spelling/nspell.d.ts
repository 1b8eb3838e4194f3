/** The part of nspell that the spelling test uses; the package has no types of its own. */
declare module 'nspell' {
  type Affixes = { aff: string | Uint8Array; dic: string | Uint8Array };
  /** `data` is every form the dictionary has, with the flags of those that stand in it as they are. */
  type Speller = { correct: (word: string) => boolean; data: Record<string, string[]> };
  export default function nspell(dictionary: Affixes): Speller;
}
