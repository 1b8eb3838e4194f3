import { describe, expect, it } from 'vitest';
import {
  addAgreement,
  addMissingSteps,
  addPlace,
  addSteps,
  inOrder,
  missingSteps,
  moveItem,
  type Plan,
  removeItem,
  renameItem,
} from '../../src/core/index.ts';
import { stamps, start } from '../scenario.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const STEPS = [
  { name: 'Leder', answers: { 'hvad-sker-der': 'Lederen beskriver opgaven.' } },
  { name: 'MED', answers: {} },
  { name: 'Udvalg', answers: {} },
];

function begun(): { plan: Plan; agreement: string; stamp: ReturnType<typeof stamps> } {
  const stamp = stamps('p');
  const written = addSteps(start(catalog).plan, STEPS, stamp);
  const plan = addAgreement(written, { name: 'Aftale', workplace: null, tasks: [] }, stamp);
  return { plan, agreement: plan.agreements[0]?.id ?? '', stamp };
}

const route = (plan: Plan, workplace: string | null = null): string[] =>
  inOrder(plan.approvals)
    .filter((each) => each.workplace === workplace)
    .map(({ name }) => name);

describe('the standing procedure', () => {
  it('takes in suggested steps in their order, with what they say', () => {
    const { plan } = begun();
    expect(inOrder(plan.procedure).map(({ name }) => name)).toEqual(['Leder', 'MED', 'Udvalg']);
    expect(plan.procedure[0]?.answers['hvad-sker-der']?.value).toBe('Lederen beskriver opgaven.');
  });

  it('is what a new agreement starts from, in the order it has then', () => {
    const { plan, stamp } = begun();
    const med = plan.procedure[1]?.id ?? '';
    const moved = moveItem(plan, 'step', med, 0, stamp);
    const more = addAgreement(moved, { name: 'Ny', workplace: null, tasks: [] }, stamp);
    expect(route(plan)).toEqual(['Leder', 'MED', 'Udvalg']);
    expect(route(more).slice(3)).toEqual(['MED', 'Leder', 'Udvalg']);
  });

  it('gives an old agreement the steps it lacks, and leaves those it has', () => {
    const { plan, agreement, stamp } = begun();
    expect(missingSteps(plan, agreement)).toEqual([]);
    expect(addMissingSteps(plan, agreement, stamp)).toBe(plan);
    const [leader, med] = plan.approvals;
    const less = removeItem(plan, 'approval', med?.id ?? '', stamp);
    const named = renameItem(less, 'approval', leader?.id ?? '', ' leder ', stamp);
    expect(missingSteps(named, agreement)).toEqual(['MED']);
    const back = addMissingSteps(named, agreement, stamp);
    expect(route(back)).toEqual([' leder ', 'Udvalg', 'MED']);
    expect(back.approvals[0]).toBe(named.approvals[0]);
  });

  it('does not take a workplace’s own step for the agreement’s', () => {
    const { plan, agreement, stamp } = begun();
    const bare = plan.approvals.reduce(
      (before, { id }) => removeItem(before, 'approval', id, stamp),
      plan,
    );
    const local = addPlace(bare, { agreement, workplace: 'sted00000001' }, ['Leder', 'TR'], stamp);
    expect(route(local, 'sted00000001')).toEqual(['Leder', 'TR']);
    expect(missingSteps(local, agreement)).toEqual(['Leder', 'MED', 'Udvalg']);
  });
});
