/** The papers: builders from a plan to a Doc, and the HTML reader. The PDF engine is fetched apart, when needed. */
export * from './parts/annexes.ts';
export * from './parts/attachments.ts';
export * from './parts/doc.ts';
export type { PaperInput } from './parts/paper-input.ts';
export * from './words/paper-words.ts';
export { docToHtml, type HtmlOptions } from './html.ts';
export * from './papers.ts';
export * from './files.ts';
