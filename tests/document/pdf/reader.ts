/** A PDF as pdf.js reads it: its structure tree, its text, and what is read aloud. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure tree as pdf.js gives it. */
export type Element = {
  role: string;
  alt?: string;
  lang?: string;
  children: (Element | Content)[];
};
export type Content = { type: string; id: string };

export const isElement = (node: Element | Content): node is Element => 'role' in node;

export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

export const pageNumbers = (pdf: PDFDocumentProxy) =>
  Array.from({ length: pdf.numPages }, (_, index) => index + 1);

/** A piece of text on a page, and whether it is read or only looked at. */
export type ReadText = { text: string; id: string | null; artifact: boolean; y: number };

export async function pageTexts(pdf: PDFDocumentProxy, number: number): Promise<ReadText[]> {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  const open: { id: string | null; artifact: boolean }[] = [];
  const found: ReadText[] = [];
  for (const item of content.items) {
    if ('str' in item) {
      const top = open.at(-1);
      const transform: unknown[] = item.transform;
      const y = typeof transform[5] === 'number' ? transform[5] : 0;
      const where = { id: top?.id ?? null, artifact: top?.artifact ?? false, y };
      const end = item.hasEOL ? '\n' : '';
      if (item.str + end !== '') found.push({ text: item.str + end, ...where });
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else {
      const { id, tag } = item as { id?: string; tag?: string };
      open.push({ id: id ?? null, artifact: tag === 'Artifact' });
    }
  }
  return found;
}

/** All that is read aloud, in order, with the hyphens of line ends taken out. */
export async function readAloud(bytes: Uint8Array): Promise<string> {
  const pdf = await openPdf(bytes);
  const pages = await Promise.all(pageNumbers(pdf).map((number) => pageTexts(pdf, number)));
  return pages
    .flat()
    .filter((each) => !each.artifact)
    .map((each) => each.text)
    .join('')
    .replaceAll(/\u00ad\n?/g, '')
    .replaceAll(/\s*\n/g, ' ')
    .trim();
}

/** Every element of every page, with the page it stands on. */
export async function elements(
  pdf: PDFDocumentProxy,
): Promise<{ element: Element; page: number }[]> {
  const found: { element: Element; page: number }[] = [];
  for (const number of pageNumbers(pdf)) {
    const tree = (await (await pdf.getPage(number)).getStructTree()) as Element | null;
    const walk = (node: Element | Content) => {
      if (!isElement(node)) return;
      found.push({ element: node, page: number });
      node.children.forEach(walk);
    };
    if (tree) walk(tree);
  }
  return found;
}
