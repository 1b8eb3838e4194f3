/** Small counts hidden: nothing under five is told, alone or by taking one thing that is shown from another. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIMENSIONS } from '../../../src/core/content/indicator.ts';
import type { Report } from '../../../src/core/follow-up/report.ts';
import type { FollowUpRow } from '../../../src/core/follow-up/rows.ts';
import { ENDINGS } from '../../../src/core/content/counted.ts';
import { canDiffer, follows } from './algebra.ts';
import { anyRows, FIRST, GRAINS, reported, row, type Shape, table } from './cases.ts';
import { Reader } from './reader.ts';

const hidden = (rows: FollowUpRow[], asking: Parameters<typeof reported>[1] = {}): Report =>
  reported(rows, { ...asking, hidesSmall: true });

/** The counts of people that a report shows. */
const countsIn = ({ tables }: Report): number[] =>
  tables
    .filter(({ indicator }) => ['counts', 'there'].includes(indicator.id))
    .flatMap(({ rows, total }) => [...rows, ...(total ? [total] : [])])
    .flatMap(({ values }) => values.filter((value) => typeof value === 'number'));

/** How much of what hiding is for the generators have reached. */
type Reached = Record<
  'periods' | 'restOfTwo' | 'restOfMore' | 'veiled' | 'nothing' | 'noActive' | 'rows' | 'questions',
  number
>;
const nothing = (): Reached => ({
  periods: 0,
  restOfTwo: 0,
  restOfMore: 0,
  veiled: 0,
  nothing: 0,
  noActive: 0,
  rows: 0,
  questions: 0,
});

function note(reached: Reached, rows: FollowUpRow[], report: Report): void {
  const time = table(report, 'counts', 'time');
  const whole = time.total?.values ?? [];
  if (time.rows.some(({ id }) => id.includes('_'))) reached.periods += 1;
  for (const dimension of DIMENSIONS) {
    const { rows: parts } = table(report, 'counts', dimension);
    const others = new Set(parts.map(({ id }) => id));
    if (parts.some(({ values }) => values.includes('hidden')) && whole[0] !== 'hidden')
      reached.veiled += 1;
    reached.rows += parts.length;
    if (!others.has('rest')) continue;
    const all = new Set(
      rows.map(({ targetGroup, area, workplace }) =>
        dimension === 'area' ? area : dimension === 'workplace' ? workplace : targetGroup,
      ),
    );
    const inRest = [...all].filter((id) => !others.has(id)).length;
    expect(inRest).toBeGreaterThan(1);
    reached[inRest === 2 ? 'restOfTwo' : 'restOfMore'] += 1;
  }
  if (time.notes.includes('Tallene er under fem og bliver ikke vist.')) reached.nothing += 1;
  const there = table(report, 'there', 'workplace').total?.values[0];
  if (there === 'hidden' && whole[0] !== 'hidden') reached.noActive += 1;
}

const CASES: Record<string, Shape> = {
  'a small kommune': {
    quarters: 5,
    groups: 2,
    areas: 2,
    workplaces: 3,
    most: 4,
    density: 0.7,
    nested: true,
  },
  'few and far between': {
    quarters: 6,
    groups: 3,
    areas: 2,
    workplaces: 5,
    most: 3,
    density: 0.25,
    nested: true,
  },
  'larger counts': {
    quarters: 4,
    groups: 3,
    areas: 3,
    workplaces: 4,
    most: 12,
    density: 0.6,
    nested: false,
  },
  'workplaces of one area': {
    quarters: 3,
    groups: 1,
    areas: 3,
    workplaces: 7,
    most: 9,
    density: 0.8,
    nested: true,
  },
  'very few': {
    quarters: 2,
    groups: 1,
    areas: 1,
    workplaces: 2,
    most: 2,
    density: 0.5,
    nested: true,
  },
};

describe('when small counts are hidden', () => {
  const all = nothing();

  test.each(Object.entries(CASES))('no count of few follows from what is shown: %s', (_, shape) => {
    fc.assert(
      fc.property(anyRows(shape), fc.constantFrom(...GRAINS), (rows, grain) => {
        fc.pre(rows.length > 0);
        const report = hidden(rows, { grain });
        expect(countsIn(report).filter((count) => count >= 1 && count <= 4)).toEqual([]);
        note(all, rows, report);
        const reader = new Reader(rows, report);
        const isTold = follows(reader.equations);
        const questions = reader.questions(report);
        all.questions += questions.length;
        expect(
          questions.filter(({ of }) => isTold(of)).map(({ name, is }) => `${name} = ${is}`),
        ).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('what hiding is for is reached: periods and small rows put together, causes and wholes left unsaid', () => {
    for (const [what, times] of Object.entries(all))
      expect([what, times > 2]).toEqual([what, true]);
  });

  test.each([true, false])(
    'another number of people fits as well, for every count of few: %s',
    (hidesSmall) => {
      const shape: Shape = {
        ...{ quarters: 2, groups: 2, areas: 2, workplaces: 3 },
        ...{ most: 7, density: 0.8, nested: true },
      };
      const tried = { differs: 0, same: 0 };
      fc.assert(
        fc.property(anyRows(shape), (rows) => {
          fc.pre(rows.length > 0);
          const report = reported(rows, { hidesSmall });
          const reader = new Reader(rows, report);
          const isOfCounts = ({ of }: { of: ReadonlyMap<number, number> }): boolean =>
            [...of].every(([at, times]) => times > 0 && reader.unknowns[at]?.kind !== 'before');
          const equations = reader.equations.filter(isOfCounts);
          const values = reader.unknowns.map(({ value }) => value);
          for (const { of } of reader.questions(report).filter(isOfCounts).slice(0, 120))
            tried[canDiffer(equations, values, of) ? 'differs' : 'same'] += 1;
        }),
        { numRuns: 8 },
      );
      expect(tried.differs + tried.same).toBeGreaterThan(100);
      // What is shown whole is told; what is hidden is found to fit others, but for a few that take more steps to find.
      if (hidesSmall) expect(tried.same).toBeLessThan(tried.differs / 20);
      else expect(tried.same).toBeGreaterThan(tried.differs / 20);
    },
  );
});

describe('where a count of few could be worked out', () => {
  const at = (quarter: string, area: string, workplace: string, started: number): FollowUpRow =>
    row(quarter, ['group000', area, workplace], { started });

  test('two views of the same are held against each other: an area less its other workplaces', () => {
    const rows = [
      at('2025-1', 'parker', 'large000', 8),
      at('2025-1', 'parker', 'small000', 2),
      at('2025-1', 'huse', 'large111', 17),
      at('2025-1', 'huse', 'small111', 3),
    ].map((one) => ({ ...one, active: one.started }));
    const report = hidden(rows);
    const reader = new Reader(rows, report);
    const isTold = follows(reader.equations);
    expect(reader.questions(report).filter(({ of }) => isTold(of))).toEqual([]);
    const shown = table(report, 'counts', 'workplace').rows.map(({ id, values }) => [
      id,
      values[0],
    ]);
    const areas = table(report, 'counts', 'area').rows.length;
    // The small ones together are five, but each is what its area has left.
    expect(areas === 0 || !JSON.stringify(shown).includes('["rest",5]')).toBe(true);
  });

  test('quarters go together within the year, and years when a year is not enough', () => {
    const counts = [3, 4, 9, 2, 1, 1, 1, 1, 9, 0, 6, 7];
    const rows = counts.map((started, place) =>
      at(
        `${String(2024 + Math.floor(place / 4))}-${String((place % 4) + 1)}`,
        'parker',
        'large000',
        started,
      ),
    );
    const [first, second] = ['2024-1_2024-2', '2024-3_2024-4'];
    expect(
      table(hidden(rows), 'counts', 'time').rows.map(({ id, values }) => [id, values[0]]),
    ).toEqual([
      [first, 7],
      [second, 11],
      ['2025-1_2026-4', 26],
    ]);
  });

  test('the smallest row is never alone among those put together', () => {
    const rows = [6, 7, 9, 2].map((started, place) =>
      at('2025-1', 'parker', `place${String(place).padStart(3, '0')}`, started),
    );
    const report = hidden(rows);
    expect(
      table(report, 'counts', 'workplace').rows.map(({ label, values }) => [label, values[0]]),
    ).toEqual([
      ['Uden navn', 7],
      ['Uden navn', 9],
      ['Øvrige', 8],
    ]);
    expect(table(report, 'counts', 'workplace').notes[0]).toContain('Øvrige er 2 rækker');
  });

  test('a cause of few takes another with it, and no share or mean is worked out of what is unsaid', () => {
    const rows = [0, 1, 2].map((place) =>
      row('2025-1', ['group000', 'parker', `place00${String(place)}`], {
        ...{ started: 30, job: 8 + place, education: place === 1 ? 2 : 6, stopped: 9, weeks: 90 },
      }),
    );
    const report = hidden(rows);
    const values = table(report, 'counts', 'workplace').rows.map((each) => each.values);
    const unsaid = values.flatMap((each) => each.filter((value) => value === 'hidden'));
    expect(values[1]?.[2]).toBe('hidden');
    expect(unsaid.length).toBeGreaterThanOrEqual(4);
    expect(values.every(([started]) => started === 30)).toBe(true);
    expect(table(report, 'counts', 'workplace').notes.join(' ')).toContain('skjult');
  });

  test('nothing but that is said where all are few', () => {
    const report = hidden([
      row('2025-1', ['group000', 'parker', 'place000'], { started: 3, active: 2, job: 1 }),
    ]);
    for (const { rows, total, notes } of report.tables) {
      expect(rows).toEqual([]);
      expect(total?.values.every((value) => value === 'hidden') ?? true).toBe(true);
      expect(notes).toEqual(['Tallene er under fem og bliver ikke vist.']);
    }
  });

  test('zero, five and more are shown as they are', () => {
    const rows = ['large000', 'large111'].map((workplace) =>
      row('2025-1', ['group000', 'parker', workplace], { started: 5, active: 5 }),
    );
    const report = hidden(rows);
    expect(table(report, 'counts', 'workplace').rows.map(({ values }) => values)).toEqual([
      [5, 0, 0, 0, 0],
      [5, 0, 0, 0, 0],
    ]);
    expect(table(report, 'there', 'workplace').rows.map(({ values }) => values)).toEqual([
      [5],
      [5],
    ]);
    expect(ENDINGS.length).toBe(4);
    expect(table(report, 'there', 'time').rows[0]?.id).toBe(FIRST);
  });
});
