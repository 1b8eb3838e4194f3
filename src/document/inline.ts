/** Small builders of inlines and blocks, shared by the papers. */
import type { Block, Cell, Inline, ListItem } from './doc.ts';

export function text(value: string): Inline {
  return { type: 'text', text: value };
}

export function strong(value: string): Inline {
  return { type: 'strong', children: [text(value)] };
}

export function link(href: string, value: string): Inline {
  return { type: 'link', href, children: [text(value)] };
}

export function paragraph(...content: (Inline | string)[]): Block {
  return { type: 'paragraph', content: content.map(inline) };
}

export function heading(level: 1 | 2 | 3 | 4, value: string, id: string): Block {
  return { type: 'heading', level, text: value, id };
}

export function cell(...content: (Inline | string)[]): Cell {
  return { content: content.map(inline) };
}

export function bullets(items: readonly (string | Inline[])[]): Block {
  return { type: 'list', ordered: false, items: items.map(item) };
}

function item(content: string | Inline[]): ListItem {
  return { content: typeof content === 'string' ? [text(content)] : content };
}

function inline(content: Inline | string): Inline {
  return typeof content === 'string' ? text(content) : content;
}

const BULLET = /^\s*[-–•*]\s+/;

/**
 * What someone wrote in a long field as blocks: an empty line begins a paragraph, and lines that
 * begin with a dash are a list. Numbers at the start of a line stay as written ("1. januar").
 */
export function prose(written: string): Block[] {
  const blocks: Block[] = [];
  for (const part of written.trim().split(/\n\s*\n/)) {
    let lines: string[] = [];
    let listed = false;
    const close = () => {
      if (lines.length > 0) blocks.push(listed ? bullets(lines) : paragraph(lines.join('\n')));
      lines = [];
    };
    for (const line of part.split('\n')) {
      if (BULLET.test(line) !== listed) close();
      listed = BULLET.test(line);
      lines.push(line.replace(BULLET, '').trim());
    }
    close();
  }
  return blocks;
}
