import { describe, expect, it } from 'vitest';
import { assess, isCvr, isPNumber } from '../../src/core/index.ts';
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

  it.each(['2026-01-01', '2026-03-02', '2026-07-01', '2026-11-21', '2026-12-31'])(
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
    for (const agreement of plan.agreements) {
      expect(workplaces.has(agreement.workplace ?? '')).toBe(true);
      for (const id of agreement.tasks) expect(tasks.has(id)).toBe(true);
    }
  });
});
