/** A file of figures, read whole before any of it is used: what each line would do, and what is wrong in it, by line and cell. */
import type { Catalog } from '../content/content.ts';
import type { Plan } from '../plan/plan.ts';
import type { ISODate } from '../content/vocabulary.ts';
import type { ApprovedAgreement } from './approved.ts';
import { columnsOf, missingIn, type Columns, type ColumnWords, type Field } from './columns.ts';
import { isWithin, placesOf, type Places } from './csv-in-places.ts';
import { countsIn, placeIn, quarterIn, type CellFault, type CellOf } from './csv-in-row.ts';
import { tableOf, type Table, type TableRead } from './csv-in-table.ts';
import { byKey, type RowChange } from './edit-rows.ts';
import { personIn, type PersonFound } from './person.ts';
import { quarterAfter, quarterOf as quarterOfDay, type Quarter } from './quarter.ts';
import { endedOf, rowKey, type Figures, type FollowUpRow } from './rows.ts';
import { MEASURES } from '../content/counted.ts';

/** What the file is read against. */
export type ReadingFor = {
  plan: Plan;
  catalog: Catalog;
  kept: Figures;
  words: ColumnWords;
  /** No quarter later than this day's has been counted; `null` when any may have been. */
  today: ISODate | null;
  /** An agreement that the plan does not know is one that it had once. */
  former?: boolean;
};

/** Why nothing of a file is used. */
export type Refusal =
  Extract<TableRead, { ok: false }> | { ok: false; why: 'person'; person: PersonFound };

export type LineFault = CellFault & { line: number; column: number | null };
/** Those in progress are not those before, with those who started, without those who ended. */
export type Imbalance = { line: number; expected: number; given: number };
export type ReadLine = {
  line: number;
  row: FollowUpRow;
  before: FollowUpRow | null;
  state: 'new' | 'changed' | 'same';
};

/** What would come of a file; nothing has been changed yet. */
export type Preview = {
  ok: true;
  table: Table;
  columns: Columns;
  /** What a column must say and none does: of each list one would do. */
  missing: (readonly Field[])[];
  lines: ReadLine[];
  /** The first so many, in the order of the file. */
  faults: LineFault[];
  /** Lines with a fault. */
  wrong: number;
  imbalances: Imbalance[];
  /** What the ids of the rows are called now. */
  names: Record<string, string>;
};

/** So many faults, and so many imbalances, are told of one by one. */
const MOST_TOLD = 200;

/** Reads a file; `columns` when someone has said what they are, else they are found by their headings. */
export function readFiguresCsv(
  file: Uint8Array | string,
  given: ReadingFor,
  columns?: Columns,
): Preview | Refusal {
  const read = tableOf(file, given.words);
  return read.ok ? readFiguresTable(read.table, given, columns) : read;
}

/** The same of a table that is read already. */
export function readFiguresTable(
  table: Table,
  given: ReadingFor,
  columns: Columns = columnsOf(table.headings, given.words),
): Preview | Refusal {
  const person = personIn(table, columns, given.words, given.plan);
  if (person) return { ok: false, why: 'person', person };
  const missing = missingIn(columns);
  const lines = missing.length > 0 ? NOTHING_READ : linesOf(table, columns, given);
  return { ok: true, table, columns, missing, ...lines };
}

const NOTHING_READ = { lines: [], faults: [], wrong: 0, imbalances: [], names: {} };

function linesOf(
  { rows, lines: numbers }: Table,
  columns: Columns,
  given: ReadingFor,
): Pick<Preview, 'lines' | 'faults' | 'wrong' | 'imbalances' | 'names'> {
  const places = placesOf(given.plan, given.catalog, given.kept);
  const at = new Map(columns.flatMap((field, index) => (field ? [[field, index] as const] : [])));
  const kept = byKey(given.kept.rows);
  const seen = new Map<string, number>();
  const names: Record<string, string> = {};
  const place = rememberPlaces(places, given.former ?? false);
  const quarterOf = remembered((cell) => ({ quarter: quarterIn(cell) }));
  const lines: ReadLine[] = [];
  const faults: LineFault[] = [];
  let wrong = 0;
  for (const [index, cells] of rows.entries()) {
    const line = numbers[index] ?? 0;
    const cellOf: CellOf = (field) => {
      const column = at.get(field);
      return column === undefined ? null : (cells[column] ?? '');
    };
    const read = lineOf(cellOf, { quarterOf, place, kept, today: given.today, seen, line });
    if (Array.isArray(read)) {
      wrong += 1;
      if (faults.length < MOST_TOLD)
        faults.push(...read.map((each) => ({ ...each, line, column: at.get(each.field) ?? null })));
      continue;
    }
    lines.push({ line, ...read });
    if (given.former) names[read.row.agreement] = cellOf('agreement') ?? '';
  }
  for (const { row } of lines)
    for (const part of ['agreement', 'workplace', 'area', 'targetGroup'] as const)
      names[row[part]] = places.nameOf(part, row[part]) ?? names[row[part]] ?? '';
  return { lines, faults, wrong, imbalances: imbalancesIn(lines, kept), names };
}

const NO_CELL: CellOf = () => null;

type Around = {
  quarterOf: (cell: string, cellOf: CellOf) => { quarter: Quarter | null };
  place: ReturnType<typeof rememberPlaces>;
  kept: ReadonlyMap<string, FollowUpRow>;
  today: ISODate | null;
  /** The line that each key was met on. */
  seen: Map<string, number>;
  line: number;
};

/** What a line says, beside what is kept; else its faults. */
function lineOf(cellOf: CellOf, around: Around): Omit<ReadLine, 'line'> | CellFault[] {
  const { place, kept, today, seen, line } = around;
  const said = cellOf('quarter') ?? '';
  const { quarter } = around.quarterOf(said, cellOf);
  const placed = place(cellOf, quarter);
  if (quarter === null) {
    const code = said === '' ? 'quarter-missing' : 'quarter';
    const fault: CellFault = { field: 'quarter', code, given: said, near: null };
    return [fault, ...(placed.ok ? [] : placed.faults)];
  }
  if (!placed.ok) return placed.faults;
  const key = rowKey({ quarter, ...placed.place });
  const before = kept.get(key) ?? null;
  const counts = countsIn(cellOf, before);
  if (Array.isArray(counts)) return counts;
  const first = seen.get(key);
  if (first !== undefined)
    return [{ field: 'quarter', code: 'twice', given: said, near: String(first) }];
  seen.set(key, line);
  const row = { quarter, ...placed.place, ...counts };
  if (before && MEASURES.every((measure) => before[measure] === row[measure]))
    return { row, before, state: 'same' };
  const isFuture = today !== null && quarter > quarterOfDay(today);
  if (isFuture) return [{ field: 'quarter', code: 'future', given: said, near: null }];
  const { agreement } = placed;
  if (agreement && !isWithin(agreement, quarter))
    return [{ field: 'quarter', code: 'outside-period', given: said, near: daysSaid(agreement) }];
  return { row, before, state: before ? 'changed' : 'new' };
}

const daysSaid = ({ name, from, until }: ApprovedAgreement): string =>
  `${name}|${from ?? ''}|${until ?? ''}`;

/** What is asked again and again, worked out once: a file has many lines, and few places and quarters. */
function remembered<T>(
  work: (key: string, cellOf: CellOf) => T,
): (key: string, cellOf: CellOf) => T {
  const known = new Map<string, T>();
  return (key, cellOf) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = work(key, cellOf);
    known.set(key, now);
    return now;
  };
}

/** The places of lines: the quarter is only asked for where it decides between agreements. */
function rememberPlaces(places: Places, former: boolean) {
  const anyTime = remembered((_, cellOf) => placeIn(cellOf, null, places, former));
  return (cellOf: CellOf, quarter: Quarter | null): ReturnType<typeof placeIn> => {
    const parts = (['agreement', 'workplace', 'area', 'targetGroup'] as const).map(cellOf);
    const placed = anyTime(parts.join('\u0000'), cellOf);
    const isSeveral = !placed.ok && placed.faults.some(({ code }) => code === 'agreement-several');
    return isSeveral ? placeIn(cellOf, quarter, places, former) : placed;
  };
}

/** Where those in progress do not follow from the quarter before, in the file or kept. */
function imbalancesIn(
  lines: readonly ReadLine[],
  kept: ReadonlyMap<string, FollowUpRow>,
): Imbalance[] {
  const all = new Map([...kept, ...lines.map(({ row }) => [rowKey(row), row] as const)]);
  const found: Imbalance[] = [];
  const before = remembered((quarter) => quarterAfter(quarter, -1));
  for (const { line, row } of lines) {
    if (found.length === MOST_TOLD) break;
    const expected = expectedActive(row, all, before(row.quarter, NO_CELL));
    if (expected !== null && expected !== row.active)
      found.push({ line, expected, given: row.active });
  }
  return found;
}

/** How many would be in progress by the quarter before; `null` when it was not counted. */
export function expectedActive(
  row: FollowUpRow,
  all: ReadonlyMap<string, FollowUpRow>,
  quarterBefore = quarterAfter(row.quarter, -1),
): number | null {
  const { agreement, workplace, area, targetGroup } = row;
  const before = all.get(
    rowKey({ quarter: quarterBefore, agreement, workplace, area, targetGroup }),
  );
  return before ? before.active + row.started - endedOf(row) : null;
}

/**
 * What is to be changed for the file to be in. `null` while a column is missing, or while lines are wrong and the
 * reader has not said of exactly so many that they be left out.
 */
export function importOf(preview: Preview, leaveOut: number): RowChange[] | null {
  if (preview.missing.length > 0 || preview.wrong !== leaveOut) return null;
  return preview.lines.flatMap(({ row, state }) =>
    state === 'same' ? [] : [{ key: rowKey(row), row }],
  );
}
