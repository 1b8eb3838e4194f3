/** Goals: kept in the plan, held against what came of them, and where next year begins. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addGoal,
  type Goal,
  goalsForNextYear,
  goalsOf,
  goalState,
  removeGoal,
  renameGoal,
  setGoal,
} from '../../../src/core/follow-up/goals.ts';
import { merge, nextEdition, type Plan, planSchema } from '../../../src/core/index.ts';
import { stamps, start } from '../../scenario.ts';
import { smallCatalog } from '../small-catalog.ts';

const catalog = smallCatalog();
const stamp = stamps('goals');
const empty = (): Plan => start(catalog).plan;
const only = (plan: Plan): Goal => {
  const [goal, ...rest] = goalsOf(plan);
  if (!goal || rest.length > 0) throw new Error('one goal was expected');
  return goal;
};

function withGoal(): { plan: Plan; id: string } {
  const plan = addGoal(empty(), 'Flere i job', stamp);
  return { plan, id: only(plan).id };
}

describe('a goal', () => {
  test('begins as a wish in words, and is a valid part of the plan', () => {
    const { plan } = withGoal();
    expect(only(plan)).toMatchObject({ what: 'Flere i job', indicator: null, target: null });
    expect(goalState(only(plan))).toBe('in-words');
    expect(planSchema.safeParse(plan).success).toBe(true);
  });

  test('keeps each part that is set, and an edit that changes nothing gives the same plan', () => {
    const { plan, id } = withGoal();
    const set = setGoal(
      setGoal(setGoal(plan, id, 'indicator', 'til-job', stamp), id, 'target', 30, stamp),
      id,
      'outcome',
      'Det gik godt i foråret.',
      stamp,
    );
    expect(only(set)).toMatchObject({
      indicator: 'til-job',
      target: 30,
      outcome: 'Det gik godt i foråret.',
    });
    expect(setGoal(set, id, 'target', 30, stamp)).toBe(set);
    expect(setGoal(set, id, 'reached', null, stamp)).toBe(set);
    expect(renameGoal(set, id, 'Flere i job', stamp)).toBe(set);
    expect(setGoal(set, 'findes-ikke', 'target', 3, stamp)).toBe(set);
    expect(only(setGoal(set, id, 'target', null, stamp)).target).toBeNull();
    expect(planSchema.safeParse(set).success).toBe(true);
  });

  test.each([
    ['at-least', 30, 30, 'reached'],
    ['at-least', 30, 29.9, 'missed'],
    ['at-most', 13, 13, 'reached'],
    ['at-most', 13, 13.1, 'missed'],
    ['at-least', 30, null, 'unknown'],
    ['at-least', 0, 0, 'reached'],
    ['at-least', null, 5, 'in-words'],
  ] as const)('%s %s, and it was %s: %s', (direction, target, reached, state) => {
    const { plan, id } = withGoal();
    const given = { direction, target, reached };
    const set = Object.entries(given).reduce(
      (before, [field, value]) => setGoal(before, id, field as keyof typeof given, value, stamp),
      plan,
    );
    expect(goalState(only(set))).toBe(state);
  });

  test('is deleted for good: a colleague’s copy does not bring it back', () => {
    const { plan, id } = withGoal();
    const mine = removeGoal(plan, id, stamp);
    expect(goalsOf(mine)).toEqual([]);
    expect(removeGoal(mine, id, stamp)).toBe(mine);
    const { plan: merged } = merge(plan, mine, { ...plan, title: 'Ny titel' }, stamp);
    expect(goalsOf(merged)).toEqual([]);
    expect(merged.title).toBe('Ny titel');
    // Nobody knows what the two came from: the tombstone alone tells.
    expect(goalsOf(merge(null, mine, plan, stamp).plan)).toEqual([]);
  });
});

describe('next year', () => {
  const number = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });

  test('begins with the wish, the new target, and this year’s target and number beside it', () => {
    fc.assert(
      fc.property(number, number, number, (target, reached, next) => {
        const { plan, id } = withGoal();
        const given = { target, reached, next, outcome: 'Udfald', discuss: 'Drøft' };
        const full = Object.entries(given).reduce(
          (before, [field, value]) =>
            setGoal(before, id, field as keyof typeof given, value, stamp),
          setGoal(plan, id, 'direction', 'at-most', stamp),
        );
        const period = { from: '2027-01-01', until: '2027-12-31' };
        const begun = nextEdition(
          full,
          { period, title: '2027', catalog, goals: goalsForNextYear(full) },
          stamp,
        );
        expect(only(begun)).toEqual({
          id,
          what: 'Flere i job',
          indicator: null,
          series: null,
          direction: 'at-most',
          target: next ?? target,
          reached: null,
          outcome: '',
          discuss: '',
          next: null,
          before: { target, reached },
        });
        expect(planSchema.safeParse(begun).success).toBe(true);
      }),
    );
  });

  test('begins without goals when none are handed over', () => {
    const period = { from: '2027-01-01', until: '2027-12-31' };
    const { plan } = withGoal();
    expect(goalsOf(nextEdition(plan, { period, title: '2027', catalog }, stamp))).toEqual([]);
  });
});
