import type { Cell, Table } from '../../doc.ts';
import { colors, floor, page, text, type TextStyle } from '../look.ts';
import type { Frame } from './flow.ts';
import { addTag, type Ornament, type Place, type Tag } from './placed.ts';
import { setParagraph, setRow, type Column, type RowLook } from './rows.ts';
import { Flow } from './flow.ts';
import type { Area, Setter } from './setter.ts';

const padding = 5;
const narrowest = 26;
/** A header that takes more than this share of a page is not repeated. */
const tallestHeader = 0.3;
const rowHead: TextStyle = { ...text.cell, face: 'bold' };

/** A table whose header row stands again, as an ornament, on every page it goes on to. */
export function setTable(setter: Setter, block: Table, area: Area, parent: Tag): void {
  const { flow } = setter;
  const table = addTag(parent, 'Table');
  const count = Math.max(block.head.length, 1, ...block.rows.map((row) => row.length));
  const columns = columnAreas(block.widths, count, area);
  const prefix = `table-${setter.tableNumber()}`;
  if (block.caption !== '') {
    const lines = setter.plainLines(block.caption, text.caption, area.width);
    setParagraph(flow, lines, { ...area, ...text.caption }, addTag(table, 'Caption'), true);
    flow.space(4);
  }
  const headIds = block.head.length > 0 ? columns.map((_, at) => `${prefix}-column-${at + 1}`) : [];
  const frame =
    headIds.length > 0 ? setHead(setter, block, columns, { area, table, headIds }) : null;
  const body = addTag(table, 'TBody');
  block.rows.forEach((cells, index) => {
    const tag = addTag(body, 'TR');
    const rowId = block.rowHeaders ? `${prefix}-row-${index + 1}` : null;
    const set = setCells(setter, cells, columns, text.cell, block.rowHeaders ? rowHead : null);
    const tagged = set.map((cell, place) => ({
      ...cell,
      tag: cellTag(tag, place, rowId, headIds[place] ?? null),
    }));
    setRow(flow, tagged, bodyLook(area), keptWithNext(index, block.rows.length));
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
  const head = setCells(setter, block.head, columns, text.cellHead);
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

/** The first two rows stand together, and the last two: no row is left alone at a page end. */
const keptWithNext = (index: number, count: number) =>
  count > 2 && (index === 0 || index === count - 2);

function cellTag(row: Tag, index: number, rowId: string | null, headId: string | null): Tag {
  if (rowId !== null && index === 0) return addTag(row, 'TH', { scope: 'Row', id: rowId });
  const headers = [rowId, headId].filter((id) => id !== null);
  return addTag(row, 'TD', headers.length > 0 ? { headers } : {});
}

const rowLook = { lead: text.cell.lead, size: text.cell.size, padTop: 5, padBottom: 5.5, whole: 8 };

const bodyLook = ({ x, width }: Area): RowLook => ({
  ...rowLook,
  ground: null,
  rule: { x, width, color: colors.rule, thickness: 0.5 },
});

const headLook = ({ x, width }: Area): RowLook => ({
  ...rowLook,
  ground: { x, width, color: colors.faint },
  rule: { x, width, color: colors.blue, thickness: 1 },
});

/** Widths by their shares; a column too narrow for a few letters is given that much. */
function columnAreas(shares: readonly number[], count: number, area: Area): Area[] {
  const known = Array.from({ length: count }, (_, index) => {
    const share = shares[index] ?? 0;
    return Number.isFinite(share) && share > 0 ? share : 0;
  });
  const given = known.filter((share) => share > 0);
  const usual = given.length > 0 ? given.reduce((sum, share) => sum + share, 0) / given.length : 1;
  const all = known.map((share) => (share > 0 ? share : usual));
  const least = Math.min(narrowest, area.width / count);
  const spare = area.width - least * count;
  const total = all.reduce((sum, share) => sum + Math.max(share, 0), 0);
  // Shares are of the whole width; only columns below the least take from the others.
  const plain = all.map((share) => (share / total) * area.width);
  const widths = plain.every((width) => width >= least)
    ? plain
    : all.map((share) => least + (share / total) * spare);
  let x = area.x;
  return widths.map((width) => {
    const at = { x, width };
    x += width;
    return at;
  });
}

function setCells(
  setter: Setter,
  cells: readonly Cell[],
  columns: readonly Area[],
  style: TextStyle,
  first: TextStyle | null = null,
): Column[] {
  return columns.map((area, index) => {
    const cell = cells[index];
    const width = area.width - 2 * padding;
    const look = index === 0 && first !== null ? first : style;
    return {
      x: area.x + padding,
      width,
      lines: setter.lines(cell?.content ?? [], look, width),
      tag: null,
      align: cell?.align ?? 'start',
    };
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
