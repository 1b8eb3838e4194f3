/** Answers that call for things of a kind, and the catalog's checks of calls and promises. */
import { describe, expect, it } from 'vitest';
import {
  checkCatalog,
  type Content,
  type Form,
  kindsOf,
  type Question,
} from '../../src/core/index.ts';
import { start } from '../scenario.ts';
import { question, section, smallCatalog } from './small-catalog.ts';

const ON = '2026-03-01';

const parties = (more: Partial<Question> = {}) =>
  question('parter', {
    type: 'choices',
    options: [
      { id: 'raadet', label: 'Rådet', calls: 'raad' },
      { id: 'ansatte', label: 'De ansatte', calls: 'folk' },
      { id: 'ledere', label: 'Lederne', calls: 'folk' },
      { id: 'andre', label: 'Andre' },
    ],
    calls: { scope: 'consultation', question: 'slags-part' },
    shown: { not: { is: [{ answer: 'samarbejde' }, false] } },
    ...more,
  });

const talks = (promise?: Form['promise']): Form => ({
  id: 'samtale',
  scope: 'consultation',
  title: 'Samtaler',
  singular: 'samtale',
  plural: 'samtaler',
  ...(promise && { promise }),
  sections: [
    section('samtalen', [
      question('slags-part', {
        type: 'choice',
        options: [
          { id: 'raad', label: 'Et råd', name: 'rådet' },
          { id: 'folk', label: 'Ansatte' },
        ],
      }),
      question('dato', { type: 'date' }),
      question('gjort', { type: 'yesno' }),
      question('hvem'),
    ]),
  ],
});

function calling(asked: Question = parties(), form: Form = talks()): Content {
  const catalog = smallCatalog();
  catalog.focusPoints[0]?.sections.push(section('parterne', [asked]));
  catalog.forms.push(form);
  return catalog;
}

describe('what an answer calls for', () => {
  const catalog = calling();
  const kinds = (scenario: ReturnType<typeof start>) =>
    kindsOf(scenario.plan, catalog, 'consultation', ON).map(({ option, count, calledBy }) => [
      option.id,
      count,
      calledBy.map(({ label }) => label),
    ]);

  it('is each kind once, with the options that call for it and how many there are', () => {
    const scenario = start(catalog).answerPlan({ parter: ['raadet', 'ansatte', 'ledere'] });
    expect(kinds(scenario)).toEqual([
      ['raad', 0, ['Rådet']],
      ['folk', 0, ['De ansatte', 'Lederne']],
    ]);
    scenario.note('consultation', 'A').answerThe('consultation', { 'slags-part': 'folk' });
    scenario.note('consultation', 'B').answerThe('consultation', { 'slags-part': 'folk' });
    expect(kinds(scenario)).toEqual([
      ['raad', 0, ['Rådet']],
      ['folk', 2, ['De ansatte', 'Lederne']],
    ]);
  });

  it('is nothing while the answer is hidden, and nothing in a scope that is not called for', () => {
    const scenario = start(catalog).answerPlan({ parter: ['raadet'], samarbejde: false });
    expect(kinds(scenario)).toEqual([
      ['raad', 0, []],
      ['folk', 0, []],
    ]);
    expect(kindsOf(scenario.plan, catalog, 'workplace', ON)).toEqual([]);
  });
});

/** The problems that a catalog has beside those of its missing examples. */
const problems = (catalog: Content) =>
  checkCatalog(catalog, new Map())
    .filter(({ code }) => code !== 'no-examples')
    .map(({ code, path, detail }) => `${code} ${path.slice(-2).join('.')} ${detail}`);

describe('a catalog', () => {
  it('may promise and call where the questions and options are there', () => {
    const promise = {
      what: 'Tale med {name}',
      owner: 'hvem',
      due: 'dato',
      done: { answer: 'gjort', is: true },
      more: 'hvem',
    };
    expect(problems(calling(parties(), talks(promise)))).toEqual([]);
    const byKind = { what: 'x', done: { answer: 'slags-part', is: 'folk' } };
    expect(problems(calling(parties(), talks(byKind)))).toEqual([]);
  });

  it.each([
    [{ what: 'x', owner: 'ingen' }, 'unknown-question promise.owner ingen'],
    [{ what: 'x', more: 'ingen' }, 'unknown-question promise.more ingen'],
    [{ what: 'x', due: 'ingen' }, 'unknown-question promise.due ingen'],
    [{ what: 'x', due: 'hvem' }, 'wrong-type promise.due hvem'],
    [{ what: 'x', done: { answer: 'ingen' } }, 'unknown-question promise.done ingen'],
    [{ what: 'x', done: { answer: 'hvem', is: true } }, 'unknown-option promise.done true'],
    [
      { what: 'x', done: { answer: 'slags-part', is: 'ingen' } },
      'unknown-option promise.done ingen',
    ],
  ])('has a problem with the promise %j of a form', (promise, problem) => {
    expect(problems(calling(parties(), talks(promise)))).toEqual([problem]);
  });

  it('has a problem with a promise of a question whose owner is asked elsewhere', () => {
    const asked = parties({ promise: { what: 'x', owner: 'hvem' } });
    expect(problems(calling(asked))).toEqual(['unknown-question promise.owner hvem']);
  });

  it('has a problem with a call for a kind that no question tells', () => {
    const calls = { scope: 'consultation' as const, question: 'dato' };
    expect(problems(calling(parties({ calls })))[0]).toBe('unknown-question calls.question dato');
    const options = [{ id: 'raadet', label: 'Rådet', calls: 'ukendt' }];
    expect(problems(calling(parties({ options })))).toEqual(['unknown-option 0.calls ukendt']);
    const uncalled = question('parter', { type: 'choices', options });
    expect(problems(calling(uncalled))).toEqual(['unknown-option 0.calls ukendt']);
  });
});
