/** The table of coverage is whole, names content that exists, and finds its phrases in that very content. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCatalog } from '../../src/catalog.ts';
import { COVERAGE, type Row } from './coverage.ts';
import { CONTENT, strings } from './texts.ts';

const { catalog } = loadCatalog();
const rows = COVERAGE.flatMap((list) => list.rows);
const list = (name: string): Row[] => COVERAGE.find((one) => one.name === name)?.rows ?? [];

/** The file that a row's record stands in; `null` when there is none. */
function fileOf({ record }: Row): string | null {
  const [path = ''] = record.split('#');
  const file = [path, `${path}.yaml`, `${path}.mdx`].find(
    (name) => /\.\w+$/.test(name) && existsSync(join(CONTENT, name)),
  );
  return file ?? null;
}

/** What the file says, blanks evened out and marks of prose taken away. */
function saidIn(file: string): string {
  const source = readFileSync(join(CONTENT, file), 'utf8');
  const said = file.endsWith('.mdx')
    ? [source.replace(/\*\*|_|\]\([^)]*\)|\[/g, '')]
    : strings(parse(source));
  return said.join('\n').replace(/\s+/g, ' ');
}

describe('the table of coverage', () => {
  it.each(COVERAGE)('has a row for each of the $count $name', ({ rows: lines, count }) => {
    expect(lines).toHaveLength(count);
    expect(new Set(lines.map(({ line }) => line)).size).toBe(count);
  });

  it.each(COVERAGE)('has content of its own for each of the $name', ({ rows: lines }) => {
    const places = lines.map(({ record, id, item }) => `${record} ${id} ${String(item ?? '')}`);
    expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
  });

  it('names content that exists', () => {
    expect(rows.filter((row) => fileOf(row) === null).map(({ record }) => record)).toEqual([]);
  });

  it('finds each phrase in the content it names', () => {
    const missing = rows.filter((row) => {
      const file = fileOf(row);
      // A point's words are followed by its link on the page; the point itself is what content says.
      return file !== null && !saidIn(file).includes(row.phrase.replace(/ Svar$/, ''));
    });
    expect(missing.map(({ line, phrase }) => `${line}: ${phrase}`)).toEqual([]);
  });

  it('says each thing in enough words to be told from others', () => {
    expect(rows.filter(({ phrase }) => phrase.length < 10).map(({ line }) => line)).toEqual([]);
  });

  it('has the numbered statements in order, each by a record that says it answers it', () => {
    const numbers = list('statements').map(({ line }) => line);
    expect(numbers).toEqual(
      Array.from({ length: 28 }, (_, at) => `K${String(at + 1).padStart(2, '0')}`),
    );
    const { rules, targetGroups, provisions } = catalog;
    const dated = new Map<string, string[] | undefined>([
      ...rules.map((one) => [`rules/${one.id}`, one.statements] as const),
      ...targetGroups.map((one) => [`target-groups/${one.id}`, one.statements] as const),
      ...provisions.map((one) => [`provisions/${one.id}`, one.statements] as const),
    ]);
    const other = list('statements').filter(
      ({ line, record }) => !dated.get(record)?.includes(line),
    );
    expect(other.map(({ line, record }) => `${line}: ${record}`)).toEqual([]);
  });

  it('has every task and every checklist point that comes from the catalogue', () => {
    const records = new Set(rows.map(({ record }) => record));
    const tasks = catalog.tasks.filter(({ line }) => line !== undefined);
    expect(tasks.filter(({ id }) => !records.has(`tasks/${id}`))).toEqual([]);
    const points = catalog.focusPoints.flatMap(({ id, checklist }) =>
      checklist
        .filter(({ sources }) => sources.some(({ source }) => source === 'katalog'))
        .map((point) => `focus-points/${id}#${point.id}`),
    );
    expect(points.filter((point) => !records.has(point))).toEqual([]);
    expect(new Set(list('tasks').map(({ line }) => line.split(':')[0])).size).toBe(28);
  });

  it('has every case, and every statement of the guidance on young people', () => {
    const records = new Set(rows.map(({ record }) => record.split('#')[0]));
    expect(catalog.cases.filter(({ id }) => !records.has(`cases/${id}`))).toEqual([]);
    const guided = catalog.provisions.filter(({ sources }) =>
      sources.some(({ source }) => source === 'vejledning-jobrettet-indsats'),
    );
    expect(guided.filter(({ id }) => !records.has(`provisions/${id}`))).toEqual([]);
  });
});
