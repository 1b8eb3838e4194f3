/** A council's recommendations from a stranger: YAML that grows, goes round or says what it is not is refused with a line. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inspect } from '../../src/core/index.ts';
import { readChecksFile } from '../../src/storage/checks-file.ts';
import { catalog, example, ON } from '../document/papers.ts';
import { campaign, type Chance, HANGS } from '../fuzz/campaign.ts';
import { HOSTILE_NAMES, HOSTILE_TEXTS } from '../fuzz/harms.ts';
import { expectUnspoilt } from '../fuzz/oracles.ts';

const ours = readFileSync('content/examples/anbefalinger.yaml', 'utf8');
const plan = example();
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

const HARMS: Readonly<Record<string, (chance: Chance) => string>> = {
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

it(
  'recommendations from a stranger are opened whole or refused with a line, and nothing runs',
  async () => {
    const harms = Object.keys(HARMS);
    const tally = await campaign(0.05, 20260101, (chance, counts) => {
      const harm = chance.pick(harms);
      counts.add(harm);
      const read = readChecksFile(HARMS[harm]?.(chance) ?? '', catalog);
      expectUnspoilt();
      if (read.ok) {
        inspect(plan, catalog, ON, read.checks);
        counts.add('opened');
      } else {
        expect(read.faults.length).toBeGreaterThan(0);
        for (const { code } of read.faults) counts.add(code);
      }
      return Promise.resolve();
    });
    const answers = ['opened', 'not-yaml', 'too-long', 'unknown-field', 'wrong', 'missing'];
    expect(tally.missing([...harms, ...answers])).toEqual([]);
  },
  HANGS,
);
