import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { loadCatalog } from '../../src/catalog.ts';
import {
  type Check,
  inspect,
  type Inspection,
  INSPECTED_PARTS,
  type Observation,
  readFile,
  removeItem,
  type Scope,
  spotKey,
  standsAt,
  type Plan,
} from '../../src/core/index.ts';
import { type Scenario, start } from '../scenario.ts';
import { anySteps, planOfSteps } from './any-plan.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const YEAR = { from: '2026-01-01', until: '2026-12-31' };
const TODAY = '2026-03-01';

const look = (scenario: Scenario, today = TODAY, checks: Check[] = []): Inspection =>
  inspect(scenario.plan, scenario.catalog, today, checks);
const codes = (inspection: Inspection) =>
  inspection.observations.flatMap(({ kind, code }) => (kind === 'structure' ? [code] : []));
const ofRule = ({ observations }: Inspection, slug: string): Observation[] =>
  observations.filter(({ rule }) => rule === slug);
const check = (
  id: string,
  scope: Scope,
  requires: Check['requires'],
  more: Partial<Check> = {},
): Check => ({ id, kind: 'sammenhaeng', title: id, scope, requires, advice: 'Se efter.', ...more });

describe('what a reviewer reads', () => {
  const scenario = start(catalog, { period: YEAR })
    .answerPlan({ maal: 'Job', samarbejde: false })
    .group('unge')
    .workplace('Parken')
    .choose('blade')
    .decline('maling', 'Nej')
    .agree('Aftalen', 'Parken', ['blade'], YEAR);
  const { sections } = look(scenario);

  it('comes decisions first, then focus points, tasks and agreements', () => {
    const parts = [...new Set(sections.map(({ part }) => part))];
    expect(parts).toEqual(INSPECTED_PARTS.filter((part) => part !== 'annexes'));
    expect(sections[0]?.key).toBe(spotKey({ scope: 'plan', id: null }));
  });

  it('leaves out what is hidden, and reads what was declined last', () => {
    const asked = sections.flatMap(({ questions }) => questions.map(({ question }) => question.id));
    expect(asked).toContain('maal');
    expect(asked).not.toContain('partner');
    const tasks = sections.filter(({ part }) => part === 'tasks');
    expect(tasks.map(({ title, declined }) => [title, declined])).toEqual([
      ['blade', false],
      ['maling', true],
    ]);
  });

  it('has each point of the checklist where its question is read', () => {
    const section = sections.find(({ asked }) => asked.includes('formaal'));
    expect(section?.checklist.map(({ point, status }) => [point, status])).toEqual([
      ['har-maal', 'covered'],
      ['samarbejder', 'missing'],
    ]);
  });
});

describe('what is counted', () => {
  it('is each rule once, however many things it is open for', () => {
    const one = start(catalog, { period: YEAR }).choose('blade');
    const before = look(one);
    const after = look(one.choose('baenke'));
    expect(ofRule(before, 'kun-ekstra')).toHaveLength(1);
    expect(ofRule(after, 'kun-ekstra')).toHaveLength(2);
    expect(before.counts.open).toBeGreaterThan(0);
    expect(after.counts.open).toBe(before.counts.open);
  });

  it('is how much of the checklists is covered', () => {
    const scenario = start(catalog, { period: YEAR });
    const { covered, points } = look(scenario).counts;
    expect(points).toBe(catalog.focusPoints.flatMap(({ checklist }) => checklist).length);
    expect(look(scenario.answerPlan({ maal: 'Job' })).counts.covered).toBe(covered + 1);
  });
});

describe('the two days', () => {
  const agreed = (period: typeof YEAR) =>
    start(catalog, { period })
      .workplace('Parken')
      .answerThe('workplace', { ansatte: 50 })
      .choose('blade')
      .agree('Aftalen', 'Parken', ['blade'], period);

  it('are the first of the period and the reader’s own; one when the plan has no period', () => {
    const dated = look(start(catalog, { period: YEAR }));
    expect([dated.planDay, dated.today]).toEqual([YEAR.from, TODAY]);
    const undated = look(start(catalog));
    expect(undated.planDay).toBe(TODAY);
    expect(undated.onPlanDay).toBe(undated.onToday);
  });

  it('tell of a rule that the plan was made under and that has ended since', () => {
    const long = agreed({ from: '2024-02-01', until: '2024-11-30' });
    const [broken, ended, ...more] = ofRule(look(long), 'kort');
    expect(broken).toMatchObject({ kind: 'rule', status: 'broken', on: 'both' });
    expect(ended).toMatchObject({ kind: 'law-ended', day: '2025-01-01' });
    expect(more).toEqual([]);
    expect(ofRule(look(long, '2024-06-01'), 'kort').map(({ kind }) => kind)).toEqual(['rule']);
  });

  it('tell of a rule that has come since, when the plan is not seen to keep it', () => {
    const old = agreed({ from: '2024-02-01', until: '2024-11-30' });
    expect(ofRule(look(old), 'hoering')).toMatchObject([{ kind: 'law-new', day: '2025-01-01' }]);
    old.answerThe('agreement', { hoert: true });
    expect(ofRule(look(old), 'hoering')).toEqual([]);
  });

  it('tell apart what is wrong only on one of them', () => {
    const expected = start(catalog, { period: { from: '2026-11-01', until: '2027-06-30' } })
      .choose('blade')
      .answerThe('task', { ekstra: false });
    const [today, then, ...more] = ofRule(look(expected, '2027-02-01'), 'kun-ekstra');
    expect(more).toEqual([]);
    expect([today?.on, then?.on].sort()).toEqual(['plan-day', 'today']);
    expect(today?.on === 'today' ? today.why : then?.why).toBe('uncertain');
  });
});

describe('what does not hang together', () => {
  it('is a chosen task that no agreement is about', () => {
    const scenario = start(catalog, { period: YEAR }).choose('blade').choose('baenke');
    expect(codes(look(scenario))).toEqual(['no-agreements']);
    scenario.workplace('Parken').agree('Aftalen', 'Parken', ['blade'], YEAR);
    const lone = look(scenario).observations.filter(
      ({ code }) => code === 'task-without-agreement',
    );
    expect(lone.map(({ thing }) => thing)).toEqual(['baenke']);
  });

  it('is an agreement without a place or a task, or with one that was declined', () => {
    const scenario = start(catalog, { period: YEAR }).agree('Tom', null, [], YEAR);
    expect(codes(look(scenario))).toEqual(['agreement-without-task', 'agreement-without-place']);
    const declined = start(catalog, { period: YEAR }).workplace('Parken').choose('blade');
    declined.agree('Aftalen', 'Parken', ['blade'], YEAR).decline('blade', 'Nej');
    expect(codes(look(declined))).toContain('agreement-task-declined');
  });

  it('is a workplace that nothing is agreed with', () => {
    const scenario = start(catalog, { period: YEAR }).workplace('Parken').choose('blade');
    scenario.agree('Aftalen', 'Parken', ['blade'], YEAR).workplace('Skolen');
    expect(codes(look(scenario))).toEqual(['workplace-without-agreement']);
  });

  it.each([
    ['the first day', { from: '2025-12-31', until: '2026-05-01' }, 'agreement-before-period'],
    ['the last day', { from: '2026-05-01', until: '2027-01-01' }, 'agreement-after-period'],
    ['both, but turned', { from: '2026-05-02', until: '2026-05-01' }, 'agreement-period-reversed'],
  ])('is an agreement whose days are wrong by %s', (_, period, code) => {
    const scenario = start(catalog, { period: YEAR }).workplace('Parken').choose('blade');
    scenario.agree('Aftalen', 'Parken', ['blade'], period);
    expect(codes(look(scenario))).toEqual([code]);
    scenario.run('Aftalen', YEAR);
    expect(codes(look(scenario))).toEqual([]);
  });

  it('is a plan without a period, or with one that is turned', () => {
    expect(codes(look(start(catalog)))).toEqual(['no-period']);
    const turned = { from: YEAR.until, until: YEAR.from };
    expect(codes(look(start(catalog, { period: turned })))).toEqual(['period-reversed']);
  });

  it('is two things of a kind by one name', () => {
    const scenario = start(catalog, { period: YEAR }).ownTask('Vask').ownTask('vask ');
    expect(codes(look(scenario))).toContain('repeated-name');
  });
});

describe('checks', () => {
  const scenario = start(catalog, { period: YEAR }).group('unge').group('gamle-ydelser');
  const answered = check('har-forloeb', 'target-group', { answered: { answer: 'hvornaar' } });

  it('are tried at each thing, and are never called broken', () => {
    const own = { ...catalog, checks: [answered] };
    const seen = inspect(scenario.plan, own, TODAY).observations;
    const missed = seen.filter((one) => one.check === 'har-forloeb');
    expect(missed.map(({ kind, status, thing }) => [kind, status, thing])).toEqual([
      ['coherence', 'missing', 'Unge'],
      ['coherence', 'missing', 'Gamle ydelser'],
    ]);
    expect(missed.map(({ rule, certainty }) => [rule, certainty])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('of a council stand beside those of the catalog, with where they were given', () => {
    const advice = { ...answered, kind: 'anbefaling' as const, source: 'Mødet i marts' };
    const seen = look(scenario, TODAY, [advice]).observations;
    expect(seen.filter(({ kind }) => kind === 'recommendation')).toMatchObject([
      { check: 'har-forloeb', source: 'Mødet i marts' },
      { check: 'har-forloeb', source: 'Mødet i marts' },
    ]);
  });

  it('of the content find each of the inconsistencies that the example has none of', () => {
    const { catalog: real } = loadCatalog();
    const read = readFile(readFileSync('content/examples/eksempel-kommune.json', 'utf8'));
    if (!read.ok || read.kind !== 'plan') throw new Error('The example is no plan.');
    const group = read.plan.targetGroups[0];
    const without: Plan = {
      ...read.plan,
      targetGroups: group ? [{ ...group, answers: {} }] : [],
      consultations: [],
    };
    const found = (plan: Plan) =>
      new Set(inspect(plan, real, '2026-11-22').observations.flatMap((one) => one.check ?? []));
    const [before, after] = [found(read.plan), found(without)];
    for (const slug of ['maalgruppe-uden-arbejdsgang', 'raadet-naevnt-uden-droeftelse']) {
      expect([slug, before.has(slug), after.has(slug)]).toEqual([slug, false, true]);
    }
  });
});

describe('any plan', () => {
  it('is seen with every observation once, in a section, at a place that stands', () => {
    let many = 0;
    fc.assert(
      fc.property(anySteps, (steps) => {
        const plan = planOfSteps(catalog, steps);
        const { sections, observations } = inspect(plan, catalog, TODAY);
        const keys = observations.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(sections.flatMap((section) => section.observations)).toEqual(keys);
        const known = new Set(sections.map(({ key }) => key));
        expect(known.size).toBe(sections.length);
        for (const { spot, section, also } of observations) {
          expect(known.has(section)).toBe(true);
          for (const one of [spot, ...also]) expect(standsAt(plan, catalog, one)).not.toBeNull();
        }
        if (observations.length > 10) many += 1;
      }),
      { numRuns: 60 },
    );
    expect(many).toBeGreaterThan(5);
  });

  it('loses what is seen at a thing when the thing goes', () => {
    const scenario = start(catalog, { period: YEAR }).agree('Tom', null, [], YEAR);
    const id = scenario.id('agreement');
    const gone = removeItem(scenario.plan, 'agreement', id, scenario.stamp);
    const at = inspect(gone, catalog, TODAY).observations.filter(({ spot }) => spot.id === id);
    expect(at).toEqual([]);
  });
});
