/** What a step lacks: four groups, each with what is in it and nothing else. */
import { describe, expect, it } from 'vitest';
import { checkStep } from '../../src/core/index.ts';
import { start, type Scenario } from '../scenario.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const check = (here: Scenario, step: string) =>
  checkStep(here.plan, catalog, here.assessment, step);

describe('the check of a step', () => {
  it('names the obligatory questions that are not answered, and no hidden one', () => {
    const here = start(catalog).answerPlan({ samarbejde: false });
    expect(check(here, 'hvorfor').missing.map(({ question }) => question)).toEqual(['maal']);
    here.answerPlan({ maal: 'Mål', samarbejde: true });
    expect(check(here, 'hvorfor').missing.map(({ question }) => question)).toEqual(['partner']);
    here.answerPlan({ samarbejde: false });
    expect(check(here, 'hvorfor')).toEqual({ form: [], cpr: [], broken: [], missing: [] });
  });

  it('names a wrong form once, and not as missing too', () => {
    const here = start(catalog).workplace('Park').answerThe('workplace', { ansatte: 'mange' });
    const { form, missing } = check(here, 'hvad');
    expect(form.map(({ question }) => question)).toEqual(['ansatte']);
    expect(missing).toEqual([]);
  });

  it('names what is formed like a CPR number in its own step', () => {
    const here = start(catalog).answerPlan({ maal: '010170-1234' }).workplace('010170-1234');
    expect(check(here, 'hvorfor').cpr.map(({ place }) => place.question)).toEqual(['maal']);
    expect(check(here, 'hvad').cpr.map(({ place }) => place.scope)).toEqual(['workplace']);
  });

  it('names the rules that are broken, but not a limit of one’s own, and nothing of a declined task', () => {
    const here = start(catalog).choose('blade').answerThe('task', { ekstra: false });
    expect(check(here, 'hvad').broken.map(({ rule }) => rule.id)).toEqual(['kun-ekstra']);
    here.decline('blade', 'Nej').answerThe('task', { ekstra: 'måske' });
    expect(check(here, 'hvad')).toEqual({ form: [], cpr: [], broken: [], missing: [] });
  });
});
