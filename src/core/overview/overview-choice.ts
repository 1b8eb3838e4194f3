/** Many plans as a reader looks at them: sorted, filtered, the newest of each kommune, and what they have in common. */
import type { Catalog } from '../content/content.ts';
import { isFoundBy } from './overview-advice.ts';
import { overviewGroups } from './overview-columns.ts';
import { OVERVIEW_MEASURES, type OverviewMeasure } from './overview-measures.ts';
import { CELL_STATES, combined, type OverviewCell, type OverviewRow } from './overview.ts';
import { danishOrder } from '../text/text.ts';

/** What is asked of the overview: everything in it stands in the address. */
export type OverviewChoice = {
  /** Part of a kommune's name or of the plan's title. */
  query: string;
  /** Slugs; empty asks nothing. */
  targetGroup: string;
  area: string;
  task: string;
  /** Only plans that do not follow this recommendation of the council's own; `ANY_ADVICE`: one of them. */
  advice: string;
  /** Only plans with something so in the columns shown; empty asks nothing. `open`: a rule is open. */
  state: '' | 'broken' | 'missing' | 'open';
  /** Only the newest edition of each kommune. */
  newest: boolean;
  /** `kommune`, a measure, or a column or group by its id. */
  sort: string;
  down: boolean;
  /** The group whose columns are shown; empty shows a column for each group, `alle` every column. */
  group: string;
  /** What the map is coloured by. */
  measure: OverviewMeasure;
};

/** How the overview is read until something else is asked. */
export const OVERVIEW_BEGINNING: OverviewChoice = {
  ...{ query: '', targetGroup: '', area: '', task: '', advice: '', state: '', newest: false },
  ...{ sort: 'kommune', down: false, group: '', measure: 'obligatorisk' },
};

/** A column as it is shown, and how each row stands in it. */
export type ShownColumn = { id: string; title: string; cellOf: (row: OverviewRow) => OverviewCell };

const NOTHING: OverviewCell = {
  state: 'none',
  answered: 0,
  total: 0,
  broken: [],
  open: [],
  at: null,
};
/** The word in the address for every column of every group. */
export const ALL_COLUMNS = 'alle';

/** The columns to show: a group's own, all there are, or one for each group. */
export function shownColumns(catalog: Catalog, group: string): ShownColumn[] {
  const groups = overviewGroups(catalog);
  const wanted = groups.filter(({ id }) => group === ALL_COLUMNS || id === group);
  if (wanted.length > 0) {
    return wanted.flatMap(({ columns }) =>
      columns.map(({ id, title }) => ({ id, title, cellOf: (row) => row.cells[id] ?? NOTHING })),
    );
  }
  return groups.map(({ id, title, columns }) => ({
    ...{ id, title },
    cellOf: (row) => combined(columns.map((column) => row.cells[column.id] ?? NOTHING)),
  }));
}

const isMeasure = (id: string): id is OverviewMeasure =>
  (OVERVIEW_MEASURES as string[]).includes(id);

/** The rows that are asked for, in the order that is asked for; kommuner of one name by period. */
export function chosenRows(
  rows: readonly OverviewRow[],
  choice: OverviewChoice,
  catalog: Catalog,
): OverviewRow[] {
  const columns = shownColumns(catalog, choice.group);
  const words = choice.query.toLowerCase().split(/\s+/u).filter(Boolean);
  const newest = choice.newest ? new Set(newestRows(rows)) : null;
  const has = (slugs: readonly string[], slug: string) => slug === '' || slugs.includes(slug);
  const kept = rows.filter((row) => {
    const text = `${row.kommune} ${row.title}`.toLowerCase();
    return (
      (newest?.has(row) ?? true) &&
      words.every((word) => text.includes(word)) &&
      has(row.targetGroups, choice.targetGroup) &&
      has(row.areas, choice.area) &&
      has(row.tasks, choice.task) &&
      isFoundBy(row.unfollowed, choice.advice) &&
      (choice.state === '' || columns.some(({ cellOf }) => isSo(cellOf(row), choice.state)))
    );
  });
  return kept.toSorted((a, b) => sorter(choice, columns)(a, b) || byName(a, b));
}

function isSo(cell: OverviewCell, state: OverviewChoice['state']): boolean {
  return state === 'open' ? cell.open.length > 0 : cell.state === state;
}

const byName = (a: OverviewRow, b: OverviewRow): number =>
  danishOrder(a.kommune, b.kommune) ||
  danishOrder(a.period.from ?? '', b.period.from ?? '') ||
  danishOrder(a.edition, b.edition);

/** By a measure from the least, what cannot be said last either way; by a column from what is worst there. */
function sorter(
  { sort, down }: OverviewChoice,
  columns: readonly ShownColumn[],
): (a: OverviewRow, b: OverviewRow) => number {
  const way = down ? -1 : 1;
  if (isMeasure(sort)) {
    return (a, b) => {
      const [one, other] = [a.measures[sort], b.measures[sort]];
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return way * (one - other);
    };
  }
  const column = columns.find(({ id }) => id === sort);
  if (!column) return (a, b) => way * byName(a, b);
  const rank = (row: OverviewRow): number => {
    const { state, answered, total } = column.cellOf(row);
    return CELL_STATES.indexOf(state) + (total === 0 ? 0 : answered / (total + 1));
  };
  return (a, b) => way * (rank(a) - rank(b));
}

/** The newest edition of each kommune: by its first day, and by when it was saved for the same day. */
export function newestRows(rows: readonly OverviewRow[]): OverviewRow[] {
  const newest = new Map<string, OverviewRow>();
  for (const row of rows) {
    const key = row.code ?? (row.kommune === '' ? row.lineage : row.kommune);
    const other = newest.get(key);
    if (!other || ageOf(other) < ageOf(row)) newest.set(key, row);
  }
  return rows.filter((row) => [...newest.values()].includes(row));
}

const ageOf = ({ period, changed, edition }: OverviewRow): string =>
  `${period.from ?? ''} ${changed} ${edition}`;

/** Something that was chosen, and the kommuner that chose it. */
export type Common = { slug: string; rows: OverviewRow[] };

/** What the kommuner have chosen of a kind, most chosen first; only the newest edition of each kommune is counted. */
export function inCommon(
  rows: readonly OverviewRow[],
  kind: 'targetGroups' | 'areas' | 'tasks',
): Common[] {
  const chosen = new Map<string, OverviewRow[]>();
  for (const row of newestRows(rows)) {
    for (const slug of row[kind]) chosen.set(slug, [...(chosen.get(slug) ?? []), row]);
  }
  return [...chosen]
    .map(([slug, by]) => ({ slug, rows: by }))
    .toSorted((a, b) => b.rows.length - a.rows.length || danishOrder(a.slug, b.slug));
}
