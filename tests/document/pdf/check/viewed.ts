/** A paper as pdf.js reads it: opened and read once, however many ask. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, pageNumbers, pageTexts, type ReadText } from '../reader.ts';
import type { Opened } from './opened.ts';

const opened = new WeakMap<Opened, Promise<PDFDocumentProxy>>();
const read = new WeakMap<Opened, Promise<ReadText[][]>>();

/** The paper in the viewer. */
export function viewed(paper: Opened): Promise<PDFDocumentProxy> {
  const pdf = opened.get(paper) ?? openPdf(paper.bytes);
  opened.set(paper, pdf);
  return pdf;
}

/** The texts of each page, in the order of the pages. */
export function textsOf(paper: Opened): Promise<ReadText[][]> {
  const texts = read.get(paper) ?? textsOfPages(paper);
  read.set(paper, texts);
  return texts;
}

async function textsOfPages(paper: Opened): Promise<ReadText[][]> {
  const pdf = await viewed(paper);
  return Promise.all(pageNumbers(pdf).map((number) => pageTexts(pdf, number)));
}
