/** What leaves as a file comes back the same, whatever a spreadsheet does to it, and a spoilt file does nothing by halves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFiguresCsv, importOf } from '../../../src/core/follow-up/csv-in.ts';
import {
  figuresTable,
  namesIn,
  placesToCount,
  templateTable,
} from '../../../src/core/follow-up/csv-out.ts';
import { noFigures, putting, withRows } from '../../../src/core/follow-up/edit-rows.ts';
import { quartersBetween } from '../../../src/core/follow-up/quarter.ts';
import type { Figures, FollowUpRow, RowPlace } from '../../../src/core/follow-up/rows.ts';
import { csvOf } from '../../../src/document/parts/csv.ts';
import { catalog, counted, reading, words } from './counted.ts';

const life = counted();
const { plan } = life;
const names = namesIn(plan, catalog);
const places = placesToCount(plan, catalog);
const allQuarters = quartersBetween('2024-1', '2026-4');
const woodQuarters = ['2026-2', '2026-3'];
const wood = life.id('agreement', 'Blade i skoven');

const count = fc.oneof(fc.nat(9), fc.nat(100_000));
const anyRow: fc.Arbitrary<FollowUpRow> = fc.constantFrom(...places).chain((place: RowPlace) =>
  fc.record({
    ...(Object.fromEntries(
      Object.entries(place).map(([key, value]) => [key, fc.constant(value)]),
    ) as {
      [Key in keyof RowPlace]: fc.Arbitrary<string>;
    }),
    quarter: fc.constantFrom(...(place.agreement === wood ? woodQuarters : allQuarters)),
    ...{
      started: count,
      active: count,
      job: count,
      education: count,
      otherOffer: count,
      stopped: count,
    },
    weeks: fc.nat(5200).map((tenths) => tenths / 10),
  }),
);
const anyFigures: fc.Arbitrary<Figures> = fc
  .array(anyRow, { maxLength: 30 })
  .map((rows) => withRows(noFigures(plan.id), rows.map(putting), {}, '2026-11-01T00:00:00.000Z'));

const cells = (text: string): string[][] =>
  text
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
/** What spreadsheets and hands do to a file without changing what it says. */
const CHANGES: Record<string, (text: string) => string | Uint8Array> = {
  nothing: (text) => text,
  commas: (text) =>
    cells(text)
      .map((line) => line.map((cell) => `"${cell}"`).join(','))
      .join('\n'),
  tabs: (text) => text.replaceAll(';', '\t'),
  'letters of Windows': (text) =>
    Uint8Array.from(text.replace('\ufeff', ''), (letter) => letter.charCodeAt(0)),
  'columns turned round': (text) =>
    cells(text)
      .map((line) => line.reverse().join(';'))
      .join('\r\n'),
  'points for thousands': (text) =>
    text.replace(/(?<=;)\d{4,}(?=[;,\r])/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, '.')),
  'lines in another order': (text) => {
    const [head, ...lines] = text.trimEnd().split('\r\n');
    return [head, ...lines.reverse()].join('\n');
  },
};

describe('figures that leave as a file', () => {
  it.each(Object.keys(CHANGES))('come back the same after %s', (name) => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const text = csvOf(figuresTable(figures, words, names));
        const read = readFiguresCsv(CHANGES[name]!(text), reading(life));
        if (!read.ok) throw new Error(JSON.stringify(read));
        expect(read.faults).toEqual([]);
        const back = withRows(noFigures(plan.id), importOf(read, 0)!, {}, figures.changed);
        expect(back.rows).toEqual(figures.rows);
      }),
      { seed: 20261122, numRuns: 20 },
    );
  });

  it('change nothing where they came from', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const text = csvOf(figuresTable(figures, words, names));
        const read = readFiguresCsv(text, reading(life, { kept: figures }));
        expect(read.ok && importOf(read, 0)).toEqual([]);
      }),
      { seed: 7, numRuns: 20 },
    );
  });

  it('begin as a template with a line for each place that can be counted at', () => {
    const text = csvOf(templateTable(places, '2026-3', words, names));
    const read = readFiguresCsv(text, reading(life));
    expect(read.ok && read.faults).toEqual([]);
    expect(read.ok && read.lines.map(({ row }) => row.agreement)).toEqual(
      places.map(({ agreement }) => agreement),
    );
    expect(places).toHaveLength(2 * (1 + 1 + 2));
  });
});

describe('a file that a stranger has been at', () => {
  const STRANGE = [
    '"',
    ';',
    '\t',
    ',',
    '\r',
    '\n',
    '\0',
    '=',
    "'",
    '-',
    '\ud800',
    'é',
    '010190-1234',
    '9'.repeat(400),
    'sep=,\n',
    '__proto__',
  ];
  const mangled = fc
    .record({
      figures: anyFigures,
      cuts: fc.array(
        fc.tuple(fc.integer({ min: 0, max: 999 }), fc.nat(40), fc.constantFrom('', ...STRANGE)),
        {
          maxLength: 5,
        },
      ),
    })
    .map(({ figures, cuts }) => {
      let text = csvOf(figuresTable(figures, words, names));
      for (const [where, length, put] of cuts) {
        const at = Math.floor((where / 1000) * text.length);
        text = text.slice(0, at) + put + text.slice(at + length);
      }
      return { figures, text };
    });

  it('is read or refused, and either all of its lines come in or none but what was said', () => {
    const seen = { refused: 0, wrong: 0, whole: 0 };
    fc.assert(
      fc.property(mangled, ({ figures, text }) => {
        const read = readFiguresCsv(text, reading(life, { kept: figures }));
        if (!read.ok) {
          seen.refused += 1;
          return;
        }
        const { wrong, lines, missing, table } = read;
        if (missing.length > 0) expect(importOf(read, wrong)).toBeNull();
        else expect(lines.length + wrong).toBe(table.rows.length);
        if (wrong > 0) {
          seen.wrong += 1;
          expect(importOf(read, 0)).toBeNull();
        } else if (missing.length === 0) seen.whole += 1;
        for (const { row } of lines)
          for (const value of [row.started, row.active, row.job, row.stopped])
            expect(Number.isInteger(value) && value >= 0 && value <= 100_000).toBe(true);
      }),
      { seed: 1859, numRuns: 300 },
    );
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(20);
  });

  it('of any bytes is read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const read = readFiguresCsv(bytes, reading(life));
        if (read.ok) expect(read.lines.length).toBeLessThanOrEqual(read.table.rows.length);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
