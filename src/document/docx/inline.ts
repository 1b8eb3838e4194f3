/** Running text in Word: runs, links and footnote marks. */
import {
  BuilderElement,
  FootnoteReferenceRun,
  TextRun,
  type IRunPropertiesOptions,
  type ParagraphChild,
  type XmlComponent,
} from 'docx';
import type { Doc, Inline, InlineType } from '../parts/doc.ts';
import { LETTERS } from './look.ts';

/** What is gathered while a paper is written; the same paper gathers the same. */
export type Setting = {
  doc: Doc;
  /** Addresses outside the paper; the place in the list is the relation's name. */
  links: string[];
  /** Ids of the notes in the order that their marks were met: a footnote's number is its place. */
  notes: string[];
  /** Names of the bookmarks on headings, by the heading's id. */
  anchors: ReadonlyMap<string, string>;
  /** How many lists have been begun: each counts from 1. */
  lists: number;
  /** How many drawings there are: each has a number of its own. */
  drawings: number;
  /** The next paragraph begins a page. */
  breaks: boolean;
};

type Look = IRunPropertiesOptions;
type Writer<T> = (item: T, setting: Setting, look: Look) => ParagraphChild[];
type Inlines = { [K in InlineType]: Writer<Extract<Inline, { type: K }>> };

/** Running text as the children of a paragraph. */
export function runs(
  content: readonly Inline[],
  setting: Setting,
  look: Look = {},
): ParagraphChild[] {
  // The map has a writer for each type; TypeScript cannot see that the key and the item agree.
  return content.flatMap((item) => (INLINES[item.type] as Writer<Inline>)(item, setting, look));
}

/** A text as runs; a newline is a line break. */
export function letters(text: string, look: Look = {}): ParagraphChild[] {
  return clean(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

/** Composed letters, one kind of line end, and nothing that XML cannot hold: a single such letter closes the whole file. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\ufffe\uffff]|[^\P{Cc}\n]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

const INLINES = {
  text: ({ text }, _, look) => letters(text, look),
  strong: ({ children }, setting, look) => runs(children, setting, { ...look, bold: true }),
  emphasis: ({ children }, setting, look) => runs(children, setting, { ...look, italics: true }),
  foreign: ({ children, lang }, setting, look) =>
    runs(children, setting, { ...look, language: { value: lang } }),
  link: ({ href, children }, setting, look) => {
    const inside = runs(children, setting, { ...look, style: LETTERS.link });
    const to = target(href, setting);
    return to === null ? runs(children, setting, look) : [hyperlink(to, inside)];
  },
  'note-mark': ({ note }, { notes, doc }, look) => {
    if (!doc.blocks.some((block) => block.type === 'note' && block.id === note)) return [];
    const known = notes.indexOf(note);
    // Word takes one mark for each footnote; the next ones are its number alone.
    if (known >= 0) return letters(String(known + 1), { ...look, superScript: true });
    return [new FootnoteReferenceRun(notes.push(note))];
  },
} satisfies Inlines;

type Target = { key: 'r:id' | 'w:anchor'; value: string };

/** Where a link leads; `null` when it leads nowhere that a paper may send its reader. */
function target(href: string, { anchors, links }: Setting): Target | null {
  if (href.startsWith('#')) {
    const anchor = anchors.get(href.slice(1));
    return anchor === undefined ? null : { key: 'w:anchor', value: anchor };
  }
  if (!/^(https?:\/\/|mailto:)/i.test(href)) return null;
  const known = links.indexOf(href);
  return { key: 'r:id', value: relation(known >= 0 ? known : links.push(href) - 1) };
}

/** The name of the relation to a link: its own, since the library's is another each time. */
export function relation(index: number): string {
  return `rIdlink${String(index + 1)}`;
}

function hyperlink(to: Target, children: ParagraphChild[]): ParagraphChild {
  return inText(element('w:hyperlink', { [to.key]: to.value, 'w:history': '1' }, children));
}

/** An element of ours among a paragraph's children, which the library knows only as classes of its own. */
export function inText(of: XmlComponent): ParagraphChild {
  return of as unknown as ParagraphChild;
}

/** An element that the library has no class for. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly unknown[] = [],
): BuilderElement<Record<string, string>> {
  return new BuilderElement<Record<string, string>>({
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, { key, value }]),
    ),
    children: children as XmlComponent[],
  });
}
