/** The text strings of a PDF as text: UTF-16, UTF-8, or the alphabet that PDF has of its own. */

/** Where PDFDocEncoding has other letters than Latin-1. */
const own: readonly (readonly [from: number, letters: string])[] = [
  [0x18, '˘ˇˆ˙˝˛˚˜'],
  [0x80, '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™\ufb01\ufb02ŁŒŠŸŽıłœšž'],
  [0xa0, '€'],
];
const byCode = new Map(
  own.flatMap(([from, letters]) =>
    Array.from(letters, (letter, at) => [from + at, letter] as const),
  ),
);
const differs = /[\x18-\x1f\x80-\xa0]/g;

/** The text of a string whose letters are its bytes. */
export function decodeText(bytes: string): string {
  const marks = {
    'utf-16be': '\u00fe\u00ff',
    'utf-16le': '\u00ff\u00fe',
    'utf-8': '\u00ef\u00bb\u00bf',
  };
  for (const [encoding, mark] of Object.entries(marks)) {
    if (!bytes.startsWith(mark)) continue;
    const coded = Uint8Array.from(bytes, (letter) => letter.charCodeAt(0));
    return new TextDecoder(encoding).decode(coded);
  }
  return bytes.replace(differs, (letter) => byCode.get(letter.charCodeAt(0)) ?? letter);
}
