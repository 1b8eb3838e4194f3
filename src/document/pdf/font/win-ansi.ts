/** WinAnsiEncoding, the one-byte coding of a simple font: what stands at each code, and the code of a letter. */

const upperHalf =
  '\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0';
const upperRest =
  '\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178';

export const firstCode = 32;

/** The code points from `firstCode` to 255; 0 where there is none. */
export const winAnsi: readonly number[] = Array.from({ length: 224 }, (_, index) => {
  const code = index + firstCode;
  if (code === 127) return 0;
  if (code < 128 || code > 159) return code;
  return (upperHalf + upperRest).charCodeAt(code - 128);
});

const codes = new Map<string, number>();
winAnsi.forEach((point, index) => {
  if (point !== 0) codes.set(String.fromCharCode(point), index + firstCode);
});

/** The code of a letter; 0 when it has none. */
export const codeOf = (letter: string): number => codes.get(letter) ?? 0;

const letters = winAnsi.filter((point) => /[\p{L}--[ªºµƒ]]/v.test(String.fromCharCode(point)));
const marks = Array.from('§°€½²–—’“”«»…', (mark) => mark.charCodeAt(0));

/** What people type in Danish and the languages around it: ASCII, every letter, and the marks a keyboard gives. */
export const typed: readonly number[] = [
  ...winAnsi.filter((point) => point > 0 && point < 127),
  ...letters,
  ...marks,
];
