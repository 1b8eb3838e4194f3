/** The agreements that figures are kept of: those that count, wherever they are and whenever they were. */
import { describe, expect, test } from 'vitest';
import { addAgreement, addApproval, type Catalog } from '../../../src/core/index.ts';
import { approvedAgreements } from '../../../src/core/follow-up/approved.ts';
import { type Scenario, start } from '../../scenario.ts';
import { smallCatalog } from '../small-catalog.ts';

const catalog: Catalog = smallCatalog();
for (const form of catalog.forms) {
  if (form.scope === 'agreement') form.established = { is: [{ answer: 'hoert' }, true] };
}
const approved = ({ plan }: Scenario) => approvedAgreements(plan, catalog);

describe('the agreements that figures are kept of', () => {
  test('are those that count, in the order of the plan', () => {
    const plan = start(catalog)
      .agree('Ja', null)
      .answerThe('agreement', { hoert: true })
      .agree('Nej', null)
      .answerThe('agreement', { hoert: false })
      .agree('Måske', null)
      .agree('Også', null)
      .answerThe('agreement', { hoert: true });
    expect(approved(plan).map(({ name }) => name)).toEqual(['Ja', 'Også']);
  });

  test('are still those whose last day is over', () => {
    const period = { from: '2019-01-01', until: '2019-12-31' };
    const plan = start(catalog, { period: { from: '2026-01-01', until: '2026-12-31' } })
      .agree('Dengang', null, [], period)
      .answerThe('agreement', { hoert: true })
      .agree('Nu', null)
      .answerThe('agreement', { hoert: true });
    expect(approved(plan).map(({ from, until }) => [from, until])).toEqual([
      ['2019-01-01', '2019-12-31'],
      ['2026-01-01', '2026-12-31'],
    ]);
  });

  test('are at their own workplace, or at those with approvals under one for a whole area', () => {
    const life = start(catalog).workplace('Havnen').workplace('Skoven').workplace('Byen');
    life.agree('Én', 'Skoven').answerThe('agreement', { hoert: true });
    const area = { name: 'Alle', workplace: null, area: 'bygninger', tasks: [] };
    life.plan = addAgreement(life.plan, area, life.stamp);
    life.answerThe('agreement', { hoert: true });
    const agreement = life.id('agreement');
    expect(approved(life)[1]?.workplaces).toEqual([]);
    for (const name of ['Byen', 'Havnen']) {
      const step = { name: 'Leder', agreement, workplace: life.id('workplace', name) };
      life.plan = addApproval(life.plan, step, life.stamp);
    }
    expect(approved(life).map(({ workplaces }) => workplaces.map(({ name }) => name))).toEqual([
      ['Skoven'],
      ['Havnen', 'Byen'],
    ]);
    expect(approved(life)[1]?.areas).toEqual([{ slug: 'huse', title: 'Huse' }]);
  });

  test('are in the areas of the tasks that are chosen for them', () => {
    const life = start(catalog).choose('maling').choose('blade').choose('baenke').ownTask('Eget');
    life.agree('Alt', null, ['maling', 'blade', 'baenke', 'Eget']);
    life.answerThe('agreement', { hoert: true });
    const [one] = approved(life);
    expect(one?.areas.map(({ slug }) => slug)).toEqual(['parker', 'huse']);
    expect(one?.tasks.map(({ name, area }) => [name, area])).toEqual([
      ['maling', 'huse'],
      ['blade', 'parker'],
      ['baenke', 'parker'],
      ['Eget', ''],
    ]);
  });
});
