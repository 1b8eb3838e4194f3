/** The quarterly list on paper and in a spreadsheet: the same lines, what is missing, and no duty that nobody has confirmed. */
import { describe, expect, it } from 'vitest';
import { assess, findRule, type Plan } from '../../src/core/index.ts';
import { quarterlyLines } from '../../src/core/follow-up/quarterly.ts';
import { quarterlyCsv } from '../../src/document/follow-up/quarterly-list.ts';
import { answer, catalog, docOf, example, words } from './papers.ts';
import { EDGES } from './plans.ts';
import { allBlocks, plain } from './reading.ts';
import { sound } from './sound.ts';

const { quarterly } = words;
const ON = '2026-11-22';
const listOf = (plan: Plan, quarter?: string) => docOf(plan, 'quarterly-list', { on: ON, quarter });
const tableIn = async (plan: Plan, quarter?: string) => {
  const table = allBlocks((await listOf(plan, quarter)).blocks).find(
    ({ type }) => type === 'table',
  );
  return table?.type === 'table' ? table : null;
};
const saidIn = (content: unknown): string =>
  [...JSON.stringify(content).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)]
    .map(([, said]) => JSON.parse(`"${said ?? ''}"`) as string)
    .join('');
const csvLines = (plan: Plan, quarter?: string) =>
  quarterlyCsv({ plan, assessment: assess(plan, catalog, ON), catalog, words, quarter })
    .replace('\ufeff', '')
    .split('\r\n')
    .filter(Boolean);

describe('the quarterly list', () => {
  it.each(EDGES)('is sound, of %s', async (_, make) => {
    for (const quarter of [undefined, '2020-1', '2026-3', '2026-4']) {
      const doc = await listOf(make(), quarter);
      sound(doc);
      expect(doc.attachments).toEqual([]);
    }
  });

  it('is of the last quarter that is over, and of the one that is asked for', async () => {
    expect((await listOf(example())).title).toContain('3. kvartal 2026');
    expect((await listOf(example(), '2027-1')).title).toContain('1. kvartal 2027');
  });

  it('has a row for each line, with its numbers', async () => {
    const plan = example();
    const table = await tableIn(plan, '2026-4');
    const lines = quarterlyLines(plan, catalog, '2026-4', quarterly.asked);
    expect(lines).toHaveLength(3);
    expect(table?.rows.map(([place]) => saidIn(place))).toEqual([
      'Grønt hold\nP-nummer 9900000011',
      'Plejecentret Søbredden\nP-nummer 9900000022',
      'Stadsarkivet\nP-nummer 9900000055',
    ]);
    expect(table?.rows[1]?.map((part) => part.align)).toEqual([
      ...[undefined, undefined, undefined, 'end', 'end'],
    ]);
    expect(table?.rows[1]?.slice(2).map(saidIn)).toEqual([
      '1. september 2026 – 25. juni 2027\n43 uger',
      '48',
      '2',
    ]);
  });

  it('says that there are none, rather than an empty table', async () => {
    expect(await tableIn(example(), '2020-1')).toBeNull();
    expect(plain(await listOf(example(), '2020-1'))).toContain(quarterly.none);
  });

  it('says what is missing, line by line', async () => {
    const whole = example();
    expect(plain(await listOf(whole, '2026-4'))).not.toContain(quarterly.missing);
    const [place] = whole.workplaces;
    const at = { scope: 'workplace' as const, id: place?.id ?? '', question: 'ordinaert-ansatte' };
    const said = plain(await listOf(answer(whole, at, null), '2026-4'));
    expect(said).toContain(quarterly.missing);
    expect(said).toContain(`Grønt hold: ${quarterly.parts.ordinary}`);
    expect(csvLines(answer(whole, at, null), '2026-4')[1]).toMatch(/;;0;Ordinært ansatte$/);
  });

  it('says what the rule’s record says of the duty, with its doubt, and nothing as law', async () => {
    const rule = findRule(catalog, quarterly.rule);
    expect(rule?.certainty).toBe('ukendt');
    for (const quarter of ['2020-1', '2026-4']) {
      const said = plain(await listOf(example(), quarter));
      for (const part of [rule?.now, rule?.doubt, rule?.practice, rule?.advice])
        expect(said).toContain(part ?? 'no part');
      expect(said).toContain(words.certainty.ukendt);
    }
  });

  it('calls nothing a duty in words of its own', () => {
    const { duty, ...own } = quarterly;
    expect(duty).toMatch(/\?$/);
    expect(JSON.stringify(own)).not.toMatch(/\b(skal|pligt\w*|lov\w*|krav\w*)\b/i);
  });

  it('is the same lines in a spreadsheet, days and numbers as such', () => {
    expect(csvLines(example(), '2026-4')).toEqual([
      'Kvartal;Arbejdsplads;P-nummer;Aftale;Stilling eller opgaver;Fra;Til;Uger;' +
        'Ordinært ansatte;Med tilskud eller i praktik;Mangler',
      expect.stringMatching(
        /^2026-4;Grønt hold;9900000011;Grønt hold;.+;2026-08-03;2027-06-25;47;2;0;$/,
      ),
      expect.stringMatching(/^2026-4;Plejecentret Søbredden;.+;43;48;2;$/),
      expect.stringMatching(/^2026-4;Stadsarkivet;.+;21;6;0;$/),
    ]);
    expect(csvLines(example(), '2020-1')).toHaveLength(1);
  });
});
