/** A Doc as a Word document, for those who write on: real headings, lists, tables and footnotes in named styles. */
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import type { Block, Doc } from '../parts/doc.ts';
import { written } from './blocks.ts';
import { clean, letters, relation, runs, type Setting } from './inline.ts';
import { NUMBERING, PAGE, STYLE, stylesOf } from './look.ts';
import { sameDate } from './zip.ts';

type Note = Extract<Block, { type: 'note' }>;

/** The paper as the bytes of a .docx file; the same paper gives the same bytes. */
export async function docToDocx(doc: Doc): Promise<Uint8Array> {
  const setting: Setting = {
    doc,
    links: [],
    notes: [],
    anchors: anchorsOf(doc),
    lists: 0,
    drawings: 0,
    breaks: false,
  };
  const children = [...written(doc.blocks, setting), ...unmarked(setting)];
  const footnotes = footnotesOf(setting);
  const file = new Document({
    title: clean(doc.title),
    creator: clean(doc.author),
    styles: stylesOf(doc),
    numbering: NUMBERING,
    footnotes,
    sections: [{ ...furniture(doc), children }],
  });
  setting.links.forEach((address, index) => {
    for (const part of [file.Document, file.FootNotes]) {
      part.Relationships.addRelationship(
        relation(index).slice('rId'.length),
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
        address,
        'External',
      );
    }
  });
  const core = { path: 'docProps/core.xml', data: coreOf(doc) };
  const packed = await Packer.toArrayBuffer(file, undefined, [core]);
  return sameDate(new Uint8Array(packed));
}

/** Names of bookmarks for the headings, such as Word gives them itself. */
function anchorsOf(doc: Doc): Map<string, string> {
  const ids = doc.blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : []));
  return new Map(
    [...new Set(ids)].map((id, index) => [id, `_Toc${String(100_000_001 + index)}`] as const),
  );
}

const notesIn = ({ blocks }: Doc): Note[] => blocks.filter((block) => block.type === 'note');

/** Footnotes in the order of their marks. A mark within a note can bring one more. */
function footnotesOf(setting: Setting): Record<string, { children: Paragraph[] }> {
  const all = notesIn(setting.doc);
  const found: Record<string, { children: Paragraph[] }> = {};
  setting.notes.forEach((id, index) => {
    const content = all.find((note) => note.id === id)?.content ?? [];
    found[String(index + 1)] = { children: [new Paragraph({ children: runs(content, setting) })] };
  });
  return found;
}

/** Notes that nothing points to: under their heading at the end, since no footnote can hold them. */
function unmarked(setting: Setting): Paragraph[] {
  const left = notesIn(setting.doc).filter(({ id }) => !setting.notes.includes(id));
  if (left.length === 0) return [];
  const heading = HeadingLevel.HEADING_1;
  return [
    new Paragraph({ heading, children: letters(setting.doc.notesTitle) }),
    ...left.map(({ content }) => new Paragraph({ children: runs(content, setting) })),
  ];
}

/** The page, and what stands at the head and foot of every page but the title page. */
function furniture(doc: Doc): Omit<ISectionOptions, 'children'> {
  const { width, height, margin } = PAGE;
  const margins = { top: margin, right: margin, bottom: margin, left: margin };
  const line = (style: string, text: string) =>
    new Paragraph({ style, children: [new TextRun({ children: counted(text) })] });
  const empty = { children: [new Paragraph({})] };
  return {
    properties: {
      page: { size: { width, height }, margin: margins },
      titlePage: doc.blocks[0]?.type === 'title-page',
    },
    headers: {
      default: new Header({ children: [line(STYLE.header, doc.header)] }),
      first: new Header(empty),
    },
    footers: {
      default: new Footer({ children: [line(STYLE.footer, doc.footer)] }),
      first: new Footer(empty),
    },
  };
}

const NUMBERS: Readonly<Record<string, (typeof PageNumber)[keyof typeof PageNumber]>> = {
  '{page}': PageNumber.CURRENT,
  '{pages}': PageNumber.TOTAL_PAGES,
};

function counted(text: string) {
  return clean(text)
    .replaceAll('\n', ' ')
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => NUMBERS[part] ?? part);
}

/** What the file says of itself; the library would stamp it with the clock. */
function coreOf({ title, subject, author, keywords, lang, made }: Doc): string {
  const element = (name: string, text: string) =>
    text === '' ? '' : `<${name}>${escape(clean(text))}</${name}>`;
  const day = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escape(made)}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    element('dc:title', title) +
    element('dc:subject', subject) +
    element('dc:creator', author) +
    element('cp:keywords', keywords.join(', ')) +
    element('dc:language', lang) +
    element('cp:lastModifiedBy', author) +
    `<cp:revision>1</cp:revision>${day('created')}${day('modified')}</cp:coreProperties>`
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
