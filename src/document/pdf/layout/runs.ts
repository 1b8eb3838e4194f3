/** Running text as runs of one look each, with the elements they stand in. */
import type { Inline } from '../../parts/doc.ts';
import { colors, type Color, type FaceName, type TextStyle } from '../look.ts';
import type { Anchor, LinkBox, Role, Tag } from './placed.ts';

/** A stretch of text in one look, with the elements it stands in, outermost first. */
export type Run = {
  text: string;
  face: FaceName;
  size: number;
  color: Color;
  spacing: number;
  /** Points above the baseline. */
  rise: number;
  underlined: boolean;
  path: readonly Tag[];
  /** The innermost element of `path` when it is a link. */
  link: { tag: Tag; target: LinkBox['target']; contents: string } | null;
};

/** Finds what an inline points to inside the paper: headings and notes. */
export type References = {
  /** The place of the heading or note with this id, if there is one. */
  anchor(id: string): Anchor | null;
  /** The number of a note; the first mark met gives number 1. */
  noteNumber(id: string): number;
};

/** Letters that are set as they are: composed, none that parts lines or is not seen. */
const cleanLetters = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u20ac]*$/;

/** Text as it is set: composed letters, one kind of line end, tabs as blanks, no soft hyphens of the writer's. */
export function cleanText(text: string): string {
  if (cleanLetters.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u00ad\ufeff]/g, '');
}

const addresses = /^(https?:|mailto:|tel:)/i;

/** Flattens running text into runs. PDF 1.7 has no element for what stands out: bold and italics are look alone. */
export function runsOf(
  content: readonly Inline[],
  style: TextStyle,
  references: References,
): readonly Run[] {
  const runs: Run[] = [];
  const base: Omit<Run, 'text'> = {
    face: style.face,
    size: style.size,
    color: style.color,
    spacing: style.spacing ?? 0,
    rise: 0,
    underlined: false,
    path: [],
    link: null,
  };
  collect(content, base, references, runs);
  return runs;
}

/** Plain text as runs. */
export function plainRuns(text: string, style: TextStyle): readonly Run[] {
  const spacing = style.spacing ?? 0;
  const { face, size, color } = style;
  const look = { face, size, color, spacing, rise: 0, underlined: false };
  return [{ ...look, text: cleanText(text), path: [], link: null }];
}

function collect(
  content: readonly Inline[],
  base: Omit<Run, 'text'>,
  references: References,
  runs: Run[],
): void {
  for (const inline of content) {
    switch (inline.type) {
      case 'text':
        if (inline.text !== '') add(runs, base, cleanText(inline.text));
        break;
      case 'strong':
        collect(inline.children, { ...base, face: 'bold' }, references, runs);
        break;
      case 'emphasis': {
        const face = base.face === 'bold' ? 'bold' : 'italic';
        collect(inline.children, { ...base, face }, references, runs);
        break;
      }
      case 'foreign':
        collect(inline.children, inside(base, 'Span', inline.lang), references, runs);
        break;
      case 'link':
        collect(inline.children, linked(base, inline, references), references, runs);
        break;
      case 'note-mark':
        runs.push(noteMark(base, inline.note, references));
        break;
    }
  }
}

/** Adds a text to the run before it when that looks the same and stands in the same element. */
function add(runs: Run[], base: Omit<Run, 'text'>, text: string): void {
  const last = runs.at(-1);
  const goesOn =
    last !== undefined &&
    last.face === base.face &&
    last.rise === base.rise &&
    last.path === base.path &&
    last.link === base.link;
  if (goesOn) last.text += text;
  else runs.push({ ...base, text });
}

function inside(base: Omit<Run, 'text'>, role: Role, language?: string): Omit<Run, 'text'> {
  const tag: Tag = { role, kids: [], ...(language === undefined ? {} : { language }) };
  return { ...base, path: [...base.path, tag] };
}

/** A link that leads nowhere we allow stays plain text; a link inside a link is the outer one's. */
function linked(
  base: Omit<Run, 'text'>,
  inline: Extract<Inline, { type: 'link' }>,
  references: References,
): Omit<Run, 'text'> {
  if (base.link !== null) return base;
  const target = targetOf(inline.href, references);
  if (target === null) return base;
  const next = inside(base, 'Link');
  const tag = next.path.at(-1);
  if (tag === undefined) return base;
  const contents = cleanText(inlineText(inline.children)) || inline.href;
  return { ...next, color: colors.link, underlined: true, link: { tag, target, contents } };
}

function noteMark(base: Omit<Run, 'text'>, note: string, references: References): Run {
  const number = String(references.noteNumber(note));
  const small = { ...base, size: base.size * 0.68, rise: base.size * 0.34, text: number };
  const anchor = references.anchor(note);
  if (anchor === null || base.link !== null) return small;
  const marked = inside(inside(small, 'Reference'), 'Link');
  const tag = marked.path.at(-1);
  if (tag === undefined) return small;
  return {
    ...marked,
    text: number,
    color: colors.link,
    link: { tag, target: { anchor }, contents: number },
  };
}

function targetOf(href: string, references: References): LinkBox['target'] | null {
  if (!href.startsWith('#')) return addresses.test(href) ? { address: asciiAddress(href) } : null;
  const anchor = references.anchor(href.slice(1));
  return anchor && { anchor };
}

/** The words of running text alone. */
function inlineText(content: readonly Inline[]): string {
  return content
    .map((inline) =>
      inline.type === 'text'
        ? inline.text
        : inline.type === 'note-mark'
          ? ''
          : inlineText(inline.children),
    )
    .join('');
}

/** Addresses in a PDF are ASCII: other letters are percent-encoded, what is already encoded stays. */
function asciiAddress(href: string): string {
  return href
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\x21-\x7e]/gu, (letter) => encodeURIComponent(letter));
}
