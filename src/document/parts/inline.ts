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
const NUMBER = /^\s*(\d+)\.\s+/;

/**
 * What someone wrote in a long field as blocks: an empty line begins a paragraph, lines that begin
 * with a dash are a list, and two or more lines numbered from 1 an ordered one.
 */
export function prose(written: string): Block[] {
  return written
    .trim()
    .split(/\n\s*\n/)
    .flatMap((part) => runs(part.split('\n')))
    .map(({ kind, lines }): Block => {
      if (kind === 'bullets') return bullets(lines.map((line) => line.replace(BULLET, '').trim()));
      if (kind === 'numbers') {
        const items = lines.map((line) => item(line.replace(NUMBER, '').trim()));
        return { type: 'list', ordered: true, items };
      }
      return paragraph(lines.map((line) => line.trim()).join('\n'));
    });
}

type Run = { kind: 'paragraph' | 'bullets' | 'numbers'; lines: string[] };

/** Neighbouring lines of one kind. A single numbered line is text: it may be a date ("1. januar"). */
function runs(lines: readonly string[]): Run[] {
  const found: Run[] = [];
  lines.forEach((line, index) => {
    const last = found.at(-1);
    const kind = kindOf(lines, index, last);
    if (last?.kind === kind) last.lines.push(line);
    else found.push({ kind, lines: [line] });
  });
  return found;
}

function kindOf(lines: readonly string[], index: number, last: Run | undefined): Run['kind'] {
  const line = lines[index] ?? '';
  if (BULLET.test(line)) return 'bullets';
  const number = numberOf(line);
  const continues = last?.kind === 'numbers' && number === last.lines.length + 1;
  const begins = number === 1 && numberOf(lines[index + 1] ?? '') === 2;
  return continues || begins ? 'numbers' : 'paragraph';
}

function numberOf(line: string): number {
  return Number(NUMBER.exec(line)?.[1] ?? 0);
}
