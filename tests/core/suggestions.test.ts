/** What the library suggests for a plan: in which order, why, and with what care. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  AREA_WEIGHT,
  checkCatalog,
  type Content,
  type Reason,
  type Suggestion,
  suggestionsOf,
  tasksWith,
  viewOf,
} from '../../src/core/index.ts';
import { type Scenario, start } from '../scenario.ts';
import { anySteps, planOfSteps } from './any-plan.ts';
import { question, section, smallCatalog } from './small-catalog.ts';

const reason = (id: string, weight: number, when: Reason['when'], more = {}): Reason => ({
  id,
  title: id,
  order: 1,
  weight,
  when,
  because: `Fordi ${id}.`,
  ...more,
});

/** The small catalog with a season asked for, tasks of a season, and reasons. */
function catalogWith(...reasons: Reason[]): Content {
  const base = smallCatalog();
  const options = [
    { id: 'foraar', label: 'Foråret' },
    { id: 'sommer', label: 'Sommeren' },
    { id: 'vinter', label: 'Vinteren' },
  ];
  const seasons = question('naar', { type: 'choices', options });
  base.focusPoints[0]?.sections.push(section('tid', [seasons]));
  const [blade, baenke, , maling] = base.tasks;
  if (blade && baenke && maling) {
    Object.assign(blade, { season: 'vinter', work: 'hold' });
    Object.assign(baenke, { season: 'hele-aaret', work: 'begge', place: 'ude' });
    Object.assign(maling, {
      season: 'sommer',
      place: 'inde',
      care: [{ rule: 'kun-ekstra', text: 'Se efter.' }],
    });
  }
  return { ...base, reasons };
}

const overlap: Reason['when'] = { overlaps: [{ fact: 'seasons' }, { answer: 'naar', of: 'plan' }] };
const isInside: Reason['when'] = { includes: [{ fact: 'settings' }, 'inde'] };
const cooperates: Reason['when'] = { is: [{ answer: 'samarbejde', of: 'plan' }, true] };

const order = ({ assessment }: Scenario): string[] =>
  assessment.suggestions.map(({ record }) => record);
const suggestionOf = ({ assessment }: Scenario, record: string): Suggestion | undefined =>
  assessment.suggestions.find((each) => each.record === record);
const all = { hvor: ['parker', 'huse'] };

describe('the order of suggestions', () => {
  it('is the library’s own when nothing but the area speaks for them', () => {
    const scenario = start(catalogWith()).answerPlan(all);
    expect(order(scenario)).toEqual(['blade', 'baenke', 'maling']);
    expect(suggestionOf(scenario, 'maling')?.score).toBe(AREA_WEIGHT);
  });

  it('follows the sum of what speaks for and against', () => {
    const scenario = start(catalogWith(reason('inde', 3, isInside), reason('naar', 2, overlap)));
    scenario.answerPlan(all);
    expect(order(scenario)).toEqual(['maling', 'blade', 'baenke']);
    scenario.answerPlan({ naar: ['vinter'] });
    expect(order(scenario)).toEqual(['maling', 'blade', 'baenke']);
    expect(suggestionOf(scenario, 'blade')?.score).toBe(AREA_WEIGHT + 2);
    const against = start(catalogWith(reason('inde', -3, isInside))).answerPlan({
      hvor: ['huse', 'parker'],
    });
    expect(order(against)).toEqual(['blade', 'baenke', 'maling']);
    expect(suggestionOf(against, 'maling')?.score).toBe(AREA_WEIGHT - 3);
  });

  it('leaves out what is chosen, declined, retired, or in a retired area', () => {
    const catalog = catalogWith(reason('altid', 1, isInside, { suggests: true }));
    const scenario = start(catalog).answerPlan(all).choose('blade').decline('baenke', '');
    expect(order(scenario)).toEqual(['maling']);
    const houses = catalog.areas.find(({ id }) => id === 'huse');
    if (houses) houses.retired = '2026-01-01';
    expect(order(scenario)).toEqual([]);
  });
});

describe('what brings a task among the suggestions', () => {
  it('is its area, or a reason that is enough by itself', () => {
    const ranks = start(catalogWith(reason('inde', 3, isInside)));
    expect(order(ranks)).toEqual([]);
    const isLeaves: Reason['when'] = { is: [{ fact: 'record' }, 'blade'] };
    const both = catalogWith(
      reason('inde', 3, isInside),
      reason('en', 1, isLeaves, { suggests: true }),
    );
    expect(order(start(both))).toEqual(['blade']);
    const suggests = start(catalogWith(reason('inde', 3, isInside, { suggests: true })));
    expect(order(suggests)).toEqual(['maling']);
    suggests.answerPlan({ hvor: ['parker'] });
    expect(order(suggests)).toEqual(['blade', 'baenke', 'maling']);
  });

  it('is no reason that is retired on the day', () => {
    const more = { suggests: true, retired: '2026-03-02' };
    const catalog = catalogWith(reason('inde', 3, isInside, more));
    expect(order(start(catalog, { on: '2026-03-01' }))).toEqual(['maling']);
    expect(order(start(catalog, { on: '2026-03-02' }))).toEqual([]);
    expect(order(start(catalog, { on: '2026-03-03' }))).toEqual([]);
  });

  it('is no condition that is open', () => {
    const catalog = catalogWith(reason('sammen', 3, cooperates, { suggests: true }));
    const scenario = start(catalog);
    expect(order(scenario)).toEqual([]);
    expect(order(scenario.answerPlan({ samarbejde: false }))).toEqual([]);
    expect(order(scenario.answerPlan({ samarbejde: true }))).toHaveLength(3);
  });

  it('may be what the plan has agreed for the whole area', () => {
    const when: Reason['when'] = {
      some: 'agreements',
      satisfies: { is: [{ fact: 'area' }, { fact: 'area', of: 'task' }] },
    };
    const scenario = start(catalogWith(reason('aftalt', 3, when, { suggests: true })));
    scenario.agree('A', null);
    expect(order(scenario)).toEqual([]);
    const [agreement] = scenario.plan.agreements;
    if (agreement) agreement.area = 'huse';
    expect(order(scenario)).toEqual(['maling']);
  });
});

describe('what is said of a suggestion', () => {
  it('is every reason that holds, the heaviest first, and apart from them what needs care', () => {
    const catalog = catalogWith(
      reason('lidt', 1, isInside),
      reason('meget', 4, isInside),
      reason('imod', -1, isInside),
      reason('mere-imod', -2, isInside),
    );
    const scenario = start(catalog).answerPlan({ hvor: ['huse'] });
    expect(suggestionOf(scenario, 'maling')).toEqual({
      kind: 'task',
      record: 'maling',
      score: AREA_WEIGHT + 2,
      because: [
        { reason: 'huse', text: 'I leder efter opgaver i huse.' },
        { reason: 'meget', text: 'Fordi meget.' },
        { reason: 'lidt', text: 'Fordi lidt.' },
      ],
      care: [
        { reason: 'mere-imod', text: 'Fordi mere-imod.' },
        { reason: 'imod', text: 'Fordi imod.' },
        { rule: 'kun-ekstra', text: 'Se efter.' },
      ],
    });
  });

  it('names the area, and the chosen, other or all options that the task has', () => {
    const saying = (chosen?: boolean) => {
      const names = {
        options: 'naar',
        fact: 'seasons',
        ...(chosen === undefined ? {} : { chosen }),
      };
      const said = { because: '{area}: {named}', names };
      const scenario = start(catalogWith(reason('tid', 1, { all: [] }, said)));
      scenario.answerPlan({ ...all, naar: ['foraar', 'vinter'] });
      return ['baenke', 'maling'].map(
        (task) => suggestionOf(scenario, task)?.because.find((each) => each.reason === 'tid')?.text,
      );
    };
    expect(saying(true)).toEqual(['Parker: foråret og vinteren', undefined]);
    expect(saying(false)).toEqual(['Parker: sommeren', 'Huse: sommeren']);
    expect(saying()).toEqual(['Parker: foråret, sommeren og vinteren', 'Huse: sommeren']);
  });

  it('names the plan’s things that a condition holds for', () => {
    const names = { each: 'workplaces', where: { is: [{ answer: 'slags' }, 'statslig'] } };
    const said = { because: 'Spørg {named}.', names };
    const scenario = start(catalogWith(reason('sted', 1, { all: [] }, said))).answerPlan(all);
    const text = () => suggestionOf(scenario, 'blade')?.because[1]?.text;
    scenario.workplace('Rådhuset').answerThe('workplace', { slags: 'kommunal' });
    expect(text()).toBeUndefined();
    scenario.workplace('Skoven').answerThe('workplace', { slags: 'statslig' });
    scenario.workplace('Museet').answerThe('workplace', { slags: 'statslig' });
    expect(text()).toBe('Spørg Skoven og Museet.');
  });

  it('follows the season of the plan’s period', () => {
    const when: Reason['when'] = {
      not: { overlaps: [{ fact: 'seasons' }, { fact: 'seasons', of: 'plan' }] },
    };
    const uneasy = (from: string | null, until: string | null): string[] => {
      const catalog = catalogWith(
        reason('uden-for', -1, { all: [{ answered: { fact: 'seasons', of: 'plan' } }, when] }),
      );
      const scenario = start(catalog, { period: { from, until } }).answerPlan(all);
      return scenario.assessment.suggestions
        .filter(({ care }) => care.some((each) => each.reason === 'uden-for'))
        .map(({ record }) => record);
    };
    expect(uneasy('2026-03-01', '2026-05-31')).toEqual(['blade', 'maling']);
    expect(uneasy('2026-05-31', '2026-06-01')).toEqual(['blade']);
    expect(uneasy('2026-12-01', '2027-02-28')).toEqual(['maling']);
    expect(uneasy('2026-09-01', '2026-11-30')).toEqual(['blade', 'maling']);
    expect(uneasy('2026-01-01', '2027-12-31')).toEqual([]);
    expect(uneasy('2026-03-01', null)).toEqual([]);
    expect(uneasy('2026-05-01', '2026-03-01')).toEqual([]);
  });
});

describe('reasons in a catalog', () => {
  it('name only what is there to be named', () => {
    const codes = (names: Reason['names']) =>
      checkCatalog(catalogWith(reason('en', 1, isInside, { names })), new Map())
        .filter(({ kind }) => kind === 'reasons')
        .map(({ code, path }) => `${code} ${path.join('.')}`);
    expect(codes({ options: 'naar', fact: 'seasons' })).toEqual([]);
    expect(codes({ options: 'ukendt', fact: 'seasons' })).toEqual([
      'unknown-question names.options',
    ]);
    expect(codes({ options: 'samarbejde', fact: 'seasons' })).toEqual(['wrong-type names.options']);
    expect(codes({ each: 'workplaces', where: { answered: { answer: 'ukendt' } } })).toEqual([
      'unknown-question names.where.answered',
    ]);
    expect(codes({ each: 'workplaces', where: { answered: { answer: 'slags' } } })).toEqual([]);
  });

  it('ask for seasons, settings, manners and needs that there are', () => {
    const codes = (when: Reason['when']) =>
      checkCatalog(catalogWith(reason('en', 1, when)), new Map())
        .filter(({ kind }) => kind === 'reasons')
        .map(({ code }) => code);
    expect(codes({ includes: [{ fact: 'needs' }, 'attest'] })).toEqual([]);
    expect(codes({ includes: [{ fact: 'needs' }, 'hest'] })).toEqual(['unknown-kind']);
    expect(codes({ includes: [{ fact: 'seasons' }, 'jul'] })).toEqual(['unknown-record']);
  });
});

describe('the search over the library', () => {
  it('finds tasks that have every word in title, summary or area, in any case', () => {
    const tasks = [
      ...smallCatalog().tasks.map((task) => ({ ...task, summary: `${task.id} hver uge` })),
    ];
    const found = (query: string) =>
      tasksWith(query, tasks, (area) => (area === 'huse' ? 'Huse og rum' : 'Parker')).map(
        ({ id }) => id,
      );
    expect(found('uge')).toEqual(['blade', 'baenke', 'maling']);
    expect(found(' RUM  maling ')).toEqual(['maling']);
    expect(found('rum blade')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });
});

describe('suggestions of any plan', () => {
  const catalog = catalogWith(
    reason('tid', 3, overlap),
    reason('sammen', 2, { all: [cooperates, isInside] }, { suggests: true }),
    reason('inde', -2, isInside),
  );

  it('are in order, of tasks not settled, each with a reason, and the same whenever they are asked for', () => {
    const seen = { suggested: 0, several: 0, against: 0, settled: 0 };
    fc.assert(
      fc.property(anySteps, (steps) => {
        const plan = planOfSteps(catalog, steps);
        const { suggestions } = assess(plan, catalog, '2026-03-01');
        const settled = new Set(plan.tasks.map(({ record }) => record));
        suggestions.forEach(({ record, score, because, care }, at) => {
          expect(settled.has(record)).toBe(false);
          expect(because.length).toBeGreaterThan(0);
          expect(suggestions[at + 1]?.score ?? -Infinity).toBeLessThanOrEqual(score);
          seen.suggested += 1;
          seen.several += because.length > 1 ? 1 : 0;
          seen.against += care.some(({ reason }) => reason !== undefined) ? 1 : 0;
        });
        seen.settled += settled.size;
        expect(suggestionsOf(viewOf(plan, catalog), '2026-03-01')).toEqual(suggestions);
      }),
      { numRuns: 200 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  });
});
