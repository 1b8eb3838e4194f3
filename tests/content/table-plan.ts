/** One plan, the same in everything but its year: what the table of findings is tried on. */
import { FORMAT, VERSION, type Answers, type Plan } from '../../src/core/plan/plan.ts';

/** Answers given to the first revision of their questions. */
function answers(values: Record<string, string | number | boolean | string[]>): Answers {
  return Object.fromEntries(
    Object.entries(values).map(([slug, value]) => [slug, { value, revision: 1 }]),
  );
}

/** Ids of the things in the plan, readable in a failing test. */
export const ID = {
  arbejdspligt: 'maalgruppe-arbejdspligt',
  jobparat: 'maalgruppe-jobparat',
  uddannelseshjaelp: 'maalgruppe-uddhjaelp',
  dagpenge: 'maalgruppe-dagpenge',
  hjemmet: 'sted-plejehjemmet',
  hospitalet: 'sted-hospitalet',
  baenke: 'opgave-baenke',
  ture: 'opgave-ture',
  fravalgt: 'opgave-fravalgt',
  plejeaftale: 'aftale-plejehjemmet',
  hospitalsaftale: 'aftale-hospitalet',
} as const;

/** The plan for a calendar year; its agreements run from February to November of that year. */
export function planFor(year: number): Plan {
  const own = { from: `${year}-02-01`, until: `${year}-11-30` };
  return {
    format: FORMAT,
    version: VERSION,
    kind: 'plan',
    id: 'plan-tabel',
    edition: 'udgave-tabel',
    basedOn: null,
    title: 'Strategi for nytteindsats',
    kommune: { code: null, name: 'Eksempel Kommune' },
    period: { from: `${year}-01-01`, until: `${year}-12-31` },
    answers: answers({
      'inddragne-parter': ['faglige-organisationer', 'politisk-niveau'],
      'droeftet-med-regionalt-raad': false,
      kvartalslister: true,
      'naeste-revision': `${year}-12-01`,
    }),
    targetGroups: [
      {
        id: ID.arbejdspligt,
        order: 1,
        record: 'arbejdspligt',
        answers: answers({ 'timer-om-ugen': 40 }),
      },
      {
        id: ID.jobparat,
        order: 2,
        record: 'kontanthjaelp-jobparat',
        answers: answers({ 'timer-om-ugen': 30 }),
      },
      {
        id: ID.uddannelseshjaelp,
        order: 3,
        record: 'uddannelseshjaelp-uddannelsesparat',
        answers: answers({}),
      },
      {
        id: ID.dagpenge,
        order: 4,
        record: 'dagpenge',
        answers: answers({ raadighedsafproevende: false }),
      },
    ],
    workplaces: [
      {
        id: ID.hjemmet,
        order: 1,
        name: 'Et plejehjem',
        answers: answers({
          slags: 'kommunal',
          'ordinaert-ansatte': 12,
          'ansatte-med-tilskud': 1,
          markedsvilkaar: false,
          'tr-findes': true,
        }),
      },
      {
        id: ID.hospitalet,
        order: 2,
        name: 'Et hospital med kantine',
        answers: answers({
          slags: 'regional',
          'ordinaert-ansatte': 400,
          'ansatte-med-tilskud': 10,
          markedsvilkaar: true,
          'de-minimis-euro': 310000,
          'tr-findes': false,
        }),
      },
    ],
    tasks: [
      {
        id: ID.baenke,
        order: 1,
        record: 'tilsyn-med-borde-og-baenke',
        name: 'Olie på bænke',
        status: 'valgt',
        reason: '',
        answers: answers({
          'ud-over-normeret': true,
          'udfoeres-af-ansatte': false,
          'tidligere-ordinaert': false,
          'udfoeres-af-private': false,
          'serviceniveau-hjaelp': false,
        }),
      },
      {
        id: ID.ture,
        order: 2,
        record: 'gaature-med-borgere',
        name: 'Ture med beboere',
        status: 'valgt',
        reason: '',
        answers: answers({
          'ud-over-normeret': false,
          'udfoeres-af-ansatte': true,
          'tidligere-ordinaert': true,
          'udfoeres-af-private': true,
          'serviceniveau-hjaelp': true,
          'erstatter-hjaelp': true,
        }),
      },
      {
        id: ID.fravalgt,
        order: 3,
        record: 'maling-af-autovaern',
        name: 'Maling af autoværn',
        status: 'fravalgt',
        reason: 'Et privat firma gør det i dag.',
        answers: answers({ 'udfoeres-af-private': true }),
      },
    ],
    agreements: [
      {
        id: ID.plejeaftale,
        order: 1,
        name: 'Aftale med plejehjemmet',
        workplace: ID.hjemmet,
        area: null,
        tasks: [ID.baenke, ID.ture],
        period: own,
        answers: answers({
          form: 'nytteindsats',
          'antal-pladser': 3,
          'timer-om-ugen': 37,
          'uger-pr-forloeb': 14,
          'tr-orienteret': true,
          'tr-orienteret-dato': `${year}-02-10`,
          'praktisk-gennemfoerelse-droeftet': false,
          'droeftet-med-tr': false,
          'rimelighed-tilkendegivet': true,
          'rar-dispensation': false,
          'arbejdsmiljoe-instruktion': 'Sygeplejersken viser rundt den første dag.',
          revisionsdato: `${year}-08-01`,
        }),
      },
      {
        id: ID.hospitalsaftale,
        order: 2,
        name: 'Aftale med hospitalet',
        workplace: ID.hospitalet,
        area: null,
        tasks: [ID.baenke],
        period: own,
        answers: answers({
          form: 'saerligt-tilrettelagt',
          'kun-arbejdspligt': false,
          'antal-pladser': 4,
          'timer-om-ugen': 25,
          'uger-pr-forloeb': 10,
        }),
      },
    ],
    measures: [],
    limits: [
      { id: 'graense-uger', order: 1, record: 'egen-graense-uger', value: 13 },
      { id: 'graense-pladser', order: 2, record: 'egen-graense-pladser', value: 3 },
    ],
    consultations: [],
    actions: [],
    followUp: [],
procedure: [],
    approvals: [],
    carried: null,
    notCpr: [],
    tombstones: {},
    revision: { id: 'revision-1', parents: [] },
    content: '',
    changed: `${year}-01-01T08:00:00Z`,
  };
}
