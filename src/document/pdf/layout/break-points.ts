/** Where a word may go on to the next line: words, compounds with a mark in them, and addresses. */
import { hyphenationPoints } from '../hyphenation.ts';

/** A place in a word, as letters from its start, and whether a hyphen is set there. */
export type BreakPoint = { at: number; hyphen: boolean };
const breaks = new Map<string, readonly BreakPoint[]>();
const mostBreaks = 20_000;

/** Where a word may be broken: after a hyphen, dash or slash in it, and by syllable in its stretches of letters. */
export function breakPoints(text: string): readonly BreakPoint[] {
  let points = breaks.get(text);
  if (points === undefined) {
    points = findBreakPoints(text);
    if (breaks.size >= mostBreaks) breaks.clear();
    breaks.set(text, points);
  }
  return points;
}

/** An address is parted after its marks only, and never with a hyphen. */
export const isAddress = (text: string) => /:\/\/|@|^www\./.test(text);

function findBreakPoints(text: string): BreakPoint[] {
  const points: BreakPoint[] = [];
  const address = isAddress(text);
  for (const match of text.matchAll(/\p{L}+|[^\p{L}]+/gu)) {
    const stretch = match[0];
    if (/^\p{L}/u.test(stretch)) {
      if (address) continue;
      for (const at of hyphenationPoints(stretch))
        points.push({ at: match.index + at, hyphen: true });
      continue;
    }
    const opening = address ? /(?<![:/])[-–—/?&=_]+/g : /[-–—/]+/g;
    for (const mark of stretch.matchAll(opening)) {
      const at = match.index + mark.index + mark[0].length;
      if (at > 1 && at < text.length) points.push({ at, hyphen: false });
    }
  }
  return points;
}
