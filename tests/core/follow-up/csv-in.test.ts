/** Figures from a spreadsheet: every cell understood or told of, a person never taken in, and nothing half-imported. */
import { describe, expect, it } from 'vitest';
import { byKey, putting, withRows } from '../../../src/core/follow-up/edit-rows.ts';
import { importOf, readFiguresCsv } from '../../../src/core/follow-up/csv-in.ts';
import { FAULTS } from '../../../src/core/follow-up/csv-in-row.ts';
import { textOfBytes } from '../../../src/core/follow-up/csv-in-table.ts';
import { columnsOf } from '../../../src/core/follow-up/columns.ts';
import { figuresWords } from '../../../src/texts/figures.ts';
import { counted, fileOf, HEAD, lineOf, previewOf, reading, words } from './counted.ts';

const life = counted();
const faultsOf = (...lines: string[]): string[] =>
  previewOf(life, fileOf(...lines)).faults.map(
    ({ line, field, code }) => `${line} ${field} ${code}`,
  );
const only = (file: string) => {
  const { lines, faults, missing } = previewOf(life, file);
  expect([faults, missing]).toEqual([[], []]);
  expect(lines).toHaveLength(1);
  return lines[0]!.row;
};

describe('a file of figures', () => {
  it('is read cell by cell', () => {
    expect(only(fileOf(lineOf()))).toEqual({
      quarter: '2026-1',
      agreement: life.id('agreement', 'Maling på havnen'),
      workplace: life.id('workplace', 'Havnen'),
      area: 'huse',
      targetGroup: life.plan.targetGroups[0]?.id,
      ...{ started: 5, active: 3, job: 1, education: 0, otherOffer: 0, stopped: 1, weeks: 12.5 },
    });
  });

  it.each([
    ['commas', (text: string) => text.replaceAll('12,5', '"12,5"').replaceAll(';', ',')],
    ['tabs', (text: string) => text.replaceAll(';', '\t')],
    ['quotes around all', (text: string) => text.replace(/[^;\r\n]+/g, '"$&"')],
    ['line feeds alone', (text: string) => text.replaceAll('\r\n', '\n')],
    ['a mark that says UTF-8', (text: string) => `\ufeff${text}`],
    ['the separator said first', (text: string) => `sep=;\r\n${text}`],
    ['lines above the headings', (text: string) => `Tal fra kommunen;;\r\n;;\r\n${text}`],
    ['other case and blanks', (text: string) => text.toUpperCase().replaceAll(';', ' ; ')],
    ['letters put together otherwise', (text: string) => text.normalize('NFD')],
    ['headings without Danish letters', (text: string) => text.replace('Målgruppe', 'Maalgruppe')],
  ])('says the same with %s', (_, change) => {
    expect(only(change(fileOf(lineOf())))).toEqual(only(fileOf(lineOf())));
  });

  it('is read from the letters of Windows, and from UTF-16', () => {
    const text = fileOf(lineOf());
    const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(previewOf(life, windows).lines).toEqual(previewOf(life, text).lines);
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    for (let at = 0; at < text.length; at += 1)
      utf16.set([text.charCodeAt(at) & 255, text.charCodeAt(at) >> 8], 2 + at * 2);
    expect(previewOf(life, utf16).lines).toEqual(previewOf(life, text).lines);
    expect(textOfBytes(new Uint8Array([0x80, 0x96, 0xe6]))).toBe('€–æ');
  });

  it.each([
    '2026-1',
    '2026K1',
    'K1 2026',
    '1. kvartal 2026',
    '15-02-2026',
    '31. marts 2026',
    '2026-01-01',
  ])('knows the quarter »%s«', (quarter) => {
    expect(only(fileOf(lineOf({ quarter }))).quarter).toBe('2026-1');
  });

  it('knows columns by other words, each once, and in another order', () => {
    const headings = [
      'Ophør',
      'Periode',
      'Ydelse',
      'Sted',
      'Nye',
      'Aktive',
      'Til job',
      'Noget',
      'Sted',
    ];
    expect(columnsOf(headings, words)).toEqual([
      'stopped',
      'quarter',
      'targetGroup',
      'workplace',
      'started',
      'active',
      'job',
      null,
      null,
    ]);
  });

  it('takes what the columns are said to be before what they are called', () => {
    const text = fileOf(lineOf());
    const own = columnsOf(HEAD.split(';'), words).map((field) =>
      field === 'started' ? 'active' : field === 'active' ? 'started' : field,
    );
    const read = readFiguresCsv(text, reading(life), own);
    expect(read.ok && read.lines[0]?.row).toMatchObject({ started: 3, active: 5 });
  });

  it('has numbers as Danes write them, and blank ones are none', () => {
    const row = only(fileOf(lineOf({ started: '1.234', active: '', weeks: '1.026,5' })));
    expect([row.started, row.active, row.weeks]).toEqual([1234, 0, 1026.5]);
  });

  it('may say weeks on average: times those who ended, in whole tenths', () => {
    const text = fileOf(lineOf({ job: '2', stopped: '1', weeks: '8,33' }));
    expect(only(text.replace('Uger i alt', 'Uger i gennemsnit')).weeks).toBe(25);
  });

  it('says formulae as text', () => {
    expect(faultsOf(lineOf({ started: '=1+1' }))).toEqual(['2 started number']);
    expect(faultsOf(lineOf({ workplace: '=HYPERLINK("x")' }))).toEqual([
      '2 workplace workplace-unknown',
    ]);
  });
});

describe('where a line counts', () => {
  const without = (column: number, ...lines: string[]): string =>
    fileOf(...lines)
      .split('\r\n')
      .map((line) =>
        line
          .split(';')
          .filter((_, at) => at !== column)
          .join(';'),
      )
      .join('\r\n');

  it('may be said without the agreement, when only one will do', () => {
    expect(only(without(1, lineOf())).agreement).toBe(life.id('agreement', 'Maling på havnen'));
    const wood = lineOf({ workplace: 'Skoven', area: 'Parker', quarter: '2026-2' });
    expect(only(without(1, wood)).agreement).toBe(life.id('agreement', 'Blade i skoven'));
    expect(only(without(1, lineOf({ workplace: 'Skoven' }))).agreement).toBe(
      life.id('agreement', 'Alle huse'),
    );
  });

  it('may be said without workplace and area, when the agreement has one of each', () => {
    expect(only(fileOf(lineOf({ workplace: '', area: '' })))).toEqual(only(fileOf(lineOf())));
    expect(faultsOf(lineOf({ agreement: 'Alle huse', workplace: '' }))).toEqual([
      '2 workplace workplace-missing',
    ]);
  });

  it('is told of when it is not known, with the nearest name', () => {
    const { faults } = previewOf(
      life,
      fileOf(
        lineOf({ workplace: 'Havnene' }),
        lineOf({ agreement: 'Maling på havn' }),
        lineOf({ group: 'Unger' }),
      ),
    );
    expect(faults.map(({ line, code, near }) => [line, code, near])).toEqual([
      [2, 'workplace-unknown', 'Havnen'],
      [3, 'agreement-unknown', 'Maling på havnen'],
      [4, 'group-unknown', 'Unge'],
    ]);
  });

  it('is an approved agreement, and a workplace of it', () => {
    expect(faultsOf(lineOf({ agreement: 'Ikke endnu', workplace: 'Byen' }))).toEqual([
      '2 agreement agreement-unapproved',
    ]);
    expect(faultsOf(lineOf({ workplace: 'Byen' }))).toEqual(['2 workplace workplace-other']);
  });

  it('is within the days of the agreement, and not in a quarter to come', () => {
    const wood = { agreement: 'Blade i skoven', workplace: 'Skoven', area: 'Parker' };
    expect(faultsOf(lineOf({ ...wood, quarter: '2026-3' }))).toEqual([]);
    expect(
      faultsOf(lineOf({ ...wood, quarter: '2026-1' }), lineOf({ ...wood, quarter: '2026-4' })),
    ).toEqual(['2 quarter outside-period', '3 quarter outside-period']);
    expect(faultsOf(lineOf({ quarter: '2026-4' }))).toEqual([]);
    expect(faultsOf(lineOf({ quarter: '2027-1' }))).toEqual(['2 quarter future']);
  });

  it('is met once in each quarter', () => {
    expect(faultsOf(lineOf(), lineOf({ quarter: '2026-2' }), lineOf({ started: '9' }))).toEqual([
      '4 quarter twice',
    ]);
  });
});

describe('a number', () => {
  it.each([
    ['-1', 'negative'],
    ['1,5', 'fraction'],
    ['100.001', 'too-many'],
    ['mange', 'number'],
    ['1.23.4', 'number'],
    ['1e5', 'number'],
  ])('»%s« is told of as %s', (started, code) => {
    expect(faultsOf(lineOf({ started }))).toEqual([`2 started ${code}`]);
  });

  it('of weeks is no more than ten years for each', () => {
    expect(faultsOf(lineOf({ weeks: '1041' }))).toEqual(['2 weeks too-long']);
    expect(faultsOf(lineOf({ weeks: '1040' }))).toEqual([]);
  });

  it('that does not follow from the quarter before is told of, and can be imported all the same', () => {
    const preview = previewOf(life, fileOf(lineOf(), lineOf({ quarter: '2026-2', active: '5' })));
    expect(preview.imbalances).toEqual([{ line: 3, expected: 6, given: 5 }]);
    expect(importOf(preview, 0)).toHaveLength(2);
  });

  it('of each fault has a sentence', () => {
    expect(Object.keys(figuresWords.faults).sort()).toEqual([...FAULTS].sort());
  });
});

describe('what would come of it', () => {
  const kept = withRows(
    reading(life).kept,
    previewOf(life, fileOf(lineOf(), lineOf({ quarter: '2026-2' }))).lines.map(({ row }) =>
      putting(row),
    ),
    {},
    '2026-10-01T00:00:00.000Z',
  );

  it('is told of line by line: new, changed from what, the same', () => {
    const file = fileOf(
      lineOf(),
      lineOf({ quarter: '2026-2', started: '8' }),
      lineOf({ quarter: '2026-3' }),
    );
    const { lines } = previewOf(life, file, { kept });
    expect(lines.map(({ line, state, before }) => [line, state, before?.started])).toEqual([
      [2, 'same', 5],
      [3, 'changed', 5],
      [4, 'new', undefined],
    ]);
  });

  it('leaves what the file has no column for as it was', () => {
    const file = 'Kvartal;Arbejdsplads;Opgaveområde;Målgruppe;I gang\n2026-1;Havnen;Huse;Unge;2';
    const [line] = previewOf(life, file, { kept }).lines;
    expect(line?.row).toMatchObject({ started: 5, active: 2, weeks: 12.5 });
  });

  it('is nothing at all while a line is wrong, until exactly so many are left out', () => {
    const preview = previewOf(
      life,
      fileOf(lineOf(), lineOf({ group: '' }), lineOf({ quarter: 'x' })),
    );
    expect(preview.wrong).toBe(2);
    expect([0, 1, 3].map((n) => importOf(preview, n))).toEqual([null, null, null]);
    expect(importOf(preview, 2)).toHaveLength(1);
  });

  it('is nothing at all while a column is missing', () => {
    const preview = previewOf(life, 'Kvartal;Arbejdsplads;I gang\n2026-1;Havnen;2');
    expect(preview.missing).toEqual([['targetGroup']]);
    expect(importOf(preview, 0)).toBeNull();
  });

  it('takes in what is kept of an agreement that has left the plan, unchanged or mended', () => {
    const gone = { ...kept, names: { 'tidligere-1': 'Dengang' } };
    const [first] = kept.rows;
    gone.rows = [{ ...first!, agreement: 'tidligere-1', quarter: '2019-1' }];
    const file = fileOf(lineOf({ agreement: 'Dengang', quarter: '2019-1' }));
    expect(previewOf(life, file, { kept: gone }).lines.map(({ state }) => state)).toEqual(['same']);
    expect([...byKey(gone.rows).keys()]).toHaveLength(1);
  });
});

describe('a file about persons', () => {
  const refusal = (file: string): unknown => {
    const read = readFiguresCsv(file, reading(life));
    return read.ok ? 'taken' : read;
  };

  it.each(['010190-1234', '0101901234', '010190 1234', 'CPR: 010190-1234', '101901234'])(
    'is refused whole for a number like »%s«, and only its place is told',
    (cpr) => {
      const read = refusal(fileOf(lineOf(), lineOf({ weeks: cpr, quarter: '2026-2' })));
      expect(read).toEqual({
        ok: false,
        why: 'person',
        person: { why: 'cpr', line: 3, column: 11 },
      });
      expect(JSON.stringify(read)).not.toContain('1234');
    },
  );

  it.each([
    'Navn',
    'Fornavn',
    'EFTERNAVN',
    'CPR-nr.',
    'Personnummer',
    'Adresse',
    'E-mail',
    'Fødselsdag',
    'Borgerens navn',
    'Alder',
  ])('is refused whole for a column called %s', (heading) => {
    expect(refusal(`${HEAD};${heading}\n${lineOf()};x`)).toEqual({
      ...{ ok: false, why: 'person' },
      person: { why: 'column', column: 12 },
    });
  });

  it('is refused whole when each row is one person with words about them', () => {
    const one = { started: '1', active: '0', job: '0', stopped: '0' };
    const rows = ['a', 'b', 'c'].map(
      (x, at) => `${lineOf({ ...one, quarter: `2025-${at + 1}` })};Om ${x}${x}`,
    );
    expect(refusal([`${HEAD};Bemærkning`, ...rows].join('\n'))).toMatchObject({
      person: { why: 'one-each', column: 12 },
    });
    expect(
      refusal(
        [`${HEAD};Bemærkning`, ...rows.map((row) => row.replace(';1;0;', ';2;0;'))].join('\n'),
      ),
    ).toBe('taken');
  });

  it('is not one for a column of names that figures have', () => {
    const file = fileOf(lineOf()).replace('Arbejdsplads', 'Arbejdspladsens navn');
    expect(readFiguresCsv(file, reading(life)).ok).toBe(true);
  });
});

describe('a file that is no table', () => {
  it.each([
    ['', 'empty'],
    ['\n\n;;\n', 'empty'],
    ['PK\0\0', 'binary'],
    [`${HEAD}\n${'1\n'.repeat(200_001)}`, 'too-many-lines'],
    ['x'.repeat(20 * 1024 * 1024 + 1), 'too-large'],
  ])('is refused, case %#', (file, why) => {
    expect(readFiguresCsv(file, reading(life))).toMatchObject({ ok: false, why });
  });
});
