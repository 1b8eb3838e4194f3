/** The two ways through a tagged PDF must agree: from the tree down to the page, and from the page up to the tree. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFObject,
  type PDFPage,
} from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../../src/document/pdf/index.ts';
import { everything, fonts, paragraph, sentence } from './sample.ts';

const name = (text: string) => PDFName.of(text);

/** Something on a page that belongs to an element: a piece of marked content by its number, or an annotation. */
type Claim = { page: string; of: string; element: string };

let pdf: PDFDocument;
beforeAll(async () => {
  // A paragraph that goes on over several pages, besides one of everything.
  const blocks = [...everything.blocks, paragraph(sentence.repeat(90))];
  const { bytes } = await renderPdf({ ...everything, blocks }, fonts);
  pdf = await PDFDocument.load(bytes, { updateMetadata: false });
});

/** Number by number what the tree of parents holds. */
function parentTree(): Map<number, PDFObject> {
  const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const numbers = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
  const found = new Map<number, PDFObject>();
  for (let at = 0; at < numbers.size(); at += 2) {
    found.set(numbers.lookup(at, PDFNumber).asNumber(), numbers.get(at + 1));
  }
  return found;
}

/** The elements that a page's pieces belong to, by the pieces' numbers. */
function ownersOf({ node }: PDFPage, parents: ReadonlyMap<number, PDFObject>): PDFObject[] {
  const listed = parents.get(node.lookup(name('StructParents'), PDFNumber).asNumber());
  const array = listed instanceof PDFRef ? pdf.context.lookup(listed) : listed;
  return array instanceof PDFArray ? array.asArray() : [];
}

/** What every element says it holds. */
function fromTheTree(): Claim[] {
  const claims: Claim[] = [];
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(name('S')) || !object.has(name('P'))) continue;
    const kids = object.lookup(name('K'));
    const own = object.get(name('Pg'));
    const list = kids instanceof PDFArray ? kids.asArray() : [object.get(name('K'))];
    for (const raw of list) {
      const kid = raw instanceof PDFRef ? pdf.context.lookup(raw) : raw;
      const element = String(ref);
      if (kid instanceof PDFNumber) claims.push({ page: String(own), of: String(kid), element });
      if (!(kid instanceof PDFDict)) continue;
      const page = String(kid.get(name('Pg')) ?? own);
      const type = kid.get(name('Type'));
      if (type === name('MCR')) claims.push({ page, of: String(kid.get(name('MCID'))), element });
      if (type === name('OBJR')) claims.push({ page, of: String(kid.get(name('Obj'))), element });
    }
  }
  return claims;
}

/** What every page says of its pieces and its annotations, by way of the tree of parents. */
function fromThePages(): Claim[] {
  const parents = parentTree();
  return pdf.getPages().flatMap((one) => {
    const page = String(one.ref);
    const annotations = one.node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? [];
    return [
      ...ownersOf(one, parents).map((element, at): Claim => ({
        page,
        of: String(at),
        element: String(element),
      })),
      ...annotations.map((annotation): Claim => {
        const own = pdf.context.lookup(annotation, PDFDict).lookup(name('StructParent'), PDFNumber);
        return {
          page,
          of: String(annotation),
          element: String(parents.get(own.asNumber())),
        };
      }),
    ];
  });
}

const sorted = (claims: readonly Claim[]): string[] =>
  claims.map(({ page, of, element }) => `${page}: ${of} in ${element}`).sort();

describe('a tagged paper', () => {
  it('tells the same from its tree and from its pages', () => {
    const claims = fromTheTree();
    expect(claims.length).toBeGreaterThan(100);
    expect(new Set(claims.map(({ page }) => page)).size).toBe(pdf.getPageCount());
    expect(sorted(fromThePages())).toEqual(sorted(claims));
  });

  it('marks each piece of a page once, by the numbers that the tree has', () => {
    const parents = parentTree();
    for (const page of pdf.getPages()) {
      const content = page.node.lookup(name('Contents'));
      if (!(content instanceof PDFRawStream)) throw new Error('A page without content');
      const bytes = decodePDFRawStream(content).decode();
      const operators = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
      const marked = [...operators.matchAll(/<<\/MCID (\d+)>>BDC/g)].map(([, id]) => Number(id));
      const numbers = ownersOf(page, parents).map((_, at) => at);
      expect(marked.sort((a, b) => a - b)).toEqual(numbers);
    }
  });
});
