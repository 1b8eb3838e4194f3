/** What a PDF says, read in the order of its structure tree from the first page to the last, as a screen reader reads it. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { openPdf, pageNumbers, pageTexts } from './reader.ts';

type Walk = { role: string; numbered: boolean };

/**
 * The text of every leaf in reading order. Left out is what the readers of a Doc add by themselves: the marks of a list's
 * points, the numbers of notes, the page numbers of the contents. A field gives its value.
 */
export async function textByTree(bytes: Uint8Array): Promise<string[]> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const marked = await markedTexts(bytes);
  const pages = new Map(file.getPages().map((page, index) => [page.ref, index]));
  const found: string[] = [];
  const name = (dict: PDFDict, key: string) => {
    const value = dict.lookup(PDFName.of(key));
    return value instanceof PDFName ? value.decodeText() : '';
  };
  const visit = (kid: unknown, page: number, around: readonly Walk[]): void => {
    const object = kid instanceof PDFRef ? file.context.lookup(kid) : kid;
    if (object instanceof PDFArray) {
      for (const each of object.asArray()) visit(each, page, around);
    } else if (object instanceof PDFNumber) {
      if (!isAdded(around)) found.push(marked.get(`${page}/${object.asNumber()}`) ?? '');
    } else if (object instanceof PDFDict) {
      const own = object.get(PDFName.of('Pg'));
      const at = own instanceof PDFRef ? (pages.get(own) ?? page) : page;
      if (name(object, 'Type') === 'MCR') visit(object.get(PDFName.of('MCID')), at, around);
      else if (name(object, 'Type') === 'OBJR')
        found.push(valueOf(object.lookup(PDFName.of('Obj'))));
      else {
        const attributes = object.lookup(PDFName.of('A'));
        const numbering = attributes instanceof PDFDict ? name(attributes, 'ListNumbering') : '';
        const here = {
          role: name(object, 'S'),
          numbered: numbering !== '' && numbering !== 'None',
        };
        visit(object.get(PDFName.of('K')), at, [...around, here]);
        if (here.role === 'TOCI') {
          const last = found.findLastIndex((text) => text !== '');
          found[last] = (found[last] ?? '').replace(/\s\d+$/, '');
        }
      }
    }
  };
  visit(file.catalog.get(PDFName.of('StructTreeRoot')), 0, []);
  return found;
}

/** A mark or a number that the page shows but the Doc does not say. */
function isAdded(around: readonly Walk[]): boolean {
  if (around.at(-1)?.role !== 'Lbl') return false;
  const list = around.findLast(({ role }) => role === 'L' || role === 'Note');
  return list?.role === 'Note' || list?.numbered === true;
}

function valueOf(annotation: unknown): string {
  if (!(annotation instanceof PDFDict) || !annotation.has(PDFName.of('FT'))) return '';
  const value = annotation.lookup(PDFName.of('V'));
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  if (!(value instanceof PDFName)) return '';
  return value.decodeText() === 'Off' ? '☐' : '☑';
}

/** The text of each piece of marked content, by `page/number`; hyphens of line ends taken out. */
async function markedTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const pdf = await openPdf(bytes);
  const found = new Map<string, string>();
  for (const number of pageNumbers(pdf)) {
    for (const { text, id } of await pageTexts(pdf, number)) {
      const piece = /_mc(\d+)$/.exec(id ?? '')?.[1];
      if (piece === undefined) continue;
      const key = `${number - 1}/${piece}`;
      found.set(key, ((found.get(key) ?? '') + text).replaceAll(/\u00ad\n?/g, ''));
    }
  }
  return found;
}
