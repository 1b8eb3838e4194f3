import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadCatalog, publishCatalog } from '../../src/catalog.ts';
import type { Certainty, Change, Provision, Rule, TargetGroup } from '../../src/core/index.ts';
import { strings } from './texts.ts';

type Dated = Rule | TargetGroup | Provision;

const { catalog, examples } = loadCatalog();
const rules = new Map(catalog.rules.map((rule) => [rule.id, rule]));
/** The provisions about jobrettet indsats rest on a guide of their own, and are held by their own table. */
const provisions = catalog.provisions.filter(({ topic }) => topic !== 'jobrettet-indsats');
const dated: Dated[] = [...catalog.rules, ...catalog.targetGroups, ...provisions];
const KINDS = {
  rules: catalog.rules,
  'target-groups': catalog.targetGroups,
  provisions: catalog.provisions,
} as const;

const range = (prefix: string, last: number): string[] =>
  Array.from({ length: last }, (_, at) => `${prefix}${String(at + 1)}`);

function rule(slug: string): Rule {
  const found = rules.get(slug);
  if (!found) throw new Error(`No rule ${slug}`);
  return found;
}

/** How sure a record is on a day, the expected change of law counted in. */
function certaintyOn(record: Dated, day: string): Certainty {
  const { certainty, expected } = record;
  return expected && day >= expected.from ? expected.certainty : certainty;
}

const holdsOn = (record: Dated, day: string): boolean =>
  (record.from ?? '') <= day && day <= (record.until ?? '9999-12-31');

describe('the statements of the catalogue', () => {
  /** Where each statement is answered first-hand: one record for each, and no record for two. */
  const FIRST: Record<string, `${keyof typeof KINDS}/${string}`> = {
    K01: 'provisions/formaal',
    K02: 'rules/offentlig-arbejdsplads',
    K03: 'rules/aarlig-droeftelse-med-raadet',
    K04: 'provisions/raadenes-anbefalinger',
    K05: 'provisions/strategiens-punkter',
    K06: 'provisions/uddannelseshjaelp-blev-kontanthjaelp',
    K07: 'provisions/integrationsydelse-blev-kontanthjaelp',
    K08: 'target-groups/arbejdsmarkedsydelse',
    K09: 'target-groups/kontantydelse',
    K10: 'rules/dagpenge-kun-raadighedsafproevende',
    K11: 'provisions/tre-maaneders-jobsoegning',
    K12: 'provisions/aabenlyst-uddannelsesparate-inden-en-maaned',
    K13: 'provisions/femten-timer-i-integrationsprogrammet',
    K14: 'rules/hoejst-13-uger',
    K15: 'rules/droeftelse-med-tr',
    K16: 'rules/ud-over-normeret-niveau-foer-2025',
    K17: 'rules/rimelighedskrav',
    K18: 'rules/tilkendegivelse-om-rimelighed',
    K19: 'rules/serviceniveau-83',
    K20: 'rules/ingen-fortraengning',
    K21: 'rules/kvartalslister-til-raadet',
    K22: 'rules/de-minimis-200000',
    K23: 'provisions/jobcentret-hedder-kommunen',
    K24: 'provisions/uddannelsespaalaeg',
    K25: 'provisions/jobrotation',
    K26: 'provisions/lokale-parter',
    K27: 'provisions/opgaveeksempler',
    K28: 'provisions/styrelsens-adresse',
  };
  const ids = Array.from({ length: 28 }, (_, at) => `K${String(at + 1).padStart(2, '0')}`);
  const first = (id: string): Dated | undefined => {
    const [kind, slug] = (FIRST[id] ?? '').split('/') as [keyof typeof KINDS, string];
    return (KINDS[kind] as readonly Dated[]).find((record) => record.id === slug);
  };

  it('are each answered first-hand by a record of their own', () => {
    expect(Object.keys(FIRST)).toEqual(ids);
    expect(new Set(Object.values(FIRST)).size).toBe(ids.length);
  });

  it.each(ids)('%s is told as the catalogue said it, what holds, and what to do', (id) => {
    const record = first(id);
    expect(record?.statements).toEqual([id]);
    for (const said of [record?.catalogue, record?.now, record?.practice]) expect(said).toBeTruthy();
  });

  /** Each of the eight safeguard rules: what it is called now and what it was called then. */
  const SAFEGUARDS: [string, ...string[]][] = [
    ['hoejst-13-uger'],
    ['droeftelse-med-tr', 'orientering-af-tr'],
    ['ud-over-normeret-niveau-foer-2025', 'ud-over-normeret-niveau'],
    ['rimelighedskrav', 'tilkendegivelse-om-rimelighed'],
    ['serviceniveau-83', 'serviceniveau-aeldreloven'],
    ['ingen-fortraengning', 'ingen-konkurrenceforvridning'],
    ['kvartalslister-til-raadet'],
    ['de-minimis-200000', 'de-minimis-300000'],
  ];

  it('have all eight safeguard rules, then and now', () => {
    const named = SAFEGUARDS.flat();
    expect(named.map((slug) => rule(slug).kind)).toEqual(named.map(() => 'vaernsregel'));
    const others = catalog.rules.filter(({ kind, id }) => kind === 'vaernsregel' && !named.includes(id));
    expect(others).toEqual([]);
    for (const [first] of SAFEGUARDS) expect(rule(first).catalogue).toBeDefined();
  });

  it('keep the rules that ended, with the day, and offer them as own limits', () => {
    for (const slug of ['hoejst-13-uger', 'rimelighedskrav', 'tilkendegivelse-om-rimelighed']) {
      expect(rule(slug)).toMatchObject({ until: '2024-12-31' });
    }
    const limits = catalog.rules.filter(({ limit }) => limit !== undefined);
    expect(limits.map(({ kind }) => kind)).toEqual(limits.map(() => 'egen-graense'));
    for (const statement of ['K14', 'K17']) {
      expect(limits.some(({ statements }) => statements?.includes(statement))).toBe(true);
    }
    expect(rule('egen-graense-uger').limit?.suggestion).toBe(13);
  });

  it('have all 28 lines of the task library', () => {
    const lines = [
      ...range('teknik-og-miljoe-', 13),
      ...range('omsorg-', 8),
      ...range('boern-og-unge-', 5),
      ...range('andre-', 2),
    ];
    const found = new Set(catalog.tasks.flatMap(({ line }) => line ?? []));
    expect([...found].sort()).toEqual([...lines].sort());
    for (const { id, line, area } of catalog.tasks) {
      if (line !== undefined) expect([id, line.startsWith(`${area}-`)]).toEqual([id, true]);
    }
  });

  it('have every point of the checklists answered by a question', () => {
    const asked = new Set(
      [...catalog.focusPoints, ...catalog.forms].flatMap(({ sections }) =>
        sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
      ),
    );
    const points = catalog.focusPoints.flatMap(({ checklist }) => checklist);
    expect(points.filter(({ question }) => question === undefined || !asked.has(question))).toEqual([]);
    // As many points as the catalogue's own lists have, focus point by focus point.
    const counts = catalog.focusPoints.map(({ checklist }) => checklist.length);
    [22, 11, 9, 7].forEach((least, at) => { expect(counts[at]).toBeGreaterThanOrEqual(least); });
  });
});

describe('certainty', () => {
  /**
   * Every record that says a thing of law is confirmed, and the official text that confirms it:
   * an authority's own page, an act, an order or a regulation. The catalogue alone confirms no law.
   */
  const CONFIRMED_LAW: Record<string, string> = {
    'hoejst-13-uger': 'star-arbejdspligt-svar',
    'droeftelse-med-tr': 'rar-vejledning-dispensation',
    'orientering-af-tr': 'star-om-nytteindsats',
    'ud-over-normeret-niveau-foer-2025': 'rar-hovedstaden-strategi',
    'ingen-fortraengning': 'star-om-nytteindsats',
    'ingen-konkurrenceforvridning': 'star-om-nytteindsats',
    'de-minimis-200000': 'bab-de-minimis',
    'offentlig-arbejdsplads': 'star-om-nytteindsats',
    'saerligt-tilrettelagt-kun-arbejdspligt': 'star-om-nytteindsats',
    'saerligt-tilrettelagt-kommunalt-projekt': 'star-om-nytteindsats',
    'saerligt-tilrettelagt-foerst-fra-2025': 'star-om-nytteindsats',
    'arbejdspligt-foerst-fra-2025': 'star-om-arbejdspligt',
    'arbejdspligt-hoejst-37-timer': 'star-om-arbejdspligt',
    'unge-alder-forsoeg': 'vejledning-jobrettet-indsats',
    'unge-uden-uddannelse-forsoeg': 'vejledning-jobrettet-indsats',
    'unge-ydelse-forsoeg': 'vejledning-jobrettet-indsats',
    'unge-introduktionsprogram-forsoeg': 'vejledning-jobrettet-indsats',
    'unge-visitation-forsoeg': 'vejledning-jobrettet-indsats',
    'unge-kommunen-deltager-forsoeg': 'vejledning-jobrettet-indsats',
    'unge-gavn-forsoeg': 'vejledning-jobrettet-indsats',
    'unge-eget-oenske-forsoeg': 'vejledning-jobrettet-indsats',
    arbejdspligt: 'star-om-arbejdspligt',
    formaal: 'star-om-nytteindsats',
    'formaal-kultur-og-normer': 'star-om-nytteindsats',
    'to-former': 'star-om-nytteindsats',
    'ledelse-og-refusion': 'star-om-nytteindsats',
    'saerligt-tilrettelagt-uden-krav-om-tr': 'star-om-nytteindsats',
    'ingen-graense-for-laengde': 'star-om-nytteindsats',
    'ingen-graense-for-antal': 'star-om-nytteindsats',
    'p-nummeret-er-arbejdspladsen': 'star-om-nytteindsats',
    'arbejdspligt-hvem': 'star-om-arbejdspligt',
    'arbejdspligt-foerste-kreds': 'star-om-arbejdspligt',
    'arbejdspligt-hvad-taeller-med': 'star-om-arbejdspligt',
    'arbejdspligt-individuelle-timer': 'star-om-arbejdspligt',
    'arbejdspligt-kraever-ikke-nytteindsats': 'star-arbejdspligt-svar',
    'tilbud-inden-seks-maaneder': 'star-webinar-januar-2026',
    merbeskaeftigelse: 'virk-loentilskud',
    'skader-under-aktivering': 'aes-aktivering',
  };
  /** Advice that is confirmed as advice, and who gave it. */
  const CONFIRMED_ADVICE: Record<string, string> = {
    'strategi-justeres-aarligt': 'katalog',
    'faglige-organisationer-er-med': 'katalog',
    'aftalen-ses-efter-inden-et-aar': 'katalog',
    'tid-til-jobsoegning': 'katalog',
    'ikke-tidligere-ordinaert-arbejde': 'rar-hovedstaden-strategi',
    'individuel-vurdering': 'katalog',
    'kan-kombineres-med-andre-tilbud': 'katalog',
    'fire-dage-og-en': 'katalog',
    'meningsfulde-opgaver': 'katalog',
    'maa-ikke-fastholde-borgeren': 'katalog',
    'enkeltpladser-eller-projekter': 'katalog',
    'korte-forloeb-og-udsving': 'katalog',
    'strategiens-punkter': 'katalog',
    'foelgegruppe-og-tal': 'katalog',
    'fast-arbejdsgang': 'rar-hovedstaden-strategi',
    opgaveeksempler: 'katalog',
    'mere-stoette-til-nogle-unge': 'katalog',
    'arbejdspladskultur-ved-integration': 'katalog',
    'ogsaa-regionale-og-statslige-pladser': 'katalog',
    'straks-efter-foerste-henvendelse': 'katalog',
    'afgraens-opgaven': 'katalog',
    'politisk-afstemning': 'katalog',
    'strategien-goeres-kendt': 'katalog',
  };
  /** What no planned act of 2027 touches: an act of the EU or another ministry's, advice, or a record of the past. */
  const OTHER_GROUND = new Set([
    'raadenes-anbefalinger',
    'styrelsens-adresse',
    'de-minimis-register',
    'opgaver-uden-fagbaggrund',
    'arbejdsmiljoe-paa-pladsen',
    'kritik-af-ordningen',
    'evalueringen-fra-2015',
    'loven-om-arbejdspligt-nummer',
  ]);
  const isAdvice = (record: Dated): boolean =>
    ('kind' in record && record.kind === 'god-praksis') ||
    ('topic' in record && record.id in CONFIRMED_ADVICE);
  const isOwnChoice = (record: Dated): boolean =>
    'kind' in record && record.kind === 'egen-graense';
  const confirmed = dated.filter(({ certainty }) => certainty === 'bekraeftet');

  it('is full for no other law than the listed, and each names what confirms it', () => {
    const law = confirmed.filter((record) => !isAdvice(record) && !isOwnChoice(record));
    expect(law.map(({ id }) => id).sort()).toEqual(Object.keys(CONFIRMED_LAW).sort());
    for (const { id, sources } of law) {
      expect([id, sources.map(({ source }) => source)]).toEqual([
        id,
        expect.arrayContaining([CONFIRMED_LAW[id]]),
      ]);
    }
  });

  it('is full for no other advice than the listed, which says that it is advice', () => {
    const advice = confirmed.filter(isAdvice);
    expect(advice.map(({ id }) => id).sort()).toEqual(Object.keys(CONFIRMED_ADVICE).sort());
    for (const { id, sources, doubt } of advice) {
      expect(sources.map(({ source }) => source)).toContain(CONFIRMED_ADVICE[id]);
      expect(doubt).toContain('ikke som lov');
    }
  });

  it('is explained wherever it is not full', () => {
    const silent = dated.filter(({ certainty, doubt }) => certainty !== 'bekraeftet' && !doubt);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('is gone from 2027 for everything that rests on the act to be replaced', () => {
    const day = '2027-01-02';
    const sure = dated.filter(
      (record) =>
        holdsOn(record, day) &&
        !isAdvice(record) &&
        !isOwnChoice(record) &&
        !OTHER_GROUND.has(record.id) &&
        !('traits' in record && record.traits.includes('ophoert')) &&
        certaintyOn(record, day) !== 'ukendt',
    );
    expect(sure.map(({ id }) => id)).toEqual([]);
  });

  it('is not full from 2027 for what rests on other ground either', () => {
    const sure = dated.filter(
      (record) => OTHER_GROUND.has(record.id) && certaintyOn(record, '2027-01-02') === 'bekraeftet',
    );
    expect(sure.map(({ id }) => id)).toEqual([]);
    for (const slug of OTHER_GROUND) expect(dated.map(({ id }) => id)).toContain(slug);
  });

  it('was established on a day that is said', () => {
    expect(new Set(dated.map(({ checked }) => checked))).toEqual(new Set(['2026-11-21']));
  });

  const { rules: all, targetGroups, tasks, measures, cases, terms, areas, focusPoints, changes } = catalog;
  it.each(
    Object.entries({
      rules: all, 'target-groups': targetGroups, provisions: catalog.provisions, changes,
      tasks, measures, cases, terms, areas, 'focus-points': focusPoints,
    }),
  )('stands with source and day in every record of %s', (_, records) => {
    expect(records.length).toBeGreaterThan(3);
    for (const { id, sources, checked, certainty, doubt } of records) {
      expect([id, sources.length > 0]).toEqual([id, true]);
      expect([id, checked]).toEqual([id, expect.stringMatching(/^2026-1\d-\d\d$/)]);
      expect([id, certainty === 'bekraeftet' || Boolean(doubt)]).toEqual([id, true]);
    }
  });
});

describe('what the register says', () => {
  /** Words that are true only on the day they were written: the record's dates say it instead. */
  const TODAY = /\b(i dag|nu|for tiden|i øjeblikket)\b/i;

  const TOPICS = [
    'nytteindsats',
    'arbejdspligt',
    'maalgrupper',
    'ydelser',
    'arbejdspladsen',
    'vilkaar',
    'raad',
    'lovgrundlag',
  ];

  it('is told under one of the agreed headings, each with several records', () => {
    for (const topic of TOPICS) {
      expect(provisions.filter((one) => one.topic === topic).length).toBeGreaterThan(3);
    }
    expect(provisions.filter(({ topic }) => !TOPICS.includes(topic))).toEqual([]);
  });

  it('tells each reader what to do about it', () => {
    expect(dated.filter(({ practice }) => !practice).map(({ id }) => id)).toEqual([]);
  });

  it('is true on whatever day it is read', () => {
    const fleeting = dated.filter(({ now, during }) => TODAY.test(now) || TODAY.test(during ?? ''));
    expect(fleeting.map(({ id }) => id)).toEqual([]);
  });

  it('tells of an ended record what held, in other words than what came after', () => {
    const ended = dated.filter(({ until }) => until !== undefined);
    expect(ended.length).toBeGreaterThan(20);
    for (const { id, during, now } of ended) {
      expect([id, during]).toEqual([id, expect.any(String)]);
      expect(during).not.toBe(now);
    }
  });

  it('can be searched for in words it does not use', () => {
    expect(dated.filter(({ keywords }) => !keywords?.length).map(({ id }) => id)).toEqual([]);
  });
});

describe('the timeline', () => {
  const { changes } = catalog;
  const touched = ({ touches }: Change): string[] => [
    ...(touches?.rules ?? []),
    ...(touches?.targetGroups ?? []),
    ...(touches?.provisions ?? []),
  ];
  const dayAfter = (day: string): string =>
    new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  /** Benefits that are gone since a day nobody found: their `until` is an estimate, and no change is dated by it. */
  const ESTIMATED = new Set(['arbejdsmarkedsydelse', 'kontantydelse']);
  const CONFIRMED_CHANGES: Record<string, string> = {
    'forsoeg-med-jobrettet-indsats': 'vejledning-jobrettet-indsats',
    'de-minimis-loft-haeves': 'eu-de-minimis-2023',
    'arbejdspligt-vedtaget': 'star-arbejdspligt-svar',
    'arbejdspligten-begynder': 'star-om-arbejdspligt',
    'graenser-falder-vaek': 'star-arbejdspligt-svar',
    'tillidsrepraesentanten-orienteres': 'star-om-nytteindsats',
    'arbejdspligten-udvides': 'star-om-arbejdspligt',
    'rammen-paa-seks-maaneder': 'star-webinar-januar-2026',
  };

  it('runs in order from 2014 to 2027', () => {
    const days = changes.map(({ date }) => date);
    expect(days).toEqual([...days].sort());
    expect([days[0], days.at(-1)]).toEqual(['2014-01-01', '2027-01-01']);
  });

  it('says for certain only what an official text says', () => {
    const sure = changes.filter(({ certainty }) => certainty === 'bekraeftet');
    expect(sure.map(({ id }) => id).sort()).toEqual(Object.keys(CONFIRMED_CHANGES).sort());
    for (const { id, sources } of sure) {
      expect(sources.map(({ source }) => source)).toContain(CONFIRMED_CHANGES[id]);
    }
  });

  it('confirms nothing that is only planned', () => {
    const planned = changes.filter(({ date }) => date > '2026-11-21');
    expect(planned.length).toBeGreaterThan(0);
    expect(planned.filter(({ certainty }) => certainty !== 'ukendt')).toEqual([]);
  });

  it('names what each change touched', () => {
    expect(changes.filter((change) => touched(change).length === 0)).toEqual([]);
  });

  it('has the day on which each record of the register began or ended', () => {
    const untold = dated.flatMap(({ id, from, until }) =>
      [from, until && dayAfter(until)]
        .filter((day) => day !== undefined && day !== '')
        .filter((day) => !changes.some((one) => one.date === day && touched(one).includes(id)))
        .map((day) => `${id} ${String(day)}`),
    );
    expect(untold.filter((line) => !ESTIMATED.has(line.split(' ')[0] ?? ''))).toEqual([]);
  });
});

describe('target groups', () => {
  it('are the groups of today first, then those that ended', () => {
    const ended = catalog.targetGroups.map(({ until }) => until !== undefined);
    expect(ended).toEqual([...ended].sort((a, b) => Number(a) - Number(b)));
    expect(catalog.targetGroups.filter(({ until }) => until === undefined)).toHaveLength(7);
    expect(catalog.targetGroups[0]?.id).toBe('arbejdspligt');
  });

  it('keep every group of the catalogue, ended ones with a day and a mark', () => {
    const ended = catalog.targetGroups.filter(({ traits }) => traits.includes('ophoert'));
    expect(ended.map(({ id }) => id)).toEqual([
      'uddannelseshjaelp-aabenlyst-uddannelsesparat',
      'uddannelseshjaelp-uddannelsesparat',
      'uddannelseshjaelp-aktivitetsparat',
      'integrationsydelse-i-program-jobparat',
      'integrationsydelse-i-program-aktivitetsparat',
      'integrationsydelse-uden-program-jobparat',
      'integrationsydelse-uden-program-aktivitetsparat',
      'integrationsydelse-uden-program-uddannelsesparat-unge',
      'integrationsydelse-uden-program-aktivitetsparat-unge',
      'arbejdsmarkedsydelse',
      'kontantydelse',
    ]);
    expect(ended.filter(({ until }) => until === undefined)).toEqual([]);
    expect(catalog.targetGroups.filter(({ until }) => until !== undefined)).toEqual(ended);
  });
});

describe('kommuner', () => {
  it('are the 98, each once, by code and by name', () => {
    expect(catalog.municipalities).toHaveLength(98);
    expect(new Set(catalog.municipalities.map(({ code }) => code)).size).toBe(98);
    expect(new Set(catalog.municipalities.map(({ name }) => name)).size).toBe(98);
  });

  it('say their full name where it is not the name and Kommune', () => {
    const own = catalog.municipalities.flatMap(({ fullName }) => fullName ?? []);
    expect(new Set(own)).toEqual(new Set(['Københavns Kommune', 'Bornholms Regionskommune']));
  });

  it('belonged to eight areas of known size', () => {
    const sizes: Record<string, number> = {};
    for (const { formerRar } of catalog.municipalities) {
      sizes[formerRar] = (sizes[formerRar] ?? 0) + 1;
    }
    expect(sizes).toEqual({
      Hovedstaden: 28,
      Sjælland: 17,
      Bornholm: 1,
      Fyn: 10,
      Sydjylland: 12,
      Østjylland: 11,
      Vestjylland: 8,
      Nordjylland: 11,
    });
  });
});

describe('the catalog', () => {
  it('has a met and a broken example for every rule, none of them published', () => {
    for (const { id } of catalog.rules) {
      expect(examples.get(id)?.met.length).toBeGreaterThan(0);
      expect(examples.get(id)?.broken.length).toBeGreaterThan(0);
    }
    expect(publishCatalog(catalog).json).not.toContain('"broken"');
  });

  it('names no source that nothing refers to', () => {
    const { sources, ...rest } = catalog;
    const said = new Set(strings(rest));
    expect(sources.map(({ id }) => id).filter((id) => !said.has(id))).toEqual([]);
  });

  it('is under 60 kB gzipped as it is published', () => {
    expect(gzipSync(publishCatalog(catalog).json).length).toBeLessThan(60_000);
  });
});
