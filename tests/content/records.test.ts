import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadCatalog, publishCatalog } from '../../src/catalog.ts';
import type { Certainty, Rule, TargetGroup } from '../../src/core/index.ts';
import { strings } from './texts.ts';

const { catalog, examples } = loadCatalog();
const rules = new Map(catalog.rules.map((rule) => [rule.id, rule]));
const dated: (Rule | TargetGroup)[] = [...catalog.rules, ...catalog.targetGroups];

const range = (prefix: string, last: number): string[] =>
  Array.from({ length: last }, (_, at) => `${prefix}${String(at + 1)}`);

function rule(slug: string): Rule {
  const found = rules.get(slug);
  if (!found) throw new Error(`No rule ${slug}`);
  return found;
}

/** How sure a record is on a day, the expected change of law counted in. */
function certaintyOn(record: Rule | TargetGroup, day: string): Certainty {
  const { certainty, expected } = record;
  return expected && day >= expected.from ? expected.certainty : certainty;
}

const holdsOn = (record: Rule | TargetGroup, day: string): boolean =>
  (record.from ?? '') <= day && day <= (record.until ?? '9999-12-31');

describe('the statements of the catalogue', () => {
  const ids = Array.from({ length: 28 }, (_, at) => `K${String(at + 1).padStart(2, '0')}`);

  it.each(ids)('%s is answered by a dated record', (id) => {
    const answering = dated.filter(({ statements }) => statements?.includes(id));
    expect(answering.map((record) => record.id)).not.toEqual([]);
    expect(answering.some(({ catalogue }) => catalogue !== undefined)).toBe(true);
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
    arbejdspligt: 'star-om-arbejdspligt',
  };
  /** Advice that is confirmed as advice, and who gave it. */
  const CONFIRMED_ADVICE: Record<string, string> = {
    'strategi-justeres-aarligt': 'katalog',
    'faglige-organisationer-er-med': 'katalog',
    'aftalen-ses-efter-inden-et-aar': 'katalog',
    'tid-til-jobsoegning': 'katalog',
    'ikke-tidligere-ordinaert-arbejde': 'rar-hovedstaden-strategi',
  };
  const isAdvice = (record: Rule | TargetGroup): boolean =>
    'kind' in record && record.kind === 'god-praksis';
  const isOwnChoice = (record: Rule | TargetGroup): boolean =>
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
        !('traits' in record && record.traits.includes('ophoert')) &&
        certaintyOn(record, day) !== 'ukendt',
    );
    expect(sure.map(({ id }) => id)).toEqual([]);
  });

  it('was established on a day that is said', () => {
    expect(new Set(dated.map(({ checked }) => checked))).toEqual(new Set(['2026-11-21']));
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
