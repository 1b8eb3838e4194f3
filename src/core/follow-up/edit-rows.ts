/** Changing figures: rows put in, taken out, and put back, each by its key. */
import { rowKey, type Figures, type FollowUpRow } from './rows.ts';

/** What stands under a key after it; `null` takes the row out. */
export type RowChange = { key: string; row: FollowUpRow | null };

/** Figures of a lineage that nobody has counted anything of. */
export const noFigures = (plan: string): Figures => ({
  version: 1,
  plan,
  rows: [],
  names: {},
  changed: '1970-01-01T00:00:00.000Z',
});

/** The change that puts the row where it belongs. */
export const putting = (row: FollowUpRow): RowChange => ({ key: rowKey(row), row });

/** The figures with the rows changed, in the order of their keys; `names` are what the ids in them are called now. */
export function withRows(
  figures: Figures,
  changes: readonly RowChange[],
  names: Readonly<Record<string, string>>,
  now: string,
): Figures {
  const rows = byKey(figures.rows);
  for (const { key, row } of changes) {
    if (row) rows.set(key, row);
    else rows.delete(key);
  }
  const inOrder = [...rows].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    ...figures,
    rows: inOrder.map(([, row]) => row),
    names: { ...figures.names, ...names },
    changed: now,
  };
}

/** The changes that take these back: each key as it stands in the figures now. */
export function takingBack(figures: Figures, changes: readonly RowChange[]): RowChange[] {
  const rows = byKey(figures.rows);
  return changes.map(({ key }) => ({ key, row: rows.get(key) ?? null }));
}

/** The rows by their keys. */
export function byKey(rows: readonly FollowUpRow[]): Map<string, FollowUpRow> {
  return new Map(rows.map((row) => [rowKey(row), row]));
}
