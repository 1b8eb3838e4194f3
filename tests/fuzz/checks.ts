/** Recommendations that no council wrote: YAML that grows, goes round, never ends or says what it is not. */
import { readFileSync } from 'node:fs';
import type { Chance } from './campaign.ts';
import { HOSTILE_NAMES, HOSTILE_TEXTS } from './harms.ts';

const ours = readFileSync('content/examples/anbefalinger.yaml', 'utf8');
const lists = 'bcdefghi'.split('').map((letter, at) => {
  const before = 'abcdefgh'.charAt(at);
  return `${letter}: &${letter} [${Array.from({ length: 9 }, () => `*${before}`).join()}]`;
});
const one = (more: string) =>
  `anbefalinger:\n- { id: x, title: t, scope: plan, advice: a, source: s, ${more} }\n`;
const around = (text: string, chance: Chance, part: string): string => {
  const at = chance.below(text.length);
  return `${text.slice(0, at)}${part}${text.slice(at)}`;
};

/** What a stranger writes in place of a council's recommendations, as text. */
export const CHECK_HARMS: Readonly<Record<string, (chance: Chance) => string>> = {
  'names that grow': () => ['a: &a [x,x,x,x,x,x,x,x,x]', ...lists, 'anbefalinger: *i'].join('\n'),
  'names that go round': () => 'anbefalinger: &a [*a, { id: *a }]',
  'keys that merge': () => `x: &x { __proto__: { polluted: true } }\nanbefalinger:\n- <<: *x\n`,
  'keys of another world': (chance) =>
    ours.replace(/^ {4}(?:title|advice|source|scope)/m, `    ${chance.pick(HOSTILE_NAMES)}`),
  'names of another world': (chance) =>
    ours.replace(/opfoelgning-hyppighed|antal-pladser/g, chance.pick(HOSTILE_NAMES)),
  'tags of another world': (chance) =>
    one(`requires: ${chance.pick(['!!js/function "ran"', '!!set { a }', '!!binary x', '!x y'])}`),
  'numbers at the edge': (chance) =>
    ours.replace(/\b5\b/, chance.pick(['1e999', '-.inf', '.nan', `0x${'f'.repeat(900)}`, '1_0'])),
  'days for words': () => ours.replace(/title: .*/, 'title: 2026-13-45'),
  'nested without end': (chance) => {
    const deep = 1 + chance.below(6000);
    return one(`requires: ${'{ not: '.repeat(deep)}{ all: [] }${' }'.repeat(deep)}`);
  },
  'begun and never ended': (chance) =>
    chance.pick(['[', '{', '- ', '? ', '&a ', '"" ', 'a: ', '---\n', '|\n ']).repeat(2000),
  'a text that is something else': (chance) =>
    ours.replace(/title: .*/, `title: ${JSON.stringify(chance.pick(HOSTILE_TEXTS))}`),
  'signs put in': (chance) =>
    around(
      ours,
      chance,
      chance.pick(['\t', '\0', ': ', '- ', '"', '*a', '{', '\ud800', '%', '\n']),
    ),
  'longer than any': () => ours.repeat(200),
};
