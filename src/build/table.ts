/** A table of plain text, for commands: columns as wide as what is in them. */

/** The lines of a table with a heading over each column; none when there are no rows. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  return [
    lineOf(head),
    `  ${widths.map((width) => '-'.repeat(width)).join('  ')}`,
    ...rows.map(lineOf),
  ];
}
