/** What the steering group is asked to talk about: from goals, figures and agreements, and nothing that needs no talk. */
import { describe, expect, test } from 'vitest';
import { type DiscussionPoint, pointsToDiscuss } from '../../../src/core/follow-up/discuss.ts';
import { addGoal, goalsOf, setGoal } from '../../../src/core/follow-up/goals.ts';
import type { Indicator } from '../../../src/core/content/indicator.ts';
import type { Report, ReportTable, Shown } from '../../../src/core/follow-up/report.ts';
import { noCounts, type FollowUpRow } from '../../../src/core/follow-up/rows.ts';
import { aimsOf, seenFor } from '../../../src/core/follow-up/seen.ts';
import type { Plan } from '../../../src/core/index.ts';
import { stamps, start } from '../../scenario.ts';
import { smallCatalog } from '../small-catalog.ts';

const stamp = stamps('discuss');
const period = { from: '2026-01-01', until: '2026-12-31' };

const indicator = (id: string, formula: Indicator['formula']): Indicator => ({
  id,
  title: id,
  definition: 'x',
  reading: 'x',
  unit: 'personer',
  decimals: 0,
  formula,
  by: ['time'],
  chart: 'line',
  sources: [{ source: 'bog' }],
  order: 1,
});

function table(
  of: Indicator,
  dimension: ReportTable['dimension'],
  series: string[],
  rows: [string, ...Shown[]][],
  total: Shown[] | null = null,
): ReportTable {
  return {
    indicator: of,
    dimension,
    rowTitle: '',
    series: series.map((id) => ({ id, label: id })),
    rows: rows.map(([label, ...values]) => ({ id: label, label, values })),
    total: total && { id: 'total', label: 'I alt', values: total },
    notes: [],
  };
}

const reportWith = (...tables: ReportTable[]): Report => ({
  from: '2026-1',
  until: '2026-4',
  hidesSmall: true,
  tables,
});

const row = (quarter: string): FollowUpRow => ({
  quarter,
  agreement: 'aftale-0001',
  workplace: 'arbejde-0001',
  targetGroup: 'gruppe-0001',
  area: 'natur',
  ...noCounts(),
});

function planWith(
  ...goals: { what: string; target?: number; reached?: number; discuss?: string }[]
) {
  return goals.reduce<Plan>(
    (before, { what, ...fields }) => {
      const added = addGoal(before, what, stamp);
      const id = goalsOf(added).at(-1)?.id ?? '';
      return Object.entries(fields).reduce(
        (plan, [field, value]) => setGoal(plan, id, field as keyof typeof fields, value, stamp),
        added,
      );
    },
    { ...start(smallCatalog()).plan, period },
  );
}

const asked = (
  plan: Plan,
  given: Partial<{ rows: FollowUpRow[]; report: Report; on: string }> = {},
): DiscussionPoint[] =>
  pointsToDiscuss({ plan, rows: [], report: null, on: '2026-02-01', ...given });

describe('the points to discuss', () => {
  test('ask for a goal where there is none', () => {
    expect(asked(planWith())).toEqual([{ kind: 'no-goals' }]);
  });

  test('leave a goal that was reached in peace', () => {
    expect(asked(planWith({ what: 'Nok', target: 3, reached: 3 }))).toEqual([]);
  });

  test('name the goal that was missed, the one without a number, and what is written to be discussed', () => {
    const plan = planWith(
      { what: 'For lidt', target: 3, reached: 2 },
      { what: 'Uden tal', target: 3 },
      { what: 'I ord', discuss: 'Er det nok?' },
    );
    expect(
      asked(plan).map((point) => [point.kind, 'goal' in point ? point.goal.what : '']),
    ).toEqual([
      ['missed', 'For lidt'],
      ['unknown', 'Uden tal'],
      ['said', 'I ord'],
    ]);
  });

  test('ask for quarters that are over and not counted, and for no other', () => {
    const plan = planWith({ what: 'Nok', target: 1, reached: 1 });
    expect(asked(plan, { rows: [row('2026-1')], on: '2026-10-01' })).toEqual([
      { kind: 'not-counted', quarters: ['2026-2', '2026-3'] },
    ]);
    expect(asked(plan, { on: '2026-03-31' })).toEqual([]);
    const early = { ...plan, period: { from: null, until: null } };
    expect(asked(early, { on: '2026-10-01' })).toEqual([]);
  });

  test('name places that stand empty and areas where nobody began; what is hidden is not told', () => {
    const plan = planWith({ what: 'Nok', target: 1, reached: 1 });
    const places = table(
      indicator('pladser', { name: 'places', agreed: 'pladser' }),
      'workplace',
      ['agreed', 'used'],
      [
        ['Parken', 10, 6],
        ['Skoven', 5, 5],
        ['Skolen', 8, 'hidden'],
        ['Havnen', null, 0],
      ],
    );
    const tasks = table(
      indicator('opgaver', { name: 'tasks' }),
      'area',
      ['tasks', 'started'],
      [
        ['Natur', 4, 0],
        ['Omsorg', 0, 0],
        ['Andre', 3, 'hidden'],
        ['Børn', 3, 9],
      ],
    );
    expect(asked(plan, { report: reportWith(places, tasks) })).toEqual([
      { kind: 'unused', places: [{ name: 'Parken', agreed: 10, used: 6 }] },
      { kind: 'idle', areas: ['Natur'] },
    ]);
  });

  test('name the agreements that end within a year, the first first', () => {
    const { plan } = start(smallCatalog())
      .choose('blade')
      .workplace('Parken')
      .agree('Senere', 'Parken', ['blade'], { from: '2026-01-01', until: '2027-02-01' })
      .agree('Først', 'Parken', ['blade'], { from: '2026-01-01', until: '2026-02-01' })
      .agree('Forbi', 'Parken', ['blade'], { from: '2025-01-01', until: '2026-01-31' })
      .agree('Om længe', 'Parken', ['blade'], { from: '2026-01-01', until: '2027-02-02' })
      .agree('Uden slut', 'Parken', ['blade'], { from: '2026-01-01', until: null });
    expect(asked(plan).filter(({ kind }) => kind === 'ends')).toEqual([
      {
        kind: 'ends',
        agreements: [
          { name: 'Først', day: '2026-02-01' },
          { name: 'Senere', day: '2027-02-01' },
        ],
      },
    ]);
  });
});

describe('the number a goal is held against', () => {
  const ends = indicator('videre', { name: 'sum', of: ['job', 'education'] });
  const there = indicator('i-gang', { name: 'at-end' });
  const report = reportWith(
    table(ends, 'time', ['job', 'education'], [['2026-1', 6, 'hidden']], [6, 'hidden']),
    table(
      there,
      'time',
      ['active'],
      [
        ['2026-1', 12],
        ['2026-2', 15],
        ['2026-3', null],
      ],
    ),
    table(there, 'area', ['active'], [['Natur', 15]]),
  );
  const held = (name: string, series: string) => {
    const plan = planWith({ what: 'Mål' });
    const id = goalsOf(plan)[0]?.id ?? '';
    const set = setGoal(setGoal(plan, id, 'indicator', name, stamp), id, 'series', series, stamp);
    const [goal] = goalsOf(set);
    return goal && seenFor(report, goal);
  };

  test('is the whole, or the latest where there is no whole; hidden stays hidden', () => {
    expect(held('videre', 'job')).toBe(6);
    expect(held('videre', 'education')).toBe('hidden');
    expect(held('i-gang', 'active')).toBe(15);
    expect(held('i-gang', 'job')).toBeNull();
    expect(held('ukendt', 'job')).toBeNull();
  });

  test('can be chosen among every series over time', () => {
    expect(aimsOf(report).map(({ indicator: of, series, label }) => [of, series, label])).toEqual([
      ['videre', 'job', 'job'],
      ['videre', 'education', 'education'],
      ['i-gang', 'active', ''],
    ]);
  });
});
