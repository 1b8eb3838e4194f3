/** The example plan holds what a newcomer is to find in it. */
import { describe, expect, it } from 'vitest';
import { assess, isCvr, isPNumber, progressIn } from '../../src/core/index.ts';
import { catalog, example } from './papers.ts';

/** What the example leaves open on purpose, so that a newcomer sees what an open point looks like. */
const DELIBERATE = ['orienteret-foer-start', 'regler-efterset'];

describe('the example plan', () => {
  const plan = example();

  it('has workplaces of all three kinds, and agreements of both forms', () => {
    const values = (things: readonly { answers: typeof plan.answers }[], slug: string) =>
      new Set(things.map(({ answers }) => answers[slug]?.value));
    expect(values(plan.workplaces, 'slags')).toEqual(new Set(['kommunal', 'regional', 'statslig']));
    expect(values(plan.agreements, 'form')).toEqual(
      new Set(['nytteindsats', 'saerligt-tilrettelagt']),
    );
    expect(plan.tasks.filter(({ status }) => status === 'valgt').length).toBeGreaterThanOrEqual(10);
    expect(plan.tasks.filter(({ status }) => status === 'fravalgt').length).toBeGreaterThanOrEqual(
      3,
    );
  });

  it('has six agreements in different states, one of an area and one over the turn of the year', () => {
    expect(plan.agreements).toHaveLength(6);
    const progress = [...progressIn(plan, catalog, 'agreement', '2026-11-22').values()];
    expect(new Set(progress)).toEqual(new Set(['established', 'under-way', 'draft']));
    const wide = plan.agreements.find(({ area }) => area !== null);
    const places = plan.approvals.filter(({ agreement }) => agreement === wide?.id);
    expect(new Set(places.map(({ workplace }) => workplace)).size).toBeGreaterThanOrEqual(3);
    const isOver = (from: string | null, until: string | null): boolean =>
      from !== null && until !== null && from < '2027-01-01' && until >= '2027-01-01';
    expect(plan.agreements.some(({ period }) => isOver(period.from, period.until))).toBe(true);
    const areaOf = (record: string | null) => catalog.tasks.find(({ id }) => id === record)?.area;
    const areas = plan.tasks
      .filter(({ id }) => plan.agreements.some(({ tasks }) => tasks.includes(id)))
      .flatMap(({ record }) => areaOf(record) ?? []);
    expect(new Set(areas).size).toBeGreaterThanOrEqual(3);
  });

  it('has a whole way for each target group, and a week of its own for one', () => {
    const { questions } = assess(plan, catalog, '2026-11-22');
    const open = questions.filter(
      ({ place, state, weight }) =>
        place.scope === 'target-group' && state === 'open' && weight !== 'valgfri',
    );
    expect(open).toEqual([]);
    expect(plan.targetGroups.length).toBeGreaterThanOrEqual(4);
    expect(plan.targetGroups.some(({ answers }) => answers['gruppens-uge'])).toBe(true);
  });

  it('has asked six parties, who do not all agree', () => {
    const stances = plan.consultations.map(({ answers }) => answers['holdning']?.value);
    expect(stances.length).toBeGreaterThanOrEqual(6);
    expect(new Set(stances).size).toBeGreaterThanOrEqual(3);
  });

  it('keeps what its answers rest on, and none of them is shaken', () => {
    const things = [...plan.tasks, ...plan.agreements];
    const based = things.flatMap(({ answers }) => Object.values(answers)).filter((a) => a.basis);
    expect(based.length).toBeGreaterThan(20);
    const { questions } = assess(plan, catalog, '2026-11-22');
    expect(questions.filter(({ shaken }) => shaken)).toEqual([]);
  });

  it.each(['2026-03-02', '2026-07-01', '2026-11-21', '2026-12-31', '2027-01-01', '2027-06-30'])(
    'has no broken rule on %s, and only the open points it means to have',
    (on) => {
      const { findings, unknown, outdated } = assess(plan, catalog, on);
      const bad = findings.filter(({ status }) => status === 'broken' || status === 'open');
      expect([...new Set(bad.map(({ rule }) => rule.id))].sort()).toEqual(DELIBERATE);
      expect(bad.every(({ status }) => status === 'open')).toBe(true);
      expect(unknown).toEqual([]);
      expect(outdated).toEqual([]);
    },
  );

  it('has answered every obligatory question and covered every checklist point', () => {
    const { completeness, checklist } = assess(plan, catalog, '2026-03-02');
    const { answered, total } = completeness.whole.obligatorisk;
    expect(answered).toBe(total);
    expect(checklist.filter(({ status }) => status !== 'covered')).toEqual([]);
  });

  it('gives a reason for every task it declines and every limit a number', () => {
    for (const { status, reason } of plan.tasks) {
      if (status === 'fravalgt') expect(reason.length).toBeGreaterThan(30);
    }
    const rules = catalog.rules.filter(({ kind }) => kind === 'egen-graense').map(({ id }) => id);
    for (const { record } of plan.limits) expect(rules).toContain(record);
  });

  it('names no person and no CPR number, and its other numbers are well formed', () => {
    const text = JSON.stringify(plan);
    expect(text).not.toMatch(/\b[0-3]\d[01]\d\d\d[- ]?\d{4}\b/);
    for (const { answers } of plan.workplaces) {
      expect(isCvr(String(answers['cvr']?.value))).toBe(true);
      expect(isPNumber(String(answers['p-nummer']?.value))).toBe(true);
    }
  });

  it('points only to things it has', () => {
    const workplaces = new Set(plan.workplaces.map(({ id }) => id));
    const tasks = new Set(plan.tasks.map(({ id }) => id));
    const areas = new Set(catalog.areas.map(({ id }) => id));
    for (const { workplace, area, tasks: chosen } of plan.agreements) {
      expect(area === null ? workplaces.has(workplace ?? '') : areas.has(area)).toBe(true);
      for (const id of chosen) expect(tasks.has(id)).toBe(true);
    }
    const agreements = new Set(plan.agreements.map(({ id }) => id));
    for (const { agreement, workplace } of plan.approvals) {
      expect(agreements.has(agreement)).toBe(true);
      expect(workplace === null || workplaces.has(workplace)).toBe(true);
    }
  });
});
