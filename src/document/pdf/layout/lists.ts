/** Lists with marks or numbers, and lists of fields with their labels. */
import type { Block, ListItem } from '../../parts/doc.ts';
import { text, type TextStyle } from '../look.ts';
import { addTag, type Tag } from './placed.ts';
import { setRow } from './rows.ts';
import type { Area, Setter } from './setter.ts';

type List = Extract<Block, { type: 'list' }>;
type FieldList = Extract<Block, { type: 'field-list' }>;

const row = { padTop: 0, padBottom: 0, ground: null, rule: null };

/** Points or numbers, none of them alone at a page end; lists in lists get another mark on each level. */
export function setList(setter: Setter, block: List, area: Area, parent: Tag): void {
  const { items, ordered, fine } = block;
  setItems(setter, items, { ordered, depth: 0, style: fine ? text.fine : text.body }, area, parent);
  setter.flow.space(8);
}

type ListLook = { ordered: boolean; depth: number; style: TextStyle };

function setItems(
  setter: Setter,
  items: readonly ListItem[],
  look: ListLook,
  area: Area,
  parent: Tag,
): void {
  const { flow } = setter;
  const { ordered, depth, style } = look;
  const list = addTag(parent, 'L', { numbering: numbering(ordered, depth) });
  const marks = items.map((_, index) => mark(ordered, depth, index));
  const indent = Math.max(17, ...marks.map((each) => setter.width(each, style) + 7));
  const body: Area = { x: area.x + indent, width: Math.max(area.width - indent, 60) };
  items.forEach((item, index) => {
    const entry = addTag(list, 'LI');
    const label = addTag(entry, 'Lbl');
    const content = addTag(entry, 'LBody');
    flow.space(index === 0 && depth === 0 ? 0 : style.lead * 0.2);
    setRow(
      flow,
      [
        {
          x: area.x + 3,
          width: indent,
          lines: setter.plainLines(marks[index] ?? '', style, Infinity),
          tag: label,
          align: 'start',
        },
        {
          ...body,
          lines: setter.lines(item.content, style, body.width),
          tag: content,
          align: 'start',
        },
      ],
      { ...row, lead: style.lead, size: style.size, whole: 3 },
      items.length > 1 && (index === 0 || index === items.length - 2),
    );
    if (item.items && item.items.length > 0) {
      setItems(setter, item.items, { ...look, depth: depth + 1 }, body, content);
    }
  });
}

function numbering(ordered: boolean, depth: number): NonNullable<Tag['numbering']> {
  if (ordered) return depth % 2 === 0 ? 'Decimal' : 'LowerAlpha';
  return depth % 2 === 0 ? 'Disc' : 'Circle';
}

function mark(ordered: boolean, depth: number, index: number): string {
  if (!ordered) return depth % 2 === 0 ? '•' : '–';
  return depth % 2 === 0 ? `${index + 1}.` : `${letters(index)})`;
}

/** a, b, … z, aa, ab … */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(97 + (index % 26));
  return rest === 0 ? letter : letters(rest - 1) + letter;
}

const labelShare = 0.3;
const gutter = 14;

/** Labels with their values beside them; below them where the column is narrow. */
export function setFieldList(setter: Setter, block: FieldList, area: Area, parent: Tag): void {
  const { flow } = setter;
  const list = addTag(parent, 'L', { numbering: 'None' });
  const beside = area.width > 260;
  const labelWidth = beside ? area.width * labelShare : area.width;
  const value: Area = beside
    ? { x: area.x + labelWidth + gutter, width: area.width - labelWidth - gutter }
    : area;
  const [labelStyle, style] = block.fine ? [text.fineLabel, text.fine] : [text.label, text.body];
  const { lead, size } = style;
  const look = { ...row, lead, size, whole: 5 };
  for (const field of block.fields) {
    const entry = addTag(list, 'LI');
    const label = {
      x: area.x,
      width: labelWidth,
      lines: setter.plainLines(field.label, labelStyle, labelWidth),
      tag: addTag(entry, 'Lbl'),
      align: 'start',
    } as const;
    const body = {
      ...value,
      lines: setter.lines(field.content, style, value.width),
      tag: addTag(entry, 'LBody'),
      align: 'start',
    } as const;
    flow.space(4);
    if (beside) setRow(flow, [label, body], look);
    else {
      setRow(flow, [label], look, true);
      setRow(flow, [body], look);
    }
  }
  flow.space(8);
}
