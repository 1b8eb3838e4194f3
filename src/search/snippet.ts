/** The passage of a text that answers a query, with the words that do so marked. */
import { words } from './danish.ts';

/** A run of text; marked when it is an answer. */
export type Run = { text: string; marked: boolean };

/** How long a passage is, in characters, before it is rounded to whole words. */
const LENGTH = 180;

/** How much of the text stands before the first answer in it. */
const AHEAD = 40;

/** The text in runs, the words that `answers` says yes to marked. */
export function marked(text: string, answers: (terms: readonly string[]) => boolean): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const { from, until, terms } of words(text)) {
    if (!answers(terms)) continue;
    if (from > done) runs.push({ text: text.slice(done, from), marked: false });
    runs.push({ text: text.slice(from, until), marked: true });
    done = until;
  }
  if (done < text.length) runs.push({ text: text.slice(done), marked: false });
  return runs;
}

/** The passage with the most different answers in it, in runs; the beginning when there are none. */
export function snippet(text: string, answers: (terms: readonly string[]) => boolean): Run[] {
  const hits = words(text).filter(({ terms }) => answers(terms));
  let best = { from: 0, different: 0 };
  hits.forEach(({ from }, at) => {
    const inside = hits.slice(at).filter(({ until }) => until - from <= LENGTH - AHEAD);
    const different = new Set(inside.map(({ terms }) => terms[0])).size;
    if (different > best.different) best = { from, different };
  });
  const from = best.from < AHEAD ? 0 : wordStart(text, best.from - AHEAD);
  const until = from + LENGTH >= text.length ? text.length : wordEnd(text, from + LENGTH);
  const before = from === 0 ? '' : '… ';
  const after = until === text.length ? '' : ' …';
  const runs = marked(text.slice(from, until), answers);
  return [
    ...(before === '' ? [] : [{ text: before, marked: false }]),
    ...runs,
    ...(after === '' ? [] : [{ text: after, marked: false }]),
  ];
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= 0 ? at : space;
}
