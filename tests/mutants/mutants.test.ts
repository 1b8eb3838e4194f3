/** The list of mutants must fit the code, and a mutant must not be called caught for the wrong reason. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakSource, type Mutant } from './mutant.ts';
import { MUTANTS } from './mutants.ts';
import { readReport, verdictOf, whyUnsound } from './verdict.ts';

const root = new URL('../../', import.meta.url);
const mutant = (text: string, broken: string): Mutant => ({
  promise: 'a promise',
  file: 'a.ts',
  text,
  broken,
  suite: 'a.test.ts',
});

describe('the list of mutants', () => {
  it('names each promise once', () => {
    const promises = MUTANTS.map(({ promise }) => promise);
    expect(promises.filter((promise, at) => promises.indexOf(promise) !== at)).toEqual([]);
  });

  it('breaks texts that stand in the code, each once', () => {
    const wrong = MUTANTS.flatMap((one) => {
      const file = new URL(one.file, root);
      if (!existsSync(file)) return [`${one.promise}: ${one.file} is not there`];
      const result = breakSource(readFileSync(file, 'utf8'), one);
      return result.ok ? [] : [`${one.promise}: ${result.problem} (${one.file})`];
    });
    expect(wrong).toEqual([]);
  });

  it('names suites that are there', () => {
    const suites = new Set(MUTANTS.map(({ suite }) => suite));
    expect([...suites].filter((suite) => !existsSync(new URL(suite, root)))).toEqual([]);
  });
});

describe('breaking a source', () => {
  it('replaces the text as it stands, signs and all', () => {
    const result = breakSource('a $1 b', mutant('$1', '$& $$'));
    expect(result).toEqual({ ok: true, source: 'a $& $$ b' });
  });

  it.each([
    ['is not there', 'c', 'd'],
    ['is there twice', 'a', 'b'],
    ['is empty', '', 'b'],
    ['is replaced by itself', 'a b', 'a b'],
  ])('is refused when the text %s', (_, text, broken) => {
    expect(breakSource('a b a', mutant(text, broken)).ok).toBe(false);
  });
});

describe('a verdict', () => {
  const report = (tests: Record<string, string[]>): string =>
    JSON.stringify({
      testResults: Object.entries(tests).map(([name, statuses]) => ({
        name: `/tree/${name}`,
        assertionResults: statuses.map((status, at) => ({ fullName: `test ${at}`, status })),
      })),
    });
  const read = (statuses: string[]) => readReport(report({ 'a.test.ts': statuses }), 'a.test.ts');

  it('is caught when a test fails, and names it', () => {
    expect(verdictOf(read(['passed', 'failed', 'skipped']))).toEqual({
      is: 'caught',
      by: 'test 1',
    });
  });

  it('is survived when all pass, when none ran, and when the suite broke down', () => {
    expect(verdictOf(read(['passed'])).is).toBe('survived');
    expect(verdictOf(read(['skipped'])).is).toBe('survived');
    expect(verdictOf(read([])).is).toBe('survived');
    expect(verdictOf(readReport('no report')).is).toBe('survived');
    expect(verdictOf(null).is).toBe('survived');
  });

  it('is heard only from a suite that passes on the code as it is', () => {
    const both = report({ 'a.test.ts': ['passed'], 'b.test.ts': ['failed'] });
    expect(whyUnsound(readReport(both, 'a.test.ts'))).toBeNull();
    expect(whyUnsound(readReport(both, 'b.test.ts'))).not.toBeNull();
    expect(whyUnsound(readReport(both, 'c.test.ts'))).not.toBeNull();
    expect(whyUnsound(null)).not.toBeNull();
  });
});
