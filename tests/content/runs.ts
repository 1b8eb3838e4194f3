/** Runs of words as hashes: how a test knows a copied sentence without holding the text it was copied from. */

/** How many words in a row count as copied. */
export const RUN = 12;

/** The words of a text: lower-cased letters and digits, split at everything else. */
export function words(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** FNV-1a, 32 bits, over the UTF-8 bytes of a text. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}

/** The hash of every run of `length` words in the text, in order: the words joined by one space. */
export function runHashes(text: string, length: number): number[] {
  const all = words(text);
  return Array.from({ length: Math.max(0, all.length - length + 1) }, (_, at) =>
    fnv1a(all.slice(at, at + length).join(' ')),
  );
}
