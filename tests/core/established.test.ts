import { describe, expect, it } from 'vitest';
import {
  addApproval,
  agreementFile,
  type Catalog,
  joinAgreement,
  planOfAgreement,
  progressIn,
  readFile,
  setAgreement,
  tally,
} from '../../src/core/index.ts';
import { type Scenario, stamps, start } from '../scenario.ts';
import { question, rule, section, smallCatalog } from './small-catalog.ts';

/** The small catalog where an agreement counts once it is heard, and three places is the most, planned or agreed. */
function counting(): Catalog {
  const base = smallCatalog();
  const forms = base.forms.map((form) =>
    form.scope === 'agreement'
      ? {
          ...form,
          established: { is: [{ answer: 'hoert' }, true] as [{ answer: string }, boolean] },
        }
      : form,
  );
  const approval = {
    id: 'godkendelse',
    scope: 'approval' as const,
    title: 'Godkendelser',
    singular: 'godkendelse',
    plural: 'godkendelser',
    sections: [section('forloebet', [question('hvornaar-det', { type: 'date' })])],
  };
  const where = { is: [{ fact: 'established' as const }, true] as [{ fact: 'established' }, true] };
  const value = { answer: 'pladser' };
  const rules = [
    ...base.rules,
    rule('faa-aftalte', 'plan', { atMost: [{ sum: 'agreements', value, where }, 3] }),
    rule('faa-planlagte', 'plan', { atMost: [{ sum: 'agreements', value }, 3] }),
  ];
  return { ...base, forms: [...forms, approval], rules };
}

const catalog = counting();
const on = '2026-03-01';
const agreed = (hoert: boolean | null): Scenario =>
  start(catalog).agree('Aftale', null, []).answerThe('agreement', { pladser: 5, hoert });
const progress = ({ plan }: Scenario) => [...progressIn(plan, catalog, 'agreement', on).values()];

describe('what is established', () => {
  it('alone is counted where a rule asks for it, and all that is planned where it does not', () => {
    agreed(true)
      .expect({ rule: 'faa-aftalte', status: 'broken' })
      .expect({ rule: 'faa-planlagte', status: 'broken' });
    for (const hoert of [false, null]) {
      agreed(hoert)
        .expect({ rule: 'faa-aftalte', status: 'met' })
        .expect({ rule: 'faa-planlagte', status: 'broken' });
    }
  });

  it('is told from a draft, from what is under way and from what is over', () => {
    expect(progress(agreed(null))).toEqual(['draft']);
    expect(progress(agreed(true))).toEqual(['established']);
    const begun = agreed(false);
    const id = begun.id('agreement');
    const step = { name: 'Leder', agreement: id, workplace: null };
    begun.plan = addApproval(begun.plan, step, begun.stamp);
    expect(progress(begun)).toEqual(['draft']);
    begun.answerThe('approval', { 'hvornaar-det': '2026-02-01' });
    expect(progress(begun)).toEqual(['under-way']);
    const ended = agreed(true);
    const until = (day: string) => {
      const period = { from: '2026-01-01', until: day };
      ended.plan = setAgreement(ended.plan, ended.id('agreement'), { period }, ended.stamp);
      return progress(ended);
    };
    expect(until('2026-03-01')).toEqual(['established']);
    expect(until('2026-02-28')).toEqual(['ended']);
  });

  it('is summed up in three numbers', () => {
    expect(tally(['draft', 'under-way', 'established', 'ended', 'established'])).toEqual({
      established: 2,
      coming: 2,
      ended: 1,
    });
  });

  it('is everything of a kind that asks for nothing', () => {
    const { plan } = start(catalog).workplace('Parken');
    expect([...progressIn(plan, catalog, 'workplace', on).values()]).toEqual(['established']);
  });
});

describe('an agreement for a whole area', () => {
  const period = { from: '2024-03-01', until: '2024-05-31' };
  const over = (...staff: number[]): Scenario => {
    const scenario = start(catalog).agree('Parker', null, [], period);
    const id = scenario.id('agreement');
    scenario.plan = setAgreement(scenario.plan, id, { area: 'parker' }, scenario.stamp);
    scenario.answerThe('agreement', { pladser: 2 });
    for (const ansatte of staff) {
      scenario.workplace(`Sted ${String(ansatte)}`).answerThe('workplace', { ansatte });
      const step = { name: 'Leder', agreement: id, workplace: scenario.id('workplace') };
      scenario.plan = addApproval(scenario.plan, step, scenario.stamp);
    }
    return scenario;
  };

  it('is held up against the rules at each workplace under it', () => {
    over(20, 30).expect({ rule: 'forhold', status: 'met' });
    over(20, 4).expect({ rule: 'forhold', status: 'open', reason: 'uncertain' });
  });

  it('is open as long as it has no workplace', () => {
    over().expect({ rule: 'forhold', status: 'open', reason: 'unanswered' });
  });

  it('leaves with the workplaces under it, and comes back with them', () => {
    const { plan } = over(20, 4);
    const file = agreementFile(plan, plan.agreements[0]?.id ?? '');
    if (!file) throw new Error('No such agreement');
    const read = readFile(JSON.stringify(file));
    if (!read.ok || read.kind !== 'agreement') throw new Error('Not read');
    expect(planOfAgreement(read.file).workplaces.map(({ name }) => name)).toEqual([
      'Sted 20',
      'Sted 4',
    ]);
    const bare = { ...plan, workplaces: [], approvals: [], agreements: [] };
    const back = joinAgreement(bare, read.file, stamps('y'));
    expect(back.workplaces).toEqual(plan.workplaces);
    expect(back.approvals).toEqual(plan.approvals);
  });
});
