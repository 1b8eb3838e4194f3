/** A paper as a Word file: read as XML out of the zip, with none of the writer's own code. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { docToDocx } from '../../src/document/docx/index.ts';
import type { Block, Doc, Inline, Picture } from '../../src/document/index.ts';
import { agreementOf, example, MADE, strategyOf } from './papers.ts';
import { flat, textsOf } from './reading.ts';
import { type Entry, unzipped, wordsOf } from './unzipped.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const cell = (value: string) => ({ content: [text(value)] });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const heading = (level: 1 | 2 | 3 | 4, id: string): Block => {
  return { type: 'heading', level, text: `Overskrift ${id}`, id };
};
const table: Block = {
  type: 'table',
  caption: 'Tal & "ord"',
  widths: [2, 1, 1],
  head: [cell('A'), cell('B'), { ...cell('C'), align: 'end' }],
  rowHeaders: true,
  rows: [1, 2, 3].map((row) => [cell(`række ${String(row)}`), cell('b'), cell('c')]),
};
const figure: Block = {
  type: 'figure',
  alt: 'Et fald fra ti til fire',
  caption: 'Figuren',
  width: 10,
  height: 5,
  shapes: [
    { shape: 'rect', x: 0, y: 0, width: 5, height: 5, tone: 'weak' },
    {
      shape: 'line',
      points: [
        [0, 0],
        [10, 5],
      ],
      tone: 'strong',
    },
    { shape: 'path', d: 'M0 0C1 1 2 2 3 3Z', tone: 'outline' },
    { shape: 'label', x: 1, y: 1, text: 'mærke <1>', anchor: 'middle' },
  ],
  table: null,
};
const outlines: Picture = {
  alt: 'Byvåbnet',
  width: 10,
  height: 20,
  data: {
    form: 'outlines',
    outlines: [{ d: 'M0 0L10 0L10 20Z', fill: '#003366', rule: 'nonzero' }],
  },
};
/** One red pixel. */
const dot: Picture = {
  alt: 'En prik',
  width: 1,
  height: 1,
  data: {
    form: 'png',
    base64:
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  },
};
const EVERY: Block[] = [
  {
    type: 'title-page',
    logo: outlines,
    kicker: 'Over',
    title: 'Titel',
    subtitle: 'Under',
    facts: [{ label: 'Dato', value: 'i dag\nog i morgen' }],
    mark: 'Udkast',
  },
  { type: 'contents', title: 'Indhold', depth: 2 },
  { type: 'page-break' },
  heading(1, 'et'),
  paragraph(
    text('Første linje\nanden linje '),
    { type: 'strong', children: [text('stærkt ')] },
    { type: 'emphasis', children: [{ type: 'strong', children: [text('skævt ')] }] },
    { type: 'link', href: 'https://star.dk/?a=1&b=2', children: [text('ud ')] },
    { type: 'link', href: '#to', children: [text('ind ')] },
    { type: 'link', href: 'javascript:alert(1)', children: [text('ingen steder ')] },
    { type: 'foreign', lang: 'en', children: [text('words')] },
    { type: 'note-mark', note: 'n2' },
    { type: 'note-mark', note: 'n1' },
    { type: 'note-mark', note: 'n2' },
  ),
  heading(2, 'to'),
  {
    type: 'list',
    ordered: true,
    items: [{ content: [text('et')], items: [{ content: [text('inde i')] }] }],
  },
  { type: 'list', ordered: true, items: [{ content: [text('forfra')] }] },
  { type: 'list', ordered: false, items: [{ content: [text('punkt')] }] },
  { type: 'field-list', fields: [{ label: 'Navn', content: [text('værdi')] }] },
  table,
  {
    type: 'callout',
    tone: 'warning',
    title: 'Pas på',
    blocks: [paragraph(text('inde i rammen')), table],
  },
  heading(3, 'tre'),
  figure,
  { type: 'picture', picture: { ...outlines, alt: 'Et skjold <blåt>' }, caption: 'Skjoldet' },
  { type: 'picture', picture: dot, caption: null },
  { type: 'form-field', name: 'a', label: 'Felt', kind: 'multiline', value: 'skrevet\nto gange' },
  { type: 'form-field', name: 'b', label: 'Kryds', kind: 'checkbox', value: '' },
  heading(4, 'fire'),
  {
    type: 'signatures',
    title: 'Skriv under',
    lines: [{ role: 'Leder', id: 'leder' }],
    words: { name: 'Navn', date: 'Dato' },
  },
  { type: 'note', id: 'n2', content: [text('den anden note')] },
  {
    type: 'note',
    id: 'n1',
    content: [{ type: 'link', href: 'https://star.dk/', children: [text('den første')] }],
  },
];

function docOf(blocks: Block[]): Doc {
  return {
    lang: 'da-DK',
    title: 'Prøve & <prøve>',
    author: 'Eksempel Kommune',
    subject: 'Emnet',
    keywords: ['et', 'to'],
    made: MADE,
    header: 'Øverst',
    footer: 'Side {page} af {pages}',
    notesTitle: 'Noter',
    blocks,
    attachments: [],
  };
}

/** The texts of a paper without its notes, and those of its notes; what Word calls them is its own affair. */
function saidIn(doc: Doc): { body: string; notes: string } {
  const all = textsOf(doc).filter((said) => said !== doc.notesTitle);
  const notes = doc.blocks.filter(({ type }) => type === 'note').length;
  const body = all.slice(0, all.length - notes);
  return { body: flat(body.join(' ')), notes: flat(all.slice(all.length - notes).join(' ')) };
}

const partsOf = async (doc: Doc) => unzipped(await docToDocx(doc));
const part = (parts: Map<string, Entry>, path: string) => {
  const found = parts.get(path)?.text;
  if (found === undefined) throw new Error(`No ${path} in the file`);
  return found;
};
const allOf = (xml: string, pattern: RegExp) =>
  [...xml.matchAll(pattern)].map(([, one = '']) => one);

describe('a paper as a Word file', () => {
  const every = docOf(EVERY);
  let parts: Map<string, Entry>;
  let body: string;
  beforeAll(async () => {
    parts = await partsOf(every);
    body = part(parts, 'word/document.xml');
  });

  it.each([
    ['the strategy', () => strategyOf(example())],
    ['an agreement', () => agreementOf(example(), 1)],
    ['one of each block', () => every],
  ])('says every word of %s, in the same order', async (_, docFor) => {
    const doc = docFor();
    const said = saidIn(doc);
    const read = await partsOf(doc);
    expect(wordsOf(part(read, 'word/document.xml'))).toBe(said.body);
    expect(wordsOf(part(read, 'word/footnotes.xml'))).toBe(said.notes);
  });

  it('is the same bytes for the same paper, whatever the clock says', async () => {
    const [first, second] = [await docToDocx(every), await docToDocx(every)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const dates = new Set([...parts.values()].flatMap(({ dates: both }) => both));
    expect([...dates]).toEqual([0x00210000]);
    expect(part(parts, 'docProps/core.xml')).toContain(MADE);
  });

  it('knows its headings by their level', () => {
    const styles = part(parts, 'word/styles.xml');
    for (const level of [1, 2, 3, 4]) {
      const style = new RegExp(`w:styleId="Heading${String(level)}".*?</w:style>`).exec(
        styles,
      )?.[0];
      expect(style).toContain(`<w:outlineLvl w:val="${String(level - 1)}"/>`);
    }
    expect(allOf(body, /<w:pStyle w:val="(Heading\d|Title)"/g)).toEqual([
      ...['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4'],
    ]);
  });

  it('lets a line be as high as what stands in it', () => {
    const lines = allOf(part(parts, 'word/styles.xml'), /(<w:spacing [^>]*w:line="[^>]*>)/g);
    expect(lines.length).toBeGreaterThan(5);
    // Without the word, some programs take the number for a height that cuts pictures and titles.
    expect(lines.filter((line) => !line.includes('w:lineRule="auto"'))).toEqual([]);
  });

  it('is in Danish, and says where it is not', () => {
    expect(part(parts, 'word/styles.xml')).toContain('<w:lang w:val="da-DK"');
    expect(/<w:lang w:val="en"\/>.*?<w:t[^>]*>words</.test(body)).toBe(true);
  });

  it('says what it is, and by whom', () => {
    const core = part(parts, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Prøve &amp; &lt;prøve&gt;</dc:title>');
    expect(core).toContain('<dc:creator>Eksempel Kommune</dc:creator>');
    expect(core).toContain('<cp:keywords>et, to</cp:keywords>');
    expect(core).toContain('<dc:subject>Emnet</dc:subject>');
    expect(core).not.toContain('Un-named');
  });

  it('repeats the head row of a table, and only that', () => {
    const tables = allOf(body, /(<w:tbl>.*?<\/w:tbl>)/g);
    expect(tables.length).toBeGreaterThan(1);
    const [first = ''] = tables;
    const rows = allOf(first, /(<w:tr>.*?<\/w:tr>)/g);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
    expect(body).not.toMatch(/w:tblHeader w:val/);
  });

  it('says what a table and a picture show to one who cannot see them', () => {
    expect(allOf(body, /<w:tblCaption w:val="([^"]*)"\/>/g)).toEqual([
      ...['Tal &amp; &quot;ord&quot;', 'Pas på', 'Tal &amp; &quot;ord&quot;'],
    ]);
    expect(allOf(body, /<wp:docPr [^>]*descr="([^"]*)"/g)).toEqual([
      ...['Byvåbnet', 'Et fald fra ti til fire', 'Et skjold &lt;blåt&gt;', 'En prik'],
    ]);
  });

  it('holds a picture itself, and draws what is drawn', () => {
    const [path] = [...parts.keys()].filter((name) => name.startsWith('word/media/'));
    expect(path).toMatch(/\.png$/);
    const relations = part(parts, 'word/_rels/document.xml.rels');
    const id = /<a:blip r:embed="([^"]+)"/.exec(body)?.[1] ?? '?';
    expect(relations).toContain(`Id="${id}"`);
    expect(body).toContain('<a:srgbClr val="003366"/>');
    const numbers = allOf(body, /<wp:docPr [^>]*?id="(\d+)"/g);
    expect(numbers).toEqual(['1', '2', '3', '4']);
  });

  it('has no empty line where a table has no caption', async () => {
    const doc = docOf([{ ...table, caption: '' }]);
    expect(part(await partsOf(doc), 'word/document.xml')).not.toContain('w:val="Caption"');
  });

  it('names no style that is not there', () => {
    const styles = part(parts, 'word/styles.xml');
    const ids = new Set(allOf(styles, /w:styleId="([^"]+)"/g));
    const named = [
      ...[...parts.values()].flatMap(({ text: xml }) =>
        allOf(xml, /<w:[pr]Style w:val="([^"]+)"/g),
      ),
      ...allOf(styles, /<w:(?:basedOn|next|link) w:val="([^"]+)"/g),
    ];
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('lets the name of a row stand out from what is said under it', async () => {
    const rows = [[cell('navn\nog mere'), cell('b'), cell('c')]];
    const xml = part(await partsOf(docOf([{ ...table, rows }])), 'word/document.xml');
    expect(xml).toMatch(/<w:r><w:t [^>]*>navn<\/w:t><\/w:r><w:r><w:rPr><w:b w:val="false"\/>/);
  });

  it('counts each list from one', () => {
    const numbers = allOf(body, /<w:numId w:val="(\d+)"/g);
    expect(new Set(numbers).size).toBe(3);
    expect(allOf(body, /<w:ilvl w:val="(\d)"/g)).toEqual(['0', '1', '0', '0']);
    const numbering = part(parts, 'word/numbering.xml');
    for (const id of numbers) expect(numbering).toContain(`<w:num w:numId="${id}"`);
  });

  it('lists its headings, each led to by a link that is there', () => {
    const contents = /<w:sdtContent>.*?<\/w:sdtContent>/.exec(body)?.[0] ?? '';
    expect(wordsOf(contents)).toBe('Overskrift et Overskrift to');
    expect(contents).toMatch(/instrText[^>]*>TOC [^<]*1-2/);
    const bookmarks = allOf(body, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g);
    expect(bookmarks).toHaveLength(4);
    const anchors = allOf(body, /<w:hyperlink [^>]*w:anchor="([^"]+)"/g);
    expect(anchors).toHaveLength(3);
    expect(anchors.filter((name) => !bookmarks.includes(name))).toEqual([]);
    // No program is told to change the file as it is opened: it would ask its reader first.
    expect(part(parts, 'word/settings.xml')).not.toContain('updateFields');
    expect(body).not.toContain('w:dirty="true"');
  });

  it('leads out only where a paper may', () => {
    const relations = part(parts, 'word/_rels/document.xml.rels');
    const ids = allOf(body, /<w:hyperlink [^>]*r:id="([^"]+)"/g);
    expect(ids).toHaveLength(1);
    expect(relations).toContain(`Id="${ids[0] ?? ''}"`);
    expect(relations).toContain('https://star.dk/?a=1&amp;b=2');
    expect([...parts.values()].some(({ text: xml }) => xml.includes('javascript:'))).toBe(false);
    expect(part(parts, 'word/_rels/footnotes.xml.rels')).toContain('https://star.dk/"');
  });

  it('marks a note once, and says its number where it is named again', () => {
    expect(allOf(body, /<w:footnoteReference w:id="(\d+)"/g)).toEqual(['1', '2']);
    expect(body).toMatch(/<w:vertAlign w:val="superscript"\/><\/w:rPr><w:t[^>]*>1</);
  });

  it('keeps a note that nothing points to', async () => {
    const doc = docOf([{ type: 'note', id: 'x', content: [text('glemt')] }]);
    expect(wordsOf(part(await partsOf(doc), 'word/document.xml'))).toBe('Noter glemt');
  });

  it('begins a page where it is told to, and has its furniture on all but the first', () => {
    expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
    expect(body).toContain('<w:titlePg');
    const footer = [...parts].find(
      ([path, { text: xml }]) => path.includes('footer') && xml.includes('Side'),
    );
    expect(footer?.[1].text).toMatch(/PAGE.*af.*NUMPAGES/);
  });

  it('leaves lines to write on, and a box to tick', () => {
    expect(body.match(/<w:pStyle w:val="Skrivelinje"\/>/g)).toHaveLength(4);
    expect(body).toContain('<w14:checkbox>');
    expect(body.match(/w:leader="underscore"/g)).toHaveLength(2);
  });

  it('loses no letter of any text, and lets none break the file', async () => {
    const letters = fc.string({
      unit: fc.oneof(
        fc.constantFrom('a', 'b', 'æ', 'ø', 'å', 'Å', 'é', ' ', '<', '>', '&', '"', "'", '\n'),
        fc.constantFrom(
          'a\u030a',
          '\u0000',
          '\u0008',
          '\u001f',
          '\ud800',
          '\uffff',
          '\u00a0',
          '😀',
        ),
      ),
      maxLength: 30,
    });
    let odd = 0;
    await fc.assert(
      fc.asyncProperty(letters, letters, async (first, second) => {
        if (/[\0-\u0008\ud800-\udfff\uffff]/.test(first)) odd += 1;
        const blocks: Block[] = [
          { type: 'heading', level: 1, text: first, id: 'x' },
          paragraph(text(first), { type: 'strong', children: [text(second)] }),
          { ...table, head: [cell(first)], widths: [1], rows: [[cell(second)]], caption: second },
        ];
        const xml = part(await partsOf(docOf(blocks)), 'word/document.xml');
        const legible = (value: string) =>
          value
            .normalize('NFC')
            .replace(/[\0-\u0009\u000b-\u001f\uffff]/g, '')
            .replace(/\p{Cs}/gu, '\ufffd');
        const said = [first, `${first}${second}`, second, first, second].map(legible).join(' ');
        expect(wordsOf(xml)).toBe(flat(said));
        expect(xml).not.toMatch(/[\0-\u0008\u000b\u000c\u000e-\u001f\uffff]/);
      }),
      { numRuns: 30 },
    );
    expect(odd).toBeGreaterThan(5);
  });
});
