import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differencesBetween,
  LIST_OF,
  merge,
  NO_HISTORY,
  recordStep,
  returnedTo,
  undo,
} from '../../src/core/index.ts';
import { stamps, start } from '../scenario.ts';
import { anySteps, type Step, take } from './any-plan.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const stamp = stamps('back');

const idsIn = (plan: object): string[] =>
  Object.values(LIST_OF).flatMap((key) =>
    (plan as Record<string, { id: string }[]>)[key]?.map(({ id }) => id),
  ) as string[];

/** A state of a plan, and what became of it. */
function lives(first: readonly Step[], second: readonly Step[]) {
  const scenario = start(catalog);
  for (const step of first) take(scenario, step);
  const earlier = scenario.plan;
  for (const step of second) take(scenario, step);
  return { earlier, plan: scenario.plan };
}

describe('a plan taken back to an earlier state', () => {
  it('says what it said then, is the same plan still, and can be brought forward again', () => {
    let [gone, back] = [0, 0];
    fc.assert(
      fc.property(anySteps, anySteps, (first, second) => {
        const { earlier, plan } = lives(first, second);
        const returned = returnedTo(plan, earlier, stamp);
        const left = differencesBetween(returned, earlier).filter(
          ({ at }) => at[0] !== 'tombstones',
        );
        expect(left).toEqual([]);
        expect(returned.revision).toEqual(plan.revision);
        const history = recordStep(NO_HISTORY, plan, returned, stamp);
        const undone = undo(returned, history, stamp)?.plan ?? returned;
        expect(differencesBetween(undone, plan)).toEqual([]);
        gone += idsIn(plan).filter((id) => !idsIn(earlier).includes(id)).length;
        back += idsIn(earlier).filter((id) => !idsIn(plan).includes(id)).length;
      }),
    );
    expect(gone).toBeGreaterThan(0);
    expect(back).toBeGreaterThan(0);
  });

  it('is itself when nothing has changed since', () => {
    const { plan } = start(catalog);
    expect(returnedTo(plan, { ...plan }, stamp)).toBe(plan);
  });

  it('does not get back by a merge what it took away', () => {
    const other = start(catalog).choose('hegn').plan;
    const returned = returnedTo(other, { ...other, tasks: [] }, stamp);
    expect(other.tasks).toHaveLength(1);
    expect(Object.keys(returned.tombstones)).toEqual(other.tasks.map(({ id }) => id));
    expect(merge(null, returned, other, stamp).plan.tasks).toEqual([]);
  });
});
