import { describe, expect, it } from 'vitest';
import { restoreItem } from '../../src/core/index.ts';
import { stamps, start } from '../scenario.ts';
import { smallCatalog } from './small-catalog.ts';

const stamp = stamps('undo');

describe('a deleted thing', () => {
  const before = () =>
    start(smallCatalog())
      .choose('blade')
      .choose('maling')
      .workplace('Parken')
      .agree('A', 'Parken', ['blade']);

  it('comes back as it was: in its place, without a tombstone, in its agreements', () => {
    const scenario = before();
    const { plan } = scenario;
    const [task, workplace] = [scenario.id('task', 'blade'), scenario.id('workplace')];
    scenario.remove('task', 'blade').remove('workplace');
    const half = restoreItem(scenario.plan, plan, 'task', task, stamp);
    const whole = restoreItem(half, plan, 'workplace', workplace, stamp);
    expect({ ...whole, changed: plan.changed }).toEqual(plan);
  });

  it('does not push out what was put in its place since', () => {
    const scenario = before();
    const { plan } = scenario;
    const old = scenario.id('workplace');
    scenario.remove('workplace').workplace('Huset').remove('agreement').agree('A', 'Huset');
    const restored = restoreItem(scenario.plan, plan, 'workplace', old, stamp);
    expect(restored.workplaces.map(({ name }) => name).sort()).toEqual(['Huset', 'Parken']);
    expect(restored.agreements).toBe(scenario.plan.agreements);
  });

  it('that is there already, or never was, changes nothing', () => {
    const { plan } = before();
    expect(restoreItem(plan, plan, 'task', plan.tasks[0]?.id ?? '', stamp)).toBe(plan);
    expect(restoreItem(plan, plan, 'task', 'nothing00', stamp)).toBe(plan);
  });
});
