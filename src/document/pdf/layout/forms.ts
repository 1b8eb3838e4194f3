/** Fields to fill in, boxes to tick and lines to sign on. */
import type { Block, FormField } from '../../parts/doc.ts';
import { colors, headings, text } from '../look.ts';
import { line } from './flow.ts';
import { addTag, type Tag, type WidgetBox } from './placed.ts';
import { baseline, placeLine, setParagraph, setRow } from './rows.ts';
import type { Area, Setter } from './setter.ts';
import { cleanText } from './runs.ts';

type Signatures = Extract<Block, { type: 'signatures' }>;

/** The text in a field. */
export const fieldText = { ...text.body, size: 10, lead: 14 } as const;
export const fieldPadding = 5;

const lineHeight = 23;
const fewestLines = 4;
/** A value of more lines than this is set as text: a field cannot go on to the next page. */
const mostLines = 32;
const checkbox = 12;
/** Boxes of one question up to this many stand on one page. */
const mostBoxes = 10;

/** A field to fill in, with its label. */
export function setFormField(setter: Setter, block: FormField, area: Area, parent: Tag): void {
  if (block.kind === 'checkbox') {
    setCheckbox(setter, block, area, parent);
    return;
  }
  const { flow } = setter;
  const group = addTag(parent, 'Div');
  const label = setter.plainLines(block.label, text.label, area.width);
  flow.space(6);
  setParagraph(flow, label, { ...area, ...text.label }, addTag(group, 'P'), true);
  const width = area.width - 2 * fieldPadding;
  const lines = setter.plainLines(block.value, fieldText, width);
  const oneLine = block.kind !== 'multiline';
  if (lines.length > (oneLine ? 1 : mostLines)) {
    const body = setter.plainLines(block.value, text.body, area.width);
    setParagraph(flow, body, { ...area, ...text.body }, addTag(group, 'P'));
    flow.space(8);
    return;
  }
  const rows = Math.max(lines.length, block.rows ?? fewestLines);
  const height = oneLine ? lineHeight : rows * fieldText.lead + 2 * fieldPadding;
  const place = flow.item(height);
  const shown = lines.map((each) => each.pieces.map((piece) => piece.text).join(''));
  addTag(group, 'Form').kids.push({
    ...widget(block),
    place,
    x: area.x,
    y: 0,
    width: area.width,
    height,
    lines: block.value === '' ? [] : shown,
  });
  flow.space(10);
}

function setCheckbox(setter: Setter, block: FormField, area: Area, parent: Tag): void {
  const { flow } = setter;
  const style = text.body;
  const indent = checkbox + 9;
  const look = { x: area.x + indent, width: area.width - indent };
  const lines = setter.plainLines(block.label, style, look.width);
  if (block.group?.at === 0) {
    const title = setter.plainLines(block.group.title, text.label, area.width);
    flow.space(8);
    setParagraph(flow, title, { ...area, ...text.label }, addTag(parent, 'P'), true);
  }
  flow.space(4);
  const first = flow.items.length;
  const group = addTag(parent, 'Div');
  const form = addTag(group, 'Form');
  const column = { ...look, lines, tag: addTag(group, 'P'), align: 'start' } as const;
  const row = { lead: style.lead, size: style.size, padTop: 2, padBottom: 2, whole: 3 };
  const { at = 0, of = 1 } = block.group ?? {};
  const goesOn = of <= mostBoxes && at < of - 1;
  setRow(flow, [column], { ...row, ground: null, rule: null }, goesOn);
  const place = flow.items[first]?.place;
  if (place === undefined) return;
  const y = row.padTop + baseline(style) - checkbox + 1.5;
  form.kids.push({
    ...widget(block),
    place,
    x: area.x,
    y,
    width: checkbox,
    height: checkbox,
    lines: [],
  });
}

const widget = (
  block: FormField,
): Pick<WidgetBox, 'kind' | 'name' | 'label' | 'field' | 'value'> => ({
  kind: 'widget',
  name: block.name,
  label: cleanText([block.group?.title ?? '', block.label].join(' ').trim()),
  field: block.kind,
  value: cleanText(block.value),
});

const gap = 22;
/** The field on a line to sign on. */
const signatureHeight = 22;
/** Signatures up to this many stand on one page. */
const mostTogether = 6;

/** Lines to sign on: each with its role above, name and date below. */
export function setSignatures(setter: Setter, block: Signatures, area: Area, parent: Tag): void {
  const { flow } = setter;
  if (block.title !== '') {
    const { style, before } = headings[3];
    const title = setter.plainLines(block.title, style, area.width);
    flow.space(before);
    setParagraph(flow, title, { ...area, ...style }, addTag(parent, 'P'), true);
  }
  const nameWidth = (area.width - gap) * 0.68;
  const date: Area = { x: area.x + nameWidth + gap, width: area.width - nameWidth - gap };
  const together = block.lines.length <= mostTogether;
  block.lines.forEach((signer, index) => {
    flow.space(12);
    const role = setter.plainLines(signer.role, text.label, area.width);
    setParagraph(flow, role, { ...area, ...text.label }, addTag(parent, 'P'), true);
    const rule = 30;
    const columns = [
      {
        area: { x: area.x, width: nameWidth },
        words: block.words.name,
        part: 'navn',
        field: 'text' as const,
      },
      { area: date, words: block.words.date, part: 'dato', field: 'date' as const },
    ].map((each) => ({
      ...each,
      lines: setter.plainLines(each.words, text.small, each.area.width),
    }));
    const rows = Math.max(...columns.map((each) => each.lines.length));
    const last = index === block.lines.length - 1;
    const place = flow.item(rule + 3 + rows * text.small.lead, together && !last);
    for (const { area: at, lines, words, part, field } of columns) {
      flow.add(
        line(
          place,
          [
            [at.x, rule],
            [at.x + at.width, rule],
          ],
          colors.ink,
          0.8,
        ),
      );
      const tag = addTag(parent, 'P');
      lines.forEach((each, row) => {
        const y = rule + 3 + row * text.small.lead + baseline(text.small);
        placeLine(flow, each, { place, x: at.x, y, tag, lead: text.small.lead });
      });
      if (block.fillable !== true) continue;
      const label = `${signer.role}: ${words}`;
      const name = `${signer.id}-${part}`;
      addTag(parent, 'Form').kids.push({
        ...widget({ type: 'form-field', name, label, kind: field, value: '' }),
        place,
        x: at.x,
        y: rule - signatureHeight,
        width: at.width,
        height: signatureHeight,
        bare: true,
        lines: [],
      });
    }
  });
  flow.space(14);
}
