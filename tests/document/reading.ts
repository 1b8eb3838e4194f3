/** Reads a Doc as plain text, block by block: the oracle that the readers and builders are held up against. */
import type { Block, Cell, Doc, Inline, ListItem, Table } from '../../src/document/index.ts';

/** Every text of a paper in reading order, one entry a piece, without furniture. */
export function textsOf(doc: Doc): string[] {
  const notes = doc.blocks.filter(({ type }) => type === 'note');
  const rest = doc.blocks.filter(({ type }) => type !== 'note');
  return [
    ...rest.flatMap((block) => blockTexts(block, doc)),
    ...(notes.length > 0 ? [doc.notesTitle] : []),
    ...notes.flatMap((block) => blockTexts(block, doc)),
  ].filter((text) => text !== '');
}

/** A paper's text as one string, blanks made alike. */
export function plain(doc: Doc): string {
  return flat(textsOf(doc).join(' '));
}

export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The headings of a paper with their levels. */
export function headings(doc: Doc): { level: number; text: string; id: string }[] {
  return doc.blocks.filter((block) => block.type === 'heading');
}

/** All blocks, those inside callouts too. */
export function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.type === 'callout' ? [block, ...allBlocks(block.blocks)] : [block],
  );
}

export function tableWith(doc: Doc, caption: string): string[][] {
  const table = doc.blocks.find((block) => block.type === 'table' && block.caption === caption);
  if (table?.type !== 'table') throw new Error(`No table "${caption}"`);
  return [table.head, ...table.rows].map((row) => row.map(({ content }) => inline(content, doc)));
}

function blockTexts(block: Block, doc: Doc): string[] {
  switch (block.type) {
    case 'title-page':
      return [
        block.kicker,
        block.title,
        block.subtitle,
        block.mark ?? '',
        ...block.facts.flatMap(({ label, value }) => [label, value]),
      ];
    case 'contents':
      return [
        block.title,
        ...headings(doc)
          .filter(({ level }) => level <= block.depth)
          .map(({ text }) => text),
        ...(doc.blocks.some(({ type }) => type === 'note') ? [doc.notesTitle] : []),
      ];
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'note':
      return [inline(block.content, doc)];
    case 'list':
      return block.items.flatMap((item) => itemTexts(item, doc));
    case 'field-list':
      return block.fields.flatMap(({ label, content }) => [label, inline(content, doc)]);
    case 'table':
      return tableTexts(block, doc);
    case 'callout':
      return [block.title, ...block.blocks.flatMap((inner) => blockTexts(inner, doc))];
    case 'figure':
      return [
        ...block.shapes.flatMap((shape) => (shape.shape === 'label' ? [shape.text] : [])),
        block.caption,
        ...(block.table === null ? [] : tableTexts(block.table, doc)),
      ];
    case 'picture':
      return block.caption === null ? [] : [block.caption];
    case 'form-field':
      return [block.group?.at === 0 ? block.group.title : '', block.label, block.value];
    case 'signatures':
      return [
        block.title,
        ...block.lines.flatMap(({ role }) => [role, block.words.name, block.words.date]),
      ];
    case 'page-break':
      return [];
  }
}

function tableTexts({ caption, head, rows }: Table, doc: Doc): string[] {
  const cells = (row: readonly Cell[]) => row.map(({ content }) => inline(content, doc));
  return [caption, ...cells(head), ...rows.flatMap(cells)];
}

function itemTexts({ content, items = [] }: ListItem, doc: Doc): string[] {
  return [inline(content, doc), ...items.flatMap((item) => itemTexts(item, doc))];
}

function inline(list: readonly Inline[], doc: Doc): string {
  return list
    .map((item) => {
      if (item.type === 'text') return item.text;
      if (item.type !== 'note-mark') return inline(item.children, doc);
      const notes = doc.blocks.filter((block) => block.type === 'note');
      return String(notes.findIndex(({ id }) => id === item.note) + 1);
    })
    .join('');
}
