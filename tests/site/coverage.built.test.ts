/** The proof that every line of both sources is told on the built site, each by content of its own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COVERAGE, type Row } from '../content/coverage.ts';
import { problemOf, without } from './coverage.ts';

const folder = process.env['SITE_FOLDER'] ?? fileURLToPath(new URL('../../dist', import.meta.url));
const pages = new Map<string, string>();

/** The page's HTML; empty when there is no such page. */
function pageAt(path: string): string {
  const known = pages.get(path);
  if (known !== undefined) return known;
  const file = join(folder, path, 'index.html');
  const html = existsSync(file) ? readFileSync(file, 'utf8') : '';
  pages.set(path, html);
  return html;
}

const named = ({ line, record }: Row, problem: string): string => `${line} (${record}): ${problem}`;

describe.each(COVERAGE)('the $name', ({ rows }) => {
  it('are each told by what their row names, and by nothing else on the page', () => {
    const problems = rows.flatMap((row) => {
      const html = pageAt(row.page);
      const problem = html === '' ? `no page ${row.page}` : problemOf(row, html);
      return problem === null ? [] : [named(row, problem)];
    });
    expect(problems).toEqual([]);
  });

  it('are each missed when what tells them is taken away', () => {
    const unmissed = rows.filter((row) => {
      const html = pageAt(row.page);
      return problemOf(row, without(row, html)) === null;
    });
    expect(unmissed.map((row) => named(row, 'still told'))).toEqual([]);
  });
});
