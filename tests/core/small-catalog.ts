/** A catalog in the small, made by hand: one of each thing the engine knows, and nothing of the real content. */
import type {
  Content,
  Certainty,
  Condition,
  Question,
  Rule,
  Scope,
  Section,
} from '../../src/core/index.ts';

const sources = [{ source: 'bog' }];
/** What a record stands on. */
export const vouched = { sources, checked: '2026-01-01', certainty: 'bekraeftet' as const };

export function question(id: string, more: Partial<Question> = {}): Question {
  return {
    id,
    text: `Hvad med ${id}?`,
    heading: id,
    type: 'text',
    weight: 'anbefalet',
    revision: 1,
    ...more,
  };
}

export function section(id: string, questions: Question[]): Section {
  return { id, title: id, questions };
}

export function rule(
  id: string,
  scope: Scope,
  requires: Condition,
  more: Partial<Rule> = {},
): Rule {
  return {
    id,
    title: id,
    kind: 'vaernsregel',
    scope,
    looksAt: 'start',
    requires,
    advice: 'Gør noget ved det.',
    now: 'Sådan er det.',
    sources,
    checked: '2026-01-01',
    certainty: 'bekraeftet',
    ...more,
  };
}

const lower: Rule['expected'] = {
  from: '2027-01-01',
  certainty: 'ukendt' as Certainty,
  note: 'En ny lov er ventet.',
  sources,
};

const focusPoint = (number: number, id: string, sections: Section[]) => ({
  id,
  number,
  title: id,
  summary: id,
  why: id,
  how: id,
  ...vouched,
  sections,
  checklist: [],
});

const dated = { ...vouched, now: 'Nu.' };

/** The small catalog, anew at each call; tests change their own. */
export function smallCatalog(): Content {
  return {
    version: 'small',
    focusPoints: [
      {
        ...focusPoint(1, 'hvorfor', [
          section('formaal', [
            question('maal', { type: 'longtext', weight: 'obligatorisk' }),
            question('hvor', { type: 'choices', optionsFrom: 'areas' }),
            question('samarbejde', { type: 'yesno', weight: 'obligatorisk' }),
            question('partner', {
              weight: 'obligatorisk',
              shown: { is: [{ answer: 'samarbejde' }, true] },
            }),
          ]),
        ]),
        checklist: [
          { id: 'har-maal', text: 'Mål', covered: { answered: { answer: 'maal' } }, sources },
          {
            id: 'samarbejder',
            text: 'Samarbejde',
            covered: { is: [{ answer: 'samarbejde' }, true] },
            sources,
          },
        ],
      },
      { ...focusPoint(2, 'hvem', []), repeats: ['target-group'] },
      { ...focusPoint(3, 'hvad', []), repeats: ['task', 'workplace'] },
      focusPoint(4, 'og-saa', []),
    ],
    forms: [
      {
        id: 'gruppe',
        scope: 'target-group',
        title: 'Grupper',
        singular: 'gruppe',
        plural: 'grupper',
        sections: [section('gruppens-forloeb', [question('hvornaar', { weight: 'obligatorisk' })])],
      },
      {
        id: 'sted',
        scope: 'workplace',
        title: 'Steder',
        singular: 'sted',
        plural: 'steder',
        sections: [
          section('stedet', [
            question('ansatte', { type: 'number', min: 0, weight: 'obligatorisk' }),
            question('slags', {
              type: 'choice',
              options: [
                { id: 'kommunal', label: 'Kommunal' },
                { id: 'statslig', label: 'Statslig' },
              ],
            }),
          ]),
        ],
      },
      {
        id: 'arbejde',
        scope: 'task',
        title: 'Opgaver',
        singular: 'opgave',
        plural: 'opgaver',
        sections: [
          section('arbejdet', [
            question('ekstra', { type: 'yesno', weight: 'obligatorisk' }),
            question('hvorfor-ekstra', { shown: { is: [{ answer: 'ekstra' }, true] } }),
          ]),
        ],
      },
      {
        id: 'aftale',
        scope: 'agreement',
        title: 'Aftaler',
        singular: 'aftale',
        plural: 'aftaler',
        sections: [
          section('aftalen', [
            question('pladser', { type: 'number', min: 0 }),
            question('hoert', { type: 'yesno', formerly: ['spurgt'], revision: 2 }),
            question('gammelt', { shown: { before: [{ fact: 'from' }, '2025-01-01'] } }),
          ]),
        ],
      },
    ],
    targetGroups: [
      { id: 'unge', title: 'Unge', traits: ['under-tredive'], order: 1, ...dated },
      {
        id: 'gamle-ydelser',
        title: 'Gamle ydelser',
        traits: [],
        order: 2,
        ...dated,
        until: '2025-06-30',
        during: 'Før.',
      },
    ],
    areas: [
      {
        id: 'parker',
        title: 'Parker',
        ...vouched,
        summary: 'Ude',
        order: 1,
        suggestedWhen: { includes: [{ answer: 'hvor' }, 'parker'] },
        because: 'I leder efter opgaver i parker.',
      },
      {
        id: 'huse',
        formerly: ['bygninger'],
        title: 'Huse',
        ...vouched,
        summary: 'Inde',
        order: 2,
        suggestedWhen: { includes: [{ answer: 'hvor' }, 'huse'] },
        because: 'I leder efter opgaver i huse.',
      },
    ],
    reasons: [],
    tasks: [
      task('blade', 'parker', ['ude']),
      task('baenke', 'parker', ['ude']),
      { ...task('hegn', 'parker', []), retired: '2025-01-01' },
      task('maling', 'huse', ['inde']),
    ],
    rules: [
      rule(
        'kort',
        'agreement',
        { atMost: [{ fact: 'weeks' }, 13] },
        { until: '2024-12-31', during: 'Før.' },
      ),
      rule(
        'forhold',
        'agreement',
        {
          atMost: [
            { answer: 'pladser' },
            {
              staircase: { answer: 'ansatte', of: 'workplace' },
              steps: [
                { upTo: 50, per: 5 },
                { upTo: null, per: 10 },
              ],
              least: 1,
            },
          ],
        },
        {
          certainty: 'sandsynlig',
          doubt: 'Teksten er ikke set.',
          until: '2024-12-31',
          during: 'Før.',
        },
      ),
      rule(
        'hoering',
        'agreement',
        { is: [{ answer: 'hoert' }, true] },
        { looksAt: 'period', from: '2025-01-01', question: 'hoert', expected: lower },
      ),
      rule(
        'kun-ekstra',
        'task',
        { is: [{ answer: 'ekstra' }, true] },
        { looksAt: 'today', expected: lower },
      ),
      rule(
        'ude-kun-kommunalt',
        'agreement',
        {
          every: 'tasks',
          satisfies: {
            any: [
              { not: { includes: [{ fact: 'traits' }, 'ude'] } },
              { is: [{ answer: 'slags', of: 'workplace' }, 'kommunal'] },
            ],
          },
        },
        { applies: { some: 'targetGroups', satisfies: { is: [{ fact: 'record' }, 'unge'] } } },
      ),
      rule(
        'eget-loft',
        'workplace',
        { atMost: [{ sum: 'agreements', value: { answer: 'pladser' } }, { limit: 'eget-loft' }] },
        {
          kind: 'egen-graense',
          looksAt: 'today',
          limit: { label: 'Loft', unit: 'pladser', suggestion: 5, because: 'Det er rart.' },
        },
      ),
    ],
    checks: [],
    measures: [
      { id: 'kursus', title: 'Kursus', summary: 'Lær', order: 1, kind: 'synlige-job', ...vouched },
    ],
    cases: [],
    offers: [],
    terms: [],
    provisions: [],
    changes: [],
    indicators: [],
    kinds: {
      needs: [{ id: 'attest', title: 'Attest', without: 'Uden attest' }],
      measures: [{ id: 'synlige-job', title: 'Synlige job' }],
      comparison: [{ id: 'hvem', title: 'Hvem' }],
    },
    sources: [{ id: 'bog', title: 'Bogen', address: 'https://example.dk/bog' }],
    municipalities: [
      { code: '101', name: 'København', formerRar: 'Hovedstaden', tile: [12, 7] },
      { code: '751', name: 'Aarhus', formerRar: 'Østjylland', tile: [5, 6] },
    ],
  };
}

function task(id: string, area: string, traits: string[]) {
  return { id, title: id, area, summary: id, order: 1, traits, ...vouched };
}
