/** A file that was chosen as a table, or the sentence that says why not; and the sentences of what is wrong in it. */
import type { ColumnWords } from '../../core/follow-up/columns.ts';
import type { LineFault, Refusal } from '../../core/follow-up/csv-in.ts';
import { MOST_BYTES, tableOf, type Table } from '../../core/follow-up/csv-in-table.ts';
import { fill, formatDate } from '../../core/index.ts';
import { HEAD, recognise } from '../../storage/recognise.ts';
import { figuresWords } from '../../texts/figures.ts';

const { refusal, import: words, faults, days, open } = figuresWords;

/** Reads a chosen file's table. */
export async function openTable(
  file: File,
  columns: ColumnWords,
): Promise<{ ok: true; table: Table } | { ok: false; said: string }> {
  if (file.size > MOST_BYTES) return { ok: false, said: refusal['too-large'] };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = recognise(bytes.subarray(0, HEAD));
  if (kind === 'office-file') return { ok: false, said: refusal.office };
  if (kind === 'pdf') return { ok: false, said: refusal.pdf };
  if (kind === 'picture' || kind === 'web-page') return { ok: false, said: refusal.other };
  const read = tableOf(bytes, columns);
  return read.ok ? read : { ok: false, said: refusal[read.why] };
}

/** Why nothing of a file is used, as a sentence that says only where. */
export function refusalSaid(refused: Refusal): string {
  if (refused.why !== 'person') return refusal[refused.why];
  const { person } = refused;
  const line = 'line' in person ? person.line : '';
  return `${fill(refusal[person.why], { line, column: letterOf(person.column) })} ${refusal.kept}`;
}

/** The column's letter in a spreadsheet: A to Z, then AA. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : letterOf(rest - 1) + letter;
}

/** Where a fault is. */
export function faultPlace({ line, column }: LineFault): string {
  return column === null
    ? fill(words.faultLineOnly, { line })
    : fill(words.faultLine, { line, column: letterOf(column) });
}

/** So many letters of a cell are shown. */
const MOST_LETTERS = 60;

/** What is wrong and what to do, with what stands there and what it may have been meant to be. */
export function faultSaid({ code, given, near }: LineFault): string {
  const isName = near !== null && code.endsWith('-unknown');
  const short = given.length > MOST_LETTERS ? `${given.slice(0, MOST_LETTERS)} …` : given;
  const what = code === 'outside-period' ? daysSaid(near ?? '') : (near ?? words.others);
  return [
    fill(faults[code], { near: what }),
    ...(given === '' ? [] : [fill(words.given, { given: short })]),
    ...(isName ? [fill(words.near, { near })] : []),
  ].join(' ');
}

/** An agreement's name and days, as they come with a fault. */
function daysSaid(near: string): string {
  const [name = '', from = '', until = ''] = near.split('|');
  const day = (date: string): string => (date === '' ? open : formatDate(date));
  return fill(days, { name, from: day(from), until: day(until) });
}
