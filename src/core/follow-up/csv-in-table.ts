/** A file's bytes as a table of texts: its letters, its separator and its row of headings found out. Nothing is understood yet. */
import { columnsOf, type ColumnWords } from './columns.ts';

/** The largest file that is read, in bytes, and the most lines in one. */
export const MOST_BYTES = 20 * 1024 * 1024;
const MOST_LINES = 200_000;
/** So many columns are read of a line, and so many lines are looked at for the headings. */
const MOST_COLUMNS = 200;
const FIRST_LINES = 25;

/** The cells of a file. `lines` are the numbers of the rows in it, from 1. */
export type Table = {
  headings: string[];
  headingLine: number;
  rows: string[][];
  lines: number[];
};

export type TableRead =
  | { ok: true; table: Table }
  | { ok: false; why: 'empty' | 'too-large' | 'too-many-lines' | 'binary' };

/** What Windows has at 128 to 159, where the standard has signs that are never seen. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The bytes as text: UTF-8 or UTF-16 when they are it, else the letters of Windows in Western Europe. */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null;
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return latin(bytes).replace(/[\u0080-\u009f]/g, (letter) =>
      WINDOWS_1252.charAt(letter.charCodeAt(0) - 0x80),
    );
  }
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** The table in a file; why not, when there is none. */
export function tableOf(file: Uint8Array | string, words: ColumnWords): TableRead {
  const size = typeof file === 'string' ? file.length : file.byteLength;
  if (size > MOST_BYTES) return { ok: false, why: 'too-large' };
  const whole = (typeof file === 'string' ? file : textOfBytes(file)).replace(/^\ufeff/, '');
  if (whole.includes('\0')) return { ok: false, why: 'binary' };
  if (!/[\p{L}\p{N}]/u.test(whole)) return { ok: false, why: 'empty' };
  // A spreadsheet may say in its first line what stands between cells.
  const said = /^"?sep=([;,\t])"?\r?\n/i.exec(whole);
  const text = said ? whole.slice(said[0].length) : whole;
  const separator = said?.[1] ?? separatorOf(text, words);
  const all = cellsOf(text, separator, MOST_LINES + FIRST_LINES);
  if (!all) return { ok: false, why: 'too-many-lines' };
  const before = said ? 1 : 0;
  const filled = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const head = filled[headingsAt(filled, words)];
  if (!head) return { ok: false, why: 'empty' };
  const rows = filled.slice(filled.indexOf(head) + 1);
  if (rows.length > MOST_LINES) return { ok: false, why: 'too-many-lines' };
  const width = Math.max(head.cells.length, ...rows.slice(0, FIRST_LINES).map(widthOf));
  return {
    ok: true,
    table: {
      headings: Array.from({ length: width }, (_, at) => head.cells[at] ?? ''),
      headingLine: head.line + before,
      rows: rows.map(({ cells }) => cells),
      lines: rows.map(({ line }) => line + before),
    },
  };
}

type Line = { line: number; cells: string[] };

/** Cells of a line up to its last that holds something. */
function widthOf({ cells }: Line): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

/** How many fields a line of headings names. */
function namedIn({ cells }: Line, words: ColumnWords): number {
  return columnsOf(cells, words).filter((field) => field !== null).length;
}

/** Where in the lines the headings stand: the first of those that name the most fields. */
function headingsAt(lines: readonly Line[], words: ColumnWords): number {
  const named = lines.slice(0, FIRST_LINES).map((line) => namedIn(line, words));
  return Math.max(0, named.indexOf(Math.max(0, ...named)));
}

/** What stands between the cells: the sign by which the headings name the most, else the commonest. */
function separatorOf(text: string, words: ColumnWords): string {
  const head = text.slice(0, 20_000);
  const tried = [';', '\t', ','].map((separator) => {
    const lines = cellsOf(head, separator, FIRST_LINES, true) ?? [];
    const named = Math.max(0, ...lines.map((line) => namedIn(line, words)));
    return { separator, named, cells: Math.max(0, ...lines.map(widthOf)) };
  });
  tried.sort((a, b) => b.named - a.named || b.cells - a.cells);
  return tried[0]?.separator ?? ';';
}

/**
 * The cells of each line (RFC 4180): quotes around a cell, doubled within it, lines and separators inside. Blanks at
 * the ends are left out. More lines than `most` are `null`, or left out when only the beginning is wanted.
 */
function cellsOf(text: string, separator: string, most: number, begin = false): Line[] | null {
  const lines: Line[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  const end = (): boolean => {
    lines.push({ line: began, cells });
    cells = [];
    began = line;
    return lines.length >= most;
  };
  let at = 0;
  while (at <= text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (;;) {
        const close = text.indexOf('"', at + 1);
        const until = close === -1 ? text.length : close;
        cell += text.slice(at + 1, until);
        at = until + 1;
        if (text[at] !== '"') break;
        cell += '"';
      }
      for (const letter of cell) if (letter === '\n') line += 1;
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r')
      at += 1;
    cell += text.slice(from, at);
    if (cells.length < MOST_COLUMNS) cells.push(plain(cell));
    const sign = text[at];
    at += 1;
    if (sign === separator) continue;
    if (sign === '\r' && text[at] === '\n') at += 1;
    if (sign !== undefined) line += 1;
    if (end()) return begin || at > text.length ? lines : null;
  }
  return lines;
}

/** A cell as its text: without blanks around it, and without the apostrophe that keeps a spreadsheet from running it. */
function plain(cell: string): string {
  // Most cells are a few digits, and there are many of them.
  if (cell.length < 6 && /^\d*$/.test(cell)) return cell;
  const text = cell.replaceAll('\u00a0', ' ').trim();
  return /^'\s*[=+\-@＝＋－＠]/.test(text) ? text.slice(1) : text;
}
