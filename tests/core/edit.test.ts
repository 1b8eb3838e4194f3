import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import {
  addAgreement,
  addApproval,
  addTargetGroup,
  chooseTask,
  copyPlan,
  inOrder,
  moveItem,
  newPlan,
  nextEdition,
  PARENTS_KEPT,
  type Plan,
  planSchema,
  removeItem,
  renameItem,
  setAgreement,
  setAnswer,
  setKommune,
  setLimit,
  setPeriod,
  setTaskStatus,
  setTitle,
  stampRevision,
} from '../../src/core/index.ts';
import { stamps, start } from '../scenario.ts';
import { ACTS, anyStep, anySteps, planOfSteps, take } from './any-plan.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const stamp = { ...stamps('new'), now: '2026-06-01T12:00:00Z' };

describe('an answer', () => {
  it('is remembered with the question’s revision, in NFC', () => {
    const { plan } = start(catalog).answerPlan({ maal: 'Bla\u030a parker' });
    expect(plan.answers['maal']).toEqual({ value: 'Blå parker', revision: 1 });
  });

  it('that is cleared leaves a trace, and one never given leaves none', () => {
    const scenario = start(catalog).answerPlan({ maal: null });
    expect(scenario.plan.answers).toEqual({});
    scenario.answerPlan({ maal: 'x' }).answerPlan({ maal: null });
    expect(scenario.plan.answers['maal']).toEqual({ value: null, revision: 1 });
  });

  it('that is given again changes nothing, unless the question has another revision', () => {
    const { plan } = start(catalog).answerPlan({ hvor: ['huse'] });
    const place = { scope: 'plan', id: null, question: 'hvor' } as const;
    expect(setAnswer(plan, place, ['huse'], 1, stamp)).toBe(plan);
    expect(setAnswer(plan, place, ['huse'], 2, stamp).answers['hvor']?.revision).toBe(2);
  });

  it('to a thing that is gone changes nothing', () => {
    const { plan } = start(catalog);
    const place = { scope: 'task', id: 'nowhere00', question: 'ekstra' } as const;
    expect(setAnswer(plan, place, true, 1, stamp)).toBe(plan);
  });

  it('under a name that objects have by nature is an answer like any other', () => {
    const { plan } = start(catalog);
    const set = (question: string) =>
      setAnswer(plan, { scope: 'plan', id: null, question }, 'x', 1, stamp).answers;
    expect(Object.keys(set('toString'))).toEqual(['toString']);
    expect(Object.keys(set('__proto__'))).toEqual(['__proto__']);
  });
  it('under such a name, never given, leaves no trace when it is cleared', () => {
    const { plan } = start(catalog);
    const place = { scope: 'plan', id: null, question: 'toString' } as const;
    expect(setAnswer(plan, place, null, 1, stamp)).toBe(plan);
  });
});

describe('things', () => {
  it('are chosen once, however often, and remember why they were declined', () => {
    const scenario = start(catalog).choose('blade').choose('blade').decline('blade', 'For vådt');
    expect(scenario.plan.tasks).toMatchObject([
      { record: 'blade', status: 'fravalgt', reason: 'For vådt' },
    ]);
    scenario.choose('blade');
    expect(scenario.plan.tasks).toMatchObject([{ status: 'valgt', reason: 'For vådt' }]);
    scenario.group('unge').group('unge').measure('kursus').measure('kursus');
    expect(scenario.plan.targetGroups).toHaveLength(1);
    expect(scenario.plan.measures).toHaveLength(1);
    scenario.ownTask('Egen').ownTask('Egen');
    expect(scenario.plan.tasks).toHaveLength(3);
  });

  it('that are declined keep their answers, should they be chosen again', () => {
    const scenario = start(catalog).choose('blade').answerThe('task', { ekstra: true });
    scenario.decline('blade', 'For vådt').choose('blade');
    expect(scenario.plan.tasks[0]?.answers['ekstra']?.value).toBe(true);
  });

  it('that are removed leave a tombstone, and agreements let go of them', () => {
    const scenario = start(catalog).choose('blade').choose('maling').workplace('Parken');
    scenario.agree('A', 'Parken', ['blade', 'maling']).agree('B', null, ['maling']);
    const [blade, park] = [scenario.id('task', 'blade'), scenario.id('workplace')];
    const untouched = scenario.plan.agreements[1];
    scenario.remove('task', 'blade').remove('workplace');
    expect(scenario.plan.agreements).toMatchObject([
      { workplace: null, tasks: [scenario.id('task', 'maling')] },
      { tasks: [scenario.id('task', 'maling')] },
    ]);
    expect(scenario.plan.agreements[1]).toBe(untouched);
    expect(Object.keys(scenario.plan.tombstones).sort()).toEqual([blade, park].sort());
  });

  it('move among their kind by changing their own order alone', () => {
    const scenario = start(catalog).workplace('A').workplace('B').workplace('C').workplace('D');
    const names = (plan: Plan) =>
      inOrder(plan.workplaces)
        .map(({ name }) => name)
        .join('');
    const moved = moveItem(scenario.plan, 'workplace', scenario.id('workplace', 'D'), 1, stamp);
    expect(names(moved)).toBe('ADBC');
    expect(
      moved.workplaces.filter((item, at) => item !== scenario.plan.workplaces[at]),
    ).toHaveLength(1);
    expect(names(moveItem(moved, 'workplace', scenario.id('workplace', 'A'), 99, stamp))).toBe(
      'DBCA',
    );
    expect(names(moveItem(moved, 'workplace', scenario.id('workplace', 'C'), -5, stamp))).toBe(
      'CADB',
    );
    expect(moveItem(moved, 'workplace', scenario.id('workplace', 'A'), 0, stamp)).toBe(moved);
  });

  it('still move when halving the distance has left no room', () => {
    const scenario = start(catalog).workplace('A').workplace('B').workplace('C');
    let { plan } = scenario;
    for (let turn = 0; turn < 120; turn += 1) {
      const last = inOrder(plan.workplaces).at(-1);
      plan = moveItem(plan, 'workplace', last?.id ?? '', 1, stamp);
      expect(inOrder(plan.workplaces)[1]?.id).toBe(last?.id);
    }
    expect(new Set(plan.workplaces.map(({ order }) => order)).size).toBe(3);
  });

  it('carry their limits: set, changed, and taken away with a tombstone', () => {
    const scenario = start(catalog).limit('eget-loft', 5).limit('eget-loft', 6);
    expect(scenario.plan.limits).toMatchObject([{ record: 'eget-loft', value: 6 }]);
    const id = scenario.plan.limits[0]?.id ?? '';
    scenario.limit('eget-loft', null);
    expect(scenario.plan.limits).toEqual([]);
    expect(Object.keys(scenario.plan.tombstones)).toEqual([id]);
  });
});

describe('an edit', () => {
  it('that changes nothing gives the same plan back', () => {
    const scenario = start(catalog)
      .choose('blade')
      .workplace('P')
      .agree('A', 'P', ['blade'])
      .limit('eget-loft', 3);
    const { plan } = scenario;
    const task = scenario.id('task');
    const agreement = scenario.id('agreement');
    for (const same of [
      setTitle(plan, plan.title, stamp),
      setKommune(plan, null, stamp),
      setPeriod(plan, { ...plan.period }, stamp),
      chooseTask(plan, { record: 'blade', name: 'blade' }, stamp),
      setTaskStatus(plan, task, 'valgt', '', stamp),
      renameItem(plan, 'workplace', scenario.id('workplace'), 'P', stamp),
      setAgreement(plan, agreement, { tasks: [task], workplace: scenario.id('workplace') }, stamp),
      setLimit(plan, 'eget-loft', 3, stamp),
      setLimit(plan, 'andet', null, stamp),
    ]) {
      expect(same).toBe(plan);
    }
  });

  it('keeps the identity of everything it does not touch, and never changes the plan it was given', () => {
    const seen = { kept: 0, changed: 0, acts: new Set<string>() };
    fc.assert(
      fc.property(anySteps, anyStep, (steps, last) => {
        const before = planOfSteps(catalog, steps);
        const written = JSON.stringify(before);
        const scenario = start(catalog, { plan: before, prefix: 'late' });
        take(scenario, last);
        const after = scenario.plan;
        expect(JSON.stringify(before)).toBe(written);
        seen.acts.add(last.act);
        for (const key of Object.keys(before) as (keyof Plan)[]) {
          if (JSON.stringify(before[key]) === JSON.stringify(after[key])) {
            expect(after[key], key).toBe(before[key]);
            seen.kept += 1;
          }
        }
        for (const key of ['tasks', 'agreements', 'workplaces', 'targetGroups'] as const) {
          for (const item of after[key]) {
            const old = (before[key] as { id: string }[]).find(({ id }) => id === item.id);
            if (!old) continue;
            if (JSON.stringify(old) === JSON.stringify(item)) expect(item).toBe(old);
            else seen.changed += 1;
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(seen.kept).toBeGreaterThan(100);
    expect(seen.changed).toBeGreaterThan(20);
    expect([...seen.acts].sort()).toEqual([...ACTS].sort());
  });

  it('leaves a plan that is valid, with every id its own', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const plan = planOfSteps(catalog, steps);
        expect(planSchema.safeParse(plan).success).toBe(true);
        const items = [...plan.tasks, ...plan.agreements, ...plan.workplaces, ...plan.limits];
        const ids = items.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(plan.tombstones[id]).toBeUndefined();
      }),
    );
  });
});

describe('the life of a plan', () => {
  const { plan } = start(catalog, { period: { from: '2026-01-01', until: '2026-12-31' } })
    .choose('blade')
    .agree('Forbi', null, [], { from: '2026-03-01', until: '2026-05-31' })
    .agree('Løber videre', null, [], { from: '2026-10-01', until: '2027-03-31' })
    .agree('Uden dage', null)
    .note('consultation', 'Hørt')
    .note('action', 'Gøre')
    .remove('action');

  it('begins valid and empty', () => {
    const period = { from: null, until: null };
    const begun = newPlan(stamp, { kommune: null, period, title: 'Ny', content: 'x' });
    expect(planSchema.safeParse(begun).success).toBe(true);
    expect(new Set([begun.id, begun.edition, begun.revision.id]).size).toBe(3);
  });

  it('puts each revision before its parents, and remembers a bounded number', () => {
    const first = plan.revision.id;
    const once = stampRevision(plan, stamp, 'newer');
    expect(once.revision.parents).toEqual([first]);
    expect(once.content).toBe('newer');
    const twice = stampRevision(once, stamp);
    expect(twice.revision.parents).toEqual([once.revision.id, first]);
    let many = plan;
    for (let turn = 0; turn < PARENTS_KEPT + 10; turn += 1) many = stampRevision(many, stamp);
    expect(many.revision.parents).toHaveLength(PARENTS_KEPT);
  });

  it('gives a copy a lineage of its own', () => {
    const copy = copyPlan(plan, 'Kopi', stamp);
    expect(copy.id).not.toBe(plan.id);
    expect(copy.edition).not.toBe(plan.edition);
    expect(copy).toMatchObject({
      title: 'Kopi',
      basedOn: null,
      tombstones: {},
      revision: { parents: [] },
    });
    expect(copy.tasks).toBe(plan.tasks);
  });

  it('goes on next year in the same lineage, without what belonged to the year', () => {
    const next = nextEdition(
      plan,
      { period: { from: '2027-01-01', until: '2027-12-31' }, title: '2027', catalog },
      stamp,
    );
    expect(next).toMatchObject({
      id: plan.id,
      basedOn: plan.edition,
      consultations: [],
      title: '2027',
    });
    expect(next.edition).not.toBe(plan.edition);
    expect(next.agreements.map(({ name }) => name)).toEqual(['Løber videre', 'Uden dage']);
    expect(planSchema.safeParse(next).success).toBe(true);
  });

  it('keeps each task once in an agreement, and each group once in a plan', () => {
    const task = plan.tasks[0]?.id ?? '';
    const parts = { name: 'To', workplace: null, tasks: [task, task] };
    expect(addAgreement(plan, parts, stamp).agreements.at(-1)?.tasks).toEqual([task]);
    const own = addTargetGroup(addTargetGroup(plan, null, stamp), null, stamp);
    expect(own.targetGroups).toHaveLength(2);
  });
});

describe('the standing procedure', () => {
  it('is what every new agreement starts from, as steps of its own', () => {
    const scenario = start(smallCatalog())
      .note('step', 'Leder')
      .note('step', 'MED')
      .agree('A', null);
    const agreement = scenario.id('agreement');
    expect(scenario.plan.approvals.map(({ name, agreement: of }) => [name, of])).toEqual([
      ['Leder', agreement],
      ['MED', agreement],
    ]);
    const ids = [...scenario.plan.approvals, ...scenario.plan.procedure].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  it('leaves with its agreement, and lets go of a deleted workplace', () => {
    const scenario = start(smallCatalog())
      .note('step', 'Leder')
      .workplace('Parken')
      .agree('A', null);
    const [agreement, workplace] = [scenario.id('agreement'), scenario.id('workplace')];
    const local = { name: 'TR i Parken', agreement, workplace };
    const plan = addApproval(scenario.plan, local, scenario.stamp);
    const placeless = removeItem(plan, 'workplace', workplace, scenario.stamp);
    expect(placeless.approvals.map((one) => one.workplace)).toEqual([null, null]);
    const gone = removeItem(plan, 'agreement', agreement, scenario.stamp);
    expect(gone.approvals).toEqual([]);
    expect(Object.keys(gone.tombstones)).toHaveLength(3);
  });
});
