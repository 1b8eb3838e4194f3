/** The plan's own page in the small: what is missing and where, what to look at again, and the one thing to do next. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  attentionTo,
  type Catalog,
  type Content,
  newPlan,
  nextStep,
  type NextStep,
  type Plan,
  progressOf,
  setKommune,
  setPeriod,
  stageOf,
  stillFits,
} from '../../src/core/index.ts';
import { type Scenario, start, stamps } from '../scenario.ts';
import { anySteps, planOfSteps } from './any-plan.ts';
import { question, smallCatalog } from './small-catalog.ts';

const ON = '2026-03-01';
const YEAR = { from: '2026-01-01', until: '2026-12-31' };

/** The small catalog with an agreement that counts when it was heard about. */
function catalogOf(change: (content: Content) => void = () => undefined): Catalog {
  const content = smallCatalog();
  for (const form of content.forms) {
    if (form.scope === 'agreement') form.established = { is: [{ answer: 'hoert' }, true] };
  }
  change(content);
  return content;
}

/** A plan with kommune and period, and all that must be answered. */
function whole(catalog: Catalog, period = YEAR): Scenario {
  const scenario = start(catalog, { on: ON, period });
  scenario.plan = setKommune(scenario.plan, { code: '751', name: 'Aarhus' }, stamps());
  return scenario.answerPlan({ maal: 'Flere i arbejde', samarbejde: false });
}

const next = ({ plan, catalog, assessment }: Scenario, hasCopy = true): NextStep =>
  nextStep(plan, catalog, assessment, hasCopy);

describe('the next step', () => {
  it('is the kommune, then the days, of a plan that lacks them', () => {
    const blank = start(catalogOf(), { on: ON });
    expect(next(blank)).toEqual({ kind: 'kommune' });
    blank.plan = setKommune(blank.plan, { code: null, name: 'Øvelse' }, stamps());
    expect(next(blank)).toEqual({ kind: 'period' });
    blank.plan = setPeriod(blank.plan, { from: '2026-01-01', until: null }, stamps());
    expect(next(blank)).toEqual({ kind: 'period' });
  });

  it('is a broken rule before what is missing', () => {
    const scenario = whole(catalogOf())
      .choose('blade')
      .answerThe('task', { ekstra: false })
      .choose('baenke');
    expect(next(scenario)).toMatchObject({
      kind: 'broken',
      finding: { rule: { id: 'kun-ekstra' }, place: { id: scenario.id('task', 'blade') } },
      more: 0,
    });
  });

  it('is never an own limit or advice, however far from it the plan is', () => {
    const scenario = whole(catalogOf())
      .workplace('Skolen')
      .answerThe('workplace', { ansatte: 100, slags: 'kommunal' })
      .limit('eget-loft', 1)
      .agree('Aftale', 'Skolen', [], { from: '2026-02-01', until: '2026-03-31' })
      .answerThe('agreement', { pladser: 9, hoert: true });
    scenario.expect({ rule: 'eget-loft', status: 'broken' });
    expect(next(scenario)).toEqual({ kind: 'read' });
  });

  it('is the first obligatory question in the order of the focus points', () => {
    const catalog = catalogOf(({ focusPoints }) => {
      focusPoints[3]?.sections.push({
        id: 'sidst',
        title: 'sidst',
        questions: [question('til-sidst', { weight: 'obligatorisk' })],
      });
    });
    const scenario = whole(catalog).group('unge');
    expect(next(scenario)).toEqual({
      kind: 'missing',
      place: { scope: 'target-group', id: scenario.id('target-group'), question: 'hvornaar' },
      more: 1,
    });
  });

  it('is not a question of a declined task', () => {
    const scenario = whole(catalogOf()).decline('blade', 'Den ligner driften.');
    expect(next(scenario)).toEqual({ kind: 'read' });
  });

  it('is an answer the content has moved on from, then an agreement that waits', () => {
    const scenario = whole(catalogOf())
      .workplace('Skolen')
      .answerThe('workplace', { ansatte: 100, slags: 'kommunal' })
      .agree('Aftale', 'Skolen', [], { from: '2026-02-01', until: '2026-03-31' });
    const id = scenario.id('agreement');
    expect(next(scenario)).toEqual({ kind: 'approval', agreement: id, more: 0 });
    expect(next(scenario.day('2026-04-01'))).toEqual({ kind: 'read' });
    scenario.day(ON).answer({ scope: 'plan', id: null, question: 'nedlagt' }, 'svar');
    expect(next(scenario)).toMatchObject({ kind: 'attention', place: { question: 'nedlagt' } });
  });

  it('is a file when none holds the plan, and a new year when this one ends within 90 days', () => {
    const scenario = whole(catalogOf());
    expect(next(scenario, false)).toEqual({ kind: 'copy' });
    expect(next(scenario.day('2026-10-01'))).toEqual({ kind: 'read' });
    expect(next(scenario.day('2026-10-02'))).toEqual({ kind: 'renew', until: '2026-12-31' });
    expect(next(scenario.day('2027-02-01'))).toEqual({ kind: 'renew', until: '2026-12-31' });
  });
});

describe('what asks to be looked at again', () => {
  const attention = ({ plan, catalog, assessment }: Scenario) =>
    attentionTo(plan, catalog, assessment).map(({ place, reason, since }) => [
      place.question ?? place.part ?? place.scope,
      reason,
      since,
    ]);

  it('says of each answer and choice why, and leaves out declined tasks', () => {
    const catalog = catalogOf(({ focusPoints }) => {
      focusPoints[0]?.sections[0]?.questions.push(question('sagt-op', { retired: '2026-01-01' }));
    });
    const scenario = whole(catalog)
      .answerPlan({ hvor: ['parker', 'maanen'], 'sagt-op': 'ja', nedlagt: 'svar' })
      .group('gamle-ydelser')
      .choose('hegn')
      .decline('hegn', 'Nej')
      .agree('Aftale', null)
      .limit('ukendt-loft', 3);
    const stale = scenario.place('agreement', 'hoert');
    scenario.plan = withAnswer(scenario.plan, stale.id ?? '', { value: true, revision: 1 });
    expect(attention(scenario)).toEqual([
      ['hoert', 'meaning-changed', null],
      ['hvor', 'option-gone', null],
      ['target-group', 'ended', '2025-07-01'],
      ['limit', 'record-gone', null],
      ['sagt-op', 'asked-no-more', null],
      ['nedlagt', 'asked-no-more', null],
    ]);
  });

  it('is settled by saying that the answer still fits, also when it stands under a former slug', () => {
    const scenario = whole(catalogOf()).agree('Aftale', null);
    const place = scenario.place('agreement', 'hoert');
    scenario.plan = withAnswer(
      scenario.plan,
      place.id ?? '',
      { value: true, revision: 1 },
      'spurgt',
    );
    expect(attention(scenario)).toHaveLength(1);
    scenario.plan = stillFits(scenario.plan, scenario.catalog, place, stamps());
    expect(attention(scenario)).toEqual([]);
    expect(stillFits(scenario.plan, scenario.catalog, place, stamps())).toBe(scenario.plan);
    expect(scenario.plan.agreements[0]?.answers['hoert']).toEqual({ value: true, revision: 2 });
  });
});

it('an answer is looked at again when its ground has changed, until someone says that it still fits', () => {
  const catalog = catalogOf(({ focusPoints }) => {
    const hvor = focusPoints[0]?.sections[0]?.questions.find(({ id }) => id === 'maal');
    if (hvor) hvor.restsOn = [{ answer: 'samarbejde' }];
  });
  const scenario = whole(catalog);
  const place = scenario.place('plan', 'maal');
  scenario.plan = stillFits(scenario.plan, catalog, place, stamps());
  expect(next(scenario)).toEqual({ kind: 'read' });
  scenario.answerPlan({ samarbejde: true, partner: 'FH' });
  expect(next(scenario)).toEqual({ kind: 'attention', place, more: 0 });
  expect(attentionTo(scenario.plan, catalog, scenario.assessment)).toEqual([
    { place, reason: 'ground-changed', since: null },
  ]);
  scenario.plan = stillFits(scenario.plan, catalog, place, stamps());
  expect(next(scenario)).toEqual({ kind: 'read' });
});

/** The plan with an answer as it was given to the question in another day. */
function withAnswer(plan: Plan, id: string, answer: Plan['answers'][string], slug = 'hoert'): Plan {
  return {
    ...plan,
    agreements: plan.agreements.map((each) =>
      each.id === id ? { ...each, answers: { ...each.answers, [slug]: answer } } : each,
    ),
  };
}

describe('progress', () => {
  it('has a word for each count, and is not done because something optional is answered', () => {
    const catalog = catalogOf();
    const [why, who] = progressOf(catalog, start(catalog).assessment);
    expect([why?.stage, who?.stage]).toEqual(['not-begun', 'not-begun']);
    const begun = start(catalog).answerPlan({ samarbejde: true, partner: 'FH' });
    expect(progressOf(catalog, begun.assessment)[0]).toMatchObject({
      point: 'hvorfor',
      stage: 'under-way',
      missing: { obligatorisk: [{ place: { question: 'maal' } }], anbefalet: [{}] },
    });
    const done = begun.answerPlan({ maal: 'Mål' });
    expect(progressOf(catalog, done.assessment)[0]?.stage).toBe('in-place');
  });

  it('lists exactly what its counts say is missing, and counts everything once', () => {
    const catalog = catalogOf();
    const reached = new Set<string>();
    fc.assert(
      fc.property(anySteps, (steps) => {
        const plan = planOfSteps(catalog, steps);
        const assessment = assess(plan, catalog, ON);
        const progress = progressOf(catalog, assessment);
        for (const { counts, missing, stage, point } of progress) {
          for (const weight of ['obligatorisk', 'anbefalet'] as const)
            expect(missing[weight]).toHaveLength(counts[weight].total - counts[weight].answered);
          expect(stage).toBe(stageOf(counts));
          reached.add(stage);
          if (point === null && counts.total > 0) reached.add('agreements');
        }
        const sum = progress.reduce((total, { counts }) => total + counts.total, 0);
        expect(sum).toBe(assessment.completeness.whole.total);
        if (plan.tasks.some(({ status }) => status === 'fravalgt')) reached.add('declined');
        const step = nextStep(plan, catalog, assessment, false);
        reached.add(step.kind);
      }),
      { numRuns: 300 },
    );
    expect([...reached]).toEqual(
      expect.arrayContaining(['not-begun', 'under-way', 'in-place', 'agreements', 'declined']),
    );
  });

  it('of a new plan is nowhere begun', () => {
    const catalog = catalogOf();
    const plan = newPlan(stamps(), { kommune: null, period: YEAR, title: '', content: '' });
    const stages = progressOf(catalog, assess(plan, catalog, ON)).map(({ stage }) => stage);
    expect(new Set(stages)).toEqual(new Set(['not-begun']));
    expect(stages).toHaveLength(5);
  });
});
