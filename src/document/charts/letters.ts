/** How wide words are before anyone has set them: by the widths of the papers' own letters, and a little to be sure. */

/** Thousandths of the letters' height, of the bold face: no other face is wider. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  [' ', 240],
  ["ijl'", 295],
  ['.,:;·', 350],
  ['frt()/-IJ', 440],
  ['"', 480],
  ['zscvy»«', 530],
  ['aeéäoöøgkxLF', 580],
  ['bdpqhnuü–0123456789+×', 602],
  ['ESTZPVYR', 664],
  ['AÅBCDGHNKUOQØX&', 720],
  ['wm', 890],
  ['MæW%ÆÖÄÜ…', 962],
];
const BY_LETTER = new Map(
  WIDTHS.flatMap(([letters, width]) => [...letters].map((each) => [each, width])),
);
/** A letter of which nothing is known. */
const UNKNOWN = 1000;

/** How wide a text is at most, where its letters are `size` high; lengths in units. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += BY_LETTER.get(letter) ?? UNKNOWN;
  return (width * size) / 1000;
}

/** As much of the text as the room holds; what is left out is marked. */
export function fitted(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join('').trimEnd()}…`, size) > room)
    letters.pop();
  return letters.length === 0 ? '' : `${letters.join('').trimEnd()}…`;
}

/** The text on lines no wider than the room, `most` at most; what then is left over is marked. */
export function wrapped(text: string, size: number, room: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim().split(/\s+/);
  while (rest.length > 0 && lines.length < most - 1) {
    let count = 1;
    while (count < rest.length && widthOf(rest.slice(0, count + 1).join(' '), size) <= room)
      count += 1;
    lines.push(fitted(rest.slice(0, count).join(' '), size, room));
    rest = rest.slice(count);
  }
  return rest.length === 0 ? lines : [...lines, fitted(rest.join(' '), size, room)];
}
