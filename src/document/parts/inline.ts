/** Small builders of inlines and blocks, shared by the papers. */
import type { Block, Callout, Cell, Field, Inline, ListItem } from './doc.ts';

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

/** A cell that stands at the end of its column, as numbers do. */
export function endCell(content: string): Cell {
  return { ...cell(content), align: 'end' };
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

/** A callout; a text in it is a paragraph of its own. */
export function callout(
  tone: Callout['tone'],
  title: string,
  ...content: readonly (Block | string)[]
): Callout {
  const blocks = content.map((each) => (typeof each === 'string' ? paragraph(each) : each));
  return { type: 'callout', tone, title, blocks };
}

/** A label with a plain value; nothing when the value is blank. */
export function field(label: string, value: string): Field[] {
  return value.trim() === '' ? [] : [{ label, content: [text(value)] }];
}

/** A field list; nothing when it has no fields. */
export function fieldList(fields: readonly Field[]): Block[] {
  return fields.length === 0 ? [] : [{ type: 'field-list', fields: [...fields] }];
}

/** Labels with plain values as a field list, without those whose value is blank. */
export function factList(facts: readonly { label: string; value: string }[]): Block[] {
  return fieldList(facts.flatMap(({ label, value }) => field(label, value)));
}

/** A heading with what stands under it; nothing when there is nothing. */
export function headed(level: 2 | 3, title: string, id: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [heading(level, title, id), ...blocks];
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
