/** What the guidance promises a newcomer: the offers compared, the cases whole, the measures of both sources. */
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';

const { catalog } = loadCatalog();

describe('the offers compared', () => {
  const said = catalog.offers.flatMap(({ id, facts }) =>
    Object.entries(facts).flatMap(([facet, of]) => of.map((fact) => ({ at: `${id} ${facet}`, fact }))),
  );

  it('are the two kinds of nytteindsats, then praktik and løntilskud', () => {
    expect(catalog.offers.map(({ title }) => title)).toEqual([
      'Nytteindsats',
      'Særligt tilrettelagt nytteindsats',
      'Virksomhedspraktik',
      'Løntilskud',
    ]);
  });

  it('say all of nytteindsats itself, with injury and complaint', () => {
    expect(Object.keys(catalog.offers[0]?.facts ?? {}).sort()).toEqual(catalog.kinds.comparison.map(({ id }) => id).sort());
  });

  it('call nothing confirmed that rests on the catalogue alone', () => {
    const loose = said.filter(
      ({ fact }) =>
        fact.certainty === 'bekraeftet' && fact.sources.every(({ source }) => source === 'katalog'),
    );
    expect(loose).toEqual([]);
  });

  it('leave open what is not established', () => {
    const open = said.filter(({ fact }) => fact.certainty !== 'bekraeftet').map(({ at }) => at);
    expect([...new Set(open)]).toEqual(
      expect.arrayContaining([
        'nytteindsats who',
        'nytteindsats hours',
        'nytteindsats duration',
        'nytteindsats number',
        'nytteindsats injury',
        'nytteindsats complaint',
        'saerligt-tilrettelagt-nytteindsats purpose',
        'virksomhedspraktik number',
      ]),
    );
  });
});

describe('the cases', () => {
  it('are from the eight kommuner that the catalogue names', () => {
    const named = catalog.cases.map(({ kommune }) => kommune).join(' ');
    for (const kommune of [
      ...['Fredericia', 'Frederikshavn', 'Gladsaxe', 'Kalundborg', 'Ringsted', 'Roskilde'],
      ...['Slagelse', 'Sønderborg'],
    ]) {
      expect(named).toContain(kommune);
    }
  });

  it('are of their time and name their source', () => {
    expect(new Set(catalog.cases.map(({ when }) => when))).toEqual(new Set(['ca. 2017']));
    const sourced = catalog.cases.filter(({ sources }) =>
      sources.some(({ source }) => source === 'katalog'),
    );
    expect(sourced).toEqual(catalog.cases);
  });

  it('give what can be copied: as many lines as the source has', () => {
    const parts = new Map(catalog.cases.flatMap(({ parts: of = [] }) => of.map((part) => [part.id, part])));
    const lines = (id: string) => parts.get(id)?.items?.length ?? parts.get(id)?.table?.rows.length;
    expect(lines('kalundborg-fire-spoergsmaal')).toBe(4);
    expect(lines('kalundborg-syv-linjer')).toBe(7);
    expect(lines('frederikshavn-skabelon')).toBe(8);
    expect(lines('frederikshavn-vej')).toBe(6);
    expect(lines('fredericia-arbejdsgang')).toBe(3);
    expect(lines('fredericia-faktaark')).toBe(3);
    expect(lines('roskilde-skema')).toBeGreaterThanOrEqual(3);
  });

  it('have tables whose rows fit their columns, and parts with addresses of their own', () => {
    const parts = catalog.cases.flatMap(({ parts: of = [] }) => of);
    for (const { table } of parts)
      for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
    const ids = [...catalog.cases, ...parts].map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it('warn where a project with a leader is told of, and where its words are offered', () => {
    const lines = catalog.cases.find(({ id }) => id === 'kalundborg-sigtelinjer');
    expect(lines?.today).toMatch(/særligt tilrettelagt nytteindsats.*kun for borgere med arbejdspligt/s);
    const offered = catalog.focusPoints
      .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
      .filter(({ id }) => lines?.questions?.includes(id) && /sigtepunkter|projektledelse/.test(id));
    expect(offered).toHaveLength(2);
    for (const { help } of offered) expect(help).toMatch(/særligt tilrettelagt.*kun (er )?for borgere med arbejdspligt/is);
  });
});

describe('the measures', () => {
  it('are of every kind there is', () => {
    const kinds = new Set(catalog.measures.map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(1);
    expect(catalog.kinds.measures.filter(({ id }) => !kinds.has(id))).toEqual([]);
  });

  it('say who does them, by role', () => {
    expect(catalog.measures.filter(({ doneBy }) => doneBy === undefined)).toEqual([]);
  });

  it('have what the second source adds, no surer than it is', () => {
    const later = catalog.measures.filter(({ sources }) =>
      sources.some(({ source }) => source === 'vejledning-jobrettet-indsats'),
    );
    expect(later.map(({ id, certainty }) => [id, certainty])).toEqual(
      [
        ...['loennede-timer', 'indsats-paa-tvaers', 'mentorstoette'],
        ...['virkeligheden-virker', 'medarbejderen-virker'],
      ].map((id) => [id, 'sandsynlig']),
    );
  });
});
