/** A week in a paper, and a target group’s way of working. */
import { describe, expect, it } from 'vitest';
import { assess, type AnswerValue } from '../../src/core/index.ts';
import type { Doc } from '../../src/document/index.ts';
import { strategyDoc } from '../../src/document/strategy/strategy.ts';
import { start } from '../scenario.ts';
import { catalog, words } from './papers.ts';
import { headings, plain, tableWith } from './reading.ts';

const WEEK = ['mandag nytteindsats 7.5', 'onsdag nytteindsats 7.5', 'onsdag cv-og-jobsoegning 0.5'];

function paperWith(
  plan: Record<string, AnswerValue>,
  group: Record<string, AnswerValue> | null,
): Doc {
  const scenario = start(catalog).answerPlan(plan);
  if (group) scenario.group('arbejdspligt').answerThe('target-group', group);
  const assessment = assess(scenario.plan, catalog, scenario.on);
  return strategyDoc({
    plan: scenario.plan,
    assessment,
    catalog,
    words,
    made: '2026-03-01T12:00:00Z',
  });
}

describe('a week in a paper', () => {
  it('stands as a table with the sums of each activity, each day, and all', () => {
    expect(tableWith(paperWith({ modeluge: WEEK }, null), 'Modeluge: timer om dagen')).toEqual([
      ['Aktivitet', 'Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag', 'I alt'],
      ['Nytteindsats', '7,5', '', '7,5', '', '', '15'],
      ['CV og jobsøgning', '', '', '0,5', '', '', '0,5'],
      ['I alt', '7,5', '', '8', '', '', '15,5'],
    ]);
  });

  it('has a column for the Saturday that something stands on', () => {
    const doc = paperWith({ modeluge: [...WEEK, 'loerdag kursus 3'] }, null);
    expect(tableWith(doc, 'Modeluge: timer om dagen')[0]).toEqual(
      expect.arrayContaining(['Lørdag']),
    );
  });

  it('keeps a line that cannot be read', () => {
    expect(plain(paperWith({ modeluge: [...WEEK, 'mandag kursus mange'] }, null))).toContain(
      'mandag kursus mange',
    );
  });
});

describe('a target group in a paper', () => {
  const answers = {
    hvornaar: 'Efter en vurdering.',
    'klar-foer-start': ['attest', 'toej'],
    'gruppens-uge': WEEK,
    'hvem-visiterer': 'Sagsbehandleren',
  };

  it('has its way of working step by step, without the steps that nobody answered', () => {
    const doc = paperWith({}, answers);
    expect(headings(doc).map(({ text }) => text)).toContain('Borgere med arbejdspligt');
    const steps = tableWith(doc, 'Arbejdsgang: Borgere med arbejdspligt');
    expect(steps.slice(1).map(([step]) => step)).toEqual([
      '1. Hvornår',
      '2. Før første dag',
      '3. Timer og kombination',
      '4. Hvem beslutter',
    ]);
    expect(steps[3]?.[1]).toContain('I alt 15,5 timer');
    expect(tableWith(doc, 'Gruppens uge: timer om dagen')).toHaveLength(4);
  });

  it('has its conditions even when nothing is answered', () => {
    const doc = paperWith({}, {});
    expect(plain(doc)).not.toContain('Arbejdsgang: Borgere');
    expect(plain(doc)).toContain('37 timer om ugen, vurderet for den enkelte');
  });
});
