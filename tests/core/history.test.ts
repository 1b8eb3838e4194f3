import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differencesBetween,
  type History,
  inverted,
  inOrder,
  LIST_OF,
  NO_HISTORY,
  type Plan,
  recordStep,
  redo,
  renameItem,
  setAnswer,
  setTitle,
  STEPS_KEPT,
  takenBack,
  undo,
  withDifferences,
} from '../../src/core/index.ts';
import { stamps, start } from '../scenario.ts';
import { anySteps, planOfSteps, type Step, take } from './any-plan.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const stamp = stamps('hist');
const at = (seconds: number) => ({
  ...stamp,
  now: new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString(),
});

/** What a plan says, whatever the moment and however its lists lie. */
function said(plan: Plan): unknown {
  const lists = Object.values(LIST_OF).map((key) => [
    key,
    inOrder<{ id: string; order: number }>(plan[key]),
  ]);
  const { changed: _, revision: __, ...rest } = plan;
  return { ...rest, ...(Object.fromEntries(lists) as object) };
}

/** A life lived step by step, with the history it leaves. */
function lived(steps: readonly Step[]): { plans: Plan[]; history: History } {
  const scenario = start(catalog);
  const plans = [scenario.plan];
  let history = NO_HISTORY;
  steps.forEach((step, index) => {
    const before = scenario.plan;
    take(scenario, step);
    history = recordStep(history, before, scenario.plan, at(index * 10));
    if (differencesBetween(before, scenario.plan).length > 0) plans.push(scenario.plan);
  });
  return { plans, history };
}

describe('the differences between two plans', () => {
  it('lead from any plan to any other of its line, and back', () => {
    let [gone, moved, answered] = [0, 0, 0];
    fc.assert(
      fc.property(anySteps, anySteps, (first, second) => {
        const scenario = start(catalog, { plan: planOfSteps(catalog, first), prefix: 'two' });
        const before = scenario.plan;
        for (const step of second) take(scenario, step);
        const differences = differencesBetween(before, scenario.plan);
        gone += differences.filter(({ after }) => after === undefined).length;
        moved += differences.filter((one) => one.at.at(-1) === 'order').length;
        answered += differences.filter((one) => one.at.includes('answers')).length;
        expect(said(withDifferences(before, differences))).toEqual(said(scenario.plan));
        expect(said(withDifferences(scenario.plan, inverted(differences)))).toEqual(said(before));
      }),
      { numRuns: 500 },
    );
    expect(Math.min(gone, moved, answered)).toBeGreaterThan(20);
  });

  it('are none between a plan and itself, saved again', () => {
    const plan = planOfSteps(catalog, []);
    const again = { ...plan, answers: { ...plan.answers }, changed: '2027-01-01T00:00:00Z' };
    expect(differencesBetween(plan, again)).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('go back through every step and forth again', () => {
    let furthest = 0;
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { plans, history } = lived(steps);
        furthest = Math.max(furthest, plans.length);
        let now = { plan: plans.at(-1) as Plan, history };
        for (const plan of plans.toReversed().slice(1)) {
          const back = undo(now.plan, now.history, stamp);
          if (!back) throw new Error('nothing to undo');
          expect(said(back.plan)).toEqual(said(plan));
          now = back;
        }
        expect(undo(now.plan, now.history, stamp)).toBeNull();
        for (const plan of plans.slice(1)) {
          const forth = redo(now.plan, now.history, stamp);
          if (!forth) throw new Error('nothing to redo');
          expect(said(forth.plan)).toEqual(said(plan));
          now = forth;
        }
        expect(redo(now.plan, now.history, stamp)).toBeNull();
      }),
      { numRuns: 100 },
    );
    expect(furthest).toBeGreaterThan(30);
  });

  const typed = (texts: readonly string[], apart: number): History => {
    let [plan, history] = [planOfSteps(catalog, []), NO_HISTORY];
    texts.forEach((text, index) => {
      const place = { scope: 'plan' as const, id: null, question: 'maal' };
      const next = setAnswer(plan, place, text, 1, stamp);
      history = recordStep(history, plan, next, at(index * apart));
      plan = next;
    });
    return history;
  };

  it('take what is put there by itself as a step of its own, however soon', () => {
    const typing = typed(['V', 'Vi'], 1);
    const [before, after] = ['Vi', 'Det, der stod før'].map((text) =>
      setAnswer(
        planOfSteps(catalog, []),
        { scope: 'plan', id: null, question: 'maal' },
        text,
        1,
        stamp,
      ),
    );
    if (!before || !after) throw new Error('no plans');
    expect(recordStep(typing, before, after, at(2)).done).toHaveLength(1);
    expect(recordStep(typing, before, after, at(2), true).done).toHaveLength(2);
  });

  it('take what was typed in one go as one step, and after a pause as another', () => {
    expect(typed(['V', 'Vi', 'Vi vil'], 1).done).toHaveLength(1);
    expect(typed(['V', 'Vi', 'Vi vil'], 10).done).toHaveLength(3);
  });

  it('forget what was undone at the next edit', () => {
    const plan = planOfSteps(catalog, []);
    const titled = setTitle(plan, 'A', stamp);
    const back = undo(titled, recordStep(NO_HISTORY, plan, titled, at(0)), stamp);
    const other = setTitle(plan, 'B', stamp);
    const history = recordStep(back?.history ?? NO_HISTORY, plan, other, at(1));
    expect(history.undone).toEqual([]);
    expect(history.done).toHaveLength(1);
  });

  it('remember only so many steps', () => {
    const plan = planOfSteps(catalog, []);
    let history = NO_HISTORY;
    for (let index = 0; index < STEPS_KEPT + 5; index += 1) {
      const next = setTitle(plan, `Titel ${String(index)}`, stamp);
      history = recordStep(history, plan, next, at(index * 10));
    }
    expect(history.done).toHaveLength(STEPS_KEPT);
  });
});

describe('a deleted thing', () => {
  const before = () =>
    start(catalog)
      .note('step', 'Leder')
      .choose('blade')
      .workplace('Parken')
      .agree('A', 'Parken', ['blade']);

  it('comes back as it was: in its place, without a tombstone, with all that hung on it', () => {
    for (const scope of ['task', 'workplace', 'agreement'] as const) {
      const scenario = before();
      const { plan } = scenario;
      const differences = differencesBetween(plan, scenario.remove(scope).plan);
      expect(scenario.plan.approvals).toHaveLength(scope === 'agreement' ? 0 : 1);
      expect(said(takenBack(scenario.plan, differences, stamp))).toEqual(said(plan));
    }
  });

  it('loses its own tombstone, and not that of what was deleted since', () => {
    const scenario = before();
    const { plan } = scenario;
    const task = scenario.id('task');
    const step = scenario.id('step');
    const differences = differencesBetween(plan, scenario.remove('task').plan);
    scenario.remove('step');
    const restored = takenBack(scenario.plan, differences, stamp);
    expect(restored.tasks.map(({ id }) => id)).toEqual([task]);
    expect(Object.keys(restored.tombstones)).toContain(step);
    expect(Object.keys(restored.tombstones)).not.toContain(task);
  });

  it('does not push out what was put in its place since', () => {
    const scenario = before();
    const { plan } = scenario;
    const differences = differencesBetween(plan, scenario.remove('workplace').plan);
    const agreement = scenario.id('agreement');
    scenario.workplace('Huset');
    const house = scenario.id('workplace', 'Huset');
    const placed = {
      ...scenario.plan,
      agreements: scenario.plan.agreements.map((one) => ({ ...one, workplace: house })),
    };
    const renamed = renameItem(placed, 'agreement', agreement, 'B', stamp);
    const restored = takenBack(renamed, differences, stamp);
    expect(restored.workplaces.map(({ name }) => name).sort()).toEqual(['Huset', 'Parken']);
    expect(restored.agreements).toEqual(renamed.agreements);
  });
});
