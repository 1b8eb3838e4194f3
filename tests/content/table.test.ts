import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { assess, type Finding, type Plan } from '../../src/core/index.ts';
import { ID, planFor } from './table-plan.ts';

const { catalog } = loadCatalog();
const NAMES = new Map<string, string>(Object.entries(ID).map(([name, id]) => [id, name]));

/** Status, or for what is open or does not apply, the reason. */
function verdict({ status, reason }: Finding): string {
  return status === 'open' || status === 'not-applicable' ? reason : status;
}

function findingsIn(plan: Plan, on: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const finding of assess(plan, catalog, on).findings) {
    const { id } = finding.place;
    const key = `${finding.rule.id} @ ${id === null ? 'plan' : (NAMES.get(id) ?? id)}`;
    const before = found.get(key);
    found.set(key, (before === undefined ? '' : `${before}, then `) + verdict(finding));
  }
  return found;
}

const YEARS = [2024, 2026, 2027] as const;

/**
 * What each rule finds in the same plan dated 2024, 2026 and 2027. `broken` is said of confirmed rules
 * only; `uncertain` is a requirement that is not met, of a rule that is not confirmed.
 */
const TABLE: Record<string, [in2024: string, in2026: string, in2027: string]> = {
  'aarlig-droeftelse-med-raadet @ plan': ['uncertain', 'uncertain', 'uncertain'],
  'aftalen-ses-efter-inden-et-aar @ hospitalsaftale': ['unanswered', 'unanswered', 'unanswered'],
  'aftalen-ses-efter-inden-et-aar @ plejeaftale': ['met', 'met', 'met'],
  'arbejdsmiljoe-og-instruktion @ hospitalsaftale': ['uncertain', 'uncertain', 'uncertain'],
  'arbejdsmiljoe-og-instruktion @ plejeaftale': ['met', 'met', 'met'],
  'arbejdspligt-foerst-fra-2025 @ arbejdspligt': ['broken', 'ended', 'ended'],
  'arbejdspligt-foerst-fra-2025 @ dagpenge': ['met', 'ended', 'ended'],
  'arbejdspligt-foerst-fra-2025 @ jobparat': ['met', 'ended', 'ended'],
  'arbejdspligt-foerst-fra-2025 @ uddannelseshjaelp': ['met', 'ended', 'ended'],
  'arbejdspligt-hoejst-37-timer @ arbejdspligt': ['not-yet', 'broken', 'uncertain'],
  'attester-afklaret @ plejeaftale': ['uncertain', 'uncertain', 'uncertain'],
  'dagpenge-kun-raadighedsafproevende @ dagpenge': ['uncertain', 'uncertain', 'uncertain'],
  'de-minimis-300000 @ hospitalet': ['uncertain', 'uncertain', 'uncertain'],
  'droeftelse-med-tr @ hospitalsaftale': ['unanswered', 'ended', 'ended'],
  'droeftelse-med-tr @ plejeaftale': ['broken', 'ended', 'ended'],
  'egen-graense-pladser @ hospitalsaftale': ['broken', 'broken', 'broken'],
  'egen-graense-pladser @ plejeaftale': ['met', 'met', 'met'],
  'egen-graense-uger @ hospitalsaftale': ['met', 'met', 'met'],
  'egen-graense-uger @ plejeaftale': ['broken', 'broken', 'broken'],
  'faglige-organisationer-er-med @ plan': ['met', 'met', 'met'],
  'hoejst-13-uger @ hospitalsaftale': ['met', 'ended', 'ended'],
  'hoejst-13-uger @ plejeaftale': ['broken', 'ended', 'ended'],
  'ikke-tidligere-ordinaert-arbejde @ baenke': ['met', 'met', 'met'],
  'ikke-tidligere-ordinaert-arbejde @ ture': ['broken', 'broken', 'broken'],
  'ingen-fortraengning @ baenke': ['met', 'met', 'met'],
  'ingen-fortraengning @ ture': ['broken', 'broken', 'uncertain'],
  'ingen-konkurrenceforvridning @ baenke': ['met', 'met', 'met'],
  'ingen-konkurrenceforvridning @ ture': ['broken', 'broken', 'uncertain'],
  'kvartalslister-til-raadet @ plan': ['met', 'met', 'met'],
  'maalgruppe-med-ophoert-ydelse @ arbejdspligt': ['not-yet', 'met', 'met'],
  'maalgruppe-med-ophoert-ydelse @ dagpenge': ['not-yet', 'met', 'met'],
  'maalgruppe-med-ophoert-ydelse @ jobparat': ['not-yet', 'met', 'met'],
  'maalgruppe-med-ophoert-ydelse @ uddannelseshjaelp': ['not-yet', 'uncertain', 'uncertain'],
  'offentlig-arbejdsplads @ hjemmet': ['met', 'met', 'met'],
  'offentlig-arbejdsplads @ hospitalet': ['met', 'met', 'met'],
  'orienteret-foer-start @ plejeaftale': ['not-yet', 'uncertain', 'uncertain'],
  'orientering-af-tr @ plejeaftale': ['not-yet', 'broken', 'uncertain'],
  'regler-efterset @ plan': ['unanswered', 'unanswered', 'unanswered'],
  'rimelighedskrav @ hospitalsaftale': ['met', 'ended', 'ended'],
  'rimelighedskrav @ plejeaftale': ['uncertain', 'ended', 'ended'],
  'saerligt-tilrettelagt-foerst-fra-2025 @ hospitalsaftale': ['broken', 'ended', 'ended'],
  'saerligt-tilrettelagt-foerst-fra-2025 @ plejeaftale': ['met', 'ended', 'ended'],
  'saerligt-tilrettelagt-kommunalt-projekt @ hospitalsaftale': ['not-yet', 'broken', 'uncertain'],
  'saerligt-tilrettelagt-kun-arbejdspligt @ hospitalsaftale': ['not-yet', 'broken', 'uncertain'],
  'serviceniveau-83 @ ture': ['uncertain', 'uncertain', 'uncertain'],
  'serviceniveau-aeldreloven @ ture': ['not-yet', 'uncertain', 'uncertain'],
  'strategi-justeres-aarligt @ plan': ['met', 'met', 'met'],
  'tid-til-jobsoegning @ hospitalsaftale': ['met', 'met', 'met'],
  'tid-til-jobsoegning @ plejeaftale': ['broken', 'broken', 'broken'],
  'tilkendegivelse-om-rimelighed @ hospitalsaftale': ['unanswered', 'ended', 'ended'],
  'tilkendegivelse-om-rimelighed @ plejeaftale': ['met', 'ended', 'ended'],
  'ud-over-normeret-niveau @ baenke': ['not-yet', 'met', 'met'],
  'ud-over-normeret-niveau @ ture': ['not-yet', 'uncertain', 'uncertain'],
  'ud-over-normeret-niveau-foer-2025 @ baenke': ['met', 'ended', 'ended'],
  'ud-over-normeret-niveau-foer-2025 @ ture': ['broken', 'ended', 'ended'],
};

const IS_SILENT = new Set(['irrelevant', 'ended', 'not-yet']);

describe.each(YEARS)('the plan of the table, dated %i', (year) => {
  const column = YEARS.indexOf(year);
  const found = findingsIn(planFor(year), `${String(year)}-03-15`);

  it.each(Object.entries(TABLE))('%s', (key, row) => {
    expect(found.get(key)).toBe(row[column]);
  });

  it('has no finding that the table does not name', () => {
    const rest = [...found].filter(([key, said]) => !(key in TABLE) && !IS_SILENT.has(said));
    expect(rest).toEqual([]);
  });

  it('is not judged on a task that was declined', () => {
    expect([...found.keys()].filter((key) => key.endsWith('@ fravalgt'))).toEqual([]);
  });
});

/** The table's plan of 2026 with the first agreement, and the plan around it, in other days. */
function during(from: string, until: string): Plan {
  const plan = planFor(2026);
  const period = { from, until };
  return {
    ...plan,
    period,
    agreements: plan.agreements.map((agreement) => ({ ...agreement, period })),
  };
}

function findings(plan: Plan, rule: string, id: string | null): Finding[] {
  return assess(plan, catalog, plan.period.from ?? '').findings.filter(
    (finding) => finding.rule.id === rule && finding.place.id === id,
  );
}

const said = (plan: Plan, rule: string, id: string | null): string[] =>
  findings(plan, rule, id).map(verdict);

describe('the days a rule looks at', () => {
  it('divide an agreement that runs into 2027 at the day the law may change', () => {
    const plan = during('2026-07-01', '2027-06-30');
    const [before, after, ...more] = findings(
      plan,
      'saerligt-tilrettelagt-kun-arbejdspligt',
      ID.hospitalsaftale,
    );
    expect(more).toEqual([]);
    expect(before).toMatchObject({
      status: 'broken',
      days: { from: '2026-07-01', until: '2026-12-31' },
    });
    expect(after).toMatchObject({
      status: 'open',
      reason: 'uncertain',
      days: { from: '2027-01-01', until: '2027-06-30' },
    });
  });

  it('end the 13 weeks with 2024, for the part of an agreement that lies before', () => {
    const [only, ...more] = findings(
      during('2024-07-01', '2025-06-30'),
      'hoejst-13-uger',
      ID.plejeaftale,
    );
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      status: 'broken',
      days: { from: '2024-07-01', until: '2024-12-31' },
    });
  });

  it('change the duty towards the shop steward on New Year of 2025, by the first day', () => {
    const last = during('2024-12-31', '2025-06-30');
    expect(said(last, 'droeftelse-med-tr', ID.plejeaftale)).toEqual(['broken']);
    expect(said(last, 'orientering-af-tr', ID.plejeaftale)).toEqual(['not-yet']);
    const first = during('2025-01-01', '2025-06-30');
    expect(said(first, 'droeftelse-med-tr', ID.plejeaftale)).toEqual(['ended']);
    expect(said(first, 'orientering-af-tr', ID.plejeaftale)).toEqual(['broken']);
  });

  it('raise the ceiling of de minimis aid on New Year of 2024', () => {
    const with250000 = (from: string, until: string): Plan => {
      const plan = during(from, until);
      return {
        ...plan,
        workplaces: plan.workplaces.map((workplace) => ({
          ...workplace,
          answers: { ...workplace.answers, 'de-minimis-euro': { value: 250_000, revision: 1 } },
        })),
      };
    };
    const old = with250000('2023-01-01', '2023-12-31');
    expect(said(old, 'de-minimis-200000', ID.hospitalet)).toEqual(['broken']);
    expect(said(old, 'de-minimis-300000', ID.hospitalet)).toEqual(['not-yet']);
    const now = with250000('2024-01-01', '2024-12-31');
    expect(said(now, 'de-minimis-200000', ID.hospitalet)).toEqual(['ended']);
    expect(said(now, 'de-minimis-300000', ID.hospitalet)).toEqual(['met']);
  });

  it('leave the length open when only the agreement, not the stay, is known to be long', () => {
    const plan = planFor(2024);
    const unknown: Plan = {
      ...plan,
      agreements: plan.agreements.map((agreement) => ({
        ...agreement,
        answers: { ...agreement.answers, 'uger-pr-forloeb': { value: null, revision: 1 } },
      })),
    };
    expect(said(unknown, 'hoejst-13-uger', ID.plejeaftale)).toEqual(['unanswered']);
  });
});

describe('own limits', () => {
  it('are silent until the kommune sets them', () => {
    const plan = { ...planFor(2026), limits: [] };
    const own = catalog.rules.filter(({ kind }) => kind === 'egen-graense');
    expect(own.length).toBeGreaterThanOrEqual(3);
    for (const { id } of own) expect(said(plan, id, ID.plejeaftale)).toEqual(['irrelevant']);
  });
});
