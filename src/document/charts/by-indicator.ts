/** The tables of a report, gathered by what they are of. */
import type { Indicator } from '../../core/content/indicator.ts';
import type { Report, ReportTable } from '../../core/follow-up/report.ts';

/** The indicators of a report in its order, each with its tables. */
export function indicatorsOf({
  tables,
}: Report): { indicator: Indicator; tables: ReportTable[] }[] {
  const found = new Map<string, { indicator: Indicator; tables: ReportTable[] }>();
  for (const table of tables) {
    const { indicator } = table;
    const known = found.get(indicator.id);
    if (known) known.tables.push(table);
    else found.set(indicator.id, { indicator, tables: [table] });
  }
  return [...found.values()];
}
