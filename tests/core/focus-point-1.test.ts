/** Focus point 1 lived through on the real content: what is asked, covered, promised, and still called for. */
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { kindsOf, pledgesOf } from '../../src/core/index.ts';
import { type Scenario, start } from '../scenario.ts';

const { catalog } = loadCatalog();
const ON = '2026-03-01';
const POINT = 'strategi';

/** The strategy as a strategist writes it, first date to last. */
function written(): Scenario {
  return start(catalog, { on: ON, period: { from: '2026-01-01', until: '2026-12-31' } })
    .answerPlan({
      formaal: 'Vi bruger nytteindsats, så borgere kommer videre i job eller uddannelse.',
      sigtepunkter: 'Et lønnet job går forud.',
      'andre-tilbud': ['loennede-timer', 'praktik'],
      'plads-blandt-tilbud': 'ventetid',
      'samspil-med-andre-tilbud': 'Lønnede timer kommer først.',
      organisering: 'begge',
      'hold-beskrivelse': 'To hold med hver otte pladser.',
      'enkeltpladser-beskrivelse': 'Til dem, der kan arbejde selvstændigt.',
      koordinering: 'En koordinator finder pladser.',
      kompetencer: 'Holdledere kan vise til rette.',
      'kompetencer-kurser': 'To dages kursus.',
      'kompetencer-ansvarlig': 'Den faglige konsulent',
      'kompetencer-frist': '2026-05-29',
      'kombination-med-vejledning': 'En samtale hver sjette uge.',
      'oekonomi-med': false,
    })
    .answerPlan({
      'inddragne-parter': ['faglige-organisationer', 'erhvervsraad', 'med'],
      'inddragelsens-forloeb': 'To møder om udkastet.',
      'politisk-behandling': 'Udvalget godkendte strategien.',
      'afstemning-med-parter': 'Alle er enige om grænserne.',
      'udmelding-modtagere': [
        'ledere',
        'medarbejdere',
        'politikere',
        'faglige-organisationer',
        'erhvervsraad',
      ],
      'udmelding-maade': 'På et fællesmøde.',
      'udmelding-dato': '2026-02-01',
      'udmelding-ansvarlig': 'Chefen for området',
      'klar-og-forstaaelig': 'To ledere har læst udkastet.',
      'opfoelgning-rytme': 'Koordinatoren samler tal hvert kvartal.',
      'opfoelgning-ansvarlig': 'Koordinatoren',
      'opfoelgning-naeste': '2026-04-15',
      'gruppens-form': 'foelgegruppe',
      styregruppe: 'Følgegruppen ser nye opgaver.',
      'gruppens-medlemmer': 'Koordinatoren\nErhvervsrådet',
      'gruppens-naeste-moede': '2026-04-20',
      'opfoelgning-tal': 'Egne opgørelser.',
      'tal-om-deltagere': 'Antal i alt.',
      'tal-om-opgaver': 'En liste hvert kvartal.',
      'tal-om-effekt': 'Job efter tre måneder.',
      'raadet-naeste-droeftelse': '2026-10-01',
      'naeste-revision': '2026-11-02',
    })
    .note('consultation', 'Erhvervsrådet')
    .answerThe('consultation', {
      'slags-part': 'erhvervsraad',
      'spurgt-dato': '2026-01-10',
      svarfrist: '2026-02-10',
      'hoert-dato': '2026-02-05',
      holdning: 'enig',
      aftalt: 'Rådet får en plads i følgegruppen.',
    })
    .note('consultation', 'Hoved-MED')
    .answerThe('consultation', {
      'slags-part': 'med-udvalg',
      'spurgt-dato': '2026-01-10',
      svarfrist: '2026-03-15',
    })
    .note('action', 'Møde med lederne')
    .answerThe('action', { hvad: 'Tale om foråret.', ansvarlig: 'Koordinatoren' });
}

describe('focus point 1, played whole', () => {
  it('has answered all that is obligatory, and counts no question it does not ask', () => {
    const { completeness, questions } = written().assessment;
    const own = completeness.sections.filter(({ owner }) => owner === POINT);
    expect(own.length).toBeGreaterThan(5);
    for (const { counts } of own) {
      expect(counts.obligatorisk.answered).toBe(counts.obligatorisk.total);
    }
    const stateOf = (slug: string) => questions.find(({ place }) => place.question === slug)?.state;
    expect(stateOf('oekonomi-refusion')).toBe('hidden');
    expect(stateOf('hold-beskrivelse')).toBe('answered');
  });

  it('asks of the economy only where the kommune wants it, and of single places only where they are', () => {
    const scenario = written().answerPlan({ 'oekonomi-med': true, organisering: 'hold' });
    const { questions } = scenario.assessment;
    const stateOf = (slug: string) => questions.find(({ place }) => place.question === slug)?.state;
    expect(stateOf('oekonomi-refusion')).toBe('open');
    expect(stateOf('enkeltpladser-beskrivelse')).toBe('hidden');
  });

  it('covers the points of its checklist, but for those that other focus points answer', () => {
    const { checklist } = written().assessment;
    const left = checklist
      .filter(({ focusPoint, status }) => focusPoint === POINT && status !== 'covered')
      .map(({ point }) => point);
    expect(left).toEqual([
      'punkt-overvejelser-om-maalgrupper',
      'punkt-hvem-og-hvornaar',
      'punkt-rammer-for-opgaver',
      'punkt-hvilke-opgaver',
      'punkt-job-og-uddannelsesfokus',
      'punkt-ikke-fastholde',
      'punkt-stoette-til-jobfokus',
    ]);
  });

  it('gathers every promise by date, with owner and what is missing', () => {
    const pledges = pledgesOf(written().plan, catalog, ON);
    const rows = pledges.map(({ what, owner, due, done, overdue }) =>
      [due ?? '-', what, owner ?? '-', done ? 'done' : overdue ? 'overdue' : 'open'].join(' | '),
    );
    expect(rows).toEqual([
      '2026-02-01 | Give besked om strategien | Chefen for området | overdue',
      '2026-02-10 | Få svar fra Erhvervsrådet | - | done',
      '2026-03-15 | Få svar fra Hoved-MED | - | open',
      '2026-04-15 | Følge op på strategien | Koordinatoren | open',
      '2026-04-20 | Holde møde i gruppen | Koordinatoren | open',
      '2026-05-29 | Holde kurser for dem, der leder nytteindsats | Den faglige konsulent | open',
      '2026-10-01 | Tale med det regionale beskæftigelsesråd om strategien | Koordinatoren | open',
      '2026-11-02 | Se strategien igennem | - | open',
      '- | Holde aftalen med Erhvervsrådet | - | open',
      '- | Møde med lederne | Koordinatoren | open',
    ]);
    const revision = pledges.find(({ place }) => place.question === 'naeste-revision');
    expect(revision?.fields.owner?.question).toBe('revision-ansvarlig');
  });

  it('calls for a talk with each party that is named, until there is one', () => {
    const scenario = written();
    const called = () =>
      kindsOf(scenario.plan, catalog, 'consultation', ON)
        .filter(({ count, calledBy }) => count === 0 && calledBy.length > 0)
        .map(({ option }) => option.id);
    expect(called()).toEqual(['faglig-organisation']);
    scenario.note('consultation', 'FH').answerThe('consultation', {
      'slags-part': 'faglig-organisation',
    });
    expect(called()).toEqual([]);
    scenario.remove('consultation', 'Erhvervsrådet');
    expect(called()).toEqual(['erhvervsraad']);
  });

  it('offers each party that the catalogue names by the name it is added under', () => {
    const named = kindsOf(start(catalog).plan, catalog, 'consultation', ON).filter(
      ({ option }) => option.name !== undefined,
    );
    expect(named.map(({ option }) => option.id)).toEqual([
      'politisk-udvalg',
      'faglig-organisation',
      'erhvervsraad',
      'med-udvalg',
      'tillidsrepraesentant',
      'regionalt-raad',
    ]);
    expect(named.every(({ calledBy }) => calledBy.length === 0)).toBe(true);
  });
});
