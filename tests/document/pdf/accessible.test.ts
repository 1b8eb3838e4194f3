import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFObject,
} from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../../src/document/pdf/index.ts';
import { findBarriers } from './accessible.ts';
import { everything, fonts, heading, paper, paragraph, table } from './sample.ts';

const name = (text: string) => PDFName.of(text);
const role = name('S');

let whole: Uint8Array;
beforeAll(async () => {
  whole = (await renderPdf(everything, fonts)).bytes;
});

describe('a paper with one of everything', () => {
  it('has nothing that a reader would stumble on', async () => {
    expect(await findBarriers(whole)).toEqual([]);
  });

  it('may hold tables without a header row, without rows, and with empty cells', async () => {
    const bare = paper([
      table([], [['a', 'b']], false),
      table(['A'], []),
      table(['A', ''], [['', 'x', 'y']]),
    ]);
    expect(await findBarriers((await renderPdf(bare, fonts)).bytes)).toEqual([]);
  });

  it('never skips a heading level, even when the paper does', async () => {
    const jumping = paper([
      heading(3, 'Tredje'),
      paragraph('a'),
      heading(1, 'Første'),
      heading(4, 'Fjerde'),
      paragraph('b'),
    ]);
    expect(await findBarriers((await renderPdf(jumping, fonts)).bytes)).toEqual([]);
  });
});

/** Each way of breaking the paper, and what must be said of it. */
const breaks: [barrier: string, harm: (pdf: PDFDocument) => void][] = [
  ['no language', (pdf) => pdf.catalog.delete(name('Lang'))],
  ['title not displayed', (pdf) => pdf.catalog.delete(name('ViewerPreferences'))],
  ['not marked', (pdf) => pdf.catalog.delete(name('MarkInfo'))],
  ['no PDF/UA claim', (pdf) => pdf.catalog.delete(name('Metadata'))],
  ['no output intent', (pdf) => pdf.catalog.delete(name('OutputIntents'))],
  ['attachment not associated', (pdf) => pdf.catalog.delete(name('AF'))],
  ['link without words', eachDict((d) => is(d, 'Subtype', 'Link') && d.delete(name('Contents')))],
  ['field without words', eachDict((d) => d.delete(name('TU')))],
  ['annotation without parent', eachDict((d) => d.delete(name('StructParent')))],
  ['heading level skipped', rename('H1', 'H3')],
  ['LI in Sect', rename('L', 'Sect')],
  ['TD in Sect', rename('TR', 'Sect')],
  ['link not in a Link element', rename('Link', 'Span')],
  ['field not in a Form element', rename('Form', 'Span')],
  ['header cell without scope', eachDict((d) => is(d, 'S', 'TH') && d.delete(name('A')))],
  ['list without numbering', eachDict((d) => is(d, 'S', 'L') && d.delete(name('A')))],
  ['note without id', eachDict((d) => is(d, 'S', 'Note') && d.delete(name('ID')))],
  [
    'cell names a header that is not there',
    eachDict((d) => is(d, 'S', 'TH') && d.delete(name('ID'))),
  ],
  ['figure without words', eachDict((d) => d.delete(name('Alt')))],
  ['no tab order', eachDict((d) => d.delete(name('Tabs')))],
  ['font without meaning', eachDict((d) => d.delete(name('ToUnicode')))],
  ['font not embedded', eachDict((d) => d.delete(name('FontFile2')))],
  ['attachment without relationship', eachDict((d) => d.delete(name('AFRelationship')))],
  ['text outside the tree', unmarkFooters],
];

describe('the check itself', () => {
  it.each(breaks)('notices: %s', async (barrier, harm) => {
    const pdf = await PDFDocument.load(whole, { updateMetadata: false });
    harm(pdf);
    expect(await findBarriers(await pdf.save({ updateFieldAppearances: false }))).toContain(
      barrier,
    );
  });

  it('finds nothing wrong with a paper that is only opened and saved', async () => {
    const pdf = await PDFDocument.load(whole, { updateMetadata: false });
    expect(await findBarriers(await pdf.save({ updateFieldAppearances: false }))).toEqual([]);
  });
});

const is = (dict: PDFDict, key: string, value: string) => dict.get(name(key)) === name(value);

function eachDict(harm: (dict: PDFDict) => unknown): (pdf: PDFDocument) => void {
  return (pdf) => {
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict) harm(object);
    }
  };
}

function rename(from: string, to: string): (pdf: PDFDocument) => void {
  return eachDict((dict) => {
    if (is(dict, 'Type', 'StructElem') && is(dict, 'S', from)) dict.set(role, name(to));
  });
}

/** Takes the artifact mark off every footer, so that its text belongs nowhere. */
function unmarkFooters(pdf: PDFDocument): void {
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!isContent(object)) continue;
    const bytes = decodePDFRawStream(object).decode();
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    const footer = /\/Artifact<<[^>]*\/Footer[^>]*>>BDC([\s\S]*?)EMC/;
    if (footer.test(text)) {
      pdf.context.assign(ref, pdf.context.flateStream(text.replace(footer, '$1')));
    }
  }
}

const isContent = (object: PDFObject): object is PDFRawStream =>
  object instanceof PDFRawStream && !object.dict.has(name('Type')) && !object.dict.has(name('N'));
