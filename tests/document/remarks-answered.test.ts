/** What reviewers wrote, and what became of it, as an annex of the strategy of this year and of the next. */
import { describe, expect, it } from 'vitest';
import {
  assess,
  nextEdition,
  remarksIn,
  setOutcome,
  type Plan,
  type Review,
} from '../../src/core/index.ts';
import type { Doc } from '../../src/document/index.ts';
import { strategyDoc } from '../../src/document/strategy/strategy.ts';
import { asked, later, reviewBy } from '../core/reviews.ts';
import { catalog, example, MADE, ON, words } from './papers.ts';
import { headings, plain, tableWith } from './reading.ts';

const { remarks: said } = words;
const plan = example();
const ROLE = 'Medlem for lønmodtagerne';
const review = reviewBy(plan, catalog, ROLE, [
  { at: asked('formaal'), text: 'Hvor mange?', suggestion: 'Mindst 40 borgere.' },
  { at: { scope: 'task', id: plan.tasks[0]?.id ?? '' }, text: 'Er det aftalt?' },
]);
const [first, second] = remarksIn(review);
const answered = setOutcome(
  review,
  first?.id ?? '',
  { outcome: 'ikke-fulgt', reason: 'Tallet kendes først til maj.', edition: plan.edition },
  later(),
);
const next = nextEdition(
  plan,
  { period: { from: '2027-01-01', until: '2027-12-31' }, title: 'Næste år', catalog },
  later(),
);
const paperOf = (of: Plan, reviews?: readonly Review[], annexes?: ['rules']): Doc =>
  strategyDoc({
    plan: of,
    assessment: assess(of, catalog, ON),
    catalog,
    words,
    made: MADE,
    reviews,
    annexes,
  });
const isThere = (doc: Doc): boolean => headings(doc).some(({ text }) => text.includes(said.title));

describe('the annex on remarks', () => {
  it('is there only when there are remarks, and can be left out', () => {
    expect(isThere(paperOf(plan))).toBe(false);
    expect(isThere(paperOf(plan, [reviewBy(plan, catalog, ROLE, [])]))).toBe(false);
    expect(isThere(paperOf(plan, [review]))).toBe(true);
    expect(isThere(paperOf(plan, [review], ['rules']))).toBe(false);
  });

  it('tells of each remark who wrote it, what is suggested, and what became of it', () => {
    const [head, ...rows] = tableWith(paperOf(plan, [answered]), said.captions.this);
    expect(head).toEqual([said.where, said.remark, said.became]);
    expect(rows).toHaveLength(2);
    expect(rows[0]?.[1]).toContain(ROLE);
    expect(rows[0]?.[1]).toContain('Hvor mange?');
    expect(rows[0]?.[1]).toContain('Mindst 40 borgere.');
    expect(rows[0]?.[2]).toContain(said.outcomes['ikke-fulgt']);
    expect(rows[0]?.[2]).toContain('Tallet kendes først til maj.');
    expect(rows[1]?.[0]).toContain(plan.tasks[0]?.name);
    expect(rows[1]?.[2]).toBe(said.open);
  });

  it('tells in next year’s strategy what became of last year’s, and keeps the two apart', () => {
    const alone = paperOf(next, [answered]);
    expect(tableWith(alone, said.captions.former)[1]?.[2]).toContain('Tallet kendes');
    expect(headings(alone).map(({ text }) => text)).not.toContain(said.former);
    const mine = reviewBy(next, catalog, ROLE, [{ at: asked('formaal'), text: 'Godt i år.' }]);
    const both = paperOf(next, [mine, answered]);
    expect(tableWith(both, said.captions.this)[1]?.[1]).toContain('Godt i år.');
    expect(tableWith(both, said.captions.former)).toHaveLength(3);
    expect(headings(both).map(({ text }) => text)).toContain(said.former);
  });

  it('lets no answer out that is still a draft', () => {
    const draft = { outcome: null, reason: 'Måske.', edition: plan.edition };
    const doc = paperOf(plan, [setOutcome(review, second?.id ?? '', draft, later())]);
    expect(plain(doc)).not.toContain('Måske.');
  });

  it('leaves out what is formed like a CPR number, and says so', () => {
    const text = 'Spørg 010190-1234.';
    const doc = paperOf(plan, [reviewBy(plan, catalog, ROLE, [{ at: asked('formaal'), text }])]);
    expect(plain(doc)).not.toContain('1234');
    expect(tableWith(doc, said.captions.this)[1]?.[1]).toContain(said.withheld);
  });
});
