/** The strategy's plan of action and log of consultations: what is promised where, and who answered what. */
import { describe, expect, it } from 'vitest';
import { formatDate, pledgesOf, type Plan } from '../../src/core/index.ts';
import { start } from '../scenario.ts';
import { catalog, example, ON, strategyOf, words } from './papers.ts';
import { headings, plain, tableWith } from './reading.ts';

const begin = () => start(catalog, { on: ON });

describe('the plan of action in a strategy', () => {
  const { caption, title } = words.things.action;
  const rowsOf = (plan: Plan) => tableWith(strategyOf(plan), caption).slice(1);

  it('has a row for each promise of the plan, by date', () => {
    const pledges = pledgesOf(example(), catalog, ON);
    expect(pledges.length).toBeGreaterThan(8);
    const named = rowsOf(example()).map(([what]) => what?.split('\n')[0]);
    expect(named).toEqual(pledges.map(({ what }) => what));
  });

  it('says who, when, and where it stands; or that it is not said', () => {
    const { plan } = begin()
      .answerPlan({ 'udmelding-modtagere': ['ledere'], 'udmelding-gjort': true })
      .note('consultation', 'Erhvervsrådet')
      .answerThe('consultation', {
        aftalt: 'En plads i gruppen.',
        'aftalt-ansvarlig': 'Koordinatoren',
        'aftalt-frist': '2026-05-01',
      });
    expect(rowsOf(plan)).toEqual([
      [
        'Holde aftalen med Erhvervsrådet',
        'Koordinatoren',
        formatDate('2026-05-01'),
        'Aftalt, Erhvervsrådet',
      ],
      [
        'Give besked om strategien',
        words.notStated,
        `${words.notStated}\n${words.strategy.pledges.done}`,
        'Hvem får besked',
      ],
    ]);
  });

  it('says an own action at length, and how far it is', () => {
    const { plan } = begin()
      .note('action', 'Kursus')
      .answerThe('action', { hvad: 'To dage.', frist: '2026-05-29', tilstand: 'i-gang' });
    expect(rowsOf(plan)[0]).toEqual([
      'Kursus\nTo dage.',
      words.notStated,
      `${formatDate('2026-05-29')}\nI gang`,
      title,
    ]);
  });

  it('is there for a promise though the kommune has no action of its own, and not without any', () => {
    const has = (plan: Plan) => headings(strategyOf(plan)).some(({ text }) => text.endsWith(title));
    expect(has(begin().plan)).toBe(false);
    expect(has(begin().answerPlan({ 'naeste-revision': '2026-11-02' }).plan)).toBe(true);
  });
});

describe('the log of consultations in a strategy', () => {
  const { caption } = words.things.consultation;
  const talk = () =>
    begin()
      .note('consultation', 'Hoved-MED')
      .answerThe('consultation', { 'slags-part': 'med-udvalg', 'hoert-dato': '2026-02-01' });

  it('has a column for what was said of some party, and none that nobody filled in', () => {
    const heads = (plan: Plan) => tableWith(strategyOf(plan), caption)[0];
    expect(heads(talk().plan)).toEqual(['Hvem', 'Part', 'Svaret']);
    const asked = talk()
      .note('consultation', 'FOA')
      .answerThe('consultation', { 'spurgt-dato': '2026-01-15', holdning: 'enig' });
    expect(heads(asked.plan)).toEqual(['Hvem', 'Part', 'Spurgt', 'Svaret', 'Holdning']);
    expect(tableWith(strategyOf(asked.plan), caption)[2]).toEqual([
      'FOA',
      words.notStated,
      formatDate('2026-01-15'),
      words.notStated,
      'Enig',
    ]);
  });

  it('says below the table what came of it', () => {
    const { plan } = talk().answerThe('consultation', { 'aendret-i-strategien': 'Pleje er ude.' });
    expect(plain(strategyOf(plan))).toContain('Ændret efter svaret Pleje er ude.');
  });
});
