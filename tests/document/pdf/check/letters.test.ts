/** The search for lost letters is itself tried on papers that have lost some. */
import { describe, expect, it } from 'vitest';
import type { Doc } from '../../../../src/document/parts/doc.ts';
import { renderPdf } from '../../../../src/document/pdf/index.ts';
import { fonts, heading, paper, paragraph, table } from '../sample.ts';
import { lostLetters, piecesOf } from './letters.ts';
import { Opened } from './opened.ts';

const made = async (of: Doc) => new Opened((await renderPdf(of, fonts)).bytes);

const doc = paper([
  heading(1, 'Blåbær', 'a'),
  paragraph('Grød på Ærø, a\u030angstro\u0308m og 😀'),
  table(['Opgave'], [['Havearbejde']]),
]);

describe('the search for lost letters', () => {
  it('finds none in a paper that holds all that was written', async () => {
    expect(piecesOf(doc)).toHaveLength(5);
    expect(await lostLetters(doc, await made(doc))).toEqual([]);
  });

  it('finds what was written and is not there', async () => {
    const longer = { ...doc, blocks: [...doc.blocks, paragraph('Borte')] };
    expect(await lostLetters(longer, await made(doc))).toEqual(['pdf.js: Borte']);
  });

  it('counts the letters of a text that runs from right to left, and all but two signs of it', async () => {
    const text = '\u05be <5 æbler> og שלום';
    const hebrew = paper([paragraph(text)]);
    expect(await lostLetters(hebrew, await made(hebrew))).toEqual([]);
    const without = paper([paragraph(text.replace('æ', ''))]);
    expect(await lostLetters(hebrew, await made(without))).toEqual([
      `pdf.js: ${text.replaceAll(' ', '')}`,
    ]);
  });

  it('finds nothing lost where cells side by side go on to the next page', async () => {
    const long = 'Kommunen og arbejdspladsen aftaler, hvem der gør hvad. '.repeat(80);
    const wide = paper([table(['A', 'B'], [[`Ene ${long}`, `Anden ${long}`]])]);
    expect((await made(wide)).pages.length).toBeGreaterThan(1);
    expect(await lostLetters(wide, await made(wide))).toEqual([]);
  });
});
