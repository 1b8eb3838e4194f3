/** The overview of many plans as rows for a spreadsheet: what each plan has chosen, and how each part of it stands. */
import { findRule, overviewColumns } from '../../core/index.ts';
import type { Catalog } from '../../core/content/content.ts';
import type { OverviewRow } from '../../core/overview/overview.ts';
import { fill } from '../../core/text/text.ts';
import { type CsvCell, csvOf } from '../parts/csv.ts';
import { listed } from '../parts/values.ts';

/** Heads of the columns. `cell`, `answered` and `total` are for each part of the plan, by its title. */
export type OverviewCsvWords = Record<
  | ('kommune' | 'code' | 'title' | 'from' | 'until' | 'targetGroups' | 'areas' | 'tasks')
  | ('broken' | 'open' | 'advice' | 'limits' | 'cell' | 'answered' | 'total'),
  string
>;

export type OverviewCsvInput = {
  rows: readonly OverviewRow[];
  catalog: Catalog;
  words: OverviewCsvWords;
  /** A part's state and a measure's name in words. */
  states: Readonly<Record<string, string>>;
  measures: Readonly<Record<string, string>>;
};

type Column = { head: string; cell: (row: OverviewRow) => CsvCell };

/** The rows as the text of a CSV file, in their order. */
export function overviewCsv(input: OverviewCsvInput): string {
  const columns = [...own(input), ...measures(input), ...parts(input)];
  return csvOf([
    columns.map(({ head }) => head),
    ...input.rows.map((row) => columns.map(({ cell }) => cell(row))),
  ]);
}

/** Whether a council's own recommendations were tried; otherwise nothing is said of them. */
const isAdvised = (rows: readonly OverviewRow[]): boolean =>
  rows.some(({ unfollowed }) => unfollowed !== null);

function own({ rows, catalog, words }: OverviewCsvInput): Column[] {
  const titles = (records: readonly { id: string; title: string }[], slugs: readonly string[]) =>
    listed(slugs.map((slug) => records.find(({ id }) => id === slug)?.title ?? slug));
  const rules = (slugs: readonly string[]) => listed(slugs.map((slug) => ruleTitle(catalog, slug)));
  return [
    { head: words.kommune, cell: ({ kommune }) => kommune },
    { head: words.code, cell: ({ code }) => code },
    { head: words.title, cell: ({ title }) => title },
    { head: words.from, cell: ({ period }) => period.from },
    { head: words.until, cell: ({ period }) => period.until },
    { head: words.targetGroups, cell: (row) => titles(catalog.targetGroups, row.targetGroups) },
    { head: words.areas, cell: (row) => titles(catalog.areas, row.areas) },
    {
      head: words.tasks,
      cell: (row) => listed([titles(catalog.tasks, row.tasks), ...row.ownTasks].filter(Boolean)),
    },
    { head: words.broken, cell: ({ whole }) => rules(whole.broken) },
    { head: words.open, cell: ({ whole }) => rules(whole.open) },
    ...(isAdvised(rows)
      ? [
          {
            head: words.advice,
            cell: ({ unfollowed }: OverviewRow) =>
              listed((unfollowed ?? []).map(({ title }) => title)),
          },
        ]
      : []),
    {
      head: words.limits,
      cell: ({ limits }) =>
        listed(limits.map(({ rule, value }) => `${limitTitle(catalog, rule)}: ${String(value)}`)),
    },
  ];
}

function measures(input: OverviewCsvInput): Column[] {
  return Object.entries(input.measures)
    .filter(([id]) => id !== 'anbefalinger' || isAdvised(input.rows))
    .map(([id, head]) => ({
      head,
      cell: (row) => row.measures[id as keyof OverviewRow['measures']],
    }));
}

function parts({ catalog, words, states }: OverviewCsvInput): Column[] {
  return overviewColumns(catalog).flatMap(({ id, title }): Column[] => [
    {
      head: fill(words.cell, { title }),
      cell: ({ cells }) => states[cells[id]?.state ?? 'none'] ?? null,
    },
    { head: fill(words.answered, { title }), cell: ({ cells }) => cells[id]?.answered ?? null },
    { head: fill(words.total, { title }), cell: ({ cells }) => cells[id]?.total ?? null },
  ]);
}

/** The title of a rule; its slug when the catalog does not know it. */
export function ruleTitle(catalog: Catalog, slug: string): string {
  return findRule(catalog, slug)?.title ?? slug;
}

/** What a kommune's own limit is called. */
export function limitTitle(catalog: Catalog, slug: string): string {
  return findRule(catalog, slug)?.limit?.label ?? ruleTitle(catalog, slug);
}
