/** Every letter that is typed comes out of the paper again. */
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/document/parts/doc.ts';
import { openFace } from '../../../src/document/pdf/font/face.ts';
import { renderPdf } from '../../../src/document/pdf/index.ts';
import { text as look } from '../../../src/document/pdf/look.ts';
import { elements, openPdf, pageNumbers, pageTexts, readAloud } from './reader.ts';
import { everything, fonts, heading, paper, paragraph, sentence, table, words } from './sample.ts';

const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
const squeezed = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, '');

describe('every letter that is typed', () => {
  const typed = [
    'Blåbærgrød på Ærø, ÆØÅ æøå é ü ß ő ł š',
    'a\u030angstro\u0308m er sat sammen af løse dele',
    '42 % · 1.200 € · § 83 – “sådan” ”sådan” »sådan« ’ … ½ × −3',
    'A → B ← C, x ≥ 13, y ≤ 37, z ≠ 0, ≈ 4, ☐ ☑ ☒ ✓ ✗ ● ○ ■ ▪',
    'hårdt\u00a0mellemrum, smalt\u202fmellemrum og bindestreg\u2011uden brud',
    'AVATAR Tværfaglig VÆRKTØJ fi fl ff',
  ];

  it.each(typed)('comes out again: %s', async (text) => {
    const { bytes, replaced } = await renderPdf(paper([paragraph(text)]), fonts);
    expect(plain(await readAloud(bytes))).toBe(plain(text));
    expect(replaced).toEqual([]);
  });

  it('is shown as a frame and reported when no font has it, and is still there to copy', async () => {
    const text = 'Smil 😀 og familie 👩‍👩‍👧 og 日本';
    const { bytes, replaced } = await renderPdf(paper([paragraph(text)]), fonts);
    expect(replaced).toEqual(['😀', '👩‍👩‍👧', '日', '本']);
    expect(plain(await readAloud(bytes))).toBe(text);
  });

  it('is shown as a frame when it is no letter at all', async () => {
    const { bytes, replaced } = await renderPdf(
      paper([paragraph('a\u0007b\ud800c\ue000d')]),
      fonts,
    );
    expect(replaced).toEqual(['\u0007', '\ud800', '\ue000']);
    expect(await readAloud(bytes)).toBe('a\ufffdb\ufffdc\ufffdd');
  });

  it('stays without the extended fonts, as frames', async () => {
    const { regular, bold, italic } = fonts;
    const { replaced } = await renderPdf(paper([paragraph('æ ő')]), { regular, bold, italic });
    expect(replaced).toEqual(['ő']);
  });

  it('stays in a long answer, wherever the answer stands', async () => {
    const long = sentence.repeat(90);
    expect(long.length).toBeGreaterThan(10_000);
    const blocks: Block[] = [
      paragraph(long),
      table(['Opgave', 'Svar'], [['Kort', long]]),
      { type: 'field-list', fields: [{ label: 'Svar', content: [words(long)] }] },
      { type: 'list', ordered: false, items: [{ content: [words(long)] }] },
      { type: 'callout', tone: 'case', title: 'Sag', blocks: [paragraph(long)] },
      { type: 'form-field', name: 'a', label: 'Felt', kind: 'multiline', value: long },
    ];
    const { bytes } = await renderPdf(paper(blocks), fonts);
    const read = squeezed(await readAloud(bytes));
    expect(read.split(squeezed(long)).length - 1).toBe(blocks.length);
  });

  it('stays in words that fit on no line', async () => {
    const words60 = 'Arbejdsmarkedsuddannelsesrepræsentantskabsmedlemsforeningernes';
    const address = `https://www.example.dk/${'side/'.repeat(60)}slut`;
    const noise = 'x'.repeat(900);
    const text = [words60, address, noise].join(' ');
    const narrow = table(['A', 'B', 'C', 'D', 'E', 'F'], [[words60, address, noise, '', '', '']]);
    const { bytes } = await renderPdf(paper([paragraph(text), narrow]), fonts);
    const read = squeezed(await readAloud(bytes));
    for (const word of [words60, address, noise]) expect(read.split(word).length - 1).toBe(2);
  });

  it('keeps words apart where a line ends', async () => {
    const { bytes } = await renderPdf(paper([paragraph(sentence.repeat(4).trim())]), fonts);
    expect(await readAloud(bytes)).toBe(sentence.repeat(4).trim());
  });
});

describe('what a viewer finds', () => {
  const rendered = renderPdf(everything, fonts);

  it('reads the parts in the order they were written', async () => {
    const read = await readAloud((await rendered).bytes);
    const order = [
      'Eksempel Kommune',
      'Strategi for nytteindsats',
      'Periode',
      'Indhold',
      'Det første kapitel',
      'Husk',
      'inderst',
      'Figur 1. Pladser',
      'Plejecenter',
      'Opgave 60',
      'Lederens titel',
      'Underskrifter',
      'Lov om en aktiv indsats.',
    ];
    let from = 0;
    for (const part of order) {
      from = read.indexOf(part, from);
      expect(from, part).toBeGreaterThanOrEqual(0);
    }
  });

  it('finds the headings as bookmarks', async () => {
    const pdf = await openPdf((await rendered).bytes);
    const outline = await pdf.getOutline();
    expect(outline.map((entry) => entry.title)).toEqual([
      'Det første kapitel',
      'Det andet kapitel',
      'Noter',
    ]);
    expect(outline[0]?.items.map((entry: { title: string }) => entry.title)).toEqual(['Tal']);
  });

  it('finds the data that travels with the paper', async () => {
    const pdf = await openPdf((await rendered).bytes);
    const files = (await pdf.getAttachments()) as Record<string, { content: Uint8Array }>;
    const content = files['plan.nyttestrategi.json']?.content;
    expect(new TextDecoder().decode(content)).toBe('{"ord":"blåbærgrød"}');
  });

  it('finds fields with names, labels and values', async () => {
    const pdf = await openPdf((await rendered).bytes);
    const fields = (await pdf.getFieldObjects()) as Record<
      string,
      { type: string; value: unknown }[]
    >;
    expect(Object.keys(fields)).toEqual([
      'aftale-leder',
      'aftale-ord',
      'aftale-med',
      'aftale-dato',
    ]);
    expect(fields['aftale-leder']?.[0]).toMatchObject({ type: 'text', value: 'Æble' });
    expect(fields['aftale-med']?.[0]).toMatchObject({ type: 'checkbox', value: 'Yes' });
  });

  it('finds words in another language marked as such', async () => {
    const found = await elements(await openPdf((await rendered).bytes));
    expect(found.some(({ element }) => element.lang === 'en')).toBe(true);
  });

  it('shows the header row of a table on every page, and reads it once', async () => {
    const { bytes } = await rendered;
    const pdf = await openPdf(bytes);
    let shown = 0;
    let read = 0;
    for (const number of pageNumbers(pdf)) {
      for (const { text, artifact } of await pageTexts(pdf, number)) {
        if (text.trim() !== 'Begrundelse') continue;
        if (artifact) shown++;
        else read++;
      }
    }
    expect(read).toBe(1);
    expect(shown).toBeGreaterThanOrEqual(2);
  });

  it('numbers the pages in the footer, and points to them in the contents', async () => {
    const { bytes, pages } = await rendered;
    const pdf = await openPdf(bytes);
    expect(pdf.numPages).toBe(pages);
    const last = await pageTexts(pdf, pages);
    expect(last.map((each) => each.text)).toContain(`Side ${pages} af ${pages}`);
    const contents = (await pageTexts(pdf, 2)).map((each) => each.text).join('');
    expect(contents).toContain('Det første kapitel 3');
  });

  it('draws a line as wide as it was measured, kerning included', async () => {
    const text = 'AVATAR LYT To. VÆRKTØJ';
    const pdf = await openPdf((await renderPdf(paper([paragraph(text)]), fonts)).bytes);
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const width = items.reduce(
      (sum, item) => sum + ('str' in item && text.includes(item.str) ? item.width : 0),
      0,
    );
    const face = await openFace(fonts.regular, fonts.regularExtended);
    const measured = face.width(text) * (look.body.size / 1000);
    expect(width).toBeCloseTo(measured, 1);
  });

  it('draws words in italics with the font that is for it', async () => {
    const text = 'fremhævet';
    const slanted = paragraph({ type: 'emphasis', children: [words(text)] });
    const pdf = await openPdf((await renderPdf(paper([slanted]), fonts)).bytes);
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const drawn = items.find((item) => 'str' in item && item.str === text);
    const wide = async (file: Uint8Array) =>
      (await openFace(file)).width(text) * (look.body.size / 1000);
    expect(drawn).toHaveProperty('width', expect.closeTo(await wide(fonts.italic), 1));
    expect(await wide(fonts.regular)).not.toBeCloseTo(await wide(fonts.italic), 1);
  });

  it('gives the same bytes for the same paper', async () => {
    const again = await renderPdf(structuredClone(everything), fonts);
    expect(again.bytes).toEqual((await rendered).bytes);
    const other = await renderPdf({ ...everything, title: 'Et andet navn' }, fonts);
    expect(other.bytes).not.toEqual(again.bytes);
  });

  it('is a paper even when nothing is in it', async () => {
    const { bytes, pages } = await renderPdf(paper([]), fonts);
    expect(pages).toBe(1);
    expect((await openPdf(bytes)).numPages).toBe(1);
  });

  it('leaves links out that lead anywhere but to pages, mail and telephones', async () => {
    const link = (href: string): Inline => ({ type: 'link', href, children: [words(href)] });
    const blocks = [
      heading(1, 'Her', 'her'),
      paragraph(
        link('javascript:alert(1)'),
        ' ',
        link('#ukendt'),
        ' ',
        link('#her'),
        ' ',
        link('mailto:a@b.dk'),
      ),
    ];
    const pdf = await openPdf((await renderPdf(paper(blocks), fonts)).bytes);
    const annotations = (await (await pdf.getPage(1)).getAnnotations()) as { url?: string }[];
    expect(annotations.map((each) => each.url)).toEqual([undefined, 'mailto:a@b.dk']);
  });
});
