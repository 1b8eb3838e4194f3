/** The example's figures: read as anybody's file is, in balance, and of what the example's plan has. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { readFile } from '../../src/core/index.ts';
import { approvedAgreements } from '../../src/core/follow-up/approved.ts';
import { readFiguresCsv } from '../../src/core/follow-up/csv-in.ts';
import { noFigures } from '../../src/core/follow-up/edit-rows.ts';
import { figuresWords } from '../../src/texts/figures.ts';

it('the example’s figures are valid, in balance, small and large, and of at least six quarters', () => {
  const { catalog } = loadCatalog();
  const file = readFile(readFileSync('content/examples/eksempel-kommune.json', 'utf8'));
  if (!file.ok || file.kind !== 'plan') throw new Error('no plan');
  const { plan } = file;
  const read = readFiguresCsv(readFileSync('content/examples/eksempel-kommune-tal.csv'), {
    ...{ plan, catalog, words: figuresWords.columns, kept: noFigures(plan.id) },
    today: null,
    former: true,
  });
  if (!read.ok) throw new Error(read.why);
  expect([read.faults, read.missing, read.imbalances]).toEqual([[], [], []]);
  const rows = read.lines.map(({ row }) => row);
  expect(new Set(rows.map(({ quarter }) => quarter)).size).toBeGreaterThanOrEqual(6);
  expect(rows.some(({ active }) => active > 10)).toBe(true);
  expect(rows.some(({ active }) => active > 0 && active < 5)).toBe(true);
  const approved = new Set(approvedAgreements(plan, catalog).map(({ id }) => id));
  expect(rows.some(({ agreement }) => approved.has(agreement))).toBe(true);
  // What came before the plan's own agreements has a name of its own.
  for (const { agreement } of rows) expect(read.names[agreement]).not.toBe('');
});
