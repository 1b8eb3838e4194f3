/** The rules of the page, over many made-up papers: margins, page ends and lost text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/parts/doc.ts';
import { isTag, type Layout, type Tag } from '../../../src/document/pdf/layout/placed.ts';
import { floor, page, text as look } from '../../../src/document/pdf/look.ts';
import { lay, measure, texts, type Read } from './placed.ts';
import { heading, paragraph, sentence, table, words } from './sample.ts';

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
      { numRuns: 120 },
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
      Array.from({ length: 90 }, (_, index) => paragraph(sentence.repeat(3 + (index % 5)))),
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

  it('sets a repeated header within the margins', () => {
    const layout = lay([table(['Opgave', 'Svar'], [['Kort', sentence.repeat(120)]])]);
    for (const { back } of layout.pages.slice(1)) {
      for (const box of back) {
        if (box.kind === 'text') expect(box.place.top + box.y - box.size).toBeGreaterThan(page.top);
      }
    }
  });

  it('keeps words apart where a line ends, in the text itself', () => {
    const long = sentence.repeat(4).trim();
    const read = texts(lay([paragraph(long)])).map(({ box }) => box.text);
    expect(read.length).toBeGreaterThan(3);
    expect(read.join('').replaceAll('\u00ad', '')).toBe(long);
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

describe('a heading', () => {
  const long =
    'Beskæftigelsesindsatsens virksomhedsrettede arbejdspladsaftaler og uddannelsespålæg';

  it.each([1, 2, 3, 4] as const)('of level %i keeps its words whole', (level) => {
    for (let extra = 0; extra < 40; extra++) {
      const title = `${'i'.repeat(extra)} ${long}`;
      const read = texts(lay([heading(level, title, 'h'), paragraph('Tekst.')])).filter(isHeading);
      expect(read.length).toBeGreaterThan(level === 4 ? 0 : 1);
      expect(read.map(({ box }) => box.text).join('')).not.toContain('\u00ad');
    }
  });

  it('of one word wider than the page is parted all the same', () => {
    const read = texts(lay([heading(1, 'beskæftigelses'.repeat(6), 'h'), paragraph('Tekst.')]));
    expect(read.filter(isHeading).length).toBeGreaterThan(1);
  });
});

describe('lines to sign', () => {
  const signatures: Block = {
    type: 'signatures',
    title: '',
    lines: ['Leder', 'Tillidsrepræsentant', 'Kommune'].map((role) => ({ role, id: role })),
    words: { name: 'Navn og underskrift', date: 'Dato' },
  };

  it('stand on one page with their heading, wherever on a page they come', () => {
    let moved = 0;
    for (let lines = 1; lines < 48; lines++) {
      const before = Array.from({ length: lines }, () => paragraph('Linje.'));
      const layout = lay([...before, heading(2, 'Underskrifter', 's'), signatures]);
      const read = texts(layout).filter(({ box }) => box.text.trim() !== 'Linje.');
      expect(read).toHaveLength(1 + 3 * 3);
      const pages = new Set(read.map(({ box }) => box.place.page));
      expect(pages.size).toBe(1);
      if (layout.pages.length > 1) moved++;
    }
    expect(moved).toBeGreaterThan(5);
  });
});

describe('the last page of a chapter', () => {
  /** How much of each page is filled. */
  const filled = (layout: Layout) =>
    layout.pages.map((_, number) => {
      const on = texts(layout).filter(({ box }) => box.place.page === number);
      return Math.max(...on.map(({ box }) => box.place.top + box.y)) - page.top;
    });
  const chapterOf = (count: number) => [
    ...Array.from({ length: count }, (_, index) => paragraph(`Linje ${String(index)}.`)),
    { type: 'page-break' } as const,
    paragraph('Næste kapitel.'),
  ];

  it('is never left with less than six lines when the page before can spare some', () => {
    let divided = 0;
    for (let count = 25; count < 75; count++) {
      const ends = filled(lay(chapterOf(count))).slice(0, -1);
      if (ends.length === 1) continue;
      divided++;
      expect(ends.at(-1)).toBeGreaterThan(5 * look.body.lead);
    }
    expect(divided).toBeGreaterThan(20);
  });

  it('is saved where the chapter fits on a page less when set a little closer', () => {
    const pagesOf = (count: number) => lay(chapterOf(count)).pages.length - 1;
    const open = Array.from({ length: 40 }, (_, index) => index + 20).findLast((count) => {
      const ends = filled(lay(chapterOf(count)));
      return ends.length === 2 && count * (look.body.lead + 8) - 8 <= floor - page.top;
    });
    expect(open).toBeGreaterThan(20);
    expect(pagesOf((open ?? 0) + 2)).toBe(1);
  });
});

describe('contents', () => {
  const paperOf = (count: number): Block[] => [
    { type: 'contents', title: 'Indhold', depth: 2 },
    ...Array.from({ length: count }, (_, index) => [
      heading(index % 6 === 0 ? 1 : 2, `Overskrift ${String(index)}`, `h${String(index)}`),
      paragraph('Tekst.'),
    ]).flat(),
  ];
  const pagesOf = (count: number) => {
    const layout = lay(paperOf(count));
    const first = texts(layout).find(({ tag }) => tag.role === 'H1');
    return first?.box.place.page ?? 0;
  };

  it('are set closer before they take a second page, and never leave it near-empty', () => {
    expect(pagesOf(30)).toBe(1);
    expect(pagesOf(48)).toBe(1);
    expect(pagesOf(90)).toBe(2);
  });
});

describe('a list', () => {
  it('leaves no single point behind or ahead at a page end', () => {
    const points = ['et', 'to', 'tre', 'fire'];
    const list: Block = {
      type: 'list',
      ordered: false,
      items: points.map((each) => ({ content: [words(each)] })),
    };
    let parted = 0;
    for (let lines = 20; lines < 40; lines++) {
      const before = Array.from({ length: lines }, () => paragraph('Linje.'));
      const pages = texts(lay([...before, list, ...before]))
        .filter(({ box }) => points.includes(box.text))
        .map(({ box }) => box.place.page);
      const first = pages.filter((page) => page === pages[0]).length;
      expect([2, 4]).toContain(first);
      if (first === 2) parted++;
    }
    expect(parted).toBeGreaterThan(0);
  });
});

describe('a table', () => {
  const inColumn = (layout: Layout, x: number) =>
    texts(layout).filter(({ box, tag }) => tag.role === 'TD' && Math.abs(box.x - x) < 0.5);

  it('gives a narrow column room for its longest word where the others can spare it', () => {
    const rows = [['Kort', 'virksomhedskonsulenterne', sentence.repeat(3)]];
    const layout = lay([{ ...table(['A', 'B', 'C'], rows), widths: [6, 1, 6] }]);
    const read = texts(layout).map(({ box }) => box.text.trim());
    expect(read).toContain('virksomhedskonsulenterne');
    expect(inColumn(layout, page.left + 5).length).toBeLessThan(2);
  });

  it('that is small stands on one page', () => {
    const rows = Array.from({ length: 5 }, (_, index) => [`Række ${String(index)}`, 'Ja']);
    for (let lines = 1; lines < 48; lines++) {
      const before = Array.from({ length: lines }, () => paragraph('Linje.'));
      const layout = lay([...before, table(['Navn', 'Svar'], rows)]);
      const read = texts(layout).filter(({ tag }) => /^T[HD]$/.test(tag.role));
      expect(new Set(read.map(({ box }) => box.place.page)).size).toBe(1);
    }
  });
});
