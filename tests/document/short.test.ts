/** The short strategy: two pages, decisions first, and a reference in place of the plan. */
import { describe, expect, it } from 'vitest';
import { assess, fill, readFile, type Plan } from '../../src/core/index.ts';
import { SHORT_ATTACHMENT } from '../../src/document/index.ts';
import { pledgesLeft } from '../../src/document/parts/digest.ts';
import { subjectOf } from '../../src/document/parts/subject.ts';
import { largestPlan } from '../bench/largest.ts';
import { start } from '../scenario.ts';
import { answer, catalog, docOf, example, ON, pagesOf, words } from './papers.ts';
import { EDGES } from './plans.ts';
import { headings, plain, tableWith } from './reading.ts';
import { sound } from './sound.ts';

const { short, digest } = words;
const whole = { scope: 'plan', id: null } as const;
const shortOf = (plan: Plan, on = ON) => docOf(plan, 'short', { on });
const titles = async (plan: Plan) => headings(await shortOf(plan)).map(({ text }) => text);

describe('the short strategy', () => {
  it.each(EDGES)('is two pages at most, of %s', async (_, make) => {
    const plan = make();
    for (const on of ['2024-06-01', ON, '2027-02-01']) {
      const doc = await shortOf(plan, on);
      sound(doc);
      expect(pagesOf(doc)).toBeLessThanOrEqual(2);
    }
  });

  it('says in this order what it is for, what is decided, and what comes next', async () => {
    expect((await titles(example())).slice(1)).toEqual([
      short.purpose,
      short.aims,
      short.decided,
      short.guards,
      short.next,
      short.followUp,
      short.open,
    ]);
  });

  it('shows the texts of the example whole', async () => {
    const text = plain(await shortOf(example()));
    expect(text).toContain('ikke ville blive løst.');
    expect(text).toContain('Vi retter en aftale, når hverdagen på arbejdspladsen ændrer sig.');
    expect(text.split(digest.cut)).toHaveLength(2);
  });

  it('says how many things it left out', async () => {
    const plan = largestPlan(catalog);
    const subject = subjectOf(plan, assess(plan, catalog, ON), catalog, words);
    const doc = await shortOf(plan);
    const shown = tableWith(doc, short.nextCaption).length - 1;
    const rest = pledgesLeft(subject).length - shown;
    expect(rest).toBeGreaterThan(10);
    expect(plain(doc)).toContain(
      fill(short.nextMore, { more: fill(digest.more.many, { n: rest }) }),
    );
    const groups = plan.targetGroups.length;
    expect(plain(doc)).toMatch(
      new RegExp(`… og (${String(groups - 6)}|${String(groups - 5)}) flere`),
    );
  });

  it('marks where a text was cut', async () => {
    const text = 'Formålet er, at alle lærer noget nyt hver eneste uge. '.repeat(40);
    const doc = await shortOf(answer(example(), { ...whole, question: 'formaal' }, text));
    expect(plain(doc)).toContain(`hver eneste uge. ${digest.cut}`);
  });

  it('leaves out what is done', async () => {
    const told = (isDone: boolean) =>
      start(catalog, { on: ON }).answerPlan({
        'udmelding-modtagere': ['ledere'],
        'udmelding-gjort': isDone,
      }).plan;
    const [, first] = tableWith(await shortOf(told(false)), short.nextCaption);
    expect(first?.[0]).toBe('Give besked om strategien');
    expect(await titles(told(true))).not.toContain(short.next);
  });

  it('is a draft until it is adopted, and says where there is no answer', async () => {
    const plan = answer(example(), { ...whole, question: 'formaal' }, null);
    const doc = await shortOf(plan);
    expect(doc.header).toContain(words.draft);
    expect(plain(doc)).toContain(`${short.purpose} ${digest.unanswered}`);
    expect((await shortOf(example(), '2026-06-09')).header).not.toContain(words.draft);
  });

  it('leaves out a recommended part without an answer', async () => {
    const plan = answer(example(), { ...whole, question: 'sigtepunkter' }, null);
    expect(await titles(plan)).not.toContain(short.aims);
  });

  it('carries a reference and not a word of the plan', async () => {
    const plan = example();
    const [data, ...others] = (await shortOf(plan)).attachments;
    expect(others).toEqual([]);
    expect(data?.name).toBe(SHORT_ATTACHMENT);
    const { id, edition, revision } = plan;
    expect(JSON.parse(data?.text ?? '')).toEqual({
      format: 'nyttestrategi',
      version: 2,
      kind: 'reference',
      id,
      edition,
      revision: revision.id,
    });
    expect(readFile(data?.text ?? '')).toEqual({ ok: false, problem: { code: 'reference' } });
  });
});
