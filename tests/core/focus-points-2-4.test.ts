import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import type { Finding } from '../../src/core/index.ts';
import { type Scenario, start } from '../scenario.ts';

const { catalog } = loadCatalog();

const IN_2026 = { period: { from: '2026-01-01', until: '2026-12-31' }, on: '2026-03-01' };
const DAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag'];

/** Four days of work and one of job search: thirty-seven hours. */
const FOUR_AND_ONE = [
  ...DAYS.slice(0, 4).map((day) => `${day} nytteindsats 7.5`),
  'fredag cv-og-jobsoegning 7',
];
/** Five whole days of work: forty hours. */
const FIVE_DAYS = DAYS.map((day) => `${day} nytteindsats 8`);

function saidOf(scenario: Scenario, rule: string): Finding['status'][] {
  return scenario.assessment.findings
    .filter((finding) => finding.rule.id === rule)
    .map(({ status }) => status);
}
const pointOf = (scenario: Scenario, point: string) =>
  scenario.assessment.checklist.find((each) => each.point === point)?.status;

describe('focus point 2, played by a strategist', () => {
  const played = start(catalog, IN_2026)
    .answerPlan({
      hovedmaalgrupper: 'Borgere med arbejdspligt og jobparate.',
      'overblik-over-betingelser': 'En faglig konsulent holder øje.',
      'individuel-vurdering': 'Vi taler med borgeren om mål og helbred.',
      'behov-for-andre-tilbud': 'Støtte kommer først.',
      'meningsfulde-opgaver': 'Borgeren vælger mellem to pladser.',
      'undgaa-fastholdelse': 'Job går altid forud.',
      'revurdering-uger': 6,
      'foer-et-nyt-forloeb': 'Teamlederen ser på det forrige.',
      timetal: 'Vi begynder med 25 timer.',
    })
    .group('arbejdspligt')
    .answerThe('target-group', {
      begynder: 'efter-vurdering',
      hvornaar: 'Når en vurdering viser det.',
      'former-foerst': ['hold'],
      'saerligt-tilrettelagt-foerst': true,
      'arbejdsgivere-foerst': ['kommunal'],
      'prioriterede-indsatser': 'Hold med fast leder.',
      'klar-foer-start': ['attest', 'toej', 'helbred'],
      'foer-start': 'Koordinatoren sørger for tøj.',
      'timer-om-ugen': 30,
      'gruppens-uge': FOUR_AND_ONE,
      'kombinerede-tilbud': ['danskundervisning'],
      'hvem-visiterer': 'Sagsbehandleren',
      'information-i-form': ['faktaark'],
    });

  it('answers every question of a group that is asked for', () => {
    const place = played.place('target-group', 'hvornaar');
    const open = played.assessment.questions.filter(
      (one) =>
        one.place.scope === 'target-group' &&
        one.place.id === place.id &&
        one.state === 'open' &&
        one.weight !== 'valgfri',
    );
    expect(open.map((one) => one.place.question)).toEqual([]);
  });

  it('covers the combination with other offers by choices alone', () => {
    expect(pointOf(played, 'punkt-kombineres-med-andre-tilbud')).toBe('covered');
    expect(pointOf(played, 'punkt-ikke-forlaenge')).toBe('covered');
  });

  it('asks of specially arranged work where there is a duty to work, and nowhere else', () => {
    const others = start(catalog, IN_2026).group('kontanthjaelp-jobparat');
    const stateOf = (scenario: Scenario) =>
      scenario.assessment.questions.find(
        ({ place }) => place.question === 'saerligt-tilrettelagt-foerst',
      )?.state;
    expect(stateOf(played)).toBe('answered');
    expect(stateOf(others)).toBe('hidden');
  });

  it('keeps the week of a group with a duty to work at 37 hours, from the day the duty began', () => {
    const rule = 'arbejdspligt-gruppens-uge-hoejst-37-timer';
    expect(saidOf(played, rule)).toEqual(['met']);
    const over = (from: string, until: string, group = 'arbejdspligt') =>
      saidOf(
        start(catalog, { period: { from, until }, on: from })
          .group(group)
          .answerThe('target-group', { 'gruppens-uge': FIVE_DAYS }),
        rule,
      );
    expect(over('2026-01-01', '2026-12-31')).toEqual(['broken']);
    expect(over('2026-01-01', '2027-06-30')).toEqual(['broken', 'open']);
    expect(over('2027-01-01', '2027-12-31')).toEqual(['open']);
    expect(over('2024-01-01', '2024-12-31')).toEqual(['not-applicable']);
    expect(over('2026-01-01', '2026-12-31', 'kontanthjaelp-jobparat')).toEqual(['not-applicable']);
  });

  it('says nothing of a week that was not laid', () => {
    const scenario = start(catalog, IN_2026).group('arbejdspligt');
    for (const rule of [
      'arbejdspligt-gruppens-uge-hoejst-37-timer',
      'arbejdspligt-modeluge-hoejst-37-timer',
      'tid-til-jobsoegning-i-modelugen',
      'tid-til-jobsoegning-i-gruppens-uge',
    ])
      expect(saidOf(scenario, rule)).toEqual(['not-applicable']);
  });
});

describe('focus point 4, played by a strategist', () => {
  const play = (modeluge: string[]) =>
    start(catalog, IN_2026)
      .answerPlan({
        'jobfokus-i-hverdagen': 'Hver borger har et mål.',
        vejlederkompetence: 'Lederne har et makkerskab.',
        'cv-ved-start': 'Projektlederen ser på det.',
        'cv-ansvarlig': 'Projektlederen',
        'cv-frist-dage': 7,
        'opfoelgning-paa-den-enkelte': 'Vi taler med borgeren hver uge.',
        'samtaler-daglig-leder': 'hver-dag',
        'samtaler-sagsbehandler': 'hver-maaned',
        'samtaler-om': ['trivsel', 'rette-tilbud'],
        'arbejdstid-og-soegning': 'Ugen er på fire dage.',
        'fri-til-samtaler': true,
        modeluge,
        opkvalificering: 'Korte kurser.',
        'supplerende-hjaelp': 'Jobcaféen.',
      })
      .measure('cv')
      .answerThe('measure', {
        'saadan-goer-i': 'En vejleder hjælper.',
        'ansvarlig-funktion': 'Vejlederen',
        'hvornaar-i-forloebet': 'Første uge',
        'paa-plads-dato': '2026-04-01',
        'for-hvem': ['arbejdspligt'],
      });

  it('covers the checklist’s day for job search by the week itself', () => {
    expect(pointOf(play(FOUR_AND_ONE), 'punkt-dage-til-jobsoegning')).toBe('covered');
    expect(pointOf(play(FIVE_DAYS), 'punkt-dage-til-jobsoegning')).toBe('missing');
  });

  it('follows the advice of a day to look for work, or is told', () => {
    expect(saidOf(play(FOUR_AND_ONE), 'tid-til-jobsoegning-i-modelugen')).toEqual(['met']);
    const told = play(FIVE_DAYS).assessment.findings.find(
      ({ rule }) => rule.id === 'tid-til-jobsoegning-i-modelugen',
    );
    expect(told?.status).toBe('broken');
    expect(told?.place.question).toBe('modeluge');
  });

  it('holds the model week to 37 hours where a chosen group with a duty to work has no week of its own', () => {
    const rule = 'arbejdspligt-modeluge-hoejst-37-timer';
    expect(saidOf(play(FIVE_DAYS), rule)).toEqual(['not-applicable']);
    expect(saidOf(play(FIVE_DAYS).group('kontanthjaelp-jobparat'), rule)).toEqual([
      'not-applicable',
    ]);
    const bound = play(FIVE_DAYS).group('arbejdspligt');
    expect(saidOf(bound, rule)).toEqual(['broken']);
    bound.answerThe('target-group', { 'gruppens-uge': FOUR_AND_ONE });
    expect(saidOf(bound, rule)).toEqual(['not-applicable']);
    expect(saidOf(play(FOUR_AND_ONE).group('arbejdspligt'), rule)).toEqual(['met']);
  });

  it('holds the hours at the workplace to the kommune’s own limit, and no others', () => {
    const rule = 'modeluge-inden-for-egen-graense';
    expect(saidOf(play(FOUR_AND_ONE), rule)).toEqual(['not-applicable']);
    expect(saidOf(play(FOUR_AND_ONE).limit('egen-graense-timer', 30), rule)).toEqual(['met']);
    expect(saidOf(play(FIVE_DAYS).limit('egen-graense-timer', 30), rule)).toEqual(['broken']);
  });

  it('offers weeks to begin from that follow every rule of a week', () => {
    const question = catalog.focusPoints
      .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
      .find(({ id }) => id === 'modeluge');
    expect(question?.presets?.length).toBeGreaterThan(1);
    for (const { value } of question?.presets ?? []) {
      const scenario = play(value).group('arbejdspligt');
      expect(saidOf(scenario, 'arbejdspligt-modeluge-hoejst-37-timer')).toEqual(['met']);
      expect(saidOf(scenario, 'tid-til-jobsoegning-i-modelugen')).toEqual(['met']);
    }
  });
});
