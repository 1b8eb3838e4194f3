/** Whether every letter of a paper comes out of its PDF again, by pdf.js and by poppler. */
import type { Doc } from '../../../../src/document/parts/doc.ts';
import type { Opened } from './opened.ts';
import { runProgram, withFile } from './programs.ts';
import { textsOf } from './viewed.ts';

/** The keys of a Doc’s blocks whose strings are set as text; the text of an inline stands alone. */
const SAID = new Set(['title', 'kicker', 'subtitle', 'mark', 'label', 'caption', 'text', 'role']);

/** Every piece of text that is set, each as it was written. */
export function piecesOf(doc: Doc): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [key, inside] of Object.entries(value)) {
      if (typeof inside === 'string' && SAID.has(key)) found.push(inside);
      else walk(inside);
    }
  };
  walk(doc.blocks);
  return found;
}

/** Letters as they can be compared: composed, without blanks and hyphens, what is no letter as one sign for that. */
export const letters = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\u00ad\ufeff\u0085\u200b-\u200f\u2060]+/gu, '')
    .replaceAll(/[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/gu, '\ufffd');

/** Letters with no place of their own in the order they are read, such as Arabic: only counted. */
const counted = /[\p{Bidi_Control}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether readers put the letters of a text in an order of their own: then they can only be counted. */
export const isReordered = (text: string) => counted.test(text) || rightToLeft.test(text);

/** In a text that runs from right to left pdf.js takes these for what turned signs around, and leaves them out. */
export const leftOut = /[<>]/g;

/** How often each letter is there; presentation forms are the letters that they stand for. */
function counts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const letter of letters(text).normalize('NFKD')) {
    found.set(letter, (found.get(letter) ?? 0) + 1);
  }
  return found;
}

const lacking = (here: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>) =>
  [...wanted].flatMap(([letter, times]) =>
    (here.get(letter) ?? 0) < times ? [`${letter} ×${String(times)}`] : [],
  );

/** What pdf.js reads of a paper, in the order of the tree, and all that it sees on the pages. */
async function readBy(paper: Opened): Promise<{ read: string; seen: string }> {
  const texts = (await textsOf(paper)).flat();
  const pieces = new Map<string, string>();
  for (const { id, text, artifact } of texts) {
    const [, page, number] = /^p(\d+)R_mc(\d+)$/.exec(id ?? '') ?? [];
    const piece = `${page ?? ''} 0 R:${number ?? ''}`;
    if (!artifact) pieces.set(piece, (pieces.get(piece) ?? '') + text);
  }
  const read = paper.reading.map((piece) => pieces.get(piece) ?? '').join('');
  return { read: letters(read), seen: texts.map(({ text }) => text).join('') };
}

/** The pieces of a paper that do not come out of it again; empty when all do. */
export async function lostLetters(doc: Doc, paper: Opened): Promise<string[]> {
  const { read, seen } = await readBy(paper);
  const here = counts(read);
  const poppler = withFile(paper.bytes, (path) =>
    runProgram('pdftotext', '-raw', '-enc', 'UTF-8', path, '-').output.toString(),
  );
  const lost = piecesOf(doc).flatMap((piece) => {
    const wanted = letters(piece);
    if (read.includes(wanted)) return [];
    const counting = counts(wanted.replaceAll(leftOut, ''));
    const isThere = isReordered(wanted) && lacking(here, counting).length === 0;
    return isThere ? [] : [`pdf.js: ${wanted}`];
  });
  return [
    ...lost,
    ...lacking(counts(poppler), counts(seen)).map((letter) => `pdftotext: ${letter}`),
  ];
}
