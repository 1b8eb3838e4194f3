import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { addSteps, inOrder, type Plan, pledgesOf, type Suggestion } from '../../src/core/index.ts';
import { type Scenario, start } from '../scenario.ts';

const { catalog } = loadCatalog();
const IN_2026 = { period: { from: '2026-01-01', until: '2026-12-31' }, on: '2026-03-01' };

/** The first of the suggestions whose task lies in the area. */
function firstIn(scenario: Scenario, area: string): Suggestion {
  const found = scenario.assessment.suggestions.find(
    ({ record }) => catalog.tasks.find(({ id }) => id === record)?.area === area,
  );
  if (!found) throw new Error(`Nothing is suggested in ${area}`);
  return found;
}
const suggested = ({ assessment }: Scenario): string[] =>
  assessment.suggestions.map(({ record }) => record);
const pointOf = ({ assessment }: Scenario, point: string) =>
  assessment.checklist.find((each) => each.point === point)?.status;
const routeOf = (plan: Plan, agreement: string): string[] =>
  inOrder(plan.approvals.filter((each) => each.agreement === agreement)).map(({ name }) => name);

/** The kommune has said where it looks for tasks. */
const looking = (): Scenario =>
  start(catalog, IN_2026).answerPlan({
    omraader: ['teknik-og-miljoe', 'omsorg'],
    'slags-arbejdspladser': ['kommunal'],
    'aarstider-der-mangler': ['vinter'],
  });

/** The first suggestion is chosen and held against the rules, the next is declined. */
function assessed(): { scenario: Scenario; chosen: string; declined: string } {
  const scenario = looking();
  const chosen = firstIn(scenario, 'teknik-og-miljoe').record;
  scenario.choose(chosen).answerThe('task', {
    'normeret-niveau': 'Driftsplanen har eftersyn én gang om året.',
    'ud-over-normeret': true,
    'ud-over-begrundelse': 'Der er ikke afsat tid til mere.',
    'udfoeres-af-ansatte': false,
    'udfoeres-af-private': false,
    'tidligere-ordinaert': false,
    'serviceniveau-hjaelp': false,
  });
  const declined = firstIn(scenario, 'teknik-og-miljoe').record;
  scenario.decline(declined, 'Private gartnere løser opgaven i dag.');
  return { scenario, chosen, declined };
}

describe('focus point 3, played by a strategist', () => {
  it('suggests nothing until it is said where tasks are looked for, and then says why', () => {
    expect(suggested(start(catalog, IN_2026))).toEqual([]);
    const first = firstIn(looking(), 'teknik-og-miljoe');
    expect(first.because.map(({ reason }) => reason)).toContain('teknik-og-miljoe');
    expect(first.because.every(({ text }) => text !== '')).toBe(true);
  });

  it('takes a task up the list by the season that lacks them, with that as a reason', () => {
    const winter = looking();
    const record = winter.assessment.suggestions.find(
      ({ record: id }) => catalog.tasks.find((task) => task.id === id)?.season === 'vinter',
    )?.record;
    const without = looking().answerPlan({ 'aarstider-der-mangler': null });
    const of = ({ assessment }: Scenario) =>
      assessment.suggestions.find((each) => each.record === record);
    const gained = (of(winter)?.because ?? []).filter(
      ({ reason }) => !of(without)?.because.some((each) => each.reason === reason),
    );
    expect(gained.length).toBeGreaterThan(0);
    expect(of(winter)?.score).toBeGreaterThan(of(without)?.score ?? NaN);
    expect(suggested(winter).indexOf(record ?? '')).toBeLessThan(
      suggested(without).indexOf(record ?? ''),
    );
  });

  it('suggests neither what is chosen nor what is declined, and keeps why', () => {
    const { scenario, chosen, declined } = assessed();
    expect(suggested(scenario)).not.toContain(chosen);
    expect(suggested(scenario)).not.toContain(declined);
    const kept = scenario.plan.tasks.find(({ record }) => record === declined);
    expect(kept).toMatchObject({
      status: 'fravalgt',
      reason: 'Private gartnere løser opgaven i dag.',
    });
  });

  it('holds the chosen task against the rules of the day, and the checklist sees it', () => {
    const { scenario, chosen } = assessed();
    scenario.expect({ rule: 'ingen-fortraengning', status: 'met' });
    expect(pointOf(scenario, 'punkt-egnede-opgaver')).toBe('covered');
    scenario
      .answer(scenario.place('task', 'udfoeres-af-ansatte', chosen), true)
      .expect({ rule: 'ingen-fortraengning', status: 'broken' });
    // What is not established as law is open, however it is answered.
    scenario
      .answer(scenario.place('task', 'ud-over-normeret', chosen), false)
      .expect({ rule: 'ud-over-normeret-niveau', status: 'open', reason: 'uncertain' });
    const unasked = looking().ownTask('Blomster på torvet');
    expect(pointOf(unasked, 'punkt-egnede-opgaver')).not.toBe('covered');
  });

  it('asks again of a task and its agreement when the level it rests on changes', () => {
    const { scenario, chosen } = assessed();
    scenario.workplace('Vej og Park').agree('Aftale', 'Vej og Park', [chosen]);
    const shaken = () =>
      scenario.assessment.questions
        .filter(({ shaken: ground }) => ground)
        .map(({ place }) => place.question);
    expect(shaken()).toEqual([]);
    scenario.answer(
      scenario.place('task', 'normeret-niveau', chosen),
      'Planen har nu eftersyn hver måned.',
    );
    expect(shaken()).toContain('ud-over-normeret');
  });

  it('starts every agreement from the standing procedure, in its order', () => {
    const { scenario, chosen } = assessed();
    const steps = ['Leder', 'Tillidsrepræsentant', 'MED', 'Følgegruppe'];
    scenario.plan = addSteps(
      scenario.plan,
      steps.map((name) => ({ name, answers: {} })),
      scenario.stamp,
    );
    scenario.workplace('Vej og Park').agree('Aftale', 'Vej og Park', [chosen]);
    expect(routeOf(scenario.plan, scenario.id('agreement', 'Aftale'))).toEqual(steps);
  });

  it('promises an answer that has a deadline, with the one who fetches it, until it is there', () => {
    const { scenario, chosen } = assessed();
    scenario.plan = addSteps(scenario.plan, [{ name: 'MED', answers: {} }], scenario.stamp);
    scenario.workplace('Vej og Park').agree('Aftale', 'Vej og Park', [chosen]);
    const promised = () =>
      pledgesOf(scenario.plan, catalog, scenario.on).filter(({ what }) => what.includes('MED'));
    expect(promised()).toEqual([]);
    scenario.answerThe('approval', {
      'godkendelse-frist': '2026-04-01',
      'godkendelse-ansvarlig': 'Koordinatoren',
    });
    expect(promised()).toMatchObject([{ owner: 'Koordinatoren', due: '2026-04-01', done: false }]);
    scenario.answerThe('approval', { 'godkendelse-dato': '2026-03-20' });
    expect(promised()).toMatchObject([{ done: true }]);
  });

  it('offers its own limits, and checks the one that is taken', () => {
    const { scenario, chosen } = assessed();
    scenario.workplace('Vej og Park').agree('Aftale', 'Vej og Park', [chosen]);
    scenario.answerThe('agreement', { 'timer-om-ugen': 30 });
    expect(scenario.findings('egen-graense-timer').map(({ status }) => status)).not.toContain(
      'broken',
    );
    scenario
      .limit('egen-graense-timer', 20)
      .expect({ rule: 'egen-graense-timer', status: 'broken' });
    scenario.limit('egen-graense-timer', 37).expect({ rule: 'egen-graense-timer', status: 'met' });
  });
});
