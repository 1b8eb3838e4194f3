/** Tables in Word, with a caption over them and the same words as their alternative text. */
import {
  AlignmentType,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IParagraphOptions,
  type ITableCellOptions,
  type ITableOptions,
  type ParagraphChild,
} from 'docx';
import type { Cell, Table } from '../parts/doc.ts';
import { parted } from '../parts/row-head.ts';
import { clean, element, letters, runs, type Setting } from './inline.ts';
import { CALLOUTS, HEAD_GROUND, INK, line, PAGE, RULE, STYLE } from './look.ts';

type Inside = (Paragraph | WordTable)[];

/** A table that says what it is to one who cannot see it: the library leaves that out. */
class DescribedTable extends WordTable {
  constructor(options: ITableOptions, caption: string) {
    super(options);
    const [properties] = this.root as { root: unknown[] }[];
    properties?.root.push(
      element('w:tblCaption', { 'w:val': clean(caption).replaceAll('\n', ' ') }),
    );
  }
}

const NONE = { style: 'none', size: 0, color: 'auto' } as const;

/** The table alone; `width` in twentieths of a point. */
export function tableOf(block: Table, setting: Setting, width: number): WordTable {
  const columns = shares(block.widths, width);
  const cell = (item: Cell, column: number, options: Partial<ITableCellOptions>, style: string) =>
    new TableCell({
      ...options,
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({
          style,
          ...(item.align === 'end' ? { alignment: AlignmentType.RIGHT } : {}),
          children: style === STYLE.cellHead ? headed(item, setting) : runs(item.content, setting),
        }),
      ],
    });
  const shading = { fill: HEAD_GROUND };
  const head = block.head.map((item, column) => cell(item, column, { shading }, STYLE.cellHead));
  const rows = block.rows.map((row) =>
    row.map((item, column) =>
      cell(item, column, {}, column === 0 && block.rowHeaders ? STYLE.cellHead : STYLE.cell),
    ),
  );
  return new DescribedTable(
    {
      width: { size: width, type: WidthType.DXA },
      columnWidths: columns,
      layout: TableLayoutType.FIXED,
      margins: { left: 90, right: 90 },
      borders: {
        top: line(RULE),
        bottom: line(RULE),
        insideHorizontal: line(RULE),
        left: NONE,
        right: NONE,
        insideVertical: NONE,
      },
      tableLook: look(block.rowHeaders),
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head }),
        ...rows.map((children) => new TableRow({ children })),
      ],
    },
    block.caption,
  );
}

/** A header's name stands out, what is said on the lines under it does not. */
function headed({ content }: Cell, setting: Setting): ParagraphChild[] {
  const { name, rest } = parted(content);
  return [...runs(name, setting), ...runs(rest, setting, { bold: false, color: INK })];
}

/** A frame around blocks, its title as the head that is said again where it goes on to a new page. */
export function frameOf(
  tone: keyof typeof CALLOUTS,
  title: string,
  inside: Inside,
  width: number,
): WordTable {
  const { ground, edge } = CALLOUTS[tone];
  const row = (children: Inside, options: { tableHeader: true; cantSplit: true } | object) =>
    new TableRow({
      ...options,
      children: [
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          shading: { fill: ground },
          children: endingInText(children),
        }),
      ],
    });
  const text: IParagraphOptions = { style: STYLE.calloutTitle, children: letters(title) };
  return new DescribedTable(
    {
      width: { size: width, type: WidthType.DXA },
      columnWidths: [width],
      layout: TableLayoutType.FIXED,
      margins: { left: 200, right: 200, top: 30, bottom: 30 },
      borders: {
        left: line(edge, 24),
        top: NONE,
        bottom: NONE,
        right: NONE,
        insideHorizontal: NONE,
        insideVertical: NONE,
      },
      tableLook: look(false),
      rows: [row([new Paragraph(text)], { tableHeader: true, cantSplit: true }), row(inside, {})],
    },
    title,
  );
}

/** Word cannot open a cell that ends in a table. */
function endingInText(inside: Inside): Inside {
  return inside.at(-1) instanceof Paragraph ? inside : [...inside, new Paragraph({})];
}

function look(firstColumn: boolean) {
  return {
    firstRow: true,
    lastRow: false,
    firstColumn,
    lastColumn: false,
    noHBand: true,
    noVBand: true,
  };
}

/** Relative widths as whole units that add up to the width. */
function shares(widths: readonly number[], width: number): number[] {
  const sum = widths.reduce((all, each) => all + each, 0) || 1;
  const edges = widths.map((_, index) =>
    Math.round((widths.slice(0, index + 1).reduce((all, each) => all + each, 0) / sum) * width),
  );
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

/** The width of the text, and of that within a frame. */
export const WIDTH = { page: PAGE.text, frame: PAGE.text - 400 } as const;
