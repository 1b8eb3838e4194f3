/** What is read in a paper that lies on the disk, to look for what was written in it. */
import { readFile } from 'node:fs/promises';
import { openPdf, pageNumbers, pageTexts } from './reader.ts';

/** A text without what a line may be broken by. */
export function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u2010-]/g, '');
}

/** What is read in a paper, page after page, without what a line may be broken by. */
export async function textOf(path: string): Promise<string> {
  const pdf = await openPdf(new Uint8Array(await readFile(path)));
  const pages = await Promise.all(pageNumbers(pdf).map((number) => pageTexts(pdf, number)));
  const texts = pages.flat().filter(({ artifact }) => !artifact);
  return bare(texts.map(({ text }) => text).join(''));
}
