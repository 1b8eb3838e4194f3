import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import {
  assess,
  type Catalog,
  type Finding,
  placeKey,
  type Plan,
  type Rule,
  setAnswer,
} from '../../src/core/index.ts';
import { type Scenario, stamps, start } from '../scenario.ts';
import { ACTS, anySteps, planOfSteps } from './any-plan.ts';
import { question, rule, section, smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const in2024 = { from: '2024-03-01', until: '2024-05-31' };
const in2026 = { from: '2026-03-01', until: '2026-05-31' };
const intoNewLaw = { from: '2026-11-01', until: '2027-02-28' };

const agreed = (period: typeof in2024): Scenario =>
  start(catalog).workplace('Parken').agree('Aftale', 'Parken', [], period);

function changedRule(slug: string, more: Partial<Rule>): Catalog {
  const base = smallCatalog();
  return { ...base, rules: base.rules.map((one) => (one.id === slug ? { ...one, ...more } : one)) };
}

describe('the dates of a rule', () => {
  it('decide which rule an agreement meets, whatever day it is read', () => {
    agreed(in2024)
      .expect({ rule: 'kort', status: 'broken', reason: 'fails' })
      .expect({ rule: 'hoering', status: 'not-applicable', reason: 'not-yet' })
      .day('2024-03-01')
      .expect({ rule: 'kort', status: 'broken' });
    agreed(in2026)
      .expect({ rule: 'kort', status: 'not-applicable', reason: 'ended' })
      .expect({ rule: 'hoering', status: 'open', reason: 'unanswered' });
  });

  it('hold on their first and last day, not on the days beside', () => {
    const from = (day: string) => agreed({ from: day, until: day });
    from('2024-12-31').expect({ rule: 'kort', status: 'met' });
    from('2025-01-01').expect({ rule: 'kort', status: 'not-applicable', reason: 'ended' });
    from('2025-01-01').expect({ rule: 'hoering', status: 'open' });
    from('2024-12-31').expect({ rule: 'hoering', status: 'not-applicable', reason: 'not-yet' });
  });

  it('look at the start, every day or today, as the rule says', () => {
    const over = { from: '2024-11-01', until: '2025-03-31' };
    agreed(over).expect({ rule: 'kort', status: 'broken' });
    agreed(over).answerThe('agreement', { hoert: true }).expect({ rule: 'hoering', status: 'met' });
    const started = start(changedRule('hoering', { looksAt: 'start' }))
      .workplace('Parken')
      .agree('Aftale', 'Parken', [], over);
    started.expect({ rule: 'hoering', status: 'not-applicable', reason: 'not-yet' });
    const read = start(changedRule('hoering', { looksAt: 'today' }))
      .agree('Aftale', null, [], in2024)
      .answerThe('agreement', { hoert: false });
    read.expect({ rule: 'hoering', status: 'broken' });
  });

  it('use the plan’s period for what has none, and the reader’s day when there is none at all', () => {
    const task = (scenario: Scenario) =>
      scenario.choose('blade').answerThe('task', { ekstra: false });
    const ended = changedRule('kun-ekstra', { looksAt: 'period', until: '2024-12-31' });
    task(start(ended, { period: in2026 })).expect({ rule: 'kun-ekstra', status: 'not-applicable' });
    task(start(ended, { period: in2024 })).expect({ rule: 'kun-ekstra', status: 'broken' });
    task(start(ended)).expect({ rule: 'kun-ekstra', status: 'not-applicable', reason: 'ended' });
    task(start(ended, { on: '2024-06-01' })).expect({ rule: 'kun-ekstra', status: 'broken' });
  });
});

describe('certainty', () => {
  it('lets only a confirmed rule be broken', () => {
    agreed(in2024)
      .answerThe('workplace', { ansatte: 9 })
      .answerThe('agreement', { pladser: 2 })
      .expect({ rule: 'forhold', status: 'open', reason: 'uncertain' });
    agreed(in2024)
      .answerThe('workplace', { ansatte: 10 })
      .answerThe('agreement', { pladser: 2 })
      .expect({ rule: 'forhold', status: 'met', reason: 'holds' });
  });

  it('falls from the day a change of law is expected, and both sides are told when they differ', () => {
    const scenario = agreed(intoNewLaw).answerThe('agreement', { hoert: false });
    const told = scenario.findings('hoering').map(({ status, reason, certainty, days }) => ({
      status,
      reason,
      certainty,
      days,
    }));
    expect(told).toEqual([
      {
        status: 'broken',
        reason: 'fails',
        certainty: 'bekraeftet',
        days: { from: '2026-11-01', until: '2026-12-31' },
      },
      {
        status: 'open',
        reason: 'uncertain',
        certainty: 'ukendt',
        days: { from: '2027-01-01', until: '2027-02-28' },
      },
    ]);
  });

  it('falls on the very first day of the expected change, not the day before', () => {
    const said = (from: string, until: string) =>
      agreed({ from, until })
        .answerThe('agreement', { hoert: false })
        .findings('hoering')
        .map(({ status, days }) => `${status} ${days.from ?? ''}..${days.until ?? ''}`);
    expect(said('2026-11-01', '2026-12-31')).toEqual(['broken 2026-11-01..2026-12-31']);
    expect(said('2026-11-01', '2027-01-01')).toEqual([
      'broken 2026-11-01..2026-12-31',
      'open 2027-01-01..2027-01-01',
    ]);
    expect(said('2027-01-01', '2027-01-01')).toEqual(['open 2027-01-01..2027-01-01']);
  });

  it('makes one finding of two sides with the same outcome, with the lower certainty', () => {
    const scenario = agreed(intoNewLaw).answerThe('agreement', { hoert: true });
    const [finding, ...more] = scenario.findings('hoering');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ status: 'met', certainty: 'ukendt', days: intoNewLaw });
  });
});

describe('a finding', () => {
  it('stands at the rule’s question, else at the first open question of the thing itself', () => {
    const scenario = agreed(in2026);
    const id = scenario.id('agreement');
    expect(scenario.findings('hoering')[0]?.place).toEqual({
      scope: 'agreement',
      id,
      question: 'hoert',
    });
    scenario.choose('blade');
    expect(scenario.findings('kun-ekstra')[0]?.place.question).toBe('ekstra');
    const early = agreed(in2024);
    expect(early.findings('forhold')[0]?.keptOpenBy.map(placeKey)).toEqual([
      `agreement/${early.id('agreement')}/pladser/`,
      `workplace/${early.id('workplace')}/ansatte/`,
    ]);
    early.answerThe('agreement', { pladser: 3 });
    expect(early.findings('forhold')[0]?.place.question).toBeUndefined();
  });

  it('is not made for declined tasks, and for limits only when the kommune has set them', () => {
    const scenario = agreed(in2026).choose('blade').decline('maling', 'Nej');
    expect(scenario.findings('kun-ekstra')).toHaveLength(1);
    scenario.expect({ rule: 'eget-loft', status: 'not-applicable', reason: 'irrelevant' });
    scenario.limit('eget-loft', 5).expect({ rule: 'eget-loft', status: 'open' });
    scenario.answerThe('agreement', { pladser: 6 }).expect({ rule: 'eget-loft', status: 'broken' });
    scenario.limit('eget-loft', 6).expect({ rule: 'eget-loft', status: 'met' });
  });

  it('is open while it is open whether the rule concerns the thing, unless the requirement holds', () => {
    const applies = { is: [{ answer: 'pladser' }, 1] } satisfies Rule['applies'];
    const unsure = start(changedRule('hoering', { applies })).agree('A', null, [], in2026);
    unsure.answerThe('agreement', { hoert: false }).expect({ rule: 'hoering', status: 'open' });
    expect(unsure.findings('hoering')[0]?.keptOpenBy.map(({ question: slug }) => slug)).toEqual([
      'pladser',
    ]);
    unsure.answerThe('agreement', { hoert: true }).expect({ rule: 'hoering', status: 'met' });
    unsure
      .answerThe('agreement', { hoert: false, pladser: 2 })
      .expect({ rule: 'hoering', status: 'not-applicable', reason: 'irrelevant' });
  });

  it('asks of an agreement’s own tasks and workplace', () => {
    const scenario = agreed(in2026).group('unge').choose('maling').choose('blade');
    scenario.answerThe('workplace', { slags: 'statslig' });
    scenario.expect({ rule: 'ude-kun-kommunalt', status: 'met' });
    scenario.agree('Ude', 'Parken', ['blade'], in2026);
    scenario.expect({
      rule: 'ude-kun-kommunalt',
      status: 'broken',
      at: scenario.id('agreement', 'Ude'),
    });
    scenario.remove('target-group').expect({ rule: 'ude-kun-kommunalt', status: 'not-applicable' });
  });

  it('is made by no rule that is retired', () => {
    const scenario = start(changedRule('kun-ekstra', { retired: '2026-01-01' })).choose('blade');
    expect(scenario.findings('kun-ekstra')).toEqual([]);
    expect(scenario.day('2025-12-31').findings('kun-ekstra')).toHaveLength(1);
  });
});

describe('completeness', () => {
  it('keeps three counts apart, and counts what is relevant', () => {
    const scenario = start(catalog);
    const whole = () => scenario.assessment.completeness.whole;
    expect(whole()).toEqual({
      answered: 0,
      total: 4,
      obligatorisk: { answered: 0, total: 3 },
      anbefalet: { answered: 0, total: 1 },
    });
    scenario.answerPlan({ maal: 'Det hele', samarbejde: false, hvor: ['huse'] });
    expect(whole()).toEqual({
      answered: 3,
      total: 3,
      obligatorisk: { answered: 2, total: 2 },
      anbefalet: { answered: 1, total: 1 },
    });
  });

  it('takes an empty list for no answer', () => {
    const scenario = start(catalog).answerPlan({ hvor: [], ukendt: [] });
    const state = scenario.assessment.questions.find(({ place }) => place.question === 'hvor');
    expect(state?.state).toBe('open');
    expect(scenario.assessment.completeness.whole.answered).toBe(0);
    expect(scenario.assessment.unknown).toEqual([]);
  });

  it('counts the sections of each repeated thing, and none where nothing repeats', () => {
    const scenario = start(catalog);
    const sections = () =>
      scenario.assessment.completeness.sections.map(({ owner, place }) => [owner, place.id]);
    expect(sections()).toEqual([['hvorfor', null]]);
    scenario.choose('blade').choose('maling').decline('maling', 'Nej');
    expect(sections()).toEqual([
      ['hvorfor', null],
      ['arbejde', scenario.id('task', 'blade')],
    ]);
  });

  it('knows an answer by the question’s former slug, and that it was to an earlier revision', () => {
    const scenario = agreed(in2026);
    const id = scenario.id('agreement');
    const place = { scope: 'agreement', id, question: 'spurgt' } as const;
    scenario.plan = setAnswer(scenario.plan, place, true, 1, stamps());
    const state = scenario.assessment.questions.find((one) => one.place.question === 'hoert');
    expect(state).toMatchObject({ state: 'answered', stale: true, storedAs: ['spurgt'] });
    scenario.expect({ rule: 'hoering', status: 'met' });
    expect(scenario.assessment.unknown).toEqual([]);
  });

  it('does not ask a question that is retired', () => {
    const base = smallCatalog();
    const [first, ...rest] = base.focusPoints;
    if (!first) throw new Error('No focus point');
    const old = section('gammel', [question('forladt', { retired: '2026-01-01' })]);
    const aged = {
      ...base,
      focusPoints: [{ ...first, sections: [...first.sections, old] }, ...rest],
    };
    const scenario = start(aged).answerPlan({ forladt: 'Et svar' });
    expect(scenario.assessment.questions.some((one) => one.place.question === 'forladt')).toBe(
      false,
    );
    expect(scenario.assessment.unknown).toEqual([{ scope: 'plan', id: null, question: 'forladt' }]);
  });
});

describe('the checklist', () => {
  it('tells covered, missing and open apart', () => {
    const scenario = start(catalog);
    const statuses = () => scenario.assessment.checklist.map(({ status }) => status);
    expect(statuses()).toEqual(['missing', 'open']);
    scenario.answerPlan({ maal: 'Det hele', samarbejde: false });
    expect(statuses()).toEqual(['covered', 'missing']);
  });
});

describe('suggestions', () => {
  it('come from the areas the plan looks in, with the reason, and not what is settled or retired', () => {
    const scenario = start(catalog);
    const suggested = () => scenario.assessment.suggestions;
    expect(suggested()).toEqual([]);
    scenario.answerPlan({ hvor: ['parker'] });
    const because = [{ reason: 'parker', text: 'I leder efter opgaver i parker.' }];
    expect(suggested()).toMatchObject([
      { kind: 'task', record: 'blade', because },
      { kind: 'task', record: 'baenke', because },
    ]);
    scenario.choose('blade').decline('baenke', 'Har vi');
    expect(suggested()).toEqual([]);
  });
});

describe('what the catalog does not carry', () => {
  it('is kept and listed: answers, options, records and limits', () => {
    const scenario = start(catalog).answerPlan({ hvor: ['huse', 'havnen'], ukendt: 'x', tomt: '' });
    scenario.choose('forsvundet').limit('ukendt-loft', 3);
    const limit = scenario.plan.limits[0]?.id ?? '';
    expect(scenario.assessment.unknown.map(placeKey)).toEqual([
      `task/${scenario.id('task')}//`,
      `plan/${limit}//limit`,
      'plan//hvor/',
      'plan//ukendt/',
    ]);
  });

  it('does not list a hidden answer, whatever has become of its question', () => {
    const base = smallCatalog();
    const retiring = {
      ...base,
      focusPoints: base.focusPoints.map((point) => ({
        ...point,
        sections: point.sections.map(({ questions, ...rest }) => ({
          ...rest,
          questions: questions.map((one) =>
            one.id === 'partner' ? { ...one, retired: '2025-01-01' } : one,
          ),
        })),
      })),
    };
    const scenario = start(retiring).answerPlan({ samarbejde: true, partner: 'Havnen' });
    expect(scenario.assessment.unknown.map(placeKey)).toEqual(['plan//partner/']);
    scenario.answerPlan({ samarbejde: false });
    expect(scenario.assessment.unknown).toEqual([]);
  });

  it('is outdated from the day after its last, on the day the plan is for', () => {
    const scenario = start(catalog, { on: '2025-06-30' }).group('gamle-ydelser').choose('hegn');
    const place = { scope: 'target-group', id: scenario.id('target-group') };
    const task = {
      place: { scope: 'task', id: scenario.id('task') },
      record: 'hegn',
      since: '2025-01-01',
    };
    expect(scenario.assessment.outdated).toEqual([task]);
    const group = { place, record: 'gamle-ydelser', since: '2025-07-01' };
    expect(scenario.day('2025-07-01').assessment.outdated).toEqual([group, task]);
    const early = start(catalog, { on: '2025-06-01', period: in2026 }).group('gamle-ydelser');
    expect(early.assessment.outdated).toMatchObject([{ record: 'gamle-ydelser' }]);
  });
});

describe('any plan', () => {
  const onDays = fc.constantFrom('2024-06-01', '2026-03-01', '2027-06-01');
  const seen = new Set<string>();
  const note = (what: string, is: boolean): void => {
    if (is) seen.add(what);
  };

  it('counts no hidden question, and no section of what does not repeat', () => {
    fc.assert(
      fc.property(anySteps, onDays, (steps, on) => {
        const plan = planOfSteps(catalog, steps);
        for (const { act } of steps) seen.add(act);
        const { questions, completeness, findings } = assess(plan, catalog, on);
        const asked = questions.filter(({ state }) => state !== 'hidden');
        expect(completeness.whole.total).toBe(asked.length);
        expect(completeness.whole.answered).toBe(
          asked.filter(({ state }) => state === 'answered').length,
        );
        const things = new Set(completeness.sections.map(({ place }) => place.id));
        const chosen = plan.tasks.filter(({ status }) => status === 'valgt');
        const items = [...chosen, ...plan.workplaces, ...plan.agreements, ...plan.targetGroups];
        expect(things).toEqual(new Set([null, ...items.map(({ id }) => id)]));
        note(
          'hidden answer',
          questions.some(({ state, place }) => state === 'hidden' && hasAnswer(plan, place)),
        );
        note('deletion', Object.keys(plan.tombstones).length > 0);
        for (const { status, reason } of findings) seen.add(`${status} ${reason}`);
      }),
      { numRuns: 300 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([
        ...ACTS,
        'hidden answer',
        'deletion',
        'met holds',
        'broken fails',
        'open unanswered',
        'open uncertain',
        'not-applicable ended',
        'not-applicable not-yet',
        'not-applicable irrelevant',
      ]),
    );
  });

  it('breaks no rule that is not confirmed on the days looked at, and names what keeps each open', () => {
    fc.assert(
      fc.property(anySteps, onDays, (steps, on) => {
        const { findings } = assess(planOfSteps(catalog, steps), catalog, on);
        for (const finding of findings) {
          if (finding.status === 'broken') expect(finding.certainty).toBe('bekraeftet');
          expect(finding.keptOpenBy.length > 0).toBe(finding.reason === 'unanswered');
        }
      }),
    );
  });

  it('gives the same findings whatever order its lists are stored in', () => {
    const summary = (findings: Finding[]) =>
      findings.map(({ rule: { id }, place, status }) => `${id} ${placeKey(place)} ${status}`);
    fc.assert(
      fc.property(anySteps, (steps) => {
        const plan = planOfSteps(catalog, steps);
        const turned = {
          ...plan,
          tasks: [...plan.tasks].reverse(),
          agreements: [...plan.agreements].reverse(),
        };
        expect(summary(assess(turned, catalog, '2026-03-01').findings)).toEqual(
          summary(assess(plan, catalog, '2026-03-01').findings),
        );
      }),
    );
  });
});

describe('a large plan', () => {
  it('is read once per thing and rule: twice the plan asks twice the answers', () => {
    const reads = (size: number): number => {
      let count = 0;
      const scenario = start({
        ...catalog,
        rules: [
          ...catalog.rules,
          rule('ekstra', 'agreement', {
            every: 'tasks',
            satisfies: { is: [{ answer: 'ekstra' }, true] },
          }),
        ],
      });
      for (let at = 0; at < size; at += 1) {
        scenario.ownTask(`Opgave ${String(at)}`).workplace(`Sted ${String(at)}`);
        scenario.agree(
          `Aftale ${String(at)}`,
          `Sted ${String(at)}`,
          [`Opgave ${String(at)}`],
          in2026,
        );
        scenario.answerThe('task', { ekstra: true });
      }
      const counting = scenario.plan.tasks.map((task) => ({
        ...task,
        answers: new Proxy(task.answers, {
          getOwnPropertyDescriptor: (answers, slug) => {
            count += 1;
            return Reflect.getOwnPropertyDescriptor(answers, slug);
          },
        }),
      }));
      assess({ ...scenario.plan, tasks: counting }, scenario.catalog, scenario.on);
      return count;
    };
    expect(reads(20)).toBeGreaterThan(20);
    expect(reads(40)).toBe(2 * reads(20));
  });
});

function hasAnswer(
  plan: Plan,
  { id, question: slug }: { id: string | null; question: string },
): boolean {
  const things = [...plan.tasks, ...plan.workplaces, ...plan.agreements, ...plan.targetGroups];
  const answers = id === null ? plan.answers : things.find((thing) => thing.id === id)?.answers;
  return answers !== undefined && Object.hasOwn(answers, slug);
}
