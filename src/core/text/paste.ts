/** Text as it comes off another program's clipboard, made plain: nothing that is read is lost. */
import { nfc } from './text.ts';

// Bullets of Word and others: the last are letters of its own fonts, in the private use area.
const BULLET = '[·•●▪▫■□◦○‣⁃∙►➢➤✓✔❖\\uf000-\\uf0ff]';
const REPLACEMENTS: readonly [RegExp, string][] = [
  [/\r\n?|[\v\f\u2028\u2029\u0085]/g, '\n'],
  // Soft hyphens, marks of direction and of no width: they are there, but never seen. Controls do nothing in a text.
  [/[\u00ad\u200b\u200c\u200e\u200f\u2060-\u2064\ufeff\u202a-\u202e]/g, ''],
  [/(?<![\p{Extended_Pictographic}\ufe0f])\u200d/gu, ''],
  [/(?![\t\n])\p{Cc}/gu, ''],
  [/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  // A bullet with a tab after it begins a point of a list, and so does one that is nothing but a bullet.
  [new RegExp(`^[ \\t]*(?:[o§–-]|${BULLET})[ ]*\\t[ \\t]*`, 'gm'), '- '],
  [new RegExp(`^[ \\t]*${BULLET}[ \\t]+`, 'gm'), '- '],
  [/[\ue000-\uf8ff]/g, ''],
  [/^\t+/gm, ''],
  [/\t+/g, ' '],
  // Tried only where blanks begin: from each of a long row of them it would take hours.
  [/(?<! ) +$/gm, ''],
  [/\n{3,}/g, '\n\n'],
];

/**
 * The text with Word's bullets as "- " lines, one kind of blank and of line end, at most one empty line in a row, and
 * nothing that cannot be seen. Every letter and digit stays; a bullet is a sign. Cleaning twice is cleaning once.
 */
export function cleanPaste(text: string): string {
  const cleaned = nfc(REPLACEMENTS.reduce((before, [from, to]) => before.replace(from, to), text));
  // What was between two signs may have kept them from being read as one.
  return cleaned === text ? text : cleanPaste(cleaned);
}
