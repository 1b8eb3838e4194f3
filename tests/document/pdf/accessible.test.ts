/** Papers of every shape are in none of the conditions of the Matterhorn protocol and of PDF/A-3a. */
import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../../src/document/pdf/index.ts';
import type { Block } from '../../../src/document/parts/doc.ts';
import { faultsOf } from './check/conditions.ts';
import { everything, fonts, heading, paper, paragraph, table, words } from './sample.ts';

const faults = async (blocks: Block[]) => faultsOf((await renderPdf(paper(blocks), fonts)).bytes);

describe('a paper with one of everything', () => {
  it('has nothing that a reader would stumble on', async () => {
    expect(await faultsOf((await renderPdf(everything, fonts)).bytes)).toEqual([]);
  });

  it('may hold tables without a header row, without rows, and with empty cells', async () => {
    expect(
      await faults([
        table([], [['a', 'b']], false),
        table(['A'], []),
        table(['A', ''], [['', 'x', 'y']]),
      ]),
    ).toEqual([]);
  });

  it('never skips a heading level, even when the paper does', async () => {
    expect(
      await faults([
        heading(3, 'Tredje'),
        paragraph('a'),
        heading(1, 'Første'),
        heading(4, 'Fjerde'),
        paragraph('b'),
      ]),
    ).toEqual([]);
  });

  it('may be empty, and so may each part of it', async () => {
    expect(await faults([])).toEqual([]);
    expect(
      await faults([
        { type: 'title-page', kicker: '', title: '', subtitle: '', facts: [], mark: null },
        { type: 'contents', title: '', depth: 3 },
        heading(1, '', 'tom'),
        paragraph(''),
        { type: 'list', ordered: true, items: [] },
        { type: 'list', ordered: false, items: [{ content: [] }, { content: [words('')] }] },
        { type: 'field-list', fields: [{ label: '', content: [] }] },
        { type: 'callout', tone: 'good', title: '', blocks: [] },
        { type: 'signatures', title: '', lines: [], words: { name: '', date: '' } },
        { type: 'figure', alt: '', caption: '', width: 0, height: 0, shapes: [], table: null },
        paragraph({ type: 'link', href: '#tom', children: [words('')] }),
      ]),
    ).toEqual([]);
  });

  it('may point to a note that is not there, and hold one that nothing points to', async () => {
    expect(
      await faults([
        paragraph('a', { type: 'note-mark', note: 'borte' }),
        paragraph({ type: 'link', href: '#borte', children: [words('b')] }),
        { type: 'note', id: 'alene', content: [words('c')] },
      ]),
    ).toEqual([]);
  });

  it('may be in letters of every kind, in every face', async () => {
    const mixed = 'Fra Győr → Ærø ≥ 5\u2011\u00ad日 – “på tværs”';
    expect(
      await faults([
        heading(1, mixed),
        paragraph(mixed, { type: 'emphasis', children: [words(mixed)] }),
        heading(2, '→'),
      ]),
    ).toEqual([]);
  });
});
