/** The bench's paper as a Doc, with itself inside as a plan would be. */
import type { Block, Cell, Doc } from '../../../src/document/parts/doc.ts';
import type { Model, Part } from './model.ts';

/** Written by our own PDF writer; all its marks are on: tags, links, outline, attachment. */
export function docOf(model: Model): Doc {
  const { title, subtitle, author, subject, keywords, made, day, parts } = model;
  return {
    lang: 'da-DK',
    title,
    author,
    subject,
    keywords,
    made,
    header: title,
    footer: 'Side {page} af {pages}',
    notesTitle: 'Noter',
    blocks: [
      {
        type: 'title-page',
        kicker: subject,
        title,
        subtitle,
        facts: [{ label: 'Dato', value: day }],
        mark: null,
      },
      { type: 'contents', title: 'Indhold', depth: 2 },
      { type: 'page-break' },
      ...parts.map(blockOf),
    ],
    attachments: [
      {
        name: 'plan.nyttestrategi.json',
        mime: 'application/json',
        description: 'Planen',
        text: JSON.stringify(model),
      },
    ],
  };
}

function blockOf(part: Part, index: number): Block {
  const text = (value: string) => ({ type: 'text' as const, text: value });
  switch (part.kind) {
    case 'h1':
    case 'h2':
      return {
        type: 'heading',
        level: part.kind === 'h1' ? 1 : 2,
        text: part.text,
        id: `afsnit-${String(index)}`,
      };
    case 'p':
      return { type: 'paragraph', content: [text(part.text)] };
    case 'ul':
    case 'ol':
      return {
        type: 'list',
        ordered: part.kind === 'ol',
        items: part.items.map((item) => ({ content: [text(item)] })),
      };
    case 'box':
      return {
        type: 'callout',
        tone: 'case',
        title: part.title,
        blocks: [{ type: 'paragraph', content: [text(part.text)] }],
      };
    case 'link': {
      const link = { type: 'link' as const, href: part.address, children: [text(part.text)] };
      return { type: 'paragraph', content: [text(part.before), link, text(part.after)] };
    }
    case 'table': {
      const cell = (value: string, column: number): Cell => ({
        content: [text(value)],
        ...(part.numbers[column] === true ? { align: 'end' } : {}),
      });
      return {
        type: 'table',
        caption: part.caption,
        widths: part.widths,
        head: part.head.map(cell),
        rowHeaders: true,
        rows: part.rows.map((row) => row.map(cell)),
      };
    }
  }
}
