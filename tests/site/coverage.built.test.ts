/** The proof that every line of both sources is told on the built site, each by content of its own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COVERAGE, type Row } from '../content/coverage.ts';
import { FOLDER } from './built.ts';
import { problemOf, problemWithout } from './coverage.ts';
import { type Parsed, parsed } from './place.ts';

const pages = new Map<string, Parsed>();

/** The page at an address, parsed once; an empty one when there is none. */
function pageAt(path: string): Parsed {
  const file = join(FOLDER, path, 'index.html');
  const page = pages.get(path) ?? parsed(existsSync(file) ? readFileSync(file, 'utf8') : '');
  pages.set(path, page);
  return page;
}

const named = ({ line, record, page }: Row, problem: string): string =>
  `${line} (${record} on ${page}): ${problem}`;

describe.each(COVERAGE)('the $name', ({ rows }) => {
  it('are each told by what their row names, and by nothing else on the page', () => {
    const problems = rows.flatMap((row) => {
      const problem = problemOf(row, pageAt(row.page));
      return problem === null ? [] : [named(row, problem)];
    });
    expect(problems).toEqual([]);
  });

  it('are each missed when what tells them is taken away', () => {
    const unmissed = rows.filter((row) => problemWithout(row, row, pageAt(row.page)) === null);
    expect(unmissed.map((row) => named(row, 'still told'))).toEqual([]);
  });
});
