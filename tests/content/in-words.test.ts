/** Every condition and example of the real content can be said without a slug or a gap. */
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import {
  type Condition,
  conditionInWords,
  exampleInWords,
  inOneLine,
  type Scope,
} from '../../src/core/index.ts';
import { checkWords } from '../../src/texts/check.ts';

const { catalog, examples } = loadCatalog();
const marked = (labels: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([slug, label]) => [slug, `Mærke: ${label}`]));
// A mark that has no words shows as its slug, one that has as something no slug looks like.
const words = {
  ...checkWords.words,
  traits: marked(checkWords.words.traits),
  library: marked(checkWords.words.library),
};

const owners: { id: string; scope: Scope; sections: (typeof catalog.forms)[number]['sections'] }[] =
  [...catalog.focusPoints.map((point) => ({ ...point, scope: 'plan' as const })), ...catalog.forms];
const conditions: [string, Condition, Scope][] = [
  ...[...catalog.rules, ...catalog.checks].flatMap(({ id, scope, requires, applies }): [string, Condition, Scope][] => [
    [`${id} requires`, requires, scope],
    ...(applies ? [[`${id} applies`, applies, scope] as [string, Condition, Scope]] : []),
  ]),
  ...owners.flatMap(({ scope, sections }) =>
    sections.flatMap(({ questions }) =>
      questions.flatMap(({ id, shown }): [string, Condition, Scope][] =>
        shown ? [[id, shown, scope]] : [],
      ),
    ),
  ),
  ...catalog.focusPoints.flatMap(({ checklist }) =>
    checklist.map(({ id, covered }): [string, Condition, Scope] => [id, covered, 'plan']),
  ),
  ...catalog.reasons.map(({ id, when }): [string, Condition, Scope] => [id, when, 'task']),
  ...catalog.areas.map(({ id, suggestedWhen }): [string, Condition, Scope] => [
    id,
    suggestedWhen,
    'plan',
  ]),
];

/** What a reader should never meet: a gap, a slug in quotes, a slug with its hyphens in the open. */
function flaws(said: string): string[] {
  const found = said.match(/undefined|null|NaN|\[object|[{}]/g) ?? [];
  const quoted = [...said.matchAll(/»([^»«]*)«/g)].map(([, inside = '']) => inside);
  const open = said.replace(/»[^»«]*«/g, '');
  const slugs = open.match(/(?<![\wæøå-])[a-z0-9]+(-[a-z0-9]+)+(?![\wæøå-])/g) ?? [];
  const plain = [checkWords.words.yes, checkWords.words.no, ...Object.values(words.status)];
  const isSlug = (text: string): boolean =>
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !plain.includes(text);
  return [...found, ...slugs, ...quoted.filter((text) => text === '' || isSlug(text))];
}

describe('the real conditions in words', () => {
  it('are many', () => {
    expect(conditions.length).toBeGreaterThan(120);
  });

  it('hold no slug and no gap', () => {
    const flawed = conditions.flatMap(([where, condition, scope]) => {
      const said = inOneLine(conditionInWords(condition, scope, catalog, words), words);
      return said === '' || flaws(said).length > 0 ? [`${where}: ${said}`] : [];
    });
    expect(flawed).toEqual([]);
  });

  it('would show a slug that has no words', () => {
    const unknown: Condition = {
      all: [{ answered: { answer: 'findes-ikke' } }, { includes: [{ fact: 'traits' }, 'ukendt'] }],
    };
    const said = inOneLine(conditionInWords(unknown, 'task', catalog, words), words);
    expect(flaws(said)).toEqual(['findes-ikke', 'ukendt']);
    expect(flaws('for {things} gælder undefined')).toEqual(['{', '}', 'undefined']);
  });
});

describe('the real examples in words', () => {
  it('hold no slug and no gap', () => {
    const flawed = catalog.rules.flatMap(({ id, scope }) => {
      const { met, broken } = examples.get(id) ?? { met: [], broken: [] };
      return [...met, ...broken].flatMap((example) => {
        const said = exampleInWords(example, scope, catalog, words).join(' ');
        return flaws(said).length > 0 ? [`${id}: ${said}`] : [];
      });
    });
    expect(flawed).toEqual([]);
    expect(examples.size).toBe(catalog.rules.length + catalog.checks.length);
  });
});
