import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import {
  agreementFile,
  assess,
  basisIn,
  type Catalog,
  checkCatalog,
  planOfAgreement,
  type Plan,
  type Question,
  questionsOf,
  removeItem,
  setAgreement,
  setAnswer,
  setTaskStatus,
  shiftUnder,
} from '../../src/core/index.ts';
import { type Scenario, stamps, start } from '../scenario.ts';
import { anySteps, take } from './any-plan.ts';
import { question, section, smallCatalog } from './small-catalog.ts';

/** The small catalog with an agreement that is approved on the strength of its tasks, and a task that rests on the plan. */
function resting(): ReturnType<typeof smallCatalog> {
  const base = smallCatalog();
  const more = (form: string, questions: Question[]) => ({
    ...base,
    forms: base.forms.map((each) =>
      each.id === form
        ? { ...each, sections: [...each.sections, section('mere', questions)] }
        : each,
    ),
  });
  const agreed = more('aftale', [
    question('enige', {
      type: 'yesno',
      restsOn: [
        { answer: 'ekstra', each: 'tasks' },
        { answer: 'hvorfor-ekstra', each: 'tasks' },
        { answer: 'pladser' },
        { answer: 'ansatte', of: 'workplace' },
      ],
    }),
  ]);
  base.forms = agreed.forms;
  base.forms = more('arbejde', [
    question('niveau', { restsOn: [{ answer: 'ekstra' }, { answer: 'maal', of: 'plan' }] }),
  ]).forms;
  const [aftale] = base.forms.splice(3, 1);
  return { ...base, forms: [...base.forms, ...(aftale ? [aftale] : [])] };
}

const catalog = resting();

const agreed = (): Scenario =>
  start(catalog)
    .answerPlan({ maal: 'Flere i job' })
    .workplace('Parken')
    .answerThe('workplace', { ansatte: 9 })
    .choose('blade')
    .answerThe('task', { ekstra: true, 'hvorfor-ekstra': 'Ingen gør det' })
    .choose('baenke')
    .answerThe('task', { ekstra: true, niveau: 'Ud over driften' })
    .agree('Aftale', 'Parken', ['blade', 'baenke'])
    .answerThe('agreement', { pladser: 2, enige: true });

const shaken = (plan: Plan, on: Catalog = catalog): string[] =>
  assess(plan, on, '2026-03-01')
    .questions.filter((state) => state.shaken)
    .map(({ place }) => `${place.scope} ${place.question}`);

describe('an answer that rests on others', () => {
  it('stands while they stand', () => {
    const plan = agreed().plan;
    expect(shaken(plan)).toEqual([]);
    const place = {
      scope: 'agreement' as const,
      id: plan.agreements[0]?.id ?? '',
      question: 'enige',
    };
    expect(shiftUnder(plan, catalog, place)).toBeNull();
  });

  it('is shaken by an answer of one of its things, and says which', () => {
    const scenario = agreed();
    scenario.answer(scenario.place('task', 'ekstra', 'blade'), false);
    expect(shaken(scenario.plan)).toEqual(['agreement enige']);
    const shift = shiftUnder(scenario.plan, catalog, scenario.place('agreement', 'enige'));
    // The reason why it is extra is hidden now: that changes too.
    expect(shift?.questions.map(({ id }) => id)).toEqual(['ekstra', 'hvorfor-ekstra']);
    expect(shift).toMatchObject({ changed: ['blade'], added: [], gone: 0 });
  });

  it('is shaken by the plan, by its workplace and by the thing itself', () => {
    expect(shaken(agreed().answerPlan({ maal: 'Nyt' }).plan)).toEqual(['task niveau']);
    expect(shaken(agreed().answerThe('workplace', { ansatte: 4 }).plan)).toEqual([
      'agreement enige',
    ]);
    expect(shaken(agreed().answerThe('agreement', { pladser: 3 }).plan)).toEqual([
      'agreement enige',
    ]);
  });

  it('is shaken by a task that comes or goes, or is declined', () => {
    const scenario = agreed();
    const [blade = '', baenke = ''] = scenario.plan.tasks.map(({ id }) => id);
    const id = scenario.id('agreement');
    const place = scenario.place('agreement', 'enige');
    const less = setAgreement(scenario.plan, id, { tasks: [blade] }, stamps('x'));
    expect(shaken(less)).toEqual(['agreement enige']);
    expect(shiftUnder(less, catalog, place)).toEqual({
      questions: [],
      changed: [],
      added: [],
      gone: 1,
    });
    const declined = setTaskStatus(scenario.plan, baenke, 'fravalgt', 'Nej', stamps('x'));
    expect(shaken(declined)).toEqual(['agreement enige']);
    const deleted = removeItem(scenario.plan, 'task', baenke, stamps('x'));
    expect(shaken(deleted)).toEqual(['agreement enige']);
    const more = scenario.choose('maling').plan;
    const all = more.tasks.map((task) => task.id);
    const added = setAgreement(more, id, { tasks: all }, stamps('x'));
    expect(shiftUnder(added, catalog, place)).toMatchObject({ added: ['maling'], gone: 0 });
  });

  it('settles when the old answer is back, and at blanks around a text not at all', () => {
    const scenario = agreed().answerPlan({ maal: 'Nyt' });
    expect(shaken(scenario.plan)).toEqual(['task niveau']);
    expect(shaken(scenario.answerPlan({ maal: 'Flere i job \n' }).plan)).toEqual([]);
  });

  it('is no more shaken once it is given again, changed or not', () => {
    const scenario = agreed();
    scenario.answer(scenario.place('task', 'ekstra', 'blade'), false);
    const confirmed = scenario.answer(scenario.place('agreement', 'enige'), true);
    expect(shaken(confirmed.plan)).toEqual([]);
  });

  it('stays as it is when the same answer comes without a basis', () => {
    const { plan } = agreed();
    const at = agreed().place('agreement', 'enige');

    expect(setAnswer(plan, at, true, 1, stamps('x'))).toBe(plan);
  });

  it('is not shaken when it was given without a basis, nor by a ground the content adds', () => {
    const scenario = agreed();
    const at = scenario.place('agreement', 'enige');
    const bare = setAnswer(scenario.plan, at, false, 1, stamps('x'));
    const changed = start(catalog, { plan: bare }).answerThe('agreement', { pladser: 9 }).plan;
    expect(shaken(changed)).toEqual([]);
    const wider = resting();
    for (const { question: asked } of questionsOf(wider, 'agreement')) {
      if (asked.id === 'enige') asked.restsOn?.push({ answer: 'hoert' });
    }
    const heard = agreed().answerThe('agreement', { hoert: true }).plan;
    expect(shaken(heard, wider)).toEqual([]);
  });

  it('is not shaken in an agreement on its own, where the plan’s answers are not', () => {
    const { plan } = agreed();
    const file = agreementFile(plan, plan.agreements[0]?.id ?? '');
    if (!file) throw new Error('No such agreement');
    expect(shaken(planOfAgreement(file))).toEqual([]);
  });

  it('in any plan is shaken by a change under it and by no other, and settled by being confirmed', () => {
    const reached = { shaken: 0, other: 0 };
    fc.assert(
      fc.property(anySteps, fc.nat(1000), fc.nat(1000), (steps, pick, value) => {
        const scenario = agreed();
        for (const step of steps) take(scenario, step);
        confirmAll(scenario);
        expect(shaken(scenario.plan)).toEqual([]);
        const agreement = scenario.plan.agreements[0];
        if (agreement?.answers.enige?.value !== true) return;
        const tasks = scenario.plan.tasks.filter(({ status }) => status === 'valgt');
        const task = tasks[pick % Math.max(1, tasks.length)];
        if (!task) return;
        const place = { scope: 'task' as const, id: task.id, question: 'ekstra' };
        const before = task.answers.ekstra?.value;
        scenario.answer(place, before === true ? false : true);
        const isUnder = agreement.tasks.includes(task.id);
        reached[isUnder ? 'shaken' : 'other'] += 1;
        const now = states(scenario.plan, agreement.id);
        expect(now).toBe(isUnder);
        // What nothing rests on shakes nothing more.
        const still = shaken(scenario.plan);
        scenario.answerPlan({ samarbejde: value % 2 === 0 });
        expect(shaken(scenario.plan)).toEqual(still);
        confirmAll(scenario);
        expect(shaken(scenario.plan)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(reached.shaken).toBeGreaterThan(5);
    expect(reached.other).toBeGreaterThan(5);
  });
});

const states = (plan: Plan, id: string): boolean =>
  assess(plan, catalog, '2026-03-01').questions.some(
    (state) => state.shaken && state.place.id === id && state.place.question === 'enige',
  );

/** Gives every answer that rests on something again, as it is. */
function confirmAll(scenario: Scenario): void {
  const { plan, stamp } = scenario;
  for (const { place } of assess(plan, catalog, '2026-03-01').questions) {
    const basis = basisIn(scenario.plan, catalog, place);
    const things = place.scope === 'task' ? plan.tasks : plan.agreements;
    const answer = things.find(({ id }) => id === place.id)?.answers[place.question];
    if (basis === null || !answer) continue;
    scenario.plan = setAnswer(scenario.plan, place, answer.value, 1, stamp, basis);
  }
}

describe('what a question rests on', () => {
  it('is checked with the content', () => {
    const problems = (change: Question['restsOn']) => {
      const broken = resting();
      for (const { question: asked } of questionsOf(broken, 'agreement')) {
        if (asked.id === 'enige') asked.restsOn = change;
      }
      return checkCatalog(broken, new Map()).map(({ code, detail }) => `${code} ${detail}`);
    };
    expect(problems([{ answer: 'pladser' }])).toEqual(problems(undefined));
    expect(problems([{ answer: 'findes-ikke' }])).toContain('unknown-question findes-ikke');
    expect(problems([{ answer: 'pladser', each: 'tasks' }])).toContain('unknown-question pladser');
    expect(problems([{ answer: 'enige' }])).toContain('unknown-question enige');
  });
});
