/** Rows as CSV for a Danish spreadsheet: semicolons, decimal comma, a mark that says UTF-8, and no cell that is run. */
import { formatNumber } from '../../core/index.ts';

/** A text, a number, or nothing. A day is a text `YYYY-MM-DD`: read as a day in every language, and never as another. */
export type CsvCell = string | number | null;

/** What a spreadsheet takes for the beginning of a formula, full-width letters too, and blanks that it may pass over. */
const FORMULA = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** The rows as the text of a file, each line ended. */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(';')}\r\n`).join('')}`;
}

/**
 * A cell as it stands between semicolons. What could be run gets an apostrophe before it, as OWASP advises: the
 * spreadsheet then takes it for text, and a reader still sees every letter that was written.
 */
function cellOf(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    const number = formatNumber(cell).replaceAll('.', '');
    return /^-?\d+(?:,\d+)?$/.test(number) ? number : cellOf(number);
  }
  const text = cell.replace(/\r\n?/g, '\n');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[;"\n\t']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
