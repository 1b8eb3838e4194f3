/** What is seen of the figures: every formula, in the plan's order, with parts that add up to the whole. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dimension } from '../../../src/core/content/indicator.ts';
import { quarterAfter } from '../../../src/core/follow-up/quarter.ts';
import type { Shown } from '../../../src/core/follow-up/report.ts';
import type { FollowUpRow } from '../../../src/core/follow-up/rows.ts';
import { ENDINGS } from '../../../src/core/content/counted.ts';
import { addAgreement, addApproval } from '../../../src/core/index.ts';
import { start } from '../../scenario.ts';
import { smallCatalog } from '../small-catalog.ts';
import {
  anyRows,
  figuresOf,
  FIRST,
  GRAINS,
  indicator,
  reported,
  row,
  type Shape,
  table,
} from './cases.ts';

const A = ['group000', 'parker', 'place000'] as const;
const B = ['group111', 'huse', 'place111'] as const;
const rowsIn = (report: ReturnType<typeof reported>, id: string, by: Dimension = 'time') =>
  table(report, id, by).rows.map(({ label, values }) => [label, ...values]);

describe('a formula', () => {
  const rows = [
    row('2025-1', A, { started: 4, active: 4 }),
    row('2025-2', A, { started: 3, active: 5, job: 2, weeks: 20.5 }),
    row('2025-2', B, { started: 6, active: 5, stopped: 1, weeks: 4 }),
    row('2025-4', A, { started: 1, active: 2, education: 1, job: 3, weeks: 30 }),
  ];

  test('sums each measure over the period, and a quarter that nobody counted is a gap', () => {
    const sums = indicator('sums', { name: 'sum', of: ['started', 'job'] });
    const report = reported(rows, { indicators: [sums] });
    expect(rowsIn(report, 'sums')).toEqual([
      ['1. kvartal 2025', 4, 0],
      ['2. kvartal 2025', 9, 2],
      ['3. kvartal 2025', null, null],
      ['4. kvartal 2025', 1, 3],
    ]);
    expect(table(report, 'sums', 'time').total?.values).toEqual([14, 5]);
    expect(table(report, 'sums', 'time').notes).toEqual(['Der er ingen tal for 3. kvartal 2025.']);
    expect(table(report, 'sums', 'time').series.map(({ label }) => label)).toEqual([
      'Begyndt',
      'Job',
    ]);
  });

  test('counts those who are there on the last day that is counted', () => {
    const there = indicator('there', { name: 'at-end' });
    expect(rowsIn(reported(rows, { indicators: [there] }), 'there')).toEqual([
      ['1. kvartal 2025', 4],
      ['2. kvartal 2025', 10],
      ['3. kvartal 2025', null],
      ['4. kvartal 2025', 2],
    ]);
    const year = reported(rows, { indicators: [there], grain: 'year', until: '2026-2' });
    expect(rowsIn(year, 'there')).toEqual([
      ['2025', 2],
      ['1.–2. kvartal 2026', null],
    ]);
    expect(table(year, 'there', 'time').rows.map(({ id }) => id)).toEqual([
      '2025',
      '2026-1_2026-2',
    ]);
    expect(table(year, 'there', 'time').total).toBeNull();
    expect(rowsIn(year, 'there', 'area')).toEqual([
      ['Parker', 2],
      ['Huse', 0],
    ]);
  });

  test('is a share of all who ended, and nothing where nobody did', () => {
    const share = indicator(
      'share',
      { name: 'share', of: ['job', 'education'], among: [...ENDINGS] },
      { decimals: 1 },
    );
    const report = reported(rows, { indicators: [share] });
    expect(rowsIn(report, 'share')).toEqual([
      ['1. kvartal 2025', null, null],
      ['2. kvartal 2025', 66.7, 0],
      ['3. kvartal 2025', null, null],
      ['4. kvartal 2025', 75, 25],
    ]);
    expect(table(report, 'share', 'time').total?.values).toEqual([71.4, 14.3]);
  });

  test('is a mean of weeks for all who ended', () => {
    const mean = indicator(
      'mean',
      { name: 'mean', of: 'weeks', per: [...ENDINGS] },
      { decimals: 1 },
    );
    const report = reported(rows, { indicators: [mean] });
    expect(rowsIn(report, 'mean')).toEqual([
      ['1. kvartal 2025', null],
      ['2. kvartal 2025', 8.2],
      ['3. kvartal 2025', null],
      ['4. kvartal 2025', 7.5],
    ]);
    expect(table(report, 'mean', 'time').total?.values).toEqual([7.8]);
  });
});

describe('plan against reality', () => {
  const catalog = smallCatalog();
  for (const form of catalog.forms) {
    if (form.scope === 'agreement') form.established = { is: [{ answer: 'hoert' }, true] };
  }
  const life = start(catalog).workplace('Havnen').workplace('Skoven').workplace('Byen');
  life.choose('blade').choose('maling').choose('baenke').ownTask('Eget');
  life
    .agree('Havn', 'Havnen', ['blade'])
    .answerThe('agreement', { hoert: true, pladser: 7 })
    .agree('Skov', 'Skoven', ['blade', 'baenke'], { from: '2025-01-01', until: '2025-06-30' })
    .answerThe('agreement', { hoert: true, pladser: 4 })
    .agree('Ikke', 'Byen', ['maling'])
    .answerThe('agreement', { hoert: false, pladser: 90 });
  const all = { name: 'Alle', workplace: null, area: 'huse', tasks: [life.id('task', 'Eget')] };
  life.plan = addAgreement(life.plan, all, life.stamp);
  life.answerThe('agreement', { hoert: true, pladser: 20 });
  for (const name of ['Skoven', 'Byen']) {
    const step = { name, agreement: life.id('agreement'), workplace: life.id('workplace', name) };
    life.plan = addApproval(life.plan, step, life.stamp);
  }
  const at = (
    agreement: string,
    workplace: string,
    quarter: string,
    area: string,
    active: number,
  ) =>
    ({
      ...row(quarter, ['group000', area, life.id('workplace', workplace)], {
        started: active,
        active,
      }),
      agreement: life.id('agreement', agreement),
    }) satisfies FollowUpRow;
  const rows = [
    at('Havn', 'Havnen', '2025-1', 'parker', 5),
    at('Skov', 'Skoven', '2025-1', 'parker', 3),
    at('Alle', 'Byen', '2025-3', 'huse', 9),
    at('Havn', 'Havnen', '2025-3', 'parker', 8),
    at('Ikke', 'Byen', '2025-3', 'huse', 50),
  ];
  const asking = { plan: life.plan, catalog };

  test('sets the places of agreements that hold on the day beside those who are there', () => {
    const places = indicator(
      'places',
      { name: 'places', agreed: 'pladser' },
      { by: ['time', 'workplace', 'area'] },
    );
    const report = reported(rows, { ...asking, indicators: [places] });
    expect(rowsIn(report, 'places')).toEqual([
      ['1. kvartal 2025', 31, 8],
      ['2. kvartal 2025', 31, null],
      ['3. kvartal 2025', 27, 17],
    ]);
    expect(rowsIn(report, 'places', 'workplace')).toEqual([
      ['Havnen', 7, 8],
      ['Skoven', null, 0],
      ['Byen', null, 9],
      ['Uden én bestemt arbejdsplads', 20, null],
    ]);
    expect(table(report, 'places', 'workplace').total?.values).toEqual([27, 17]);
    expect(rowsIn(report, 'places', 'area')).toEqual([
      ['Parker', 7, 8],
      ['Huse', 20, 9],
    ]);
  });

  test('sets the tasks in agreements beside those who started, each task once', () => {
    const tasks = indicator('tasks', { name: 'tasks' }, { by: ['area'] });
    const report = reported(rows, { ...asking, indicators: [tasks] });
    expect(rowsIn(report, 'tasks', 'area')).toEqual([
      ['Parker', 2, 16],
      ['Huse', null, 9],
      ['Uden ét bestemt område', 1, null],
    ]);
    expect(table(report, 'tasks', 'area').total?.values).toEqual([3, 25]);
  });

  test('leaves out, and says so, what is counted of an agreement that is not approved', () => {
    const sums = indicator('sums', { name: 'sum', of: ['started'] }, { by: ['time'] });
    const report = reported(rows, { ...asking, indicators: [sums] });
    expect(table(report, 'sums', 'time').total?.values).toEqual([25]);
    expect(table(report, 'sums', 'time').notes.at(-1)).toContain('Det gælder 1');
  });
});

describe('the rows', () => {
  test('stand as in the plan, and what has left the plan last, by what it was called', () => {
    const life = start(smallCatalog()).group('gamle-ydelser').group('unge');
    const groups = [life.id('target-group', 'unge'), life.id('target-group', 'gamle-ydelser')];
    const rows = ['gone0000', 'lost0000', ...groups].map((group) =>
      row('2025-1', [group, 'parker', 'place000'], { started: 1 }),
    );
    const sums = indicator('sums', { name: 'sum', of: ['started'] });
    const report = reported(rows, {
      plan: life.plan,
      indicators: [sums],
      figures: figuresOf(rows, { gone0000: 'Flyttet' }),
    } as Parameters<typeof reported>[1]);
    expect(table(report, 'sums', 'target-group').rows.map(({ label }) => label)).toEqual([
      'Gamle ydelser',
      'Unge',
      'Uden navn',
      'Flyttet',
    ]);
  });

  test('are none, with no whole, where nothing is counted', () => {
    for (const hidesSmall of [true, false]) {
      const report = reported([], { from: '2025-1', until: '2025-2', hidesSmall });
      expect(table(report, 'counts', 'time').rows.map(({ values }) => values[0])).toEqual([
        null,
        null,
      ]);
      expect(table(report, 'counts', 'area').rows).toEqual([]);
      expect(report.tables.every(({ total }) => total === null)).toBe(true);
    }
  });
});

const shape: Shape = {
  quarters: 7,
  groups: 3,
  areas: 3,
  workplaces: 4,
  most: 6,
  density: 0.7,
  nested: false,
};
const sum = (values: Shown[]): number =>
  values.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0);

describe('the parts', () => {
  test.each([true, false])(
    'add up to the whole in every view (small ones hidden: %s)',
    (hidesSmall) => {
      let seen = 0;
      fc.assert(
        fc.property(anyRows(shape), fc.constantFrom(...GRAINS), (rows, grain) => {
          const report = reported(rows, { grain, hidesSmall });
          for (const { indicator: of, dimension, rows: parts, total, series } of report.tables) {
            const isSum = of.formula.name === 'sum' || dimension !== 'time';
            if (!total || of.id === 'ended' || !isSum || parts.length === 0) continue;
            series.forEach((_, at) => {
              const values = parts.map(({ values: all }) => all[at] ?? null);
              if (values.includes('hidden') || total.values[at] === 'hidden') return;
              seen += 1;
              expect(sum(values)).toBeCloseTo(Number(total.values[at]), 6);
            });
          }
          const wholes = report.tables.filter(({ indicator: of }) => of.id === 'counts');
          expect(new Set(wholes.map(({ total }) => JSON.stringify(total))).size).toBe(1);
        }),
        { numRuns: 20 },
      );
      expect(seen).toBeGreaterThan(100);
    },
  );

  test('of two spans add up to those of both together', () => {
    fc.assert(
      fc.property(anyRows(shape), fc.integer({ min: 0, max: 5 }), (rows, first) => {
        const last = quarterAfter(FIRST, first);
        const until = quarterAfter(FIRST, shape.quarters - 1);
        const spans = [
          { from: FIRST, until: last },
          { from: quarterAfter(last), until },
        ].map((span) => table(reported(rows, span), 'counts', 'time').total?.values ?? []);
        const whole = table(reported(rows, { from: FIRST, until }), 'counts', 'time').total?.values;
        const added = whole?.map((_, at) => sum(spans.map((values) => values[at] ?? null)));
        expect(added ?? []).toEqual(whole ?? []);
      }),
      { numRuns: 20 },
    );
  });

  test.each([true, false])(
    'do not care for the order of the rows (small ones hidden: %s)',
    (hidesSmall) => {
      const shuffled = anyRows(shape).chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      );
      fc.assert(
        fc.property(shuffled, ([rows, others]) => {
          expect(reported(others, { hidesSmall })).toEqual(reported(rows, { hidesSmall }));
        }),
        { numRuns: 12 },
      );
    },
  );
});
