/** The register reads right on any day, and each day on which something began or ended is on its timeline. */
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import type { Change } from '../../src/core/index.ts';
import { dated, provisions } from './dated.ts';

const { catalog } = loadCatalog();

/** What a page of the register tells: the rules of an enquiry are reasons in its answer, and told there. */
const told = dated.filter((record) => !('scope' in record && record.scope === 'enquiry'));
/** The steps that jobrettet indsats has gone through: each stands on the timeline like the rest. */
const steps = catalog.provisions.filter(
  ({ topic, until, replaces }) =>
    topic === 'jobrettet-indsats' && (until !== undefined || replaces !== undefined),
);

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
    expect(told.filter(({ practice }) => !practice).map(({ id }) => id)).toEqual([]);
  });

  it('is true on whatever day it is read', () => {
    const fleeting = told.filter(({ now, during }) => TODAY.test(now) || TODAY.test(during ?? ''));
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
    expect(told.filter(({ keywords }) => !keywords?.length).map(({ id }) => id)).toEqual([]);
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
    const untold = [...told, ...steps].flatMap(({ id, from, until }) =>
      [from, until && dayAfter(until)]
        .filter((day) => day !== undefined && day !== '')
        .filter((day) => !changes.some((one) => one.date === day && touched(one).includes(id)))
        .map((day) => `${id} ${String(day)}`),
    );
    expect(untold.filter((line) => !ESTIMATED.has(line.split(' ')[0] ?? ''))).toEqual([]);
  });
});

