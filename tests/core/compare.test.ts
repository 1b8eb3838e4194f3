import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  type Compared,
  comparedBySection,
  comparePlans,
  declineTask,
  differencesBetween,
  moveItem,
  renameItem,
  setKommune,
  setTitle,
} from '../../src/core/index.ts';
import { type Scenario, start } from '../scenario.ts';
import { anySteps, planOfSteps, take } from './any-plan.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();

/** What differs after a few more steps. */
function after(begun: Scenario, steps: (it: Scenario) => void): Compared[] {
  const { plan } = begun;
  steps(begun);
  return comparePlans(plan, begun.plan, catalog);
}

const inShort = ({ kind, fact, name, before, after: now }: Compared) => [
  fact ?? kind,
  name,
  before,
  now,
];

describe('two states of a plan, compared', () => {
  it('differ in nothing that a plan has in common with itself, and only where their data does', () => {
    const met = { answer: 0, fact: 0, added: 0, removed: 0, moved: 0, renamed: 0, hidden: 0 };
    fc.assert(
      fc.property(anySteps, anySteps, (first, second) => {
        const before = planOfSteps(catalog, first);
        const scenario = start(catalog, { plan: before, prefix: 'two' });
        for (const step of second) take(scenario, step);
        const { plan } = scenario;
        const compared = comparePlans(before, plan, catalog);
        expect(comparePlans(plan, structuredClone(plan), catalog)).toEqual([]);
        for (const { kind } of compared) met[kind] += 1;
        const { questions } = assess(plan, catalog, '2026-03-01');
        const hidden = new Set(
          questions
            .filter(({ state }) => state === 'hidden')
            .map(({ place }) => `${place.id ?? ''}/${place.question}`),
        );
        met.hidden += differencesBetween(before, plan).filter(
          ({ at, after: now }) =>
            at.includes('answers') && now && hidden.has(`${at.at(-3) ?? ''}/${at.at(-1) ?? ''}`),
        ).length;
        for (const { kind, place, before: was, after: now } of compared) {
          expect(now).not.toEqual(was);
          const isHidden = hidden.has(`${place.id ?? ''}/${place.question ?? ''}`);
          if (kind === 'answer' && isHidden) expect(now).toBeNull();
        }
        expect(comparedBySection(compared).flatMap(({ compared: some }) => some)).toHaveLength(
          compared.length,
        );
      }),
      { numRuns: 150 },
    );
    for (const [kind, times] of Object.entries(met)) expect(times, kind).toBeGreaterThan(0);
  });

  it('tell a move, a new name and an answer apart', () => {
    const begun = start(catalog).ownTask('En').ownTask('To').ownTask('Tre').ownTask('Fire');
    const compared = after(begun, (it) => {
      it.answer(it.place('task', 'ekstra', 'To'), true);
      it.plan = moveItem(it.plan, 'task', it.id('task', 'Fire'), 0, it.stamp);
      it.plan = renameItem(it.plan, 'task', it.id('task', 'Tre'), 'Tredje', it.stamp);
    });
    expect(compared.map(inShort)).toEqual([
      ['moved', 'Fire', 4, 1],
      ['answer', 'To', null, true],
      ['renamed', 'Tredje', 'Tre', 'Tredje'],
    ]);
  });

  it('say of what stands where it stood that nothing happened, though the others changed places', () => {
    const begun = start(catalog).ownTask('En').ownTask('To').ownTask('Tre');
    const compared = after(begun, (it) => {
      it.plan = moveItem(it.plan, 'task', it.id('task', 'Tre'), 0, it.stamp);
      it.plan = moveItem(it.plan, 'task', it.id('task', 'En'), 2, it.stamp);
    });
    expect(compared.map(inShort)).toEqual([
      ['moved', 'Tre', 3, 1],
      ['moved', 'En', 1, 3],
    ]);
  });

  it('are read in order: the plan, its sections, the focus points’ things, then the forms’, then limits', () => {
    const begun = start(catalog).answerPlan({ maal: 'Før' });
    const compared = after(begun, (it) => {
      it.limit('eget-loft', 4).agree('A', null).workplace('Parken').choose('blade').group('unge');
      it.answerPlan({ samarbejde: true, maal: 'Efter' });
      it.plan = setTitle(it.plan, 'Ny titel', it.stamp);
      it.plan = setKommune(it.plan, { code: null, name: 'Eksempel' }, it.stamp);
    });
    expect(compared.map(inShort)).toEqual([
      ['title', '', 'Strategi', 'Ny titel'],
      ['kommune', '', null, 'Eksempel'],
      ['answer', '', 'Før', 'Efter'],
      ['answer', '', null, true],
      ['added', 'Unge', null, 'Unge'],
      ['added', 'blade', null, 'blade'],
      ['added', 'Parken', null, 'Parken'],
      ['added', 'A', null, 'A'],
      ['limit', 'Loft', null, 4],
    ]);
    expect(compared[2]).toMatchObject({ owner: 'hvorfor', section: 'formaal', text: true });
    expect(comparedBySection(compared).map(({ owner, section }) => [owner, section])).toEqual([
      ['', ''],
      ['hvorfor', 'formaal'],
      ['gruppe', ''],
      ['arbejde', ''],
      ['sted', ''],
      ['aftale', ''],
    ]);
  });

  it('show no hidden answer, but that one came into sight or went', () => {
    const begun = start(catalog).answerPlan({ samarbejde: false, partner: 'Naboen' });
    expect(after(begun, (it) => it.answerPlan({ partner: 'En anden' }))).toEqual([]);
    const shown = after(begun, (it) => it.answerPlan({ samarbejde: true }));
    expect(shown.map(inShort)).toEqual([
      ['answer', '', false, true],
      ['answer', '', null, 'En anden'],
    ]);
    expect(after(begun, (it) => it.answerPlan({ samarbejde: false })).at(-1)).toMatchObject({
      before: 'En anden',
      after: null,
    });
  });

  it('name where an agreement is and what it is about, and say nothing twice of a new name', () => {
    const begun = start(catalog).workplace('Parken').workplace('Huset').choose('blade');
    begun.agree('A', 'Parken');
    const task = begun.id('task');
    const compared = after(begun, (it) => {
      const [agreement] = it.plan.agreements;
      const parts = { workplace: it.id('workplace', 'Huset'), tasks: [task] };
      const period = { from: '2026-02-01', until: null };
      it.plan = { ...it.plan, agreements: agreement ? [{ ...agreement, ...parts, period }] : [] };
    });
    expect(compared.map(inShort)).toEqual([
      ['workplace', 'A', 'Parken', 'Huset'],
      ['tasks', 'A', null, ['blade']],
      ['period', 'A', null, ['2026-02-01', '']],
    ]);
    const renamed = after(begun, (it) => {
      it.plan = renameItem(it.plan, 'task', task, 'Løv', it.stamp);
    });
    expect(renamed.map(inShort)).toEqual([['renamed', 'Løv', 'blade', 'Løv']]);
  });

  it('say of an approval that came or went alone, not of one that did so with its agreement', () => {
    const begun = start(catalog).note('step', 'Leder').agree('A', null);
    expect(after(begun, (it) => it.agree('B', null)).map(inShort)).toEqual([
      ['added', 'B', null, 'B'],
    ]);
    expect(after(begun, (it) => it.remove('agreement', 'B')).map(inShort)).toEqual([
      ['removed', 'B', 'B', null],
    ]);
    const alone = after(begun, (it) => it.remove('approval'));
    expect(alone.map(inShort)).toEqual([['removed', 'Leder', 'Leder', null]]);
  });

  it('say of a declined task that it was declined, and why', () => {
    const begun = start(catalog).choose('blade').answerThe('task', { ekstra: true });
    const compared = after(begun, (it) => {
      it.plan = declineTask(it.plan, { record: 'blade', name: 'blade' }, 'Ingen tid.', it.stamp);
    });
    expect(compared.map(inShort)).toEqual([
      ['status', 'blade', 'valgt', 'fravalgt'],
      ['reason', 'blade', null, 'Ingen tid.'],
    ]);
  });

  it('tell what went, where it stood, and nothing of an answer cleared that was empty', () => {
    const begun = start(catalog).note('action', 'Et').note('action', 'To').note('action', 'Tre');
    begun.answerPlan({ maal: ' ' });
    const compared = after(begun, (it) => it.remove('action', 'To').answerPlan({ maal: null }));
    expect(compared.map(inShort)).toEqual([['removed', 'To', 'To', null]]);
  });
});
