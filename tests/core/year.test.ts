import { describe, expect, it } from 'vitest';
import {
  changesSince,
  confirmSection,
  nextEdition,
  type Plan,
  planSchema,
  sectionKey,
  setAnswer,
  yearMark,
  yearMarks,
} from '../../src/core/index.ts';
import { type Scenario, stamps, start } from '../scenario.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const stamp = stamps('year');
const AIM = 'plan//formaal';

const begun = (): Scenario =>
  start(catalog)
    .note('step', 'Leder')
    .answerPlan({ maal: 'Vi rydder stier.' })
    .choose('blade')
    .answerThe('task', { ekstra: true })
    .workplace('Parken')
    .answerThe('workplace', { ansatte: 12 })
    .agree('Færdig', 'Parken', ['blade'], { from: '2026-01-01', until: '2026-06-30' })
    .agree('Løber videre', 'Parken', ['blade'], { from: '2026-09-01', until: '2027-03-31' });

const given = { period: { from: '2027-01-01', until: '2027-12-31' }, title: '2027', catalog };
const nextYear = (plan: Plan = begun().plan): Plan => nextEdition(plan, given, stamp);
const answered = (plan: Plan, question: string, value: string | boolean): Plan =>
  setAnswer(plan, { scope: 'plan', id: null, question }, value, 1, stamp);

describe('next year’s edition', () => {
  it('knows the edition it came from, and leaves approvals behind with their agreement', () => {
    const { plan } = begun();
    const next = nextYear({ ...plan, notCpr: ['0101011234'] });
    expect(plan.approvals).toHaveLength(2);
    expect(next.basedOn).toBe(plan.edition);
    expect(next.approvals.map(({ agreement }) => agreement)).toEqual(
      next.agreements.map(({ id }) => id),
    );
    expect(next.agreements.map(({ name }) => name)).toEqual(['Løber videre']);
    expect(next.notCpr).toEqual(['0101011234']);
    expect(planSchema.safeParse(next).error).toBeUndefined();
  });

  it('begins without the answers that are of the edition they were given in', () => {
    const known = smallCatalog();
    const asked = known.focusPoints.flatMap(({ sections }) =>
      sections.flatMap(({ questions }) => questions),
    );
    const once = asked.find(({ id }) => id === 'maal');
    const plan = answered(begun().plan, 'andet', 'Bliver');
    if (once) once.ofEdition = true;
    const next = nextEdition(plan, { ...given, catalog: known }, stamp);
    expect(plan.answers).toHaveProperty('maal');
    expect(Object.keys(next.answers)).toEqual(['andet']);
    expect(nextYear(plan).answers).toBe(plan.answers);
  });

  it('carries over each section that has answers, to be confirmed', () => {
    const scenario = begun();
    const next = nextYear(scenario.plan);
    expect([...yearMarks(next, catalog)]).toEqual([
      [AIM, 'to-confirm'],
      [sectionKey({ scope: 'workplace', id: scenario.id('workplace') }, 'stedet'), 'to-confirm'],
      [sectionKey({ scope: 'task', id: scenario.id('task') }, 'arbejdet'), 'to-confirm'],
    ]);
    expect(yearMarks(scenario.plan, catalog).size).toBe(0);
  });

  it('marks a section that is another than last year, however often it was saved or confirmed', () => {
    const next = nextYear();
    const mark = (plan: Plan) => yearMarks(plan, catalog).get(AIM);
    const confirmed = confirmSection(next, AIM, stamp);
    expect(mark(confirmed)).toBe('unchanged');
    expect(mark(answered(confirmed, 'maal', 'Vi rydder grøfter.'))).toBe('changed');
    expect(mark(answered(next, 'samarbejde', true))).toBe('changed');
    const back = answered(answered(next, 'maal', 'Nej.'), 'maal', 'Vi rydder stier.');
    expect(mark(back)).toBe('to-confirm');
    const anew = { ...next, answers: { maal: { value: 'Vi rydder stier.', revision: 7 } } };
    expect(mark(anew)).toBe('to-confirm');
  });

  it('says nothing of what was added since, nor of what is gone or declined', () => {
    const scenario = start(catalog, { plan: nextYear(), prefix: 'next' });
    scenario.choose('baenke').answerThe('task', { ekstra: true });
    scenario.remove('workplace').decline('blade', 'Ingen tid.');
    expect([...yearMarks(scenario.plan, catalog).keys()]).toEqual([AIM]);
  });

  it('does not ask about a section where every question is hidden', () => {
    const content = smallCatalog();
    const [section] = content.focusPoints[0]?.sections ?? [];
    const shown = { is: [{ answer: 'samarbejde' }, true] } as const;
    const hides = structuredClone(content);
    hides.focusPoints[1]?.sections.push({
      ...(section as never as object),
      id: 'skjult',
      title: 'Skjult',
      questions: [{ ...(section?.questions[3] as never as object), id: 'sjov', shown } as never],
    });
    const plan = answered(answered(start(hides).plan, 'sjov', 'Ja'), 'samarbejde', false);
    const next = nextEdition(plan, { ...given, catalog: hides }, stamp);
    expect(next.carried).toHaveProperty(['plan//skjult']);
    expect(yearMarks(next, hides).has('plan//skjult')).toBe(false);
  });

  it('marks one section alone as it marks them all', () => {
    const scenario = begun();
    const next = confirmSection(nextYear(scenario.plan), AIM, stamp);
    for (const [key, mark] of yearMarks(next, catalog)) {
      const [scope, id, section] = key.split('/') as ['plan' | 'task', string, string];
      expect(yearMark(next, catalog, { scope, id: id === '' ? null : id }, section)).toBe(mark);
    }
    const absent = { scope: 'task' as const, id: 'findes-ikke' };
    expect(yearMark(next, catalog, absent, 'arbejdet')).toBeNull();
    expect(yearMark(next, catalog, { scope: 'plan', id: null }, 'ukendt')).toBeNull();
  });

  it('is left as it is when what is confirmed was not carried over, or is confirmed already', () => {
    const next = nextYear();
    expect(confirmSection(next, 'plan//ukendt', stamp)).toBe(next);
    const once = confirmSection(next, AIM, stamp);
    expect(confirmSection(once, AIM, stamp)).toBe(once);
  });

  it('tells what changed since, the new title, period and dropped agreement among it', () => {
    const { plan } = begun();
    const next = answered(nextYear(plan), 'maal', 'Vi rydder grøfter.');
    const kinds = changesSince(plan, next, catalog).map(
      ({ kind, fact, name }) => fact ?? `${kind} ${name}`,
    );
    expect(kinds).toEqual(['title', 'period', 'answer ', 'removed Færdig']);
  });
});
