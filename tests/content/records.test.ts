import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadCatalog, publishCatalog } from '../../src/catalog.ts';
import type { Rule } from '../../src/core/index.ts';
import { BUDGET } from '../site/budgets.ts';
import { heavyCatalog } from '../site/checks.ts';
import type { Dated } from './dated.ts';
import { strings } from './texts.ts';

const { catalog, examples } = loadCatalog();
const rules = new Map(catalog.rules.map((rule) => [rule.id, rule]));
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

  it('have a tile each on a map of at most thirteen columns, where a phone can show it', () => {
    const tiles = catalog.municipalities.map(({ tile }) => tile);
    expect(new Set(tiles.map(String)).size).toBe(98);
    expect(Math.max(...tiles.map(([column]) => column))).toBeLessThanOrEqual(13);
    expect(Math.min(...tiles.flat())).toBe(1);
  });

  it('lie on the map as they do in the land', () => {
    const at = (name: string): [number, number] => {
      const found = catalog.municipalities.find((each) => each.name === name);
      if (!found) throw new Error(name);
      return found.tile;
    };
    const fromWest = ['Esbjerg', 'Kolding', 'Middelfart', 'Odense', 'Slagelse', 'Køge', 'Bornholm'];
    const fromNorth = ['Hjørring', 'Rebild', 'Viborg', 'Silkeborg', 'Vejle', 'Haderslev', 'Tønder'];
    const columns = fromWest.map((name) => at(name)[0]);
    const rows = fromNorth.map((name) => at(name)[1]);
    expect(columns).toEqual(columns.toSorted((a, b) => a - b));
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    const eastOfTheBelt = ['Hovedstaden', 'Sjælland', 'Bornholm'];
    for (const { name, formerRar, tile } of catalog.municipalities) {
      const isEast = eastOfTheBelt.includes(formerRar);
      // Kalundborg reaches out above Fyn.
      expect([name, isEast ? tile[0] >= 7 : tile[0] <= 7]).toEqual([name, true]);
    }
    const reach = (area: string, side: 0 | 1) =>
      catalog.municipalities.filter((each) => each.formerRar === area).map(({ tile }) => tile[side]);
    expect(Math.max(...reach('Nordjylland', 1))).toBeLessThan(Math.min(...reach('Sydjylland', 1)));
    expect(Math.max(...reach('Sydjylland', 0))).toBeLessThan(Math.min(...reach('Fyn', 0)));
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
    const bytes = gzipSync(publishCatalog(catalog).json).length;
    expect(bytes, heavyCatalog('content/', bytes)).toBeLessThanOrEqual(BUDGET.catalog);
  });
});
