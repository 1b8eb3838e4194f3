/** What the figures say of a goal: the whole of its indicator's series over the period of the report. */
import type { Goal } from './goals.ts';
import type { Report, Shown } from './report.ts';

/** A series that a goal can be held against. */
export type Aim = { indicator: string; series: string; title: string; label: string; unit: string };

/** Every series of the report that has a whole over time, in the indicators' order. */
export function aimsOf(report: Report): Aim[] {
  return report.tables
    .filter(({ dimension }) => dimension === 'time')
    .flatMap(({ indicator, series }) =>
      series.map(({ id, label }) => ({
        indicator: indicator.id,
        series: id,
        title: indicator.title,
        label: series.length === 1 ? '' : label,
        unit: indicator.unit,
      })),
    );
}

/**
 * The number the goal is held against; `null` when there is none. A quarter's last day is what a count of those who are
 * there is seen on, so for it the latest row speaks, and the whole for all else.
 */
export function seenFor(report: Report, { indicator, series }: Goal): Shown {
  const table = report.tables.find(
    (each) => each.indicator.id === indicator && each.dimension === 'time',
  );
  const at = table?.series.findIndex(({ id }) => id === series) ?? -1;
  if (!table || at === -1) return null;
  const row = table.total ?? table.rows.findLast(({ values }) => values[at] !== null);
  return row?.values[at] ?? null;
}
