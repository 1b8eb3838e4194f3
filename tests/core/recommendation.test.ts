import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { loadCatalog } from '../../src/catalog.ts';
import { inspect, readChecks } from '../../src/core/index.ts';
import { readChecksFile } from '../../src/storage/checks-file.ts';
import { start } from '../scenario.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const advice = {
  id: 'skriv-maalet',
  title: 'Målet står der',
  scope: 'plan',
  requires: { answered: { answer: 'maal' } },
  advice: 'Skriv målet.',
  source: 'Mødet i marts',
};
const faultsOf = (value: unknown) => {
  const read = readChecks(value, catalog);
  return read.ok ? [] : read.faults.map(({ path, code }) => [path.join('.'), code]);
};

describe('a council’s own recommendations', () => {
  it('are read from a list, alone or by its name, and tried beside the catalog’s', () => {
    const read = readChecks({ anbefalinger: [advice] }, catalog);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(readChecks([advice], catalog)).toEqual(read);
    const { plan } = start(catalog);
    const seen = inspect(plan, catalog, '2026-03-01', read.checks).observations;
    expect(seen.filter(({ check }) => check === advice.id)).toMatchObject([
      { kind: 'recommendation', status: 'missing', source: 'Mødet i marts' },
    ]);
  });

  it.each<[string, unknown, [string, string][]]>([
    ['no list', { raad: 'x' }, [['', 'no-checks']]],
    ['an empty list', [], [['', 'no-checks']]],
    ['no advice', [{ ...advice, advice: undefined }], [['anbefalinger.0.advice', 'missing']]],
    [
      'a field of another name',
      [{ ...advice, raad: 1 }],
      [['anbefalinger.0.raad', 'unknown-field']],
    ],
    [
      'what calls itself law',
      [{ ...advice, kind: 'vaernsregel' }],
      [['anbefalinger.0.kind', 'wrong']],
    ],
    [
      'a question that is not asked',
      [{ ...advice, requires: { answered: { answer: 'ukendt' } } }],
      [['anbefalinger.0.requires.answered', 'unknown-question']],
    ],
    [
      'a field that is not there',
      [{ ...advice, question: 'ansatte' }],
      [['anbefalinger.0.question', 'unknown-question']],
    ],
    ['a name used twice', [advice, advice], [['anbefalinger.1.id', 'duplicate']]],
  ])('are refused with the place: %s', (_, value, faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });

  it('are never thrown over, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readChecks(value, catalog).ok).toBe(false);
        expect(readChecks([value], catalog).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(readChecksFile(text, catalog).ok).toBe(false);
      }),
    );
  });
});

describe('a file of recommendations', () => {
  const { catalog: real } = loadCatalog();
  const example = readFileSync('content/examples/anbefalinger.yaml', 'utf8');

  it('that the site hands out as an example is whole', () => {
    const read = readChecksFile(example, real);
    expect(read.ok ? read.checks.length : read.faults).toBe(3);
  });

  it('is refused with the line and the field', () => {
    const broken = example.replace('answer: sted', 'answer: stedet');
    const line = broken.split('\n').findIndex((one) => one.includes('answer: stedet')) + 1;
    const read = readChecksFile(broken, real);
    expect(read.ok ? [] : read.faults).toMatchObject([
      { line, code: 'unknown-question', detail: 'stedet' },
    ]);
    const torn = readChecksFile(`${example}\n  - : [`, real);
    expect(torn.ok ? [] : torn.faults).toMatchObject([{ code: 'not-yaml' }]);
  });

  it('is not read when it is far too long, or grows as it is read', () => {
    const long = readChecksFile(`# ${'x'.repeat(300_000)}`, real);
    expect(long.ok ? '' : long.faults[0]?.code).toBe('too-long');
    const rows = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef']) {
      rows.push(
        `${String(to)}: &${String(to)} [${Array(9)
          .fill(`*${String(from)}`)
          .join(', ')}]`,
      );
    }
    expect(readChecksFile(rows.join('\n'), real).ok).toBe(false);
  });
});
