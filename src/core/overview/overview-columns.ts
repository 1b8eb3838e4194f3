/** What the overview of many plans is divided by: the sections of the plan, and a column for each kind of thing in it. */
import type { Catalog } from '../content/content.ts';
import { LIST_OF } from '../plan/edit.ts';
import type { Scope } from '../content/vocabulary.ts';

/** A column. `section` is `null` for one that holds all of a kind of thing. */
export type OverviewColumn = {
  /** The section's slug, or the form's. */
  id: string;
  title: string;
  scope: Scope;
  /** The focus point or form that it belongs to. */
  owner: string;
  section: string | null;
};

/** Columns that are read together. `id`: a focus point's slug, or that of the first form that is under none. */
export type OverviewGroup = { id: string; title: string; columns: OverviewColumn[] };

const groups = new WeakMap<Catalog, OverviewGroup[]>();

/** The columns in reading order: each focus point with what repeats under it, and last what is under none. */
export function overviewGroups(catalog: Catalog): OverviewGroup[] {
  const known = groups.get(catalog);
  if (known) return known;
  const made = groupsOf(catalog);
  groups.set(catalog, made);
  return made;
}

/** Every column, group after group. */
export function overviewColumns(catalog: Catalog): OverviewColumn[] {
  return overviewGroups(catalog).flatMap(({ columns }) => columns);
}

function groupsOf({ focusPoints, forms }: Catalog): OverviewGroup[] {
  const kept = forms.filter(({ scope }) => scope in LIST_OF);
  const column = ({ id, title, scope }: (typeof kept)[number]): OverviewColumn => ({
    ...{ id, title, scope, owner: id, section: null },
  });
  const points = focusPoints.toSorted((a, b) => a.number - b.number);
  const under = new Set(points.flatMap(({ repeats = [] }) => repeats));
  const rest = kept.filter(({ scope }) => !under.has(scope)).map(column);
  const [first] = rest;
  return [
    ...points.map(({ id, title, sections, repeats = [] }) => ({
      id,
      title,
      columns: [
        ...sections.map((section): OverviewColumn => ({
          ...{ id: section.id, title: section.title },
          ...{ scope: 'plan', owner: id, section: section.id },
        })),
        ...repeats.flatMap((scope) => kept.filter((form) => form.scope === scope).map(column)),
      ],
    })),
    ...(first ? [{ id: first.id, title: first.title, columns: rest }] : []),
  ];
}

/** Finds the column that a section, or anything said of a kind of thing, belongs to; empty when there is none. */
export function columnFinder(catalog: Catalog): (scope: Scope, section: string) => string {
  const columns = overviewColumns(catalog);
  const bySection = new Map(columns.flatMap(({ id, section }) => (section ? [[section, id]] : [])));
  const byScope = new Map<Scope, string>(
    columns.flatMap(({ id, scope, section }) => (section === null ? [[scope, id]] : [])),
  );
  return (scope, section) => (scope === 'plan' ? bySection.get(section) : byScope.get(scope)) ?? '';
}
