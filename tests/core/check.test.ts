import { describe, expect, it } from 'vitest';
import {
  type Certainty,
  type Content,
  type CatalogProblem,
  checkCatalog,
  type Condition,
  PROBLEM_CODES,
  type ProblemCode,
  type Question,
  type Rule,
  type RuleExample,
  type RuleExamples,
} from '../../src/core/index.ts';
import { question, rule, section, smallCatalog, vouched } from './small-catalog.ts';
import type { Indicator } from '../../src/core/content/indicator.ts';
import { indicator } from './follow-up/cases.ts';

const day = { name: 'Eksempel', on: '2026-03-01' };
const in2024 = { from: '2024-01-01', until: '2024-02-01' };
const long2024 = { from: '2024-01-01', until: '2024-06-01' };

function examples(): Map<string, RuleExamples> {
  return new Map([
    ['kort', { met: [{ ...day, period: in2024 }], broken: [{ ...day, period: long2024 }] }],
    [
      'forhold',
      {
        met: [
          {
            ...day,
            period: in2024,
            answers: { agreement: { pladser: 2 }, workplace: { ansatte: 10 } },
          },
        ],
        broken: [
          {
            ...day,
            period: in2024,
            answers: { agreement: { pladser: 2 }, workplace: { ansatte: 9 } },
          },
        ],
      },
    ],
    [
      'hoering',
      {
        met: [{ ...day, answers: { agreement: { hoert: true } } }],
        broken: [{ ...day, answers: { agreement: { hoert: false } } }],
      },
    ],
    [
      'kun-ekstra',
      {
        met: [{ ...day, answers: { task: { ekstra: true } }, records: { task: 'blade' } }],
        broken: [{ ...day, answers: { task: { ekstra: false } } }],
      },
    ],
    [
      'ude-kun-kommunalt',
      {
        met: [
          {
            ...day,
            answers: { workplace: { slags: 'kommunal' } },
            records: { task: 'blade', 'target-group': 'unge' },
          },
        ],
        broken: [
          {
            ...day,
            answers: { workplace: { slags: 'statslig' } },
            records: { task: 'blade', 'target-group': 'unge' },
          },
        ],
      },
    ],
    [
      'eget-loft',
      {
        met: [{ ...day, answers: { agreement: { pladser: 5 } }, limits: { 'eget-loft': 5 } }],
        broken: [{ ...day, answers: { agreement: { pladser: 6 } }, limits: { 'eget-loft': 5 } }],
      },
    ],
  ]);
}

const caught = new Set<ProblemCode>();

/** The problems of the small catalog after one change to it or its examples. */
function problemsAfter(
  change: (catalog: Content, examples: Map<string, RuleExamples>) => void,
): CatalogProblem[] {
  const [catalog, own] = [smallCatalog(), examples()];
  change(catalog, own);
  const problems = checkCatalog(catalog, own);
  for (const { code } of problems) caught.add(code);
  return problems;
}

const codes = (problems: CatalogProblem[]): string[] => problems.map(({ code }) => code);
const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('The small catalog has none');
  return one;
};
const provision = (id: string): Content['provisions'][number] => ({
  ...vouched,
  id,
  title: id,
  topic: 'emne',
  order: 1,
  now: 'Nu.',
});
const pick = (catalog: Content, slug: string): Rule =>
  first(catalog.rules.filter(({ id }) => id === slug));
const formOf = (catalog: Content, scope: string) =>
  first(catalog.forms.filter((form) => form.scope === scope));
const ask = (catalog: Content, scope: string, one: Question): void => {
  first(formOf(catalog, scope).sections).questions.push(one);
};
/** Adds a rule that only its condition can be wrong about. */
const requiring = (scope: Rule['scope'], requires: Condition) =>
  problemsAfter((catalog) => {
    catalog.rules.push(rule('ny', scope, requires));
  }).filter(({ code }) => code !== 'no-examples');

describe('a catalog whose records fit together', () => {
  it('has no problems', () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
  });
});

describe('slugs', () => {
  it('are used once among their kind, former ones included', () => {
    expect(
      problemsAfter((catalog) => {
        first(catalog.tasks).formerly = ['maling'];
      }),
    ).toEqual([
      { code: 'duplicate', kind: 'tasks', record: 'maling', path: ['id'], detail: 'maling' },
    ]);
    expect(
      codes(
        problemsAfter((catalog) => {
          ask(catalog, 'task', question('ekstra', { type: 'yesno' }));
        }),
      ),
    ).toEqual(['duplicate']);
    expect(
      codes(
        problemsAfter((catalog) => {
          formOf(catalog, 'task').sections.push(section('formaal', []));
        }),
      ),
    ).toEqual(['duplicate']);
    expect(
      codes(
        problemsAfter((catalog) => {
          catalog.municipalities.push(first(catalog.municipalities));
        }),
      ),
    ).toEqual(['duplicate']);
    expect(
      codes(
        problemsAfter((catalog) => {
          catalog.terms.push(
            { id: 'a', term: 'Ord', meaning: 'x', ...vouched },
            { id: 'b', term: 'Andet', also: ['ord'], meaning: 'x', ...vouched },
          );
        }),
      ),
    ).toEqual(['duplicate']);
    expect(
      codes(
        problemsAfter((catalog) => {
          const option = { id: 'a', label: 'A' };
          ask(catalog, 'task', question('valg', { type: 'choice', options: [option, option] }));
        }),
      ),
    ).toEqual(['duplicate']);
  });

  it('of questions may be the same on different things', () => {
    expect(
      problemsAfter((catalog) => {
        ask(catalog, 'task', question('pladser'));
      }),
    ).toEqual([]);
  });
});

describe('questions and forms', () => {
  it('have options when they need them, and only then', () => {
    const withQuestion = (one: Question) =>
      codes(
        problemsAfter((catalog) => {
          ask(catalog, 'task', one);
        }),
      );
    expect(withQuestion(question('a', { type: 'choice' }))).toEqual(['options']);
    expect(withQuestion(question('a', { options: [] }))).toEqual(['options']);
    expect(
      withQuestion(question('a', { type: 'choices', options: [], optionsFrom: 'areas' })),
    ).toEqual(['options']);
    expect(withQuestion(question('a', { type: 'number', min: 5, max: 1 }))).toEqual(['reversed']);
    expect(withQuestion(question('a', { type: 'week' }))).toEqual(['options']);
    const presets = [{ label: 'Ugen', value: ['en uge'] }];
    expect(withQuestion(question('a', { type: 'week', options: [], presets }))).toEqual([
      'bad-preset',
    ]);
  });

  it('stand one form for each kind of thing', () => {
    expect(
      codes(
        problemsAfter((catalog) => {
          catalog.forms.push({ ...formOf(catalog, 'task'), id: 'to', sections: [] });
        }),
      ),
    ).toEqual(['second-form']);
  });

  it('do not depend on themselves, nor in a ring', () => {
    const ring = problemsAfter((catalog) => {
      ask(
        catalog,
        'task',
        question('a', { type: 'yesno', shown: { is: [{ answer: 'b' }, true] } }),
      );
      ask(
        catalog,
        'task',
        question('b', { type: 'yesno', shown: { not: { is: [{ answer: 'a' }, true] } } }),
      );
    });
    expect(ring.map(({ code, detail }) => [code, detail])).toEqual([
      ['ring', 'a'],
      ['ring', 'b'],
    ]);
  });
});

describe('focus points', () => {
  it('are numbered from one without a gap, each once, however many there are', () => {
    expect(
      codes(
        problemsAfter((catalog) => {
          first(catalog.focusPoints).number = 2;
        }),
      ),
    ).toEqual(['focus-point-number', 'focus-point-number', 'focus-point-missing']);
    expect(
      codes(
        problemsAfter((catalog) => {
          catalog.focusPoints.shift();
        }),
      ),
    ).toEqual(expect.arrayContaining(['focus-point-number', 'focus-point-missing']));
    expect(
      codes(
        problemsAfter((catalog) => {
          catalog.focusPoints = [];
        }),
      ),
    ).toContain('focus-point-missing');
    expect(
      codes(
        problemsAfter((catalog) => {
          catalog.focusPoints.pop();
        }),
      ),
    ).not.toContain('focus-point-missing');
  });

  it('repeat forms that are there, and check off questions that can be reached', () => {
    expect(
      codes(
        problemsAfter((catalog) => {
          first(catalog.focusPoints).repeats = ['action'];
        }),
      ),
    ).toEqual(['unknown-form']);
    const pointing = (slug: string) =>
      codes(
        problemsAfter((catalog) => {
          first(first(catalog.focusPoints).checklist).question = slug;
        }),
      );
    expect(pointing('maal')).toEqual([]);
    expect(pointing('ekstra')).toEqual(['unknown-question']);
  });
});

describe('what records are sorted under', () => {
  it('is listed, and listed once', () => {
    const found = problemsAfter(({ tasks, measures, offers, kinds }) => {
      first(tasks).needs = ['attest', 'mod'];
      first(measures).kind = 'skjult';
      const fact = { text: 'Alle.', certainty: vouched.certainty, sources: vouched.sources };
      offers.push({
        ...{ id: 'praktik', title: 'Praktik', order: 1, checked: '2026-01-01' },
        facts: { hvem: [fact], hvornaar: [fact] },
      });
      kinds.needs.push(...kinds.needs);
    });
    expect(found.map(({ kind, path, detail }) => [kind, path.join('.'), detail])).toEqual([
      ['slags', 'needs.1.id', 'attest'],
      ['tasks', 'needs.1', 'mod'],
      ['measures', 'kind', 'skjult'],
      ['offers', 'facts.hvornaar', 'hvornaar'],
    ]);
    expect(codes(found)).toEqual(['duplicate', ...Array<string>(3).fill('unknown-kind')]);
  });
});

describe('references', () => {
  it('lead to records that are there', () => {
    expect(
      problemsAfter((catalog) => {
        first(catalog.tasks).area = 'skove';
      }),
    ).toEqual([
      { code: 'unknown-area', kind: 'tasks', record: 'blade', path: ['area'], detail: 'skove' },
    ]);
    expect(
      problemsAfter((catalog) => {
        first(catalog.tasks).care = [{ rule: 'ingen', text: 'x' }];
      }),
    ).toMatchObject([{ code: 'unknown-rule', path: ['care', 0, 'rule'] }]);
    expect(
      codes(
        problemsAfter((catalog) => {
          pick(catalog, 'kort').replaces = 'kort';
        }),
      ),
    ).toEqual(['unknown-rule']);
    expect(
      codes(
        problemsAfter((catalog) => {
          catalog.cases.push({
            id: 'c',
            title: 'C',
            kommune: 'K',
            when: 'ca. 2017',
            summary: 'x',
            focusPoints: ['femte'],
            questions: ['ingen'],
            ...vouched,
          });
        }),
      ),
    ).toEqual(['unknown-focus-point', 'unknown-question']);
    expect(
      problemsAfter((catalog) => {
        catalog.provisions.push(
          { ...provision('a'), replaces: 'a', rules: ['kort', 'borte'] },
          { ...provision('b'), replaces: 'a' },
        );
        const touches = { rules: ['borte'], targetGroups: ['borte'], provisions: ['b', 'borte'] };
        const change = { id: 'c', date: '2025-01-01', title: 'C', summary: 'x', touches };
        catalog.changes.push({ ...change, ...vouched });
      }).map(({ code, record, path }) => [code, record, path.join('.')]),
    ).toEqual([
      ['unknown-provision', 'a', 'replaces'],
      ['unknown-rule', 'a', 'rules.1'],
      ['unknown-rule', 'c', 'touches.rules.0'],
      ['unknown-target-group', 'c', 'touches.targetGroups.0'],
      ['unknown-provision', 'c', 'touches.provisions.1'],
    ]);
    expect(
      problemsAfter((catalog) => {
        const term = { meaning: 'x', ...vouched };
        catalog.terms.push(
          { id: 'a', term: 'A', see: ['b'], ...term },
          { id: 'b', term: 'B', see: ['a', 'borte', 'b'], ...term },
        );
      }).map(({ code, record, path }) => [code, record, path.join('.')]),
    ).toEqual([
      ['unknown-term', 'b', 'see.1'],
      ['unknown-term', 'b', 'see.2'],
    ]);
    expect(
      codes(
        problemsAfter((catalog) => {
          pick(catalog, 'kort').question = 'ansatte';
        }),
      ),
    ).toEqual(['unknown-question']);
  });

  it('to sources are followed wherever they stand', () => {
    const bad = [{ source: 'borte' }];
    const paths = [
      problemsAfter((catalog) => {
        first(catalog.measures).sources = bad;
      }),
      problemsAfter((catalog) => {
        ask(catalog, 'task', question('a', { sources: bad }));
      }),
      problemsAfter((catalog) => {
        first(first(catalog.focusPoints).checklist).sources = bad;
      }),
      problemsAfter((catalog) => {
        const { expected } = pick(catalog, 'hoering');
        if (expected) pick(catalog, 'hoering').expected = { ...expected, sources: bad };
      }),
    ].map((problems) => problems.map(({ code, path }) => `${code} ${path.join('.')}`));
    expect(paths).toEqual([
      ['unknown-source sources.0'],
      ['unknown-source sections.0.questions.2.sources.0'],
      ['unknown-source checklist.0.sources.0'],
      ['unknown-source expected.sources.0'],
    ]);
  });

  it('to the web are secure', () => {
    expect(
      codes(
        problemsAfter((catalog) => {
          first(catalog.sources).address = 'http://example.dk';
        }),
      ),
    ).toEqual(['not-https']);
  });
});

describe('tasks', () => {
  const changed = (more: Partial<Content['tasks'][number]>) =>
    codes(
      problemsAfter((catalog) => {
        Object.assign(first(catalog.tasks), more);
      }),
    );

  it('say what the catalogue says exactly when they come from a line of it', () => {
    expect(changed({ line: 'parker-1' })).toEqual(['catalogue-mismatch']);
    expect(changed({ catalogue: 'x' })).toEqual(['catalogue-mismatch']);
    expect(changed({ line: 'parker-1', catalogue: 'x' })).toEqual([]);
  });

  it('name other tasks that are there', () => {
    expect(changed({ related: ['baenke'] })).toEqual([]);
    expect(changed({ related: ['findes-ikke'] })).toEqual(['unknown-record']);
    expect(changed({ related: ['blade'] })).toEqual(['unknown-record']);
  });
});

describe('dated records', () => {
  const dating = (more: Partial<Rule>) =>
    codes(
      problemsAfter((catalog) => {
        Object.assign(pick(catalog, 'hoering'), more);
      }),
    );

  it('begin before they end, and say what is in doubt', () => {
    expect(dating({ until: '2024-01-01' })).toContain('reversed');
    expect(dating({ certainty: 'sandsynlig' })).toEqual(['no-doubt']);
  });

  it('say what held while they stood, when they end', () => {
    expect(dating({ until: '2027-12-31' })).toEqual(['no-during']);
    expect(dating({ until: '2027-12-31', during: 'x' })).toEqual([]);
    expect(
      codes(
        problemsAfter((catalog) => {
          catalog.provisions.push({ ...provision('a'), until: '2026-12-31' });
        }),
      ),
    ).toEqual(['no-during']);
  });

  it('are not alone in saying what is in doubt', () => {
    const doubted = (spoil: (catalog: Content) => { certainty: Certainty }) =>
      codes(
        problemsAfter((catalog) => {
          spoil(catalog).certainty = 'ukendt';
        }),
      );
    for (const list of ['focusPoints', 'targetGroups', 'areas', 'tasks', 'measures'] as const) {
      expect(doubted((catalog) => first<{ certainty: Certainty }>(catalog[list]))).toEqual([
        'no-doubt',
      ]);
    }
  });

  it('say what is in doubt of each fact of an offer', () => {
    const sources = [{ source: 'bog' }];
    const fact = { text: 'x', certainty: 'ukendt' as const, sources };
    const problems = problemsAfter((catalog) => {
      const facts = { hvem: [{ ...fact, doubt: 'y' }, fact] };
      catalog.offers.push({ id: 'o', title: 'O', order: 1, checked: '2026-11-21', facts });
    });
    expect(problems.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['no-doubt', 'facts.hvem.1.certainty'],
    ]);
  });

  it('expect a change within their days, to a lower certainty', () => {
    const expected = { from: '2027-01-01', certainty: 'ukendt' as const, note: 'x', sources: [] };
    expect(dating({ expected: { ...expected, from: '2025-01-01' } })).toEqual(['expected-outside']);
    const ended = { until: '2026-12-31', during: 'x' };
    expect(dating({ expected, ...ended })).toEqual(['expected-outside']);
    expect(dating({ expected: { ...expected, certainty: 'bekraeftet' } })).toEqual([
      'expected-not-lower',
    ]);
  });

  it('have a limit when, and only when, they are the kommune’s own', () => {
    expect(dating({ kind: 'egen-graense' })).toContain('limit-mismatch');
    expect(
      codes(
        problemsAfter((catalog) => {
          pick(catalog, 'eget-loft').kind = 'god-praksis';
        }),
      ),
    ).toContain('limit-mismatch');
  });
});

describe('conditions', () => {
  it('ask questions that are there, by their present slug', () => {
    expect(requiring('task', { answered: { answer: 'maal' } })).toMatchObject([
      { code: 'unknown-question', record: 'ny', path: ['requires', 'answered'], detail: 'maal' },
    ]);
    expect(codes(requiring('agreement', { is: [{ answer: 'spurgt' }, true] }))).toEqual([
      'unknown-question',
    ]);
    expect(requiring('task', { answered: { answer: 'maal', of: 'plan' } })).toEqual([]);
    expect(
      codes(
        problemsAfter((catalog) => {
          first(catalog.areas).suggestedWhen = { answered: { answer: 'ekstra' } };
        }),
      ),
    ).toEqual(['unknown-question']);
    expect(
      codes(
        problemsAfter((catalog) => {
          pick(catalog, 'kort').applies = { answered: { answer: 'ekstra' } };
        }),
      ),
    ).toEqual(['unknown-question']);
  });

  it('reach only what the thing belongs to', () => {
    expect(codes(requiring('task', { answered: { answer: 'ansatte', of: 'workplace' } }))).toEqual([
      'out-of-reach',
    ]);
    const inside: Condition = {
      every: 'tasks',
      satisfies: {
        all: [
          { answered: { answer: 'ekstra' } },
          { answered: { answer: 'ansatte', of: 'workplace' } },
        ],
      },
    };
    expect(requiring('agreement', inside)).toEqual([]);
    expect(codes(requiring('plan', inside))).toEqual(['out-of-reach']);
    expect(requiring('plan', { every: 'agreements', satisfies: inside })).toEqual([]);
    expect(
      codes(
        requiring('agreement', { every: 'tasks', satisfies: { answered: { answer: 'hoert' } } }),
      ),
    ).toEqual(['unknown-question']);
  });

  it('compare with what the question can be answered', () => {
    const comparing = (scope: Rule['scope'], requires: Condition) =>
      codes(requiring(scope, requires));
    expect(comparing('task', { is: [{ answer: 'ekstra' }, 'ja'] })).toEqual(['wrong-type']);
    expect(comparing('task', { atMost: [{ answer: 'ekstra' }, 3] })).toEqual(['wrong-type']);
    expect(comparing('agreement', { atMost: [{ answer: 'pladser' }, '3'] })).toEqual([
      'wrong-type',
    ]);
    expect(comparing('workplace', { is: [{ answer: 'slags' }, 'privat'] })).toEqual([
      'unknown-option',
    ]);
    expect(comparing('workplace', { is: ['statslig', { answer: 'slags' }] })).toEqual([]);
    expect(comparing('plan', { includes: [{ answer: 'hvor' }, 'bygninger'] })).toEqual([
      'unknown-option',
    ]);
  });

  it('ask for facts, records, traits and limits that are there', () => {
    const asking = (scope: Rule['scope'], requires: Condition) => codes(requiring(scope, requires));
    expect(asking('workplace', { answered: { fact: 'traits' } })).toEqual(['unknown-fact']);
    expect(asking('task', { is: [{ fact: 'record' }, 'graes'] })).toEqual(['unknown-record']);
    expect(asking('task', { is: [{ fact: 'area' }, 'skove'] })).toEqual(['unknown-record']);
    expect(asking('task', { is: [{ fact: 'status' }, 'maaske'] })).toEqual(['unknown-record']);
    expect(asking('task', { includes: [{ fact: 'traits' }, 'under-tredive'] })).toEqual([
      'unknown-trait',
    ]);
    expect(
      asking('plan', {
        some: 'targetGroups',
        satisfies: { includes: [{ fact: 'traits' }, 'under-tredive'] },
      }),
    ).toEqual([]);
    expect(asking('agreement', { atMost: [{ fact: 'weeks' }, { limit: 'kort' }] })).toEqual([
      'unknown-limit',
    ]);
  });

  it('climb stairs that rise', () => {
    const climbing = (steps: { upTo: number | null; per: number }[]) =>
      codes(
        requiring('agreement', {
          atMost: [1, { staircase: { answer: 'pladser' }, steps, least: 1 }],
        }),
      );
    expect(
      climbing([
        { upTo: 50, per: 5 },
        { upTo: null, per: 10 },
      ]),
    ).toEqual([]);
    expect(
      climbing([
        { upTo: null, per: 5 },
        { upTo: 60, per: 10 },
      ]),
    ).toEqual(['bad-steps']);
    expect(
      climbing([
        { upTo: 50, per: 5 },
        { upTo: 40, per: 10 },
      ]),
    ).toEqual(['bad-steps']);
    expect(climbing([{ upTo: null, per: 0 }])).toEqual(['bad-steps']);
  });
});

describe('examples', () => {
  const trying = (slug: string, change: (own: RuleExamples) => RuleExamples) =>
    problemsAfter((_, own) => {
      own.set(slug, change(own.get(slug) ?? { met: [], broken: [] }));
    });
  const instead = (slug: string, side: 'met' | 'broken', example: Partial<RuleExample>) =>
    trying(slug, (own) => ({ ...own, [side]: [{ ...first(own[side]), ...example }] }));

  it('are there for every rule, on both sides', () => {
    expect(codes(trying('kort', (own) => ({ ...own, broken: [] })))).toEqual(['no-examples']);
    expect(
      codes(
        problemsAfter((_, own) => {
          own.delete('kort');
        }),
      ),
    ).toEqual(['no-examples', 'no-examples']);
    expect(
      codes(
        problemsAfter((catalog, own) => {
          first(catalog.tasks).area = 'skove';
          own.delete('kort');
        }),
      ),
    ).toEqual(['unknown-area', 'no-examples', 'no-examples']);
  });

  it('give what they say', () => {
    expect(instead('kort', 'met', { period: long2024 })).toEqual([
      {
        code: 'example-not-met',
        kind: 'rules',
        record: 'kort',
        path: ['examples', 'met', 0],
        detail: 'broken (fails)',
      },
    ]);
    expect(instead('kort', 'broken', { period: in2024 })).toMatchObject([
      { code: 'example-not-broken', detail: 'met (holds)' },
    ]);
    expect(codes(instead('hoering', 'broken', { answers: {} }))).toEqual(['example-not-broken']);
    expect(codes(instead('hoering', 'met', { answers: {} }))).toEqual(['example-not-met']);
  });

  it('of a rule that is not confirmed break it by leaving it open', () => {
    expect(
      problemsAfter((catalog) => {
        Object.assign(pick(catalog, 'hoering'), { certainty: 'sandsynlig', doubt: 'Uvist' });
      }),
    ).toEqual([]);
  });

  it('are tried on their own date', () => {
    const after = { period: { from: '2026-01-01', until: '2026-02-01' } };
    expect(instead('kort', 'met', after)).toMatchObject([
      { code: 'example-not-applicable', detail: 'not-applicable (ended)' },
    ]);
    expect(codes(instead('eget-loft', 'met', { limits: {} }))).toEqual(['example-not-applicable']);
  });

  it('of a rule that has ended are tried on a day when it held', () => {
    const on = (date: string) =>
      problemsAfter((catalog, own) => {
        Object.assign(pick(catalog, 'eget-loft'), { until: '2024-12-31', during: 'Før.' });
        const { met, broken } = own.get('eget-loft') ?? { met: [], broken: [] };
        const dated = (list: RuleExample[]) => list.map((example) => ({ ...example, on: date }));
        own.set('eget-loft', { met: dated(met), broken: dated(broken) });
      });
    expect(on('2024-12-31')).toEqual([]);
    expect(codes(on('2025-01-01'))).toEqual(['example-not-applicable', 'example-not-applicable']);
  });

  it('answer questions and choose records that are there', () => {
    expect(instead('kun-ekstra', 'met', { records: { task: 'graes' } })).toMatchObject([
      { code: 'example-record', path: ['examples', 'met', 0, 'records', 'task'] },
    ]);
    const answers = { task: { ekstra: true, borte: 1 } };
    expect(instead('kun-ekstra', 'met', { answers })).toMatchObject([
      { code: 'example-answer', path: ['examples', 'met', 0, 'answers', 'task', 'borte'] },
    ]);
  });
});

describe('indicators', () => {
  const refused = (of: Indicator) =>
    problemsAfter((catalog) => {
      catalog.indicators = [of];
    }).map(({ code, path, detail }) => [code, path.join('.'), detail]);
  const places = (agreed: string, by: Indicator['by'] = ['time']) =>
    indicator('pladser-der', { name: 'places', agreed }, { by });

  it('count places by a question of an agreement that asks for a number', () => {
    expect(refused(places('pladser'))).toEqual([]);
    expect(refused(places('maal'))).toEqual([['unknown-question', 'formula.agreed', 'maal']]);
    expect(refused(places('hoert'))).toEqual([['not-a-number', 'formula.agreed', 'hoert']]);
  });

  it('are told only by what their formula can be told by', () => {
    expect(refused(places('pladser', ['time', 'target-group']))).toEqual([
      ['formula-by', 'by.1', 'target-group'],
    ]);
    expect(refused(indicator('opgaver-der', { name: 'tasks' }, { by: ['workplace'] }))).toEqual([
      ['formula-by', 'by.0', 'workplace'],
    ]);
  });

  it('are held against what the plan is asked', () => {
    const held = (question: string) => indicator('der', { name: 'at-end' }, { question });
    expect(refused(held('maal'))).toEqual([]);
    expect(refused(held('ansatte'))).toEqual([['unknown-question', 'question', 'ansatte']]);
  });
});

describe('the tests above', () => {
  it('have seen every kind of problem caught', () => {
    expect([...caught].sort()).toEqual([...PROBLEM_CODES].sort());
  });
});
