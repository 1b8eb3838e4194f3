import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import {
  moveItem,
  type Plan,
  removeItem,
  type Remark,
  remarkState,
  type Spot,
  spotKey,
  standsAt,
  WHOLE,
} from '../../src/core/index.ts';
import { type Scenario, start } from '../scenario.ts';
import { anySteps, planOfSteps } from './any-plan.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();

/** A remark as it was made when the plan stood so. */
function remarkOn(plan: Plan, spot: Spot): Remark {
  const quoted = standsAt(plan, catalog, spot);
  if (!quoted) throw new Error(`Nothing stands at ${spotKey(spot)}`);
  const made = '2026-03-01T10:00:00.000Z';
  return { voice: 'v', spot, text: '', suggestion: null, rule: null, quoted, made, changed: made };
}
const filled = (): Scenario =>
  start(catalog)
    .answerPlan({ maal: 'Job' })
    .workplace('Parken')
    .choose('blade')
    .choose('baenke')
    .answerThe('task', { ekstra: true })
    .agree('Aftalen', 'Parken', ['blade']);

describe('what a remark speaks of', () => {
  it.each<[string, (scenario: Scenario) => Spot]>([
    ['an answer', () => ({ ...WHOLE, question: 'maal' })],
    ['a section', () => ({ ...WHOLE, section: 'formaal' })],
  ])('is changed when %s is, and as it was when that is changed back', (_, spotIn) => {
    const scenario = filled();
    const remark = remarkOn(scenario.plan, spotIn(scenario));
    expect(remarkState(remark, scenario.plan, catalog)).toBe('same');
    scenario.answerPlan({ maal: 'Uddannelse' });
    expect(remarkState(remark, scenario.plan, catalog)).toBe('changed');
    scenario.answerPlan({ maal: 'Job' });
    expect(remarkState(remark, scenario.plan, catalog)).toBe('same');
  });

  it('is a thing with its answers and its name', () => {
    const scenario = filled();
    const spot: Spot = { scope: 'task', id: scenario.id('task') };
    const remark = remarkOn(scenario.plan, spot);
    scenario.answerThe('task', { ekstra: false });
    expect(remarkState(remark, scenario.plan, catalog)).toBe('changed');
    scenario.answerThe('task', { ekstra: true });
    expect(remarkState(remark, scenario.plan, catalog)).toBe('same');
  });

  it('is the same when an answer was given in between and cleared again', () => {
    const scenario = start(catalog).workplace('Parken');
    const spots: Spot[] = [
      { scope: 'workplace', id: scenario.id('workplace') },
      { scope: 'workplace', id: scenario.id('workplace'), section: 'stedet' },
      { scope: 'workplace', id: scenario.id('workplace'), question: 'slags' },
    ];
    const remarks = spots.map((spot) => remarkOn(scenario.plan, spot));
    const states = () => remarks.map((remark) => remarkState(remark, scenario.plan, catalog));
    scenario.answerThe('workplace', { slags: 'kommunal' });
    expect(states()).toEqual(['changed', 'changed', 'changed']);
    scenario.answerThe('workplace', { slags: null });
    expect(states()).toEqual(['same', 'same', 'same']);
  });

  it('is gone when its thing is deleted', () => {
    const scenario = filled();
    const id = scenario.id('agreement');
    const on = [
      { scope: 'agreement' as const, id },
      { scope: 'agreement' as const, id, question: 'pladser' },
    ];
    const remarks = on.map((spot) => remarkOn(scenario.plan, spot));
    const plan = removeItem(scenario.plan, 'agreement', id, scenario.stamp);
    expect(remarks.map((remark) => remarkState(remark, plan, catalog))).toEqual(['gone', 'gone']);
  });

  it('is not changed by the order of things', () => {
    const scenario = filled();
    const spot: Spot = { scope: 'task', id: scenario.id('task') };
    const remark = remarkOn(scenario.plan, spot);
    const moved = moveItem(scenario.plan, 'task', scenario.id('task'), 0, scenario.stamp);
    expect(moved).not.toEqual(scenario.plan);
    expect(remarkState(remark, moved, catalog)).toBe('same');
  });

  it('is found under the slug that a question had before', () => {
    const scenario = filled().answerThe('agreement', { hoert: true });
    const id = scenario.id('agreement');
    const remark = remarkOn(scenario.plan, { scope: 'agreement', id, question: 'spurgt' });
    expect(remarkState(remark, scenario.plan, catalog)).toBe('same');
    scenario.answerThe('agreement', { hoert: false });
    expect(remarkState(remark, scenario.plan, catalog)).toBe('changed');
  });

  it('quotes the words of a text, and of nothing else', () => {
    const { plan, ...scenario } = filled();
    expect(standsAt(plan, catalog, { ...WHOLE, question: 'maal' })?.text).toBe('Job');
    expect(standsAt(plan, catalog, { ...WHOLE, question: 'samarbejde' })?.text).toBeNull();
    expect(standsAt(plan, catalog, { ...WHOLE, section: 'formaal' })?.text).toBeNull();
    expect(scenario).toBeDefined();
  });

  it('is nothing where the plan has no such thing, or the content no such question', () => {
    const { plan } = filled();
    expect(standsAt(plan, catalog, { scope: 'task', id: 'ukendt-0001' })).toBeNull();
    expect(standsAt(plan, catalog, { ...WHOLE, question: 'constructor' })).toBeNull();
    expect(standsAt(plan, catalog, { ...WHOLE, section: 'ukendt' })).toBeNull();
    expect(standsAt(plan, catalog, { scope: 'enquiry', id: null })).toBeNull();
  });

  it('has a hash for each answer of any plan, which only another value changes', () => {
    let many = 0;
    fc.assert(
      fc.property(anySteps, (steps) => {
        const plan = planOfSteps(catalog, steps);
        const copy = JSON.parse(JSON.stringify(plan)) as Plan;
        const spots: Spot[] = [
          WHOLE,
          ...plan.tasks.map(({ id }) => ({ scope: 'task' as const, id })),
          ...plan.agreements.map(({ id }) => ({ scope: 'agreement' as const, id })),
        ];
        if (spots.length > 4) many += 1;
        for (const spot of spots) {
          expect(standsAt(copy, catalog, spot)).toEqual(standsAt(plan, catalog, spot));
        }
        expect(new Set(spots.map(spotKey)).size).toBe(spots.length);
      }),
      { numRuns: 60 },
    );
    expect(many).toBeGreaterThan(10);
  });
});
