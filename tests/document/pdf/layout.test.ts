import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/doc.ts';
import { layOut } from '../../../src/document/pdf/layout/layout.ts';
import { isTag, type Box, type Layout, type Tag } from '../../../src/document/pdf/layout/placed.ts';
import { floor, page } from '../../../src/document/pdf/look.ts';
import { heading, paper, paragraph, sentence, table, words } from './sample.ts';

/** A measure that needs no font: every letter is half an em. */
const measure = (text: string) => 500 * text.length;
const lay = (blocks: Block[]) => layOut(paper(blocks), measure);

type Read = { box: Box; tag: Tag };

function reading(tag: Tag): Read[] {
  return tag.kids.flatMap((kid) => (isTag(kid) ? reading(kid) : [{ box: kid, tag }]));
}

const texts = (layout: Layout) =>
  reading(layout.root).flatMap(({ box, tag }) => (box.kind === 'text' ? [{ box, tag }] : []));

const level = fc.constantFrom<(1 | 2 | 3 | 4)[]>(1, 2, 3, 4);
const text = fc.integer({ min: 0, max: 14 }).map((count) => sentence.repeat(count) + 'slut');
const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(level, fc.uuid()).map(([each, id]) => heading(each, 'Overskrift', id)),
  },
  { weight: 4, arbitrary: text.map((each) => paragraph(each)) },
  {
    weight: 2,
    arbitrary: fc.array(text, { minLength: 1, maxLength: 12 }).map((rows) =>
      table(
        ['A', 'B'],
        rows.map((row) => ['x', row]),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.array(text, { minLength: 1, maxLength: 6 }).map((all): Block => ({
      type: 'callout',
      tone: 'info',
      title: 'Husk',
      blocks: all.map((each) => paragraph(each)),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.array(text, { minLength: 1, maxLength: 6 }).map((all): Block => ({
      type: 'list',
      ordered: true,
      items: all.map((each) => ({ content: [words(each)] })),
    })),
  },
  { weight: 1, arbitrary: fc.constant<Block>({ type: 'page-break' }) },
);
/** Papers that end in text: a heading with nothing after it has nothing to be kept with. */
const papers = fc
  .array(block, { minLength: 5, maxLength: 40 })
  .map((blocks) => [...blocks, paragraph('Til sidst.')]);

const isHeading = ({ tag }: Read) => /^H[1-4]$/.test(tag.role);

describe('any paper', () => {
  it('has no heading last on a page', () => {
    let headings = 0;
    let lastOnPage = 0;
    fc.assert(
      fc.property(papers, (blocks) => {
        const all = texts(lay(blocks));
        all.forEach((each, index) => {
          if (!isHeading(each)) return;
          headings++;
          const after = all.slice(index + 1).find((next) => !isHeading(next));
          expect(after?.box.place.page).toBe(each.box.place.page);
        });
        lastOnPage += new Set(all.map(({ box }) => box.place.page)).size;
      }),
      { numRuns: 40 },
    );
    expect(headings).toBeGreaterThan(100);
    expect(lastOnPage).toBeGreaterThan(100);
  });

  it('keeps every line between the margins of a page', () => {
    fc.assert(
      fc.property(papers, (blocks) => {
        const layout = lay(blocks);
        for (const { box } of texts(layout)) {
          const y = box.place.top + box.y;
          expect(box.place.page).toBeGreaterThanOrEqual(0);
          expect(box.place.page).toBeLessThan(layout.pages.length);
          expect(y).toBeGreaterThan(page.top);
          expect(y).toBeLessThanOrEqual(floor);
          expect(box.x + measure(box.text.trimEnd()) * (box.size / 1000)).toBeLessThanOrEqual(
            page.width - page.right + 0.5,
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('sets no line on top of another', () => {
    fc.assert(
      fc.property(papers, (blocks) => {
        const seen = new Set<string>();
        for (const { box } of texts(lay(blocks))) {
          const spot = [
            box.place.page,
            (box.place.top + box.y).toFixed(1),
            box.x.toFixed(1),
          ].join();
          expect(seen.has(spot)).toBe(false);
          seen.add(spot);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('loses no text', () => {
    const everyWord = (blocks: Block[]) => JSON.stringify(blocks).split('slut').length - 1;
    fc.assert(
      fc.property(papers, (blocks) => {
        const read = texts(lay(blocks))
          .map(({ box }) => box.text)
          .join('')
          .replaceAll('\u00ad', '');
        expect(read.split('slut').length - 1).toBe(everyWord(blocks));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a page end', () => {
  const pagesOf = (tag: Tag) => tag.kids.flatMap((kid) => (isTag(kid) ? [] : [kid.place.page]));
  const paragraphs = (tag: Tag): Tag[] =>
    tag.kids.flatMap((kid) => (isTag(kid) ? (kid.role === 'P' ? [kid] : paragraphs(kid)) : []));

  it('leaves no single line of a paragraph behind or ahead', () => {
    const layout = lay(
      Array.from({ length: 60 }, (_, index) => paragraph(sentence.repeat(3 + (index % 5)))),
    );
    let divided = 0;
    for (const each of paragraphs(layout.root)) {
      const pages = pagesOf(each);
      if (new Set(pages).size === 1) continue;
      divided++;
      for (const number of new Set(pages)) {
        expect(pages.filter((page) => page === number).length).toBeGreaterThanOrEqual(2);
      }
    }
    expect(divided).toBeGreaterThan(3);
  });

  it('divides a row that is taller than a page, and repeats the header above the rest', () => {
    const layout = lay([table(['Opgave', 'Svar'], [['Kort', sentence.repeat(120)]])]);
    expect(layout.pages.length).toBeGreaterThan(2);
    for (const each of layout.pages.slice(1)) {
      expect(each.back.flatMap((box) => (box.kind === 'text' ? [box.text] : []))).toEqual([
        'Opgave',
        'Svar',
      ]);
    }
  });

  it('goes on with the ground of a callout', () => {
    const blocks = [paragraph(sentence.repeat(130))];
    const layout = lay([{ type: 'callout', tone: 'warning', title: 'Bemærk', blocks }]);
    expect(layout.pages.length).toBeGreaterThan(1);
    for (const each of layout.pages) {
      expect(each.back.filter((box) => box.kind === 'rect').length).toBe(2);
    }
  });

  it('sets no text on a repeated header', () => {
    const layout = lay([table(['Opgave', 'Svar'], [['Kort', sentence.repeat(120)]])]);
    layout.pages.slice(1).forEach((each, index) => {
      const header = each.back.flatMap((box) =>
        box.kind === 'text' ? [box.place.top + box.y] : [],
      );
      const lines = texts(layout)
        .filter(({ box }) => box.place.page === index + 1)
        .map(({ box }) => box.place.top + box.y);
      expect(Math.min(...lines)).toBeGreaterThan(Math.max(...header) + 10);
    });
  });

  it('keeps the text of a callout inside its ground, with air around it', () => {
    const layout = lay([
      paragraph('før'),
      { type: 'callout', tone: 'good', title: 'Godt', blocks: [paragraph(sentence)] },
      paragraph('efter'),
    ]);
    const ground = layout.pages[0]?.back.find((box) => box.kind === 'rect');
    expect(ground?.kind).toBe('rect');
    if (ground?.kind !== 'rect') return;
    const top = ground.place.top + ground.y;
    const bottom = top + ground.height;
    for (const { box } of texts(layout)) {
      const y = box.place.top + box.y;
      const outside = box.text.startsWith('før') || box.text.startsWith('efter');
      if (outside) expect(y < top || y - box.size > bottom).toBe(true);
      else expect(y - box.size > top + 5 && y < bottom - 5).toBe(true);
    }
  });

  it('never parts the text for a blank page, however many breaks are asked for', () => {
    const brk: Block = { type: 'page-break' };
    expect(lay([brk, brk, paragraph('a'), brk, brk, paragraph('b'), brk]).pages.length).toBe(2);
  });
});

describe('notes', () => {
  it('are numbered as their marks come and stand at the end', () => {
    const mark = (note: string) => ({ type: 'note-mark', note }) as const;
    const layout = lay([
      { type: 'note', id: 'a', content: [words('Den om a')] },
      { type: 'note', id: 'b', content: [words('Den om b')] },
      paragraph('først', mark('b'), ' så', mark('a'), ' igen', mark('b')),
    ]);
    const read = texts(layout)
      .map(({ box }) => box.text)
      .join('|');
    expect(read).toBe('først|1| så|2| igen|1|Noter|1|Den om b|2|Den om a');
  });
});
