/** What tells that a file of figures is about persons: it is refused whole, and nothing of it is kept but where that stood. */
import { cprInText } from '../plan/cpr.ts';
import type { Plan } from '../plan/plan.ts';
import { wordKey, type Columns, type ColumnWords } from './columns.ts';
import type { Table } from './csv-in-table.ts';
import { COUNTED } from '../content/counted.ts';

/** `cpr`: something is formed like a CPR number. `column`: one is headed as of a person. `one-each`: a row for each person. */
export type PersonFound =
  | { why: 'cpr'; line: number; column: number }
  | { why: 'column'; column: number }
  | { why: 'one-each'; column: number };

/** Fewer rows than this, each of one person, may be a small kommune's. */
const FEWEST = 3;

/** Where the table looks like one of persons; `null` when it does not. */
export function personIn(
  { headings, headingLine, rows, lines }: Table,
  columns: Columns,
  words: ColumnWords,
  plan: Plan,
): PersonFound | null {
  const isUnused = (at: number): boolean => (columns[at] ?? null) === null;
  const named = headings.findIndex((heading, at) => isUnused(at) && isOfPerson(heading, words));
  if (named !== -1) return { why: 'column', column: named };
  const asked = new Map<string, boolean>();
  const isCpr = (cell: string): boolean => {
    if (cell.length < 9) return false;
    let is = asked.get(cell);
    if (is === undefined) asked.set(cell, (is = isCprLike(cell, plan)));
    return is;
  };
  for (const [index, cells] of [headings, ...rows].entries()) {
    const column = cells.findIndex(isCpr);
    if (column !== -1)
      return { why: 'cpr', line: index === 0 ? headingLine : (lines[index - 1] ?? 0), column };
  }
  const text = headings.findIndex((_, at) => isUnused(at) && isFreeText(rows, at));
  return text !== -1 && isOneEach(rows, columns) ? { why: 'one-each', column: text } : null;
}

/** Whether a heading is of a person: by a word in it, or by all of it. */
function isOfPerson(heading: string, { person, personAlone }: ColumnWords): boolean {
  const key = wordKey(heading);
  return (
    person.some((word) => ` ${key} `.includes(` ${wordKey(word)} `)) ||
    personAlone.some((word) => key === wordKey(word))
  );
}

/** Formed like a CPR number; a spreadsheet may have taken the zero it began with. */
function isCprLike(cell: string, plan: Plan): boolean {
  if (!/\d{4}/.test(cell)) return false;
  return cprInText(plan, /^\d{9}$/.test(cell) ? `0${cell}` : cell).length > 0;
}

/** Whether the column holds words, most of them different from each other. */
function isFreeText(rows: readonly string[][], column: number): boolean {
  const texts = rows.flatMap((cells) => {
    const cell = cells[column] ?? '';
    return /\p{L}{2}/u.test(cell) ? [cell] : [];
  });
  return texts.length > rows.length / 2 && new Set(texts).size > texts.length / 2;
}

/** Whether each row counts one person and no more. */
function isOneEach(rows: readonly string[][], columns: Columns): boolean {
  const counts = COUNTED.map((field) => columns.indexOf(field)).filter((at) => at !== -1);
  if (counts.length === 0 || rows.length < FEWEST) return false;
  return rows.every((cells) => {
    const numbers = counts
      .map((at) => cells[at] ?? '')
      .filter((cell) => cell !== '' && cell !== '0');
    return numbers.length > 0 && numbers.every((cell) => cell === '1');
  });
}
