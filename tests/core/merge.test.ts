import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  type Conflict,
  differencesBetween,
  LIST_OF,
  merge,
  type Merged,
  moveItem,
  type Plan,
  planSchema,
  removeItem,
  renameItem,
  setAnswer,
  settle,
  stampRevision,
  textsOf,
  valueAt,
  withoutHidden,
} from '../../src/core/index.ts';
import { type Scenario, stamps, start } from '../scenario.ts';
import { anySteps, planOfSteps, type Step, take } from './any-plan.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const stamp = stamps('merged');
const LISTS = [...Object.values(LIST_OF), 'limits', 'followUp'] as const;

/** The plan after more steps by one colleague, saved. */
function later(plan: Plan, steps: readonly Step[], who: string): Plan {
  const scenario = start(catalog, { plan, prefix: who });
  for (const step of steps) take(scenario, step);
  return stampRevision(scenario.plan, scenario.stamp);
}

/** A plan, and what two colleagues made of it; now and then both set one limit, each by themselves. */
const anyPair = fc
  .tuple(anySteps, anySteps, anySteps, fc.option(fc.nat(1000)))
  .map(([first, second, third, pick]) => {
    const base = planOfSteps(catalog, first);
    const limit = (value: number): Step[] =>
      pick === null ? [] : [{ act: 'limit', pick, value, text: '' }];
    return {
      base,
      mine: later(base, [...second, ...limit(1)], 'mine'),
      theirs: later(base, [...third, ...limit(2)], 'their'),
    };
  });

/** What a plan says, however its lists lie; without the order of things, which nobody is asked about. */
function said(plan: Plan): unknown {
  const sorted = (list: readonly { id: string }[]): unknown[] =>
    list
      .map((item) => ({
        ...item,
        order: 0,
        ...('tasks' in item ? { tasks: [...(item.tasks as string[])].sort() } : {}),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const lists = LISTS.map((key) => [key, sorted(plan[key])]);
  const { changed: _, revision: __, content: ___, ...rest } = plan;
  return { ...rest, ...(Object.fromEntries(lists) as object), notCpr: [...plan.notCpr].sort() };
}

/** Every answer in a value, as list, question and value: wherever it now stands. */
function answersIn(value: unknown, list = ''): Set<string> {
  const found = new Set<string>();
  const look = (part: unknown, under: string): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('answers' in part && typeof part.answers === 'object') {
      for (const [slug, answer] of Object.entries(part.answers as Plan['answers'])) {
        found.add(`${under}/${slug}/${JSON.stringify(answer.value)}`);
      }
    }
    for (const [key, inner] of Object.entries(part)) {
      if (key !== 'answers') look(inner, (LISTS as readonly string[]).includes(key) ? key : under);
    }
  };
  look(value, list);
  return found;
}

function answersInConflict({ at, mine, theirs, along }: Conflict): string[] {
  const [list = '', , , slug] = at;
  const places = [
    { at, mine, theirs },
    ...along.map((one) => ({ at: one.at, mine: one.before, theirs: one.after })),
  ];
  return places.flatMap((place) =>
    [place.mine, place.theirs].flatMap((value) => {
      if (place.at.includes('answers')) {
        const under = place.at[0] === 'answers' ? '' : list;
        const name = place.at[0] === 'answers' ? place.at[1] : slug;
        const answer = value as { value: unknown } | undefined;
        return answer ? [`${under}/${name ?? ''}/${JSON.stringify(answer.value)}`] : [];
      }
      return [...answersIn(value, place.at[0])];
    }),
  );
}

/** Where a plan points to what is not there. */
function dangling({ workplaces, tasks, agreements, approvals }: Plan): string[] {
  const ids = new Set([...workplaces, ...tasks, ...agreements].map(({ id }) => id));
  const pointed = [
    ...agreements.flatMap(({ workplace, tasks: about }) => [workplace, ...about]),
    ...approvals.flatMap(({ workplace, agreement }) => [workplace, agreement]),
  ];
  return pointed.filter((id) => id !== null).filter((id) => !ids.has(id));
}

const settled = ({ plan, conflicts }: Merged, choice: 'mine' | 'theirs'): Plan =>
  conflicts.reduce((to, conflict) => settle(to, conflict, choice, stamp), plan);

const isGone = ({ at, mine, theirs }: Conflict): boolean =>
  at.length === 2 && LISTS.includes(at[0] as never) && (mine === undefined || theirs === undefined);

describe('two plans of one line', () => {
  it('lose nothing that either wrote, and stay whole', () => {
    const met = { conflicts: 0, gone: 0, deleted: 0, moved: 0, taken: 0, twins: 0 };
    fc.assert(
      fc.property(anyPair, fc.boolean(), ({ base, mine, theirs }, isKnown) => {
        const merged = merge(isKnown ? base : null, mine, theirs, stamp);
        const { plan, conflicts, taken } = merged;
        const before = isKnown ? base : planOfSteps(catalog, []);
        met.conflicts += conflicts.length;
        met.gone += conflicts.filter(isGone).length;
        met.taken += taken.length;
        const own = differencesBetween(base, mine);
        met.deleted += own.filter(({ after }) => after === undefined).length;
        met.moved += own.filter(({ at }) => at.at(-1) === 'order').length;
        met.twins += mine.limits.filter(
          ({ id, record }) =>
            !base.limits.some((limit) => limit.id === id) &&
            theirs.limits.some((limit) => limit.record === record && limit.id !== id),
        ).length;

        expect(planSchema.safeParse(plan).error).toBeUndefined();
        expect(dangling(plan)).toEqual([]);
        const kept = new Set([...answersIn(plan), ...conflicts.flatMap(answersInConflict)]);
        const was = answersIn(before);
        for (const side of [mine, theirs]) {
          for (const answer of answersIn(side)) {
            if (!was.has(answer)) expect(kept).toContain(answer);
          }
        }
        for (const choice of ['mine', 'theirs'] as const) {
          const end = settled(merged, choice);
          expect(planSchema.safeParse(end).error).toBeUndefined();
          expect(dangling(end)).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
    for (const [what, times] of Object.entries(met)) {
      expect(times, what).toBeGreaterThan(2);
    }
  });

  it('keep every hidden answer that a paper left out', () => {
    let hidden = 0;
    fc.assert(
      fc.property(anyPair, fc.boolean(), ({ base, mine, theirs }, isKnown) => {
        const paper = withoutHidden(theirs, assess(theirs, catalog, '2026-03-01'));
        hidden += differencesBetween(theirs, paper).length;
        const { plan } = merge(isKnown ? base : null, mine, paper, stamp);
        const lost = differencesBetween(mine, plan).filter(
          ({ at, after }) => at.includes('answers') && after === undefined,
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 120 },
    );
    expect(hidden).toBeGreaterThan(20);
  });

  it('come to the same whoever merges, but for who wins', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(anyPair, fc.boolean(), ({ base, mine, theirs }, isKnown) => {
        const common = isKnown ? base : null;
        const [ours, others] = [
          merge(common, mine, theirs, stamp),
          merge(common, theirs, mine, stamp),
        ];
        conflicts += ours.conflicts.length;
        const places = (of: Merged) => of.conflicts.map(({ at }) => at.join('/')).sort();
        expect(places(others)).toEqual(places(ours));
        expect(said(settled(others, 'theirs'))).toEqual(said(settled(ours, 'mine')));
        expect(said(settled(others, 'mine'))).toEqual(said(settled(ours, 'theirs')));
      }),
      { numRuns: 120 },
    );
    expect(conflicts).toBeGreaterThan(100);
  });

  it('come to the only one that changed', () => {
    fc.assert(
      fc.property(anyPair, ({ base, mine }) => {
        for (const merged of [merge(base, mine, base, stamp), merge(base, base, mine, stamp)]) {
          expect(merged.conflicts).toEqual([]);
          expect(differencesBetween(merged.plan, mine)).toEqual([]);
        }
        const same = merge(base, mine, mine, stamp);
        expect(same.conflicts).toEqual([]);
        expect(same.plan).toBe(mine);
      }),
      { numRuns: 60 },
    );
  });

  it('are told what came from the other', () => {
    fc.assert(
      fc.property(anyPair, ({ base, mine }) => {
        const { taken } = merge(base, base, mine, stamp);
        const expected = differencesBetween(base, mine).filter(({ at }) => at[0] !== 'tombstones');
        expect(taken).toEqual(expected);
        expect(merge(base, mine, base, stamp).taken).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('can be settled one way and then the other', () => {
    fc.assert(
      fc.property(anyPair, ({ base, mine, theirs }) => {
        const merged = merge(base, mine, theirs, stamp);
        for (const conflict of merged.conflicts) {
          const taken = settle(merged.plan, conflict, 'theirs', stamp);
          expect(said(settle(taken, conflict, 'mine', stamp))).toEqual(said(merged.plan));
          expect(settle(merged.plan, conflict, 'mine', stamp)).toBe(merged.plan);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a merge', () => {
  const begun = () =>
    start(catalog, { prefix: 'base' })
      .choose('blade')
      .workplace('Parken')
      .agree('A', 'Parken', ['blade'])
      .note('action', 'Ring');
  const both = (
    base: Plan,
    mine: (it: Scenario) => void,
    theirs: (it: Scenario) => void,
  ): [Plan, Plan] => {
    const [a, b] = [
      start(catalog, { plan: base, prefix: 'mine' }),
      start(catalog, { plan: base, prefix: 'their' }),
    ];
    mine(a);
    theirs(b);
    return [stampRevision(a.plan, a.stamp), stampRevision(b.plan, b.stamp)];
  };
  const edited = (id: string, text: string) => (it: Scenario) => {
    it.plan = setAnswer(
      it.plan,
      { scope: 'task', id, question: 'hvorfor-ekstra' },
      text,
      1,
      it.stamp,
    );
  };

  it('asks where both wrote differently, and lets mine stand until then', () => {
    const base = begun().plan;
    const [mine, theirs] = both(
      base,
      (it) => it.answerPlan({ maal: 'Mit' }),
      (it) => it.answerPlan({ maal: 'Dit', samarbejde: true }),
    );
    const merged = merge(base, mine, theirs, stamp);
    expect(merged.conflicts.map(({ at }) => at)).toEqual([['answers', 'maal']]);
    expect(merged.plan.answers['maal']?.value).toBe('Mit');
    expect(merged.plan.answers['samarbejde']?.value).toBe(true);
    const [conflict] = merged.conflicts as [Conflict];
    expect(textsOf(conflict)).toEqual({ mine: 'Mit', theirs: 'Dit' });
    expect(settle(merged.plan, conflict, 'theirs', stamp).answers['maal']?.value).toBe('Dit');
    expect(settle(merged.plan, conflict, 'both', stamp).answers['maal']?.value).toBe('Mit\n\nDit');
  });

  it('asks of the whole thing when one deleted what the other wrote in', () => {
    const scenario = begun();
    const [base, task, agreement] = [scenario.plan, scenario.id('task'), scenario.id('agreement')];
    const remove = (it: Scenario) => it.remove('task');
    for (const isMine of [true, false]) {
      const sides = isMine ? [remove, edited(task, 'Ny')] : [edited(task, 'Ny'), remove];
      const [mine, theirs] = both(base, ...(sides as [typeof remove, typeof remove]));
      const merged = merge(base, mine, theirs, stamp);
      expect(merged.conflicts.map(({ at }) => at)).toEqual([['tasks', task]]);
      const kept = settled(merged, isMine ? 'theirs' : 'mine');
      expect(valueAt(kept, ['tasks', task, 'answers', 'hvorfor-ekstra', 'value'])).toBe('Ny');
      expect(valueAt(kept, ['agreements', agreement, 'tasks'])).toEqual([task]);
      expect(kept.tombstones).not.toHaveProperty(task);
      const gone = settled(merged, isMine ? 'mine' : 'theirs');
      expect(gone.tasks).toEqual([]);
      expect(valueAt(gone, ['agreements', agreement, 'tasks'])).toEqual([]);
      expect(gone.tombstones).toHaveProperty(task);
    }
  });

  it('keeps a deleted agreement’s approvals with it', () => {
    const base = start(catalog, { prefix: 'base' }).note('step', 'Leder').agree('A', null).plan;
    const [approval] = base.approvals;
    const write = (it: Scenario) => {
      const place = { scope: 'approval' as const, id: approval?.id ?? '', question: 'dato' };
      it.plan = setAnswer(it.plan, place, '2026-02-02', 1, it.stamp);
    };
    const [mine, theirs] = both(base, (it) => it.remove('agreement'), write);
    const merged = merge(base, mine, theirs, stamp);
    expect(merged.conflicts.map(({ at }) => at[0])).toEqual(['agreements']);
    expect(merged.plan.approvals).toEqual([]);
    expect(settled(merged, 'theirs').approvals).toEqual(theirs.approvals);
    const other = merge(base, theirs, mine, stamp);
    expect(other.plan.approvals).toEqual(theirs.approvals);
    expect(settled(other, 'theirs').approvals).toEqual([]);
  });

  it('brings a deleted workplace back for the agreement that was placed there', () => {
    const base = start(catalog, { prefix: 'base' }).workplace('Parken').plan;
    const [mine, theirs] = both(
      base,
      (it) => it.remove('workplace'),
      (it) => it.agree('Ny', 'Parken'),
    );
    const merged = merge(base, mine, theirs, stamp);
    expect(merged.conflicts.map(({ at }) => at[0])).toEqual(['workplaces']);
    expect(merged.plan.agreements.map(({ workplace }) => workplace)).toEqual([null]);
    expect(settled(merged, 'theirs').agreements).toEqual(theirs.agreements);
  });

  it('brings back two deleted things that belong together, in either order', () => {
    const scenario = begun();
    const { plan: base } = scenario;
    const task = scenario.id('task');
    const [mine, theirs] = both(
      base,
      (it) => it.remove('task').remove('agreement'),
      (it) => {
        edited(task, 'Ny')(it);
        it.plan = renameItem(it.plan, 'agreement', it.id('agreement'), 'B', it.stamp);
      },
    );
    const { plan, conflicts } = merge(base, mine, theirs, stamp);
    expect(conflicts).toHaveLength(2);
    for (const order of [conflicts, conflicts.toReversed()]) {
      const back = order.reduce((to, conflict) => settle(to, conflict, 'theirs', stamp), plan);
      expect(back.agreements).toEqual(theirs.agreements);
    }
  });

  it('deletes what both deleted, and what one deleted and the other only moved', () => {
    const base = begun().note('action', 'Skriv').plan;
    const [mine, theirs] = both(
      base,
      (it) => it.remove('action', 'Ring'),
      (it) => {
        it.plan = moveItem(it.plan, 'action', it.id('action', 'Ring'), 1, it.stamp);
      },
    );
    expect(merge(base, mine, theirs, stamp).conflicts).toEqual([]);
    expect(merge(base, mine, theirs, stamp).plan.actions.map(({ name }) => name)).toEqual([
      'Skriv',
    ]);
    expect(merge(base, theirs, mine, stamp).plan.actions.map(({ name }) => name)).toEqual([
      'Skriv',
    ]);
    const again = merge(base, mine, stampRevision(mine, stamps('x')), stamp);
    expect(again.plan.actions.map(({ name }) => name)).toEqual(['Skriv']);
  });

  it('without a common plan takes what only one has, and asks of what was deleted', () => {
    const base = begun().plan;
    const [mine, theirs] = both(
      base,
      (it) => it.remove('action'),
      (it) => it.note('action', 'Ny'),
    );
    const merged = merge(null, mine, theirs, stamp);
    expect(merged.base).toBe('none');
    expect(merged.plan.actions.map(({ name }) => name)).toEqual(['Ny']);
    expect(merged.conflicts.map(({ at, mine: ours }) => [at[0], ours])).toEqual([
      ['actions', undefined],
    ]);
  });

  it('sees one record chosen by both as one thing', () => {
    const base = start(catalog, { prefix: 'base' }).plan;
    const [mine, theirs] = both(
      base,
      (it) => it.group('unge').limit('eget-loft', 3).choose('blade').agree('A', null, ['blade']),
      (it) => it.group('unge').limit('eget-loft', 5).choose('blade').agree('B', null, ['blade']),
    );
    const merged = merge(base, mine, theirs, stamp);
    expect(
      [merged.plan.targetGroups, merged.plan.limits, merged.plan.tasks].map((list) => list.length),
    ).toEqual([1, 1, 1]);
    expect(merged.conflicts.map(({ at }) => at.at(-1))).toEqual(['value']);
    const [task] = merged.plan.tasks;
    expect(merged.plan.agreements.map(({ tasks }) => tasks)).toEqual([[task?.id], [task?.id]]);
  });

  it('deletes no hidden answer that a paper left out', () => {
    const scenario = begun().answerPlan({ samarbejde: true, partner: 'Naboen' });
    const base = scenario.answerPlan({ samarbejde: false }).plan;
    const paper = withoutHidden(base, assess(base, catalog, '2026-03-01'));
    expect(paper.answers).not.toHaveProperty('partner');
    const [mine] = both(
      base,
      (it) => it.answerPlan({ maal: 'Mit' }),
      () => undefined,
    );
    for (const common of [base, null]) {
      expect(merge(common, mine, paper, stamp).plan.answers['partner']?.value).toBe('Naboen');
    }
  });

  it('keeps what either declared no CPR number, and every section that either confirmed', () => {
    const base = { ...begun().plan, carried: { 'plan//formaal': { hash: 'a', confirmed: false } } };
    const mine = { ...base, notCpr: ['0101011234'] };
    const theirs = {
      ...base,
      notCpr: ['0202021234'],
      carried: { 'plan//formaal': { hash: 'a', confirmed: true } },
    };
    for (const common of [base, null]) {
      const { plan, conflicts } = merge(common, mine, theirs, stamp);
      expect(plan.notCpr).toEqual(['0101011234', '0202021234']);
      expect(plan.carried?.['plan//formaal']?.confirmed).toBe(true);
      expect(conflicts).toEqual([]);
    }
  });

  it('descends from both, however much longer the one is than the other', () => {
    const base = stampRevision(begun().plan, stamp);
    const [mine, theirs] = both(
      base,
      (it) => it.answerPlan({ maal: 'Mit' }),
      (it) => it.answerPlan({ hvor: ['huse'] }),
    );
    const { plan } = merge(base, mine, theirs, stamp);
    expect(plan.revision.parents).toEqual(
      expect.arrayContaining([mine.revision.id, theirs.revision.id, base.revision.id]),
    );
    const long = Array.from({ length: 60 }).reduce<Plan>((to) => stampRevision(to, stamp), theirs);
    expect(merge(base, mine, long, stamp).plan.revision.parents).toContain(mine.revision.id);
  });

  it('gives mine back untouched when it has all of theirs', () => {
    const base = begun().plan;
    const [mine] = both(
      base,
      (it) => it.answerPlan({ maal: 'Mit' }),
      () => undefined,
    );
    expect(merge(base, mine, base, stamp).plan).toBe(mine);
  });

  it('leaves what it does not touch as it was', () => {
    const base = begun().plan;
    const [mine, theirs] = both(
      base,
      (it) => it.answerPlan({ maal: 'Mit' }),
      (it) => it.answerPlan({ hvor: ['huse'] }),
    );
    const { plan } = merge(base, mine, theirs, stamp);
    expect(plan.tasks).toBe(mine.tasks);
    expect(plan.agreements).toBe(mine.agreements);
    expect(removeItem(plan, 'task', 'findes-ikke', stamp)).toBe(plan);
  });
});
