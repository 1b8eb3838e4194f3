/** Indicators are content: they answer what the catalogue asks, and one more file is one more number. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog.ts';
import { reported, row, table } from './cases.ts';

const { catalog } = loadCatalog();

describe('the indicators of content', () => {
  test('answer what the catalogue asks: how many, who, how long, which tasks, what effect, and plan against reality', () => {
    const formulas = catalog.indicators.map(({ formula }) => formula.name);
    expect([...new Set(formulas)].sort()).toEqual(
      ['at-end', 'mean', 'places', 'share', 'sum', 'tasks'].sort(),
    );
    const asked = new Set(catalog.indicators.flatMap(({ question }) => question ?? []));
    expect([...asked].sort()).toEqual(['tal-om-deltagere', 'tal-om-effekt', 'tal-om-opgaver']);
    const by = new Set(catalog.indicators.flatMap((one) => one.by));
    expect([...by].sort()).toEqual(['area', 'target-group', 'time', 'workplace']);
  });

  test('are all told of the same figures', () => {
    const rows = [
      row('2026-1', ['group000', 'omsorg', 'place000'], {
        ...{ started: 12, active: 8, job: 3, stopped: 1, weeks: 40 },
      }),
    ];
    const report = reported(rows, { catalog, indicators: catalog.indicators });
    expect(report.tables).toHaveLength(catalog.indicators.flatMap(({ by }) => by).length);
    expect(table(report, 'job-og-uddannelse', 'time').total?.values).toEqual([75, 0]);
    expect(table(report, 'varighed', 'time').total?.values).toEqual([10]);
    expect(table(report, 'i-gang', 'workplace').rows[0]?.values).toEqual([8]);
    expect(table(report, 'opgaver', 'area').rows[0]?.values).toEqual([null, 12]);
  });
});

test('one more file is one more number', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync('content', folder, { recursive: true });
    const file = `
title: Begyndt og gået igen
definition: Hvor mange der ophørte for hver, der begyndte.
reading: Tallet siger ikke hvorfor.
unit: forløb
decimals: 2
formula: { name: mean, of: stopped, per: [started] }
by: [time]
chart: line
sources: [{ source: katalog }]
order: 5
`;
    writeFileSync(join(folder, 'indicators', 'proeve-frafald.yaml'), file);
    const { catalog: more } = loadCatalog(folder);
    expect(more.indicators.map(({ id }) => id)[0]).toBe('proeve-frafald');
    const rows = [
      row('2026-1', ['group000', 'omsorg', 'place000'], { started: 8, stopped: 3, weeks: 9 }),
    ];
    const report = reported(rows, { catalog: more, indicators: more.indicators });
    expect(table(report, 'proeve-frafald', 'time').rows[0]?.values).toEqual([0.38]);
    expect(report.tables[0]?.series).toEqual([{ id: 'mean', label: 'Begyndt og gået igen' }]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
