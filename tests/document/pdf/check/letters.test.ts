/** The search for lost letters is itself tried on papers that have lost some. */
import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../../../src/document/pdf/index.ts';
import { fonts, heading, paper, paragraph, table } from '../sample.ts';
import { lostLetters, piecesOf } from './letters.ts';

const doc = paper([
  heading(1, 'Blåbær', 'a'),
  paragraph('Grød på Ærø, a\u030angstro\u0308m og 😀'),
  table(['Opgave'], [['Havearbejde']]),
]);

describe('the search for lost letters', () => {
  it('finds none in a paper that holds all that was written', async () => {
    expect(piecesOf(doc)).toHaveLength(5);
    expect(await lostLetters(doc, (await renderPdf(doc, fonts)).bytes)).toEqual([]);
  });

  it('finds what was written and is not there', async () => {
    const { bytes } = await renderPdf(doc, fonts);
    const longer = { ...doc, blocks: [...doc.blocks, paragraph('Borte')] };
    expect(await lostLetters(longer, bytes)).toEqual(['pdf.js: Borte']);
  });

  it('finds what one program reads and the other does not', async () => {
    const { bytes } = await renderPdf(paper([paragraph('Kun her')]), fonts);
    expect(await lostLetters(doc, bytes)).toContain('pdf.js: Blåbær');
  });
});
