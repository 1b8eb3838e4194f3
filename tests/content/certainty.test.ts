/** What the register is sure of, and that it says so on every record: the table here is changed only with a source in hand. */
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { certaintyOn, dated, type Dated, holdsOn } from './dated.ts';

const { catalog } = loadCatalog();

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
    'arbejdspligt-gruppens-uge-hoejst-37-timer': 'star-om-arbejdspligt',
    'arbejdspligt-modeluge-hoejst-37-timer': 'star-om-arbejdspligt',
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
    'tid-til-jobsoegning-i-modelugen': 'katalog',
    'tid-til-jobsoegning-i-gruppens-uge': 'katalog',
    'modeluge-inden-for-egen-graense': 'katalog',
    'gruppens-uge-inden-for-egen-graense': 'katalog',
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
    ('topic' in record && record.advice === true);
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

  it('is of advice alone where only the catalogue or a kommune says it', () => {
    const published = new Map(catalog.sources.map(({ id, publisher }) => [id, publisher ?? '']));
    /** The catalogue, and what a kommune or a council wrote of its own work, make no law. */
    const isNoLaw = (source: string): boolean =>
      source === 'katalog' ||
      source === 'evaluering-2015' ||
      /kommune|råd/i.test(published.get(source) ?? '');
    const resting = catalog.provisions.filter(
      ({ certainty, sources }) =>
        certainty === 'bekraeftet' && sources.every(({ source }) => isNoLaw(source)),
    );
    expect(resting.length).toBeGreaterThan(10);
    expect(resting.filter(({ advice }) => advice !== true).map(({ id }) => id)).toEqual([]);
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

