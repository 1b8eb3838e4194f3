/** Sets every type of block, and the notes at the end. A type it has not heard of does not compile. */
import type { Block } from '../../parts/doc.ts';
import { callouts, headings, text } from '../look.ts';
import { setAccent } from './accent.ts';
import { setContents } from './contents.ts';
import { setFigure } from './figure.ts';
import { rect, type Frame } from './flow.ts';
import { setFormField, setSignatures } from './forms.ts';
import { setFieldList, setList } from './lists.ts';
import { setPicture } from './picture.ts';
import { addTag, type Role, type Tag } from './placed.ts';
import { setParagraph, setRow } from './rows.ts';
import { wholeColumn, type Area, type Setter } from './setter.ts';
import { cleanText } from './runs.ts';
import { setTable } from './table.ts';
import { setTitlePage } from './title.ts';

/** Where a block is set: its column and the element it is read in; `root` is the paper's own. */
type Spot = { area: Area; parent: Tag; root: Tag };

/** Sets the blocks of a paper one after the other, then its notes. */
export function setBlocks(setter: Setter, blocks: readonly Block[], root: Tag): void {
  for (const block of blocks) {
    setBlock(setter, block, { area: wholeColumn, parent: setter.section(root), root });
  }
  setNotes(setter, root);
}

function setBlock(setter: Setter, block: Block, spot: Spot): void {
  const { area, parent, root } = spot;
  switch (block.type) {
    case 'title-page':
      setTitlePage(setter, block, root);
      break;
    case 'contents':
      setContents(setter, block, root);
      break;
    case 'heading':
      setHeading(setter, block, spot);
      break;
    case 'paragraph':
      setText(setter, block, spot);
      break;
    case 'list':
      setList(setter, block, area, parent);
      break;
    case 'field-list':
      setFieldList(setter, block, area, parent);
      break;
    case 'table':
      setTable(setter, block, area, parent);
      break;
    case 'callout':
      setCallout(setter, block, spot);
      break;
    case 'figure':
      setFigure(setter, block, area, parent);
      break;
    case 'picture':
      setPicture(setter, block, area, parent);
      break;
    case 'form-field':
      setFormField(setter, block, area, parent);
      break;
    case 'signatures':
      setSignatures(setter, block, area, parent);
      break;
    case 'note':
      break; // Collected, and set at the end of the paper.
    case 'page-break':
      setter.flow.breakPage();
      break;
    default:
      block satisfies never;
  }
}

function setText(
  setter: Setter,
  block: Extract<Block, { type: 'paragraph' }>,
  { area, parent }: Spot,
): void {
  const lines = setter.lines(block.content, text.body, area.width);
  setParagraph(setter.flow, lines, { ...area, ...text.body }, addTag(parent, 'P'));
  setter.flow.space(8);
}

const headingRoles: Readonly<Record<1 | 2 | 3 | 4, Role>> = { 1: 'H1', 2: 'H2', 3: 'H3', 4: 'H4' };

function setHeading(
  setter: Setter,
  block: Extract<Block, { type: 'heading' }>,
  { area, parent, root }: Spot,
): void {
  const { flow } = setter;
  const { style, before, after, room } = headings[block.level];
  const level = setter.headingLevel(block.level);
  const inner = parent.role === 'Aside';
  const section = inner ? parent : setter.openSection(level, root);
  const title = cleanText(block.text);
  const tag = addTag(section, headingRoles[level], { title });
  flow.space(before);
  flow.needRoom(inner ? 0 : room);
  const first = flow.items.length;
  if (block.level === 1 && !inner) setAccent(flow, area.x);
  const lines = setter.plainLines(block.text, style, area.width);
  setParagraph(flow, lines, { ...area, ...style }, tag, true);
  for (const item of flow.items.slice(first)) item.keep = true;
  const anchor = setter.anchorOf(block);
  anchor.place = flow.items[first]?.place ?? null;
  anchor.y = -6;
  setter.outline.push({ level, title, anchor });
  flow.space(after);
}

const inset = 16;
const edge = 4;

function setCallout(
  setter: Setter,
  block: Extract<Block, { type: 'callout' }>,
  { area, parent, root }: Spot,
): void {
  const { flow } = setter;
  const tone = callouts[block.tone];
  const frame: Frame = {
    padTop: 11,
    padBottom: 12,
    header: null,
    ground: ({ page, top, bottom }) => {
      const place = { page, top };
      const height = bottom - top;
      return [
        rect(place, { x: area.x, y: 0, width: area.width, height }, tone.ground),
        rect(place, { x: area.x, y: 0, width: edge, height }, tone.edge),
      ];
    },
  };
  const aside = addTag(parent, 'Aside');
  const inner: Area = { x: area.x + inset, width: Math.max(area.width - 2 * inset + 4, 80) };
  flow.space(10);
  flow.open(frame);
  if (block.title !== '') {
    const style = { ...text.calloutTitle, color: tone.edge };
    const lines = setter.plainLines(block.title, style, inner.width);
    setParagraph(flow, lines, { ...inner, ...style }, addTag(aside, 'P'), block.blocks.length > 0);
    flow.space(3);
  }
  for (const each of block.blocks) setBlock(setter, each, { area: inner, parent: aside, root });
  flow.close();
  flow.closeSpace(14);
}

/** The notes, numbered as their marks come in the text, under their heading at the end of the paper. */
function setNotes(setter: Setter, root: Tag): void {
  if (setter.notes.length === 0) return;
  const { flow } = setter;
  const notes = [...setter.notes].sort((a, b) => setter.noteNumber(a.id) - setter.noteNumber(b.id));
  setHeading(setter, setter.notesHeading, { area: wholeColumn, parent: root, root });
  const section = setter.section(root);
  const style = text.note;
  const indent = 22;
  const { x, width } = wholeColumn;
  const seen = new Set<string>();
  for (const note of notes) {
    if (seen.has(note.id)) continue;
    seen.add(note.id);
    const tag = addTag(section, 'Note', { id: `note-${setter.noteNumber(note.id)}` });
    const label = addTag(tag, 'Lbl');
    const body = addTag(tag, 'P');
    const first = flow.items.length;
    const number = setter.plainLines(String(setter.noteNumber(note.id)), style, indent);
    const lines = setter.lines(note.content, style, width - indent);
    setRow(
      flow,
      [
        { x, width: indent, lines: number, tag: label, align: 'start' },
        { x: x + indent, width: width - indent, lines, tag: body, align: 'start' },
      ],
      { ...style, padTop: 0, padBottom: 0, whole: 3, ground: null, rule: null },
    );
    const anchor = setter.anchor(note.id);
    if (anchor) anchor.place = flow.items[first]?.place ?? null;
    flow.space(4);
  }
}
