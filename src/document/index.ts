/** The papers: builders from a plan to a Doc, and the HTML reader. The PDF engine is fetched apart, when needed. */
export * from './annexes.ts';
export * from './attachments.ts';
export * from './doc.ts';
export * from './words.ts';
export { docToHtml, type HtmlOptions } from './html.ts';
export * from './papers.ts';
export * from './files.ts';
