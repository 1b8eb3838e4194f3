/** Figures as the rows of a file that is read again as they were: headings first, a line for each row. */
import type { Catalog } from '../content/content.ts';
import type { Plan } from '../plan/plan.ts';
import { viewOf } from '../condition/view.ts';
import { approvedAgreements } from './approved.ts';
import { FIELDS, type ColumnWords, type Field } from './columns.ts';
import { formatQuarter, type Quarter } from './quarter.ts';
import type { Figures, FollowUpRow, RowPlace } from './rows.ts';

type Cell = string | number | null;

/** The columns that are written: weeks in all, and not on average as well. */
const WRITTEN = FIELDS.filter((field) => field !== 'meanWeeks');

const headingsOf = ({ fields }: ColumnWords): string[] =>
  WRITTEN.map((field) => fields[field].title);

/** All the figures; what an id is called is asked of the plan first, then of when it was counted. */
export function figuresTable(
  figures: Figures,
  words: ColumnWords,
  names: ReadonlyMap<string, string> = new Map(),
): Cell[][] {
  const nameOf = (id: string): string => names.get(id) ?? figures.names[id] ?? id;
  return [
    headingsOf(words),
    ...figures.rows.map((row) => WRITTEN.map((field) => cellOf(row, field, nameOf))),
  ];
}

function cellOf(
  row: FollowUpRow,
  field: (typeof WRITTEN)[number],
  nameOf: (id: string) => string,
): Cell {
  const value = row[field];
  if (typeof value === 'number') return value;
  return field === 'quarter' ? formatQuarter(value) : nameOf(value);
}

/** A file to fill in: a line for each place that figures may be counted at in the quarter, without numbers. */
export function templateTable(
  places: readonly RowPlace[],
  quarter: Quarter,
  words: ColumnWords,
  names: ReadonlyMap<string, string>,
): Cell[][] {
  const placed: readonly Field[] = ['agreement', 'workplace', 'area', 'targetGroup'];
  const lineOf = (place: RowPlace): Cell[] =>
    WRITTEN.map((field) =>
      field === 'quarter'
        ? formatQuarter(quarter)
        : placed.includes(field)
          ? (names.get(place[field as keyof RowPlace]) ?? '')
          : null,
    );
  return [headingsOf(words), ...places.map(lineOf)];
}

type Named = { id: string; name: string };

/** The workplaces, areas and target groups that a row may count at, in the order they are shown. */
export function viewNamed(
  plan: Plan,
  catalog: Catalog,
): { workplaces: Named[]; areas: Named[]; targetGroups: Named[] } {
  const { things } = viewOf(plan, catalog);
  const named = (all: readonly { id: string | null; name: string }[]): Named[] =>
    all.map(({ id, name }) => ({ id: id ?? '', name }));
  return {
    workplaces: named(things.workplace),
    areas: catalog.areas.map(({ id, title }) => ({ id, name: title })),
    targetGroups: named(things['target-group']),
  };
}

/** What the plan and the catalog call everything that rows count at, by id. */
export function namesIn(plan: Plan, catalog: Catalog): Map<string, string> {
  const { things } = viewOf(plan, catalog);
  const named = [...things.agreement, ...things.workplace, ...things['target-group']];
  return new Map([
    ...named.map(({ id, name }) => [id ?? '', name] as const),
    ...catalog.areas.map(({ id, title }) => [id, title] as const),
  ]);
}

/** Every place that the plan's approved agreements have: each workplace, area and target group of theirs. */
export function placesToCount(plan: Plan, catalog: Catalog): RowPlace[] {
  const groups = viewOf(plan, catalog).things['target-group'];
  return approvedAgreements(plan, catalog).flatMap(({ id, workplaces, areas }) =>
    workplaces.flatMap((workplace) =>
      areas.flatMap(({ slug }) =>
        groups.map((group) => ({
          ...{ agreement: id, workplace: workplace.id, area: slug },
          targetGroup: group.id ?? '',
        })),
      ),
    ),
  );
}
