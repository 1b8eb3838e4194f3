import { describe, expect, it } from 'vitest';
import { type Check, checkCatalog, type RuleExamples } from '../../src/core/index.ts';
import { smallCatalog } from './small-catalog.ts';

const check: Check = {
  id: 'ekstra-er-forklaret',
  kind: 'sammenhaeng',
  title: 'Ekstra er forklaret',
  scope: 'task',
  applies: { is: [{ answer: 'ekstra' }, true] },
  requires: { answered: { answer: 'hvorfor-ekstra' } },
  advice: 'Forklar det.',
};
const examples: RuleExamples = {
  met: [
    {
      name: 'Forklaret',
      on: '2026-03-01',
      answers: { task: { ekstra: true, 'hvorfor-ekstra': 'Fordi' } },
    },
  ],
  broken: [{ name: 'Uforklaret', on: '2026-03-01', answers: { task: { ekstra: true } } }],
};
/** What is wrong with a catalog that has the check, and nothing else to be tried. */
const problems = (change: Partial<Check> = {}, own: RuleExamples | null = examples) => {
  const catalog = { ...smallCatalog(), rules: [], checks: [{ ...check, ...change }] };
  const given = new Map(own ? [[catalog.checks[0]?.id ?? '', own]] : []);
  return checkCatalog(catalog, given)
    .filter(({ kind }) => kind === 'checks')
    .map(({ code, path }) => [code, path.join('.')]);
};

describe('a check of the content', () => {
  it('is right when its examples are what they say', () => {
    expect(problems()).toEqual([]);
  });

  it('has examples that meet it and that break it', () => {
    expect(problems({}, null)).toEqual([
      ['no-examples', 'examples.met'],
      ['no-examples', 'examples.broken'],
    ]);
    const turned = { met: examples.broken, broken: examples.met };
    expect(problems({}, turned)).toEqual([
      ['example-not-met', 'examples.met.0'],
      ['example-not-broken', 'examples.broken.0'],
    ]);
  });

  it('asks only for what is there', () => {
    expect(problems({ requires: { answered: { answer: 'ukendt' } } })).toContainEqual([
      'unknown-question',
      'requires.answered',
    ]);
    expect(problems({ question: 'maal' })).toContainEqual(['unknown-question', 'question']);
  });

  it('has a name that no rule has', () => {
    const catalog = smallCatalog();
    const id = catalog.rules[0]?.id ?? '';
    const found = checkCatalog({ ...catalog, checks: [{ ...check, id }] }, new Map());
    expect(found.filter(({ code }) => code === 'duplicate')).toMatchObject([
      { kind: 'checks', record: id },
    ]);
  });
});
