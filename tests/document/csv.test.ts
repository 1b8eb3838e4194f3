/** The lists for a spreadsheet, read back by a small reader of their own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type Plan } from '../../src/core/index.ts';
import { agreementsCsv, tasksCsv } from '../../src/document/csv-lists.ts';
import { type CsvCell, csvOf } from '../../src/document/parts/csv.ts';
import { listWords } from '../../src/texts/lists.ts';
import { planOfSteps, anySteps } from '../core/any-plan.ts';
import { answer, catalog, example, ON, words } from './papers.ts';

/** The cells of a file, letter by letter: semicolons, doubled quotes, rows ended by CRLF. */
function readCsv(file: string): string[][] {
  if (!file.startsWith('\ufeff')) throw new Error('No mark of UTF-8');
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 1; at < file.length; at += 1) {
    const letter = file.charAt(at);
    const next = file.charAt(at + 1);
    if (quoted) {
      if (letter === '"' && next === '"') {
        cell += letter;
        at += 1;
      } else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"') quoted = true;
    else if (letter === ';' || (letter === '\r' && next === '\n')) {
      row.push(cell);
      cell = '';
      if (letter === ';') continue;
      rows.push(row);
      row = [];
      at += 1;
    } else cell += letter;
  }
  if (row.length > 0 || cell !== '') throw new Error('The last row has no end');
  return rows;
}

const inputOf = (plan: Plan) => ({
  plan,
  assessment: assess(plan, catalog, ON),
  catalog,
  words,
  lists: listWords,
});
const asRecords = (file: string): Record<string, string>[] => {
  const [head = [], ...rows] = readCsv(file);
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
};

describe('rows as CSV', () => {
  it('come back as they were, however they are written', () => {
    const letters = fc.constantFrom(
      ...['a', 'æ', '😀', ' ', ';', '"', '""', "'", '\n', '\r\n', '\t', '=', '+', '-', '@', '1'],
    );
    const text = fc.string({ unit: letters, maxLength: 8 });
    const cell: fc.Arbitrary<CsvCell> = fc.oneof(
      text,
      fc.integer({ min: -5000, max: 5000 }).map((hundredths) => hundredths / 100),
      fc.constant(null),
    );
    let guarded = 0;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (rows) => {
        const read = readCsv(csvOf(rows));
        expect(read).toHaveLength(rows.length);
        rows.forEach((row, r) => {
          row.forEach((given, c) => {
            const got = read[r]?.[c] ?? '?';
            if (typeof given === 'number') expect(Number(got.replace(',', '.'))).toBe(given);
            else {
              const plain = (given ?? '').replaceAll('\r\n', '\n');
              expect([plain, `'${plain}`]).toContain(got);
              if (got !== plain) guarded += 1;
              // Whatever a spreadsheet passes over first, it never meets the beginning of a formula.
              expect(got.trimStart()).not.toMatch(/^[=+\-@]/);
              expect(got).not.toMatch(/^[\t\r\n]/);
            }
          });
        });
      }),
    );
    expect(guarded).toBeGreaterThan(20);
  });

  it.each(['=1+1', '+45 12', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1', '\n-a'])(
    'take %j for text, and show it whole',
    (text) => {
      expect(readCsv(csvOf([[text, 'x']]))[0]?.[0]).toBe(`'${text}`);
    },
  );

  it('take a number that nobody would write for text, since it could be run', () => {
    expect(readCsv(csvOf([[-1e308, 1e21, -2.5]]))).toEqual([["'-1e+308", '1e+21', '-2,5']]);
  });

  it('leave a number a number, with a comma and no points', () => {
    expect(csvOf([[1234.5, -2, 0]])).toBe('\ufeff1234,5;-2;0\r\n');
  });
});

describe('the list of tasks', () => {
  const plan = example();
  const records = asRecords(tasksCsv(inputOf(plan)));

  it('has every task with its status and why', () => {
    expect(records.map(({ Opgave }) => Opgave)).toEqual(
      [...plan.tasks].sort((a, b) => a.order - b.order).map(({ name }) => name),
    );
    const statuses = plan.tasks.map(({ status }) => status);
    expect(records.filter(({ Status }) => Status === 'Fravalgt')).toHaveLength(
      statuses.filter((status) => status === 'fravalgt').length,
    );
    for (const { reason } of plan.tasks) {
      if (reason !== '') expect(records.map(({ Begrundelse }) => Begrundelse)).toContain(reason);
    }
  });

  it('says where a task is agreed, and its area', () => {
    const agreement = plan.agreements[0];
    const name = plan.tasks.find(({ id }) => id === agreement?.tasks[0])?.name;
    const record = records.find(({ Opgave }) => Opgave === name);
    expect(record?.Aftaler).toContain(agreement?.name);
    expect(record?.['Område']).not.toBe('');
  });

  it('keeps what someone wrote from being run', () => {
    const id = plan.tasks.find(({ status }) => status === 'valgt')?.id ?? null;
    const place = { scope: 'task' as const, id, question: 'sted' };
    const written = asRecords(tasksCsv(inputOf(answer(plan, place, '=HYPERLINK("http://x")'))));
    expect(written.map(({ Sted }) => Sted)).toContain('\'=HYPERLINK("http://x")');
  });

  it('holds for any plan', () => {
    let rows = 0;
    fc.assert(
      fc.property(anySteps, (steps) => {
        const input = inputOf(planOfSteps(catalog, steps));
        for (const [file, list] of [
          [tasksCsv(input), input.plan.tasks],
          [agreementsCsv(input), input.plan.agreements],
        ] as const) {
          const read = readCsv(file);
          rows += list.length;
          expect(read).toHaveLength(list.length + 1);
          expect(new Set(read.map(({ length }) => length)).size).toBe(1);
        }
      }),
      { numRuns: 15 },
    );
    expect(rows).toBeGreaterThan(20);
  });
});

describe('the list of agreements', () => {
  const plan = example();
  const records = asRecords(agreementsCsv(inputOf(plan)));

  it('has every agreement with its place, tasks, days and status', () => {
    expect(records).toHaveLength(plan.agreements.length);
    const agreement = plan.agreements.find(({ workplace }) => workplace !== null);
    const record = records.find(({ Aftale }) => Aftale === agreement?.name);
    expect(record?.['Arbejdsplads eller område']).toBe(
      plan.workplaces.find(({ id }) => id === agreement?.workplace)?.name,
    );
    expect(record?.Fra).toBe(agreement?.period.from);
    expect(record?.Til).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(record?.Opgaver).not.toBe('');
    expect(record?.Status).not.toBe('');
  });

  it('says the unit in the head, so that the number can be summed', () => {
    const hours = records.map((record) => record['Timer om ugen (timer)']);
    expect(hours.filter((value) => value !== '').length).toBeGreaterThan(0);
    for (const value of hours) expect(value).toMatch(/^(\d+(,\d+)?)?$/);
  });

  it('does not say what is hidden', () => {
    const { id } = plan.agreements[0] ?? { id: null };
    const at = (question: string) => ({ scope: 'agreement' as const, id, question });
    const dated = answer(plan, at('godkendt-dato'), '2026-01-17');
    const hidden = answer(dated, at('godkendt'), false);
    expect(agreementsCsv(inputOf(answer(dated, at('godkendt'), true)))).toContain('2026-01-17');
    expect(agreementsCsv(inputOf(hidden))).not.toContain('2026-01-17');
  });
});
