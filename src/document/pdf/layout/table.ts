/** Tables: their rows and header cells, and the header row again on every page they go on to. */
import type { Cell, Table } from '../../parts/doc.ts';
import { parted } from '../../parts/row-head.ts';
import { colors, floor, page, text, type TextStyle } from '../look.ts';
import { around, columnAreas, padding } from './columns.ts';
import type { Frame } from './flow.ts';
import type { Hyphens } from './lines.ts';
import { addTag, type Ornament, type Place, type Tag } from './placed.ts';
import { setParagraph, setRow, type Column, type RowLook } from './rows.ts';
import { Flow } from './flow.ts';
import { runsOf } from './runs.ts';
import type { Area, Setter } from './setter.ts';

/** A header that takes more than this share of a page is not repeated. */
const tallestHeader = 0.3;

/** A table whose header row stands again, as an ornament, on every page it goes on to. */
export function setTable(setter: Setter, block: Table, area: Area, parent: Tag): void {
  const { flow } = setter;
  const table = addTag(parent, 'Table');
  const count = Math.max(block.head.length, 1, ...block.rows.map((row) => row.length));
  const columns = columnAreas(setter, block, count, area);
  const prefix = `t${setter.tableNumber()}`;
  const started = flow.items.length;
  if (block.caption !== '') {
    const lines = setter.plainLines(block.caption, text.caption, area.width);
    setParagraph(flow, lines, { ...area, ...text.caption }, addTag(table, 'Caption'), true);
    flow.space(4);
  }
  const headIds = block.head.length > 0 ? columns.map((_, at) => `${prefix}c${at + 1}`) : [];
  const frame =
    headIds.length > 0 ? setHead(setter, block, columns, { area, table, headIds }) : null;
  const body = addTag(table, 'TBody');
  const first = block.rowHeaders ? text.rowHead : text.cell;
  const look = {
    style: text.cell,
    first,
    names: block.rowHeaders ? 'rarely' : 'sparingly',
  } as const;
  const rows = block.rows.map((cells) => setCells(setter, cells, columns, look));
  const together = isSmall(rows);
  const rowsLook = bodyLook(area, mostLines(flow, started));
  rows.forEach((set, index) => {
    const tag = addTag(body, 'TR');
    const rowId = block.rowHeaders ? `${prefix}r${index + 1}` : null;
    const tagged = set.map((cell, place) => ({
      ...cell,
      tag: cellTag(tag, place, rowId, headIds[place] ?? null),
    }));
    const keep = keptWithNext(index, rows) || (together && index < rows.length - 1);
    setRow(flow, tagged, rowsLook, keep);
  });
  if (frame) flow.close();
  flow.space(16);
}

/** Sets the header row and opens the frame that repeats it. */
function setHead(
  setter: Setter,
  block: Table,
  columns: readonly Area[],
  { area, table, headIds }: { area: Area; table: Tag; headIds: readonly string[] },
): Frame {
  const look = { style: text.cellHead, first: text.cellHead, names: 'never' } as const;
  const head = setCells(setter, block.head, columns, look);
  const row = addTag(addTag(table, 'THead'), 'TR');
  const cells = head.map((cell, index) => ({
    ...cell,
    tag: addTag(row, 'TH', { scope: 'Column', id: headIds[index] ?? '' }),
  }));
  const frame: Frame = { padTop: 0, padBottom: 0, header: repeated(head, area), ground: null };
  setter.flow.open(frame);
  setRow(setter.flow, cells, headLook(area), true);
  return frame;
}

/** A table of at most this share of a page is not parted. */
const smallest = 0.25;

const heightOf = (row: readonly Column[]) =>
  Math.max(1, ...row.map((column) => column.lines.length)) * rowLook.lead +
  rowLook.padTop +
  rowLook.padBottom;

const isSmall = (rows: readonly (readonly Column[])[]) =>
  rows.reduce((sum, row) => sum + heightOf(row), 0) <= (floor - page.top) * smallest;

/** Rows that together take more than this share of a page are not kept together: it would leave a hole. */
const largestPair = 0.3;

/** The first two rows stand together, and the last two: no row is left alone at a page end. */
function keptWithNext(index: number, rows: readonly (readonly Column[])[]): boolean {
  if (rows.length < 3 || (index > 0 && index !== rows.length - 2)) return false;
  const pair = rows.slice(index, index + 2).reduce((sum, row) => sum + heightOf(row), 0);
  return pair <= (floor - page.top) * largestPair;
}

/** So many lines of a row have room on one page under the caption and the header: a row of more is parted. */
function mostLines(flow: Flow, started: number): number {
  const above = flow.items.slice(started).reduce((sum, item) => sum + item.height + item.space, 0);
  const around = flow.items.at(-1)?.frames ?? [];
  const pads = around.reduce((sum, frame) => sum + frame.padTop + frame.padBottom, 0);
  const { lead, padTop, padBottom } = rowLook;
  const left = floor - page.top - above - pads - padTop - padBottom;
  return Math.max(10, Math.floor(left / lead) - 1);
}

function cellTag(row: Tag, index: number, rowId: string | null, headId: string | null): Tag {
  if (rowId !== null && index === 0) return addTag(row, 'TH', { scope: 'Row', id: rowId });
  const headers = [rowId, headId].filter((id) => id !== null);
  return addTag(row, 'TD', headers.length > 0 ? { headers } : {});
}

const rowLook = {
  lead: text.cell.lead,
  size: text.cell.size,
  padTop: 4,
  padBottom: 4.5,
  whole: Infinity,
};

const bodyLook = ({ x, width }: Area, whole: number): RowLook => ({
  ...rowLook,
  whole,
  ground: null,
  rule: { x, width, color: colors.rule, thickness: 0.5 },
});

const headLook = ({ x, width }: Area): RowLook => ({
  ...rowLook,
  ground: { x, width, color: colors.faint },
  rule: { x, width, color: colors.blue, thickness: 1 },
});

function setCells(
  setter: Setter,
  cells: readonly Cell[],
  columns: readonly Area[],
  { style, first, names }: { style: TextStyle; first: TextStyle; names: Hyphens },
): Column[] {
  return columns.map((area, index) => {
    const cell = cells[index];
    const align = cell?.align ?? 'start';
    const { name, rest } = parted(cell?.content ?? []);
    const looks = index === 0 ? { name: first, rest: style } : { name: style, rest: style };
    const runs = [...runsOf(name, looks.name, setter), ...runsOf(rest, looks.rest, setter)];
    // What a column is called is never parted, a row's name seldom.
    const hyphens = names === 'rarely' && index > 0 ? 'sparingly' : names;
    const width = Math.max(
      area.width - around(align, index === columns.length - 1),
      area.width / 2,
    );
    const lines = setter.set(runs, width, hyphens);
    return { x: area.x + padding, width, lines, tag: null, align };
  });
}

/** The header row once more, for looking at only; null when it is too tall to repeat. */
function repeated(head: readonly Column[], area: Area): Frame['header'] {
  const sketch = new Flow();
  setRow(sketch, head, headLook(area));
  const height = sketch.items.reduce((sum, item) => sum + item.height, 0);
  if (height > (floor - page.top) * tallestHeader) return null;
  return { height, at: (place) => sketch.ornaments.map((each) => moved(each, sketch, place)) };
}

function moved(ornament: Ornament, sketch: Flow, place: Place): Ornament {
  const index = sketch.items.findIndex((item) => item.place === ornament.place);
  const above = sketch.items.slice(0, index).reduce((sum, item) => sum + item.height, 0);
  if (above === 0) return { ...ornament, place };
  return { ...ornament, place: { page: place.page, top: place.top + above } };
}
