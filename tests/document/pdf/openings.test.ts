/** Where a reader's eye falls first: the title page, the beginning of a chapter, a picture. */
import { describe, expect, it } from 'vitest';
import type { Block, Picture } from '../../../src/document/parts/doc.ts';
import type { Layout } from '../../../src/document/pdf/layout/placed.ts';
import { floor, page } from '../../../src/document/pdf/look.ts';
import { lay, reading, tagsOf, texts } from './placed.ts';
import { dots, heading, paragraph, shield } from './sample.ts';

describe('a chapter', () => {
  it('begins where a third of the page is left for it, and on the next page where less is', () => {
    const begun = new Set<string>();
    for (let lines = 1; lines < 45; lines++) {
      const before = Array.from({ length: lines }, () => paragraph('Linje.'));
      const layout = lay([...before, heading(1, 'Kapitel', 'k'), paragraph('Tekst.')]);
      const box = texts(layout).find(({ tag }) => tag.role === 'H1')?.box;
      if (!box) throw new Error('no heading');
      const left = floor - box.place.top;
      expect(left).toBeGreaterThan((floor - page.top) / 4);
      begun.add(String(box.place.page));
    }
    expect([...begun].sort()).toEqual(['0', '1']);
  });
});

describe('a title page', () => {
  const titlePage = (more: Partial<Extract<Block, { type: 'title-page' }>>): Block => ({
    type: 'title-page',
    kicker: 'Strategi for nytteindsats',
    title: 'Eksempel Kommune',
    subtitle: 'Sammen om ekstra opgaver',
    facts: ['Periode', 'Lavet', 'Version'].map((label) => ({ label, value: `${label} her` })),
    mark: null,
    ...more,
  });
  const first = (more: Parameters<typeof titlePage>[0]) =>
    lay([titlePage(more), paragraph('Næste side.')]);
  const figures = (layout: Layout) => tagsOf(layout.root, 'Figure');

  it('is one page, whatever it holds, and every box of it on the page', () => {
    for (const logo of [null, shield, dots]) {
      for (const title of ['Kort', 'Et langt navn på en kommune '.repeat(5)]) {
        for (const mark of [null, 'Udkast', 'Vedtaget']) {
          const layout = first({ logo, title, mark });
          expect(layout.pages.length).toBe(2);
          const boxes = reading(layout.root).filter(({ box }) => box.place.page === 0);
          for (const { box } of boxes) {
            const y = 'y' in box ? box.place.top + box.y : box.place.top;
            expect(y).toBeGreaterThanOrEqual(page.top - 1);
            expect(y).toBeLessThanOrEqual(floor + 0.1);
          }
          expect(figures(layout).length).toBe(logo ? 1 : 0);
        }
      }
    }
  });

  it('is read logo, kind, title, mark and facts', () => {
    const layout = first({ mark: 'Udkast', logo: shield });
    const read = reading(layout.root).filter(({ box }) => box.place.page === 0);
    expect(read[0]?.tag).toMatchObject({ role: 'Figure', alt: shield.alt });
    expect(read.flatMap(({ box }) => (box.kind === 'text' ? [box.text.trim()] : []))).toEqual([
      'Strategi for nytteindsats',
      'Eksempel Kommune',
      'Sammen om ekstra opgaver',
      'Udkast',
      ...['Periode', 'Lavet', 'Version'].flatMap((label) => [label, `${label} her`]),
    ]);
  });

  it('says on every page that a paper is a draft, and only there that it is settled', () => {
    const onPages = (settled: boolean) =>
      first({ mark: 'Mærke', settled }).pages.flatMap(({ header }) =>
        header.flatMap((box) => (box.kind === 'text' ? [box.text] : [])),
      );
    expect(onPages(false)).toContain('Mærke');
    expect(onPages(true)).not.toContain('Mærke');
  });
});

describe('a picture', () => {
  const set = (picture: Picture, caption: string | null) =>
    lay([{ type: 'picture', picture, caption }, paragraph('Efter.')]);

  it('keeps its proportions, stands in the column, and is never set coarser than the screen', () => {
    const large: Picture = { ...dots, width: 4000, height: 1000 };
    for (const picture of [dots, shield, large, { ...large, width: 1000, height: 4000 }]) {
      const extent = tagsOf(set(picture, null).root, 'Figure')[0]?.extent;
      if (!extent) throw new Error('no picture');
      expect(extent.width / extent.height).toBeCloseTo(picture.width / picture.height, 5);
      expect(extent.x).toBe(page.left);
      expect(extent.width).toBeLessThanOrEqual(page.width - page.left - page.right + 0.01);
      if (picture.data.form === 'png')
        expect(extent.width).toBeLessThanOrEqual(picture.width * 0.75);
    }
  });

  it('stands with its caption', () => {
    for (let lines = 1; lines < 45; lines++) {
      // What comes after fills the last page, so that nothing is set closer to spare it.
      const after = Array.from({ length: 45 }, () => paragraph('Linje.'));
      const layout = lay([
        ...after.slice(0, lines),
        { type: 'picture', picture: shield, caption: 'Her er det' },
        ...after,
      ]);
      const caption = texts(layout).find(({ box }) => box.text === 'Her er det');
      expect(caption?.box.place.page).toBe(tagsOf(layout.root, 'Figure')[0]?.extent?.place.page);
    }
  });
});
