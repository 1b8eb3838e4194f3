/** Tables: rows that stay whole, headers that repeat, columns that keep their places and make the table short. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/document/parts/doc.ts';
import { isTag, type Tag } from '../../../src/document/pdf/layout/placed.ts';
import { floor, page, text as look } from '../../../src/document/pdf/look.ts';
import { lay, measure, reading, tagsOf, texts, type Read } from './placed.ts';
import { paragraph, sentence, table } from './sample.ts';

describe('any table', () => {
  const cellText = fc.integer({ min: 0, max: 60 }).map((count) => 'ord '.repeat(count) + 'slut');
  const tables = fc.record({
    before: fc.integer({ min: 0, max: 40 }),
    columns: fc.integer({ min: 1, max: 6 }),
    rows: fc.array(fc.array(cellText, { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 30,
    }),
    figures: fc.boolean(),
  });
  const layOutTable = ({
    before,
    columns,
    rows,
    figures,
  }: typeof tables extends fc.Arbitrary<infer T> ? T : never) => {
    const cut = rows.map((row) => row.slice(0, columns));
    const one = table(
      Array.from({ length: columns }, (_, at) => `Hoved ${String(at)}`),
      cut,
    );
    const set: Table = {
      ...one,
      rows: one.rows.map((row) => row.map((each) => (figures ? { ...each, align: 'end' } : each))),
    };
    const layout = lay([...Array.from({ length: before }, () => paragraph('Linje.')), set]);
    const found = tagsOf(layout.root, 'Table')[0];
    if (!found) throw new Error('no table');
    return { layout, rows: tagsOf(found, 'TBody').flatMap((body) => tagsOf(body, 'TR')) };
  };
  const pagesOf = (tag: Tag) => [...new Set(reading(tag).map(({ box }) => box.place.page))];
  const taller = (floor - page.top) * 0.8;
  const heightOf = (row: Tag) => {
    const lines = tagsOf(row, 'TD')
      .concat(tagsOf(row, 'TH'))
      .map((cell) => reading(cell).length);
    return Math.max(...lines) * look.cell.lead;
  };

  it('parts no row that a page can hold, leaves none alone, and repeats its header wherever it goes on', () => {
    const met = { parted: 0, goesOn: 0, tall: 0 };
    fc.assert(
      fc.property(tables, (made) => {
        const { layout, rows } = layOutTable(made);
        for (const row of rows) {
          const pages = pagesOf(row);
          if (heightOf(row) > taller) met.tall++;
          else expect(pages.length).toBe(1);
          if (pages.length > 1) met.parted++;
        }
        const all = [...new Set(rows.flatMap(pagesOf))];
        for (const number of all.slice(1)) {
          met.goesOn++;
          const back = layout.pages[number]?.back ?? [];
          expect(back.flatMap((box) => (box.kind === 'text' ? [box.text.trim()] : []))[0]).toMatch(
            /^Hoved/,
          );
        }
        const last = rows.at(-1);
        const before = rows.at(-2);
        if (rows.length > 2 && last && before && heightOf(last) + heightOf(before) < taller * 0.3) {
          expect(pagesOf(last)[0]).toBe(pagesOf(before).at(-1));
        }
      }),
      { numRuns: 80 },
    );
    expect(met.goesOn).toBeGreaterThan(30);
  });

  it('leaves neither its first row nor its last alone, wherever on a page it comes', () => {
    const rows = Array.from({ length: 20 }, (_, index) => [`Række ${String(index)}`, 'Ja']);
    let goesOn = 0;
    for (let lines = 1; lines < 40; lines++) {
      // What comes after fills the last page, so that nothing is set closer to spare it.
      const after = Array.from({ length: 40 }, () => paragraph('Linje.'));
      const before = after.slice(0, lines);
      const layout = lay([...before, table(['Navn', 'Svar'], rows), ...after]);
      const [body] = tagsOf(layout.root, 'TBody');
      const pages = (body?.kids ?? []).filter(isTag).flatMap(pagesOf);
      expect(pages).toHaveLength(20);
      expect(pages[1]).toBe(pages[0]);
      expect(pages[18]).toBe(pages[19]);
      if (pages[0] !== pages[19]) goesOn++;
    }
    expect(goesOn).toBeGreaterThan(10);
  });

  it('keeps every cell in its column and every column on the page', () => {
    fc.assert(
      fc.property(tables, (made) => {
        for (const row of layOutTable(made).rows) {
          const cells = row.kids
            .filter(isTag)
            .map((cell) =>
              reading(cell).flatMap(({ box }) =>
                box.kind === 'text'
                  ? [[box.x, box.x + measure(box.text.trimEnd()) * (box.size / 1000)] as const]
                  : [],
              ),
            );
          let right: number = page.left;
          for (const spans of cells.filter((each) => each.length > 0)) {
            expect(Math.min(...spans.map(([from]) => from))).toBeGreaterThanOrEqual(right - 0.1);
            right = Math.max(...spans.map(([, to]) => to));
            expect(right).toBeLessThanOrEqual(page.width - page.right + 0.1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of figures ends them in line, clear of the words of the next column', () => {
    const rows = ['1', '23', '4.567'].map((each) => ['navn', each, sentence]);
    const plain = table(['Navn', 'Tal', 'Grund'], rows);
    const set: Table = {
      ...plain,
      rows: plain.rows.map((row) =>
        row.map((each, at) => (at === 1 ? { ...each, align: 'end' } : each)),
      ),
    };
    const cells = tagsOf(lay([set]).root, 'TR')
      .slice(1)
      .map((row) => row.kids.filter(isTag).map(reading));
    const rightOf = (all: Read[] = []) =>
      Math.max(
        ...all.flatMap(({ box }) =>
          box.kind === 'text' ? [box.x + measure(box.text.trimEnd()) * (box.size / 1000)] : [],
        ),
      );
    const leftOf = (all: Read[] = []) =>
      Math.min(...all.flatMap(({ box }) => ('x' in box ? [box.x] : [])));
    expect(cells).toHaveLength(3);
    const ends = cells.map(([, figures]) => rightOf(figures).toFixed(2));
    expect(new Set(ends).size).toBe(1);
    for (const [, figures, after] of cells)
      expect(leftOf(after) - rightOf(figures)).toBeGreaterThan(16);
  });

  it('gives width to where it makes the table shorter', () => {
    const long = 'a'.repeat(6) + ' ord'.repeat(12);
    const linesWhen = (widths: number[]) => {
      const layout = lay([{ ...table(['A', 'B', 'C'], [['x', 'y', long]]), widths }]);
      return Math.max(...tagsOf(layout.root, 'TD').map((cell) => reading(cell).length));
    };
    expect(linesWhen([1, 1, 6])).toBe(1);
    expect(linesWhen([6, 6, 1])).toBeLessThanOrEqual(2);
  });

  it('keeps a day on one line where there is room for it', () => {
    const row = [sentence, '24. september 2027', sentence];
    const layout = lay([{ ...table(['Hvad', 'Dag', 'Hvorfor'], [row]), widths: [6, 1, 6] }]);
    expect(texts(layout).map(({ box }) => box.text)).toContain('24. september 2027');
  });

  it('lets the name of a row alone stand out', () => {
    const layout = lay([table(['Opgave', 'Svar'], [['Navn\nMere om det', 'Ja']])]);
    const faces = new Map(texts(layout).map(({ box }) => [box.text, box.face]));
    expect([faces.get('Navn'), faces.get('Mere om det')]).toEqual(['bold', 'regular']);
  });
});
