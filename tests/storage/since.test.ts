/** What a keystroke writes: the edits since the plan was written whole, and nothing more. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { nfc, readPlan, setAnswer, type Plan } from '../../src/core/index.ts';
import { createJournal } from '../../src/storage/journal.ts';
import * as reader from '../../src/storage/reader.ts';
import { anySteps, take } from '../core/any-plan.ts';
import { smallCatalog } from '../core/small-catalog.ts';
import { start } from '../scenario.ts';
import type { FakeStorage } from './world.ts';
import { freshWorld, nextId, nextMoment, openTab, planOf, textIn, typed } from './world.ts';

let local: FakeStorage;
beforeEach(() => {
  ({ local } = freshWorld());
});

/** The plan under a revision of its own, as autosave names each edit. */
const named = (plan: Plan): Plan => ({ ...plan, revision: { ...plan.revision, id: nextId() } });

const lying = (part: string) => [...local.entries].filter(([key]) => key.includes(part));

/** The plan that the one entry holds, with its edits. */
function held(journal: ReturnType<typeof createJournal>): Plan {
  const [entry, ...others] = journal.entries(reader);
  if (!entry?.content.ok || entry.content.kind !== 'plan') throw new Error('no plan');
  expect(others).toEqual([]);
  return entry.content.plan;
}

describe('what is typed after the entry was written', () => {
  it('is written alone, however large the plan', () => {
    const plan = typed(planOf(), 'x'.repeat(200_000));
    const journal = createJournal(local, 'a');
    journal.write(named(plan), 'batch-1');
    const [entry] = lying('journal');
    const place = { scope: 'plan' as const, id: null, question: 'kort' };
    const next = named(setAnswer(plan, place, 'ny', 1, { now: nextMoment(), newId: nextId }));
    expect(journal.write(next, 'batch-1')).toEqual({ ok: true });
    expect(lying('journal')).toEqual([entry]);
    expect(lying('siden')[0]?.[1].length).toBeLessThan(1_000);
    expect(held(journal)).toEqual(next);
  });

  it('is the plan again, whatever was edited', () => {
    const catalog = smallCatalog();
    let [since, anew] = [0, 0];
    fc.assert(
      fc.property(anySteps, anySteps, (first, second) => {
        ({ local } = freshWorld());
        const journal = createJournal(local, 'a');
        const scenario = start(catalog);
        for (const step of first) take(scenario, step);
        journal.write(named(scenario.plan), 'batch-1');
        for (const step of second) {
          take(scenario, step);
          const plan = named(scenario.plan);
          const [before] = lying('journal');
          journal.write(plan, nfc('batch-2'));
          if (lying('journal')[0]?.[1] === before?.[1]) since += 1;
          else anew += 1;
          expect({ ok: true, kind: 'plan', plan: held(journal) }).toEqual(
            readPlan(JSON.parse(JSON.stringify(plan))),
          );
        }
      }),
      process.env['SOAK'] ? { numRuns: 500 } : { numRuns: 10, seed: 20260101 },
    );
    expect(since, 'none was written as edits').toBeGreaterThan(0);
    expect(anew, 'none was written whole').toBeGreaterThan(0);
  });

  it('belongs to the batch it was typed in', () => {
    const plan = planOf();
    const journal = createJournal(local, 'a');
    journal.write(named(plan), 'batch-1');
    journal.write(named(typed(plan, 'mere')), 'batch-2');
    journal.clear(plan.edition, 'batch-1');
    expect(journal.entries(reader)).toMatchObject([{ batch: 'batch-2' }]);
    journal.clear(plan.edition, 'batch-2');
    expect(local.length).toBe(0);
  });

  it('goes with the entry when that is dropped, and never without it', () => {
    const plan = planOf();
    const journal = createJournal(local, 'a');
    journal.write(named(plan), 'batch-1');
    const [entry] = journal.entries(reader);
    journal.write(named(typed(plan, 'mere')), 'batch-1');
    if (entry) journal.settle(entry);
    expect(textIn(held(journal))).toBe('mere');
    const [later] = journal.entries(reader);
    if (later) journal.settle(later);
    expect(local.length).toBe(0);
  });

  it('brings the whole plan back when another tab has dropped the entry', () => {
    const plan = planOf();
    const [journal, other] = [createJournal(local, 'a'), createJournal(local, 'b')];
    journal.write(named(plan), 'batch-1');
    other.drop(plan.edition);
    journal.write(named(typed(plan, 'alligevel')), 'batch-1');
    expect(textIn(held(journal))).toBe('alligevel');
  });

  it.each([
    ['is damaged', (text: string) => text.slice(0, 40)],
    ['is another entry’s', (text: string) => text.replace(/"on":"[^"]+"/, '"on":"en-helt-anden"')],
    ['leads to no plan', (text: string) => text.replace('"maal"],', '"maal","value"],')],
    ['is no edits at all', () => '[1]'],
  ])('leaves the plan as it was written when it %s', (_, spoil) => {
    const plan = typed(planOf(), 'hel');
    const journal = createJournal(local, 'a');
    journal.write(named(plan), 'batch-1');
    journal.write(named(typed(plan, 'og mere')), 'batch-1');
    const [key = '', text = ''] = lying('siden')[0] ?? [];
    local.setItem(key, spoil(text));
    expect(spoil(text)).not.toBe(text);
    expect(textIn(held(journal))).toBe('hel');
  });

  it('is there in the next tab after this one was killed', async () => {
    const plan = planOf();
    await (await openTab()).save(plan, { base: null });
    const journal = createJournal(local, 'a');
    const parents = [plan.revision.id];
    for (const text of ['f', 'fæ', 'fær', 'færre ledige'])
      journal.write({ ...typed(plan, text), revision: { id: nextId(), parents } }, 'batch-1');
    const next = await openTab();
    expect(next.recovered).toMatchObject([{ outcome: 'replayed' }]);
    const loaded = await next.load(plan.edition);
    expect(loaded.ok && textIn(loaded.plan)).toBe('færre ledige');
    expect(local.length).toBe(0);
  });
});
