/** The quarterly list: which agreements are on it, what each line says, and what it says is missing. */
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog.ts';
import {
  addAgreement,
  addApproval,
  setPeriod,
  type AnswerValue,
  type Period,
} from '../../../src/core/index.ts';
import {
  quarterlyFirst,
  quarterlyLines,
  quarterlyQuarters,
} from '../../../src/core/follow-up/quarterly.ts';
import { quarterlyPaperWords } from '../../../src/texts/quarterly.ts';
import { type Scenario, start } from '../../scenario.ts';

const { catalog } = loadCatalog();
const { asked } = quarterlyPaperWords;
const SUMMER: Period = { from: '2026-05-04', until: '2026-08-30' };

/** A plan with one agreement; the answers of the agreement are what is given. */
function agreed(
  period: Period = SUMMER,
  answers: Record<string, AnswerValue> = { godkendt: true },
) {
  const life = start(catalog, { period: { from: '2026-01-01', until: '2026-12-31' } });
  life.workplace('Havnen').ownTask('Male bænke');
  return life.agree('Aftalen', 'Havnen', ['Male bænke'], period).answerThe('agreement', answers);
}
const lines = ({ plan }: Scenario, quarter: string) =>
  quarterlyLines(plan, catalog, quarter, asked);
const names = (life: Scenario, quarter: string) =>
  lines(life, quarter).map(({ agreement }) => agreement.name);
const lacks = (life: Scenario) =>
  lines(life, '2026-3').map(({ missing }) => missing.map(({ part }) => part));

describe('the quarterly list', () => {
  test('has an agreement in each quarter that its period has a day in', () => {
    const life = agreed({ from: '2026-03-31', until: '2026-07-01' });
    expect(['2025-4', '2026-1', '2026-2', '2026-3', '2026-4'].map((at) => names(life, at))).toEqual(
      [[], ['Aftalen'], ['Aftalen'], ['Aftalen'], []],
    );
    const day = (at: string) => agreed({ from: at, until: at });
    expect(names(day('2026-04-01'), '2026-1')).toEqual([]);
    expect(names(day('2026-06-30'), '2026-3')).toEqual([]);
  });

  test('has approved agreements alone, from the quarter they were approved in', () => {
    expect(names(agreed(SUMMER, {}), '2026-3')).toEqual([]);
    expect(names(agreed(SUMMER, { godkendt: false }), '2026-3')).toEqual([]);
    const late = agreed(SUMMER, { godkendt: true, 'godkendt-dato': '2026-07-01' });
    expect(names(late, '2026-2')).toEqual([]);
    expect(names(late, '2026-3')).toEqual(['Aftalen']);
    const last = agreed(SUMMER, { godkendt: true, 'godkendt-dato': '2026-06-30' });
    expect(names(last, '2026-2')).toEqual(['Aftalen']);
  });

  test('says of a line what the plan knows', () => {
    const life = agreed();
    life.answerThe('workplace', {
      'p-nummer': '1012345678',
      'ordinaert-ansatte': 7.5,
      'ansatte-med-tilskud': 0,
    });
    expect(lines(life, '2026-3')).toEqual([
      {
        agreement: { id: life.id('agreement'), name: 'Aftalen' },
        workplace: { id: life.id('workplace'), name: 'Havnen' },
        pNumber: '1012345678',
        tasks: ['Male bænke'],
        period: SUMMER,
        weeks: 17,
        ordinary: 7.5,
        subsidised: 0,
        missing: [],
      },
    ]);
  });

  test('says what is missing in a line, and where it is answered', () => {
    const life = agreed();
    const at = { scope: 'workplace', id: life.id('workplace') };
    expect(lines(life, '2026-3')[0]?.missing).toEqual([
      { part: 'pNumber', place: { ...at, question: 'p-nummer' } },
      { part: 'ordinary', place: { ...at, question: 'ordinaert-ansatte' } },
      { part: 'subsidised', place: { ...at, question: 'ansatte-med-tilskud' } },
    ]);
    const bare = start(catalog).agree('Alene', null).answerThe('agreement', { godkendt: true });
    const own = { scope: 'agreement', id: bare.id('agreement') };
    expect(lines(bare, '2026-3')[0]?.missing).toEqual([
      { part: 'workplace', place: { ...own, part: 'workplace' } },
      { part: 'job', place: own },
      { part: 'length', place: { ...own, part: 'period' } },
    ]);
  });

  test('takes no length from the plan’s period', () => {
    const life = agreed({ from: '2026-05-04', until: null });
    expect(lines(life, '2026-3')[0]?.weeks).toBeNull();
    expect(lacks(life)).toEqual([['pNumber', 'length', 'ordinary', 'subsidised']]);
  });

  test('has a line for each workplace of an agreement for a whole area', () => {
    const life = start(catalog).workplace('Havnen').workplace('Skoven').workplace('Byen');
    const area = { name: 'Alle', workplace: null, area: catalog.areas[0]?.id ?? '', tasks: [] };
    life.plan = addAgreement(life.plan, area, life.stamp);
    life.answerThe('agreement', { godkendt: true });
    for (const name of ['Byen', 'Havnen']) {
      const workplace = life.id('workplace', name);
      const step = { name: 'Leder', agreement: life.id('agreement'), workplace };
      life.plan = addApproval(life.plan, step, life.stamp);
    }
    const places = lines(life, '2026-3').map(({ workplace }) => workplace?.name);
    expect(places).toEqual(['Havnen', 'Byen']);
  });

  test('is of the last quarter that is over, or of the reader’s own when that has no lines', () => {
    const { plan } = agreed();
    const first = (on: string) => quarterlyFirst(plan, catalog, on, asked);
    expect(['2026-05-10', '2026-07-01', '2026-12-31', '2027-01-01'].map(first)).toEqual([
      '2026-2',
      '2026-2',
      '2026-3',
      '2027-1',
    ]);
  });

  test('can be made of every quarter of the plan and its agreements, and of the reader’s own', () => {
    const { plan, stamp } = agreed();
    const of = (on: string, period: Period) =>
      quarterlyQuarters(setPeriod(plan, period, stamp), catalog, on);
    const none = { from: null, until: null };
    expect(of('2026-11-22', none)).toEqual(['2026-2', '2026-3', '2026-4']);
    expect(of('2026-03-01', { from: null, until: '2026-12-31' })).toEqual([
      ...['2026-1', '2026-2', '2026-3', '2026-4'],
    ]);
    const long = of('2026-11-22', { from: '1900-01-01', until: '9999-12-31' });
    expect([long[0], long.at(-1)]).toEqual(['2021-4', '2029-4']);
  });
});
