/** The annexes of a strategy: chosen, lettered in order, and pointed to by their letter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, fill, findRule, type Plan } from '../../src/core/index.ts';
import { ANNEXES, annexTitle, type AnnexId, type Doc } from '../../src/document/index.ts';
import { openRules } from '../../src/document/parts/findings.ts';
import { subjectOf } from '../../src/document/parts/subject.ts';
import { catalog, docOf, example, ON, words } from './papers.ts';
import { emptyPlan } from './plans.ts';
import { headings, plain } from './reading.ts';
import { sound } from './sound.ts';

const strategyWith = (plan: Plan, annexes?: readonly AnnexId[]) =>
  docOf(plan, 'strategy', { annexes });
const called = (doc: Doc): string[] =>
  headings(doc).flatMap(({ level, text }) =>
    level === 1 && text.startsWith('Bilag') ? [text] : [],
  );
const named = (letter: string, id: AnnexId): string =>
  fill(words.annexed, { letter, title: annexTitle(words, id) });
const seen = (letter: string, id: AnnexId): string =>
  fill(words.strategy.annexNamed, { letter, title: annexTitle(words, id) });

describe('the annexes of a strategy', () => {
  it('are all there that have something to say, when nothing is chosen', async () => {
    const doc = await docOf(example(), 'strategy', { previous: example() });
    // Nobody has reviewed it, and it comes without figures.
    const there = ANNEXES.filter((id) => id !== 'remarks' && id !== 'follow-up');
    expect(called(doc)).toEqual(there.map((id, at) => named('ABCDEFGHIJ'.charAt(at), id)));
  });

  it('are those chosen, lettered in their own order', async () => {
    const doc = await strategyWith(example(), ['rules', 'actions']);
    expect(called(doc)).toEqual([named('A', 'actions'), named('B', 'rules')]);
    sound(doc);
  });

  it('are none when none is chosen, and then nothing points to one', async () => {
    const doc = await strategyWith(example(), []);
    expect(called(doc)).toEqual([]);
    expect(plain(doc)).not.toMatch(/Se bilag/);
    sound(doc);
  });

  it('leave out the declined tasks when none is declined', async () => {
    const plan = example();
    const tasks = plan.tasks.filter(({ status }) => status === 'valgt');
    const doc = await strategyWith({ ...plan, tasks });
    expect(called(doc)).not.toContain(named('E', 'declined'));
    expect(called(doc)).toContain(named('E', 'details'));
    expect(plain(doc)).not.toContain(annexTitle(words, 'declined'));
  });

  it('are pointed to where what they say would stand, by the letter they have', async () => {
    const all = plain(await strategyWith(example()));
    const alone = seen('A', 'open-points');
    expect(all).toContain(fill(words.strategy.seeAnnex, { annexes: alone }));
    expect(all).toContain(seen('B', 'actions'));
    expect(all).toContain(seen('D', 'consultations'));
    expect(all).toContain(seen('E', 'declined'));
    const few = plain(await strategyWith(example(), ['declined']));
    expect(few).toContain(seen('A', 'declined'));
    expect(few).not.toContain(annexTitle(words, 'actions'));
  });

  it('say why a task was declined, and keep quiet about it when not chosen', async () => {
    const declined = example().tasks.find(({ status }) => status === 'fravalgt');
    const reason = declined?.reason ?? '';
    expect(reason.length).toBeGreaterThan(30);
    expect(plain(await strategyWith(example(), ['declined']))).toContain(reason);
    expect(plain(await strategyWith(example(), ['rules']))).not.toContain(reason);
  });

  it('leave what is open by title on the first page, chosen or not', async () => {
    const plan = example();
    const open = openRules(subjectOf(plan, assess(plan, catalog, ON), catalog, words));
    expect(open.length).toBeGreaterThan(0);
    const text = plain(await strategyWith(plan, []));
    for (const { rule } of open) {
      expect(text).toContain(rule.title);
      expect(text).not.toContain(findRule(catalog, rule.id)?.advice ?? 'x');
    }
  });

  it('keep a strategy sound whatever is chosen, of any plan', async () => {
    const met = new Set<number>();
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...ANNEXES]),
        fc.constantFrom(example, emptyPlan),
        async (annexes, plan) => {
          const doc = await strategyWith(plan(), annexes);
          sound(doc);
          expect(called(doc).length).toBeLessThanOrEqual(annexes.length);
          met.add(called(doc).length);
        },
      ),
      { numRuns: 25 },
    );
    expect(met.size).toBeGreaterThan(2);
  });
});
