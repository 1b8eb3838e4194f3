import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { standingOn } from '../../src/core/index.ts';
import { youthWords } from '../../src/texts/youth.ts';
import { CONTENT } from './texts.ts';

const { catalog } = loadCatalog();
const records = catalog.provisions.filter(({ topic }) => topic === 'jobrettet-indsats');

/** The sections of the guidance on jobrettet indsats that say something of their own. */
const SECTIONS = [
  ...['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7'],
  ...['2.1', '2.1.1', '2.1.2', '2.1.3', '2.2'],
  ...['3.1', '3.2', '3.2.1', '3.2.2', '3.2.3'],
];

/** What the guidance asks of somebody, in order of time. */
const DUTIES = [
  'unge-foerste-samtale',
  'unge-laese-skrive-regnetest',
  'unge-vejledningspligt',
  'unge-egen-anmodning',
  'unge-tilbud-ved-gavn-og-oenske',
  'unge-visiteret-tre-maaneder',
  'unge-persongruppemarkering',
  'unge-jobplan',
  'unge-jobmaal',
  'unge-bredt-jobmaal',
  'unge-cv',
  'unge-kontaktforloeb',
  'unge-tilbud-mod-jobmaal',
  'unge-ret-og-pligt',
  'unge-raadighed-og-sanktioner',
  'unge-loennede-timer-fortsaetter',
  'unge-datapligt',
  'unge-flytning',
  'unge-slutdato',
  'unge-paalaeg-efter-ophoer',
  'unge-mentor-i-job',
  'unge-ophoer-uddannelse',
];

describe('the records of jobrettet indsats', () => {
  it.each(SECTIONS)('tell of section %s of the guidance', (section) => {
    const isTold = records.some(({ sources }) =>
      sources.some(({ source, place = '' }) => {
        const named = /^Afsnit ([\d. og]+)/.exec(place)?.[1] ?? '';
        return (
          source === 'vejledning-jobrettet-indsats' &&
          named.split(' og ').map((each) => each.trim()).includes(section)
        );
      }),
    );
    expect(isTold).toBe(true);
  });

  it('each stand in one section of the page, and no section is empty', () => {
    const starts = youthWords.sections.map(({ from }) => from);
    const at = ({ order }: { order: number }): number =>
      starts.filter((start) => start <= order).length - 1;
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(records.filter((record) => at(record) < 0)).toEqual([]);
    expect(new Set(records.map(at)).size).toBe(starts.length);
    expect(new Set(records.map(({ order }) => order)).size).toBe(records.length);
  });

  it('name every duty once, in order of time', () => {
    const duties = records.filter(({ duty }) => duty !== undefined);
    const inTime = duties.toSorted((a, b) => (a.duty?.order ?? 0) - (b.duty?.order ?? 0));
    expect(inTime.map(({ id }) => id)).toEqual(DUTIES);
    expect(new Set(duties.map(({ duty }) => duty?.order)).size).toBe(DUTIES.length);
  });

  it('are confirmed for no day after the trial', () => {
    for (const day of ['2024-01-01', '2025-06-30', '2025-07-01', '2026-11-22', '2027-02-01']) {
      const sure = records.filter((record) => standingOn(record, day) === 'bekraeftet');
      expect(sure.map(({ id }) => id)).toEqual([]);
    }
    const inTrial = records.filter((record) => standingOn(record, '2022-06-01') === 'bekraeftet');
    expect(inTrial.length).toBeGreaterThan(35);
  });

  it('say what the scheme was on every day since it began, once', () => {
    const times = records.filter(({ id }) => id.startsWith('unge-ordning-'));
    for (const [day, standing] of [
      ['2022-04-01', 'bekraeftet'],
      ['2023-12-31', 'bekraeftet'],
      ['2024-01-01', 'sandsynlig'],
      ['2025-06-30', 'sandsynlig'],
      ['2025-07-01', 'ukendt'],
      ['2026-12-31', 'ukendt'],
      ['2027-01-01', 'ukendt'],
    ] as const) {
      const here = times.map((each) => standingOn(each, day));
      expect(here.filter((each) => each !== 'coming' && each !== 'ended')).toEqual([standing]);
    }
  });

  it('never call anything broken, in the guide least of all', () => {
    const words = readFileSync(join(CONTENT, 'texts/youth.json'), 'utf8');
    expect(words).not.toMatch(/brud/i);
    expect(JSON.stringify(records)).not.toMatch(/brud/i);
  });
});
