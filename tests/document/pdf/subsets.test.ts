/** The subsets of fonts: made once for the same letters, and never another's. */
import { describe, expect, it } from 'vitest';
import { type Face, openFace } from '../../../src/document/pdf/font/face.ts';
import { subsetFont } from '../../../src/document/pdf/font/subset.ts';
import { renderPdf } from '../../../src/document/pdf/index.ts';
import { mostSubsets, subsetOf } from '../../../src/document/pdf/paint/subsets.ts';
import { fonts, paper, paragraph } from './sample.ts';

const regular = await openFace(fonts.regular, fonts.regularExtended);
const bold = await openFace(fonts.bold, fonts.boldExtended);

/** The subset of the letters, each at its place in them. */
function subset(letters: string, face: Face = regular) {
  const { glyphs } = face.set(letters);
  return subsetOf(face, glyphs, mapOf(letters));
}
const mapOf = (letters: string) =>
  Array.from(letters, (letter, at) => [letter.charCodeAt(0), at + 1] as const);

const fresh = (letters: string) => {
  const { glyphs } = regular.set(letters);
  return subsetFont(regular.primary, regular.sources, glyphs, mapOf(letters));
};

describe('a subset', () => {
  it('is made once for the same letters', () => {
    expect(subset('abæ')).toBe(subset('abæ'));
  });

  it('is another for other letters, another face, and letters that are called otherwise', () => {
    const one = subset('abæ');
    expect(subset('abø')).not.toEqual(one);
    expect(subset('abæ', bold)).not.toEqual(one);
    const { glyphs } = regular.set('abæ');
    expect(subsetOf(regular, glyphs, mapOf('abø'))).not.toEqual(one);
  });

  it('is what it would be if none were kept', () => {
    subset('kage');
    expect(subset('kage')).toEqual(fresh('kage'));
  });

  it('is kept only while few have been made since', () => {
    const first = subset('først');
    for (let at = 0; at < mostSubsets - 1; at++) subset(String.fromCharCode(65 + at));
    expect(subset('først')).toBe(first);
    subset('sidst');
    expect(subset('først')).not.toBe(first);
    expect(subset('først')).toEqual(first);
  });
});

it('a paper is the same whether its fonts were kept from another or not', async () => {
  const one = paper([paragraph('Blåbærgrød på Ærø → 42 %')]);
  const first = await renderPdf(one, fonts);
  await renderPdf(paper([paragraph('Helt andre ord')]), fonts);
  const again = await renderPdf(one, { ...fonts, regular: fonts.regular.slice() });
  expect(again.bytes).toEqual(first.bytes);
});
