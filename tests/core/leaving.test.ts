/** What leaves a plan and comes back: hidden answers, and agreements on their own. */
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import {
  agreementFile,
  agreementFileSchema,
  assess,
  type Condition,
  type Finding,
  joinAgreement,
  keepHidden,
  placeKey,
  type Plan,
  planOfAgreement,
  planSchema,
  readPlan,
  setAnswer,
  withoutHidden,
} from '../../src/core/index.ts';
import { stamps, start } from '../scenario.ts';
import { anySteps, planOfSteps } from './any-plan.ts';
import { question, section, smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const on = '2026-03-01';
const stamp = stamps('join');
const clean = (plan: Plan): Plan => withoutHidden(plan, assess(plan, catalog, on));

describe('hidden answers', () => {
  it('do not leave, and come back untouched beside what was changed outside', () => {
    const scenario = start(catalog).choose('blade');
    scenario.answerPlan({ samarbejde: true, partner: 'Havnen', maal: 'Før' });
    scenario.answerPlan({ samarbejde: false });
    scenario.answerThe('task', { ekstra: false, 'hvorfor-ekstra': 'Fordi' });
    const mine = scenario.plan;
    const out = clean(mine);
    expect(Object.keys(out.answers)).toEqual(['samarbejde', 'maal']);
    expect(Object.keys(out.tasks[0]?.answers ?? {})).toEqual(['ekstra']);
    const place = { scope: 'plan', id: null, question: 'maal' } as const;
    const back = keepHidden(mine, setAnswer(out, place, 'Efter', 1, stamp));
    expect(back.answers['partner']?.value).toBe('Havnen');
    expect(back.answers['maal']?.value).toBe('Efter');
    expect(back.tasks[0]?.answers['hvorfor-ekstra']?.value).toBe('Fordi');
  });

  it('that were cleared outside stay cleared', () => {
    const { plan } = start(catalog).answerPlan({ maal: 'Før' });
    const place = { scope: 'plan', id: null, question: 'maal' } as const;
    const back = keepHidden(plan, setAnswer(plan, place, null, 1, stamp));
    expect(back.answers['maal']?.value).toBeNull();
  });

  it('do not leave under a former slug either', () => {
    const base = smallCatalog();
    const hiding = {
      ...base,
      forms: base.forms.map((form) =>
        form.scope === 'workplace'
          ? {
              ...form,
              sections: [
                section('x', [question('nyt', { formerly: ['gammelt'], shown: { is: [1, 2] } })]),
              ],
            }
          : form,
      ),
    };
    const scenario = start(hiding).workplace('P').answerThe('workplace', { gammelt: 'Hemmeligt' });
    const out = withoutHidden(scenario.plan, scenario.assessment);
    expect(JSON.stringify(out)).not.toContain('Hemmeligt');
  });

  it('do not leave when the question is retired or an option is gone, and are not named as unknown', () => {
    const base = smallCatalog();
    const gate = { is: [{ answer: 'slags' }, 'kommunal'] } satisfies Condition;
    const options = [{ id: 'en', label: 'En' }];
    const later = section('senere', [
      question('gammelt', { shown: gate, retired: '2026-01-01' }),
      question('valg', { shown: gate, type: 'choices', options }),
    ]);
    const changed = {
      ...base,
      forms: base.forms.map((form) =>
        form.scope === 'workplace' ? { ...form, sections: [...form.sections, later] } : form,
      ),
    };
    const scenario = start(changed).workplace('P');
    scenario.answerThe('workplace', { gammelt: 'Hemmeligt', valg: ['forsvundet'] });
    scenario.answerThe('workplace', { slags: 'kommunal' });
    expect(scenario.assessment.unknown).toHaveLength(2);
    scenario.answerThe('workplace', { slags: 'statslig' });
    expect(scenario.assessment.unknown).toEqual([]);
    const out = withoutHidden(scenario.plan, scenario.assessment);
    expect(Object.keys(out.workplaces[0]?.answers ?? {})).toEqual(['slags']);
    expect(scenario.assessment.completeness.whole.total).toBe(
      start(base).workplace('P').assessment.completeness.whole.total,
    );
  });

  it('of any plan: none leaves, all come back, and the assessment is the same without them', () => {
    let hidden = 0;
    fc.assert(
      fc.property(anySteps, (steps) => {
        const plan = planOfSteps(catalog, steps);
        const out = clean(plan);
        if (JSON.stringify(out) !== JSON.stringify(plan)) hidden += 1;
        expect(planSchema.safeParse(out).success).toBe(true);
        expect(clean(out)).toEqual(out);
        expect(keepHidden(plan, out)).toEqual(plan);
        const [before, after] = [assess(plan, catalog, on), assess(out, catalog, on)];
        expect(after.completeness).toEqual(before.completeness);
        expect(after.findings).toEqual(before.findings);
      }),
      { numRuns: 200 },
    );
    expect(hidden).toBeGreaterThan(20);
  });
});

describe('an agreement on its own', () => {
  const summary = (findings: Finding[], id: string) =>
    findings
      .filter(({ place }) => place.scope === 'agreement' && place.id === id)
      .map(({ rule, place, status, reason, keptOpenBy }) => [
        rule.id,
        placeKey(place),
        status,
        reason,
        keptOpenBy.map(placeKey),
      ]);

  it('is assessed as in its plan', () => {
    let agreements = 0;
    fc.assert(
      fc.property(anySteps, (steps) => {
        const plan = planOfSteps(catalog, steps);
        for (const { id } of plan.agreements) {
          const file = agreementFile(plan, id);
          if (!file) throw new Error('No file');
          agreements += 1;
          expect(agreementFileSchema.safeParse(file).success).toBe(true);
          expect(readPlan(JSON.parse(JSON.stringify(file)))).toEqual({
            ok: true,
            kind: 'agreement',
            file,
          });
          const alone = planOfAgreement(file);
          expect(planSchema.safeParse(alone).success).toBe(true);
          expect(summary(assess(alone, catalog, on).findings, id)).toEqual(
            summary(assess(plan, catalog, on).findings, id),
          );
          expect(agreementFile(alone, id)).toEqual(file);
        }
      }),
    );
    expect(agreements).toBeGreaterThan(20);
  });

  it('carries its tasks and workplace, and no text of the plan’s own', () => {
    const scenario = start(catalog).answerPlan({ maal: 'Internt' }).group('unge');
    scenario.answerThe('target-group', { hvornaar: 'Internt' });
    scenario.choose('blade').choose('maling').workplace('Parken').workplace('Huset');
    scenario.agree('Aftale', 'Parken', ['blade']);
    const file = agreementFile(scenario.plan, scenario.id('agreement'));
    expect(file?.tasks.map(({ record }) => record)).toEqual(['blade']);
    expect(file?.workplace?.name).toBe('Parken');
    expect(JSON.stringify(file)).not.toContain('Internt');
    expect(agreementFile(scenario.plan, 'nothing00')).toBeNull();
  });

  it('leaves a task behind that was declined since, and does not lose it', () => {
    const scenario = start(catalog).choose('blade').choose('maling').workplace('Parken');
    scenario.agree('Aftale', 'Parken', ['blade', 'maling']).decline('blade', 'For koldt');
    const file = agreementFile(scenario.plan, scenario.id('agreement'));
    if (!file) throw new Error('No file');
    expect(file.tasks.map(({ record }) => record)).toEqual(['maling']);
    expect(JSON.stringify(file)).not.toContain('For koldt');
    const joined = joinAgreement(scenario.plan, file, stamp);
    expect(joined.tasks).toEqual(scenario.plan.tasks);
    expect(joined.agreements).toEqual(scenario.plan.agreements);
  });

  it('joins the plan it came from with what was written in it, and deletes nothing', () => {
    const scenario = start(catalog).choose('blade').workplace('Parken').limit('eget-loft', 4);
    scenario.agree('Aftale', 'Parken', ['blade'], { from: '2024-01-01', until: '2024-02-01' });
    scenario.answerThe('agreement', { gammelt: 'Bliver', pladser: 1 });
    const id = scenario.id('agreement');
    const file = agreementFile(clean(scenario.plan), id);
    if (!file) throw new Error('No file');
    const outside = start(catalog, { plan: planOfAgreement(file), prefix: 'other' });
    outside.answerThe('agreement', { pladser: 3 }).answerThe('workplace', { ansatte: 20 });
    const returned = agreementFile(outside.plan, id);
    if (!returned) throw new Error('No file');
    const joined = joinAgreement(scenario.plan, returned, stamp);
    expect(joined.agreements[0]?.answers).toMatchObject({
      pladser: { value: 3 },
      gammelt: { value: 'Bliver' },
    });
    expect(joined.workplaces[0]?.answers['ansatte']?.value).toBe(20);
    expect(joined.tasks).toHaveLength(1);
    expect(joined.limits).toEqual(scenario.plan.limits);
  });

  it('comes back without losing what it did not carry: hidden answers stay', () => {
    const scenario = start(catalog).choose('blade');
    scenario.answerThe('task', { ekstra: false, 'hvorfor-ekstra': 'Fordi' });
    scenario.agree('Aftale', null, ['blade']);
    const file = agreementFile(clean(scenario.plan), scenario.id('agreement'));
    if (!file) throw new Error('No file');
    expect(JSON.stringify(file)).not.toContain('Fordi');
    const [task] = joinAgreement(scenario.plan, file, stamp).tasks;
    expect(task?.answers['hvorfor-ekstra']?.value).toBe('Fordi');
  });

  it('comes back after its things were deleted, or into a plan that never had it', () => {
    const scenario = start(catalog)
      .choose('blade')
      .workplace('Parken')
      .agree('Aftale', 'Parken', ['blade']);
    const file = agreementFile(scenario.plan, scenario.id('agreement'));
    if (!file) throw new Error('No file');
    scenario.remove('agreement').remove('workplace').remove('task');
    const joined = joinAgreement(scenario.plan, file, stamp);
    expect(joined.tombstones).toEqual({});
    expect(agreementFile(joined, file.agreement.id)?.workplace?.name).toBe('Parken');
    const other = joinAgreement(start(catalog, { prefix: 'else' }).plan, file, stamp);
    expect(other.agreements).toEqual([file.agreement]);
    expect(planSchema.safeParse(other).success).toBe(true);
  });
});
