import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANY_ADVICE,
  assess,
  CELL_STATES,
  chosenRows,
  compareAcross,
  compareAny,
  inCommon,
  measureSteps,
  newestRows,
  OVERVIEW_BEGINNING,
  OVERVIEW_MEASURES,
  overviewColumns,
  overviewGroups,
  type OverviewChoice,
  type OverviewRow,
  overviewRow,
  previousAmong,
  readChecks,
  setKommune,
  setTitle,
  shownColumns,
  stepOf,
} from '../../src/core/index.ts';
import { type Scenario, start } from '../scenario.ts';
import { anySteps, planOfSteps } from './any-plan.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const ON = '2026-03-01';
const YEAR = { from: '2026-01-01', until: '2026-12-31' };

/** A kommune's plan begun; every one has ids of its own. */
function kommune(name: string, code: string | null = null, period = YEAR): Scenario {
  const begun = start(catalog, { prefix: name.slice(0, 4), period });
  begun.plan = setKommune(begun.plan, { code, name }, begun.stamp);
  return begun;
}

const rowOf = ({ plan }: Scenario): OverviewRow => overviewRow(plan, catalog, ON);
const choice = (asked: Partial<OverviewChoice>): OverviewChoice => ({
  ...OVERVIEW_BEGINNING,
  ...asked,
});
const names = (rows: readonly OverviewRow[]) => rows.map((row) => row.kommune);

describe('the columns of the overview', () => {
  it('are the sections of each focus point, what repeats under it, and last what is under none', () => {
    expect(
      overviewGroups(catalog).map(({ id, columns }) => [id, columns.map((each) => each.id)]),
    ).toEqual([
      ['hvorfor', ['formaal']],
      ['hvem', ['gruppe']],
      ['hvad', ['arbejde', 'sted']],
      ['og-saa', []],
      ['aftale', ['aftale']],
    ]);
  });

  it('are shown one for each group, those of one group, or all', () => {
    const ids = (group: string) => shownColumns(catalog, group).map(({ id }) => id);
    expect(ids('')).toEqual(['hvorfor', 'hvem', 'hvad', 'og-saa', 'aftale']);
    expect(ids('hvad')).toEqual(['arbejde', 'sted']);
    expect(ids('alle')).toEqual(overviewColumns(catalog).map(({ id }) => id));
    expect(ids('findes-ikke')).toEqual(ids(''));
  });
});

describe('a cell of the overview', () => {
  const stateOf = (scenario: Scenario, column: string) => rowOf(scenario).cells[column]?.state;

  it('is missing, partly there or covered by what weighs', () => {
    expect(stateOf(kommune('Ingenting'), 'formaal')).toBe('missing');
    const begun = kommune('Lidt').answerPlan({ maal: 'Et mål' });
    expect(stateOf(begun, 'formaal')).toBe('partly');
    begun.answerPlan({ hvor: ['parker'], samarbejde: false });
    expect(stateOf(begun, 'formaal')).toBe('covered');
  });

  it('is nothing where there is no such thing', () => {
    expect(stateOf(kommune('Ingen'), 'sted')).toBe('none');
  });

  it('is broken by a rule, however much is answered, and names the rule once', () => {
    const begun = kommune('Brud').choose('blade').answerThe('task', { ekstra: false });
    begun.choose('maling').answerThe('task', { ekstra: false });
    expect(rowOf(begun).cells['arbejde']).toMatchObject({
      state: 'broken',
      broken: ['kun-ekstra'],
      open: [],
    });
  });

  it('says what is open without calling it broken', () => {
    const begun = kommune('Tvivl').choose('blade');
    expect(rowOf(begun).cells['arbejde']).toMatchObject({ state: 'missing', open: ['kun-ekstra'] });
  });
});

describe('where a cell leads', () => {
  it('is the section, or the thing that most is amiss with', () => {
    const begun = kommune('Steder').choose('blade').answerThe('task', { ekstra: true });
    begun.choose('maling').answerThe('task', { ekstra: false });
    const { cells } = rowOf(begun);
    expect(cells['formaal']?.at).toEqual({ scope: 'plan', id: null, section: 'formaal' });
    expect(cells['arbejde']?.at).toEqual({ scope: 'task', id: begun.id('task') });
    begun.answerThe('task', { ekstra: true });
    expect(rowOf(begun).cells['arbejde']?.at).not.toBeNull();
    expect(cells['sted']?.at).toBeNull();
  });

  it('is for several columns that of the worst', () => {
    const begun = kommune('Flere').workplace('Her').choose('maling');
    begun.answerThe('task', { ekstra: false });
    const [, , what] = shownColumns(catalog, '');
    expect(what?.cellOf(rowOf(begun)).at).toEqual({ scope: 'task', id: begun.id('task') });
  });
});

describe('a council’s own recommendations', () => {
  const read = readChecks(
    [
      {
        ...{ id: 'maalet', title: 'Målet står der', scope: 'plan', advice: 'Skriv målet.' },
        requires: { answered: { answer: 'maal' } },
      },
      {
        ...{ id: 'ekstra', title: 'Opgaven er ekstra', scope: 'task', advice: 'Vælg en anden.' },
        requires: { is: [{ answer: 'ekstra' }, true] },
      },
    ],
    catalog,
  );
  const checks = read.ok ? read.checks : [];
  const tried = ({ plan }: Scenario) => overviewRow(plan, catalog, ON, null, checks);
  const none = () => kommune('Ingen').choose('blade').choose('maling');
  const all = () => kommune('Alle').answerPlan({ maal: 'Et mål' });

  it('stand in the row when they are not followed, each once, and not while that is open', () => {
    const begun = none();
    expect(tried(begun).unfollowed).toEqual([{ id: 'maalet', title: 'Målet står der' }]);
    for (const { id } of begun.plan.tasks)
      begun.answer({ scope: 'task', id, question: 'ekstra' }, false);
    expect(tried(begun).unfollowed?.map(({ id }) => id)).toEqual(['maalet', 'ekstra']);
    expect(tried(begun).measures.anbefalinger).toBe(2);
    expect(tried(all()).unfollowed).toEqual([]);
    expect(tried(all()).measures.anbefalinger).toBe(0);
  });

  it('cannot be said of a plan when there are none', () => {
    expect(rowOf(all()).unfollowed).toBeNull();
    expect(rowOf(all()).measures.anbefalinger).toBeNull();
  });

  it('are what plans are found by: one of them, or any', () => {
    const rows = [tried(none()), tried(all())];
    const found = (advice: string) => names(chosenRows(rows, choice({ advice }), catalog));
    expect(found('')).toEqual(['Alle', 'Ingen']);
    expect(found('maalet')).toEqual(['Ingen']);
    expect(found('ekstra')).toEqual([]);
    expect(found(ANY_ADVICE)).toEqual(['Ingen']);
  });
});

describe('the row of a plan', () => {
  it('counts and names what the assessment does, for any plan', () => {
    const met = { broken: 0, open: 0, partly: 0 };
    fc.assert(
      fc.property(anySteps, (steps) => {
        const plan = planOfSteps(catalog, steps);
        const row = overviewRow(plan, catalog, ON);
        const { completeness, findings } = assess(plan, catalog, ON);
        const { obligatorisk, anbefalet } = completeness.whole;
        expect(row.whole.answered).toBe(obligatorisk.answered + anbefalet.answered);
        expect(row.whole.total).toBe(obligatorisk.total + anbefalet.total);
        for (const status of ['broken', 'open'] as const) {
          const rules = findings.filter((each) => each.status === status);
          expect(new Set(row.whole[status])).toEqual(new Set(rules.map(({ rule }) => rule.id)));
          met[status] += rules.length;
        }
        met.partly += row.whole.state === 'partly' ? 1 : 0;
        expect(structuredClone(row)).toEqual(row);
      }),
      { numRuns: 60 },
    );
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(0);
  });

  it('knows the kommune by its code, and by its name when it has none', () => {
    expect(rowOf(kommune('Aarhus', '751'))).toMatchObject({ code: '751', kommune: 'Aarhus' });
    expect(rowOf(kommune('aarhus kommune'))).toMatchObject({ code: '751', kommune: 'Aarhus' });
    expect(rowOf(kommune('Eksempel Kommune'))).toMatchObject({
      code: null,
      kommune: 'Eksempel Kommune',
    });
  });

  it('has the areas of chosen tasks, and nothing of those declined', () => {
    const begun = kommune('Valg').choose('blade').decline('maling', 'Nej').ownTask('Egen');
    expect(rowOf(begun)).toMatchObject({ tasks: ['blade'], areas: ['parker'], ownTasks: ['Egen'] });
    expect(rowOf(begun).measures).toMatchObject({ opgaver: 2, omraader: 1 });
  });

  it('says where it differs from the edition before', () => {
    const begun = kommune('Igen').answerPlan({ maal: 'Ét' });
    const before = begun.plan;
    begun.answerPlan({ maal: 'To' }).choose('blade');
    const row = overviewRow(begun.plan, catalog, ON, before);
    expect(row.since).toEqual({
      edition: before.edition,
      total: 2,
      columns: { formaal: 1, arbejde: 1 },
    });
    expect(rowOf(begun)).toMatchObject({ since: null, measures: { forskelle: null } });
  });

  it('is held against the edition it names, else the nearest earlier of its lineage', () => {
    const { plan } = kommune('Tid');
    const of = (year: number, basedOn: string | null = null) => ({
      ...plan,
      edition: `udgave${String(year)}`,
      basedOn,
      period: { from: `${String(year)}-01-01`, until: `${String(year)}-12-31` },
    });
    const [a, b, c] = [of(2024), of(2025), of(2026)];
    expect(previousAmong(c, [c, a, b])).toBe(b);
    expect(previousAmong(of(2026, a.edition), [b, a])).toBe(a);
    expect(previousAmong(a, [a, b, c])).toBeNull();
    expect(previousAmong(c, [{ ...b, id: 'en-anden-plan' }])).toBeNull();
  });
});

describe('the rows that are asked for', () => {
  const rows = [
    kommune('Ærø', null).choose('blade').choose('maling'),
    kommune('Aarhus', '751').choose('blade').answerThe('task', { ekstra: false }),
    kommune('Odense').group('unge').answerPlan({ maal: 'Et mål' }),
  ].map(rowOf);

  it('stand by the Danish alphabet until something else is asked', () => {
    // Written with two a's, as the kommune does, it stands under a.
    expect(names(chosenRows(rows, OVERVIEW_BEGINNING, catalog))).toEqual([
      'Aarhus',
      'Odense',
      'Ærø',
    ]);
  });

  it('can be those with a word, a target group, an area, a task or a state', () => {
    const found = (asked: Partial<OverviewChoice>) =>
      names(chosenRows(rows, choice(asked), catalog));
    expect(found({ query: 'oDeN' })).toEqual(['Odense']);
    expect(found({ targetGroup: 'unge' })).toEqual(['Odense']);
    expect(found({ area: 'huse' })).toEqual(['Ærø']);
    expect(found({ task: 'blade' })).toEqual(['Aarhus', 'Ærø']);
    expect(found({ state: 'broken' })).toEqual(['Aarhus']);
    expect(found({ state: 'broken', group: 'hvem' })).toEqual([]);
    expect(found({ state: 'open', group: 'hvad' })).toEqual(['Ærø']);
  });

  it('stand by a measure either way, with what cannot be said last both times', () => {
    const mixed = rows.map((row, at) => ({
      ...row,
      measures: { ...row.measures, forskelle: [2, null, 1][at] ?? null },
    }));
    const by = (down: boolean) =>
      names(chosenRows(mixed, choice({ sort: 'forskelle', down }), catalog));
    expect(by(false)).toEqual(['Odense', 'Ærø', 'Aarhus']);
    expect(by(true)).toEqual(['Ærø', 'Odense', 'Aarhus']);
  });

  it('stand by a column with the worst first', () => {
    const sorted = chosenRows(rows, choice({ sort: 'hvad' }), catalog);
    const states = sorted.map((row) => shownColumns(catalog, '')[2]?.cellOf(row).state);
    expect(states).toEqual(['broken', 'missing', 'none']);
    expect(CELL_STATES[0]).toBe('broken');
  });

  it('are never lost or doubled by sorting', () => {
    const sorts = ['kommune', ...OVERVIEW_MEASURES, 'hvad', 'findes-ikke'];
    for (const sort of sorts)
      for (const down of [false, true]) {
        const sorted = chosenRows(rows, choice({ sort, down }), catalog);
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(sorted).toHaveLength(rows.length);
      }
  });
});

describe('what kommuner have in common', () => {
  it('counts each kommune once, by its newest edition', () => {
    const last = rowOf(kommune('Aarhus', '751', { from: '2025-01-01', until: '2025-12-31' }));
    const old = { ...last, tasks: ['blade', 'baenke'] };
    const now = rowOf(kommune('Aarhus', '751').choose('blade'));
    const other = rowOf(kommune('Odense').choose('blade').choose('maling'));
    const rows = [now, old, other];
    expect(newestRows(rows)).toEqual([now, other]);
    expect(inCommon(rows, 'tasks').map(({ slug, rows: by }) => [slug, names(by)])).toEqual([
      ['blade', ['Aarhus', 'Odense']],
      ['maling', ['Odense']],
    ]);
    expect(chosenRows(rows, choice({ newest: true }), catalog)).toHaveLength(2);
  });
});

describe('the steps of a measure', () => {
  it('meet without gap or overlap, and every value is in one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 300 }), { minLength: 1 }), (values) => {
        const steps = measureSteps('opgaver', values);
        expect(steps[0]?.from).toBe(Math.min(...values));
        expect(steps.at(-1)?.to).toBe(Math.max(...values));
        steps.slice(1).forEach(({ from }, at) => {
          expect(from).toBe((steps[at]?.to ?? 0) + 1);
        });
        for (const value of values) expect(stepOf(steps, value)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('are the same for every share of a hundred, and none without a value', () => {
    expect(measureSteps('obligatorisk', [97])).toEqual(measureSteps('obligatorisk', [0, 100]));
    expect(measureSteps('opgaver', [])).toEqual([]);
    expect(stepOf([], 3)).toBe(-1);
  });
});

describe('two kommuner, compared', () => {
  const one = () =>
    kommune('Odense').answerPlan({ maal: 'Vi vil have flere i job' }).group('unge').choose('blade');

  it('meet by question, by record and by name, though no id is shared', () => {
    const mine = one().workplace('Parken').answerThe('workplace', { ansatte: 10 });
    mine.agree('Parkaftalen', 'Parken', ['blade']);
    const theirs = kommune('Nyborg')
      .choose('blade')
      .workplace('parken ')
      .answerThe('workplace', { ansatte: 20 })
      .agree('Parkaftalen', 'parken ', ['blade'])
      .answerPlan({ maal: 'Vi vil have mange i job' });
    const told = compareAcross(mine.plan, theirs.plan, catalog).map(
      ({ kind, fact, name, place }) => [place.scope, fact ?? kind, name, place.question ?? ''],
    );
    expect(told).toEqual([
      ['plan', 'kommune', '', ''],
      ['plan', 'answer', '', 'maal'],
      ['target-group', 'removed', 'Unge', ''],
      ['workplace', 'renamed', 'parken ', ''],
      ['workplace', 'answer', 'parken ', 'ansatte'],
    ]);
  });

  it('pairs each thing with one other only', () => {
    const mine = kommune('Odense').ownTask('Rydde op');
    const theirs = kommune('Nyborg').ownTask('rydde op').ownTask('Rydde op');
    const kinds = compareAcross(mine.plan, theirs.plan, catalog).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'added')).toHaveLength(1);
  });

  it('differ in nothing when only their ids do, whatever the plan', () => {
    let things = 0;
    fc.assert(
      fc.property(anySteps, (steps) => {
        const plan = planOfSteps(catalog, steps);
        things += plan.tasks.length + plan.agreements.length;
        const text = JSON.stringify(plan);
        const other = JSON.parse(text.replaceAll(/"(\w+?)(\d{8})"/g, '"andet$2"')) as typeof plan;
        expect(compareAcross(plan, other, catalog)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(things).toBeGreaterThan(0);
  });

  it('are told from two editions of one plan', () => {
    const begun = one();
    const before = begun.plan;
    const renamed = setTitle(before, 'Ny titel', begun.stamp);
    expect(compareAny(before, renamed, catalog)).toHaveLength(1);
    const moved = { ...before, targetGroups: [] };
    expect(compareAny(before, moved, catalog).map(({ kind }) => kind)).toEqual(['removed']);
  });
});
