/** The yearly revision in the strategy: the goals where follow-up is spoken of, the points in an annex. */
import { describe, expect, it } from 'vitest';
import { addGoal, type GoalField, goalsOf, setGoal } from '../../src/core/follow-up/goals.ts';
import type { Plan } from '../../src/core/index.ts';
import { sentenceOf } from '../../src/document/follow-up/discussion.ts';
import type { Block, Doc } from '../../src/document/index.ts';
import { stamps } from '../scenario.ts';
import { docOf, example, words } from './papers.ts';
import { emptyPlan } from './plans.ts';
import { headings, plain } from './reading.ts';
import { sound } from './sound.ts';

const stamp = stamps('revision');
const { revision } = words;

function withGoals(plan: Plan): Plan {
  const given = [
    { what: 'Hver tredje videre i job', direction: 'at-least', target: 33, reached: 27 },
    { what: 'Højst 13 uger', direction: 'at-most', target: 13, reached: 12.5, outcome: 'Fint.' },
    { what: 'Ro på arbejdspladserne', discuss: 'Spørg lederne.' },
  ] as const;
  return given.reduce<Plan>(
    (before, { what, ...fields }) => {
      const added = addGoal(before, what, stamp);
      const id = goalsOf(added).at(-1)?.id ?? '';
      return Object.entries<string | number>(fields).reduce(
        (next, [field, value]) => setGoal(next, id, field as GoalField, value, stamp),
        added,
      );
    },
    { ...plan, followUp: [] },
  );
}

const tables = (doc: Doc): Extract<Block, { type: 'table' }>[] =>
  doc.blocks.filter((block) => block.type === 'table');
const cells = (doc: Doc): string[][] =>
  (tables(doc).find(({ caption }) => caption === revision.caption)?.rows ?? []).map((row) =>
    row.map(({ content }) =>
      content.map((inline) => (inline.type === 'text' ? inline.text : '')).join(''),
    ),
  );

describe('the goals of the year in a strategy', () => {
  it('stand as a table in the section on follow-up, with what came of them', async () => {
    const doc = await docOf(withGoals(example()), 'strategy');
    sound(doc);
    expect(cells(doc)).toEqual([
      ['Hver tredje videre i job', 'Mindst 33', '27', revision.states.missed],
      ['Højst 13 uger', 'Højst 13', '12,5', revision.states.reached],
      [
        'Ro på arbejdspladserne',
        revision.notStated,
        revision.notStated,
        revision.states['in-words'],
      ],
    ]);
    const titles = headings(doc).map(({ text }) => text);
    const section = titles.indexOf('Opfølgning');
    expect(section).toBeGreaterThan(-1);
    expect(titles.indexOf(revision.goals)).toBeGreaterThan(section);
  });

  it('come with the points to discuss in an annex, and what came of them in words', async () => {
    const plan = withGoals(example());
    const [missed] = goalsOf(plan);
    if (!missed) throw new Error('no goal');
    const point = { kind: 'missed', goal: missed } as const;
    const doc = await docOf(plan, 'strategy', { points: [point] });
    sound(doc);
    const said = plain(doc);
    expect(said).toContain(sentenceOf(point, revision));
    expect(said).toContain('mindst 33, og det blev 27');
    expect(said).toContain('Fint.');
  });

  it('are not spoken of when there are none', async () => {
    for (const plan of [emptyPlan(), { ...example(), followUp: [] }]) {
      const doc = await docOf(plan, 'strategy', { points: [{ kind: 'no-goals' }] });
      expect(cells(doc)).toEqual([]);
      expect(plain(doc)).not.toContain(revision.title);
    }
  });

  it('are said without a number that is not there', () => {
    const [, , words3] = goalsOf(withGoals(example()));
    if (!words3) throw new Error('no goal');
    const kinds = ['unknown', 'said'] as const;
    for (const kind of kinds)
      expect(sentenceOf({ kind, goal: words3 }, revision)).toMatch(/^\S.*[^{}]+$/);
    expect(sentenceOf({ kind: 'not-counted', quarters: ['2026-1', '2026-2'] }, revision)).toContain(
      '1. kvartal 2026 og 2. kvartal 2026',
    );
  });
});
